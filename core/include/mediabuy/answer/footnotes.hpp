// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/footnotes.hpp
/// Footnotes of Markdown: each source once, numbered in the order in which it is cited, with all that a
/// reader wants to find it.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/markdown_escape.hpp"
#include "mediabuy/answer/written.hpp"
#include "mediabuy/rule/group.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class footnotes {
public:
    footnotes(language lang, const book& b) : lang_{lang}, book_{b} {}

    /// "[^3]"
    [[nodiscard]] std::string mark(ref<source> s);

    /// The definitions, and before them a list of what the answer names and no mark cites.
    [[nodiscard]] std::vector<std::string> paragraphs(const answer& a) const;

private:
    [[nodiscard]] std::string citation(ref<source> s) const;
    [[nodiscard]] std::string repeated(const source& s) const;
    [[nodiscard]] bool stands_behind_another(ref<source> s, const answer& a) const;

    language lang_;
    const book& book_;
    std::vector<ref<source>> cited_;
    std::map<ref<source>, std::size_t> numbers_;
};

// ---- implementation

inline std::string footnotes::mark(ref<source> s)
{
    const auto [at, fresh] = numbers_.try_emplace(s, cited_.size() + 1);
    if (fresh) cited_.push_back(s);
    return "[^" + std::to_string(at->second) + ']';
}

/// " It repeats Engadget, Variety and Rolling Stone."
inline std::string footnotes::repeated(const source& s) const
{
    std::vector<std::string> names;
    for (const auto other : s.relays)
        names.push_back(name_of(book_, book_[other].head.id));
    return names.empty() ? std::string{}
                         : phrased(lang_, "repeats", {markdown_text(written_list(lang_, names))});
}

/// BrightWire, “Spotify Ends ICE Recruitment Ads”, January 2026, no day printed, <https://…>.
inline std::string footnotes::citation(ref<source> which) const
{
    const auto& s = book_[which];
    const auto worded = [this](const given_day& d) {
        return worded_day{d.when, std::string{book_.names.text(d.as_printed)}};
    };
    auto out = markdown_text(name_of(book_, s.head.id));
    if (!s.title.empty()) out += ", " + phrased(lang_, "quoted", {markdown_text(s.title)});
    if (s.published) out += ", " + markdown_text(written_publication(lang_, worded(*s.published)));
    if (!s.address.empty()) out += ", " + markdown_address(s.address);
    if (!s.archived.empty()) out += phrased(lang_, "archived-at", {markdown_address(s.archived)});
    out += '.' + repeated(s);
    if (s.corrected)
        out += phrased(lang_, "corrected",
                       {markdown_text(written_with_preposition(lang_, worded(*s.corrected)))});
    if (s.retracted)
        out += phrased(lang_, "withdrawn",
                       {markdown_text(written_with_preposition(lang_, worded(*s.retracted)))});
    return out;
}

/// Sources that a named one repeats are named in its own note.
inline bool footnotes::stands_behind_another(ref<source> s, const answer& a) const
{
    return std::any_of(a.named.begin(), a.named.end(), [&](ref<source> other) {
        const auto& relays = book_[other].relays;
        return std::find(relays.begin(), relays.end(), s) != relays.end();
    });
}

inline std::vector<std::string> footnotes::paragraphs(const answer& a) const
{
    std::vector<std::string> out;
    std::string others;
    for (const auto s : a.named)
        if (numbers_.count(s) == 0 && !stands_behind_another(s, a))
            others += (others.empty() ? "- " : "\n- ") + citation(s);
    if (!others.empty()) {
        out.push_back("### " + phrased(lang_, "sources"));
        out.push_back(std::move(others));
    }
    std::string definitions;
    for (std::size_t i = 0; i < cited_.size(); ++i)
        definitions += (i == 0 ? "[^" : "\n[^") + std::to_string(i + 1) + "]: " + citation(cited_[i]);
    if (!definitions.empty()) out.push_back(std::move(definitions));
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

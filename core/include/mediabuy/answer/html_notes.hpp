// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/html_notes.hpp
/// The sources of an HTML report: each once, numbered in the order in which it is cited, with all that a
/// reader wants to find it.

#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/html_escape.hpp"
#include "mediabuy/answer/html_words.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class html_notes {
public:
    html_notes(language lang, const book& b) : lang_{lang}, book_{b} {}

    /// A small number that leads to the source.
    [[nodiscard]] std::string mark(ref<source> s);

    /// The list to which the numbers lead. Sources that were named and not cited come last.
    [[nodiscard]] std::string list(const std::vector<ref<source>>& named);

private:
    std::size_t number(ref<source> s);
    [[nodiscard]] std::string item(ref<source> s) const;

    language lang_;
    const book& book_;
    std::vector<ref<source>> cited_;
    std::map<ref<source>, std::size_t> numbers_;
};

// ---- implementation

inline std::size_t html_notes::number(ref<source> s)
{
    const auto [at, fresh] = numbers_.try_emplace(s, cited_.size() + 1);
    if (fresh) cited_.push_back(s);
    return at->second;
}

inline std::string html_notes::mark(ref<source> s)
{
    const auto n = std::to_string(number(s));
    return "<sup><a href=\"#source-" + n + "\">" + n + "</a></sup>";
}

/// Publisher, “title”, day, address. It repeats …
inline std::string html_notes::item(ref<source> s) const
{
    const auto fields = source_value(lang_, book_, s);
    const auto text = [&fields](std::string_view name) { return html_text(fields[name].cell()); };
    auto out = text(fields["publisher"].is_null() ? "id" : "publisher");
    if (!fields["title"].is_null()) out += ", “" + text("title") + "”";
    if (!fields["published_text"].is_null()) out += ", " + text("published_text");
    if (!fields["address"].is_null()) out += ", " + html_address(fields["address"].cell());
    out += '.';
    std::string origins;
    for (const auto other : book_[s].relays)
        if (const auto at = numbers_.find(other); at != numbers_.end())
            origins += (origins.empty() ? "" : ", ") + ("<a href=\"#source-" + std::to_string(at->second) +
                                                        "\">" + std::to_string(at->second) + "</a>");
    if (!origins.empty()) out += ' ' + std::string{html_words_in(lang_).repeats} + ' ' + origins + '.';
    return out;
}

inline std::string html_notes::list(const std::vector<ref<source>>& named)
{
    for (const auto s : named)
        if (s) number(s);
    std::string out;
    for (std::size_t i = 0; i < cited_.size(); ++i)
        out += "<li id=\"source-" + std::to_string(i + 1) + "\">" + item(cited_[i]) + "</li>\n";
    return out.empty() ? out : "<ol class=\"sources\">\n" + out + "</ol>\n";
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

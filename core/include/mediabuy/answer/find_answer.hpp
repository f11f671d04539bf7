// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/find_answer.hpp
/// The answer of `find`: the records in whose entry each word stands, whichever key it stands behind, the
/// likeliest meant first. Known or not by some day: whoever looks for a record may well want to change it.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/answer/record_list.hpp"
#include "mediabuy/record/all_records.hpp"
#include "mediabuy/text/fold.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Without words, every record. At most `most_found` rows; the title says how many there are.
[[nodiscard]] inline answer find_answer(language lang, const book& b, std::string_view text);

inline constexpr std::size_t most_found = 100;

// ---- implementation

namespace detail {

/// How surely a record is meant: by its id or name, by how that begins, by a part of it, by its entry.
enum class likeness : std::uint8_t { called_so, begins_so, name_holds, entry_holds };

struct found_record {
    any_ref record;
    likeness how = likeness::entry_holds;
    std::uint32_t at = 0; ///< where the first of the words stands, in bytes of the file
};

/// Where one of the words stands first, or nothing unless all of them are there.
[[nodiscard]] inline std::optional<std::size_t> first_of_all(std::string_view text,
                                                             const std::vector<std::string>& words)
{
    auto first = std::string_view::npos;
    for (const auto& word : words) {
        const auto at = text.find(word);
        if (at == std::string_view::npos) return std::nullopt;
        first = std::min(first, at);
    }
    return words.empty() ? 0 : first;
}

class record_finder {
public:
    record_finder(const book& b, std::string_view text) : book_{b}, words_{search_words(text)}
    {
        for (const auto& word : words_)
            phrase_ += (phrase_.empty() ? "" : " ") + word;
        for (const auto& each : b.texts)
            folded_.push_back(folded(each.content()));
    }

    [[nodiscard]] std::vector<found_record> all() const
    {
        std::vector<found_record> out;
        for (const auto r : all_records(book_))
            if (const auto found = find_in(r)) out.push_back(*found);
        std::stable_sort(out.begin(), out.end(),
                         [](const found_record& x, const found_record& y) { return x.how < y.how; });
        return out;
    }

private:
    [[nodiscard]] std::string_view entry_of(const record_head& head) const
    {
        const auto index = static_cast<std::size_t>(head.where.source);
        if (index >= folded_.size()) return {};
        const std::string_view all = folded_[index];
        const auto begin = std::min<std::size_t>(head.where.begin, all.size());
        return all.substr(begin, std::max(head.where.begin, head.where.end) - head.where.begin);
    }

    [[nodiscard]] std::optional<found_record> find_in(any_ref r) const
    {
        const auto& head = book_.head_of(r);
        const auto name = folded(name_of(book_, r));
        const auto id = folded(book_.names.text(head.id));
        const auto in_entry = first_of_all(entry_of(head), words_);
        const auto place = head.where.begin + static_cast<std::uint32_t>(in_entry.value_or(0));
        if (!phrase_.empty() && (name == phrase_ || id == phrase_))
            return found_record{r, likeness::called_so, place};
        const bool begins =
            name.compare(0, phrase_.size(), phrase_) == 0 || id.compare(0, phrase_.size(), phrase_) == 0;
        if (!phrase_.empty() && begins) return found_record{r, likeness::begins_so, place};
        if (first_of_all(name + ' ' + id, words_)) return found_record{r, likeness::name_holds, place};
        if (in_entry) return found_record{r, likeness::entry_holds, place};
        return std::nullopt;
    }

    const book& book_;
    std::vector<std::string> words_;
    std::string phrase_; ///< the words with one space between them
    std::vector<std::string> folded_;
};

/// The line of the entry in which a word stands, without what only lays it out.
[[nodiscard]] inline std::string line_at(const book& b, const found_record& found)
{
    const auto* text = text_behind(b.head_of(found.record).where, b.texts);
    if (!text) return {};
    auto line = text->line(text->locate(found.at).line);
    const auto first = line.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string{} : std::string{line.substr(first)};
}

/// Of a claim and an event the record that they are about.
[[nodiscard]] inline value about_of(const book& b, any_ref r)
{
    std::optional<any_ref> about;
    if (r.kind == record_kind::claim) about = b.claims[r.index].about;
    if (r.kind == record_kind::event) about = b.events[r.index].about;
    return about ? value{b.names.text(b.head_of(*about).id)} : value{};
}

[[nodiscard]] inline value found_value(language lang, const book& b, const found_record& found)
{
    const auto r = found.record;
    const auto* text = text_behind(b.head_of(r).where, b.texts);
    return value_object{{"id", b.names.text(b.head_of(r).id)},
                        {"kind", spelling_of(r.kind)},
                        {"name", name_of(b, r)},
                        {"detail", detail_of(lang, b, r)},
                        {"about", about_of(b, r)},
                        {"says", line_at(b, found)},
                        {"file", text ? value{text->name()} : value{}},
                        {"line", text ? value::count(text->locate(found.at).line) : value{}}};
}

} // namespace detail

inline answer find_answer(language lang, const book& b, std::string_view text)
{
    const auto found = detail::record_finder{b, text}.all();
    const auto shown = std::min(found.size(), most_found);
    answer a;
    a.lang = lang;
    const auto number = std::to_string(found.size());
    a.title = shown < found.size() ? phrased(lang, "records-found-first", {number, std::to_string(shown)})
                                   : phrased(lang, "records-found", {number});
    auto table = table_of({}, {whole_column(phrased(lang, "column-id")),
                               {phrased(lang, "column-kind")},
                               {phrased(lang, "column-name")},
                               {phrased(lang, "column-in-the-book")},
                               {phrased(lang, "column-line"), align::right}});
    for (std::size_t i = 0; i < shown; ++i) {
        a.rows.push_back(detail::found_value(lang, b, found[i]));
        const auto& row = a.rows.back();
        table.rows.push_back({row["id"].cell(), std::string{word_in(lang, row["kind"].cell())},
                              row["name"].cell(), row["says"].cell(), row["line"].cell()});
    }
    if (table.rows.empty())
        a.blocks.push_back(prose({}, {phrased(lang, "no-record-has-words")}));
    else
        a.blocks.push_back(std::move(table));
    return a;
}

} // namespace v1
} // namespace mediabuy

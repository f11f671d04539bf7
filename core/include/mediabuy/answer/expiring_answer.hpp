// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/expiring_answer.hpp
/// The answer of `expiring`: what ends within a number of days, and by when notice must go out.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/selection.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/notice.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Units: days. At most `most` are listed, all where left out; `rows_more` says how many others there are.
[[nodiscard]] inline answer expiring_answer(language lang, const book& b, const book_index& index,
                                            const std::vector<any_ref>& only, const question& q,
                                            int within_days, std::optional<std::size_t> most,
                                            answer_parts parts = answer_parts::all);

// ---- implementation

namespace detail {

/// By the value of the event.
inline constexpr std::array<phrase, spellings<notice_word>.size()> notice_phrases{
    "notice-performance-ends", "notice-ordering-ends", "notice-option-notice-due", "notice-option-closes",
    "notice-extension-limit",  "notice-funds-expire",  "notice-funds-cancel",      "notice-closeout-due",
    "notice-flight-ends",      "notice-funding-due"};

[[nodiscard]] inline value notice_value(language lang, const book& b, const notice& n, const question& q,
                                        answer& a)
{
    const auto when = n.when.when;
    name_sources(b, a, n.sources);
    value_object row{{"date", day_value(n.when)},
                     {"days", when.is_exact() ? value::count(when.latest() - q.as_of) : value{}},
                     {"id", b.names.text(b.head_of(n.about).id)},
                     {"event", spelling_of(n.event)},
                     {"name", name_of(b, n.about)},
                     {"says", to_string(lang, n.why)},
                     {"earliest", to_string(when.earliest())},
                     {"latest", to_string(when.latest())},
                     {"sources", source_ids(b, n.sources)}};
    add_place(row, b, n.where);
    return row;
}

/// "17"; "17 ago" for what is overdue; of a vague day its bounds, "-30 to -15".
[[nodiscard]] inline std::string days_cell(language lang, const vague_day& when, day as_of)
{
    const int first = when.earliest() - as_of;
    const int last = when.latest() - as_of;
    if (first == last)
        return first < 0 ? phrased(lang, "days-ago", {std::to_string(-first)}) : std::to_string(first);
    return phrased(lang, "range", {std::to_string(first), std::to_string(last)});
}

[[nodiscard]] inline std::vector<std::string> notice_row(language lang, const book& b, const notice& n,
                                                         const question& q)
{
    return {written_short(lang, n.when), days_cell(lang, n.when.when, q.as_of),
            std::string{b.names.text(b.head_of(n.about).id)},
            phrased(lang, notice_phrases[static_cast<std::size_t>(n.event)]), to_string(lang, n.why)};
}

[[nodiscard]] inline block notices_table(language lang, const book& b, const first_notices& found,
                                         const question& q)
{
    auto table = table_of({}, {whole_column(phrased(lang, "column-date")),
                               {phrased(lang, "column-days"), align::right},
                               whole_column(phrased(lang, "column-id")),
                               {phrased(lang, "column-event")},
                               {phrased(lang, "column-meaning")}});
    for (const auto& n : found.listed)
        table.rows.push_back(notice_row(lang, b, n, q));
    if (table.rows.empty() && found.more == 0) table = prose({}, {phrased(lang, "expiring-nothing")});
    if (found.more > 0)
        table.paragraphs.push_back(
            capitalised(say(lang, "expiring-more", {static_cast<std::int64_t>(found.more)})));
    return table;
}

} // namespace detail

inline answer expiring_answer(language lang, const book& b, const book_index& index,
                              const std::vector<any_ref>& only, const question& q, int within_days,
                              std::optional<std::size_t> most, answer_parts parts)
{
    answer a;
    a.lang = lang;
    const auto last = checked_add(q.as_of, within_days).value_or(day{9999, 12, 31});
    a.title = phrased(lang, "expiring-title", {written(lang, q.as_of), written(lang, last)});
    const auto hand_over = [&](auto take) { for_each_running(b, only, take); };
    const auto found = notices_of(b, index, hand_over, q, within_days,
                                  most.value_or(std::numeric_limits<std::size_t>::max()));
    for (const auto& n : found.listed)
        a.rows.push_back(detail::notice_value(lang, b, n, q, a));
    if (most) a.more.emplace_back("rows_more", value::count(static_cast<std::int64_t>(found.more)));
    if (parts == answer_parts::all) a.blocks.push_back(detail::notices_table(lang, b, found, q));
    return a;
}

} // namespace v1
} // namespace mediabuy

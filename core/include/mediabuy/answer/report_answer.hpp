// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/report_answer.hpp
/// The answer of `report`: rows for programs, tables for people.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/report_rows.hpp"
#include "mediabuy/answer/report_text.hpp"
#include "mediabuy/rule/book_index.hpp"

#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer answer_of(language lang, const book& b, const book_index& index, const report& r,
                                      const question& q, answer_parts parts = answer_parts::all);

// ---- implementation

namespace detail {

/// Title, totals, what is left out, and the tables below the first; without rows.
[[nodiscard]] inline answer answer_of_whole(language lang, const book& b, const report& r, std::string title,
                                            answer_parts parts)
{
    answer a;
    a.lang = lang;
    a.title = std::move(title);
    value_list totals;
    for (const auto& t : r.totals)
        totals.push_back(total_value(lang, b, r, t));
    a.total = total_of(std::move(totals));
    for (const auto& l : r.apart)
        a.left_out.push_back(left_out_value(lang, b, l));
    for (const auto& c : r.unlisted)
        a.left_out_more.push_back(left_out_count_value(c));
    add_days(a, r.asked);
    if (parts == answer_parts::rows) return a;
    if (r.rows.empty())
        a.blocks.push_back(prose({}, {r.of ? phrased(lang,
                                                     phrase_if(r.asked.within.has_value(),
                                                               "report-none-on-days", "report-none-begun"),
                                                     {spelling_of(*r.of)})
                                           : phrased(lang, "report-no-amount")}));
    for (auto extra : {doubts_block(lang, b, r), alternatives_block(lang, b, r), left_out_block(lang, b, r),
                       sources_block(lang, b, r)})
        if (!extra.rows.empty()) a.blocks.push_back(std::move(extra));
    return a;
}

} // namespace detail

inline answer answer_of(language lang, const book& b, const book_index& index, const report& r,
                        const question& q, answer_parts parts)
{
    auto a = detail::answer_of_whole(
        lang, b, r, detail::report_title(lang, r.of, r.asked, spelling_of(r.asked.by)), parts);
    a.rows.reserve(r.rows.size());
    for (const auto& row : r.rows)
        a.rows.emplace_back(detail::row_value(lang, b, index.claims(b), r, row, q, a));
    if (!r.rows.empty() && parts == answer_parts::all)
        a.blocks.insert(a.blocks.begin(), detail::report_table(lang, b, r));
    return a;
}

} // namespace v1
} // namespace mediabuy

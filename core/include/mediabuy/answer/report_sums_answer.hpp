// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/report_sums_answer.hpp
/// The rows of `report` where none of its lists is asked for (`most` 0): to the letter what report_answer.hpp
/// makes of the whole report, from its sums alone.

#include "mediabuy/answer/report_text.hpp"
#include "mediabuy/rule/report_sums.hpp"

#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// Rows for programs, no tables.
[[nodiscard]] inline answer rows_of(language lang, const report_sums& sums);

// ---- implementation

namespace detail {

[[nodiscard]] inline value row_value(language lang, const report_sums& sums, const sums_row& row)
{
    auto out = row_sums(lang, sums.asked.by, *sums.of, row, row.amounts, false);
    const auto list = [&](std::string_view name, std::string_view name_of_more, std::size_t more) {
        out.emplace_back(name, value_list{});
        out.emplace_back(name_of_more, value::count(static_cast<std::int64_t>(more)));
    };
    list("sources", "sources_more", row.sources);
    list("doubts", "doubts_more", row.doubts);
    list("figures", "figures_more", row.amounts);
    return out;
}

[[nodiscard]] inline value total_value(language lang, const sums_total& t)
{
    auto out = total_sums(lang, t.sum, std::nullopt);
    out.emplace_back("alternatives", value_list{});
    out.emplace_back("alternatives_more", value::count(static_cast<std::int64_t>(t.alternatives)));
    return out;
}

} // namespace detail

inline answer rows_of(language lang, const report_sums& sums)
{
    answer a;
    a.lang = lang;
    a.title = detail::report_title(lang, sums.of, sums.asked, spelling_of(sums.asked.by));
    a.rows.reserve(sums.rows.size());
    for (const auto& row : sums.rows)
        a.rows.push_back(detail::row_value(lang, sums, row));
    value_list totals;
    for (const auto& t : sums.totals)
        totals.push_back(detail::total_value(lang, t));
    a.total = total_of(std::move(totals));
    for (const auto& c : sums.left_out)
        a.left_out_more.push_back(detail::left_out_count_value(c));
    return a;
}

} // namespace v1
} // namespace mediabuy

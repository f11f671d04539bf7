// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/timed_report_answer.hpp
/// The answer of `report` by a period of the calendar.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/day_text.hpp"
#include "mediabuy/answer/report_answer.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/timed_report.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer answer_of(language lang, const book& b, const book_index& index,
                                      const timed_report& r, const question& q,
                                      answer_parts parts = answer_parts::all);

// ---- implementation

namespace detail {

inline void set_field(value_object& row, std::string_view name, value v)
{
    for (auto& [key, field] : row)
        if (key == name) field = std::move(v);
}

/// "fiscal quarter"
[[nodiscard]] inline std::string words_of(language lang, report_period by)
{
    return spaced_word(lang, spelling_of(by));
}

/// "Oct 2025" as the row is called, or as another language calls the period.
[[nodiscard]] inline std::string period_name(language lang, const timed_report& r, std::size_t at)
{
    const auto& unit = r.units[at];
    if (!unit) return std::string{word_in(lang, r.rows[at].name)};
    return lang == language::english ? r.rows[at].name : written(lang, unit->label);
}

[[nodiscard]] inline value timed_row_value(language lang, const book& b, const claims_about& claims,
                                           const timed_report& r, std::size_t at, const question& q,
                                           answer& a)
{
    auto row = row_value(lang, b, claims, r.whole, r.rows[at], q, a);
    set_field(row, "name", period_name(lang, r, at));
    if (const auto& unit = r.units[at]) {
        set_field(row, "start", to_string(unit->days.first()));
        set_field(row, "end", to_string(unit->days.last()));
    }
    return row;
}

[[nodiscard]] inline std::vector<std::string> timed_cells(language lang, const book& b, const timed_report& r,
                                                          std::size_t at,
                                                          const std::optional<currency>& all_in)
{
    const auto& row = r.rows[at];
    const auto& unit = r.units[at];
    const auto show = [lang](day d) { return written_short(lang, {d, {}}); };
    auto amounts = sum_cells(lang, row.sum);
    if (is_refused(b, r.whole, row)) amounts = {phrased(lang, "no-one-sum-cell"), "", ""};
    const auto figures = std::to_string(row.entries.size());
    return {unit ? period_name(lang, r, at) : phrased(lang, "undated"),
            unit ? show(unit->days.first()) : std::string{},
            unit ? show(unit->days.last()) : std::string{},
            figures,
            (all_in ? "" : std::string{row.sum.currency().code()} + ' ') + amounts[0],
            amounts[1],
            amounts[2]};
}

[[nodiscard]] inline block timed_table(language lang, const book& b, const timed_report& r)
{
    const auto all_in = one_currency(r.whole);
    auto table = table_of({}, {whole_column(capitalised(words_of(lang, r.by))),
                               whole_column(phrased(lang, "column-first-day")),
                               whole_column(phrased(lang, "column-last-day")),
                               {phrased(lang, "column-figures"), align::right},
                               {all_in ? std::string{all_in->code()} : "", align::right},
                               {phrased(lang, "column-from"), align::right},
                               {phrased(lang, "column-to"), align::right}});
    bool vague = false;
    for (std::size_t i = 0; i < r.rows.size(); ++i) {
        table.cited.push_back({table.rows.size(), 3, r.rows[i].sources});
        table.rows.push_back(timed_cells(lang, b, r, i, all_in));
        vague = vague || !r.rows[i].sum.has_point();
    }
    if (is_refused(r.whole)) {
        table.paragraphs.push_back(to_string(lang, *r.whole.totals.front().refused));
    } else if (r.whole.totals.size() == 1) {
        const auto& sum = r.whole.totals.front().sum;
        const auto amounts = sum_cells(lang, sum);
        table.total = {phrased(lang, "total"),
                       "",
                       "",
                       std::to_string(r.whole.entries.size()),
                       amounts[0],
                       amounts[1],
                       amounts[2]};
    }
    add_days_notes(lang, r.whole, table);
    if (vague) table.paragraphs.push_back(phrased(lang, "vague-period-note"));
    return without_empty_columns(std::move(table));
}

} // namespace detail

inline answer answer_of(language lang, const book& b, const book_index& index, const timed_report& r,
                        const question& q, answer_parts parts)
{
    auto a = detail::answer_of_whole(
        lang, b, r.whole, detail::report_title(lang, r.whole.of, r.whole.asked, detail::words_of(lang, r.by)),
        parts);
    for (std::size_t i = 0; i < r.rows.size(); ++i)
        a.rows.emplace_back(detail::timed_row_value(lang, b, index.claims(b), r, i, q, a));
    if (!r.rows.empty() && parts == answer_parts::all)
        a.blocks.insert(a.blocks.begin(), detail::timed_table(lang, b, r));
    return a;
}

} // namespace v1
} // namespace mediabuy

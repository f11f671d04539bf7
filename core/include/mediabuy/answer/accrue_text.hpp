// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/accrue_text.hpp
/// One accrual as a table.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/day_text.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/rule/accruing.hpp"
#include "mediabuy/rule/status.hpp"
#include "mediabuy/rule/vague_accrual.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Without pieces: an amount whose days are not known, and so stays undated.
[[nodiscard]] inline block accrual_block(language lang, const book& b, const accruing& subject,
                                         const std::vector<accrued_range>& pieces);

// ---- implementation

namespace detail {

[[nodiscard]] constexpr phrase phrase_of(accrual_basis basis) noexcept
{
    switch (basis) {
    case accrual_basis::flight:
        return "accrue-over-flight";
    case accrual_basis::current_value:
        return "accrue-current-value";
    case accrual_basis::obligated:
        return "accrue-obligated";
    case accrual_basis::funded:
        break;
    }
    return "accrue-funded";
}

/// "from $73,500 to under $74,500"; "$74,000.00".
[[nodiscard]] inline std::string amount_text(language lang, const estimate& e)
{
    interval_total sum{e.currency()};
    sum.add(e.point(), e.conventional());
    return is_exact(sum) ? written(lang, e.point(), cents::always)
                         : phrased(lang, "accrue-range-as-printed",
                                   {written(lang, e.point()), written_range(lang, sum)});
}

[[nodiscard]] inline std::string run_text(language lang, const vague_period& run)
{
    const auto ends = [lang](vague_day d) { return written(lang, worded_day{d, {}}); };
    return phrased(lang, "range", {ends(run.first()), ends(run.last())});
}

[[nodiscard]] inline std::string accrual_heading(const book& b, const accruing& a)
{
    const auto id = std::string{b.names.text(b.head_of(a.about).id)};
    const auto name = name_of(b, a.about);
    return name == id ? id : name + " (" + id + ')';
}

/// "$1,800,000.00 of current value, over its period of performance, 1 April 2025 to 31 December 2025."
[[nodiscard]] inline std::string accrual_note(language lang, const accruing& a)
{
    return phrased(lang, phrase_of(a.basis), {amount_text(lang, *a.amount)}) +
           (a.run ? ", " + run_text(lang, *a.run) : "") + '.';
}

[[nodiscard]] inline std::string days_cell(language lang, const day_bounds& days)
{
    return days.is_exact() ? std::to_string(days.least)
                           : phrased(lang, "range", {std::to_string(days.least), std::to_string(days.most)});
}

[[nodiscard]] inline std::vector<std::string> piece_row(language lang, const accrued_range& piece,
                                                        const accruing& a)
{
    const auto of = a.amount->currency();
    const bool exact = piece.amount.is_point();
    const auto within = intersection(piece.unit.days, a.run->possible());
    const auto show = [lang](day d) { return written_short(lang, {d, {}}); };
    return {lang == language::english ? to_string(piece.unit.label) : written(lang, piece.unit.label),
            show(within->first()),
            show(within->last()),
            days_cell(lang, piece.days),
            exact ? written_digits(piece.amount.low.minor, of, cents::always) : std::string{},
            exact ? std::string{} : low_cell(lang, wide_bound::from(piece.amount.low), of),
            exact ? std::string{} : high_cell(lang, wide_bound::from(piece.amount.high), of)};
}

} // namespace detail

inline block accrual_block(language lang, const book& b, const accruing& subject,
                           const std::vector<accrued_range>& pieces)
{
    auto table = table_of(detail::accrual_heading(b, subject),
                          {whole_column(phrased(lang, "column-period")),
                           whole_column(phrased(lang, "column-first-day")),
                           whole_column(phrased(lang, "column-last-day")),
                           {phrased(lang, "column-days"), align::right},
                           {std::string{subject.amount->currency().code()}, align::right},
                           {phrased(lang, "column-from"), align::right},
                           {phrased(lang, "column-to"), align::right}});
    table.paragraphs.push_back(detail::accrual_note(lang, subject));
    if (pieces.empty()) {
        table.columns.clear();
        table.paragraphs.push_back(phrased(lang, "accrue-undated"));
        return table;
    }
    bool exact = true;
    for (const auto& piece : pieces) {
        table.rows.push_back(detail::piece_row(lang, piece, subject));
        exact = exact && piece.amount.is_point();
    }
    if (exact)
        table.total = {
            phrased(lang, "together"),
            "",
            "",
            std::to_string(subject.run->length_days().most),
            written_digits(subject.amount->point().minor(), subject.amount->currency(), cents::always),
            "",
            ""};
    else
        table.paragraphs.push_back(phrased(lang, "accrue-bounds"));
    return without_empty_columns(std::move(table));
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/accrue_text.hpp
/// One accrual as a table.

#include "mediabuy/answer/block_columns.hpp"
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

[[nodiscard]] inline std::string basis_text([[maybe_unused]] language lang, accrual_basis basis)
{
    switch (basis) {
    case accrual_basis::flight:
        return ", over its flight";
    case accrual_basis::current_value:
        return " of current value, over its period of performance";
    case accrual_basis::obligated:
        return " obligated, no current value being in the book, over its period of performance";
    case accrual_basis::funded:
        break;
    }
    return " funded, no current value being in the book, over its period of performance";
}

/// "from $73,500 to under $74,500"; "$74,000.00".
[[nodiscard]] inline std::string amount_text(language lang, const estimate& e)
{
    interval_total sum{e.currency()};
    sum.add(e.point(), e.conventional());
    return is_exact(sum) ? written(lang, e.point(), cents::always)
                         : written(lang, e.point()) + ", " + written_range(lang, sum) + " as printed";
}

[[nodiscard]] inline std::string run_text(language lang, const vague_period& run)
{
    const auto ends = [lang](vague_day d) { return written(lang, worded_day{d, {}}); };
    return ends(run.first()) + " to " + ends(run.last());
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
    return amount_text(lang, *a.amount) + basis_text(lang, a.basis) +
           (a.run ? ", " + run_text(lang, *a.run) : "") + '.';
}

[[nodiscard]] inline std::string days_cell([[maybe_unused]] language lang, const day_bounds& days)
{
    return days.is_exact() ? std::to_string(days.least)
                           : std::to_string(days.least) + " to " + std::to_string(days.most);
}

[[nodiscard]] inline std::vector<std::string> piece_row(language lang, const accrued_range& piece,
                                                        const accruing& a)
{
    const auto of = a.amount->currency();
    const bool exact = piece.amount.is_point();
    const auto within = intersection(piece.unit.days, a.run->possible());
    const auto show = [lang](day d) { return written_short(lang, {d, {}}); };
    return {to_string(piece.unit.label),
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
                          {whole_column("Period"),
                           whole_column("First day"),
                           whole_column("Last day"),
                           {"Days", align::right},
                           {std::string{subject.amount->currency().code()}, align::right},
                           {"from", align::right},
                           {"to", align::right}});
    table.paragraphs.push_back(detail::accrual_note(lang, subject));
    if (pieces.empty()) {
        table.columns.clear();
        table.paragraphs.emplace_back(
            "Undated: the book lacks its first or its last day, so that no period has a part of it.");
        return table;
    }
    bool exact = true;
    for (const auto& piece : pieces) {
        table.rows.push_back(detail::piece_row(lang, piece, subject));
        exact = exact && piece.amount.is_point();
    }
    if (exact)
        table.total = {
            "Together",
            "",
            "",
            std::to_string(subject.run->length_days().most),
            written_digits(subject.amount->point().minor(), subject.amount->currency(), cents::always),
            "",
            ""};
    else
        table.paragraphs.emplace_back(
            "What one period has more another has less: these bounds do not add up.");
    return without_empty_columns(std::move(table));
}

} // namespace v1
} // namespace mediabuy

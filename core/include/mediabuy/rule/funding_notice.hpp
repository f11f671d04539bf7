// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/funding_notice.hpp
/// When a contractor has to say that the money allotted runs low: as soon as the cost to date and that of the
/// next 60 days come to more than 75 % of it (FAR 52.232-22(c); domain.md B).
///
/// The book has no cost by day; cost is taken to accrue evenly, the current value over the days of
/// performance. That is an assumption of ours, and whatever shows the day says so.

#include "mediabuy/rule/clause.hpp"
#include "mediabuy/rule/notice_day.hpp"
#include "mediabuy/rule/replay.hpp"

#include <algorithm>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Units: days, per cent; 52.232-22(c).
inline constexpr int funding_notice_days = 60;
inline constexpr int funding_notice_percent = 75;

/// The first day on which the notice is due. Nothing without the clause, without both amounts and exact days,
/// or where the money allotted is enough.
[[nodiscard]] inline std::optional<day> funding_notice_day(const contract& c, const contract_state& state);

// ---- implementation

/// The least d with value × (d + 60 - first + 1) / days > 75 % of the money allotted.
inline std::optional<day> funding_notice_day(const contract& c, const contract_state& state)
{
    const auto& allotted = state.sums.obligated;
    const auto& value = state.sums.current ? state.sums.current : state.sums.potential;
    const bool exact = state.start && state.end && state.start->when.is_exact() && state.end->when.is_exact();
    if (!has_clause(c, clause::limitation_of_funds) || !allotted || !value || !exact) return std::nullopt;
    const auto run = period::between(state.start->when.earliest(), state.end->when.latest());
    if (!run || value->minor() <= 0 || allotted->minor() < 0) return std::nullopt;
    const auto whole = value->minor() * 100;
    const auto threshold = allotted->minor() * funding_notice_percent;
    if (whole <= threshold) return std::nullopt;
    const auto days = threshold * run->length_days() / whole + 1; // days of cost that go beyond it
    const auto due = run->first() + (static_cast<int>(days) - 1);
    const auto early = last_notice_day(due, funding_notice_days);
    return early ? std::max(*early, run->first()) : run->first();
}

} // namespace v1
} // namespace mediabuy

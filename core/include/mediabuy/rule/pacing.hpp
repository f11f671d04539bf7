// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/pacing.hpp
/// Whether a flight is on schedule: what was delivered through yesterday against what the plan has until
/// then, where that leads, when it runs out, and what each day left needs.
///
/// For amounts and for units alike. The plan may have gaps and weights (flighting.hpp). An index above 1 says
/// that more was delivered than planned so far, not that more will be billed: a cap may stop it.
///
/// Source: domain.md D8 (T-D11, T-D12); the words of vendors differ, the quotient is theirs.

#include "mediabuy/rule/flighting.hpp"

#include <algorithm>
#include <optional>

namespace mediabuy {
inline namespace v1 {

struct pacing_facts {
    ratio goal;      ///< a budget in whole units of its currency, or a number of units
    ratio delivered; ///< of the same, through the day before as_of
    /// What is planned through the last day that is counted; where left out, every day is.
    std::optional<ratio> planned_counted = {};
};

struct pacing {
    ratio planned; ///< through the day before as_of
    ratio delivered;
    ratio ahead;                         ///< delivered − planned: negative where delivery is behind
    std::optional<ratio> index;          ///< delivered / planned; nothing where nothing was planned yet
    std::optional<ratio> index_counted;  ///< delivered / planned_counted; nothing where that is not given
    std::optional<ratio> forecast;       ///< at the end of the flight, at the index of what is counted
    std::optional<day> runs_out;         ///< on which the last of the goal is delivered at this index;
                                         ///< nothing where it is not before the end, or has been
    std::optional<ratio> needed_per_day; ///< on each day left, on average; nothing where none is left
    int days_left;                       ///< days of the flight from as_of on, that day included
    ratio remaining;                     ///< 0 where the goal was reached
};

/// Errors: bad-quantity (a negative goal or delivery).
/// Example: examples/calculators/pacing.cpp
[[nodiscard]] inline result<pacing> pacing_of(const pacing_facts& facts, const flighting& plan, day as_of);

// ---- implementation

inline result<pacing> pacing_of(const pacing_facts& facts, const flighting& plan, day as_of)
{
    for (const auto& quantity : {facts.goal, facts.delivered})
        if (quantity.is_negative())
            return error_at({}, code::bad_quantity, {to_significant(quantity, 6, rounding::half_even), "0"});
    const auto yesterday = checked_add(as_of, -1); // before the year 1 nothing was planned
    const auto share = yesterday ? plan.share_through(*yesterday) : ratio{};
    const auto rest = facts.goal - facts.delivered;
    pacing made{.planned = facts.goal * share,
                .delivered = facts.delivered,
                .ahead = facts.delivered - facts.goal * share,
                .index = quotient(facts.delivered, facts.goal * share),
                .index_counted = {},
                .forecast = {},
                .runs_out = {},
                .needed_per_day = {},
                .days_left = plan.days_from(as_of),
                .remaining = rest.is_negative() ? ratio{} : rest};
    if (made.index && facts.planned_counted)
        made.index_counted = quotient(facts.delivered, *facts.planned_counted);
    const auto& goes_on = made.index_counted ? made.index_counted : made.index;
    if (goes_on) made.forecast = *goes_on * facts.goal;
    if (goes_on && !goes_on->is_zero() && !made.remaining.is_zero())
        made.runs_out = plan.reaches(*quotient(ratio{decimal{1}}, *goes_on));
    if (made.runs_out && *made.runs_out < as_of) made.runs_out.reset(); // after the end: what is left stays
    if (made.days_left > 0) made.needed_per_day = made.remaining * *ratio::of(1, int128{made.days_left});
    return made;
}

} // namespace v1
} // namespace mediabuy

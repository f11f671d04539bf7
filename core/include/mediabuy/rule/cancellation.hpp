// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/cancellation.hpp
/// What a cancelled insertion order still costs: the days that run before the notice is over.
///
/// Notice counts from the day on which it is given: cancelled eight days before its first day on 14 days'
/// notice, the first six days of a flight are owed. Every order may say otherwise.
///
/// Source: 4A's/IAB terms 3.0 as restated by their users; domain.md D4 (T-D6).

#include "mediabuy/rule/flighting.hpp"

#include <cstdint>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Units: days of notice where an order names none.
inline constexpr int guaranteed_notice_days = 14; ///< guaranteed deliverables; restated in public terms
inline constexpr int flat_notice_days = 30; ///< flat fees and sponsorships; own knowledge, no source seen

/// The last day that is owed; nothing outside the years 1 to 9999. Precondition: notice_days >= 0.
[[nodiscard]] constexpr std::optional<day> last_owed_day(day noticed, int notice_days) noexcept
{
    return checked_add(noticed, std::int64_t{notice_days} - 1);
}

/// The days of a flight that are owed; nothing where the notice is over before it begins. A notice that ends
/// beyond the calendar owes the whole of it.
[[nodiscard]] constexpr std::optional<period> owed_days(period flight, day noticed, int notice_days) noexcept
{
    const auto last = last_owed_day(noticed, notice_days);
    return last ? period::between(flight.first(), std::min(flight.last(), *last)) : flight;
}

/// What of `amount` is owed, by the weights of the plan, rounded half to even; the rest is released.
[[nodiscard]] inline money owed_on_cancellation(money amount, const flighting& plan, day noticed,
                                                int notice_days)
{
    const auto days = owed_days(plan.whole(), noticed, notice_days);
    if (!days) return money::from_minor(0, amount.currency());
    return *times(amount, plan.share_through(days->last()), rounding::half_even); // at most the amount
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/notice_day.hpp
/// When a notice has to be out before a contract ends, and how far its end can be put off.
///
/// An end is the inclusive last day of performance, here as everywhere.

#include "mediabuy/calendar/months.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Units: days before the end on which the preliminary notice of an option is due, where the contract names
/// no other number (FAR 52.217-9).
inline constexpr int preliminary_notice_days = 60;

/// Units: months that continued services can last in all, however often they are required (FAR 52.217-8).
inline constexpr int continued_services_months = 6;

/// The last day for a notice "at least `days` days before" the end; nothing outside the years 1 to 9999. The
/// day of the notice is not one of them: 60 days before 31 December is 1 November (T-A5). Precondition: days
/// >= 0. Source: FAR 52.217-9; domain.md A5.
[[nodiscard]] constexpr std::optional<day> last_notice_day(day end, int days) noexcept
{
    return checked_add(end, -std::int64_t{days});
}

/// The last of so many whole months that begin on the day after `end`: of six after 31 December it is 30 June
/// (T-A5), of six after 30 June it is 31 December and not, as add_months has it, the 30th. Nothing outside
/// the years 1 to 9999. Source: FAR 52.217-8 ("the performance hereunder shall not exceed 6 months"); that
/// the months begin on the day
///         after is ours.
[[nodiscard]] constexpr std::optional<day> last_day_continued(day end,
                                                              int months = continued_services_months) noexcept
{
    const auto begins = checked_add(end, 1);
    const auto beyond = begins ? add_months(*begins, months) : std::nullopt;
    return beyond ? checked_add(*beyond, -1) : std::nullopt;
}

} // namespace v1
} // namespace mediabuy

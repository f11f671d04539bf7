// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/months.hpp
/// Calendar months, and days so many months later.
///
/// The rule for ends of months: the day of the month stays, and where the later month is too short for it,
/// its last day stands in (31 August and 6 months is 28 February). Nothing is remembered: 30 June and 6
/// months is 30 December, though 30 June ends its month, and going back again may not lead to where it began.
/// A term that is counted in whole months from the day after an end is another question: rule/notice_day.hpp.

#include "mediabuy/calendar/period.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace mediabuy {
inline namespace v1 {

/// Units: month 1 is January.
struct calendar_month {
    int year;
    unsigned month;

    friend constexpr auto operator<=>(const calendar_month&, const calendar_month&) noexcept = default;
};

[[nodiscard]] constexpr calendar_month calendar_month_of(day d) noexcept { return {d.year(), d.month()}; }

/// Precondition: a month of the years 1 to 9999; else std::domain_error.
[[nodiscard]] constexpr period days_of(calendar_month m);

/// The month so many later, or earlier where negative; nothing outside the years 1 to 9999.
[[nodiscard]] constexpr std::optional<calendar_month> add_months(calendar_month m,
                                                                 std::int64_t months) noexcept;

/// The day so many months later, or earlier where negative, its day of the month clipped to the last of a
/// shorter month; nothing outside the years 1 to 9999.
[[nodiscard]] constexpr std::optional<day> add_months(day d, std::int64_t months) noexcept;

/// "2027-08" (ISO 8601).
[[nodiscard]] inline std::string to_string(calendar_month m);

// ---- implementation

constexpr period days_of(calendar_month m)
{
    return *period::between(day{m.year, m.month, 1}, day::last_of_month(m.year, m.month));
}

constexpr std::optional<calendar_month> add_months(calendar_month m, std::int64_t months) noexcept
{
    constexpr std::int64_t all = 9999 * 12; // more would lead out from anywhere, and could overflow
    if (months < -all || months > all) return std::nullopt;
    const auto since_year_1 = std::int64_t{m.year - 1} * 12 + std::int64_t{m.month} - 1 + months;
    if (since_year_1 < 0 || since_year_1 >= all) return std::nullopt;
    return calendar_month{static_cast<int>(since_year_1 / 12) + 1,
                          static_cast<unsigned>(since_year_1 % 12) + 1};
}

constexpr std::optional<day> add_months(day d, std::int64_t months) noexcept
{
    const auto there = add_months(calendar_month_of(d), months);
    if (!there) return std::nullopt;
    const auto last = day::last_of_month(there->year, there->month);
    return day::of(there->year, there->month, std::min(d.day_of_month(), last.day_of_month()));
}

inline std::string to_string(calendar_month m)
{
    return detail::pad(m.year, 4) + '-' + detail::pad(static_cast<int>(m.month), 2);
}

} // namespace v1
} // namespace mediabuy

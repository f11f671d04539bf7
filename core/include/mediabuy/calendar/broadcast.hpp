// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/broadcast.hpp
/// The broadcast calendar, by which air time is billed: whole weeks from Monday to Sunday.
///
/// A week belongs to the month in which its Sunday lies, so that a month ends on the last Sunday of the
/// calendar month and its first week holds the 1st; it has 4 or 5 weeks, a year 52 or 53. Advertising that
/// stops on 31 December 2025 has its last three days in January 2026. Days begin at midnight here, though
/// stations often bill the small hours with the day before.
///
/// Source: domain.md D6 (trade practice; the two statements about months come to the same).

#include "mediabuy/calendar/months.hpp"

#include <compare>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Units: month 1 is January; quarter 1 is January to March.
struct broadcast_month {
    int year;
    unsigned month;

    [[nodiscard]] constexpr unsigned quarter() const noexcept { return (month + 2) / 3; }

    friend constexpr auto operator<=>(const broadcast_month&, const broadcast_month&) noexcept = default;
};

/// The month in which `d` lies; of the last days of the year 9999 it is January of the year 10000.
[[nodiscard]] constexpr broadcast_month broadcast_month_of(day d) noexcept;

/// Monday to Sunday; nothing where that leaves the year 9999.
[[nodiscard]] constexpr std::optional<period> broadcast_week_of(day d) noexcept;

/// Preconditions of these three: 1 <= month <= 12, 1 <= quarter <= 4, a year from 1 to 9999; else
/// std::domain_error.
[[nodiscard]] constexpr period days_of(broadcast_month m);
[[nodiscard]] constexpr period broadcast_quarter(int year, unsigned quarter);
[[nodiscard]] constexpr period broadcast_year(int year);

/// The week of the broadcast year in which `d` lies, from 1 to 53. It is not that of ISO 8601, whose first
/// week holds the year's first Thursday.
[[nodiscard]] constexpr int broadcast_week_number(day d) noexcept;

/// Units: weeks. Precondition: whole weeks, as each of the periods above is.
[[nodiscard]] constexpr int weeks_in(period weeks) noexcept { return weeks.length_days() / 7; }

// ---- implementation

namespace detail {

[[nodiscard]] constexpr date::sys_days monday_of(date::sys_days d) noexcept
{
    return d - (date::weekday{d} - date::Monday);
}

[[nodiscard]] constexpr day last_sunday_of(int year, unsigned month)
{
    const auto end = day::last_of_month(year, month);
    return end - static_cast<int>((end.weekday() - date::Sunday).count());
}

} // namespace detail

constexpr broadcast_month broadcast_month_of(day d) noexcept
{
    const date::year_month_day sunday{detail::monday_of(d.serial()) + date::days{6}};
    return {static_cast<int>(sunday.year()), static_cast<unsigned>(sunday.month())};
}

constexpr std::optional<period> broadcast_week_of(day d) noexcept
{
    const auto monday = detail::monday_of(d.serial());
    const auto sunday = day::at(monday + date::days{6});
    return sunday ? period::between(*day::at(monday), *sunday)
                  : std::nullopt; // 1 January of the year 1 is a Monday
}

constexpr period days_of(broadcast_month m)
{
    const auto first_week = broadcast_week_of(day{m.year, m.month, 1});
    return *period::between(first_week->first(), detail::last_sunday_of(m.year, m.month));
}

constexpr period broadcast_quarter(int year, unsigned quarter)
{
    return *period::between(days_of(broadcast_month{year, quarter * 3 - 2}).first(),
                            days_of(broadcast_month{year, quarter * 3}).last());
}

constexpr period broadcast_year(int year)
{
    return *period::between(days_of(broadcast_month{year, 1}).first(),
                            days_of(broadcast_month{year, 12}).last());
}

constexpr int broadcast_week_number(day d) noexcept
{
    const auto of = broadcast_month_of(d);
    const auto first = date::sys_days{date::year{of.year} / date::January / date::day{1}};
    return static_cast<int>((detail::monday_of(d.serial()) - detail::monday_of(first)).count()) / 7 + 1;
}

} // namespace v1
} // namespace mediabuy

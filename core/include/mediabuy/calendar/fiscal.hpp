// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/fiscal.hpp
/// The fiscal year of the US federal government: year N runs from 1 October N-1 to 30 September N (31 USC
/// 1102), so that 31 December 2025 ends a quarter of fiscal year 2026, not a year.

#include "mediabuy/calendar/months.hpp"

#include <compare>

namespace mediabuy {
inline namespace v1 {

/// Units: month 1 is October; quarter 1 is October to December.
struct fiscal_month {
    int year;
    unsigned month;

    [[nodiscard]] constexpr unsigned quarter() const noexcept { return (month + 2) / 3; }

    friend constexpr auto operator<=>(const fiscal_month&, const fiscal_month&) noexcept = default;
};

/// The fiscal month in which `d` lies; of the last days of the year 9999 it is one of the year 10000.
[[nodiscard]] constexpr fiscal_month fiscal_month_of(day d) noexcept
{
    const unsigned m = d.month();
    return m >= 10 ? fiscal_month{d.year() + 1, m - 9} : fiscal_month{d.year(), m + 3};
}

/// The calendar month that it is. Precondition: 1 <= month <= 12.
[[nodiscard]] constexpr calendar_month calendar_month_of(fiscal_month m) noexcept
{
    return m.month <= 3 ? calendar_month{m.year - 1, m.month + 9} : calendar_month{m.year, m.month - 3};
}

/// Precondition: its days lie in the years 1 to 9999; else std::domain_error. So of all below.
[[nodiscard]] constexpr period days_of(fiscal_month m) { return days_of(calendar_month_of(m)); }

/// 1 October to 30 September.
[[nodiscard]] constexpr period fiscal_year(int year)
{
    return *period::between(day{year - 1, 10, 1}, day{year, 9, 30});
}

/// Precondition: 1 <= quarter <= 4.
[[nodiscard]] constexpr period fiscal_quarter(int year, unsigned quarter)
{
    const int calendar_year = quarter == 1 ? year - 1 : year;
    const unsigned first_month = quarter == 1 ? 10 : quarter * 3 - 5;
    return *period::between(day{calendar_year, first_month, 1},
                            day::last_of_month(calendar_year, first_month + 2));
}

} // namespace v1
} // namespace mediabuy

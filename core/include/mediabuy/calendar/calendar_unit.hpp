// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/calendar_unit.hpp
/// The calendars by which time is cut: which unit holds a day, from when to when, and what it is called.

#include "mediabuy/calendar/broadcast.hpp"
#include "mediabuy/calendar/fiscal.hpp"
#include "mediabuy/calendar/period_algebra.hpp"
#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class calendar_unit : std::uint8_t {
    calendar_month,
    broadcast_month,
    fiscal_month,
    fiscal_quarter,
    fiscal_year,
    week, ///< Monday to Sunday, as the broadcast calendar has it
    day,
};
template <>
inline constexpr std::array spellings<calendar_unit>{std::string_view{"calendar-month"},
                                                     std::string_view{"broadcast-month"},
                                                     std::string_view{"fiscal-month"},
                                                     std::string_view{"fiscal-quarter"},
                                                     std::string_view{"fiscal-year"},
                                                     std::string_view{"week"},
                                                     std::string_view{"day"}};

/// Which unit it is: the year and the number in it of a month, quarter or year (which has the number 0).
/// Weeks and days are told by their first day, since a week has one number by this calendar and another by
/// ISO 8601.
struct unit_label {
    calendar_unit unit;
    int year;
    unsigned number;
    day first;

    friend constexpr bool operator==(const unit_label&, const unit_label&) noexcept = default;
};

struct dated_unit {
    unit_label label;
    period days;

    friend constexpr bool operator==(const dated_unit&, const dated_unit&) noexcept = default;
};

/// The unit that holds `d`; nothing where it leaves the years 1 to 9999.
[[nodiscard]] constexpr std::optional<dated_unit> unit_at(calendar_unit unit, day d) noexcept;

/// "2025-10", "broadcast 2025-10", "FY2026-M01", "FY2026-Q1", "FY2026", "week of 2025-10-13", "2025-10-15".
[[nodiscard]] inline std::string to_string(const unit_label& label);

// ---- implementation

namespace detail {

/// The fiscal year 1 begins before the calendar does, and the year 10000 ends behind it.
[[nodiscard]] constexpr bool has_whole_year(fiscal_month m) noexcept { return m.year >= 2 && m.year <= 9999; }

[[nodiscard]] constexpr dated_unit dated(calendar_unit unit, int year, unsigned number, period days) noexcept
{
    return {{unit, year, number, days.first()}, days};
}

} // namespace detail

constexpr std::optional<dated_unit> unit_at(calendar_unit unit, day d) noexcept
{
    using detail::dated;
    const auto fiscal = fiscal_month_of(d);
    const auto broadcast = broadcast_month_of(d);
    switch (unit) {
    case calendar_unit::calendar_month:
        return dated(unit, d.year(), d.month(), days_of(calendar_month_of(d)));
    case calendar_unit::broadcast_month:
        if (broadcast.year > 9999) return std::nullopt;
        return dated(unit, broadcast.year, broadcast.month, days_of(broadcast));
    case calendar_unit::fiscal_month:
        return dated(unit, fiscal.year, fiscal.month, days_of(fiscal));
    case calendar_unit::fiscal_quarter:
        return dated(unit, fiscal.year, fiscal.quarter(), fiscal_quarter(fiscal.year, fiscal.quarter()));
    case calendar_unit::fiscal_year:
        if (!detail::has_whole_year(fiscal)) return std::nullopt;
        return dated(unit, fiscal.year, 0, fiscal_year(fiscal.year));
    case calendar_unit::week:
        if (const auto week = broadcast_week_of(d))
            return dated(unit, broadcast.year, static_cast<unsigned>(broadcast_week_number(d)), *week);
        return std::nullopt;
    case calendar_unit::day:
        return dated(unit, d.year(), d.month(), only(d));
    }
    return std::nullopt;
}

inline std::string to_string(const unit_label& label)
{
    const auto month = [&label] { return to_string(calendar_month{label.year, label.number}); };
    const auto fiscal = [&label] { return "FY" + detail::pad(label.year, 4); };
    switch (label.unit) {
    case calendar_unit::calendar_month:
        return month();
    case calendar_unit::broadcast_month:
        return "broadcast " + month();
    case calendar_unit::fiscal_month:
        return fiscal() + "-M" + detail::pad(static_cast<int>(label.number), 2);
    case calendar_unit::fiscal_quarter:
        return fiscal() + "-Q" + std::to_string(label.number);
    case calendar_unit::fiscal_year:
        return fiscal();
    case calendar_unit::week:
        return "week of " + to_string(label.first);
    case calendar_unit::day:
        break;
    }
    return to_string(label.first);
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/day_text.hpp
/// Days with their weekday, units of time and holidays as people read them.

#include "mediabuy/answer/written.hpp"
#include "mediabuy/calendar/calendar_unit.hpp"
#include "mediabuy/calendar/holiday.hpp"

#include <array>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// "Wednesday".
[[nodiscard]] constexpr std::string_view weekday_name(language lang, day d) noexcept;

/// "Wednesday 31 December 2025".
[[nodiscard]] inline std::string written_with_weekday(language lang, day d)
{
    return std::string{weekday_name(lang, d)} + ' ' + written(lang, d);
}

/// "31 Dec 2025": for tables.
[[nodiscard]] inline std::string written_short(language lang, day d)
{
    return written_short(lang, worded_day{d, {}});
}

/// "October 2025", "broadcast October 2025", "month 1 of FY2026", "Q1 of FY2026", "FY2026", "week of 13 Oct
/// 2025", "15 Oct 2025".
[[nodiscard]] inline std::string written(language lang, const unit_label& label);

/// As 5 USC 6103(a) names it; a closing by its order: "closed by E.O. 14133".
[[nodiscard]] inline std::string name_of(language lang, const federal_holiday& h);

// ---- implementation

static_assert(english_calendar.holidays.size() == static_cast<std::size_t>(holiday::closing));

constexpr std::string_view weekday_name(language lang, day d) noexcept
{
    return calendar_of(lang).weekdays[d.weekday().c_encoding()];
}

inline std::string written(language lang, const unit_label& label)
{
    const auto year = std::to_string(label.year);
    const auto number = std::to_string(label.number);
    const auto month = [&] { return std::string{calendar_of(lang).months[label.number - 1]} + ' ' + year; };
    switch (label.unit) {
    case calendar_unit::calendar_month:
        return month();
    case calendar_unit::broadcast_month:
        return phrased(lang, "broadcast-period", {month()});
    case calendar_unit::fiscal_month:
        return phrased(lang, "month-of-fiscal", {number, year});
    case calendar_unit::fiscal_quarter:
        return phrased(lang, "quarter-of-fiscal", {number, year});
    case calendar_unit::fiscal_year:
        return phrased(lang, "fiscal-year", {year});
    case calendar_unit::week:
        return phrased(lang, "week-from", {written_short(lang, label.first)});
    case calendar_unit::day:
        break;
    }
    return written_short(lang, label.first);
}

inline std::string name_of(language lang, const federal_holiday& h)
{
    if (h.which != holiday::closing)
        return std::string{calendar_of(lang).holidays[static_cast<std::size_t>(h.which)]};
    const auto* closing = closing_on(h.in_law);
    return closing ? phrased(lang, "closed-by", {closing->order}) : phrased(lang, "closed");
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/day_text.hpp
/// Days with their weekday, units of time and holidays as people read them in English.

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

namespace detail {

inline constexpr std::array<std::string_view, 7> weekday_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                               "Thursday", "Friday", "Saturday"};

/// In the order of the enumeration.
inline constexpr std::array<std::string_view, 11> holiday_names{"New Year's Day",
                                                                "Birthday of Martin Luther King, Jr.",
                                                                "Washington's Birthday",
                                                                "Memorial Day",
                                                                "Juneteenth National Independence Day",
                                                                "Independence Day",
                                                                "Labor Day",
                                                                "Columbus Day",
                                                                "Veterans Day",
                                                                "Thanksgiving Day",
                                                                "Christmas Day"};
static_assert(holiday_names.size() == static_cast<std::size_t>(holiday::closing));

} // namespace detail

constexpr std::string_view weekday_name([[maybe_unused]] language lang, day d) noexcept
{
    return detail::weekday_names[d.weekday().c_encoding()];
}

inline std::string written(language lang, const unit_label& label)
{
    const auto month = [&label] {
        return std::string{detail::month_names[label.number - 1]} + ' ' + std::to_string(label.year);
    };
    const auto fiscal = "FY" + std::to_string(label.year);
    switch (label.unit) {
    case calendar_unit::calendar_month:
        return month();
    case calendar_unit::broadcast_month:
        return "broadcast " + month();
    case calendar_unit::fiscal_month:
        return "month " + std::to_string(label.number) + " of " + fiscal;
    case calendar_unit::fiscal_quarter:
        return 'Q' + std::to_string(label.number) + " of " + fiscal;
    case calendar_unit::fiscal_year:
        return fiscal;
    case calendar_unit::week:
        return "week of " + written_short(lang, label.first);
    case calendar_unit::day:
        break;
    }
    return written_short(lang, label.first);
}

inline std::string name_of([[maybe_unused]] language lang, const federal_holiday& h)
{
    if (h.which == holiday::closing) {
        const auto* closing = closing_on(h.in_law);
        return closing ? "closed by " + std::string{closing->order} : "closed";
    }
    return std::string{detail::holiday_names[static_cast<std::size_t>(h.which)]};
}

} // namespace v1
} // namespace mediabuy

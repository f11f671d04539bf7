// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/holiday.hpp
/// The days on which federal offices are closed: the holidays of 5 USC 6103(a), and single days by executive
/// order.
///
/// A holiday on a Saturday is observed on the Friday before (5 USC 6103(b)(1)), one on a Sunday on the Monday
/// after (E.O. 11582), so that New Year's Day may be observed on 31 December of the year before. The law is
/// known here from 1971 on, when its Monday holidays began; the years to come have the law as it is now. Left
/// out: the inauguration, a holiday in and around Washington only; half days, such as 24 December 2002 and
/// 2009; closings by weather or for want of money.

#include "mediabuy/calendar/office_closing.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class holiday : std::uint8_t {
    new_year,
    king,
    washington,
    memorial,
    juneteenth,
    independence,
    labor,
    columbus,
    veterans,
    thanksgiving,
    christmas,
    closing, ///< no holiday of the law: offices closed by an executive order
};

struct federal_holiday {
    holiday which;
    day in_law;
    day observed; ///< the day on which offices are closed

    friend constexpr bool operator==(const federal_holiday&, const federal_holiday&) noexcept = default;
};

/// Before it nothing is known: the law then had other holidays, and other days for them.
inline constexpr int first_holiday_year = 1971;

/// A holiday of the law by the year of its day in law; nothing where the law had none (Juneteenth before
/// 2021), and for `closing`. Nothing is known before first_holiday_year. Source: 5 USC 6103(a); Pub. L.
/// 90-363 (Mondays), 94-97 (Veterans Day), 98-144 (King), 117-17 (Juneteenth).
[[nodiscard]] constexpr std::optional<federal_holiday> holiday_in(holiday which, int year) noexcept;

/// The holiday, or the closing, for which offices are closed on `d`.
[[nodiscard]] constexpr std::optional<federal_holiday> holiday_observed_on(day d) noexcept;

/// Those of the law and the closings whose day in law, or observed day, lies in the year, by the observed
/// day. The next year's New Year's Day is among them where it is observed on 31 December. Empty before
/// first_holiday_year.
[[nodiscard]] inline std::vector<federal_holiday> holidays_of(int year);

// ---- implementation

namespace detail {

/// From `first_year` to `last_year`: on that day of the month, or on the first such weekday from it on.
struct holiday_rule {
    holiday which;
    unsigned month;
    unsigned day_of_month;
    std::optional<date::weekday> on = std::nullopt;
    int first_year = first_holiday_year;
    int last_year = std::numeric_limits<int>::max();
};

inline constexpr std::array holiday_rules{
    holiday_rule{holiday::new_year, 1, 1},
    holiday_rule{holiday::king, 1, 15, date::Monday, 1986}, // the third Monday
    holiday_rule{holiday::washington, 2, 15, date::Monday}, // the third
    holiday_rule{holiday::memorial, 5, 25, date::Monday},   // the last
    holiday_rule{holiday::juneteenth, 6, 19, std::nullopt, 2021},
    holiday_rule{holiday::independence, 7, 4},
    holiday_rule{holiday::labor, 9, 1, date::Monday},                                // the first
    holiday_rule{holiday::columbus, 10, 8, date::Monday},                            // the second
    holiday_rule{holiday::veterans, 10, 22, date::Monday, first_holiday_year, 1977}, // the fourth
    holiday_rule{holiday::veterans, 11, 11, std::nullopt, 1978},
    holiday_rule{holiday::thanksgiving, 11, 22, date::Thursday}, // the fourth
    holiday_rule{holiday::christmas, 12, 25}};

/// No holiday lies so near to an end of the calendar that this leaves it.
[[nodiscard]] constexpr day observed(day in_law) noexcept
{
    const auto weekday = in_law.weekday();
    return in_law + (weekday == date::Saturday ? -1 : weekday == date::Sunday ? 1 : 0);
}

[[nodiscard]] constexpr std::optional<federal_holiday> holiday_by(const holiday_rule& rule, int year) noexcept
{
    if (year < rule.first_year || year > rule.last_year) return std::nullopt;
    const auto from = day::of(year, rule.month, rule.day_of_month);
    if (!from) return std::nullopt;
    const auto in_law = *from + (rule.on ? static_cast<int>((*rule.on - from->weekday()).count()) : 0);
    return federal_holiday{rule.which, in_law, observed(in_law)};
}

} // namespace detail

constexpr std::optional<federal_holiday> holiday_in(holiday which, int year) noexcept
{
    for (const auto& rule : detail::holiday_rules)
        if (rule.which == which)
            if (const auto found = detail::holiday_by(rule, year)) return found;
    return std::nullopt;
}

constexpr std::optional<federal_holiday> holiday_observed_on(day d) noexcept
{
    for (const auto& rule : detail::holiday_rules)
        if (const auto found = detail::holiday_by(rule, d.year()); found && found->observed == d)
            return found;
    const auto next = holiday_in(holiday::new_year, d.year() + 1);
    if (next && next->observed == d) return next;
    return closing_on(d) ? std::optional{federal_holiday{holiday::closing, d, d}} : std::nullopt;
}

inline std::vector<federal_holiday> holidays_of(int year)
{
    std::vector<federal_holiday> found;
    for (const auto& rule : detail::holiday_rules)
        if (const auto h = detail::holiday_by(rule, year)) found.push_back(*h);
    for (const auto& closing : office_closings)
        if (closing.on.year() == year) found.push_back({holiday::closing, closing.on, closing.on});
    const auto next = holiday_in(holiday::new_year, year + 1);
    if (next && next->observed.year() == year) found.push_back(*next);
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.observed < b.observed; });
    return found;
}

} // namespace v1
} // namespace mediabuy

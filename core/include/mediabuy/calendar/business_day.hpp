// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/business_day.hpp
/// Days on which federal offices are open: Monday to Friday without the holidays and closings of holiday.hpp.
///
/// Closings that the table does not have yet are given by the caller.

#include "mediabuy/calendar/holiday.hpp"
#include "mediabuy/calendar/vague_day.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] constexpr bool is_weekend(day d) noexcept
{
    return d.weekday() == date::Saturday || d.weekday() == date::Sunday;
}

/// Unknown where no holidays are known: of the weekdays before 1971.
[[nodiscard]] constexpr truth is_business_day(day d, std::span<const day> also_closed = {}) noexcept;

/// The first business day on or after `d`; nothing where it is unknown, or lies beyond the year 9999.
[[nodiscard]] constexpr std::optional<day> next_business_day(day d,
                                                             std::span<const day> also_closed = {}) noexcept;

// ---- implementation

constexpr truth is_business_day(day d, std::span<const day> also_closed) noexcept
{
    if (is_weekend(d) || std::find(also_closed.begin(), also_closed.end(), d) != also_closed.end())
        return truth::no;
    if (d.year() < first_holiday_year) return truth::unknown;
    return holiday_observed_on(d) ? truth::no : truth::yes;
}

constexpr std::optional<day> next_business_day(day d, std::span<const day> also_closed) noexcept
{
    for (std::optional<day> at = d; at; at = checked_add(*at, 1)) {
        const auto open = is_business_day(*at, also_closed);
        if (open == truth::yes) return at;
        if (open == truth::unknown) return std::nullopt;
    }
    return std::nullopt;
}

} // namespace v1
} // namespace mediabuy

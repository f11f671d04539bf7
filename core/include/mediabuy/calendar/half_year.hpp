// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/half_year.hpp
/// January to June, or July to December: what the Treasury sets interest rates for.

#include "mediabuy/calendar/period.hpp"

#include <compare>
#include <cstdint>
#include <string>

namespace mediabuy {
inline namespace v1 {

enum class half : std::uint8_t { first, second };

struct half_year {
    int year;
    half which;

    friend constexpr auto operator<=>(const half_year&, const half_year&) noexcept = default;
};

[[nodiscard]] constexpr half_year half_year_of(day d) noexcept
{
    return {d.year(), d.month() <= 6 ? half::first : half::second};
}

/// Precondition: a year from 1 to 9999; else std::domain_error.
[[nodiscard]] constexpr period days_of(half_year h)
{
    return h.which == half::first ? *period::between(day{h.year, 1, 1}, day{h.year, 6, 30})
                                  : *period::between(day{h.year, 7, 1}, day{h.year, 12, 31});
}

/// "2025-H2".
[[nodiscard]] inline std::string to_string(half_year h)
{
    return detail::pad(h.year, 4) + (h.which == half::first ? "-H1" : "-H2");
}

} // namespace v1
} // namespace mediabuy

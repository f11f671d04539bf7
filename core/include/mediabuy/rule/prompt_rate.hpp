// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/prompt_rate.hpp
/// The rate of interest on late payments by half-year, as the Secretary of the Treasury sets it, with the
/// source of each.
///
/// The list has gaps, since only rates that were seen in a source are in it: 2009 H2 is followed by 2012 H2,
/// and 2025 H2 is missing between its neighbours. A gap is a problem that asks for the rate. No neighbour
/// stands in for it, for rates move by up to half of themselves from one half-year to the next.
///
/// Source: 41 U.S.C. § 7109(a)(1); 31 U.S.C. § 3902(a); domain.md C.

#include "mediabuy/calendar/half_year.hpp"
#include "mediabuy/money/ratio.hpp"
#include "mediabuy/rule/codes.hpp"
#include "mediabuy/text/result.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// official: a notice in the Federal Register. secondary: others who quote the Treasury.
enum class rate_grade : std::uint8_t { official, secondary };

struct prompt_rate {
    half_year during;
    int thousandths; ///< of a per cent a year: 4625 is 4.625 %
    rate_grade grade;
    std::string_view source;
};

inline constexpr std::array prompt_rates{
    prompt_rate{{2008, half::second}, 5125, rate_grade::official, "Federal Register E8-14769"},
    prompt_rate{{2009, half::first}, 5625, rate_grade::official, "Federal Register E8-30932"},
    prompt_rate{{2009, half::second}, 4875, rate_grade::official, "Federal Register E9-15606"},
    prompt_rate{{2012, half::second}, 1750, rate_grade::secondary, "brggovconinsight.com"},
    prompt_rate{{2013, half::first}, 1375, rate_grade::secondary, "brggovconinsight.com"},
    prompt_rate{{2013, half::second}, 1750, rate_grade::secondary, "brggovconinsight.com"},
    prompt_rate{{2017, half::first}, 2500, rate_grade::official, "Federal Register 2016-31903"},
    prompt_rate{{2019, half::first}, 3625, rate_grade::secondary, "jacksonkelly.com"},
    prompt_rate{{2019, half::second}, 2625, rate_grade::secondary, "jacksonkelly.com"},
    prompt_rate{{2020, half::first}, 2125, rate_grade::secondary, "jacksonkelly.com"},
    prompt_rate{{2021, half::first}, 875, rate_grade::official, "Federal Register 2021-01681"},
    prompt_rate{{2021, half::second}, 1125, rate_grade::official, "Federal Register 2021-15613"},
    prompt_rate{{2022, half::first}, 1625, rate_grade::official, "Federal Register 2022-00391"},
    prompt_rate{{2023, half::second}, 4875, rate_grade::official, "Federal Register 2023-17450"},
    prompt_rate{{2024, half::first}, 4875, rate_grade::official, "Federal Register 2024-04833"},
    prompt_rate{{2024, half::second}, 4875, rate_grade::official, "Federal Register 2024-15721"},
    prompt_rate{{2025, half::first}, 4625, rate_grade::official, "Federal Register 2025-02986"},
    prompt_rate{{2026, half::first}, 4125, rate_grade::secondary, "getinvoicepdf.com"},
    prompt_rate{{2026, half::second}, 4750, rate_grade::secondary, "getinvoicepdf.com"}};

/// A year's rate as a share: 37/800 for 4.625 %.
[[nodiscard]] inline ratio yearly(const prompt_rate& r)
{
    return *ratio::of(int128{r.thousandths}, int128{100'000});
}

/// The rate in effect on `d`. Errors: no-rate, which names the half-year that is missing.
[[nodiscard]] inline result<prompt_rate> prompt_rate_on(day d)
{
    const auto wanted = half_year_of(d);
    const auto* const at = std::find_if(prompt_rates.begin(), prompt_rates.end(),
                                        [wanted](const prompt_rate& r) { return r.during == wanted; });
    if (at != prompt_rates.end()) return *at;
    const auto days = days_of(wanted);
    return error_at({}, code::no_rate, {to_string(days.first()), to_string(days.last()), to_string(d)});
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/closeout.hpp
/// By when a contract file should be closed once there is evidence that it is physically complete.
///
/// A target, no deadline: while there is litigation, an appeal or an unfinished termination nothing is
/// closed, and a simplified acquisition is closed on receipt and final payment, with no date to count to.
/// Both are the caller's to know.
///
/// Source: FAR 4.804-1(a); domain.md A7.

#include "mediabuy/calendar/months.hpp"
#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class closeout_class : std::uint8_t {
    firm_fixed_price, ///< within 6 months
    other,            ///< within 20 months of the month
    indirect,         ///< indirect cost rates have to be settled first: within 36 months of the month
};
template <>
inline constexpr std::array spellings<closeout_class>{
    std::string_view{"firm-fixed-price"}, std::string_view{"other"}, std::string_view{"indirect"}};

/// A month; the firm-fixed-price rule, which counts from the day, names a day of it.
struct closeout_target {
    calendar_month month;
    std::optional<day> on;

    /// The last day that meets it.
    [[nodiscard]] constexpr day last_day() const { return on ? *on : days_of(month).last(); }

    friend constexpr bool operator==(const closeout_target&, const closeout_target&) noexcept = default;
};

/// Nothing outside the years 1 to 9999.
/// Source: FAR 4.804-1(a); T-A7: evidence of 31 December 2025 gives 30 June 2026, August 2027 and December
/// 2028.
[[nodiscard]] constexpr std::optional<closeout_target> closeout_target_of(day evidence,
                                                                          closeout_class pricing) noexcept
{
    if (pricing == closeout_class::firm_fixed_price) {
        const auto on = add_months(evidence, 6);
        return on ? std::optional{closeout_target{calendar_month_of(*on), on}} : std::nullopt;
    }
    const auto month = add_months(calendar_month_of(evidence), pricing == closeout_class::other ? 20 : 36);
    return month ? std::optional{closeout_target{*month, std::nullopt}} : std::nullopt;
}

/// "2026-06-30", or "2027-08" where the rule names a month.
[[nodiscard]] inline std::string to_string(const closeout_target& target)
{
    return target.on ? to_string(*target.on) : to_string(target.month);
}

} // namespace v1
} // namespace mediabuy

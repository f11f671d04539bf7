// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/subaward_report.hpp
/// By when a prime recipient has to report a first-tier sub-award. Until then the silence of the records
/// about a subcontractor shows nothing; below the threshold, and for lower tiers, it never does.
///
/// Source: 2 CFR part 170, appendix A, I.a; FAR 52.204-10 has the same day for contracts; domain.md E1.

#include "mediabuy/calendar/months.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Units: dollars. A sub-award of less need not be reported.
inline constexpr int subaward_report_threshold = 30'000;

/// The last day of the month after that of the sub-award: of 7 November 2025 it is 31 December (T-E1).
/// Nothing outside the years 1 to 9999.
[[nodiscard]] constexpr std::optional<day> subaward_report_due(day awarded)
{
    const auto next = add_months(calendar_month_of(awarded), 1);
    return next ? std::optional{days_of(*next).last()} : std::nullopt;
}

} // namespace v1
} // namespace mediabuy

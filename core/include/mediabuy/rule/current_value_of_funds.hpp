// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/current_value_of_funds.hpp
/// What money is worth to the Treasury from one day to the next, by which an agency weighs a rebate or a
/// discount against paying late.
///
/// Source: 5 CFR 1315.17; 89 FR 87929 (2025), Federal Register 2025-24143 (2026); domain.md C (T-C3).

#include "mediabuy/money/ratio.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// The rate of a calendar year, as a share; nothing where no source was seen.
[[nodiscard]] inline std::optional<ratio> current_value_of_funds(int year)
{
    if (year == 2025) return *ratio::of(5, 100);
    if (year == 2026) return *ratio::of(4, 100);
    return std::nullopt;
}

/// (rate / 360) × 100, in basis points a day: 1.38… for 5 %. Units: `yearly_rate` as a share.
[[nodiscard]] inline ratio daily_basis_points(const ratio& yearly_rate)
{
    return yearly_rate * *ratio::of(10'000, 360);
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file money/audience.hpp
/// Gross rating points: how often an audience was reached, in per cent of it. Source: domain.md D2.

#include "mediabuy/money/ratio.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// reach * frequency, in points: a quarter of the audience three times is 75.
[[nodiscard]] inline ratio points_of_reach(const ratio& reach, const ratio& frequency)
{
    return reach * frequency * ratio{decimal{100}};
}

/// impressions/universe, in points. Nothing for an empty universe.
[[nodiscard]] inline std::optional<ratio> points_of_impressions(const ratio& impressions,
                                                                const ratio& universe)
{
    return quotient(impressions * ratio{decimal{100}}, universe);
}

/// How many impressions that many points are.
[[nodiscard]] inline ratio impressions_of(const ratio& points, const ratio& universe)
{
    return points * universe * *ratio::of(1, 100);
}

/// What a thousand contacts cost where a rating point of that audience costs `cpp`: cpp × 100 / (universe /
/// 1000). Nothing for an empty universe.
[[nodiscard]] inline std::optional<ratio> cpm_of_cpp(const ratio& cpp, const ratio& universe)
{
    return quotient(cpp * ratio{decimal{100'000}}, universe);
}

} // namespace v1
} // namespace mediabuy

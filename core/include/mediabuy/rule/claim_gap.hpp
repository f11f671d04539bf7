// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/claim_gap.hpp
/// How far apart two statements are that do not meet: the distance that a reader has to explain.

#include "mediabuy/calendar/vague_day.hpp"
#include "mediabuy/money/estimate.hpp"
#include "mediabuy/money/int128.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// From the nearest end of one to the nearest end of the other; nothing where some amount belongs to both.
/// Units: minor units, which the difference of two amounts may need more than 64 bits for.
[[nodiscard]] constexpr std::optional<int128> gap_between(const interval& x, const interval& y) noexcept;

/// Of what the words themselves rule in, where that excludes each other; else of what usual rounding leaves.
/// Nothing in two currencies.
[[nodiscard]] constexpr std::optional<int128> gap_between(const estimate& x, const estimate& y);

/// Units: days, from the last day that one may be to the first that the other may be; nothing where they can
/// be the same day.
[[nodiscard]] constexpr std::optional<int> days_between(const vague_day& x, const vague_day& y);

// ---- implementation

constexpr std::optional<int128> gap_between(const interval& x, const interval& y) noexcept
{
    if (!disjoint(x, y)) return std::nullopt;
    const bool in_order = detail::ends_before(x.high, y.low);
    const auto& high = in_order ? x.high : y.high;
    const auto& low = in_order ? y.low : x.low;
    return int128{low.minor} - int128{high.minor};
}

constexpr std::optional<int128> gap_between(const estimate& x, const estimate& y)
{
    if (x.currency() != y.currency()) return std::nullopt;
    const auto sound = gap_between(x.sound(), y.sound());
    return sound ? sound : gap_between(x.conventional(), y.conventional());
}

constexpr std::optional<int> days_between(const vague_day& x, const vague_day& y)
{
    if (x.latest() < y.earliest()) return y.earliest() - x.latest();
    if (y.latest() < x.earliest()) return x.earliest() - y.latest();
    return std::nullopt;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/period_algebra.hpp
/// Periods taken apart and put together. No day is lost or counted twice: the pieces of a period are as long
/// as the period.

#include "mediabuy/calendar/period.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Just this day.
[[nodiscard]] constexpr period only(day d) noexcept { return *period::between(d, d); }

/// The shortest period that holds both, with whatever lies between them.
[[nodiscard]] constexpr period hull(period a, period b) noexcept;

/// Whether they have a day in common. The order does not matter.
[[nodiscard]] constexpr bool overlaps(period a, period b) noexcept { return intersection(a, b).has_value(); }

/// Whether every day of `inner` belongs to `outer`.
[[nodiscard]] constexpr bool covers(period outer, period inner) noexcept
{
    return intersection(outer, inner) == inner;
}

/// Whether one begins on the day after the other ends. The order does not matter.
[[nodiscard]] constexpr bool adjacent(period a, period b) noexcept;

/// What a cut leaves: one piece before it and one after it, each of which may be missing.
struct period_pieces {
    std::optional<period> before;
    std::optional<period> after;

    /// Units: days of both.
    [[nodiscard]] constexpr int length_days() const noexcept;

    friend constexpr bool operator==(const period_pieces&, const period_pieces&) noexcept = default;
};

/// The days of `whole` that are not days of `cut`; what precedes the cut, and what follows it.
[[nodiscard]] constexpr period_pieces difference(period whole, period cut) noexcept;

/// The days before `d`, and those from `d` on.
[[nodiscard]] constexpr period_pieces split_before(period whole, day d) noexcept;

/// The same number of days, `days` later, or earlier where negative; nothing outside the years 1 to 9999.
[[nodiscard]] constexpr std::optional<period> shifted(period p, std::int64_t days) noexcept;

// ---- implementation

constexpr period hull(period a, period b) noexcept
{
    return *period::between(std::min(a.first(), b.first()), std::max(a.last(), b.last()));
}

constexpr bool adjacent(period a, period b) noexcept
{
    return b.first() - a.last() == 1 || a.first() - b.last() == 1;
}

constexpr int period_pieces::length_days() const noexcept
{
    return (before ? before->length_days() : 0) + (after ? after->length_days() : 0);
}

constexpr period_pieces split_before(period whole, day d) noexcept
{
    if (d <= whole.first()) return {std::nullopt, whole};
    if (d > whole.last()) return {whole, std::nullopt};
    return {period::between(whole.first(), d - 1), period::between(d, whole.last())};
}

constexpr period_pieces difference(period whole, period cut) noexcept
{
    const auto before = split_before(whole, cut.first()).before;
    const auto next = checked_add(cut.last(), 1);
    return {before, next ? split_before(whole, *next).after : std::nullopt};
}

constexpr std::optional<period> shifted(period p, std::int64_t days) noexcept
{
    const auto first = checked_add(p.first(), days);
    const auto last = checked_add(p.last(), days);
    return first && last ? period::between(*first, *last) : std::nullopt;
}

} // namespace v1
} // namespace mediabuy

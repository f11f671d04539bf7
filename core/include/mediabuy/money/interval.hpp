// SPDX-License-Identifier: MIT
#pragma once
/// @file money/interval.hpp
/// What a printed figure may stand for: from one end to another, each of which belongs to it or not.
///
/// An interval is of real amounts: its ends are whole minor units, what lies between need not be. The
/// currency stands beside it, in the estimate or the sum that has it. Sums: interval_total.hpp. Shares:
/// share.hpp.

#include <cstdint>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// One end. Units: minor units.
struct bound {
    std::int64_t minor = 0;
    bool open = false;      ///< the end itself does not belong to the interval
    bool unbounded = false; ///< there is no end on this side; then minor is 0 and open is true

    [[nodiscard]] static constexpr bound closed_at(std::int64_t minor) noexcept
    {
        return {minor, false, false};
    }
    [[nodiscard]] static constexpr bound open_at(std::int64_t minor) noexcept { return {minor, true, false}; }
    [[nodiscard]] static constexpr bound none() noexcept { return {0, true, true}; }

    friend constexpr bool operator==(const bound&, const bound&) noexcept = default;
};

struct interval {
    bound low;
    bound high;

    /// Just this amount.
    [[nodiscard]] static constexpr interval exactly(std::int64_t minor) noexcept
    {
        return {bound::closed_at(minor), bound::closed_at(minor)};
    }

    [[nodiscard]] constexpr bool is_point() const noexcept
    {
        return !low.unbounded && !high.unbounded && low.minor == high.minor;
    }

    [[nodiscard]] constexpr bool contains(std::int64_t minor) const noexcept
    {
        return !lies_below(minor) && !lies_above(minor);
    }

    friend constexpr bool operator==(const interval&, const interval&) noexcept = default;

private:
    [[nodiscard]] constexpr bool lies_below(std::int64_t minor) const noexcept
    {
        return !high.unbounded && (high.open ? high.minor <= minor : high.minor < minor);
    }
    [[nodiscard]] constexpr bool lies_above(std::int64_t minor) const noexcept
    {
        return !low.unbounded && (low.open ? low.minor >= minor : low.minor > minor);
    }
};

/// Whether the two have no amount in common. Symmetrical.
[[nodiscard]] constexpr bool disjoint(const interval& a, const interval& b) noexcept;
[[nodiscard]] constexpr bool overlaps(const interval& a, const interval& b) noexcept
{
    return !disjoint(a, b);
}

/// The amounts that both have, or nothing.
[[nodiscard]] constexpr std::optional<interval> intersection(const interval& a, const interval& b) noexcept;

/// Whether every amount of `inner` belongs to `outer`.
[[nodiscard]] constexpr bool covers(const interval& outer, const interval& inner) noexcept;

// ---- implementation

namespace detail {

/// Whether an interval that ends at `high` lies below one that starts at `low`.
[[nodiscard]] constexpr bool ends_before(const bound& high, const bound& low) noexcept
{
    if (high.unbounded || low.unbounded) return false;
    return high.minor < low.minor || (high.minor == low.minor && (high.open || low.open));
}

[[nodiscard]] constexpr bound higher_low(const bound& a, const bound& b) noexcept
{
    if (a.unbounded || b.unbounded) return a.unbounded ? b : a;
    if (a.minor != b.minor) return a.minor > b.minor ? a : b;
    return a.open ? a : b;
}

[[nodiscard]] constexpr bound lower_high(const bound& a, const bound& b) noexcept
{
    if (a.unbounded || b.unbounded) return a.unbounded ? b : a;
    if (a.minor != b.minor) return a.minor < b.minor ? a : b;
    return a.open ? a : b;
}

} // namespace detail

constexpr bool disjoint(const interval& a, const interval& b) noexcept
{
    return detail::ends_before(a.high, b.low) || detail::ends_before(b.high, a.low);
}

constexpr std::optional<interval> intersection(const interval& a, const interval& b) noexcept
{
    if (disjoint(a, b)) return std::nullopt;
    return interval{detail::higher_low(a.low, b.low), detail::lower_high(a.high, b.high)};
}

constexpr bool covers(const interval& outer, const interval& inner) noexcept
{
    return intersection(outer, inner) == inner;
}

} // namespace v1
} // namespace mediabuy

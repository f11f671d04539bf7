// SPDX-License-Identifier: MIT
#pragma once
/// @file money/interval_tally.hpp
/// A sum of figures with intervals that a figure can be taken out of again.
///
/// A sum alone forgets which summand left its end open; this one counts them, so that a total without one of
/// a hundred thousand figures takes one subtraction and no second sum. Source: as interval_total.hpp.

#include "mediabuy/money/interval_total.hpp"

#include <cstdint>

namespace mediabuy {
inline namespace v1 {

class interval_tally {
public:
    constexpr explicit interval_tally(mediabuy::currency of) noexcept : currency_{of} {}

    [[nodiscard]] constexpr mediabuy::currency currency() const noexcept { return currency_; }

    /// Precondition: amounts of its currency, at most 2^63 of them.
    constexpr void add(money point, const interval& range) noexcept { count(point, range, 1); }
    constexpr void add(const interval_total& sum) noexcept { count(sum, 1); }
    constexpr void merge(const interval_tally& other) noexcept;

    /// Precondition of both: it was added before.
    constexpr void remove(money point, const interval& range) noexcept { count(point, range, -1); }
    constexpr void remove(const interval_total& sum) noexcept { count(sum, -1); }

    /// The same sum as one that added what is left.
    [[nodiscard]] constexpr interval_total total() const noexcept;

private:
    /// One end of the sum; ends that are not there add nothing to `minor`.
    struct end {
        int128 minor = 0;
        std::int64_t open = 0;
        std::int64_t unbounded = 0;

        template <class Bound> constexpr void count(const Bound& b, int sign) noexcept
        {
            minor +=
                sign > 0 ? int128{b.minor} : -int128{b.minor}; // a product of 128 bits is slow as WebAssembly
            open += b.open ? sign : 0;
            unbounded += b.unbounded ? sign : 0;
        }
        constexpr void merge(const end& other) noexcept
        {
            minor += other.minor;
            open += other.open;
            unbounded += other.unbounded;
        }
        [[nodiscard]] constexpr wide_bound bound_of() const noexcept
        {
            return {unbounded > 0 ? int128{0} : minor, open > 0, unbounded > 0};
        }
    };

    constexpr void count(money point, const interval& range, int sign) noexcept
    {
        point_ += sign > 0 ? int128{point.minor()} : -int128{point.minor()};
        low_.count(range.low, sign);
        high_.count(range.high, sign);
        count_ += sign;
    }
    constexpr void count(const interval_total& sum, int sign) noexcept
    {
        point_ += sign > 0 ? sum.point_minor() : -sum.point_minor();
        low_.count(sum.low(), sign);
        high_.count(sum.high(), sign);
        count_ += sign * static_cast<std::int64_t>(sum.count());
        without_point_ += sum.has_point() ? 0 : sign;
    }

    mediabuy::currency currency_;
    std::int64_t count_ = 0;
    int128 point_ = 0;
    end low_;
    end high_;
    std::int64_t without_point_ = 0;
};

// ---- implementation

constexpr void interval_tally::merge(const interval_tally& other) noexcept
{
    point_ += other.point_;
    low_.merge(other.low_);
    high_.merge(other.high_);
    count_ += other.count_;
    without_point_ += other.without_point_;
}

constexpr interval_total interval_tally::total() const noexcept
{
    return {currency_,          static_cast<std::uint64_t>(count_), point_, low_.bound_of(), high_.bound_of(),
            without_point_ == 0};
}

} // namespace v1
} // namespace mediabuy

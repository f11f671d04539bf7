// SPDX-License-Identifier: MIT
#pragma once
/// @file money/interval_total.hpp
/// Sums, differences and multiples of figures with intervals, in 128 bits, narrowed once at the end.
///
/// Ends add up (Minkowski): a sum's low end is the sum of the low ends. It is open where any summand's is,
/// and missing where any summand has none. Source: domain.md E2.

#include "mediabuy/money/int128.hpp"
#include "mediabuy/money/interval.hpp"
#include "mediabuy/money/money.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// One end of a sum. Units: minor units.
struct wide_bound {
    int128 minor = 0;
    bool open = false;
    bool unbounded = false;

    [[nodiscard]] static constexpr wide_bound from(const bound& b) noexcept
    {
        return {b.minor, b.open, b.unbounded};
    }

    friend constexpr bool operator==(const wide_bound&, const wide_bound&) noexcept = default;
};

class interval_total {
public:
    constexpr explicit interval_total(mediabuy::currency of) noexcept : currency_{of} {}
    /// A sum that was made elsewhere.
    constexpr interval_total(mediabuy::currency of, std::uint64_t count, int128 point, const wide_bound& low,
                             const wide_bound& high, bool has_point = true) noexcept
        : currency_{of}, count_{count}, point_{point}, low_{low}, high_{high}, has_point_{has_point}
    {
    }

    [[nodiscard]] constexpr mediabuy::currency currency() const noexcept { return currency_; }
    [[nodiscard]] constexpr std::uint64_t count() const noexcept { return count_; }
    [[nodiscard]] constexpr const wide_bound& low() const noexcept { return low_; }
    [[nodiscard]] constexpr const wide_bound& high() const noexcept { return high_; }
    /// Of the summands that have a point.
    [[nodiscard]] constexpr int128 point_minor() const noexcept { return point_; }
    /// Whether all of them have one.
    [[nodiscard]] constexpr bool has_point() const noexcept { return has_point_; }

    /// Precondition: the same currency; else std::domain_error.
    constexpr void add(money point, const mediabuy::interval& range);
    constexpr void subtract(money point, const mediabuy::interval& range);
    constexpr void merge(const interval_total& other);
    /// A summand of which only bounds are known: then the sum has no point either.
    constexpr void add_bounds(const mediabuy::interval& range);

    /// Precondition: as for add. Exact amounts are intervals of one point.
    constexpr void add(money exact) { add(exact, mediabuy::interval::exactly(exact.minor())); }

    /// Every summand `times` times over; a negative number swaps the ends. Precondition: it fits
    /// (std::overflow_error).
    constexpr void scale(std::int64_t times);

    /// Errors: amount-out-of-range.
    [[nodiscard]] result<money> point() const;
    [[nodiscard]] result<mediabuy::interval> interval() const;

    friend constexpr bool operator==(const interval_total&, const interval_total&) noexcept = default;

private:
    constexpr void require(mediabuy::currency other) const
    {
        if (other != currency_) throw std::domain_error{"two currencies do not add up"};
    }

    mediabuy::currency currency_;
    std::uint64_t count_ = 0;
    int128 point_ = 0;
    wide_bound low_;
    wide_bound high_;
    bool has_point_ = true;
};

// ---- implementation

namespace detail {

// Beyond 2^63 summands of 2^63 the sum could wrap; a merge of wide sums is where that could be forged.
constexpr void add_to(int128& sum, int128 more)
{
    if (__builtin_add_overflow(sum, more, &sum)) throw std::overflow_error{"a total does not fit 128 bits"};
}

constexpr void add_to(wide_bound& sum, const wide_bound& more)
{
    sum.open = sum.open || more.open;
    sum.unbounded = sum.unbounded || more.unbounded;
    if (sum.unbounded)
        sum.minor = 0;
    else
        add_to(sum.minor, more.minor);
}

constexpr void scale_by(wide_bound& end, std::int64_t times)
{
    if (times == 0) end = {};
    if (__builtin_mul_overflow(end.minor, int128{times}, &end.minor))
        throw std::overflow_error{"a total does not fit 128 bits"};
}

[[nodiscard]] constexpr wide_bound negated(const bound& b) noexcept
{
    return {-int128{b.minor}, b.open, b.unbounded};
}

[[nodiscard]] constexpr std::optional<std::int64_t> narrow(int128 wide) noexcept
{
    if (wide < std::numeric_limits<std::int64_t>::min() || wide > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return static_cast<std::int64_t>(wide);
}

[[nodiscard]] inline problem out_of_range(int128 wide, currency of)
{
    const auto decimals = static_cast<std::size_t>(of.minor_digits());
    return out_of_range(span{}, to_plain_text(wide, decimals), of);
}

} // namespace detail

constexpr void interval_total::add(money point, const mediabuy::interval& range)
{
    require(point.currency());
    detail::add_to(point_, point.minor());
    detail::add_to(low_, wide_bound::from(range.low));
    detail::add_to(high_, wide_bound::from(range.high));
    ++count_;
}

constexpr void interval_total::subtract(money point, const mediabuy::interval& range)
{
    require(point.currency());
    detail::add_to(point_, -int128{point.minor()});
    detail::add_to(low_, detail::negated(range.high));
    detail::add_to(high_, detail::negated(range.low));
    ++count_;
}

constexpr void interval_total::merge(const interval_total& other)
{
    require(other.currency_);
    detail::add_to(point_, other.point_);
    detail::add_to(low_, other.low_);
    detail::add_to(high_, other.high_);
    count_ += other.count_;
    has_point_ = has_point_ && other.has_point_;
}

constexpr void interval_total::add_bounds(const mediabuy::interval& range)
{
    add(money::from_minor(0, currency_), range);
    has_point_ = false;
}

constexpr void interval_total::scale(std::int64_t times)
{
    if (__builtin_mul_overflow(point_, int128{times}, &point_))
        throw std::overflow_error{"a total does not fit 128 bits"};
    detail::scale_by(low_, times);
    detail::scale_by(high_, times);
    if (times < 0) std::swap(low_, high_);
}

inline result<money> interval_total::point() const
{
    const auto minor = detail::narrow(point_);
    if (!minor) return detail::out_of_range(point_, currency_);
    return money::from_minor(*minor, currency_);
}

inline result<interval> interval_total::interval() const
{
    const auto low = detail::narrow(low_.minor);
    if (!low) return detail::out_of_range(low_.minor, currency_);
    const auto high = detail::narrow(high_.minor);
    if (!high) return detail::out_of_range(high_.minor, currency_);
    return mediabuy::interval{{*low, low_.open, low_.unbounded}, {*high, high_.open, high_.unbounded}};
}

} // namespace v1
} // namespace mediabuy

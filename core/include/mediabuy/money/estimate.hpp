// SPDX-License-Identifier: MIT
#pragma once
/// @file money/estimate.hpp
/// An amount as printed, such as "nearly $3 million": the figure, and what it may stand for.
///
/// The conventional interval is what a careful writer would have rounded to the figure; the sound one is all
/// that the words rule in. Both come from rounding and wording alone: doubts about what was counted are
/// another thing. Reading one: estimate_parser.hpp.
///
/// Source: domain.md E2 (ours; only rounding itself is standard).

#include "mediabuy/money/hedge.hpp"
#include "mediabuy/money/interval.hpp"
#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/money/money.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>

namespace mediabuy {
inline namespace v1 {

class estimate {
public:
    /// A figure and the value of its last significant digit, u: 1,000 for "$74,000", a million for "$3
    /// million".
    struct figure {
        money printed;
        std::int64_t unit_minor = 1; ///< u; 1 too where it is finer than the minor unit
        int digits = 1;              ///< how many significant digits were printed
        bool minus = false;          ///< printed with a minus sign, which a zero does not keep
    };

    /// An amount that is not an estimate at all, such as the amount of an order.
    [[nodiscard]] static constexpr estimate exactly(money amount) noexcept;

    /// The figure under that hedge (not `range`); nothing where an end does not fit an int64. A zero without
    /// a minus sign was rounded down to zero, not up: "$0 million" is less than half a million, and no debt.
    [[nodiscard]] static constexpr std::optional<estimate> printed(figure f, hedge h) noexcept;

    /// "between `low` and `high`": both ends belong to it, the point is their midpoint, a half minor unit
    /// going to the even one. Precondition: low <= high, one currency.
    [[nodiscard]] static constexpr estimate between(money low, money high, int digits) noexcept;

    /// What was worked out of another figure, such as a part of it by days. Precondition: the range holds the
    /// point and has both ends.
    [[nodiscard]] static constexpr estimate worked_out(money point, const interval& range) noexcept;

    [[nodiscard]] constexpr money point() const noexcept { return money::from_minor(point_, currency_); }
    [[nodiscard]] constexpr mediabuy::currency currency() const noexcept { return currency_; }
    [[nodiscard]] constexpr interval conventional() const noexcept;
    [[nodiscard]] constexpr interval sound() const noexcept;
    [[nodiscard]] constexpr hedge hedged() const noexcept { return hedge_; }

    /// Significant digits as printed; of a range, those of the end that has more; 0 where nothing was
    /// printed.
    [[nodiscard]] constexpr int digits() const noexcept { return digits_; }

    /// Whether it stands for just its point: printed to the minor unit without a hedge, or never an estimate.
    [[nodiscard]] constexpr bool exact() const noexcept { return exact_; }

    /// Printed with "another", "an additional": it comes on top of something that the words do not name.
    [[nodiscard]] constexpr bool addition() const noexcept { return addition_; }
    [[nodiscard]] constexpr estimate as_addition() const noexcept;

    /// With the conventional interval of an `approximate` figure widened to ±h·u/2; others unchanged; nothing
    /// where an end does not fit. Units: per cent, 100 or more (150 for h = 1.5).
    [[nodiscard]] constexpr std::optional<estimate> widened(std::int64_t factor_percent) const noexcept;

    friend constexpr bool operator==(const estimate&, const estimate&) noexcept = default;

private:
    constexpr estimate(money point, hedge h, int digits) noexcept
        : point_{point.minor()}, low_{point.minor()}, high_{point.minor()}, currency_{point.currency()},
          hedge_{h}, digits_{static_cast<std::uint8_t>(std::min(digits, 255))}
    {
    }

    std::int64_t point_;
    std::int64_t low_;
    std::int64_t high_;
    mediabuy::currency currency_;
    hedge hedge_;
    std::uint8_t digits_;
    bool low_open_ = false;
    bool high_open_ = false;
    bool exact_ = false;
    bool addition_ = false;
};

[[nodiscard]] constexpr estimate exactly(money amount) noexcept { return estimate::exactly(amount); }

/// How two figures for the same thing stand to each other.
enum class agreement : std::uint8_t {
    agree,
    tension,  ///< the conventional intervals are disjoint, the sound ones are not
    conflict, ///< not even the sound intervals meet
};

/// Precondition: one currency; else std::domain_error.
[[nodiscard]] constexpr agreement agreement_of(const estimate& a, const estimate& b);

// ---- implementation

constexpr estimate estimate::exactly(money amount) noexcept
{
    estimate made{amount, hedge::none, 0};
    made.exact_ = true;
    return made;
}

constexpr std::optional<estimate> estimate::printed(figure f, hedge h) noexcept
{
    estimate made{f.printed, h, f.digits};
    // One-sided words leave room of at least a minor unit, however fine the figure.
    const bool one_sided = h == hedge::below || h == hedge::above || h == hedge::at_least;
    const std::int64_t half = std::max<std::int64_t>(f.unit_minor / 2, one_sided ? 1 : 0);
    const bool reaches_down = h != hedge::above && h != hedge::at_least && h != hedge::at_most;
    const bool reaches_up = h != hedge::below && h != hedge::at_most;
    if (reaches_down && __builtin_sub_overflow(made.point_, half, &made.low_)) return std::nullopt;
    if (reaches_up && __builtin_add_overflow(made.point_, half, &made.high_)) return std::nullopt;
    if (h == hedge::at_most || (f.printed.is_zero() && !f.minus && reaches_down)) made.low_ = 0;
    made.low_open_ = h == hedge::above;
    made.high_open_ = half != 0 && h != hedge::at_most;
    made.exact_ = half == 0 && (h == hedge::none || h == hedge::only);
    return made;
}

constexpr estimate estimate::between(money low, money high, int digits) noexcept
{
    const int128 sum = int128{low.minor()} + high.minor();
    int128 middle = sum / 2;
    if (sum % 2 != 0 && middle % 2 != 0) middle += sum < 0 ? -1 : 1;
    estimate made{money::from_minor(static_cast<std::int64_t>(middle), low.currency()), hedge::range, digits};
    made.low_ = low.minor();
    made.high_ = high.minor();
    return made;
}

constexpr estimate estimate::worked_out(money point, const interval& range) noexcept
{
    estimate made{point, hedge::none, 0};
    made.low_ = range.low.minor;
    made.high_ = range.high.minor;
    made.low_open_ = range.low.open;
    made.high_open_ = range.high.open;
    made.exact_ = range.is_point();
    return made;
}

constexpr interval estimate::conventional() const noexcept
{
    return {{low_, low_open_, false}, {high_, high_open_, false}};
}

constexpr interval estimate::sound() const noexcept
{
    switch (hedge_) {
    case hedge::below:
        return {bound::none(), bound::open_at(point_)};
    case hedge::above:
        return {bound::open_at(point_), bound::none()};
    case hedge::at_least:
        return {bound::closed_at(point_), bound::none()};
    default:
        return conventional();
    }
}

constexpr estimate estimate::as_addition() const noexcept
{
    estimate made = *this;
    made.addition_ = true;
    return made;
}

constexpr std::optional<estimate> estimate::widened(std::int64_t factor_percent) const noexcept
{
    if (hedge_ != hedge::approximate) return *this;
    const int128 half = (int128{high_ - point_} * factor_percent + 99) / 100;
    const auto low = detail::narrow(point_ - (low_ == point_ ? 0 : half)); // a zero reaches up only
    const auto high = detail::narrow(point_ + half);
    if (!low || !high) return std::nullopt;
    estimate made = *this;
    made.low_ = *low;
    made.high_ = *high;
    return made;
}

constexpr agreement agreement_of(const estimate& a, const estimate& b)
{
    if (a.currency() != b.currency()) throw std::domain_error{"two currencies do not compare"};
    if (disjoint(a.sound(), b.sound())) return agreement::conflict;
    return disjoint(a.conventional(), b.conventional()) ? agreement::tension : agreement::agree;
}

} // namespace v1
} // namespace mediabuy

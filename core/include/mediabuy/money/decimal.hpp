// SPDX-License-Identifier: MIT
#pragma once
/// @file money/decimal.hpp
/// Any exact decimal number, such as a price of $0.00125 or a weight of 33.3.
///
/// Adding, subtracting and multiplying are exact; whatever can lose digits takes a scale and a rounding.
/// Equality is of values: 1.0 == 1. (Boost's cpp_dec_float would not do: there 1/3*3 is not 1.)

#include "mediabuy/money/big_integer.hpp"
#include "mediabuy/money/codes.hpp"
#include "mediabuy/money/rounding.hpp"
#include "mediabuy/text/result.hpp"

#include <algorithm>
#include <compare>
#include <concepts>
#include <cstdint>
#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// coefficient / 10^scale. Units: scale is the number of digits after the point, 0 or more.
class decimal {
public:
    decimal() = default; ///< 0

    explicit decimal(std::int64_t whole) : coefficient_{whole} {}
    decimal(std::floating_point auto) = delete;

    /// Precondition: scale >= 0.
    [[nodiscard]] static decimal scaled(big_integer coefficient, int scale)
    {
        decimal made;
        made.coefficient_ = std::move(coefficient);
        made.scale_ = scale;
        return made;
    }

    [[nodiscard]] const big_integer& coefficient() const noexcept { return coefficient_; }
    [[nodiscard]] int scale() const noexcept { return scale_; }
    [[nodiscard]] bool is_zero() const { return coefficient_.is_zero(); }
    [[nodiscard]] bool is_negative() const { return coefficient_ < 0; }
    [[nodiscard]] bool is_whole() const { return coefficient_ % power_of_ten(scale_) == 0; }

    /// With exactly `scale` digits after the point. A negative scale rounds to tens, hundreds, …
    [[nodiscard]] decimal quantize(int scale, rounding mode) const;

    /// Without the zeros that end its fraction: 1.50 becomes 1.5.
    [[nodiscard]] decimal trimmed() const;

    [[nodiscard]] decimal operator-() const { return scaled(-coefficient_, scale_); }
    [[nodiscard]] friend decimal operator+(const decimal& a, const decimal& b)
    {
        const int scale = std::max(a.scale_, b.scale_);
        return scaled(a.at_scale(scale) + b.at_scale(scale), scale);
    }
    [[nodiscard]] friend decimal operator-(const decimal& a, const decimal& b) { return a + -b; }
    [[nodiscard]] friend decimal operator*(const decimal& a, const decimal& b)
    {
        return scaled(a.coefficient_ * b.coefficient_, a.scale_ + b.scale_);
    }

    [[nodiscard]] friend std::weak_ordering operator<=>(const decimal& a, const decimal& b)
    {
        const int scale = std::max(a.scale_, b.scale_);
        const int order = a.at_scale(scale).compare(b.at_scale(scale));
        return order <=> 0;
    }
    [[nodiscard]] friend bool operator==(const decimal& a, const decimal& b) { return (a <=> b) == 0; }

    /// The coefficient that the same value has at a scale no smaller than its own.
    [[nodiscard]] big_integer at_scale(int scale) const
    {
        return coefficient_ * power_of_ten(scale - scale_);
    }

private:
    big_integer coefficient_;
    int scale_ = 0;
};

/// To a whole number.
[[nodiscard]] inline decimal round(const decimal& x, rounding mode) { return x.quantize(0, mode); }

/// a/b with `scale` digits after the point. Errors: division-by-zero.
[[nodiscard]] result<decimal> divide(const decimal& a, const decimal& b, int scale, rounding mode);

/// The whole part of a/b, towards zero; and what is left, with the sign of a. Errors: division-by-zero.
[[nodiscard]] result<decimal> integer_quotient(const decimal& a, const decimal& b);
[[nodiscard]] result<decimal> remainder(const decimal& a, const decimal& b);

[[nodiscard]] inline decimal abs(const decimal& x) { return x.is_negative() ? -x : x; }
[[nodiscard]] inline decimal min(const decimal& a, const decimal& b) { return b < a ? b : a; }
[[nodiscard]] inline decimal max(const decimal& a, const decimal& b) { return a < b ? b : a; }

/// The one that is nearer to zero, or farther from it; of -x and x, the lesser and the greater.
[[nodiscard]] decimal minmag(const decimal& a, const decimal& b);
[[nodiscard]] decimal maxmag(const decimal& a, const decimal& b);

/// Plain notation with all its digits: "-0.0500", never an exponent.
[[nodiscard]] std::string to_string(const decimal& x);

// ---- implementation

inline decimal decimal::quantize(int scale, rounding mode) const
{
    if (scale >= scale_) return scaled(at_scale(scale), scale);
    const big_integer kept = divide_rounded(coefficient_, power_of_ten(scale_ - scale), mode);
    if (scale >= 0) return scaled(kept, scale);
    return scaled(kept * power_of_ten(-scale), 0);
}

inline decimal decimal::trimmed() const
{
    if (coefficient_.is_zero()) return {};
    decimal shorter = *this;
    while (shorter.scale_ > 0 && shorter.coefficient_ % 10 == 0) {
        shorter.coefficient_ /= 10;
        --shorter.scale_;
    }
    return shorter;
}

inline result<decimal> divide(const decimal& a, const decimal& b, int scale, rounding mode)
{
    if (b.is_zero()) return error_at({}, code::division_by_zero);
    // a/b = (ca / 10^sa) / (cb / 10^sb); the power that brings the quotient to `scale` keeps it whole.
    const int shift = scale + b.scale() - a.scale();
    big_integer n = a.coefficient();
    big_integer d = b.coefficient();
    (shift >= 0 ? n : d) *= power_of_ten(shift >= 0 ? shift : -shift);
    const big_integer quotient = divide_rounded(n, d, mode);
    if (scale >= 0) return decimal::scaled(quotient, scale);
    return decimal::scaled(quotient * power_of_ten(-scale), 0);
}

inline result<decimal> integer_quotient(const decimal& a, const decimal& b)
{
    return divide(a, b, 0, rounding::down);
}

inline result<decimal> remainder(const decimal& a, const decimal& b)
{
    if (b.is_zero()) return error_at({}, code::division_by_zero);
    const int scale = std::max(a.scale(), b.scale());
    return decimal::scaled(a.at_scale(scale) % b.at_scale(scale), scale);
}

inline decimal minmag(const decimal& a, const decimal& b)
{
    const auto order = abs(a) <=> abs(b);
    return order < 0 ? a : order > 0 ? b : min(a, b);
}

inline decimal maxmag(const decimal& a, const decimal& b)
{
    const auto order = abs(a) <=> abs(b);
    return order > 0 ? a : order < 0 ? b : max(a, b);
}

inline std::string to_string(const decimal& x)
{
    const auto decimals = static_cast<std::size_t>(x.scale());
    std::string text = abs(x).coefficient().str();
    if (decimals != 0) {
        if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
        text.insert(text.size() - decimals, 1, '.');
    }
    if (x.is_negative()) text.insert(0, 1, '-');
    return text;
}

} // namespace v1
} // namespace mediabuy

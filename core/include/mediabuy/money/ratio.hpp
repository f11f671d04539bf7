// SPDX-License-Identifier: MIT
#pragma once
/// @file money/ratio.hpp
/// An exact quotient, such as a share of a sum or a commission of 3/17 on net. Digits are lost only in
/// printing.

#include "mediabuy/money/big_integer.hpp"
#include "mediabuy/money/codes.hpp"
#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/int128.hpp"
#include "mediabuy/money/rounding.hpp"
#include "mediabuy/text/result.hpp"

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// numerator / denominator in lowest terms, the denominator positive.
class ratio {
public:
    ratio() = default; ///< 0

    explicit ratio(const decimal& x) : ratio{reduced(x.coefficient(), power_of_ten(x.scale()))} {}
    ratio(std::floating_point auto) = delete;

    /// Nothing where `denominator` is 0.
    [[nodiscard]] static std::optional<ratio> of(int128 numerator, int128 denominator);
    [[nodiscard]] static std::optional<ratio> of(const decimal& numerator, const decimal& denominator);

    [[nodiscard]] const big_integer& numerator() const noexcept { return numerator_; }
    [[nodiscard]] const big_integer& denominator() const noexcept { return denominator_; }
    [[nodiscard]] bool is_zero() const { return numerator_.is_zero(); }
    [[nodiscard]] bool is_negative() const { return numerator_ < 0; }

    [[nodiscard]] ratio operator-() const { return reduced(-numerator_, denominator_); }
    [[nodiscard]] friend ratio operator+(const ratio& a, const ratio& b)
    {
        return reduced(a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_,
                       a.denominator_ * b.denominator_);
    }
    [[nodiscard]] friend ratio operator-(const ratio& a, const ratio& b) { return a + -b; }
    [[nodiscard]] friend ratio operator*(const ratio& a, const ratio& b)
    {
        return reduced(a.numerator_ * b.numerator_, a.denominator_ * b.denominator_);
    }

    friend bool operator==(const ratio&, const ratio&) = default; // lowest terms are unique
    [[nodiscard]] friend std::strong_ordering operator<=>(const ratio& a, const ratio& b)
    {
        const int order = big_integer{a.numerator_ * b.denominator_}.compare(b.numerator_ * a.denominator_);
        return order <=> 0;
    }

private:
    friend std::optional<ratio> quotient(const ratio& a, const ratio& b);

    [[nodiscard]] static ratio reduced(big_integer numerator, big_integer denominator);

    big_integer numerator_;
    big_integer denominator_ = 1;
};

/// a/b, or nothing where b is 0.
[[nodiscard]] std::optional<ratio> quotient(const ratio& a, const ratio& b);

/// With `scale` digits after the point; a negative scale rounds to tens, hundreds, …
[[nodiscard]] decimal to_decimal(const ratio& r, int scale, rounding mode);

/// Plain notation with that many significant digits, "0.0125979" for six: zeros at its end are kept. 0 is
/// "0". Precondition: digits >= 1.
[[nodiscard]] std::string to_significant(const ratio& r, int digits, rounding mode);

/// The same of a quotient of two integers, as fast as small ones allow.
/// Precondition: 0 <= numerator <= denominator, 0 < denominator, digits >= 1.
[[nodiscard]] std::string to_significant(int128 numerator, int128 denominator, int digits, rounding mode);

/// The same of 100 times the ratio: "1.25979" for six. The sign % is the caller's.
[[nodiscard]] std::string to_percent(const ratio& r, int digits, rounding mode);

/// Whether it ends within `digits` significant digits, so that printing loses nothing.
[[nodiscard]] bool is_exact_in(const ratio& r, int digits);

// ---- implementation

inline ratio ratio::reduced(big_integer numerator, big_integer denominator)
{
    ratio made;
    const big_integer common = boost::multiprecision::gcd(numerator, denominator);
    made.numerator_ = std::move(numerator);
    made.denominator_ = std::move(denominator);
    if (common > 1) {
        made.numerator_ /= common;
        made.denominator_ /= common;
    }
    if (made.denominator_ < 0) {
        made.numerator_ = -made.numerator_;
        made.denominator_ = -made.denominator_;
    }
    return made;
}

inline std::optional<ratio> ratio::of(int128 numerator, int128 denominator)
{
    if (denominator == 0) return std::nullopt;
    return reduced(to_big_integer(numerator), to_big_integer(denominator));
}

inline std::optional<ratio> ratio::of(const decimal& numerator, const decimal& denominator)
{
    return quotient(ratio{numerator}, ratio{denominator});
}

inline std::optional<ratio> quotient(const ratio& a, const ratio& b)
{
    if (b.is_zero()) return std::nullopt;
    return ratio::reduced(a.numerator_ * b.denominator_, a.denominator_ * b.numerator_);
}

inline decimal to_decimal(const ratio& r, int scale, rounding mode)
{
    const auto quotient =
        divide(decimal::scaled(r.numerator(), 0), decimal::scaled(r.denominator(), 0), scale, mode);
    return *quotient; // a ratio's denominator is never 0
}

namespace detail {

/// The power of ten of the first significant digit: 0 for 1 to 9.99, -2 for 0.0125. Precondition: r is not 0.
[[nodiscard]] inline int leading_power(const ratio& r)
{
    const big_integer size = boost::multiprecision::abs(r.numerator());
    const auto digits = [](const big_integer& n) { return static_cast<int>(n.str().size()); };
    const int power = digits(size) - digits(r.denominator()); // this one, or one less
    const bool reaches = power >= 0 ? size >= r.denominator() * power_of_ten(power)
                                    : size * power_of_ten(-power) >= r.denominator();
    return reaches ? power : power - 1;
}

} // namespace detail

inline std::string to_significant(const ratio& r, int digits, rounding mode)
{
    if (r.is_zero()) return "0";
    const int power = detail::leading_power(r);
    decimal rounded = to_decimal(r, digits - 1 - power, mode);
    // 9.999996 becomes 10.00000: one digit too many, a zero.
    const auto limit =
        power + 1 >= 0 ? decimal::scaled(power_of_ten(power + 1), 0) : decimal::scaled(1, -power - 1);
    if (abs(rounded) >= limit) rounded = rounded.quantize(digits - 2 - power, rounding::down);
    return to_string(rounded);
}

namespace detail {

/// A part of 1 with that many digits. Precondition: 0 < numerator <= denominator, and ten to the power of
/// `digits` times the denominator fits an `Integer`.
template <class Integer>
[[nodiscard]] std::string significant_part(Integer numerator, Integer denominator, int digits, rounding mode)
{
    Integer unit = 1; // of the first digit
    for (int i = 1; i < digits; ++i)
        unit *= 10;
    int behind_point = digits - 1;
    for (numerator *= unit; numerator < denominator * unit; ++behind_point)
        numerator *= 10;
    auto rounded = divide_rounded(numerator, denominator, mode);
    if (rounded == unit * 10) { // 0.9999996 becomes 1.000000: one digit too many, a zero
        rounded = unit;
        --behind_point;
    }
    return to_plain_text(int128{rounded}, static_cast<std::size_t>(behind_point));
}

} // namespace detail

inline std::string to_significant(int128 numerator, int128 denominator, int digits, rounding mode)
{
    if (numerator == 0) return "0";
    int128 widest = denominator;
    for (int i = 0; i < digits; ++i)
        if (__builtin_mul_overflow(widest, 10, &widest))
            return to_significant(*ratio::of(numerator, denominator), digits, mode);
    if (widest > std::numeric_limits<std::int64_t>::max())
        return detail::significant_part(numerator, denominator, digits, mode);
    return detail::significant_part(static_cast<std::int64_t>(numerator),
                                    static_cast<std::int64_t>(denominator), digits, mode);
}

inline std::string to_percent(const ratio& r, int digits, rounding mode)
{
    return to_significant(r * ratio{decimal{100}}, digits, mode);
}

inline bool is_exact_in(const ratio& r, int digits)
{
    if (r.is_zero()) return true;
    const auto printed = to_decimal(r, digits - 1 - detail::leading_power(r), rounding::down);
    return ratio{printed} == r;
}

} // namespace v1
} // namespace mediabuy

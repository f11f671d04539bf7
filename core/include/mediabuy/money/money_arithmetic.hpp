// SPDX-License-Identifier: MIT
#pragma once
/// @file money/money_arithmetic.hpp
/// Money times a number that is not whole, and money as a decimal: exact in between, rounded once, by name.

#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/money/ratio.hpp"

#include <cstdint>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Errors: amount-out-of-range.
[[nodiscard]] result<money> times(money amount, const decimal& factor, rounding mode);
[[nodiscard]] result<money> times(money amount, const ratio& factor, rounding mode);

/// The amount in whole units of its currency: 5.00 for $5.00.
[[nodiscard]] inline decimal to_decimal(money amount)
{
    return decimal::scaled(amount.minor(), amount.currency().minor_digits());
}

/// Precondition of both: one currency.
[[nodiscard]] constexpr money min(money a, money b) { return b < a ? b : a; }
[[nodiscard]] constexpr money max(money a, money b) { return a < b ? b : a; }

/// `units` of a currency, rounded to its minor unit. Errors: amount-out-of-range.
[[nodiscard]] result<money> to_money(const ratio& units, currency of, rounding mode);

/// `units` of a currency, exactly. Errors: too-fine-for-currency, amount-out-of-range.
[[nodiscard]] result<money> to_money(const decimal& units, currency of);

/// part/whole as an exact ratio. Errors: mixed-currencies, division-by-zero.
[[nodiscard]] result<ratio> quotient(money part, money whole);

// ---- implementation

namespace detail {

/// n/d minor units.
[[nodiscard]] inline result<money> rounded_money(const big_integer& n, const big_integer& d, currency of,
                                                 rounding mode)
{
    const big_integer minor = divide_rounded(n, d, mode);
    const auto fits = to_int64(minor);
    if (!fits) return out_of_range(span{}, to_string(decimal::scaled(minor, of.minor_digits())), of);
    return money::from_minor(*fits, of);
}

} // namespace detail

inline result<money> times(money amount, const decimal& factor, rounding mode)
{
    return detail::rounded_money(factor.coefficient() * amount.minor(), power_of_ten(factor.scale()),
                                 amount.currency(), mode);
}

inline result<money> times(money amount, const ratio& factor, rounding mode)
{
    return detail::rounded_money(factor.numerator() * amount.minor(), factor.denominator(), amount.currency(),
                                 mode);
}

inline result<money> to_money(const ratio& units, currency of, rounding mode)
{
    return detail::rounded_money(units.numerator() * of.minor_units_in_one(), units.denominator(), of, mode);
}

inline result<money> to_money(const decimal& units, currency of)
{
    if (units.trimmed().scale() > of.minor_digits())
        return error_at({}, code::too_fine_for_currency,
                        {to_string(units), std::string{of.code()}, std::to_string(of.minor_digits())});
    return to_money(ratio{units}, of, rounding::down);
}

inline result<ratio> quotient(money part, money whole)
{
    if (part.currency() != whole.currency()) return detail::does_not_mix(part.currency(), whole.currency());
    const auto made = ratio::of(int128{part.minor()}, int128{whole.minor()});
    if (!made) return error_at({}, code::division_by_zero);
    return *made;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file money/breakeven.hpp
/// How many of something at a price come to an amount: cancelled subscriptions that equal an allocation.

#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/money/ratio.hpp"

namespace mediabuy {
inline namespace v1 {

struct breakeven_units {
    ratio exact;
    decimal rounded_up; ///< the least whole number that reaches the amount
};

/// amount/price. Errors: mixed-currencies, division-by-zero, bad-quantity (a negative price).
[[nodiscard]] inline result<breakeven_units> breakeven(money amount, money price)
{
    const auto exact = quotient(amount, price);
    if (!exact) return exact.error();
    if (price.is_negative()) return error_at({}, code::bad_quantity, {to_string(price), "0"});
    return breakeven_units{*exact, to_decimal(*exact, 0, rounding::ceiling)};
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file money/amount_value.hpp
/// From digits as printed to minor units, exactly or not at all.

#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/money/printed_number.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

struct amount_value {
    std::int64_t minor = 0;
    std::int64_t unit_minor =
        1;          ///< value of the last significant digit; 1 too where it is finer than a minor unit
    int digits = 1; ///< significant ones
};

enum class sign : std::uint8_t { plus, minus };

/// number * 10^exponent, in minor units of `of`. `text` is what the problems quote, `where` where they point.
/// Zeros that end a whole number are not significant; those of a printed fraction are (domain.md E2).
/// Errors: amount-out-of-range, too-fine-for-currency.
[[nodiscard]] result<amount_value> value_of(const printed_number& number, int exponent, sign s, currency of,
                                            std::string_view text, span where);

// ---- implementation

namespace detail {

/// value * 10^exponent; false where it does not fit. Precondition: exponent >= 0.
[[nodiscard]] constexpr bool scale_up(std::uint64_t& value, int exponent) noexcept
{
    if (value == 0) return true;
    for (; exponent > 0; --exponent)
        if (__builtin_mul_overflow(value, 10U, &value)) return false;
    return true;
}

[[nodiscard]] constexpr int count_digits(std::uint64_t value) noexcept
{
    int digits = 1;
    for (; value >= 10; value /= 10)
        ++digits;
    return digits;
}

[[nodiscard]] inline problem too_fine(span where, std::string_view text, currency of)
{
    return error_at(where, code::too_fine_for_currency,
                    {excerpt(text), std::string{of.code()}, std::to_string(of.minor_digits())});
}

/// Why a coefficient of more than 64 bits cannot be an amount.
[[nodiscard]] inline problem too_long(const printed_number& number, span where, std::string_view text,
                                      currency of)
{
    const auto whole_digits = number.digits_seen - static_cast<std::size_t>(number.decimals);
    return whole_digits < 17 ? too_fine(where, text, of) : out_of_range(where, excerpt(text), of);
}

} // namespace detail

inline result<amount_value> value_of(const printed_number& number, int exponent, sign s, currency of,
                                     std::string_view text, span where)
{
    if (number.overflows) return detail::too_long(number, where, text, of);

    amount_value value;
    auto size = number.coefficient;
    int power = exponent + of.minor_digits() - number.decimals; // size * 10^power minor units
    int unit_power = power;
    auto significant = size;
    for (; number.decimals == 0 && significant != 0 && significant % 10 == 0; significant /= 10)
        ++unit_power;
    value.digits = detail::count_digits(significant);

    for (; power < 0 && size % 10 == 0 && size != 0; size /= 10)
        ++power;
    if (power < 0 && size != 0) return detail::too_fine(where, text, of);
    constexpr auto greatest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t unit = 1;
    const bool fits = detail::scale_up(size, power) && size <= greatest + (s == sign::minus ? 1 : 0) &&
                      detail::scale_up(unit, unit_power) && unit <= greatest;
    if (!fits) return detail::out_of_range(where, excerpt(text), of);
    value.minor = static_cast<std::int64_t>(s == sign::minus ? std::uint64_t{0} - size : size);
    value.unit_minor = static_cast<std::int64_t>(unit);
    return value;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file money/decimal_parser.hpp
/// Reading a number as programs write it: "-12.50", ".5", "1.2e-3". For amounts as people write them:
/// money_parser.hpp.
///
/// Source: General Decimal Arithmetic Specification 1.70, "Numeric string syntax", without infinities and
/// NaNs.
///         The numbers of JSON are a part of it.

#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/money/limits.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// Errors: bad-number, too-many-digits, exponent-out-of-range.
[[nodiscard]] result<decimal> parse_decimal(std::string_view text);

// ---- implementation

namespace detail {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// The digits at the front of `text`, taken off it: one more than there may be is the most that is looked at.
[[nodiscard]] constexpr std::string_view take_digits(std::string_view& text) noexcept
{
    std::size_t length = 0;
    while (length < text.size() && length <= most_digits && is_digit(text[length]))
        ++length;
    const auto taken = text.substr(0, length);
    text.remove_prefix(length);
    return taken;
}

/// Whether a sign was taken off the front, and it was a minus.
[[nodiscard]] constexpr bool take_minus(std::string_view& text) noexcept
{
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) text.remove_prefix(1);
    return minus;
}

/// The exponent behind an E, cut off at greatest_exponent + 1, or nothing where there are no digits. Where
/// there are more than there may be, what follows is taken off with them.
[[nodiscard]] constexpr std::optional<int> take_exponent(std::string_view& text) noexcept
{
    const bool minus = take_minus(text);
    const auto digits = take_digits(text);
    if (digits.empty()) return std::nullopt;
    if (digits.size() > most_digits) {
        text = {};
        return greatest_exponent + 1;
    }
    int value = 0;
    for (const char digit : digits)
        if (value <= greatest_exponent) value = value * 10 + (digit - '0');
    value = std::min(value, greatest_exponent + 1);
    return minus ? -value : value;
}

} // namespace detail

inline result<decimal> parse_decimal(std::string_view text)
{
    auto rest = text;
    const auto bad_here = [&] {
        const auto at = text.size() - rest.size();
        return error_at(bytes(at, at + (rest.empty() ? 0 : first_code_point(rest).length_bytes)),
                        code::bad_number, {excerpt(text), character_number(text, at)});
    };
    const bool negative = detail::take_minus(rest);
    const auto whole_digits = detail::take_digits(rest);
    std::string_view fraction;
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        fraction = detail::take_digits(rest);
    }
    if (whole_digits.empty() && fraction.empty()) return bad_here();
    if (whole_digits.size() + fraction.size() > most_digits)
        return error_at(whole(text), code::too_many_digits, {excerpt(text), std::to_string(most_digits)});
    int exponent = 0;
    if (rest.starts_with('e') || rest.starts_with('E')) {
        rest.remove_prefix(1);
        const auto read = detail::take_exponent(rest);
        if (!read) return bad_here();
        exponent = *read;
    }
    if (!rest.empty()) return bad_here();
    if (exponent > greatest_exponent || exponent < -greatest_exponent)
        return error_at(whole(text), code::exponent_out_of_range,
                        {excerpt(text), std::to_string(greatest_exponent)});

    big_integer coefficient = from_digits(std::string{whole_digits}.append(fraction));
    if (negative) coefficient = -coefficient;
    const int scale = static_cast<int>(fraction.size()) - exponent;
    if (scale >= 0) return decimal::scaled(std::move(coefficient), scale);
    return decimal::scaled(coefficient * power_of_ten(-scale), 0);
}

} // namespace v1
} // namespace mediabuy

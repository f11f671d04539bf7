// SPDX-License-Identifier: MIT
#pragma once
/// @file money/price_parser.hpp
/// Reading prices, which may be finer than a cent ("$0.00125"), and percentages ("15%").

#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/exact_amount.hpp"
#include "mediabuy/money/ratio.hpp"

#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// A price in whole units of `of`, written as exact money is, with any number of digits behind the point.
/// Errors: those of read_exact_amount, amount-out-of-range.
[[nodiscard]] result<decimal> parse_price(std::string_view text, currency of);

/// "15%", "17.65 %", "0.15" or a fraction, "3/17", as an exact ratio. A number without the sign is what it
/// says: "15" is fifteen times the whole. Errors: bad-number, too-many-digits, exponent-out-of-range,
/// division-by-zero.
[[nodiscard]] result<ratio> parse_percentage(std::string_view text);

// ---- implementation

inline result<decimal> parse_price(std::string_view text, currency of)
{
    const auto read = read_exact_amount(text, of);
    if (!read) return read.error();
    const auto& number = read->number;
    if (number.could_be_thousands && of.minor_digits() != 3)
        return ambiguous_number(text, read->digits.begin, read->digits.end - read->digits.begin);
    if (number.overflows) return detail::out_of_range(whole(text), excerpt(text), of);
    const auto price = decimal::scaled(number.coefficient, number.decimals);
    return read->s == sign::minus ? -price : price;
}

namespace detail {

/// `p`, found in a part of a text, as a problem of the text that starts `offset` bytes earlier.
[[nodiscard]] inline problem moved(problem p, std::size_t offset)
{
    p.where.begin += static_cast<std::uint32_t>(offset);
    p.where.end += static_cast<std::uint32_t>(offset);
    return p;
}

} // namespace detail

inline result<ratio> parse_percentage(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash != text.npos) {
        const auto above = parse_decimal(text.substr(0, slash));
        if (!above) return above.error();
        const auto below = parse_decimal(text.substr(slash + 1));
        if (!below) return detail::moved(below.error(), slash + 1);
        const auto value = ratio::of(*above, *below);
        if (!value) return error_at(whole(text), code::division_by_zero);
        return *value;
    }
    const bool per_cent = text.ends_with('%');
    auto number = text.substr(0, text.size() - (per_cent ? 1 : 0));
    while (per_cent && number.ends_with(' '))
        number.remove_suffix(1);
    const auto read = parse_decimal(number);
    if (!read) return read.error();
    return ratio{*read} * *ratio::of(1, per_cent ? 100 : 1);
}

} // namespace v1
} // namespace mediabuy

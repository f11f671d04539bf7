// SPDX-License-Identifier: MIT
#pragma once
/// @file money/money_parser.hpp
/// Reading exact money as books write it: "$1,500,000.00", "-$5.00", "($5.00)", "1500000.00", "USD 74,000".
///
/// Exactness is what it is for: "about" and "million" are refused here, since only claims and allocations
/// take amounts as printed (estimate_parser.hpp).

#include "mediabuy/money/amount_value.hpp"
#include "mediabuy/money/exact_amount.hpp"
#include "mediabuy/money/money.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// `text` as an amount of `of`: a point before the fraction, commas, apostrophes or spaces between thousands,
/// a mark or code of that currency before or behind. A minus sign, or parentheses as accountants write them,
/// make it negative.
/// Errors: those of read_exact_amount (exact_amount.hpp), too-fine-for-currency, amount-out-of-range.
[[nodiscard]] result<money> parse_money(std::string_view text, currency of);

// ---- implementation

namespace detail {

/// The way nearly all amounts in official files are written, "-1234567.89", in one pass; nothing for any
/// other.
[[nodiscard]] constexpr std::optional<std::int64_t> plain_minor(std::string_view text,
                                                                int minor_digits) noexcept
{
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.empty() || text.size() > 18) return std::nullopt; // 18 digits always fit
    std::int64_t value = 0;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i)
        value = value * 10 + (text[i] - '0');
    const auto decimals = static_cast<std::size_t>(minor_digits);
    if (i == 0 || i + 1 + decimals != text.size() || decimals == 0 || text[i] != '.') return std::nullopt;
    for (++i; i < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return negative ? -value : value;
}

/// Every other way. Apart, so that what the short way needs stays in registers.
[[nodiscard, gnu::noinline]] inline result<money> parse_written_money(std::string_view text, currency of)
{
    const auto read = read_exact_amount(text, of);
    if (!read) return read.error();
    if (read->number.could_be_thousands && of.minor_digits() != 3)
        return ambiguous_number(text, read->digits.begin, read->digits.end - read->digits.begin);
    const auto value = value_of(read->number, 0, read->s, of, text, whole(text));
    if (!value) return value.error();
    return money::from_minor(value->minor, of);
}

} // namespace detail

inline result<money> parse_money(std::string_view text, currency of)
{
    if (const auto minor = detail::plain_minor(text, of.minor_digits())) return money::from_minor(*minor, of);
    return detail::parse_written_money(text, of);
}

} // namespace v1
} // namespace mediabuy

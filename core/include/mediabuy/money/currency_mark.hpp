// SPDX-License-Identifier: MIT
#pragma once
/// @file money/currency_mark.hpp
/// The marks that stand beside an amount for its currency: "$", "US$", "C$", "£", "kr", "USD".
///
/// A mark may stand for several currencies: "$" for those of the United States, Canada, Australia and more.
/// Which one is meant, the book or the record says.

#include "mediabuy/money/currency.hpp"
#include "mediabuy/text/utf8.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

struct currency_mark {
    std::string_view text;  ///< as it is written; empty where no mark was found
    std::string_view codes; ///< three letters each, the likeliest first: "USDCADAUD"

    [[nodiscard]] constexpr bool found() const noexcept { return !text.empty(); }

    /// Whether it can stand for `c`.
    [[nodiscard]] constexpr bool allows(currency c) const noexcept
    {
        for (std::size_t i = 0; i + 3 <= codes.size(); i += 3)
            if (codes.substr(i, 3) == c.code()) return true;
        return false;
    }

    /// The currency that it stands for where nothing else is said.
    [[nodiscard]] constexpr std::optional<currency> likeliest() const noexcept
    {
        return currency::find(codes.substr(0, 3));
    }
};

inline constexpr std::string_view dollar_codes =
    "USDCADAUDNZDHKDSGDMXNTWDARSCLPCOPBBDBMDBNDBSDBZDFJDGYDJMDKYDLRDNADSBDSRDTTDXCD";

/// The mark at the front of `text`: a symbol, or the capital letters of an ISO code that end there.
[[nodiscard]] constexpr currency_mark find_currency_mark(std::string_view text) noexcept;

// ---- implementation

namespace detail {

// None is the beginning of another.
inline constexpr std::array<currency_mark, 27> currency_marks{{
    {"US$", "USD"},    {"US $", "USD"},      {"U.S. $", "USD"}, {"$", dollar_codes},
    {"C$", "CAD"},     {"CA$", "CAD"},       {"Can$", "CAD"},   {"A$", "AUD"},
    {"AU$", "AUD"},    {"NZ$", "NZD"},       {"HK$", "HKD"},    {"S$", "SGD"},
    {"NT$", "TWD"},    {"R$", "BRL"},        {"MX$", "MXN"},    {"\u00A3", "GBPFKPGIPSHP"},
    {"\u20AC", "EUR"}, {"\u00A5", "JPYCNY"}, {"\u20B9", "INR"}, {"\u20A9", "KRW"},
    {"\u20BD", "RUB"}, {"\u20BA", "TRY"},    {"\u20AA", "ILS"}, {"\u20AB", "VND"},
    {"\u20A6", "NGN"}, {"\u20B1", "PHP"},    {"\u20B4", "UAH"},
}};

[[nodiscard]] constexpr bool is_letter(char32_t c) noexcept
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
           (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}

[[nodiscard]] constexpr bool letter_at(std::string_view text, std::size_t at) noexcept
{
    return at < text.size() && is_letter(first_code_point(text.substr(at)).value);
}

} // namespace detail

constexpr currency_mark find_currency_mark(std::string_view text) noexcept
{
    for (const auto& mark : detail::currency_marks)
        if (text.starts_with(mark.text)) return {text.substr(0, mark.text.size()), mark.codes};
    if (text.size() < 3 || detail::letter_at(text, 3)) return {};
    const auto letters = text.substr(0, 3);
    if (const auto named = currency::find(letters)) return {letters, named->code()};
    return {};
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file text.hpp
/// The words of a generated book: days, amounts, prices and names as a book writes them.

#include "placement.hpp"

#include <string>

namespace agency {

/// With at least that many digits.
inline std::string digits(std::int64_t n, std::size_t least = 1)
{
    auto out = std::to_string(n);
    return out.size() < least ? std::string(least - out.size(), '0') + out : out;
}

/// "2025-09-01"
inline std::string date(int day)
{
    int month = 0;
    while (day > last_day(month))
        ++month;
    return (month < 12 ? "2025-" : "2026-") + digits(month % 12 + 1, 2) + '-' +
           digits(day - first_day(month) + 1, 2);
}

/// "$1,234.50"
inline std::string dollars(cents amount)
{
    auto whole = digits(amount / 100);
    for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3)
        whole.insert(static_cast<std::size_t>(at), 1, ',');
    return '$' + whole + '.' + digits(amount % 100, 2);
}

/// `rate = { type = "CPM", price = "$12.50" }`
inline std::string rate(std::string_view type, std::int64_t mills)
{
    const auto part = mills % 10 == 0 ? digits(mills % 1'000 / 10, 2) : digits(mills % 1'000, 3);
    return "rate = { type = \"" + std::string{type} + "\", price = \"$" + digits(mills / 1'000) + '.' + part +
           "\" }\n";
}

/// `flight = { start = 2025-09-01, end = 2025-10-31 }`
inline std::string days(std::string_view key, int first, int last)
{
    return std::string{key} + " = { start = " + date(first) + ", end = " + date(last) + " }\n";
}

inline std::string text(std::string_view key, std::string_view of)
{
    return std::string{key} + " = \"" + std::string{of} + "\"\n";
}

/// "p-12-37"
inline std::string id(std::string_view kind, int a) { return std::string{kind} + '-' + digits(a); }
inline std::string id(std::string_view kind, int a, int b) { return id(kind, a) + '-' + digits(b); }
/// "0037"
inline std::string line_number(int number) { return digits(number, 4); }

} // namespace agency

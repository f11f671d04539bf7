// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/calculation_rows.hpp
/// How calculators print what they found: exact quotients, and a row for people.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/money/ratio.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Six significant digits, or all where it ends within them.
struct printed_ratio {
    std::string text;
    bool exact;
};

inline constexpr int ratio_digits = 6;

/// A ratio that ends is printed whole; another to six digits.
[[nodiscard]] inline printed_ratio print_ratio(const ratio& r, rounding mode = rounding::half_even)
{
    if (r.is_zero()) return {"0", true};
    auto rest = r.denominator();
    while (rest % 2 == 0)
        rest /= 2;
    while (rest % 5 == 0)
        rest /= 5;
    if (rest != 1) return {to_significant(r, ratio_digits, mode), false};
    int scale = 0;
    for (auto power = big_integer{1}; power % r.denominator() != 0; power *= 10)
        ++scale;
    return {to_string(to_decimal(r, scale, rounding::down)), true};
}

/// A row of texts under the labels of the calculator's fields.
[[nodiscard]] inline block one_row(std::vector<text_column> columns, std::vector<std::string> cells)
{
    for (auto& c : columns)
        c.side = align::right;
    return {.heading = {},
            .columns = std::move(columns),
            .rows = {std::move(cells)},
            .total = {},
            .paragraphs = {}};
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

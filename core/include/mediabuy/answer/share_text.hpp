// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/share_text.hpp
/// A row's share of the total: six significant digits for programs, per cent for people. The least share is
/// rounded down and the greatest up, so that the true ones lie within.

#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/money/share.hpp"
#include "mediabuy/rule/report.hpp"

#include <optional>
#include <string>

namespace mediabuy {
inline namespace v1 {

struct share_words {
    std::string point; ///< "0.0125979"
    std::string low;
    std::string high;
    std::string percent;       ///< "1.26 %"
    std::string percent_range; ///< "1.144 to 1.400 %"
};

/// Nothing where rows overlap (by source), or an amount is negative: shares of credits mean nothing.
[[nodiscard]] inline std::optional<share_words> share_of(language lang, const report_row& row);

// ---- implementation

namespace detail {

/// Units: hundredths of the whole, with that many digits after the point.
[[nodiscard]] inline std::string per_cent(const ratio& share, int digits, rounding mode)
{
    return to_string(to_decimal(share * ratio{decimal{100}}, digits, mode));
}

} // namespace detail

inline std::optional<share_words> share_of([[maybe_unused]] language lang, const report_row& row)
{
    if (!row.rest) return std::nullopt;
    const auto point = share_point(row.sum, *row.rest);
    const auto range = share(row.sum, *row.rest);
    if (!point || !range) return std::nullopt;
    constexpr int digits = 6;
    const auto& low = range->low.value;
    const auto& high = range->high.value;
    return share_words{.point = to_significant(*point, digits, rounding::half_even),
                       .low = to_significant(low, digits, rounding::floor),
                       .high = to_significant(high, digits, rounding::ceiling),
                       .percent = detail::per_cent(*point, 2, rounding::half_even) + " %",
                       .percent_range = phrased(lang, "per-cent-range",
                                                {detail::per_cent(low, 3, rounding::floor),
                                                 detail::per_cent(high, 3, rounding::ceiling)})};
}

} // namespace v1
} // namespace mediabuy

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
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// For programs.
struct share_digits {
    std::string point; ///< "0.0125979"; empty where only bounds are known
    std::string low;
    std::string high;
};

/// Of a report_row or a sums_row. Nothing where rows overlap (by source), or an amount is negative: shares of
/// credits mean nothing.
template <class Row> [[nodiscard]] std::optional<share_digits> share_digits_of(const Row& row);

struct share_words {
    std::string point; ///< "0.0125979"
    std::string low;
    std::string high;
    std::string percent;       ///< "1.26 %"; empty likewise
    std::string percent_range; ///< "1.144 to 1.400 %"
};

/// The same, and for people.
[[nodiscard]] inline std::optional<share_words> share_of(language lang, const report_row& row);

// ---- implementation

namespace detail {

/// Units: hundredths of the whole, with that many digits after the point.
[[nodiscard]] inline std::string per_cent(const ratio& share, int digits, rounding mode)
{
    return to_string(to_decimal(share * ratio{decimal{100}}, digits, mode));
}

/// Of a report_row or a sums_row.
template <class Row> [[nodiscard]] std::optional<share_quotients> share_quotients_of(const Row& row)
{
    return row.rest ? mediabuy::share_quotients_of(row.sum, *row.rest) : std::nullopt;
}

} // namespace detail

template <class Row> std::optional<share_digits> share_digits_of(const Row& row)
{
    const auto shares = detail::share_quotients_of(row);
    if (!shares) return std::nullopt;
    const auto words = [](const share_quotient& share, rounding mode) {
        return to_significant(share.part, share.whole, 6, mode);
    };
    return share_digits{shares->point ? words(*shares->point, rounding::half_even) : std::string{},
                        words(shares->low, rounding::floor), words(shares->high, rounding::ceiling)};
}

inline std::optional<share_words> share_of(language lang, const report_row& row)
{
    auto digits = share_digits_of(row);
    if (!digits) return std::nullopt;
    const auto shares = *detail::share_quotients_of(row);
    const auto words = [](const share_quotient& share, int behind_point, rounding mode) {
        return detail::per_cent(*ratio::of(share.part, share.whole), behind_point, mode);
    };
    return share_words{.point = std::move(digits->point),
                       .low = std::move(digits->low),
                       .high = std::move(digits->high),
                       .percent = shares.point ? words(*shares.point, 2, rounding::half_even) + " %" : "",
                       .percent_range = phrased(lang, "per-cent-range",
                                                {words(shares.low, 3, rounding::floor),
                                                 words(shares.high, 3, rounding::ceiling)})};
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/interval_text.hpp
/// Intervals in words and in table cells: "[73,500", "74,500)"; "74,000, from 73,500 to under 74,500".

#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/written.hpp"
#include "mediabuy/money/estimate.hpp"
#include "mediabuy/money/interval_total.hpp"

#include <string>

namespace mediabuy {
inline namespace v1 {

/// Whether a sum can be nothing but its point.
[[nodiscard]] constexpr bool is_exact(const interval_total& sum) noexcept
{
    return sum.has_point() && !sum.low().unbounded && !sum.high().unbounded &&
           sum.low().minor == sum.high().minor;
}

/// "[73,500" or "(73,500"; "no lower bound".
[[nodiscard]] inline std::string low_cell(language lang, const wide_bound& low, currency of);
/// "74,500)" or "74,500]"; "no upper bound".
[[nodiscard]] inline std::string high_cell(language lang, const wide_bound& high, currency of);

/// "from $5,323,500 to under $6,424,500"; "exactly $5.00"; "$10,000,000 or more".
[[nodiscard]] inline std::string written_range(language lang, const interval_total& sum);

/// How a printed figure is read: "74,000, from 73,500 to under 74,500; two significant digits".
[[nodiscard]] inline std::string written_reading(language lang, const estimate& e);

// ---- implementation

namespace detail {

/// Digits in threes of a sum, which may be too large for money.
[[nodiscard]] inline std::string wide_digits(int128 minor, currency of, cents show = cents::where_any)
{
    return in_threes(to_plain_text(minor, static_cast<std::size_t>(of.minor_digits())), show);
}

[[nodiscard]] inline std::string wide_money(int128 minor, currency of)
{
    return with_sign(wide_digits(minor, of), of);
}

} // namespace detail

inline std::string low_cell(language lang, const wide_bound& low, currency of)
{
    if (low.unbounded) return phrased(lang, "no-lower-bound");
    return (low.open ? '(' : '[') + detail::wide_digits(low.minor, of);
}

inline std::string high_cell(language lang, const wide_bound& high, currency of)
{
    if (high.unbounded) return phrased(lang, "no-upper-bound");
    return detail::wide_digits(high.minor, of) + (high.open ? ')' : ']');
}

namespace detail {

/// Of two ends that are there: which of them belong to it.
[[nodiscard]] constexpr phrase words_of_ends(bool low_open, bool high_open) noexcept
{
    if (low_open) return phrase_if(high_open, "from-over-to-under", "from-over-to");
    return phrase_if(high_open, "from-to-under", "from-to");
}

} // namespace detail

inline std::string written_range(language lang, const interval_total& sum)
{
    const auto of = sum.currency();
    const auto& low = sum.low();
    const auto& high = sum.high();
    const auto amount = [of](const wide_bound& end) { return detail::wide_money(end.minor, of); };
    if (low.unbounded && high.unbounded) return phrased(lang, "any-amount");
    if (low.unbounded) return phrased(lang, phrase_if(high.open, "less-than", "at-most"), {amount(high)});
    if (high.unbounded) return phrased(lang, phrase_if(low.open, "more-than", "at-least"), {amount(low)});
    if (low.minor == high.minor) return phrased(lang, "exactly", {amount(low)});
    return phrased(lang, detail::words_of_ends(low.open, high.open), {amount(low), amount(high)});
}

inline std::string written_reading(language lang, const estimate& e)
{
    const auto of = e.currency();
    const auto range = e.conventional();
    const auto point = written_digits(e.point().minor(), of);
    if (e.exact()) return phrased(lang, "amount-exactly", {point});
    const auto reading = point + ", " +
                         phrased(lang, detail::words_of_ends(range.low.open, range.high.open),
                                 {written_digits(range.low.minor, of), written_digits(range.high.minor, of)});
    return e.digits() > 0 ? say(lang, "reading-with-digits", {reading, std::int64_t{e.digits()}}) : reading;
}

} // namespace v1
} // namespace mediabuy

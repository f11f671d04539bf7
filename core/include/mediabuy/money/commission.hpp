// SPDX-License-Identifier: MIT
#pragma once
/// @file money/commission.hpp
/// Gross, net and the commission between them: exact fractions, since 17.65 % in place of 3/17 is $29.41 off
/// on a million.
///
/// A commission c is a share of gross, a markup m a share of net: net = gross(1 - c), m = c/(1 - c), so that
/// 15 % of gross is 3/17 of net. Source: domain.md D3.

#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/money/ratio.hpp"

#include <string>

namespace mediabuy {
inline namespace v1 {

/// gross = net + commission, always.
struct billing {
    money gross;
    money net;
    money commission;
};

/// Net is rounded, the commission is what is left. Errors: bad-commission (not from 0 to under 1).
[[nodiscard]] result<billing> net_of(money gross, const ratio& commission, rounding mode);

/// Gross is rounded, the commission is what comes on top. Errors: bad-commission, amount-out-of-range.
[[nodiscard]] result<billing> gross_of(money net, const ratio& commission, rounding mode);

/// Errors: bad-commission.
[[nodiscard]] result<ratio> markup_of(const ratio& commission);

/// Errors: bad-commission (a negative markup).
[[nodiscard]] result<ratio> commission_of(const ratio& markup);

// ---- implementation

namespace detail {

[[nodiscard]] inline problem not_a_commission(const ratio& c)
{
    return error_at({}, code::bad_commission, {to_percent(c, 6, rounding::half_even) + "%"});
}

[[nodiscard]] inline ratio one() { return ratio{decimal{1}}; }

[[nodiscard]] inline bool is_commission(const ratio& c) { return !c.is_negative() && c < one(); }

} // namespace detail

inline result<billing> net_of(money gross, const ratio& commission, rounding mode)
{
    if (!detail::is_commission(commission)) return detail::not_a_commission(commission);
    const auto net = times(gross, detail::one() - commission, mode);
    if (!net) return net.error();
    return billing{gross, *net, gross - *net};
}

inline result<billing> gross_of(money net, const ratio& commission, rounding mode)
{
    if (!detail::is_commission(commission)) return detail::not_a_commission(commission);
    const auto gross = times(net, *quotient(detail::one(), detail::one() - commission), mode);
    if (!gross) return gross.error();
    return billing{*gross, net, *gross - net};
}

inline result<ratio> markup_of(const ratio& commission)
{
    if (!detail::is_commission(commission)) return detail::not_a_commission(commission);
    return *quotient(commission, detail::one() - commission);
}

inline result<ratio> commission_of(const ratio& markup)
{
    if (markup.is_negative()) return detail::not_a_commission(markup);
    return *quotient(markup, detail::one() + markup);
}

} // namespace v1
} // namespace mediabuy

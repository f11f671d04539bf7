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

/// Gross from a markup on net: net × (1 + markup). Gross is rounded, the commission is what comes on top.
/// Errors: bad-commission (a negative markup), amount-out-of-range.
[[nodiscard]] result<billing> marked_up(money net, const ratio& markup, rounding mode);

/// What a client pays who was promised a commission of `agreed` on media that grants `granted` of its gross
/// price: gross × (1 − granted) / (1 − agreed), 17/18 of gross for 10 % on 15 %. (The multipliers .95 and
/// .935 in use are not exact.) The billing's gross is what the client pays. Errors: as gross_of.
[[nodiscard]] result<billing> rebilled(money gross, const ratio& granted, const ratio& agreed, rounding mode);

/// A fee as a share of what it is charged on, exact until this one rounding. Errors: bad-commission (a
/// negative share), amount-out-of-range.
[[nodiscard]] result<money> fee_on(money charged_on, const ratio& share, rounding mode);

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

inline result<billing> marked_up(money net, const ratio& markup, rounding mode)
{
    if (markup.is_negative()) return detail::not_a_commission(markup);
    const auto gross = times(net, detail::one() + markup, mode);
    if (!gross) return gross.error();
    return billing{*gross, net, *gross - net};
}

inline result<billing> rebilled(money gross, const ratio& granted, const ratio& agreed, rounding mode)
{
    if (!detail::is_commission(agreed)) return detail::not_a_commission(agreed);
    const auto to_media = net_of(gross, granted, mode);
    if (!to_media) return to_media.error();
    const auto share = *quotient(detail::one() - granted, detail::one() - agreed);
    const auto paid = times(gross, share, mode);
    if (!paid) return paid.error();
    return billing{*paid, to_media->net, *paid - to_media->net};
}

inline result<money> fee_on(money charged_on, const ratio& share, rounding mode)
{
    if (share.is_negative()) return detail::not_a_commission(share);
    return times(charged_on, share, mode);
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

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/commitment.hpp
/// What insertion orders commit and what they have delivered by a day, in the basis in which they are billed,
/// with the fee that an order has on its media.
///
/// An order commits from its signature on: what its lines cost by their terms of the day. Of a cancelled line
/// a flat price commits its days that are paid for, and units what ran, once the last day that is paid for is
/// over; until then they may run in full. Make-goods and bonus units commit nothing.

#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/delivered_value.hpp"
#include "mediabuy/rule/finding.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Nothing where it is not known, or in no one currency: then why.
struct commitment {
    std::optional<total> committed = {};
    std::optional<total> delivered = {};
    std::optional<sentence> committed_why = {};
    std::optional<sentence> delivered_why = {};
};

/// Made once for each answer.
class commitments {
public:
    commitments(const book& b, const question& q);

    /// Of the orders under a contract; of one without any: nothing, and why.
    [[nodiscard]] commitment under(ref<contract> c) const;

    /// Each order that was placed by the day, in the order of the book.
    [[nodiscard]] const std::map<std::uint32_t, commitment>& placed() const noexcept { return orders_; }

    /// The lines of these that are paid for, those of a package at the line with its amount; without the fee.
    [[nodiscard]] const std::map<any_ref, commitment>& lines() const noexcept { return lines_; }

private:
    struct line_cost {
        std::optional<money> amount;
        std::optional<sentence> why;
    };
    [[nodiscard]] line_cost cost_of(any_ref line, const delivered_value& ran) const;
    [[nodiscard]] commitment make(std::uint32_t order);

    const book& book_;
    question q_;
    delivered_values values_;
    std::map<std::uint32_t, commitment> orders_; ///< placed by the day
    std::map<any_ref, commitment> lines_;
};

// ---- implementation

namespace detail {

/// Adds up what is known; one that is not known, or of another currency, leaves nothing.
inline void add_known(std::optional<total>& to, std::optional<sentence>& why, const std::optional<total>& sum,
                      const std::optional<sentence>& reason)
{
    if (why) return;
    if (sum && (!to || to->currency() == sum->currency())) {
        if (to)
            to->merge(*sum);
        else
            to = sum;
        return;
    }
    why = reason ? reason : std::optional{sentence{says::several_currencies, {}}};
    to.reset();
}

/// Takes both sums of another in, where it has them or says why not.
inline void add_known(commitment& to, const commitment& more)
{
    if (more.committed || more.committed_why)
        add_known(to.committed, to.committed_why, more.committed, more.committed_why);
    if (more.delivered || more.delivered_why)
        add_known(to.delivered, to.delivered_why, more.delivered, more.delivered_why);
}

[[nodiscard]] inline std::optional<total> total_of_one(const std::optional<money>& amount)
{
    if (!amount) return std::nullopt;
    total sum{amount->currency()};
    sum += *amount;
    return sum;
}

/// The fee on media, rounded half-up, put on top.
inline void add_fee(std::optional<total>& sum, std::optional<sentence>& why, const ratio& fee)
{
    const auto media = sum ? sum->narrow() : result<money>{error_at({}, code::amount_out_of_range)};
    if (!media) return;
    const auto its = rounded(ratio{to_decimal(*media)} * fee, media->currency());
    add_known(sum, why, total_of_one(its), sentence{says::value_beyond_money, {}});
}

} // namespace detail

inline commitments::line_cost commitments::cost_of(any_ref line, const delivered_value& ran) const
{
    const auto t = terms_on(book_, line, q_.as_of, q_);
    if (!t.in || (!t.whole && !(t.unit_price && t.units)))
        return {std::nullopt, sentence{says::commitment_line_unknown, {detail::id_of(book_, line)}}};
    const auto today = detail::number_of(q_.as_of);
    if (t.flat && t.paid_to && detail::has_days(t))
        return {detail::flat_cost_through(t, ratio{to_decimal(*t.whole)}, *t.in, *t.paid_to), {}};
    if (!t.flat && t.paid_to && *t.paid_to <= today && ran.amount) return {ran.amount, {}};
    if (t.whole) return {t.whole, {}};
    return {detail::rounded(*t.unit_price * ratio{*t.units}, *t.in), sentence{says::value_beyond_money, {}}};
}

inline commitment commitments::make(std::uint32_t order)
{
    const auto& o = book_.orders[order];
    commitment out;
    for (std::uint32_t part = 0; part < o.lines.size(); ++part) {
        const any_ref line{record_kind::order_line, order, part};
        if (!detail::is_charged(o.lines[part]) || package_line(book_, line) != line) continue;
        const auto ran = values_.of(line, q_.as_of);
        const auto cost = cost_of(line, ran);
        auto& its = lines_[line];
        detail::add_known(its.committed, its.committed_why, detail::total_of_one(cost.amount), cost.why);
        detail::add_known(its.delivered, its.delivered_why, detail::total_of_one(ran.amount),
                          sentence{says::delivery_line_unknown, {detail::id_of(book_, line)}});
        detail::add_known(out, its);
    }
    if (o.fee) {
        detail::add_fee(out.committed, out.committed_why, *o.fee);
        detail::add_fee(out.delivered, out.delivered_why, *o.fee);
    }
    return out;
}

inline commitments::commitments(const book& b, const question& q) : book_{b}, q_{q}, values_{b, q}
{
    for (std::uint32_t i = 0; i < b.orders.size(); ++i) {
        const auto& o = b.orders[i];
        if (known(b, o.head, q) != truth::yes) continue;
        if (o.signed_on && o.signed_on->when.reached_by(q.as_of) != truth::yes) continue;
        orders_.emplace(i, make(i));
    }
}

inline commitment commitments::under(ref<contract> c) const
{
    commitment out;
    bool any = false;
    for (const auto& [order, its] : orders_) {
        if (book_.orders[order].under != c) continue;
        any = true;
        detail::add_known(out, its);
    }
    if (!any) out.committed_why = out.delivered_why = sentence{says::no_insertion_order, {}};
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/ladder.hpp
/// From the ceiling of an award down to what has been paid on it. Of a vehicle, the sums of its orders: its
/// own dollars are never added to them.

#include "mediabuy/rule/contract_findings.hpp"
#include "mediabuy/rule/rollup.hpp"
#include "mediabuy/rule/rung.hpp"
#include "mediabuy/rule/settled.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Of those contracts, or of all where `of` is empty, those that were known by then.
[[nodiscard]] inline std::vector<rung> ladder(const book& b, const relations& related,
                                              const std::vector<ref<contract>>& of, const question& q);

// ---- implementation

namespace detail {

/// Each order under a vehicle, at any depth.
template <class Take> void for_each_below(const relations& related, ref<contract> which, Take take)
{
    std::vector<ref<contract>> waiting{which};
    while (!waiting.empty()) {
        const auto at = waiting.back();
        waiting.pop_back();
        for (const auto i : related.orders_under(at)) {
            take(ref<contract>{i});
            waiting.emplace_back(i);
        }
    }
}

/// What `sum_of` says of these, in one currency.
template <class SumOf>
[[nodiscard]] std::optional<total> sum_below(const relations& related, ref<contract> which, currency in,
                                             SumOf sum_of)
{
    std::optional<total> sum;
    for_each_below(related, which, [&](ref<contract> order) {
        if (const auto own = sum_of(order); own && own->currency() == in) merge(sum, own);
    });
    return sum;
}

/// What one of the orders under a vehicle does not know, their sum does not know; those without insertion
/// orders take nothing away.
inline void doubt_below(const relations& related, ref<contract> which, const commitments& orders,
                        commitment& sum)
{
    const auto take = [](std::optional<total>& to, std::optional<sentence>& to_why,
                         const std::optional<sentence>& why) {
        if (!why || why->code == says::no_insertion_order) return;
        to.reset();
        to_why = why;
    };
    for_each_below(related, which, [&](ref<contract> order) {
        const auto its = orders.under(order);
        take(sum.committed, sum.committed_why, its.committed_why);
        take(sum.delivered, sum.delivered_why, its.delivered_why);
    });
    const sentence none{says::no_insertion_order, {}};
    if (!sum.committed && !sum.committed_why) sum.committed_why = none;
    if (!sum.delivered && !sum.delivered_why) sum.delivered_why = none;
}

} // namespace detail

inline std::vector<rung> ladder(const book& b, const relations& related, const std::vector<ref<contract>>& of,
                                const question& q)
{
    const billed bills{b, q};
    const settled payments{make_journal(b, q)};
    const commitments orders{b, q};
    const auto on_orders_of = [&](ref<contract> c) { return bills.on_orders_under(c); };
    const auto committed_of = [&](ref<contract> c) { return orders.under(c).committed; };
    const auto delivered_of = [&](ref<contract> c) { return orders.under(c).delivered; };
    const auto bills_of = [&](ref<contract> c) { return bills.under(c); };
    const auto approved_of = [&](ref<contract> c) { return payments.approved(c); };
    const auto paid_of = [&](ref<contract> c) { return payments.paid(c); };
    const auto rolled = roll_up(b, related, q);
    auto asked = of;
    if (asked.empty())
        for (std::size_t i = 0; i < b.contracts.size(); ++i)
            asked.emplace_back(i);
    std::vector<rung> out;
    for (const auto which : asked) {
        const auto& c = b[which];
        if (!heard_of(b, c, q)) continue;
        const rung bare{.of = any_ref{record_kind::contract, static_cast<std::uint32_t>(which.index())},
                        .findings = amount_findings(b, which, bills, payments, orders, q)};
        if (c.kind != contract_kind::idv) {
            out.push_back(bare);
            out.back().sums = replay(b, c, q).sums;
            out.back().ordered = orders.under(which);
            out.back().on_orders = on_orders_of(which);
            out.back().billed = bills_of(which);
            out.back().approved = approved_of(which);
            out.back().paid = paid_of(which);
            continue;
        }
        const auto& below = rolled[which.index()];
        auto rolled_up = below.all.by_currency();
        if (rolled_up.empty()) rolled_up.emplace_back();
        for (const auto& sums : rolled_up) {
            out.push_back(bare);
            out.back().sums = sums;
            out.back().orders = below.orders;
            const auto in = detail::currency_of(sums);
            if (!in) continue;
            auto& ordered = out.back().ordered;
            ordered.committed = detail::sum_below(related, which, *in, committed_of);
            ordered.delivered = detail::sum_below(related, which, *in, delivered_of);
            detail::doubt_below(related, which, orders, ordered);
            out.back().on_orders = detail::sum_below(related, which, *in, on_orders_of);
            out.back().billed = detail::sum_below(related, which, *in, bills_of);
            out.back().approved = detail::sum_below(related, which, *in, approved_of);
            out.back().paid = detail::sum_below(related, which, *in, paid_of);
        }
    }
    for (auto& r : out)
        measure(r);
    return out;
}

} // namespace v1
} // namespace mediabuy

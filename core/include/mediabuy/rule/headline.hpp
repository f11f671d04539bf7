// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/headline.hpp
/// A figure for a whole beside the sum of its parts: a department and its campaigns, a campaign and its
/// allocations, a vendor and its contracts, a vehicle and its orders.
///
/// A part is taken from the same source as the whole where it prints one, else from one of the same origin
/// for the same days, else it is what the record of the part says itself. Channel and layer have to be those
/// of the whole. One part is no sum: there have to be two.
///
/// Source: domain.md T-E4.

#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/rule/claim_relation.hpp"
#include "mediabuy/rule/payer.hpp"

#include <map>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct headline {
    stated_amount whole;
    std::vector<stated_amount> parts;
    interval_total usual; ///< of the intervals that rounding leaves
    interval_total sound; ///< of all that the words rule in
    verdict_word verdict = verdict_word::agree;
};

/// Every known claim of an amount whose record has parts with amounts, in file order. Of more than
/// `most_relations` claims about one record the first are taken.
[[nodiscard]] inline std::vector<headline> headlines(const book& b, const relations& related, origins& from,
                                                     const question& q);

// ---- implementation

namespace detail {

/// What a record is made of.
[[nodiscard]] inline std::vector<any_ref> parts_of(const book& b, const relations& related, any_ref whole)
{
    std::vector<any_ref> out;
    const auto add = [&out](record_kind kind, std::size_t index) {
        out.push_back({kind, static_cast<std::uint32_t>(index)});
    };
    if (whole.kind == record_kind::campaign)
        for (const auto i : related.allocations_for(ref<campaign>{whole.index}))
            add(record_kind::allocation, i);
    if (whole.kind == record_kind::contract)
        for (const auto i : related.orders_under(ref<contract>{whole.index}))
            add(record_kind::contract, i);
    if (whole.kind != record_kind::party) return out;
    const ref<party> p{whole.index};
    for (std::size_t i = 0; i < b.campaigns.size(); ++i)
        if (b.campaigns[i].agency && belongs_to(b, b.campaigns[i].agency, p)) add(record_kind::campaign, i);
    for (std::size_t i = 0; i < b.contracts.size(); ++i)
        if (b.contracts[i].vendor == p) add(record_kind::contract, i);
    return out;
}

/// Finds the amount of one part that belongs to a whole.
class part_finder {
public:
    part_finder(const book& b, const relations& related, origins& from, const question& q)
        : book_{b}, related_{related}, origins_{from}, q_{q}
    {
    }

    [[nodiscard]] std::optional<stated_amount> find(const stated_amount& whole, any_ref part)
    {
        const auto& headline = book_.claims[*whole.claim];
        const auto origin = origins_.of(headline);
        std::optional<stated_amount> best;
        for (const auto i : related_.claims_about(part)) {
            const auto& c = book_.claims[i];
            const bool counts = c.says == claim_word::amount && c.amount && !c.amount->addition() &&
                                known(book_, c, q_) == truth::yes && !retracted(book_, c, q_);
            if (!counts) continue;
            auto stated = stated_by(book_, part, i);
            if (!of_the_whole(stated, whole)) continue;
            const auto period = same_period(stated.scope, whole.scope);
            const bool without_days = !stated.scope.start && !stated.scope.end;
            if (c.from == headline.from && (period == truth::yes || without_days)) return stated;
            if (!best && period == truth::yes && origins_.shared(origin, origins_.of(c)))
                best = std::move(stated);
        }
        if (best || whole.scope.start || whole.scope.end) return best;
        auto own = own_amount(book_, part, q_);
        if (own && of_the_whole(*own, whole)) return own;
        return std::nullopt;
    }

private:
    /// Of the same money, but for the record. A whole that names no channel or layer has parts of any.
    [[nodiscard]] static bool of_the_whole(const stated_amount& part, const stated_amount& whole)
    {
        const auto fits = [](const auto& of_part, const auto& of_whole) {
            return !of_whole || of_part == of_whole;
        };
        return part.amount.currency() == whole.amount.currency() && part.scope.payee == name_id::none &&
               whole.scope.payee == name_id::none && fits(part.scope.medium, whole.scope.medium) &&
               fits(part.scope.where_in_chain, whole.scope.where_in_chain);
    }

    const book& book_;
    const relations& related_;
    origins& origins_;
    question q_;
};

[[nodiscard]] inline verdict_word verdict_on(const estimate& whole, const interval_total& usual,
                                             const interval_total& sound)
{
    const auto usual_range = usual.interval();
    const auto sound_range = sound.interval();
    if (!usual_range || !sound_range) return verdict_word::not_comparable; // beyond what money can be
    if (disjoint(whole.sound(), *sound_range)) return verdict_word::conflict;
    return disjoint(whole.conventional(), *usual_range) ? verdict_word::tension : verdict_word::agree;
}

} // namespace detail

inline std::vector<headline> headlines(const book& b, const relations& related, origins& from,
                                       const question& q)
{
    detail::part_finder finder{b, related, from, q};
    std::map<any_ref, std::size_t> taken;
    std::map<any_ref, std::vector<any_ref>> parts;
    std::vector<headline> out;
    for (std::uint32_t i = 0; i < b.claims.size(); ++i) {
        const auto& c = b.claims[i];
        const bool counts = c.says == claim_word::amount && c.amount && !c.amount->addition() && c.about &&
                            known(b, c, q) == truth::yes && !retracted(b, c, q);
        if (!counts || taken[*c.about]++ >= most_relations) continue;
        const auto [at, fresh] = parts.try_emplace(*c.about);
        if (fresh) at->second = detail::parts_of(b, related, *c.about);
        if (at->second.size() < 2) continue;
        const auto whole = stated_by(b, *c.about, i);
        const auto of = whole.amount.currency();
        headline h{.whole = whole, .parts = {}, .usual = interval_total{of}, .sound = interval_total{of}};
        for (const auto part : at->second)
            if (const auto amount = finder.find(whole, part)) {
                h.usual.add(amount->amount.point(), amount->amount.conventional());
                h.sound.add(amount->amount.point(), amount->amount.sound());
                h.parts.push_back(*amount);
            }
        if (h.parts.size() < 2) continue;
        h.verdict = detail::verdict_on(whole.amount, h.usual, h.sound);
        out.push_back(std::move(h));
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

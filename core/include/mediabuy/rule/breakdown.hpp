// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/breakdown.hpp
/// The amounts that a whole is made of, all by one account: a department and its campaigns, a campaign and
/// its allocations, a vendor and its contracts, a vehicle and its orders.
///
/// Accounts are never mixed: two publications may cut the same whole differently, and a piece of one added to
/// the pieces of another is no sum that anybody printed. Dollars of a vehicle are those of its orders, so
/// that an idv is no part beside them.

#include "mediabuy/rule/origin.hpp"
#include "mediabuy/rule/payer.hpp"
#include "mediabuy/rule/relations.hpp"
#include "mediabuy/rule/stated_amount.hpp"

#include <map>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct breakdown {
    ref<source> by; ///< who prints the parts; none where the records themselves state them
    std::vector<stated_amount> parts;
};

/// The accounts that have at least two parts of the claimed whole, in the order of trust: by its own source;
/// where that prints fewer, by those of the same origin for the same days; where none does and the whole
/// gives no days, by the records. Of these three the first that there is; of the second kind all that have
/// as many parts as any. Channel and layer have to be those of the whole where it names them.
[[nodiscard]] inline std::vector<breakdown> breakdowns_of(const book& b, const relations& related,
                                                          origins& from, const stated_amount& whole,
                                                          const question& q);

// ---- implementation

namespace detail {

inline void add_contract_parts(const book& b, std::span<const std::uint32_t> contracts,
                               std::vector<any_ref>& out)
{
    for (const auto i : contracts)
        if (b.contracts[i].kind != contract_kind::idv) out.push_back({record_kind::contract, i});
}

/// What a record is made of. A campaign is made of what platforms received or of what was awarded for it,
/// never of both.
[[nodiscard]] inline std::vector<any_ref> records_within(const book& b, const relations& related,
                                                         const stated_amount& whole)
{
    std::vector<any_ref> out;
    const auto at = whole.about.index;
    if (whole.about.kind == record_kind::campaign && whole.scope.where_in_chain == layer::award) {
        add_contract_parts(b, related.contracts_for(ref<campaign>{at}), out);
    } else if (whole.about.kind == record_kind::campaign) {
        for (const auto i : related.allocations_for(ref<campaign>{at}))
            out.push_back({record_kind::allocation, i});
    } else if (whole.about.kind == record_kind::contract) {
        add_contract_parts(b, related.orders_under(ref<contract>{at}), out);
    } else if (whole.about.kind == record_kind::party) {
        const ref<party> p{at};
        for (std::uint32_t i = 0; i < b.campaigns.size(); ++i)
            if (b.campaigns[i].agency && belongs_to(b, b.campaigns[i].agency, p))
                out.push_back({record_kind::campaign, i});
        add_contract_parts(b, related.contracts_with(p), out);
    }
    return out;
}

/// Of the same money, but for the record. A whole that names no channel or layer has parts of any.
[[nodiscard]] inline bool fits_within(const stated_amount& part, const stated_amount& whole)
{
    const auto fits = [](const auto& of_part, const auto& of_whole) {
        return !of_whole || of_part == of_whole;
    };
    return part.amount.currency() == whole.amount.currency() && part.scope.payee == name_id::none &&
           whole.scope.payee == name_id::none && fits(part.scope.medium, whole.scope.medium) &&
           fits(part.scope.where_in_chain, whole.scope.where_in_chain);
}

[[nodiscard]] inline bool without_days(const claim_scope& s) { return !s.start && !s.end; }

/// Collects the parts of one whole by who prints them.
class breakdown_finder {
public:
    breakdown_finder(const book& b, const relations& related, origins& from, const stated_amount& whole,
                     const question& q)
        : book_{b}, related_{related}, origins_{from}, whole_{whole}, q_{q}
    {
    }

    [[nodiscard]] std::vector<breakdown> find()
    {
        const auto records = records_within(book_, related_, whole_);
        if (records.size() < 2) return {};
        std::map<ref<source>, breakdown> accounts;
        for (const auto part : records)
            add_claims(part, accounts);
        std::vector<breakdown> out;
        const auto own = accounts.find(book_.claims[*whole_.claim].from);
        if (own != accounts.end() && own->second.parts.size() >= 2) return {own->second};
        std::size_t most = 2;
        for (const auto& [by, account] : accounts)
            most = std::max(most, account.parts.size());
        for (auto& [by, account] : accounts)
            if (account.parts.size() == most) out.push_back(std::move(account));
        if (!out.empty() || !without_days(whole_.scope)) return out;
        out.push_back({.by = {}, .parts = by_records(records)});
        if (out.back().parts.size() < 2) out.clear();
        return out;
    }

private:
    /// The amounts for one part, at most one an account.
    void add_claims(any_ref part, std::map<ref<source>, breakdown>& accounts)
    {
        const auto& headline = book_.claims[*whole_.claim];
        const auto origin = origins_.of(headline);
        std::map<ref<source>, stated_amount> best;
        for (const auto i : related_.claims_about(part)) {
            const auto& c = book_.claims[i];
            const bool counts = c.says == claim_word::amount && c.amount && !c.amount->addition() &&
                                known(book_, c, q_) == truth::yes && !retracted(book_, c, q_);
            if (!counts) continue;
            const auto stated = stated_by(book_, part, i);
            const bool same = same_period(stated.scope, whole_.scope) == truth::yes;
            const bool open = without_days(stated.scope) || without_days(whole_.scope);
            const bool own = c.from == headline.from && (same || open);
            const bool other = c.from != headline.from && same && origins_.shared(origin, origins_.of(c));
            if (!fits_within(stated, whole_) || (!own && !other)) continue;
            const auto [at, fresh] = best.try_emplace(c.from, stated);
            if (!fresh && better(stated, at->second)) at->second = stated;
        }
        for (auto& [by, stated] : best) {
            auto& account = accounts[by];
            account.by = by;
            account.parts.push_back(std::move(stated));
        }
    }

    /// Of two that one source prints for one part: that of the same days, else the larger, else by its id.
    [[nodiscard]] bool better(const stated_amount& x, const stated_amount& y) const
    {
        const auto rank = [this](const stated_amount& s) {
            return std::pair{same_period(s.scope, whole_.scope) == truth::yes, s.amount.point().minor()};
        };
        if (rank(x) != rank(y)) return rank(x) > rank(y);
        const auto id = [this](const stated_amount& s) {
            return book_.names.text(book_.claims[*s.claim].head.id);
        };
        return id(x) < id(y);
    }

    [[nodiscard]] std::vector<stated_amount> by_records(const std::vector<any_ref>& records) const
    {
        std::vector<stated_amount> out;
        for (const auto part : records)
            if (auto own = own_amount(book_, part, q_); own && fits_within(*own, whole_))
                out.push_back(std::move(*own));
        return out;
    }

    const book& book_;
    const relations& related_;
    origins& origins_;
    const stated_amount& whole_;
    question q_;
};

} // namespace detail

inline std::vector<breakdown> breakdowns_of(const book& b, const relations& related, origins& from,
                                            const stated_amount& whole, const question& q)
{
    return detail::breakdown_finder{b, related, from, whole, q}.find();
}

} // namespace v1
} // namespace mediabuy

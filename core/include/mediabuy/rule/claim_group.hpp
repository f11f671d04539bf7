// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/claim_group.hpp
/// The claims about one record of one kind, those that say the same in one group, so that a reader has a few
/// pairs to look at and not each claim beside each other; and how many witnesses they are.

#include "mediabuy/rule/claim_relation.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Statements of the same words or figure and the same money.
struct claim_group {
    std::optional<stated_amount> amount; ///< of amounts
    bool own = false;                    ///< the record's own amount is among them
    std::vector<std::uint32_t> claims;   ///< in the order given
};

struct group_pair {
    std::size_t first;
    std::size_t second;
    claim_relation relation; ///< `with` is of no concern; shared origin: some two of them may be one witness
};

struct claim_groups {
    std::vector<claim_group> groups;
    std::vector<group_pair> pairs; ///< each with each, once
    std::size_t left = 0;          ///< claims that say something else again, beyond `most_relations` groups
};

/// `claims`: about one record, of one kind, known and not withdrawn. `own`: the record's amount, where
/// amounts are grouped. Of more than `most_relations` groups the first are compared.
[[nodiscard]] inline claim_groups group_claims(const book& b, origins& from,
                                               const std::vector<std::uint32_t>& claims,
                                               const std::optional<stated_amount>& own);

/// Publications that share no origin with those of another set.
struct witness {
    std::vector<ref<source>> publications;
    std::vector<ref<source>> origins; ///< the first sources behind any of them
    std::vector<ref<source>> common;  ///< those behind each of them; empty where there is none
};

/// Parts publications so that two of one origin are one witness. In the order of their first publication.
[[nodiscard]] inline std::vector<witness>
witnesses(origins& from, const std::vector<std::pair<ref<source>, ref<source>>>& publications);

// ---- implementation

namespace detail {

[[nodiscard]] inline bool same_given(const std::optional<given_day>& x, const std::optional<given_day>& y)
{
    if (!x || !y) return x.has_value() == y.has_value();
    return x->when.earliest() == y->when.earliest() && x->when.latest() == y->when.latest();
}

[[nodiscard]] inline bool same_scope(const claim_scope& x, const claim_scope& y)
{
    return x.payer == y.payer && x.payee == y.payee && x.purpose == y.purpose && x.medium == y.medium &&
           same_given(x.start, y.start) && same_given(x.end, y.end) && x.where_in_chain == y.where_in_chain &&
           x.basis == y.basis;
}

[[nodiscard]] inline bool same_statement(const stated_amount& x, const stated_amount& y)
{
    return x.amount.currency() == y.amount.currency() && x.amount.addition() == y.amount.addition() &&
           x.amount.conventional() == y.amount.conventional() && x.amount.sound() == y.amount.sound() &&
           same_scope(x.scope, y.scope);
}

[[nodiscard]] inline bool same_statement(const claim& x, const claim& y)
{
    return x.says == y.says && x.cause == y.cause && same_given(x.date, y.date) &&
           same_scope(x.scope, y.scope);
}

/// The first sources behind a group: of its claims, and of the record where its own amount is among them.
[[nodiscard]] inline std::vector<std::vector<ref<source>>> origins_of(const book& b, origins& from,
                                                                      const claim_group& g)
{
    std::vector<std::vector<ref<source>>> out;
    for (const auto i : g.claims)
        if (b.claims[i].from || b.claims[i].origin) out.push_back(from.of(b.claims[i]));
    if (g.own)
        for (const auto s : b.head_of(g.amount->about).sources)
            out.push_back(from.of(s));
    return out;
}

/// Whether some publication of one may be the same witness as one of the other.
[[nodiscard]] inline origin_word origin_between(const book& b, origins& from, const claim_group& x,
                                                const claim_group& y)
{
    const auto of_y = origins_of(b, from, y);
    for (const auto& own : origins_of(b, from, x))
        for (const auto& other : of_y)
            if (from.shared(own, other)) return origin_word::shared;
    return origin_word::separate;
}

[[nodiscard]] inline claim_relation relation_between(const book& b, origins& from, const claim_group& x,
                                                     const claim_group& y)
{
    claim_relation r{.with = 0, .differ = {}, .why = {says::ranges_meet, {}}};
    r.origin = origin_between(b, from, x, y);
    if (x.amount && y.amount)
        relate_amounts(*x.amount, *y.amount, r);
    else if (!x.claims.empty() && !y.claims.empty())
        relate(b, b.claims[x.claims.front()], nullptr, y.claims.front(), r);
    return r;
}

/// Parts numbers into sets; the least number of a set stands for it.
class number_sets {
public:
    explicit number_sets(std::size_t count) : parents_(count)
    {
        for (std::size_t i = 0; i < count; ++i)
            parents_[i] = i;
    }

    [[nodiscard]] std::size_t of(std::size_t i)
    {
        while (parents_[i] != i) {
            parents_[i] = parents_[parents_[i]];
            i = parents_[i];
        }
        return i;
    }
    void join(std::size_t i, std::size_t j)
    {
        const auto x = of(i);
        const auto y = of(j);
        parents_[std::max(x, y)] = std::min(x, y);
    }

private:
    std::vector<std::size_t> parents_;
};

} // namespace detail

inline claim_groups group_claims(const book& b, origins& from, const std::vector<std::uint32_t>& claims,
                                 const std::optional<stated_amount>& own)
{
    claim_groups out;
    if (own) out.groups.push_back({.amount = own, .own = true, .claims = {}});
    for (const auto i : claims) {
        const auto& c = b.claims[i];
        const auto amount = c.amount ? std::optional{stated_by(b, *c.about, i)} : std::nullopt;
        const auto same = std::find_if(out.groups.begin(), out.groups.end(), [&](const claim_group& g) {
            if (amount && g.amount) return detail::same_statement(*g.amount, *amount);
            return !amount && !g.amount && detail::same_statement(b.claims[g.claims.front()], c);
        });
        if (same != out.groups.end())
            same->claims.push_back(i);
        else if (out.groups.size() < most_relations)
            out.groups.push_back({.amount = amount, .own = false, .claims = {i}});
        else
            ++out.left;
    }
    for (std::size_t i = 0; i < out.groups.size(); ++i)
        for (std::size_t j = i + 1; j < out.groups.size(); ++j)
            out.pairs.push_back({i, j, detail::relation_between(b, from, out.groups[i], out.groups[j])});
    return out;
}

inline std::vector<witness> witnesses(origins& from,
                                      const std::vector<std::pair<ref<source>, ref<source>>>& publications)
{
    const auto first_of = [&](std::size_t i) -> const std::vector<ref<source>>& {
        const auto& [publication, origin] = publications[i];
        return from.of(publication, origin);
    };
    detail::number_sets sets{publications.size()};
    std::map<ref<source>, std::size_t> seen;
    for (std::size_t i = 0; i < publications.size(); ++i)
        for (const auto s : first_of(i))
            if (const auto [at, fresh] = seen.try_emplace(s, i); !fresh) sets.join(at->second, i);
    struct gathered_witness {
        std::set<ref<source>> publications;
        std::map<ref<source>, std::size_t> origins; ///< how many go back to each
        std::size_t count = 0;
    };
    std::map<std::size_t, gathered_witness> found;
    for (std::size_t i = 0; i < publications.size(); ++i) {
        auto& w = found[sets.of(i)];
        w.publications.insert(publications[i].first);
        ++w.count;
        for (const auto s : first_of(i))
            ++w.origins[s];
    }
    std::vector<witness> out;
    for (const auto& [first, w] : found) {
        witness one{{w.publications.begin(), w.publications.end()}, {}, {}};
        for (const auto& [s, count] : w.origins) {
            one.origins.push_back(s);
            if (count == w.count) one.common.push_back(s);
        }
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

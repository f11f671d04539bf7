// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/relations.hpp
/// Which records of a book speak of which, found once for each answer.

#include "mediabuy/record/book.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Places in the tables of the book, by the record that they belong to.
class relations {
public:
    explicit relations(const book& b);

    /// In book::events.
    [[nodiscard]] std::span<const std::uint32_t> events_about(any_ref r) const { return of(events_, r); }
    /// In book::claims.
    [[nodiscard]] std::span<const std::uint32_t> claims_about(any_ref r) const { return of(claims_, r); }
    /// In book::contracts: what is placed directly under it.
    [[nodiscard]] std::span<const std::uint32_t> orders_under(ref<contract> r) const
    {
        return of(orders_, r.index());
    }
    /// In book::contracts: what buys for it.
    [[nodiscard]] std::span<const std::uint32_t> contracts_for(ref<campaign> r) const
    {
        return of(contracts_, r.index());
    }
    /// In book::contracts: what was awarded to it, vehicles too.
    [[nodiscard]] std::span<const std::uint32_t> contracts_with(ref<party> r) const
    {
        return of(vendors_, r.index());
    }
    /// In book::allocations.
    [[nodiscard]] std::span<const std::uint32_t> allocations_for(ref<campaign> r) const
    {
        return of(allocations_, r.index());
    }
    /// In book::contracts: those with an action or a line that is charged to it.
    [[nodiscard]] std::span<const std::uint32_t> contracts_charging(ref<fund> r) const
    {
        return of(charges_, r.index());
    }

    /// The vehicle that an award is placed under. A record that is its own parent has none, and so has each
    /// of a ring of parents (the reader refuses both).
    [[nodiscard]] ref<contract> parent_of(ref<contract> r) const { return parents_[r.index()]; }

private:
    /// What belongs to each owner, the owners in order.
    template <class Owner> struct listing {
        std::vector<std::pair<Owner, std::uint32_t>> pairs; // sorted
        std::vector<std::uint32_t> members;                 // of the pairs

        void close()
        {
            std::sort(pairs.begin(), pairs.end());
            pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
            members.reserve(pairs.size());
            for (const auto& p : pairs)
                members.push_back(p.second);
        }
    };

    template <class Owner>
    [[nodiscard]] static std::span<const std::uint32_t> of(const listing<Owner>& list, const Owner& owner)
    {
        const auto first = std::lower_bound(list.pairs.begin(), list.pairs.end(), std::pair{owner, 0U});
        auto last = first;
        while (last != list.pairs.end() && last->first == owner)
            ++last;
        return std::span{list.members}.subspan(static_cast<std::size_t>(first - list.pairs.begin()),
                                               static_cast<std::size_t>(last - first));
    }

    void add_parents(const book& b);
    void add_contract(const contract& c, std::uint32_t i);

    listing<any_ref> events_;
    listing<any_ref> claims_;
    listing<std::size_t> orders_;
    listing<std::size_t> contracts_;
    listing<std::size_t> vendors_;
    listing<std::size_t> allocations_;
    listing<std::size_t> charges_;
    std::vector<ref<contract>> parents_;
};

// ---- implementation

/// Each record is walked up from once: what a walk has seen is settled, and what it meets again while under
/// way lies in a ring.
inline void relations::add_parents(const book& b)
{
    enum class mark : std::uint8_t { unseen, under_way, settled };
    std::vector<mark> marks(b.contracts.size(), mark::unseen);
    for (const auto& c : b.contracts)
        parents_.push_back(c.parent);
    for (std::size_t i = 0; i < parents_.size(); ++i) {
        std::vector<std::size_t> path;
        auto at = i;
        while (marks[at] == mark::unseen) {
            marks[at] = mark::under_way;
            path.push_back(at);
            if (!parents_[at]) break;
            at = parents_[at].index();
        }
        if (parents_[at] && marks[at] == mark::under_way)
            for (auto ring = std::find(path.begin(), path.end(), at); ring != path.end(); ++ring)
                parents_[*ring] = {};
        for (const auto seen : path)
            marks[seen] = mark::settled;
    }
    for (std::uint32_t i = 0; i < parents_.size(); ++i)
        if (parents_[i]) orders_.pairs.emplace_back(parents_[i].index(), i);
}

inline void relations::add_contract(const contract& c, std::uint32_t i)
{
    if (c.vendor) vendors_.pairs.emplace_back(c.vendor.index(), i);
    if (c.bought_for) contracts_.pairs.emplace_back(c.bought_for.index(), i);
    for (const auto& line : c.lines)
        if (line.paid_from) charges_.pairs.emplace_back(line.paid_from.index(), i);
    for (const auto& m : c.modifications)
        for (const auto& charge : m.funds)
            if (charge.from) charges_.pairs.emplace_back(charge.from.index(), i);
}

inline relations::relations(const book& b)
{
    for (std::uint32_t i = 0; i < b.events.size(); ++i)
        if (b.events[i].about) events_.pairs.emplace_back(*b.events[i].about, i);
    for (std::uint32_t i = 0; i < b.claims.size(); ++i)
        if (b.claims[i].about) claims_.pairs.emplace_back(*b.claims[i].about, i);
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        add_contract(b.contracts[i], i);
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (b.allocations.campaigns()[i])
            allocations_.pairs.emplace_back(b.allocations.campaigns()[i].index(), i);
    add_parents(b);
    events_.close();
    claims_.close();
    orders_.close();
    contracts_.close();
    vendors_.close();
    allocations_.close();
    charges_.close();
}

} // namespace v1
} // namespace mediabuy

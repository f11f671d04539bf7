// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/overlap_index.hpp
/// Which figures of a book may be inside which, worked out once for all dates; a date only says which of them
/// are there.
///
/// A figure is an allocation in its own words, or in those of a claim that gives an amount for it: on one day
/// it has one of them. For a platform with few figures the pairs that may overlap are kept; of one with many
/// only the order, and its largest figures are compared when asked, as overlap.hpp does.

#include "mediabuy/rule/overlap.hpp"
#include "mediabuy/rule/reading.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

class overlap_index {
public:
    overlap_index(const book& b, const claims_about& claims);

    /// An entry that may be inside another, by their places.
    struct inclusion {
        std::uint32_t part;
        std::uint32_t whole;
    };

    /// What overlap.hpp's `enclosing` finds, by part. Precondition: entries are figures of the book in the
    /// order of their allocations, then contracts.
    [[nodiscard]] std::vector<inclusion> enclosing(const book& b, const std::vector<entry>& entries) const;

    /// The same by figure, for those that have a platform: what it is inside of, or `nothing`. `there` has a
    /// mark for each figure that is counted.
    [[nodiscard]] std::vector<std::uint32_t> wholes(const book& b, const std::vector<char>& there) const;
    static constexpr std::uint32_t nothing = 0xFFFFFFFF;

    /// Allocations in their own words come first, by their places.
    [[nodiscard]] std::size_t figure_of(const entry& e) const;
    [[nodiscard]] std::size_t count() const noexcept { return traits_.size(); }

private:
    /// The figures of one platform and of its parts, from the largest on.
    struct group {
        std::vector<std::uint32_t> figures;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs; ///< the smaller first; in order
        bool pairs_kept = true;
    };
    /// More pairs than that for each figure are not kept, nor are those of a book where more comparisons than
    /// that would be needed to find them.
    static constexpr std::size_t most_pairs_each = 64;
    static constexpr std::size_t most_comparisons = 50'000'000;

    /// By figure: whether it is counted on the day, and what it was found to be inside of.
    struct presence {
        const std::vector<char>& there;
        std::vector<std::uint32_t> whole;
    };

    [[nodiscard]] std::vector<entry> figures_of(const book& b, const claims_about& claims);
    void make_groups(const book& b, const std::vector<entry>& figures);
    [[nodiscard]] static std::vector<inclusion> compared_now(const book& b,
                                                             const std::vector<entry>& entries);
    void find_in(const book& b, const group& g, presence& on) const;
    void keep_pairs(const book& b, group& g);
    [[nodiscard]] std::uint32_t last_compared(const group& g, const presence& on) const;

    std::size_t own_ = 0; // figures in the words of their allocations come first
    std::vector<std::pair<std::uint32_t, std::uint32_t>> read_; // allocation and claim of the others, sorted
    std::vector<detail::overlap_traits> traits_;                // by figure
    std::vector<std::uint32_t> rank_; // by figure: its place among all, from the largest on
    std::vector<group> groups_;       // by the platform's id
    std::size_t comparisons_ = 0;
};

// ---- implementation

inline std::size_t overlap_index::figure_of(const entry& e) const
{
    if (!e.claim) return e.record.index;
    const auto at = std::lower_bound(read_.begin(), read_.end(), std::pair{e.record.index, *e.claim});
    return own_ + static_cast<std::size_t>(at - read_.begin());
}

/// A figure is compared with the larger ones of its campaign and with those of none.
inline void overlap_index::keep_pairs(const book& b, group& g)
{
    std::map<ref<campaign>, std::vector<std::uint32_t>> by_campaign;
    std::vector<std::uint32_t> larger;
    const auto all_exact =
        std::all_of(g.figures.begin(), g.figures.end(), [this](std::uint32_t f) { return traits_[f].exact; });
    for (std::size_t j = 0; j < g.figures.size() && g.pairs_kept && !all_exact; ++j) {
        const auto part = g.figures[j];
        const auto of = traits_[part].bought_for;
        if (of) {
            const auto& alike = by_campaign[of];
            const auto& open = by_campaign[{}];
            larger.clear();
            std::merge(alike.begin(), alike.end(), open.begin(), open.end(), std::back_inserter(larger),
                       [this](std::uint32_t x, std::uint32_t y) { return rank_[x] < rank_[y]; });
        } else {
            larger.assign(g.figures.begin(), g.figures.begin() + static_cast<std::ptrdiff_t>(j));
        }
        for (const auto whole : larger)
            if (detail::may_overlap(b, traits_[whole], traits_[part])) g.pairs.emplace_back(part, whole);
        by_campaign[of].push_back(part);
        comparisons_ += larger.size();
        g.pairs_kept =
            g.pairs.size() <= most_pairs_each * g.figures.size() && comparisons_ <= most_comparisons;
    }
    if (!g.pairs_kept) g.pairs = {};
    g.pairs.shrink_to_fit();
}

inline std::vector<entry> overlap_index::figures_of(const book& b, const claims_about& claims)
{
    std::vector<entry> figures;
    figures.reserve(own_);
    for (std::uint32_t i = 0; i < own_; ++i)
        figures.push_back({{record_kind::allocation, i},
                           b.allocations.layers()[i],
                           b.allocations.amounts()[i],
                           std::nullopt});
    for (std::uint32_t i = 0; i < own_; ++i)
        for (const auto c : claims.of(figures[i].record))
            if (reads(b.claims[c], figures[i].where_in_chain)) {
                read_.emplace_back(i, c);
                figures.push_back({figures[i].record, figures[i].where_in_chain, *b.claims[c].amount, c});
            }
    return figures;
}

/// The figures of each platform from the largest on, the platforms by their ids.
inline void overlap_index::make_groups(const book& b, const std::vector<entry>& figures)
{
    std::vector<std::uint32_t> order(figures.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
        if (detail::larger(b, figures[x], figures[y])) return true;
        return x < y && !detail::larger(b, figures[y], figures[x]);
    });
    std::vector<std::uint32_t> platforms(b.parties.size());
    std::iota(platforms.begin(), platforms.end(), 0U);
    std::sort(platforms.begin(), platforms.end(), [&b](std::uint32_t x, std::uint32_t y) {
        return b.names.text(b.parties[x].head.id) < b.names.text(b.parties[y].head.id);
    });
    std::vector<std::uint32_t> group_of(b.parties.size());
    for (std::uint32_t i = 0; i < platforms.size(); ++i)
        group_of[platforms[i]] = i;
    rank_.resize(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        rank_[order[i]] = i;
    groups_.resize(b.parties.size());
    for (const auto f : order)
        if (const auto top = detail::top_of(b, traits_[f].platform))
            groups_[group_of[top.index()]].figures.push_back(f);
    std::erase_if(groups_, [](const group& g) { return g.figures.empty(); });
}

inline overlap_index::overlap_index(const book& b, const claims_about& claims) : own_{b.allocations.size()}
{
    const auto figures = figures_of(b, claims);
    traits_.reserve(figures.size());
    for (const auto& e : figures)
        traits_.push_back(detail::traits_of(b, e));
    make_groups(b, figures);
    for (auto& g : groups_)
        keep_pairs(b, g);
}

inline std::vector<overlap_index::inclusion> overlap_index::compared_now(const book& b,
                                                                         const std::vector<entry>& entries)
{
    const auto wholes = mediabuy::enclosing(b, entries);
    std::vector<inclusion> out;
    for (std::uint32_t i = 0; i < wholes.size(); ++i)
        if (wholes[i]) out.push_back({i, static_cast<std::uint32_t>(*wholes[i])});
    return out;
}

/// The rank of the last figure that is compared on the day.
inline std::uint32_t overlap_index::last_compared(const group& g, const presence& on) const
{
    if (g.figures.size() <= most_printed) return nothing;
    std::size_t count = 0;
    for (const auto f : g.figures)
        if (on.there[f] && ++count == most_printed) return rank_[f];
    return nothing;
}

inline void overlap_index::find_in(const book& b, const group& g, presence& on) const
{
    const auto is_inside = [&on](std::uint32_t f) { return on.whole[f] != nothing; };
    if (g.pairs_kept && g.pairs.empty()) return;
    if (g.pairs_kept) {
        const auto last = last_compared(g, on);
        for (const auto& [part, whole] : g.pairs)
            if (rank_[part] <= last && on.there[part] && on.there[whole] && !is_inside(part) &&
                !is_inside(whole))
                on.whole[part] = whole;
        return;
    }
    std::vector<std::uint32_t> members;
    for (const auto f : g.figures)
        if (on.there[f] && members.size() < most_printed) members.push_back(f);
    detail::compare_members(
        b, members.size(), [&](std::size_t i) -> const auto& { return traits_[members[i]]; },
        [&](std::size_t i) { return is_inside(members[i]); },
        [&](std::size_t j, std::size_t i) { on.whole[members[j]] = members[i]; });
}

inline std::vector<std::uint32_t> overlap_index::wholes(const book& b, const std::vector<char>& there) const
{
    presence on{there, std::vector(traits_.size(), nothing)};
    for (const auto& g : groups_)
        find_in(b, g, on);
    return std::move(on.whole);
}

inline std::vector<overlap_index::inclusion> overlap_index::enclosing(const book& b,
                                                                      const std::vector<entry>& entries) const
{
    // Allocations come first, so that the ends tell whether there are contracts among them, or nothing else.
    if (entries.empty() || entries.front().record.kind == record_kind::contract) return {}; // a ledger
    if (entries.back().record.kind == record_kind::contract) return compared_now(b, entries);
    std::vector<char> there(traits_.size());
    std::vector<std::uint32_t> entry_at(traits_.size());
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        // What has no platform may hold, or be inside, anything.
        if (!b.allocations.platforms()[entries[i].record.index]) return compared_now(b, entries);
        const auto figure = figure_of(entries[i]);
        there[figure] = 1;
        entry_at[figure] = i;
    }
    const auto whole = wholes(b, there);
    std::vector<inclusion> out;
    for (std::size_t f = 0; f < whole.size(); ++f)
        if (whole[f] != nothing) out.push_back({entry_at[f], entry_at[whole[f]]});
    std::sort(out.begin(), out.end(), [](const inclusion& x, const inclusion& y) { return x.part < y.part; });
    return out;
}

} // namespace v1
} // namespace mediabuy

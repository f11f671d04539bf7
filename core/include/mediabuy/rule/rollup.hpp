// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/rollup.hpp
/// What the orders under a vehicle come to (domain.md T-A2).
///
/// Dollars of a vehicle itself are never added to those of its orders: only awards that are no vehicle count,
/// at any depth. An award whose parent is not in the book, or is itself, has none.

#include "mediabuy/rule/relations.hpp"
#include "mediabuy/rule/replay.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Sums of several awards, one for each of their currencies: nothing is converted.
class award_sums {
public:
    void merge(const contract_sums& of_one);
    void merge(const award_sums& others);

    [[nodiscard]] const std::vector<contract_sums>& by_currency() const noexcept { return sums_; }

private:
    std::vector<contract_sums> sums_;
};

/// Of one award: what is placed directly under it, and at any depth.
struct rollup {
    award_sums direct;        ///< of its orders
    award_sums all;           ///< of its orders and those of the vehicles under it
    std::size_t orders = 0;   ///< at any depth; units: awards
    std::size_t vehicles = 0; ///< at any depth; units: awards
};

/// In the order of book::contracts. Every award is replayed once.
[[nodiscard]] inline std::vector<rollup> roll_up(const book& b, const relations& related, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::optional<currency> currency_of(const contract_sums& sums)
{
    for (const auto& sum : {sums.obligated, sums.current, sums.potential})
        if (sum) return sum->currency();
    return std::nullopt;
}

inline void merge(std::optional<total>& into, const std::optional<total>& from)
{
    if (into && from)
        into->merge(*from);
    else if (from)
        into = from;
}

/// The awards so that each stands behind all that is placed under it.
[[nodiscard]] inline std::vector<std::uint32_t> children_first(const book& b, const relations& related)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        if (!related.parent_of(ref<contract>{i})) order.push_back(i);
    for (std::size_t at = 0; at < order.size(); ++at)
        for (const auto child : related.orders_under(ref<contract>{order[at]}))
            order.push_back(child);
    return {order.rbegin(), order.rend()};
}

} // namespace detail

inline void award_sums::merge(const contract_sums& of_one)
{
    const auto of = detail::currency_of(of_one);
    if (!of) return;
    const auto same = std::find_if(sums_.begin(), sums_.end(), [&of](const contract_sums& sums) {
        return detail::currency_of(sums) == of;
    });
    if (same == sums_.end()) {
        sums_.push_back(of_one);
        return;
    }
    detail::merge(same->obligated, of_one.obligated);
    detail::merge(same->current, of_one.current);
    detail::merge(same->potential, of_one.potential);
}

inline void award_sums::merge(const award_sums& others)
{
    for (const auto& sums : others.sums_)
        merge(sums);
}

inline std::vector<rollup> roll_up(const book& b, const relations& related, const question& q)
{
    std::vector<rollup> out(b.contracts.size());
    for (const auto i : detail::children_first(b, related)) {
        const auto parent = related.parent_of(ref<contract>{i});
        if (!parent) continue;
        auto& above = out[parent.index()];
        const bool vehicle = b.contracts[i].kind == contract_kind::idv;
        above.orders += out[i].orders + (vehicle ? 0 : 1);
        above.vehicles += out[i].vehicles + (vehicle ? 1 : 0);
        above.all.merge(out[i].all);
        if (vehicle) continue;
        const auto own = replay(b, b.contracts[i], q).sums;
        above.direct.merge(own);
        above.all.merge(own);
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

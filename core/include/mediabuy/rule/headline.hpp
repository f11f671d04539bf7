// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/headline.hpp
/// A figure for a whole beside the sum of its parts (breakdown.hpp). Where several accounts break it down, it
/// is held against the one that fits it best: a headline is wrong by its parts only where nobody's parts come
/// to it. That the accounts contradict each other is found part by part (conflict.hpp).
///
/// Source: domain.md T-E4.

#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/rule/breakdown.hpp"
#include "mediabuy/rule/claim_gap.hpp"
#include "mediabuy/rule/claim_relation.hpp"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct headline {
    stated_amount whole;
    std::vector<stated_amount> parts;
    ref<source> by;       ///< who prints the parts; none where the records themselves state them
    interval_total usual; ///< of the intervals that rounding leaves
    interval_total sound; ///< of all that the words rule in
    verdict_word verdict = verdict_word::agree;
};

/// Every known claim of an amount whose record has parts with amounts, in file order. Of more than
/// `most_relations` claims about one record the first are taken.
[[nodiscard]] inline std::vector<headline> headlines(const book& b, const relations& related, origins& from,
                                                     const question& q);

/// How far the whole and its parts are apart where they do not meet (claim_gap.hpp). Units: minor units.
[[nodiscard]] inline std::optional<int128> gap_to_parts(const headline& h);

// ---- implementation

namespace detail {

[[nodiscard]] inline verdict_word verdict_on(const estimate& whole, const interval_total& usual,
                                             const interval_total& sound)
{
    const auto usual_range = usual.interval();
    const auto sound_range = sound.interval();
    if (!usual_range || !sound_range) return verdict_word::not_comparable; // beyond what money can be
    if (disjoint(whole.sound(), *sound_range)) return verdict_word::conflict;
    return disjoint(whole.conventional(), *usual_range) ? verdict_word::tension : verdict_word::agree;
}

[[nodiscard]] inline headline headline_of(stated_amount whole, breakdown account)
{
    const auto of = whole.amount.currency();
    headline h{.whole = std::move(whole),
               .parts = std::move(account.parts),
               .by = account.by,
               .usual = interval_total{of},
               .sound = interval_total{of}};
    for (const auto& part : h.parts) {
        h.usual.add(part.amount.point(), part.amount.conventional());
        h.sound.add(part.amount.point(), part.amount.sound());
    }
    h.verdict = verdict_on(h.whole.amount, h.usual, h.sound);
    return h;
}

/// The mildest verdict, of equal ones the account that was published first, then by its id.
[[nodiscard]] inline bool fits_better(const book& b, const headline& x, const headline& y)
{
    const auto rank = [&b](const headline& h) {
        const auto published =
            h.by && b[h.by].published ? b[h.by].published->when.latest() : day{9999, 12, 31};
        return std::tuple{h.verdict, published, h.by ? b.names.text(b[h.by].head.id) : std::string_view{}};
    };
    return rank(x) < rank(y);
}

} // namespace detail

inline std::optional<int128> gap_to_parts(const headline& h)
{
    const auto sound = h.sound.interval();
    const auto usual = h.usual.interval();
    if (!sound || !usual) return std::nullopt;
    const auto gap = gap_between(h.whole.amount.sound(), *sound);
    return gap ? gap : gap_between(h.whole.amount.conventional(), *usual);
}

inline std::vector<headline> headlines(const book& b, const relations& related, origins& from,
                                       const question& q)
{
    std::map<any_ref, std::size_t> taken;
    std::vector<headline> out;
    for (std::uint32_t i = 0; i < b.claims.size(); ++i) {
        const auto& c = b.claims[i];
        const bool counts = c.says == claim_word::amount && c.amount && !c.amount->addition() && c.about &&
                            known(b, c, q) == truth::yes && !retracted(b, c, q);
        if (!counts || taken[*c.about]++ >= most_relations) continue;
        const auto whole = stated_by(b, *c.about, i);
        std::optional<headline> best;
        for (auto& account : breakdowns_of(b, related, from, whole, q)) {
            auto h = detail::headline_of(whole, std::move(account));
            if (!best || detail::fits_better(b, h, *best)) best = std::move(h);
        }
        if (best) out.push_back(std::move(*best));
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/hedge_loss.hpp
/// Figures that lose their "about" on the way from one publication to the next: the later one prints plainly
/// what an earlier one of the same origin printed with a hedge.

#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/group.hpp"
#include "mediabuy/rule/known.hpp"
#include "mediabuy/rule/origin.hpp"
#include "mediabuy/rule/relations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One note for each later claim, beside the earliest hedged one. Only days that are certain tell which came
/// first.
[[nodiscard]] inline std::vector<finding> hedge_losses(const book& b, origins& from, const question& q);

// ---- implementation

namespace detail {

/// Amount claims about one record of one figure, those that were known and not withdrawn.
using figure_claims =
    std::map<std::tuple<any_ref, std::string_view, std::int64_t>, std::vector<std::uint32_t>>;

[[nodiscard]] inline figure_claims claims_by_figure(const book& b, const question& q)
{
    figure_claims out;
    for (std::uint32_t i = 0; i < b.claims.size(); ++i) {
        const auto& c = b.claims[i];
        const bool counts = c.says == claim_word::amount && c.amount && c.about && c.from &&
                            b[c.from].published && known(b, c, q) == truth::yes && !retracted(b, c, q);
        if (counts) out[{*c.about, c.amount->currency().code(), c.amount->point().minor()}].push_back(i);
    }
    return out;
}

} // namespace detail

inline std::vector<finding> hedge_losses(const book& b, origins& from, const question& q)
{
    std::vector<finding> out;
    for (auto& [figure, claims] : detail::claims_by_figure(b, q)) {
        const auto published = [&b](std::uint32_t i) { return b[b.claims[i].from].published->when; };
        std::stable_sort(claims.begin(), claims.end(), [&](std::uint32_t x, std::uint32_t y) {
            return published(x).latest() < published(y).latest();
        });
        std::optional<std::uint32_t> hedged;
        for (const auto i : claims) {
            const auto& c = b.claims[i];
            const bool plain = c.amount->hedged() == hedge::none || c.amount->hedged() == hedge::only;
            if (!plain && !hedged) hedged = i;
            const bool later = plain && hedged && published(*hedged).latest() < published(i).earliest();
            if (!later || !from.shared(from.of(b.claims[*hedged]), from.of(c))) continue;
            out.push_back({severity::note,
                           code::hedge_lost,
                           *c.about,
                           c.amount_at,
                           {c.amount_text, name_of(b, b[c.from].head.id), b.claims[*hedged].amount_text,
                            name_of(b, b[b.claims[*hedged].from].head.id)},
                           {{b.claims[*hedged].amount_at, code::other_claim}}});
        }
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/method_caution.hpp
/// On whom the figures of a total rest, and which wordings they do not bear.

#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/claim_group.hpp"
#include "mediabuy/rule/method_note.hpp"
#include "mediabuy/rule/refused_total.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The first sources behind the figures that are counted, figure by figure.
inline void find_origins(const book& b, const book_index& index, const question& q, method_note& note)
{
    origins from{b};
    const auto& claims = index.claims(b);
    for (const auto& e : note.counted.entries) {
        std::vector<std::pair<ref<source>, ref<source>>> publications;
        for (const auto s : subject_of(b, e).sources)
            if (known(b, b[s], q) == truth::yes && !retracted(b, s, q))
                publications.emplace_back(s, ref<source>{});
        for (const auto i : claims.of(e.record)) {
            const auto& c = b.claims[i];
            const bool speaks = c.from && c.says == claim_word::amount && reads(c, e.where_in_chain) &&
                                known(b, c, q) == truth::yes && !retracted(b, c, q);
            if (speaks) publications.emplace_back(c.from, c.origin);
        }
        for (const auto& w : witnesses(from, publications)) {
            const auto& first = w.common.empty() ? w.origins : w.common;
            if (std::find(note.origins.begin(), note.origins.end(), first) == note.origins.end())
                note.origins.push_back(first);
        }
    }
    std::sort(note.origins.begin(), note.origins.end());
}

/// Causes of the ending of what is counted that are stated, and that no record shows.
inline void find_causes(const book& b, const book_index& index, const std::vector<any_ref>& only,
                        const question& q, method_note& note)
{
    const auto& related = index.related(b);
    std::vector<any_ref> about;
    for (const auto& c : b.claims) {
        if (c.says != claim_word::cause || !c.about) continue;
        const bool asked = c.about->kind != record_kind::allocation ||
                           selected(b, *c.about, subject_of_allocation(b, c.about->index), only);
        if (asked && std::find(about.begin(), about.end(), *c.about) == about.end())
            about.push_back(*c.about);
    }
    std::sort(about.begin(), about.end());
    for (const auto r : about)
        if (const auto e = explain(b, related, r, q))
            for (const auto& cause : e->causes)
                if (cause.verdict != record_verdict::supported) note.causes.push_back(cause);
}

/// Of a contract, or as somebody prints it: "as much as $200 million".
[[nodiscard]] inline bool has_ceiling(const book& b, const question& q)
{
    const auto changes_ceiling = [](const modification& m) { return m.ceiling.has_value(); };
    return std::any_of(b.contracts.begin(), b.contracts.end(),
                       [&](const contract& c) {
                           return c.totals.potential || std::any_of(c.modifications.begin(),
                                                                    c.modifications.end(), changes_ceiling);
                       }) ||
           std::any_of(b.claims.begin(), b.claims.end(), [&](const claim& c) {
               return c.amount && c.amount->hedged() == hedge::at_most && known(b, c, q) == truth::yes;
           });
}

[[nodiscard]] constexpr caution spending_caution(layer of) noexcept
{
    switch (of) {
    case layer::award:
    case layer::subaward:
        return caution::spent_for_obligated;
    case layer::appropriation:
        return caution::spent_for_planned;
    case layer::tracker:
        return caution::spent_for_estimated;
    case layer::agency:
    case layer::platform:
        break;
    }
    return caution::spent_for_received;
}

inline void find_cautions(const book& b, const question& q, method_note& note)
{
    const auto& r = note.counted;
    const auto add_if = [&note](bool applies, caution c) {
        if (applies) note.cautions.push_back(c);
    };
    if (!r.of) return;
    const bool refused = is_refused(r);
    const bool exact =
        std::all_of(r.entries.begin(), r.entries.end(), [](const entry& e) { return e.amount.exact(); });
    const bool payers = std::any_of(r.rows.begin(), r.rows.end(), [](const report_row& row) {
        return std::any_of(row.doubts.begin(), row.doubts.end(),
                           [](const doubt& d) { return d.kind == doubt_kind::payer; });
    });
    const bool layers = std::any_of(r.apart.begin(), r.apart.end(),
                                    [](const left_out& l) { return l.reason.code == says::other_layer; });
    add_if(refused, caution::unlike_as_one);
    add_if(!r.entries.empty(), spending_caution(*r.of));
    add_if(has_ceiling(b, q), caution::paid_for_ceiling);
    add_if(layers, caution::across_layers);
    add_if(payers, caution::payer_as_fact);
    add_if(!exact && !refused && r.rows.size() > 1, caution::share_without_range);
    const bool has_point = std::all_of(r.totals.begin(), r.totals.end(),
                                       [](const report_total& t) { return t.sum.has_point(); });
    const bool spread = r.asked.within && std::any_of(r.entries.begin(), r.entries.end(), [](const entry& e) {
                            return e.record.kind == record_kind::allocation;
                        });
    add_if(!exact && !refused && has_point, caution::point_as_exact);
    add_if(spread, caution::spread_as_fact);
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

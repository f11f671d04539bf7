// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/report.hpp
/// How much, by what: sums of one layer with their intervals, doubts and alternatives (design.md, "What
/// report counts").
///
/// Which amounts those are says counted.hpp; every other is left out and named.

#include "mediabuy/rule/alternative.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct report_row {
    group_slot slot;
    std::string key;
    std::string name;
    interval_total sum;
    std::vector<std::uint32_t> entries; ///< indices into report::entries
    std::vector<ref<source>> sources;   ///< of the records, then of the claims about them; each once
    std::vector<doubt> doubts;
    std::optional<interval_total>
        rest; ///< the other rows of its currency; none by source, where rows overlap
};

/// The total of one currency. Nothing is converted.
struct report_total {
    interval_total sum;
    std::vector<alternative> alternatives;
    std::optional<sentence> refused; ///< why no such sum should be printed: its amounts are of unlike things
};

struct report : counted_amounts {
    report_query asked;
    std::vector<report_row> rows;     ///< by point, largest first, then by key
    std::vector<report_total> totals; ///< one for each currency; none by source, where rows overlap
};

[[nodiscard]] inline report make_report(const book& b, const report_query& asked, const question& q);

// ---- implementation

namespace detail {

inline void add_source(std::vector<ref<source>>& sources, ref<source> s)
{
    if (s && std::find(sources.begin(), sources.end(), s) == sources.end()) sources.push_back(s);
}

/// The sources of an entry's record, and of the claims that speak about it.
inline void add_sources(const book& b, const claims_about& claims, const entry& e, const question& q,
                        std::vector<ref<source>>& sources)
{
    for (const auto s : e.subject.sources)
        if (known(b, b[s], q) == truth::yes) add_source(sources, s);
    for (const auto i : claims.of(e.record)) {
        const auto& c = b.claims[i];
        const bool speaks = c.says == claim_word::amount && c.amount && known(b, c, q) == truth::yes &&
                            !retracted(b, c, q) && (reads(c, e.where_in_chain) || c.amount->addition());
        if (speaks) add_source(sources, c.from);
    }
}

/// The groups of an entry; of its sources those that were known, since none prints a figure before it is out.
[[nodiscard]] inline std::vector<group_slot> known_groups(const book& b, const entry& e, group_key by,
                                                          const question& q)
{
    auto slots = groups_of(b, e.subject, by);
    if (by != group_key::source) return slots;
    std::erase_if(slots, [&](group_slot slot) {
        return slot.index != group_slot::nowhere && known(b, b.sources[slot.index], q) != truth::yes;
    });
    if (slots.empty()) slots.emplace_back();
    return slots;
}

inline void fill_rows(const book& b, const claims_about& claims, const question& q, report& r)
{
    std::map<std::pair<group_slot, std::string_view>, std::size_t> at;
    for (std::uint32_t i = 0; i < r.entries.size(); ++i) {
        const auto& e = r.entries[i];
        const auto of = e.amount.currency();
        for (const auto slot : known_groups(b, e, r.asked.by, q)) {
            const auto [place, is_new] = at.try_emplace({slot, of.code()}, r.rows.size());
            if (is_new)
                r.rows.push_back({.slot = slot,
                                  .key = key_of(b, slot, r.asked.by),
                                  .name = name_of(b, slot, r.asked.by),
                                  .sum = interval_total{of},
                                  .entries = {},
                                  .sources = {},
                                  .doubts = {},
                                  .rest = std::nullopt});
            auto& row = r.rows[place->second];
            row.sum.add(e.amount.point(), e.amount.conventional());
            row.entries.push_back(i);
            add_sources(b, claims, e, q, row.sources);
            for (auto& d : doubts_about(b, claims, e, q))
                merge_doubt(row.doubts, std::move(d));
        }
    }
    std::sort(r.rows.begin(), r.rows.end(), [](const report_row& x, const report_row& y) {
        if (x.sum.point_minor() != y.sum.point_minor()) return x.sum.point_minor() > y.sum.point_minor();
        return std::pair{std::string_view{x.key}, x.sum.currency().code()} <
               std::pair{std::string_view{y.key}, y.sum.currency().code()};
    });
}

/// Why the counted amounts make no total, where two of them are of unlike things.
[[nodiscard]] inline std::optional<sentence> refusal(const book& b, const counted_amounts& r)
{
    const auto pair = unlike(b, r.entries);
    if (!pair) return std::nullopt;
    const auto& x = r.entries[pair->first];
    const auto& y = r.entries[pair->second];
    const auto said = [&](const entry& e) {
        const auto own = own_scope(b, e);
        return name_of(b, pair->kind == doubt_kind::payer ? own.payer : own.purpose);
    };
    return sentence{pair->kind == doubt_kind::payer ? says::unlike_payers : says::unlike_purposes,
                    {name_of(b, x.record), said(x), name_of(b, y.record), said(y)}};
}

/// The doubts about the counted amounts of one currency.
[[nodiscard]] inline std::vector<const doubt*> doubts_in(const report& r, currency of)
{
    std::vector<const doubt*> all;
    for (const auto& row : r.rows)
        if (row.sum.currency() == of)
            for (const auto& d : row.doubts)
                all.push_back(&d);
    return all;
}

/// For each row the sum of all the others: those before it and those behind it, since an interval cannot be
/// taken out of a sum again.
inline void fill_rests(report& r)
{
    const auto walk = [](auto first, auto last) {
        std::map<std::string_view, interval_total> so_far;
        for (; first != last; ++first) {
            const auto of = first->sum.currency();
            auto& sum = so_far.try_emplace(of.code(), interval_total{of}).first->second;
            if (first->rest)
                first->rest->merge(sum);
            else
                first->rest = sum;
            sum.merge(first->sum);
        }
    };
    walk(r.rows.begin(), r.rows.end());
    walk(r.rows.rbegin(), r.rows.rend());
}

inline void fill_totals(const book& b, report& r)
{
    if (r.asked.by == group_key::source) return; // an amount stands in the row of each of its sources
    if (!refusal(b, r)) fill_rests(r);
    for (const auto& e : r.entries) {
        const auto of = e.amount.currency();
        const bool is_new = std::none_of(r.totals.begin(), r.totals.end(),
                                         [of](const report_total& t) { return t.sum.currency() == of; });
        if (is_new)
            r.totals.push_back({sum_without(r, of, [](const entry&) { return false; }),
                                alternatives_of(b, r, doubts_in(r, of), of), refusal(b, r)});
    }
    std::sort(r.totals.begin(), r.totals.end(), [](const report_total& x, const report_total& y) {
        return x.sum.currency().code() < y.sum.currency().code();
    });
}

/// What is said to come on top of a counted figure is not added, but named among what was left out.
inline void leave_out_additions(const book& b, report& r)
{
    std::vector<doubt> each; // by source, a figure and what is said of it stand in several rows
    for (const auto& row : r.rows)
        for (const auto& d : row.doubts)
            if (d.kind == doubt_kind::addition) merge_doubt(each, d);
    for (const auto& d : each)
        r.apart.push_back({d.record, *r.of, d.amount, {says::on_top, {d.as_printed, name_of(b, d.record)}}});
}

} // namespace detail

inline report make_report(const book& b, const report_query& asked, const question& q)
{
    const claims_about claims{b};
    report r{{what_counts(b, claims, asked, q)}, asked, {}, {}};
    detail::fill_rows(b, claims, q, r);
    detail::fill_totals(b, r);
    detail::leave_out_additions(b, r);
    return r;
}

} // namespace v1
} // namespace mediabuy

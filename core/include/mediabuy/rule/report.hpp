// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/report.hpp
/// How much, by what: sums of one layer with their intervals, doubts and alternatives (design.md, "What
/// report counts").
///
/// Amounts add up only within one layer; a dollar that a platform received is inside the order that paid for
/// it. The layer totalled is the first of platform, agency, subaward, award and appropriation that the book
/// has, or the one asked for; every other amount is left out and named.

#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/rule/overlap.hpp"
#include "mediabuy/rule/scope.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct report_query {
    group_key by = group_key::platform;
    std::optional<layer> of;   ///< the layer to total; the first that the book has where left out
    std::vector<any_ref> only; ///< confines the answer; everything where empty
    overlap_choice overlaps = overlap_choice::leave_out;
};

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

/// What the total would be if a doubt holds.
struct alternative {
    sentence label;
    interval_total sum;
};

/// The total of one currency. Nothing is converted.
struct report_total {
    interval_total sum;
    std::vector<alternative> alternatives;
    std::optional<sentence> refused; ///< why no such sum should be printed: its amounts are of unlike things
};

struct report {
    report_query asked;
    std::optional<layer> of; ///< the layer totalled; nothing where no amount is known
    std::vector<entry> entries;
    std::vector<report_row> rows;     ///< by point, largest first, then by key
    std::vector<report_total> totals; ///< one for each currency; none by source, where rows overlap
    std::vector<left_out> apart;
    std::vector<std::pair<entry, sentence>>
        outside; ///< other scopes and overlaps, with the label of a total that holds them
};

[[nodiscard]] inline report make_report(const book& b, const report_query& asked, const question& q);

// ---- implementation

namespace detail {

/// The order in which a layer is chosen among the selected records, whatever the day; tracker figures are
/// estimates by others and only totalled when asked for.
inline constexpr std::array layer_choice{layer::platform, layer::agency, layer::subaward, layer::award,
                                         layer::appropriation};

[[nodiscard]] inline std::optional<layer> choose_layer(const book& b, const report_query& asked)
{
    if (asked.of) return asked.of;
    std::array<bool, spellings<layer>.size()> has{};
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (selected(b, {record_kind::allocation, i}, subject_of_allocation(b, i), asked.only))
            has[static_cast<std::size_t>(b.allocations.layers()[i])] = true;
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        if (!b.contracts[i].modifications.empty() &&
            selected(b, {record_kind::contract, i}, subject_of_contract(b, i), asked.only))
            has[static_cast<std::size_t>(layer::award)] = true;
    const auto first = std::find_if(layer_choice.begin(), layer_choice.end(), [&has](layer candidate) {
        return has[static_cast<std::size_t>(candidate)];
    });
    return first == layer_choice.end() ? std::nullopt : std::optional{*first};
}

/// Parts the gathered amounts into those of the layer and those that are left out because of it.
inline void keep_layer(const book& b, report& r, gathered all)
{
    r.of = choose_layer(b, r.asked);
    r.apart = std::move(all.apart);
    for (const auto& e : all.entries) {
        if (e.where_in_chain == r.of) {
            r.entries.push_back(e);
            continue;
        }
        const std::string own{spelling_of(e.where_in_chain)};
        r.apart.push_back({e.record, e.where_in_chain, e.amount,
                           r.of ? sentence{says::other_layer, {own, std::string{spelling_of(*r.of)}}}
                                : sentence{says::only_when_asked, {own}}});
    }
}

/// The words of an entry, as printed; of an exact one its amount is the argument.
[[nodiscard]] inline sentence inside_sentence(const book& b, const entry& whole)
{
    return {says::may_be_inside,
            {name_of(b, whole.record), std::string{b.names.text(b.head_of(whole.record).id)}}};
}

/// Takes out what a source withdrew, what is of another scope by its own words, and what may be inside
/// another.
inline void keep_honest(const book& b, report& r, const question& q)
{
    std::vector<entry> kept;
    const auto leave_out = [&r](const entry& e, sentence why) {
        r.apart.push_back({e.record, e.where_in_chain, e.amount, std::move(why)});
    };
    for (auto& e : r.entries) {
        const auto breach = breach_of(b, e);
        if (!e.claim && retracted(b, b.head_of(e.record), q)) {
            leave_out(e, {says::source_withdrawn, {publishers(b, b.head_of(e.record).sources)}});
        } else if (breach) {
            const bool payer = breach->kind == doubt_kind::payer;
            const auto said = payer ? short_name_of(b, breach->said) : name_of(b, breach->said);
            const auto scope = payer ? short_name_of(b, b.scope.payer) : name_of(b, b.scope.purpose);
            leave_out(e, {payer ? says::outside_payer : says::outside_purpose, {said, scope}});
            r.outside.emplace_back(
                e, sentence{payer ? says::with_payer : says::with_purpose, {name_of(b, e.record), said}});
        } else {
            kept.push_back(std::move(e));
        }
    }
    const auto inside = r.asked.overlaps == overlap_choice::leave_out
                            ? enclosing(b, kept)
                            : std::vector<std::optional<std::size_t>>(kept.size());
    r.entries.clear();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (!inside[i]) {
            r.entries.push_back(kept[i]);
            continue;
        }
        const auto& whole = kept[*inside[i]];
        leave_out(kept[i], inside_sentence(b, whole));
        r.outside.emplace_back(
            kept[i], sentence{says::with_overlap, {name_of(b, kept[i].record), name_of(b, whole.record)}});
    }
}

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
                            (reads(c, e.where_in_chain) || c.amount->addition());
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

[[nodiscard]] inline bool doubted_alike(const doubt& x, const doubt& y)
{
    return x.kind == y.kind && x.said == y.said &&
           (x.kind != doubt_kind::period || (x.when == y.when && x.ends == y.ends));
}

/// The sum of one currency without the allocations that `leave` holds for.
template <class Leave> [[nodiscard]] interval_total sum_without(const report& r, currency of, Leave leave)
{
    interval_total sum{of};
    for (const auto& e : r.entries)
        if (e.amount.currency() == of && !leave(e)) sum.add(e.amount.point(), e.amount.conventional());
    return sum;
}

/// The total without every figure that is doubted for the same thing.
[[nodiscard]] inline alternative without(const book& b, const report& r, currency of,
                                         const std::vector<const doubt*>& same)
{
    const auto is_doubted = [&same](const entry& e) {
        return std::any_of(same.begin(), same.end(), [&e](const doubt* d) { return d->record == e.record; });
    };
    std::vector<std::string> names;
    names.reserve(same.size());
    for (const auto* d : same)
        names.push_back(name_of(b, d->record));
    const auto& first = *same.front();
    sentence label{says::without_period, {names}};
    if (first.kind == doubt_kind::payer) label = {says::without_payer, {names, short_name_of(b, first.said)}};
    if (first.kind == doubt_kind::purpose) label = {says::without_purpose, {names, name_of(b, first.said)}};
    return {std::move(label), sum_without(r, of, is_doubted)};
}

/// The total with something on top of a figure, or with the figure read as printed elsewhere.
[[nodiscard]] inline alternative with(const book& b, const report& r, currency of, const doubt& d)
{
    const bool replaces = d.kind == doubt_kind::reading;
    auto sum = sum_without(r, of, [&](const entry& e) { return replaces && e.record == d.record; });
    sum.add(d.amount->point(), d.amount->conventional());
    return {{replaces ? says::with_reading : says::with_addition, {d.as_printed, name_of(b, d.record)}}, sum};
}

[[nodiscard]] inline std::vector<alternative> alternatives_of(const book& b, const report& r, currency of)
{
    std::vector<const doubt*> all;
    for (const auto& row : r.rows)
        if (row.sum.currency() == of)
            for (const auto& d : row.doubts)
                all.push_back(&d);
    std::stable_sort(all.begin(), all.end(),
                     [](const doubt* x, const doubt* y) { return x->kind > y->kind; });
    std::vector<alternative> out;
    std::vector<const doubt*> done;
    for (const auto* d : all) {
        if (d->amount) {
            if (d->amount->currency() == of) out.push_back(with(b, r, of, *d));
            continue;
        }
        const auto alike = [d](const doubt* other) { return doubted_alike(*d, *other); };
        if (std::any_of(done.begin(), done.end(), alike)) continue;
        done.push_back(d);
        std::vector<const doubt*> same;
        std::copy_if(all.begin(), all.end(), std::back_inserter(same), alike);
        out.push_back(without(b, r, of, same));
    }
    for (const auto& [e, label] : r.outside) {
        if (e.amount.currency() != of) continue;
        auto sum = sum_without(r, of, [](const entry&) { return false; });
        sum.add(e.amount.point(), e.amount.conventional());
        out.push_back({label, sum});
    }
    return out;
}

/// Why the counted amounts make no total, where two of them are of unlike things.
[[nodiscard]] inline std::optional<sentence> refusal(const book& b, const report& r)
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
                                alternatives_of(b, r, of), refusal(b, r)});
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
    report r{.asked = asked,
             .of = std::nullopt,
             .entries = {},
             .rows = {},
             .totals = {},
             .apart = {},
             .outside = {}};
    detail::keep_layer(b, r, gather(b, claims, asked.only, q));
    detail::keep_honest(b, r, q);
    detail::fill_rows(b, claims, q, r);
    detail::fill_totals(b, r);
    detail::leave_out_additions(b, r);
    return r;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/doubt.hpp
/// What a counted figure is doubted for: whose money it is, what it bought, when, how it is printed
/// elsewhere, and what may come on top of it.
///
/// The interval of a figure says only how it was rounded. A doubt is another thing: that the figure may not
/// belong to the book's scope at all. Each is said by somebody, the record itself or a claim about it.

#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/entry.hpp"
#include "mediabuy/rule/payer.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class doubt_kind : std::uint8_t { payer, purpose, period, addition, reading };
template <>
inline constexpr std::array spellings<doubt_kind>{std::string_view{"payer"}, std::string_view{"purpose"},
                                                  std::string_view{"period"}, std::string_view{"addition"},
                                                  std::string_view{"reading"}};

struct doubt {
    doubt_kind kind;
    any_ref record;                 ///< whose figure is doubted: an allocation or a contract
    name_id said = name_id::none;   ///< payer or purpose that is said instead
    std::optional<worded_day> when; ///< day outside the book's period
    bool ends = false;              ///< `when` is a last day
    std::optional<estimate> amount; ///< of an addition, or of another reading
    std::string as_printed;         ///< likewise
    std::vector<ref<source>> sources;
};

/// The doubts about one counted amount that were known by then.
[[nodiscard]] inline std::vector<doubt> doubts_about(const book& b, const claims_about& claims,
                                                     const entry& e, const question& q);

/// The doubt as a sentence.
[[nodiscard]] inline sentence sentence_of(const book& b, const doubt& d);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::vector<std::string> publishers(const book& b,
                                                         const std::vector<ref<source>>& sources)
{
    std::vector<std::string> names;
    for (const auto s : sources) {
        auto name = name_of(b, b[s].head.id);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return names;
}

[[nodiscard]] inline bool same_doubt(const doubt& x, const doubt& y)
{
    const bool equal_amounts =
        !x.amount || (y.amount && y.amount->conventional() == x.amount->conventional());
    return y.kind == x.kind && y.record == x.record && y.said == x.said && y.when == x.when &&
           y.ends == x.ends && equal_amounts;
}

/// Puts a doubt in, or its sources to those of an equal one from `first` on.
inline void merge_doubt(std::vector<doubt>& doubts, std::vector<doubt>::iterator first, doubt d)
{
    const auto same =
        std::find_if(first, doubts.end(), [&d](const doubt& other) { return same_doubt(d, other); });
    if (same == doubts.end()) {
        doubts.push_back(std::move(d));
        return;
    }
    for (const auto s : d.sources)
        if (std::find(same->sources.begin(), same->sources.end(), s) == same->sources.end())
            same->sources.push_back(s);
}

/// The same. Precondition: doubts about one record follow each other.
inline void merge_doubt(std::vector<doubt>& doubts, doubt d)
{
    auto first = doubts.end();
    while (first != doubts.begin() && std::prev(first)->record == d.record)
        --first;
    merge_doubt(doubts, first, std::move(d));
}

/// What a record or a claim says of payer, purpose and period, held against the book's scope.
inline void add_scope_doubts(const book& b, any_ref record, const claim_scope& said,
                             const std::vector<ref<source>>& sources, std::vector<doubt>& doubts)
{
    const auto make = [&](doubt_kind kind) {
        return doubt{.kind = kind,
                     .record = record,
                     .when = std::nullopt,
                     .amount = std::nullopt,
                     .as_printed = {},
                     .sources = sources};
    };
    if (other_payer(b, said.payer, b.scope.payer)) {
        auto d = make(doubt_kind::payer);
        d.said = said.payer;
        merge_doubt(doubts, std::move(d));
    }
    if (contradicts(said.purpose, b.scope.purpose)) {
        auto d = make(doubt_kind::purpose);
        d.said = said.purpose;
        merge_doubt(doubts, std::move(d));
    }
    const bool early =
        said.start && b.scope.start && said.start->when.latest() < b.scope.start->when.earliest();
    const bool late = said.end && b.scope.end && said.end->when.earliest() > b.scope.end->when.latest();
    if (early || late) {
        auto d = make(doubt_kind::period);
        d.ends = !early;
        const auto& given = early ? *said.start : *said.end;
        d.when = worded_day{given.when, std::string{b.names.text(given.as_printed)}};
        merge_doubt(doubts, std::move(d));
    }
}

/// Another amount for the same thing, or one that is said to come on top of it. A figure that is only printed
/// more roughly elsewhere is no other amount.
inline void add_amount_doubts(const claim& c, const entry& e, std::vector<doubt>& doubts)
{
    if (c.says != claim_word::amount || !c.amount) return;
    const bool addition = c.amount->addition();
    const bool other_reading = reads(c, e.where_in_chain) && c.amount->currency() == e.amount.currency() &&
                               !covers(c.amount->conventional(), e.amount.conventional());
    if (!addition && !other_reading) return;
    merge_doubt(doubts, {.kind = addition ? doubt_kind::addition : doubt_kind::reading,
                         .record = e.record,
                         .when = std::nullopt,
                         .amount = c.amount,
                         .as_printed = c.amount_text,
                         .sources = {c.from}});
}

/// What a record itself says of its payer, purpose and period: an allocation, or a contract, whose payer is
/// its agency.
[[nodiscard]] inline claim_scope own_scope(const book& b, any_ref record)
{
    claim_scope scope;
    ref<campaign> bought_for;
    if (record.kind == record_kind::contract) {
        const auto& c = b.contracts[record.index];
        if (c.agency) scope.payer = b[c.agency].head.id;
        bought_for = c.bought_for;
    } else {
        const auto& a = b.allocations[record.index];
        scope.payer = a.payer;
        scope.purpose = a.purpose;
        scope.start = a.flight_start;
        scope.end = a.flight_end;
        bought_for = b.allocations.campaigns()[record.index];
    }
    if (scope.purpose == name_id::none && bought_for) scope.purpose = b[bought_for].purpose;
    return scope;
}

} // namespace detail

inline std::vector<doubt> doubts_about(const book& b, const claims_about& claims, const entry& e,
                                       const question& q)
{
    std::vector<doubt> doubts;
    if (!e.claim) // of a record that was not yet known, only the claim was
        detail::add_scope_doubts(b, e.record, detail::own_scope(b, e.record), b.head_of(e.record).sources,
                                 doubts);
    for (const auto i : claims.of(e.record)) {
        const auto& c = b.claims[i];
        if (known(b, c, q) != truth::yes || retracted(b, c, q)) continue;
        const bool of_this_figure =
            reads(c, e.where_in_chain) || c.says == claim_word::payer || c.says == claim_word::purpose;
        if (of_this_figure) detail::add_scope_doubts(b, e.record, c.scope, {c.from}, doubts);
        detail::add_amount_doubts(c, e, doubts);
    }
    return doubts;
}

inline sentence sentence_of(const book& b, const doubt& d)
{
    const argument sources = detail::publishers(b, d.sources);
    switch (d.kind) {
    case doubt_kind::payer:
        return {says::doubt_payer, {short_name_of(b, d.said), short_name_of(b, b.scope.payer), sources}};
    case doubt_kind::purpose:
        return {says::doubt_purpose, {name_of(b, d.said), name_of(b, b.scope.purpose), sources}};
    case doubt_kind::period: {
        const auto& limit = d.ends ? *b.scope.end : *b.scope.start;
        const worded_day edge{limit.when, std::string{b.names.text(limit.as_printed)}};
        return {d.ends ? says::doubt_ended : says::doubt_began, {*d.when, edge, sources}};
    }
    case doubt_kind::addition:
        return {says::doubt_addition, {d.as_printed, sources}};
    case doubt_kind::reading:
        break;
    }
    return {says::doubt_reading, {d.as_printed, sources}};
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/counted.hpp
/// Which amounts a report counts, and what it leaves out: those of one layer, of one scope, not withdrawn,
/// and not inside another.
///
/// Amounts add up only within one layer; a dollar that a platform received is inside the order that paid for
/// it. The layer is the first of platform, agency, subaward, award and appropriation that the book has, or
/// the one asked for; every other amount is left out and named.

#include "mediabuy/rule/overlap.hpp"
#include "mediabuy/rule/scope.hpp"

#include <algorithm>
#include <array>
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

/// An amount that is not counted, and what a total that held it would be called.
struct outsider {
    entry amount;
    sentence label;
};

struct counted_amounts {
    std::optional<layer> of; ///< the layer totalled; nothing where no amount is known
    std::vector<entry> entries;
    std::vector<left_out> apart;
    std::vector<outsider> outside; ///< of other scopes, and those that may be inside another
};

[[nodiscard]] inline counted_amounts what_counts(const book& b, const claims_about& claims,
                                                 const report_query& asked, const question& q);

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
inline void keep_layer(const book& b, const report_query& asked, counted_amounts& r, gathered all)
{
    r.of = choose_layer(b, asked);
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
inline void keep_honest(const book& b, const report_query& asked, counted_amounts& r, const question& q)
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
            r.outside.push_back(
                {e, sentence{payer ? says::with_payer : says::with_purpose, {name_of(b, e.record), said}}});
        } else {
            kept.push_back(std::move(e));
        }
    }
    const auto inside = asked.overlaps == overlap_choice::leave_out
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
        r.outside.push_back(
            {kept[i], sentence{says::with_overlap, {name_of(b, kept[i].record), name_of(b, whole.record)}}});
    }
}

} // namespace detail

inline counted_amounts what_counts(const book& b, const claims_about& claims, const report_query& asked,
                                   const question& q)
{
    counted_amounts out{.of = std::nullopt, .entries = {}, .apart = {}, .outside = {}};
    detail::keep_layer(b, asked, out, gather(b, claims, asked.only, q));
    detail::keep_honest(b, asked, out, q);
    return out;
}

} // namespace v1
} // namespace mediabuy

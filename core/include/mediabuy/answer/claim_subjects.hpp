// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_subjects.hpp
/// What claims are about, for programs: the record's own amount, and for each kind of statement how many
/// witnesses stand behind it and which statements exclude each other.

#include "mediabuy/answer/claim_blocks.hpp"
#include "mediabuy/answer/claim_reference.hpp"
#include "mediabuy/answer/claim_scope_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// { id, name, kind, own, kinds }.
[[nodiscard]] inline value subject_value(claim_context& in, const record_claims& of,
                                         const claim_references* beside, answer& a);

// ---- implementation

/// The record's own amount as a row beside those of claims. `relation`: to the claim that all are held
/// against.
[[nodiscard]] inline value own_value(claim_context& in, const stated_amount& own,
                                     const claim_references* beside, answer& a)
{
    const auto& b = in.b;
    const auto& head = b.head_of(own.about);
    const bool printed = own.about.kind == record_kind::allocation;
    std::vector<ref<source>> sources;
    std::vector<ref<source>> first;
    for (const auto s : head.sources) {
        if (known(b, b[s], in.q) != truth::yes) continue;
        sources.push_back(s);
        for (const auto o : in.from.of(s))
            if (std::find(first.begin(), first.end(), o) == first.end()) first.push_back(o);
    }
    name_sources(b, a, sources);
    value_object row{
        {"id", b.names.text(head.id)},
        {"says_text", own_words(in.lang, b, own.about)},
        {"sources", source_ids(b, sources)},
        {"as_printed", printed ? value{b.names.text(b.allocations[own.about.index].as_printed)} : value{}}};
    add_figure(in.lang, row, own.amount);
    add_scope_text(in.lang, row, b, own.about, own.scope, own.amount);
    row.emplace_back("origins", source_ids(b, first));
    value_list relation;
    const auto* to = beside ? beside->of(own.about, claim_word::amount) : nullptr;
    if (to && to->claim) {
        auto r = relation_to_record_of(in, *to->claim, own);
        relation.push_back(
            relation_value(in.lang, b.names.text(b.claims[*to->claim].head.id), r, own.amount));
    }
    row.emplace_back("relation", std::move(relation));
    add_place(row, b, head.where);
    return row;
}

[[nodiscard]] inline value witness_value(const book& b, const witness& w)
{
    return value_object{{"publications", source_ids(b, w.publications)},
                        {"origins", source_ids(b, w.origins)},
                        {"common", source_ids(b, w.common)}};
}

/// Pairs of statements that exclude each other or are in tension, each named by its first claim.
[[nodiscard]] inline value_list pair_values(language lang, const book& b, any_ref about,
                                            const claim_groups& found)
{
    const auto id_of = [&](const claim_group& g) {
        return b.names.text(g.own ? b.head_of(about).id : b.claims[g.claims.front()].head.id);
    };
    value_list out;
    for (const auto& p : found.pairs) {
        const auto v = p.relation.verdict;
        if (v != verdict_word::conflict && v != verdict_word::tension) continue;
        const auto& first = found.groups[p.first];
        out.emplace_back(value_object{
            {"first", id_of(first)},
            {"relation", relation_value(lang, id_of(found.groups[p.second]), p.relation,
                                        first.amount ? std::optional{first.amount->amount} : std::nullopt)}});
    }
    return out;
}

/// `alike`: claims of one kind about one record.
[[nodiscard]] inline value kind_value(claim_context& in, any_ref about, claim_word says,
                                      const std::vector<std::uint32_t>& alike,
                                      const std::optional<stated_amount>& own, const claim_references* beside)
{
    const auto& b = in.b;
    std::vector<std::uint32_t> standing;
    publication_list publications;
    if (own) publications = publications_of(in, about);
    for (const auto i : alike) {
        if (retracted(b, b.claims[i], in.q)) continue;
        standing.push_back(i);
        if (b.claims[i].from) publications.emplace_back(b.claims[i].from, b.claims[i].origin);
    }
    const auto found = group_claims(b, in.from, standing, own);
    const auto seen = witnesses(in.from, publications);
    value_list each;
    for (const auto& w : seen)
        each.push_back(witness_value(b, w));
    const auto* to = beside ? beside->of(about, says) : nullptr;
    const auto count = [](std::size_t n) { return value::count(static_cast<std::int64_t>(n)); };
    value with;
    if (to) with = b.names.text(to->claim ? b.claims[*to->claim].head.id : b.head_of(about).id);
    return value_object{{"says", spelling_of(says)},
                        {"claims", count(alike.size())},
                        {"beside", std::move(with)},
                        {"witnesses", std::move(each)},
                        {"witnesses_text", witnesses_sentence(in.lang, b, seen)},
                        {"pairs", pair_values(in.lang, b, about, found)},
                        {"statements", count(found.groups.size())},
                        {"not_compared", count(found.left)}};
}

inline value subject_value(claim_context& in, const record_claims& of, const claim_references* beside,
                           answer& a)
{
    const auto own = own_amount(in.b, of.about, in.q);
    value_list kinds;
    for (std::size_t kind = 0; kind < spellings<claim_word>.size(); ++kind) {
        const auto says = static_cast<claim_word>(kind);
        std::vector<std::uint32_t> alike;
        for (const auto i : of.claims)
            if (in.b.claims[i].says == says) alike.push_back(i);
        if (alike.empty()) continue;
        kinds.push_back(
            kind_value(in, of.about, says, alike, says == claim_word::amount ? own : std::nullopt, beside));
    }
    return value_object{{"id", in.b.names.text(in.b.head_of(of.about).id)},
                        {"name", name_of(in.b, of.about)},
                        {"kind", spelling_of(of.about.kind)},
                        {"own", own ? own_value(in, *own, beside, a) : value{}},
                        {"kinds", std::move(kinds)}};
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_blocks.hpp
/// Claims for people, record by record: the figures, what else is said, which of them exclude each other,
/// headlines beside their parts, and how many witnesses there are.

#include "mediabuy/answer/claim_pairs.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The blocks of one record, with something in them.
[[nodiscard]] inline std::vector<block> blocks_of(claim_context& in, const record_claims& of);

// ---- implementation

/// A headline beside the sum of its parts, with the parts.
[[nodiscard]] inline block headlines_block(const claim_context& in, const record_claims& of)
{
    auto table = table_of(phrased(in.lang, "headlines-and-parts"),
                          {{phrased(in.lang, "column-headline")},
                           {phrased(in.lang, "column-parts")},
                           {phrased(in.lang, "column-their-sum"), align::right},
                           {phrased(in.lang, "column-from"), align::right},
                           {phrased(in.lang, "column-to"), align::right},
                           {phrased(in.lang, "column-verdict")}});
    for (const auto i : of.claims) {
        const auto at = in.headline_of.find(i);
        if (at == in.headline_of.end()) continue;
        const auto& h = at->second;
        std::string parts;
        for (const auto& part : h.parts)
            parts += (parts.empty() ? "" : " + ") +
                     (part.claim ? quoted(in.lang, in.b.claims[*part.claim].amount_text)
                                 : own_words(in.lang, in.b, part.about)) +
                     ' ' + name_of(in.b, part.about);
        const auto& c = in.b.claims[i];
        const auto of_sum = h.usual.currency();
        table.cited.push_back({table.rows.size(), 0, {c.from}});
        table.rows.push_back(
            {says_words(in.lang, in.b, c) + ", " + name_of(in.b, in.b[c.from].head.id), std::move(parts),
             wide_digits(h.usual.point_minor(), of_sum),
             is_exact(h.usual) ? phrased(in.lang, "exact") : low_cell(in.lang, h.usual.low(), of_sum),
             is_exact(h.usual) ? "" : high_cell(in.lang, h.usual.high(), of_sum),
             spaced_word(in.lang, spelling_of(h.verdict))});
    }
    return table;
}

/// "Six publications, one origin: an unnamed industry source."; where several may be behind them all: "Six
/// publications, which may be one witness: they go back to …".
[[nodiscard]] inline std::string witnesses_words(language lang, const book& b,
                                                 const std::vector<witness>& found)
{
    std::int64_t count = 0;
    std::string origins;
    for (const auto& w : found) {
        count += static_cast<std::int64_t>(w.publications.size());
        std::string names;
        for (const auto& name : source_names(b, w.common.empty() ? w.origins : w.common))
            names = names.empty() ? name : phrased(lang, "or-another", {names, name});
        origins += (origins.empty() ? "" : "; ") + names;
    }
    if (found.size() > 1)
        return capitalised(
            say(lang, "witnesses-separate", {count, static_cast<std::int64_t>(found.size()), origins}));
    const auto told = [&](phrase words) { return capitalised(say(lang, words, {count, origins})); };
    if (source_names(b, found.front().common).size() == 1) return told("witnesses-one-origin");
    return told(phrase_if(count == 1, "witness-goes-back", "witnesses-perhaps-one"));
}

/// Publications, each with the source that a claim says it comes from.
using publication_list = std::vector<std::pair<ref<source>, ref<source>>>;

/// Those of the record itself that were known and not withdrawn by then.
[[nodiscard]] inline publication_list publications_of(claim_context& in, any_ref about)
{
    publication_list out;
    for (const auto s : in.b.head_of(about).sources)
        if (s && known(in.b, in.b[s], in.q) == truth::yes && !retracted(in.b, s, in.q))
            out.emplace_back(s, ref<source>{});
    return out;
}

[[nodiscard]] inline std::string witnesses_sentence(language lang, const book& b,
                                                    const std::vector<witness>& found)
{
    return found.empty() ? phrased(lang, "no-publication") : witnesses_words(lang, b, found);
}

/// Who stands by what is said about a record, its own sources included.
[[nodiscard]] inline std::string witnesses_text(claim_context& in, const record_claims& of)
{
    auto publications = publications_of(in, of.about);
    for (const auto i : of.claims)
        if (in.b.claims[i].from && !retracted(in.b, in.b.claims[i], in.q))
            publications.emplace_back(in.b.claims[i].from, in.b.claims[i].origin);
    return witnesses_sentence(in.lang, in.b, witnesses(in.from, publications));
}

inline std::vector<block> blocks_of(claim_context& in, const record_claims& of)
{
    std::vector<block> out;
    if (auto figures = figures_block(in, of); !figures.rows.empty()) out.push_back(std::move(figures));
    if (auto said = statements_block(in, of, !out.empty()); !said.rows.empty())
        out.push_back(std::move(said));
    if (out.empty()) return out;
    out.front().paragraphs.push_back(witnesses_text(in, of));
    if (auto pairs = pairs_block(in, of); !pairs.rows.empty() || !pairs.paragraphs.empty()) {
        if (pairs.rows.empty()) pairs.heading.clear();
        out.push_back(std::move(pairs));
    }
    if (auto wholes = headlines_block(in, of); !wholes.rows.empty()) out.push_back(std::move(wholes));
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

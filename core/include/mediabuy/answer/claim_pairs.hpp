// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_pairs.hpp
/// Which statements about one record exclude each other, for people. Equal statements are one group: never
/// each claim beside each other.

#include "mediabuy/answer/claim_tables.hpp"
#include "mediabuy/rule/claim_group.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// "“$3 million” (rbtglobal, vetowned and 2 more)"
[[nodiscard]] inline std::string group_words(language lang, const book& b, any_ref about,
                                             const claim_group& g)
{
    std::vector<ref<source>> sources;
    if (g.own) sources = b.head_of(about).sources;
    for (const auto i : g.claims)
        sources.push_back(b.claims[i].from);
    const auto words = g.own ? own_words(lang, b, about) : says_words(lang, b, b.claims[g.claims.front()]);
    const auto names = source_names(b, sources);
    return names.empty() ? words : words + " (" + written_list(lang, names) + ')';
}

/// How many pairs of groups have each verdict, and in what those of different money differ.
struct pair_counts {
    std::array<std::int64_t, spellings<verdict_word>.size()> of{};
    std::vector<std::string> parts;

    void see(const claim_relation& r)
    {
        ++of[static_cast<std::size_t>(r.verdict)];
        for (const auto part : r.differ) {
            std::string word{spelling_of(part)};
            if (std::find(parts.begin(), parts.end(), word) == parts.end()) parts.push_back(std::move(word));
        }
    }
    [[nodiscard]] std::int64_t count(verdict_word v) const { return of[static_cast<std::size_t>(v)]; }
};

[[nodiscard]] inline std::string summary_of(language lang, const pair_counts& counts)
{
    std::vector<std::string> parts;
    const auto agree = counts.count(verdict_word::agree);
    const auto apart = counts.count(verdict_word::not_comparable);
    if (agree > 0) parts.push_back(say(lang, "pairs-agree", {agree}));
    if (counts.count(verdict_word::tension) + counts.count(verdict_word::conflict) == 0)
        parts.push_back(phrased(lang, "none-excludes"));
    if (apart > 0)
        parts.push_back(counts.parts.empty() ? say(lang, "pairs-not-comparable", {apart})
                                             : say(lang, "pairs-not-comparable-in", {apart, counts.parts}));
    std::string out;
    for (const auto& part : parts)
        out += (out.empty() ? "" : "; ") + part;
    return phrased(lang, "of-statements-that-differ", {out});
}

/// Pairs of different statements that exclude each other or are in tension, and a count of the others.
[[nodiscard]] inline block pairs_block(claim_context& in, const record_claims& of)
{
    auto table =
        table_of(phrased(in.lang, "how-they-stand"), {{phrased(in.lang, "column-verdict")},
                                                      {phrased(in.lang, "column-one")},
                                                      {phrased(in.lang, "column-the-other")},
                                                      {phrased(in.lang, "column-why")},
                                                      whole_column(phrased(in.lang, "column-origin"))});
    pair_counts counts;
    for (std::size_t kind = 0; kind < spellings<claim_word>.size(); ++kind) {
        std::vector<std::uint32_t> alike;
        for (const auto i : of.claims)
            if (in.b.claims[i].says == static_cast<claim_word>(kind) &&
                !retracted(in.b, in.b.claims[i], in.q))
                alike.push_back(i);
        const bool amounts = static_cast<claim_word>(kind) == claim_word::amount;
        if (alike.empty()) continue;
        const auto own = amounts ? own_amount(in.b, of.about, in.q) : std::nullopt;
        const auto found = group_claims(in.b, in.from, alike, own);
        for (const auto& p : found.pairs) {
            counts.see(p.relation);
            const auto v = p.relation.verdict;
            if (v != verdict_word::conflict && v != verdict_word::tension) continue;
            table.rows.push_back({std::string{word_in(in.lang, spelling_of(v))},
                                  group_words(in.lang, in.b, of.about, found.groups[p.first]),
                                  group_words(in.lang, in.b, of.about, found.groups[p.second]),
                                  to_string(in.lang, p.relation.why),
                                  std::string{word_in(in.lang, spelling_of(p.relation.origin))}});
        }
    }
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const auto& x, const auto& y) { return x.front() < y.front(); });
    if (counts.count(verdict_word::agree) + counts.count(verdict_word::not_comparable) > 0)
        table.paragraphs.push_back(summary_of(in.lang, counts));
    return table;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

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
    auto table = table_of("Headlines beside the sum of their parts", {{"Headline"},
                                                                      {"Parts"},
                                                                      {"Their sum", align::right},
                                                                      {"from", align::right},
                                                                      {"to", align::right},
                                                                      {"Verdict"}});
    for (const auto i : of.claims) {
        const auto at = in.headline_of.find(i);
        if (at == in.headline_of.end()) continue;
        const auto& h = at->second;
        std::string parts;
        for (const auto& part : h.parts)
            parts +=
                (parts.empty() ? "" : " + ") +
                (part.claim ? quoted(in.b.claims[*part.claim].amount_text) : own_words(in.b, part.about)) +
                ' ' + name_of(in.b, part.about);
        const auto& c = in.b.claims[i];
        const auto of_sum = h.usual.currency();
        table.cited.push_back({table.rows.size(), 0, {c.from}});
        table.rows.push_back({says_words(in.lang, in.b, c) + ", " + name_of(in.b, in.b[c.from].head.id),
                              std::move(parts), wide_digits(h.usual.point_minor(), of_sum),
                              is_exact(h.usual) ? "exact" : low_cell(in.lang, h.usual.low(), of_sum),
                              is_exact(h.usual) ? "" : high_cell(in.lang, h.usual.high(), of_sum),
                              spaced(std::string{spelling_of(h.verdict)})});
    }
    return table;
}

/// "Six publications, one origin: an unnamed industry source."; where several may be behind them all: "Six
/// publications, which may be one witness: they go back to …".
[[nodiscard]] inline std::string witnesses_words(language lang, const book& b,
                                                 const std::vector<witness>& found)
{
    std::size_t count = 0;
    std::string origins;
    for (const auto& w : found) {
        count += w.publications.size();
        std::string names;
        for (const auto& name : source_names(b, w.common.empty() ? w.origins : w.common))
            names += (names.empty() ? "" : " or ") + name;
        origins += (origins.empty() ? "" : "; ") + names;
    }
    const auto how_many = capitalised(written_count(lang, static_cast<std::int64_t>(count))) +
                          (count == 1 ? " publication" : " publications");
    if (found.size() > 1)
        return how_many + ", " + written_count(lang, static_cast<std::int64_t>(found.size())) +
               " separate origins: " + origins + '.';
    const auto& only = found.front();
    if (source_names(b, only.common).size() == 1) return how_many + ", one origin: " + origins + '.';
    return how_many +
           (count == 1 ? ", which goes back to " : ", which may all be one witness: they go back to ") +
           origins + '.';
}

/// Who stands by what is said about a record, its own sources included.
[[nodiscard]] inline std::string witnesses_text(claim_context& in, const record_claims& of)
{
    std::vector<std::pair<ref<source>, ref<source>>> publications;
    const auto add = [&publications](ref<source> s, ref<source> origin) {
        if (s) publications.emplace_back(s, origin);
    };
    for (const auto s : in.b.head_of(of.about).sources)
        if (known(in.b, in.b[s], in.q) == truth::yes && !retracted(in.b, s, in.q)) add(s, {});
    for (const auto i : of.claims)
        if (!retracted(in.b, in.b.claims[i], in.q)) add(in.b.claims[i].from, in.b.claims[i].origin);
    if (publications.empty()) return "No publication stands by it.";
    return witnesses_words(in.lang, in.b, witnesses(in.from, publications));
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

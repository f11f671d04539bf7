// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_blocks.hpp
/// Claims for people, record by record: the figures in the order of publication, what else is said, which of
/// them exclude each other, headlines beside their parts, and how many witnesses there are.
///
/// Equal statements are one group: never each claim beside each other.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/claim_rows.hpp"
#include "mediabuy/rule/claim_group.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The claims about one record, known and in the order in which they are listed.
struct record_claims {
    any_ref about;
    std::vector<std::uint32_t> claims;
};

/// The blocks of one record, with something in them.
[[nodiscard]] inline std::vector<block> blocks_of(claim_context& in, const record_claims& of);

// ---- implementation

[[nodiscard]] inline std::vector<std::string> estimate_cells(const estimate& e)
{
    const auto of = e.currency();
    const auto range = e.conventional();
    if (e.exact()) return {written_digits(e.point().minor(), of, cents::always), "exact", ""};
    return {written_digits(e.point().minor(), of), low_cell(wide_bound::from(range.low), of),
            high_cell(wide_bound::from(range.high), of)};
}

[[nodiscard]] inline std::string own_words(const book& b, any_ref about)
{
    if (about.kind == record_kind::contract) return "official record";
    return quoted(std::string{b.names.text(b.allocations[about.index].as_printed)});
}

/// "DHS" of "Meta (ads-meta)".
[[nodiscard]] inline std::string heading_of(const book& b, any_ref about)
{
    const auto id = std::string{b.names.text(b.head_of(about).id)};
    const auto name = name_of(b, about);
    return name == id ? id : name + " (" + id + ')';
}

inline void add_own_row(claim_context& in, const stated_amount& own, block& table)
{
    const auto& sources = in.b.head_of(own.about).sources;
    auto cells = estimate_cells(own.amount);
    std::string by = sources.empty() ? "this book" : publication_words(in.b, sources.front());
    if (sources.size() > 1) by += " and " + std::to_string(sources.size() - 1) + " more";
    table.cited.push_back({table.rows.size(), 4, sources});
    table.rows.push_back({own_words(in.b, own.about), cells[0], cells[1], cells[2], std::move(by),
                          "the record's own figure, which reports count"});
}

[[nodiscard]] inline block figures_block(claim_context& in, const record_claims& of)
{
    auto table = table_of(heading_of(in.b, of.about), {{"As printed"},
                                                       {"", align::right},
                                                       {"from", align::right},
                                                       {"to", align::right},
                                                       {"Published by"},
                                                       {"Of which money, where it says so"}});
    std::optional<currency> all_in;
    bool mixed = false;
    const auto see = [&](currency c) {
        mixed = mixed || (all_in && *all_in != c);
        all_in = c;
    };
    const auto own = own_amount(in.b, of.about, in.q);
    for (const auto i : of.claims)
        if (in.b.claims[i].amount) see(in.b.claims[i].amount->currency());
    if (!all_in) return table;
    if (own) {
        see(own->amount.currency());
        add_own_row(in, *own, table);
    }
    for (const auto i : of.claims) {
        const auto& c = in.b.claims[i];
        if (!c.amount) continue;
        const auto cells = estimate_cells(*c.amount);
        const auto code = mixed ? std::string{c.amount->currency().code()} + ' ' : std::string{};
        table.cited.push_back({table.rows.size(), 4, {c.from}});
        table.rows.push_back({says_words(in.b, c), code + cells[0], cells[1], cells[2],
                              publication_words(in.b, c.from), scope_words(in.b, c)});
    }
    if (!mixed) table.columns[1].label = all_in->code();
    return table;
}

[[nodiscard]] inline block statements_block(claim_context& in, const record_claims& of, bool under_figures)
{
    auto table = table_of(under_figures ? "What else is said of it" : heading_of(in.b, of.about),
                          {{"It"}, {"Published by"}, {"Of which money, where it says so"}});
    for (const auto i : of.claims) {
        const auto& c = in.b.claims[i];
        if (c.amount) continue;
        table.cited.push_back({table.rows.size(), 1, {c.from}});
        table.rows.push_back({says_words(in.b, c), publication_words(in.b, c.from), scope_words(in.b, c)});
    }
    return without_empty_columns(std::move(table));
}

/// "“$3 million” (rbtglobal, vetowned and 2 more)"
[[nodiscard]] inline std::string group_words(const book& b, any_ref about, const claim_group& g)
{
    std::vector<ref<source>> sources;
    if (g.own) sources = b.head_of(about).sources;
    for (const auto i : g.claims)
        sources.push_back(b.claims[i].from);
    const auto words = g.own ? own_words(b, about) : says_words(b, b.claims[g.claims.front()]);
    const auto names = source_names(b, sources);
    return names.empty() ? words : words + " (" + written_list(names) + ')';
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

[[nodiscard]] inline std::string counted_pairs(std::int64_t n, const char* one, const char* many)
{
    return written_count(n) + (n == 1 ? " pair " : " pairs ") + (n == 1 ? one : many);
}

[[nodiscard]] inline std::string summary_of(const pair_counts& counts)
{
    std::vector<std::string> parts;
    const auto agree = counts.count(verdict_word::agree);
    const auto apart = counts.count(verdict_word::not_comparable);
    if (agree > 0) parts.push_back(counted_pairs(agree, "agrees", "agree"));
    if (counts.count(verdict_word::tension) + counts.count(verdict_word::conflict) == 0)
        parts.emplace_back("none excludes another");
    if (apart > 0) {
        auto words = counted_pairs(apart, "is not comparable", "are not comparable");
        if (!counts.parts.empty()) words += " (other " + written_list(counts.parts) + ')';
        parts.push_back(std::move(words));
    }
    std::string out;
    for (const auto& part : parts)
        out += (out.empty() ? "" : "; ") + part;
    return "Of the statements that differ: " + out + '.';
}

/// Pairs of different statements that exclude each other or are in tension, and a count of the others.
[[nodiscard]] inline block pairs_block(claim_context& in, const record_claims& of)
{
    auto table = table_of("How they stand to each other",
                          {{"Verdict"}, {"One"}, {"The other"}, {"Why"}, whole_column("Origin")});
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
            table.rows.push_back({std::string{spelling_of(v)},
                                  group_words(in.b, of.about, found.groups[p.first]),
                                  group_words(in.b, of.about, found.groups[p.second]),
                                  to_string(p.relation.why), std::string{spelling_of(p.relation.origin)}});
        }
    }
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const auto& x, const auto& y) { return x.front() < y.front(); });
    if (counts.count(verdict_word::agree) + counts.count(verdict_word::not_comparable) > 0)
        table.paragraphs.push_back(summary_of(counts));
    return table;
}

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
        table.rows.push_back({says_words(in.b, c) + ", " + name_of(in.b, in.b[c.from].head.id),
                              std::move(parts), wide_digits(h.usual.point_minor(), of_sum),
                              is_exact(h.usual) ? "exact" : low_cell(h.usual.low(), of_sum),
                              is_exact(h.usual) ? "" : high_cell(h.usual.high(), of_sum),
                              spaced(std::string{spelling_of(h.verdict)})});
    }
    return table;
}

/// "Six publications, one origin: an unnamed industry source."; where several may be behind them all: "Six
/// publications, which may be one witness: they go back to …".
[[nodiscard]] inline std::string witnesses_words(const book& b, const std::vector<witness>& found)
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
    const auto how_many = capitalised(written_count(static_cast<std::int64_t>(count))) +
                          (count == 1 ? " publication" : " publications");
    if (found.size() > 1)
        return how_many + ", " + written_count(static_cast<std::int64_t>(found.size())) +
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
    return witnesses_words(in.b, witnesses(in.from, publications));
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

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_tables.hpp
/// What is said about one record, for people: its figures in the order of publication, and what else is said.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/claim_rows.hpp"

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

[[nodiscard]] inline std::vector<std::string> estimate_cells(language lang, const estimate& e)
{
    const auto of = e.currency();
    const auto range = e.conventional();
    if (e.exact()) return {written_digits(e.point().minor(), of, cents::always), phrased(lang, "exact"), ""};
    return {written_digits(e.point().minor(), of), low_cell(lang, wide_bound::from(range.low), of),
            high_cell(lang, wide_bound::from(range.high), of)};
}

[[nodiscard]] inline std::string own_words(language lang, const book& b, any_ref about)
{
    if (about.kind == record_kind::contract) return phrased(lang, "official-record");
    return quoted(lang, std::string{b.names.text(b.allocations[about.index].as_printed)});
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
    auto cells = estimate_cells(in.lang, own.amount);
    auto by =
        sources.empty() ? phrased(in.lang, "this-book") : publication_words(in.lang, in.b, sources.front());
    if (sources.size() > 1) by = phrased(in.lang, "and-more", {by, std::to_string(sources.size() - 1)});
    table.cited.push_back({table.rows.size(), 4, sources});
    table.rows.push_back({own_words(in.lang, in.b, own.about), cells[0], cells[1], cells[2], std::move(by),
                          phrased(in.lang, "records-own-figure")});
}

[[nodiscard]] inline block figures_block(claim_context& in, const record_claims& of)
{
    auto table = table_of(heading_of(in.b, of.about), {{phrased(in.lang, "column-as-printed")},
                                                       {"", align::right},
                                                       {phrased(in.lang, "column-from"), align::right},
                                                       {phrased(in.lang, "column-to"), align::right},
                                                       {phrased(in.lang, "column-published-by")},
                                                       {phrased(in.lang, "column-of-which-money")}});
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
        const auto cells = estimate_cells(in.lang, *c.amount);
        const auto code = mixed ? std::string{c.amount->currency().code()} + ' ' : std::string{};
        table.cited.push_back({table.rows.size(), 4, {c.from}});
        table.rows.push_back({says_words(in.lang, in.b, c), code + cells[0], cells[1], cells[2],
                              publication_words(in.lang, in.b, c.from), scope_words(in.lang, in.b, c)});
    }
    if (!mixed) table.columns[1].label = all_in->code();
    return table;
}

[[nodiscard]] inline block statements_block(claim_context& in, const record_claims& of, bool under_figures)
{
    auto table = table_of(under_figures ? phrased(in.lang, "what-else-is-said") : heading_of(in.b, of.about),
                          {{phrased(in.lang, "column-it")},
                           {phrased(in.lang, "column-published-by")},
                           {phrased(in.lang, "column-of-which-money")}});
    for (const auto i : of.claims) {
        const auto& c = in.b.claims[i];
        if (c.amount) continue;
        table.cited.push_back({table.rows.size(), 1, {c.from}});
        table.rows.push_back({says_words(in.lang, in.b, c), publication_words(in.lang, in.b, c.from),
                              scope_words(in.lang, in.b, c)});
    }
    return without_empty_columns(std::move(table));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

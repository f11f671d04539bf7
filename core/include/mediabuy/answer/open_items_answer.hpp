// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/open_items_answer.hpp
/// The open items as an answer: rows for programs; for people a table of each state, with its sum.

#include "mediabuy/answer/journal_answer.hpp"
#include "mediabuy/rule/open_items.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Of everything where `only` is empty; else the items of those contracts and vendors.
[[nodiscard]] inline answer open_items_answer(language lang, const book& b, const std::vector<any_ref>& only,
                                              const question& q);

// ---- implementation

namespace detail {

/// The number on the order or the invoice, and the vendor of it.
[[nodiscard]] inline std::pair<std::string, ref<party>> paper_of(const book& b, any_ref r)
{
    if (holder_of(r.kind) == record_kind::order) return {b.orders[r.index].number, b.orders[r.index].vendor};
    return {b.invoices[r.index].number, b.invoices[r.index].vendor};
}

[[nodiscard]] inline value open_item_value(const book& b, const open_item& i, const question& q)
{
    const auto [number, vendor] = paper_of(b, i.record);
    value_object row{{"state", spelling_of(i.state)},
                     {"record", b.names.text(b.head_of(i.record).id)},
                     {"number", text_or_null(number)},
                     {"vendor", vendor ? value{b[vendor].name} : value{}},
                     {"owner", text_or_null(owner_id(b, i.of))},
                     {"since", day_or_null(i.since)},
                     {"days", i.since ? value::count(q.as_of - *i.since) : value{}},
                     {"account", spelling_of(i.of.word)},
                     {"path", path_of(b, i.of)},
                     {"code", code_value(b, i.of)},
                     {"amount", money_or_null(std::optional{i.amount})},
                     {"currency", i.amount.currency().code()}};
    add_place(row, b, b.head_of(i.record).where);
    return row;
}

/// In the order of the states.
inline constexpr std::array open_headings{
    phrase{"open-accrued-not-billed"}, phrase{"open-billed-not-matched"}, phrase{"open-matched-not-approved"},
    phrase{"open-approved-not-paid"}, phrase{"open-credit-due"}};
static_assert(open_headings.size() == spellings<open_state>.size());

/// Of one state; empty where there are no items of it.
[[nodiscard]] inline block open_items_block(language lang, const book& b, open_state state,
                                            const std::vector<open_item>& items)
{
    cents_needed needed;
    std::map<std::string_view, total> sums;
    for (const auto& i : items)
        if (i.state == state) {
            needed.see(std::optional{i.amount});
            sums.try_emplace(i.amount.currency().code(), i.amount.currency()).first->second += i.amount;
        }
    auto table = table_of(phrased(lang, open_headings[static_cast<std::size_t>(state)]),
                          {whole_column(phrased(lang, "column-id")),
                           whole_column(phrased(lang, "column-number")),
                           {phrased(lang, "column-vendor")},
                           whole_column(phrased(lang, "column-date")),
                           {phrased(lang, "column-currency")},
                           {phrased(lang, "column-amount"), align::right}});
    for (const auto& i : items) {
        if (i.state != state) continue;
        const auto [number, vendor] = paper_of(b, i.record);
        table.rows.push_back({std::string{b.names.text(b.head_of(i.record).id)}, number,
                              vendor ? b[vendor].name : std::string{}, i.since ? to_string(*i.since) : "",
                              std::string{i.amount.currency().code()},
                              amount_cell(std::optional{i.amount}, needed.show())});
    }
    if (sums.size() == 1)
        table.total = {phrased(lang, "total"),
                       "",
                       "",
                       "",
                       std::string{sums.begin()->first},
                       amount_cell(std::optional{sums.begin()->second}, needed.show())};
    return table;
}

/// By state: the fields of a total. A name of a field is a literal, since a row only refers to it.
inline constexpr std::array<std::string_view, spellings<open_state>.size()> open_totals{
    "accrued_not_billed", "billed_not_matched", "matched_not_approved", "approved_not_paid", "credit_due"};

[[nodiscard]] inline value_list open_items_totals(const std::vector<open_item>& items)
{
    std::map<std::string_view, std::map<open_state, total>> sums;
    for (const auto& i : items)
        sums[i.amount.currency().code()].try_emplace(i.state, i.amount.currency()).first->second += i.amount;
    value_list out;
    for (const auto& [code, by_state] : sums) {
        total all{by_state.begin()->second.currency()};
        value_object row;
        for (std::size_t s = 0; s < spellings<open_state>.size(); ++s) {
            const auto at = by_state.find(static_cast<open_state>(s));
            row.emplace_back(open_totals[s], money_or_null(at == by_state.end() ? std::optional<total>{}
                                                                                : std::optional{at->second}));
            if (at != by_state.end()) all.merge(at->second);
        }
        row.emplace_back("amount", money_or_null(std::optional{all}));
        row.emplace_back("currency", code);
        out.emplace_back(std::move(row));
    }
    return out;
}

} // namespace detail

inline answer open_items_answer(language lang, const book& b, const std::vector<any_ref>& only,
                                const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "open-items-title", {written(lang, q.as_of)});
    auto found = open_items(b, q);
    const detail::owners_asked asked{b, only};
    std::erase_if(found.items, [&](const open_item& i) { return !asked(i.of.owner); });
    for (const auto& i : found.items) {
        a.rows.push_back(detail::open_item_value(b, i, q));
        name_sources(b, a, b.head_of(i.record).sources);
    }
    a.total = total_of(detail::open_items_totals(found.items));
    if (found.items.empty()) a.blocks.push_back(prose({}, {phrased(lang, "open-items-none")}));
    for (std::size_t s = 0; s < spellings<open_state>.size(); ++s) {
        auto table = detail::open_items_block(lang, b, static_cast<open_state>(s), found.items);
        if (!table.rows.empty()) a.blocks.push_back(without_empty_columns(std::move(table)));
    }
    detail::add_not_accrued(lang, b, only, found.unknown, a);
    return a;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/ladder_answer.hpp
/// The answer of `ladder`: from the ceiling of an award, order, vendor or campaign down to what is paid on
/// it.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/finding_problem.hpp"
#include "mediabuy/answer/problem_value.hpp"
#include "mediabuy/answer/selection.hpp"
#include "mediabuy/answer/share_text.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/ladder.hpp"
#include "mediabuy/rule/ladder_groups.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer ladder_answer(language lang, const book& b, const book_index& index,
                                          ladder_key by, const std::vector<any_ref>& only, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline value printed_value(const printed_totals& printed)
{
    if (!printed.obligated && !printed.current && !printed.potential) return {};
    return value_object{{"obligated", money_or_null(printed.obligated)},
                        {"current", money_or_null(printed.current)},
                        {"potential", money_or_null(printed.potential)}};
}

[[nodiscard]] inline std::optional<currency> currency_of_rung(const book& b, const rung& r)
{
    if (const auto of = currency_of(r.sums)) return of;
    for (const auto& sum : {r.billed, r.ordered.committed, r.ordered.delivered})
        if (sum) return sum->currency();
    if (!r.of) return std::nullopt;
    if (holder_of(r.of->kind) == record_kind::contract) return b.contracts[r.of->index].amounts_in;
    return holder_of(r.of->kind) == record_kind::order ? b.orders[r.of->index].amounts_in : std::nullopt;
}

[[nodiscard]] inline std::string id_of_rung(const book& b, const rung& r)
{
    return r.of ? std::string{b.names.text(b.head_of(*r.of).id)} : "unknown";
}

/// Of what names no such thing.
[[nodiscard]] inline std::string none_of_these(language lang, ladder_key by)
{
    switch (by) {
    case ladder_key::line:
        return phrased(lang, "ladder-no-line");
    case ladder_key::order:
        return phrased(lang, "ladder-no-order");
    case ladder_key::order_line:
        return phrased(lang, "ladder-no-order-line");
    case ladder_key::vendor:
        return phrased(lang, "ladder-no-vendor");
    case ladder_key::campaign:
        return phrased(lang, "ladder-no-campaign");
    case ladder_key::contract:
        break;
    }
    return {};
}

/// Of a line what it buys, where the book says so.
[[nodiscard]] inline std::string name_of_rung(language lang, const book& b, ladder_key by, const rung& r)
{
    if (!r.of) return none_of_these(lang, by);
    if (r.of->kind == record_kind::line) {
        const auto& said = b.contracts[r.of->index].lines[r.of->part].description;
        return said.empty() ? name_of(b, *r.of) : said;
    }
    if (r.of->kind != record_kind::order_line) return name_of(b, *r.of);
    const auto& bought = b.orders[r.of->index].lines[r.of->part].bought;
    return name_of(b, bought ? any_ref{record_kind::allocation, static_cast<std::uint32_t>(bought.index())}
                             : *r.of);
}

[[nodiscard]] inline const contract* award_of(const book& b, const rung& r)
{
    return r.of && r.of->kind == record_kind::contract ? &b.contracts[r.of->index] : nullptr;
}

/// "0.0800000": six significant digits, as of every ratio.
[[nodiscard]] inline value used_value(const std::optional<ratio>& used)
{
    constexpr int digits = 6;
    return used ? value{to_significant(*used, digits, rounding::half_even)} : value{};
}

/// "8.0 %"; "" where there is no ceiling.
[[nodiscard]] inline std::string used_cell(const std::optional<ratio>& used)
{
    return used ? per_cent(*used, 1, rounding::half_even) + " %" : std::string{};
}

[[nodiscard]] inline value reason_or_null(language lang, const std::optional<sentence>& why)
{
    return why ? value{to_string(lang, *why)} : value{};
}

[[nodiscard]] inline value rung_value(language lang, const book& b, ladder_key by, const rung& r)
{
    const auto* c = award_of(b, r);
    const bool vehicle = c != nullptr && c->kind == contract_kind::idv;
    const auto of = currency_of_rung(b, r);
    value_list findings;
    for (const auto& f : r.findings)
        findings.push_back(problem_value(lang, problem_of(lang, f), b.texts));
    return value_object{{"id", id_of_rung(b, r)},
                        {"name", name_of_rung(lang, b, by, r)},
                        {"kind", r.of ? value{spelling_of(r.of->kind)} : value{}},
                        {"contract_kind", c != nullptr ? value{spelling_of(c->kind)} : value{}},
                        {"orders", vehicle ? value::count(static_cast<std::int64_t>(r.orders)) : value{}},
                        {"currency", of ? value{of->code()} : value{}},
                        {"ceiling", money_or_null(r.sums.potential)},
                        {"current", money_or_null(r.sums.current)},
                        {"obligated", money_or_null(r.sums.obligated)},
                        {"used_by_obligation", used_value(r.obligated_of_ceiling)},
                        {"used_by_current", used_value(r.current_of_ceiling)},
                        {"unobligated", money_or_null(r.unobligated)},
                        {"committed", money_or_null(r.ordered.committed)},
                        {"committed_reason", reason_or_null(lang, r.ordered.committed_why)},
                        {"delivered", money_or_null(r.ordered.delivered)},
                        {"delivered_reason", reason_or_null(lang, r.ordered.delivered_why)},
                        {"invoiced_on_orders", money_or_null(r.on_orders)},
                        {"invoiced", money_or_null(r.billed)},
                        {"approved", money_or_null(r.approved)},
                        {"approved_reason", reason_or_null(lang, r.approved_why)},
                        {"paid", money_or_null(r.paid)},
                        {"paid_reason", reason_or_null(lang, r.paid_why)},
                        {"printed", c != nullptr ? printed_value(c->totals) : value{}},
                        {"findings", std::move(findings)}};
}

/// "unknown" where the reason says more than that nothing was ordered.
[[nodiscard]] inline bool is_unknown(const std::optional<sentence>& why)
{
    return why && why->code != says::no_insertion_order;
}

[[nodiscard]] inline std::string known_cell(language lang, const std::optional<total>& sum,
                                            const std::optional<sentence>& why, cents show)
{
    return is_unknown(why) ? phrased(lang, "unknown-amount") : amount_cell(sum, show);
}

/// What kind of award it is; of another thing its name.
[[nodiscard]] inline std::string kind_cell(language lang, const book& b, ladder_key by, const rung& r)
{
    const auto* c = award_of(b, r);
    if (c == nullptr) return name_of_rung(lang, b, by, r);
    auto kind = std::string{word_in(lang, spelling_of(c->kind))};
    if (c->kind == contract_kind::idv)
        kind +=
            ": " + to_string(lang, sentence{says::orders_rolled_up, {static_cast<std::int64_t>(r.orders)}});
    return kind;
}

[[nodiscard]] inline block rungs_table(language lang, const book& b, ladder_key by,
                                       const std::vector<rung>& rungs)
{
    cents_needed needed;
    bool one_currency = true;
    std::optional<currency> all_in;
    for (const auto& r : rungs) {
        for (const auto& sum : {r.sums.potential, r.sums.current, r.sums.obligated, r.ordered.committed,
                                r.ordered.delivered, r.billed, r.approved, r.paid})
            needed.see(sum);
        const auto of = currency_of_rung(b, r);
        if (of && !all_in) all_in = of;
        one_currency = one_currency && (!of || of == all_in);
    }
    const auto show = needed.show();
    const bool of_awards = by == ladder_key::contract;
    auto table = table_of({}, {whole_column(phrased(lang, "column-id")),
                               {phrased(lang, phrase_if(of_awards, "column-kind", "column-name"))},
                               {one_currency ? std::string{} : phrased(lang, "column-currency")},
                               {phrased(lang, "column-ceiling"), align::right},
                               {phrased(lang, "column-current-value"), align::right},
                               {phrased(lang, "column-of-ceiling"), align::right},
                               {phrased(lang, "column-obligated"), align::right},
                               {phrased(lang, "column-of-ceiling"), align::right},
                               {phrased(lang, "column-not-obligated"), align::right},
                               {phrased(lang, "column-committed"), align::right},
                               {phrased(lang, "column-delivered"), align::right},
                               {phrased(lang, "column-invoiced"), align::right},
                               {phrased(lang, "column-approved"), align::right},
                               {phrased(lang, "column-paid"), align::right},
                               {phrased(lang, "column-findings"), align::right}});
    for (const auto& r : rungs) {
        const auto of = currency_of_rung(b, r);
        table.rows.push_back({id_of_rung(b, r), kind_cell(lang, b, by, r),
                              one_currency || !of ? std::string{} : std::string{of->code()},
                              amount_cell(r.sums.potential, show), amount_cell(r.sums.current, show),
                              used_cell(r.current_of_ceiling), amount_cell(r.sums.obligated, show),
                              used_cell(r.obligated_of_ceiling), amount_cell(r.unobligated, show),
                              known_cell(lang, r.ordered.committed, r.ordered.committed_why, show),
                              known_cell(lang, r.ordered.delivered, r.ordered.delivered_why, show),
                              amount_cell(r.billed, show), known_cell(lang, r.approved, r.approved_why, show),
                              known_cell(lang, r.paid, r.paid_why, show),
                              r.findings.empty() ? std::string{} : std::to_string(r.findings.size())});
    }
    if (all_in && one_currency) table.paragraphs.push_back(phrased(lang, "amounts-in", {all_in->code()}));
    return without_empty_columns(std::move(table));
}

[[nodiscard]] inline block printed_table(language lang, const book& b, const std::vector<rung>& rungs)
{
    cents_needed needed;
    std::vector<const contract*> awards;
    for (const auto& r : rungs)
        if (const auto* c = award_of(b, r)) awards.push_back(c);
    for (const auto* c : awards)
        for (const auto& amount : {c->totals.potential, c->totals.current, c->totals.obligated})
            needed.see(amount);
    auto table = table_of(phrased(lang, "as-officially-printed"),
                          {whole_column(phrased(lang, "column-id")),
                           {phrased(lang, "column-ceiling"), align::right},
                           {phrased(lang, "column-current-value"), align::right},
                           {phrased(lang, "column-obligated"), align::right}});
    for (const auto* c : awards) {
        const auto& printed = c->totals;
        if (!printed.obligated && !printed.current && !printed.potential) continue;
        table.rows.push_back(
            {std::string{b.names.text(c->head.id)}, amount_cell(printed.potential, needed.show()),
             amount_cell(printed.current, needed.show()), amount_cell(printed.obligated, needed.show())});
    }
    return table;
}

[[nodiscard]] inline block findings_table(language lang, const book& b, const std::vector<rung>& rungs)
{
    auto table = table_of(phrased(lang, "what-does-not-fit"), {{""}, {""}});
    for (const auto& r : rungs) {
        auto id = id_of_rung(b, r);
        for (const auto& f : r.findings) {
            const auto p = problem_of(lang, f);
            table.rows.push_back({id, phrased(lang, "message-and-advice",
                                              {capitalised(message_of(lang, p)), advice_of(lang, p)})});
            id.clear();
        }
    }
    return table;
}

[[nodiscard]] inline block unknown_table(language lang, const book& b, const std::vector<rung>& rungs)
{
    auto table = table_of(phrased(lang, "what-is-not-known"), {{""}, {""}, {""}});
    for (const auto& r : rungs) {
        auto id = id_of_rung(b, r);
        const auto say = [&](phrase column, const std::optional<sentence>& why) {
            if (!is_unknown(why)) return;
            table.rows.push_back({id, phrased(lang, column), capitalised(to_string(lang, *why)) + "."});
            id.clear();
        };
        say("column-committed", r.ordered.committed_why);
        say("column-delivered", r.ordered.delivered_why);
        say("column-approved", r.approved_why);
        say("column-paid", r.paid_why);
    }
    return table;
}

/// The contracts that are asked about, for each order its own.
[[nodiscard]] inline std::vector<rung> contract_rungs(const book& b, const book_index& index,
                                                      std::vector<any_ref> only, const question& q)
{
    for (auto& r : only)
        if (holder_of(r.kind) == record_kind::order)
            if (const auto under = b.orders[r.index].under)
                r = {record_kind::contract, static_cast<std::uint32_t>(under.index()), 0};
    const auto of = selected_contracts(b, only);
    return of.empty() ? std::vector<rung>{} : ladder(b, index.related(b), of, q);
}

} // namespace detail

inline answer ladder_answer(language lang, const book& b, const book_index& index, ladder_key by,
                            const std::vector<any_ref>& only, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "ladder-title", {written(lang, q.as_of)});
    const auto rungs = by == ladder_key::contract ? detail::contract_rungs(b, index, only, q)
                                                  : ladder_by(b, by, only, commitments{b, q}, q);
    for (const auto& r : rungs) {
        a.rows.push_back(detail::rung_value(lang, b, by, r));
        if (r.of) name_sources(b, a, b.head_of(*r.of).sources);
    }
    if (rungs.empty()) {
        const auto nothing = phrase_if(by == ladder_key::contract, "no-contract-known", "ladder-nothing");
        a.blocks.push_back(prose({}, {phrased(lang, nothing)}));
        return a;
    }
    a.blocks.push_back(detail::rungs_table(lang, b, by, rungs));
    for (auto extra : {detail::printed_table(lang, b, rungs), detail::findings_table(lang, b, rungs),
                       detail::unknown_table(lang, b, rungs)})
        if (!extra.rows.empty()) a.blocks.push_back(std::move(extra));
    return a;
}

} // namespace v1
} // namespace mediabuy

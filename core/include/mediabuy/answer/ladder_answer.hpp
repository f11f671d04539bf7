// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/ladder_answer.hpp
/// The answer of `ladder`: from the ceiling of an award down to what is billed on it.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/finding_problem.hpp"
#include "mediabuy/answer/problem_value.hpp"
#include "mediabuy/answer/selection.hpp"
#include "mediabuy/answer/share_text.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/ladder.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer ladder_answer(language lang, const book& b, const book_index& index,
                                          const std::vector<any_ref>& only, const question& q);

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
    const auto of = currency_of(r.sums);
    if (of) return of;
    return r.billed ? std::optional{r.billed->currency()} : b[r.of].amounts_in;
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

[[nodiscard]] inline value rung_value(language lang, const book& b, const rung& r)
{
    const auto& c = b[r.of];
    const bool vehicle = c.kind == contract_kind::idv;
    const auto of = currency_of_rung(b, r);
    value_list findings;
    for (const auto& f : r.findings)
        findings.push_back(problem_value(lang, problem_of(lang, f), b.texts));
    return value_object{
        {"id", b.names.text(c.head.id)},
        {"name", name_of(b, any_ref{record_kind::contract, static_cast<std::uint32_t>(r.of.index()), 0})},
        {"contract_kind", spelling_of(c.kind)},
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
        {"paid", money_or_null(r.paid)},
        {"printed", printed_value(c.totals)},
        {"findings", std::move(findings)}};
}

[[nodiscard]] inline block rungs_table(language lang, const book& b, const std::vector<rung>& rungs)
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
    auto table = table_of({}, {whole_column(phrased(lang, "column-id")),
                               {phrased(lang, "column-kind")},
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
        const auto& c = b[r.of];
        auto kind = std::string{word_in(lang, spelling_of(c.kind))};
        if (c.kind == contract_kind::idv)
            kind += ": " +
                    to_string(lang, sentence{says::orders_rolled_up, {static_cast<std::int64_t>(r.orders)}});
        const auto of = currency_of_rung(b, r);
        table.rows.push_back({std::string{b.names.text(c.head.id)}, kind,
                              one_currency || !of ? std::string{} : std::string{of->code()},
                              amount_cell(r.sums.potential, show), amount_cell(r.sums.current, show),
                              used_cell(r.current_of_ceiling), amount_cell(r.sums.obligated, show),
                              used_cell(r.obligated_of_ceiling), amount_cell(r.unobligated, show),
                              amount_cell(r.ordered.committed, show), amount_cell(r.ordered.delivered, show),
                              amount_cell(r.billed, show), amount_cell(r.approved, show),
                              amount_cell(r.paid, show),
                              r.findings.empty() ? std::string{} : std::to_string(r.findings.size())});
    }
    if (all_in && one_currency) table.paragraphs.push_back(phrased(lang, "amounts-in", {all_in->code()}));
    return without_empty_columns(std::move(table));
}

[[nodiscard]] inline block printed_table(language lang, const book& b, const std::vector<rung>& rungs)
{
    cents_needed needed;
    for (const auto& r : rungs)
        for (const auto& amount :
             {b[r.of].totals.potential, b[r.of].totals.current, b[r.of].totals.obligated})
            needed.see(amount);
    auto table = table_of(phrased(lang, "as-officially-printed"),
                          {whole_column(phrased(lang, "column-id")),
                           {phrased(lang, "column-ceiling"), align::right},
                           {phrased(lang, "column-current-value"), align::right},
                           {phrased(lang, "column-obligated"), align::right}});
    for (const auto& r : rungs) {
        const auto& printed = b[r.of].totals;
        if (!printed.obligated && !printed.current && !printed.potential) continue;
        table.rows.push_back(
            {std::string{b.names.text(b[r.of].head.id)}, amount_cell(printed.potential, needed.show()),
             amount_cell(printed.current, needed.show()), amount_cell(printed.obligated, needed.show())});
    }
    return table;
}

[[nodiscard]] inline block findings_table(language lang, const book& b, const std::vector<rung>& rungs)
{
    auto table = table_of(phrased(lang, "what-does-not-fit"), {{""}, {""}});
    for (const auto& r : rungs) {
        auto id = std::string{b.names.text(b[r.of].head.id)};
        for (const auto& f : r.findings) {
            const auto p = problem_of(lang, f);
            table.rows.push_back({id, phrased(lang, "message-and-advice",
                                              {capitalised(message_of(lang, p)), advice_of(lang, p)})});
            id.clear();
        }
    }
    return table;
}

} // namespace detail

inline answer ladder_answer(language lang, const book& b, const book_index& index,
                            const std::vector<any_ref>& only, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "ladder-title", {written(lang, q.as_of)});
    const auto of = selected_contracts(b, only);
    const auto& related = index.related(b);
    const auto rungs = of.empty() ? std::vector<rung>{} : ladder(b, related, of, q);
    for (const auto& r : rungs) {
        a.rows.push_back(detail::rung_value(lang, b, r));
        name_sources(b, a, b[r.of].head.sources);
    }
    if (rungs.empty()) {
        a.blocks.push_back(prose({}, {phrased(lang, "no-contract-known")}));
        return a;
    }
    a.blocks.push_back(detail::rungs_table(lang, b, rungs));
    for (auto extra : {detail::printed_table(lang, b, rungs), detail::findings_table(lang, b, rungs)})
        if (!extra.rows.empty()) a.blocks.push_back(std::move(extra));
    return a;
}

} // namespace v1
} // namespace mediabuy

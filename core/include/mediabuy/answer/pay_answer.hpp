// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/pay_answer.hpp
/// The answer of `pay`: what is to be paid and by when, then what waits and for what, then what was paid.

#include "mediabuy/answer/pay_rows.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer pay_answer(language lang, const book& b, const pay_query& asked,
                                       const question& q);

// ---- implementation

namespace detail {

struct told_invoice {
    const payable_invoice* of;
    std::vector<finding> findings;
};
using told_invoices = std::vector<const told_invoice*>;

/// "5 Jan 2026"; "" for none.
[[nodiscard]] inline std::string pay_day_cell(language lang, const std::optional<day>& d)
{
    return d ? written_short(lang, worded_day{*d, {}}) : std::string{};
}

[[nodiscard]] inline std::string vendor_cell(const book& b, const payable_invoice& p)
{
    const auto& vendor = b.invoices[p.invoice].vendor;
    return vendor ? b[vendor].name : std::string{};
}

/// Each finding with what to do about it.
[[nodiscard]] inline std::string findings_cell(language lang, const told_invoice& t)
{
    std::string out;
    for (const auto& f : t.findings) {
        const auto p = problem_of(lang, f);
        if (!out.empty()) out += ' ';
        out += phrased(lang, "message-and-advice", {capitalised(message_of(lang, p)), advice_of(lang, p)});
    }
    return out;
}

/// The same behind why there is no due date, where there is none.
[[nodiscard]] inline std::string reasons_and_findings(language lang, const told_invoice& t)
{
    std::string out;
    if (!t.of->when.due)
        for (const auto& why : t.of->when.because)
            out += to_string(lang, why) + ' ';
    out += findings_cell(lang, t);
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

[[nodiscard]] inline std::string sum_cell(const total& sum)
{
    return amount_cell(std::optional{sum}, cents::always);
}
[[nodiscard]] inline std::string money_cell(money amount)
{
    return amount.is_zero() ? std::string{} : amount_cell(std::optional{amount}, cents::always);
}

[[nodiscard]] inline block to_pay_table(language lang, const book& b, const told_invoices& rows,
                                        const pay_sums& s)
{
    auto table = table_of(phrased(lang, "pay-to-pay", {s.in().code()}),
                          {whole_column(phrased(lang, "column-invoice")),
                           {phrased(lang, "column-vendor")},
                           whole_column(phrased(lang, "column-due")),
                           whole_column(phrased(lang, "column-pay-by")),
                           {phrased(lang, "column-days-late"), align::right},
                           {phrased(lang, "column-amount"), align::right},
                           {phrased(lang, "column-interest"), align::right},
                           {phrased(lang, "column-in-all"), align::right},
                           {phrased(lang, "column-what-to-know")}});
    for (const auto* row : rows) {
        const auto& p = *row->of;
        const auto late = days_late_of(p);
        const auto due = p.when.due ? std::optional{p.when.due->due} : std::nullopt;
        const bool no_rate = telling_payment(p) && telling_payment(p)->rate_missing;
        table.rows.push_back(
            {std::string{id_text(b, {record_kind::invoice, p.invoice, 0})}, vendor_cell(b, p),
             pay_day_cell(lang, due), p.when.due ? pay_day_cell(lang, p.when.due->pay_by) : std::string{},
             late && *late > 0 ? std::to_string(*late) : std::string{}, money_cell(p.principal),
             no_rate ? phrased(lang, "not-known-cell") : money_cell(p.interest_open),
             amount_cell(std::optional{p.payable}, cents::always), findings_cell(lang, *row)});
    }
    table.total = {phrased(lang, "together"), "", "", "", "", sum_cell(s.principal), sum_cell(s.interest),
                   sum_cell(s.payable),       ""};
    return without_empty_columns(std::move(table));
}

[[nodiscard]] inline block waiting_table(language lang, const book& b, const told_invoices& rows)
{
    auto table = table_of(phrased(lang, "pay-waiting"), {whole_column(phrased(lang, "column-invoice")),
                                                         {phrased(lang, "column-vendor")},
                                                         {phrased(lang, "column-currency")},
                                                         whole_column(phrased(lang, "column-pay-by")),
                                                         {phrased(lang, "column-to-approve"), align::right},
                                                         {phrased(lang, "column-to-decide"), align::right},
                                                         {phrased(lang, "column-what-to-do")}});
    for (const auto* row : rows) {
        const auto& p = *row->of;
        table.rows.push_back(
            {std::string{id_text(b, {record_kind::invoice, p.invoice, 0})}, vendor_cell(b, p),
             std::string{p.in.code()}, p.when.due ? pay_day_cell(lang, p.when.due->pay_by) : std::string{},
             money_cell(p.unapproved), money_cell(p.undecided), reasons_and_findings(lang, *row)});
    }
    return without_empty_columns(std::move(table));
}

[[nodiscard]] inline block paid_table(language lang, const book& b, std::string heading,
                                      const told_invoices& rows)
{
    auto table = table_of(std::move(heading), {whole_column(phrased(lang, "column-invoice")),
                                               {phrased(lang, "column-vendor")},
                                               {phrased(lang, "column-currency")},
                                               {phrased(lang, "column-invoiced"), align::right},
                                               whole_column(phrased(lang, "column-due")),
                                               whole_column(phrased(lang, "column-paid-on")),
                                               {phrased(lang, "column-paid"), align::right},
                                               {phrased(lang, "column-days-late"), align::right},
                                               {phrased(lang, "column-interest-owed"), align::right},
                                               {phrased(lang, "column-interest-paid"), align::right},
                                               {phrased(lang, "column-what-to-know")}});
    for (const auto* row : rows) {
        const auto& p = *row->of;
        const auto late = days_late_of(p);
        const auto due = p.when.due ? std::optional{p.when.due->due} : std::nullopt;
        const auto paid = last_paid(b, p);
        const bool settled = !p.paid.is_zero(); // then nobody asks when it was due
        table.rows.push_back(
            {std::string{id_text(b, {record_kind::invoice, p.invoice, 0})}, vendor_cell(b, p),
             std::string{p.in.code()}, amount_cell(std::optional{p.invoiced}, cents::always),
             pay_day_cell(lang, due),
             paid ? written_short(lang, worded_day{paid->when, std::string{b.names.text(paid->as_printed)}})
                  : std::string{},
             money_cell(p.paid), late && *late > 0 ? std::to_string(*late) : std::string{},
             p.interest ? money_cell(*p.interest) : phrased(lang, "not-known-cell"),
             money_cell(p.interest_paid),
             settled ? findings_cell(lang, *row) : reasons_and_findings(lang, *row)});
    }
    return without_empty_columns(std::move(table));
}

/// "Pay $5,177.96, of which $5,177.96 is overdue; the next is due by ….", and what else there is to do.
[[nodiscard]] inline std::vector<std::string> pay_summary(language lang, const pay_sums& s)
{
    const auto words = [&](const total& sum) {
        const auto narrow = sum.narrow();
        return narrow ? written(lang, *narrow, cents::always)
                      : std::string{sum.currency().code()} + ' ' + sum.sum_text();
    };
    std::vector<std::string> out;
    if (s.to_pay == 0)
        out.push_back(phrased(lang, "pay-nothing-to-pay"));
    else if (s.interest.minor() == 0)
        out.push_back(phrased(lang, "pay-in-all", {words(s.payable)}));
    else
        out.push_back(phrased(lang, "pay-in-all-with-interest",
                              {words(s.payable), words(s.principal), words(s.interest)}));
    if (s.overdue.minor() != 0) out.push_back(phrased(lang, "pay-overdue", {words(s.overdue)}));
    if (s.next) out.push_back(phrased(lang, "pay-next", {written(lang, *s.next)}));
    if (s.awaits_approval.minor() != 0)
        out.push_back(phrased(lang, "pay-awaits-approval", {words(s.awaits_approval)}));
    if (s.awaits_decision.minor() != 0)
        out.push_back(phrased(lang, "pay-awaits-decision", {words(s.awaits_decision)}));
    if (s.withheld.minor() != 0) out.push_back(phrased(lang, "pay-withheld", {words(s.withheld)}));
    if (s.credit_owed.minor() != 0) out.push_back(phrased(lang, "pay-credit-owed", {words(s.credit_owed)}));
    if (s.without_rate != 0) out.push_back(phrased(lang, "pay-without-rate"));
    return out;
}

} // namespace detail

inline answer pay_answer(language lang, const book& b, const pay_query& asked, const question& q)
{
    using detail::told_invoice;
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "pay-title", {written(lang, q.as_of)});
    const auto found = payable_invoices(b, asked, q);
    std::vector<told_invoice> told;
    for (const auto& p : found.invoices) {
        told.push_back({&p, payment_findings(b, p)});
        a.rows.push_back(pay_row(lang, b, p, told.back().findings));
        name_sources(b, a, b.invoices[p.invoice].head.sources);
    }
    for (const auto i : found.too_large)
        a.left_out.push_back(
            value_object{{"id", b.names.text(b.invoices[i].head.id)},
                         {"layer", nullptr},
                         {"amount", nullptr},
                         {"reason", to_string(lang, sentence{says::value_beyond_money, {}})}});
    if (told.empty()) {
        a.blocks.push_back(prose({}, {phrased(lang, "pay-nothing")}));
        return a;
    }
    const auto those = [&](auto fits) {
        detail::told_invoices out;
        for (const auto& t : told)
            if (fits(*t.of)) out.push_back(&t);
        return out;
    };
    value_list totals;
    for (const auto& s : pay_sums_of(found.invoices)) {
        totals.push_back(pay_sums_value(s));
        a.blocks.push_back(prose({}, detail::pay_summary(lang, s)));
        const auto to_pay =
            those([&s](const payable_invoice& p) { return p.in == s.in() && !p.payable.is_zero(); });
        if (!to_pay.empty()) a.blocks.push_back(detail::to_pay_table(lang, b, to_pay, s));
    }
    a.total = total_of(std::move(totals));
    const auto waiting =
        those([](const payable_invoice& p) { return p.payable.is_zero() && p.state == pay_state::waiting; });
    if (!waiting.empty()) a.blocks.push_back(detail::waiting_table(lang, b, waiting));
    const auto paid = those([](const payable_invoice& p) { return p.state == pay_state::paid; });
    if (!paid.empty()) a.blocks.push_back(detail::paid_table(lang, b, phrased(lang, "pay-paid"), paid));
    const auto nothing = those([](const payable_invoice& p) { return p.state == pay_state::nothing; });
    if (!nothing.empty())
        a.blocks.push_back(detail::paid_table(lang, b, phrased(lang, "pay-nothing-due"), nothing));
    return a;
}

} // namespace v1
} // namespace mediabuy

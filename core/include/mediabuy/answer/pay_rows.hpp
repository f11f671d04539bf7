// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/pay_rows.hpp
/// An invoice and its payment as a row, and the sums of several.

#include "mediabuy/answer/calculation_rows.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/finding_problem.hpp"
#include "mediabuy/answer/match_answer.hpp"
#include "mediabuy/answer/problem_value.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/payment_findings.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Sums of invoices in one currency.
struct pay_sums {
    explicit pay_sums(currency of)
        : payable{of}, principal{of}, interest{of}, overdue{of}, awaits_approval{of},
          awaits_decision{of}, withheld{of}, credit_owed{of}, paid{of}, interest_paid{of}
    {
    }

    total payable;
    total principal; ///< of payable
    total interest;  ///< of payable
    total overdue;   ///< of payable
    total awaits_approval;
    total awaits_decision;
    total withheld;
    total credit_owed;
    total paid;
    total interest_paid;
    std::optional<day> next = {}; ///< the first day by which something not yet late is to be paid
    std::size_t invoices = 0;     ///< units: invoices
    std::size_t to_pay = 0;
    std::size_t without_rate = 0; ///< whose interest is not known for want of a rate

    [[nodiscard]] currency in() const noexcept { return payable.currency(); }
};

/// By currency, in the order of their codes.
[[nodiscard]] inline std::vector<pay_sums> pay_sums_of(const std::vector<payable_invoice>& invoices);

/// The payment that the days late and the rate of a row are of: what is open, else the last.
[[nodiscard]] inline const late_payment* telling_payment(const payable_invoice& p)
{
    return p.payments.empty() ? nullptr : &p.payments.back();
}

[[nodiscard]] inline value pay_row(language lang, const book& b, const payable_invoice& p,
                                   const std::vector<finding>& findings);

[[nodiscard]] inline value pay_sums_value(const pay_sums& s);

// ---- implementation

inline std::vector<pay_sums> pay_sums_of(const std::vector<payable_invoice>& invoices)
{
    std::map<std::string_view, pay_sums> by_code;
    for (const auto& p : invoices) {
        auto& s = by_code.try_emplace(p.in.code(), p.in).first->second;
        ++s.invoices;
        s.payable += p.payable;
        s.principal += p.principal;
        s.interest += p.interest_open;
        s.awaits_approval += p.unapproved;
        s.awaits_decision += p.undecided;
        s.withheld += p.withheld;
        s.credit_owed += p.credit_owed;
        s.paid += p.paid;
        s.interest_paid += p.interest_paid;
        for (const auto& each : p.payments)
            if (each.rate_missing) {
                ++s.without_rate;
                break;
            }
        if (p.state == pay_state::overdue) s.overdue += p.payable;
        if (p.payable.is_zero()) continue;
        ++s.to_pay;
        if (p.state != pay_state::payable || !p.when.due) continue;
        const auto by = p.when.due->pay_by.value_or(p.when.due->due);
        if (!s.next || by < *s.next) s.next = by;
    }
    std::vector<pay_sums> out;
    for (auto& [code, s] : by_code)
        out.push_back(s);
    return out;
}

namespace detail {

[[nodiscard]] inline value rate_value(const late_payment* p)
{
    if (!p || !p->interest || !p->interest->rate) return {};
    return print_ratio(*p->interest->rate).text;
}

/// Days from the due date; none where it was in time, which a next business day is too.
[[nodiscard]] inline std::optional<int> days_late_of(const payable_invoice& p, const late_payment& each)
{
    if (!p.when.due || !each.paid) return std::nullopt;
    const bool in_time = *each.paid <= p.when.due->pay_by.value_or(p.when.due->due);
    return in_time ? 0 : *each.paid - p.when.due->due;
}

/// Of the telling payment; nothing without one.
[[nodiscard]] inline std::optional<int> days_late_of(const payable_invoice& p)
{
    const auto* last = telling_payment(p);
    return last ? days_late_of(p, *last) : std::nullopt;
}

[[nodiscard]] inline value payment_value(const book& b, const payable_invoice& p, const late_payment& each)
{
    const auto days_late = days_late_of(p, each);
    const auto id = each.payment ? value{b.names.text(b.payments[*each.payment].head.id)} : value{};
    return value_object{
        {"id", id},
        {"paid", each.payment ? day_value(b, b.payments[*each.payment].paid) : value{}},
        {"amount", to_string(each.amount)},
        {"days_late", days_late ? value::count(*days_late) : value{}},
        {"days_counted", each.interest ? value::count(each.interest->days.counted) : value{}},
        {"rate", rate_value(&each)},
        {"interest", each.interest ? money_or_null(std::optional{each.interest->interest}) : value{}},
        {"interest_owed", each.interest ? money_or_null(std::optional{each.interest->payable}) : value{}},
        {"interest_paid", money_or_null(each.interest_paid)},
        {"in_advance", money_or_null(each.in_advance)}};
}

[[nodiscard]] inline std::optional<given_day> last_paid(const book& b, const payable_invoice& p)
{
    std::optional<given_day> out;
    for (const auto& each : p.payments)
        if (each.payment) out = b.payments[*each.payment].paid;
    return out;
}

/// What the due date counts from, then what the days of each payment come to.
[[nodiscard]] inline std::vector<sentence> reasons_of(const payable_invoice& p)
{
    auto out = p.when.because;
    if (!p.when.due) return out;
    for (const auto& each : p.payments) {
        if (!each.interest) continue;
        const auto standing = each.payment ? payment_standing::made : payment_standing::imagined;
        for (auto& reason : reasons_of(*each.interest, p.when.due->due, *each.paid, standing))
            out.push_back(std::move(reason));
    }
    return out;
}

} // namespace detail

inline value pay_row(language lang, const book& b, const payable_invoice& p,
                     const std::vector<finding>& findings)
{
    const auto& i = b.invoices[p.invoice];
    const auto late = detail::days_late_of(p);
    value_list payments;
    for (const auto& each : p.payments)
        payments.push_back(detail::payment_value(b, p, each));
    value_list because;
    for (const auto& reason : detail::reasons_of(p))
        because.emplace_back(to_string(lang, reason));
    value_list found;
    for (const auto& f : findings)
        found.push_back(problem_value(lang, problem_of(lang, f), b.texts));
    const auto amount = [](money m) { return value{to_string(m)}; };
    value_object row{{"invoice", b.names.text(i.head.id)},
                     {"number", text_or_null(i.number)},
                     {"vendor", i.vendor ? value{b[i.vendor].name} : value{}},
                     {"state", spelling_of(p.state)},
                     {"currency", p.in.code()},
                     {"invoiced", amount(p.invoiced)},
                     {"pay", amount(p.due_on_it)},
                     {"credited", amount(p.credited)},
                     {"approved", money_or_null(p.approved)},
                     {"due", p.when.due ? value{to_string(p.when.due->due)} : value{}},
                     {"due_from", p.when.due ? value{spelling_of(p.when.due->basis)} : value{}},
                     {"pay_by", p.when.due ? day_or_null(p.when.due->pay_by) : value{}},
                     {"paid", day_value(b, detail::last_paid(b, p))},
                     {"paid_amount", amount(p.paid)},
                     {"days_late", late ? value::count(*late) : value{}},
                     {"rate", detail::rate_value(telling_payment(p))},
                     {"interest", money_or_null(p.interest)},
                     {"interest_paid", amount(p.interest_paid)},
                     {"principal", amount(p.principal)},
                     {"interest_payable", amount(p.interest_open)},
                     {"payable", amount(p.payable)},
                     {"awaits_approval", amount(p.unapproved)},
                     {"awaits_decision", amount(p.undecided)},
                     {"withheld", amount(p.withheld)},
                     {"credit_owed", amount(p.credit_owed)},
                     {"unsupported", money_or_null(p.unsupported)},
                     {"payments", std::move(payments)},
                     {"because", std::move(because)},
                     {"findings", std::move(found)}};
    detail::add_file_place(row, b, i.head.where);
    return row;
}

inline value pay_sums_value(const pay_sums& s)
{
    const auto count = [](std::size_t n) { return value::count(static_cast<std::int64_t>(n)); };
    return value_object{{"currency", s.in().code()},
                        {"payable", s.payable.sum_text()},
                        {"principal", s.principal.sum_text()},
                        {"interest_payable", s.interest.sum_text()},
                        {"overdue", s.overdue.sum_text()},
                        {"pay_by", day_or_null(s.next)},
                        {"awaits_approval", s.awaits_approval.sum_text()},
                        {"awaits_decision", s.awaits_decision.sum_text()},
                        {"withheld", s.withheld.sum_text()},
                        {"credit_owed", s.credit_owed.sum_text()},
                        {"paid_amount", s.paid.sum_text()},
                        {"interest_paid", s.interest_paid.sum_text()},
                        {"invoices", count(s.invoices)},
                        {"to_pay", count(s.to_pay)},
                        {"without_rate", count(s.without_rate)}};
}

} // namespace v1
} // namespace mediabuy

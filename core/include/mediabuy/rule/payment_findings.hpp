// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/payment_findings.hpp
/// What is to be said of the payment of an invoice: late, in advance, without its interest, waiting.

#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/invoice_payment.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// In the order of their gravity.
[[nodiscard]] inline std::vector<finding> payment_findings(const book& b, const payable_invoice& p);

/// Of a line of an invoice that wants a decision, or of one of an order that nobody bills. Precondition: one
/// with a currency.
[[nodiscard]] inline finding match_finding(const book& b, const matched_line& l);

/// Of every invoice, and of what is delivered and not billed.
[[nodiscard]] inline std::vector<finding> billing_findings(const book& b, const question& q);

// ---- implementation

inline finding match_finding(const book& b, const matched_line& l)
{
    const auto about = l.billed ? *l.billed : *l.ordered_line;
    const auto make = [&](severity level, problem_code code, std::vector<argument> arguments) {
        return finding{level, code, about, b.head_of(about).id_at, std::move(arguments), {}};
    };
    const auto id = detail::id_of(b, about);
    if (!l.billed && l.difference) return make(severity::note, code::not_billed, {id, -*l.difference});
    if (!l.billed) return make(severity::note, code::delivery_not_billed, {id});
    const auto none = money::from_minor(0, *l.in);
    return make(severity::warning, code::bill_differs,
                {id, std::string{spelling_of(l.outcome)}, l.invoiced.value_or(none), l.pay.value_or(none)});
}

namespace detail {

class payment_checker {
public:
    payment_checker(const book& b, const payable_invoice& p) : book_{b}, p_{p} {}

    [[nodiscard]] std::vector<finding> check()
    {
        const auto none = none_of(p_.in);
        for (const auto& each : p_.payments)
            check_days(each);
        if (p_.credit_owed > none) add(severity::warning, code::payment_over_due, {p_.credit_owed});
        check_interest();
        if (p_.unapproved > none) add(severity::note, code::awaits_approval, {p_.unapproved});
        for (const auto& l : p_.undecided_lines)
            if (l.is_exception())
                out_.push_back(match_finding(book_, l)); // else it is paid beyond what is due
        if (p_.unsupported && *p_.unsupported > none)
            add(severity::note, code::dollars_unsupported, {*p_.unsupported, p_.due_on_it});
        std::stable_sort(out_.begin(), out_.end(),
                         [](const finding& x, const finding& y) { return x.level > y.level; });
        return std::move(out_);
    }

private:
    void add(severity level, problem_code code, std::vector<argument> arguments,
             std::optional<std::uint32_t> payment = std::nullopt)
    {
        const any_ref about = payment ? any_ref{record_kind::payment, *payment, 0}
                                      : any_ref{record_kind::invoice, p_.invoice, 0};
        out_.push_back({level, code, about, book_.head_of(about).id_at, std::move(arguments), {}});
    }

    void check_days(const late_payment& each)
    {
        if (each.in_advance)
            add(severity::warning, code::payment_in_advance, {*each.in_advance, *each.paid}, each.payment);
        if (each.rate_missing) {
            const auto first = p_.when.due->due + 1; // a later day was counted
            const auto half = half_year_of(first);
            const auto days = days_of(half);
            add(severity::warning, code::interest_rate_missing,
                {days.first(), days.last(), to_string(half), std::to_string(*each.paid - p_.when.due->due)},
                each.payment);
            return;
        }
        if (!each.interest || each.interest->days.counted == 0) return;
        if (each.payment)
            add(severity::note, code::payment_late,
                {each.amount, p_.when.due->due, *each.paid, std::to_string(each.interest->days.late)},
                each.payment);
        else
            add(severity::warning, code::payment_overdue,
                {each.amount, p_.when.due->due, std::to_string(each.interest->days.late),
                 each.interest->payable});
    }

    /// Of what was paid; what is open has its own.
    void check_interest()
    {
        auto owed = none_of(p_.in);
        for (const auto& each : p_.payments) {
            if (!each.payment) continue;
            if (!each.interest) return;
            owed += each.interest->payable;
        }
        if (owed > p_.interest_paid) add(severity::warning, code::interest_unpaid, {owed, p_.interest_paid});
        if (owed < p_.interest_paid) add(severity::note, code::interest_overpaid, {p_.interest_paid, owed});
    }

    const book& book_;
    const payable_invoice& p_;
    std::vector<finding> out_;
};

} // namespace detail

inline std::vector<finding> billing_findings(const book& b, const question& q)
{
    std::vector<finding> out;
    const auto found = payable_invoices(b, {}, q);
    for (const auto& p : found.invoices)
        for (auto& f : payment_findings(b, p))
            out.push_back(std::move(f));
    for (const auto& l : found.not_billed)
        out.push_back(match_finding(b, l));
    return out;
}

inline std::vector<finding> payment_findings(const book& b, const payable_invoice& p)
{
    return detail::payment_checker{b, p}.check();
}

} // namespace v1
} // namespace mediabuy

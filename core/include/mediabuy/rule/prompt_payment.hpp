// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/prompt_payment.hpp
/// The reasons for a due date under the Prompt Payment Act, and for what a payment on a day costs.
///
/// Source: 31 U.S.C. ch. 39; 5 CFR 1315; FAR 52.232-25; domain.md C.

#include "mediabuy/rule/prompt_due.hpp"
#include "mediabuy/rule/prompt_interest.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Whether a payment was made on its day, or is only thought of.
enum class payment_standing : std::uint8_t { made, imagined };

/// Why an invoice has no due date.
[[nodiscard]] inline sentence reason_of(no_due why);

/// What the due date counts from, and when payment is in time.
[[nodiscard]] inline std::vector<sentence> reasons_of(const payment_facts& facts, const prompt_due& due);

/// What the days of a payment come to. Of one that is not made, only what it would cost.
[[nodiscard]] inline std::vector<sentence> reasons_of(const prompt_interest& interest, day due, day paid,
                                                      payment_standing standing = payment_standing::made);

// ---- implementation

inline sentence reason_of(no_due why)
{
    switch (why) {
    case no_due::not_received:
        return {says::invoice_not_received, {}};
    case no_due::not_accepted:
        return {says::nothing_accepted, {}};
    case no_due::disputed:
        return {says::acceptance_disputed, {}};
    case no_due::beyond_calendar:
        break;
    }
    return {says::due_beyond_calendar, {}};
}

namespace detail {

[[nodiscard]] inline problem_code says_basis(due_basis basis)
{
    switch (basis) {
    case due_basis::receipt:
        return says::due_after_receipt;
    case due_basis::invoice_date:
        return says::due_after_invoice_date;
    case due_basis::acceptance:
        return says::due_after_acceptance;
    case due_basis::deemed_acceptance:
        break;
    }
    return says::due_after_deemed;
}

} // namespace detail

inline std::vector<sentence> reasons_of(const payment_facts& facts, const prompt_due& due)
{
    std::vector<sentence> out;
    sentence first{detail::says_basis(due.basis),
                   {due.due, std::int64_t{facts.terms_days}, due.counted_from}};
    if (due.basis == due_basis::deemed_acceptance) {
        first.arguments.emplace_back(*facts.performed);
        first.arguments.emplace_back(std::int64_t{facts.deemed_days});
    }
    out.push_back(std::move(first));
    if (due.pay_by && *due.pay_by != due.due) out.push_back({says::pay_next_business_day, {*due.pay_by}});
    return out;
}

inline std::vector<sentence> reasons_of(const prompt_interest& interest, day due, day paid,
                                        payment_standing standing)
{
    std::vector<sentence> out;
    const auto& days = interest.days;
    const bool made = standing == payment_standing::made;
    if (days.counted == 0) {
        const bool in_time = paid <= next_business_day(due).value_or(due); // else a claim came first
        if (made && days.late == 0) out.push_back({says::paid_in_time, {paid}});
        if (made && days.late > 0 && in_time) out.push_back({says::paid_next_business_day, {paid}});
        if (in_time) return out;
    }
    out.push_back({made ? says::paid_late : says::late_if_paid, {std::int64_t{days.late}, paid, due + 1}});
    if (days.counted < days.late) out.push_back({says::interest_stopped, {due + days.counted}});
    if (interest.payable != interest.interest)
        out.push_back({says::interest_under_a_dollar, {interest.interest}});
    return out;
}

} // namespace v1
} // namespace mediabuy

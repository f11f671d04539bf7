// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/prompt_payment.hpp
/// One invoice under the Prompt Payment Act: when it is due, by when it is paid in time, and what interest a
/// payment on a day costs, with the reasons.
///
/// Source: 31 U.S.C. ch. 39; 5 CFR 1315; FAR 52.232-25; domain.md C.

#include "mediabuy/rule/prompt_due.hpp"
#include "mediabuy/rule/prompt_interest.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct prompt_payment {
    prompt_due due;
    prompt_interest interest;
    std::vector<sentence> because;
};

/// Why an invoice has no due date.
[[nodiscard]] inline sentence reason_of(no_due why);

/// What the due date counts from, and when payment is in time.
[[nodiscard]] inline std::vector<sentence> reasons_of(const payment_facts& facts, const prompt_due& due);

/// What the days of a payment come to.
[[nodiscard]] inline std::vector<sentence> reasons_of(const prompt_interest& interest, day due, day paid);

/// Of `amount`, paid on `paid`, at the rate given or else that of the table. Precondition: `due` is due_of
/// these facts. Errors: as interest_of.
[[nodiscard]] inline result<prompt_payment> prompt_payment_of(money amount, const payment_facts& facts,
                                                              const prompt_due& due, day paid,
                                                              const std::optional<ratio>& given_rate = {});

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

inline std::vector<sentence> reasons_of(const prompt_interest& interest, day due, day paid)
{
    std::vector<sentence> out;
    const auto& days = interest.days;
    if (days.counted == 0) {
        const bool in_time = paid <= next_business_day(due).value_or(due); // else a claim came first
        if (days.late == 0) out.push_back({says::paid_in_time, {paid}});
        if (days.late > 0 && in_time) out.push_back({says::paid_next_business_day, {paid}});
        if (in_time) return out;
    }
    out.push_back({says::paid_late, {std::int64_t{days.late}, paid, due + 1}});
    if (days.counted < days.late) out.push_back({says::interest_stopped, {due + days.counted}});
    if (interest.payable != interest.interest)
        out.push_back({says::interest_under_a_dollar, {interest.interest}});
    return out;
}

inline result<prompt_payment> prompt_payment_of(money amount, const payment_facts& facts,
                                                const prompt_due& due, day paid,
                                                const std::optional<ratio>& given_rate)
{
    const auto interest = interest_of(amount, due.due, paid, given_rate, facts.claimed);
    if (!interest) return interest.error();
    prompt_payment made{.due = due, .interest = *interest, .because = reasons_of(facts, due)};
    for (auto& reason : reasons_of(*interest, due.due, paid))
        made.because.push_back(std::move(reason));
    return made;
}

} // namespace v1
} // namespace mediabuy

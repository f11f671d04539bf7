// SPDX-License-Identifier: MIT
#include "mediabuy/rule/advance_payment.hpp"
#include "mediabuy/rule/prompt_payment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace mediabuy::prompt_payment_property_test {
namespace {

money cents(std::int64_t minor) { return money::from_minor(minor, usd); }

/// Up to 20 % a year.
ratio any_rate() { return *ratio::of(int128{*rc::gen::inRange(0, 20'001)}, 100'000); }
money any_amount() { return cents(*rc::gen::inRange<std::int64_t>(0, 100'000'000'000)); }
day any_due() { return day{2008, 1, 1} + *rc::gen::inRange(0, 9'000); }

RC_GTEST_PROP(PromptInterest, never_falls_with_the_day_of_payment, ())
{
    const auto amount = any_amount();
    const auto rate = any_rate();
    const auto due = any_due();
    const auto days = *rc::gen::inRange(-10, 500);
    const auto sooner = *interest_of(amount, due, due + days, rate);
    const auto later = *interest_of(amount, due, due + days + *rc::gen::inRange(0, 100), rate);
    RC_ASSERT(sooner.interest <= later.interest);
    RC_ASSERT(sooner.payable <= later.payable);
    RC_ASSERT(sooner.days.counted <= later.days.counted);
}

RC_GTEST_PROP(PromptInterest, never_falls_with_the_amount_or_the_rate, ())
{
    const auto amount = any_amount();
    const auto rate = any_rate();
    const auto due = any_due();
    const auto paid = due + *rc::gen::inRange(-10, 500);
    const auto base = *interest_of(amount, due, paid, rate);
    RC_ASSERT(base.interest <= interest_of(amount + any_amount(), due, paid, rate)->interest);
    RC_ASSERT(base.interest <= interest_of(amount, due, paid, rate + any_rate())->interest);
}

RC_GTEST_PROP(PromptInterest, of_each_further_day_is_at_most_a_day_of_the_year_on_what_has_grown, ())
{
    const auto amount = any_amount();
    const auto rate = any_rate();
    const auto days = *rc::gen::inRange(0, 365);
    const auto before = exact_interest(amount, rate, days);
    const auto step = exact_interest(amount, rate, days + 1) - before;
    const auto daily = rate * *ratio::of(1, 360);
    RC_ASSERT(step >= ratio{to_decimal(amount)} * daily);
    RC_ASSERT(step <= (ratio{to_decimal(amount)} + before) * daily);
}

RC_GTEST_PROP(PromptDue, never_comes_sooner_for_a_later_receipt_or_acceptance, ())
{
    const payment_facts facts{.received = any_due(), .accepted = any_due()};
    auto later = facts;
    *later.received = *later.received + *rc::gen::inRange(0, 50);
    *later.accepted = *later.accepted + *rc::gen::inRange(0, 50);
    const auto due = due_of(facts);
    RC_ASSERT(due->due <= due_of(later)->due);
    RC_ASSERT(*due->pay_by >= due->due);
    RC_ASSERT(due->due == std::max(*facts.received, *facts.accepted) + 30);
}

RC_GTEST_PROP(AdvancePayment, leaves_nothing_out_and_pays_nothing_before_it_ran, ())
{
    const auto amount = any_amount();
    const auto first = any_due();
    const auto run = *period::between(first, first + *rc::gen::inRange(0, 200));
    const auto paid = first + *rc::gen::inRange(-20, 250);
    const auto parts = advance_of(amount, run, paid);
    RC_ASSERT(parts.payable + parts.in_advance == amount);
    RC_ASSERT(!parts.payable.is_negative() && !parts.in_advance.is_negative());
    RC_ASSERT((paid >= run.first()) || parts.payable.is_zero());
    RC_ASSERT((paid < run.last()) || parts.in_advance.is_zero());
    RC_ASSERT(parts.payable <= advance_of(amount, run, paid + 1).payable);
}

} // namespace
} // namespace mediabuy::prompt_payment_property_test

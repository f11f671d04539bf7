// SPDX-License-Identifier: MIT
#include "mediabuy/rule/payment_findings.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace mediabuy::invoice_payment_test {
namespace {

using namespace tests;

/// A contract's line of labour at a unit price, billed and accepted: the match pays it as billed.
std::string billed(std::string_view amount, std::string_view dates, std::string_view more = "",
                   std::string_view period = "{ start = 2026-01-01, end = 2026-01-31 }")
{
    return "[[contract]]\nid = \"c\"\nkind = \"definitive-contract\"\n"
           "[[contract.line]]\nnumber = \"0001\"\nkind = \"labour\"\n"
           "[[invoice]]\nid = \"i\"\ncontract = \"c\"\n" +
           std::string{dates} +
           "[[invoice.line]]\ncontract_line = \"c:0001\"\nperiod = " + std::string{period} + "\namount = \"" +
           std::string{amount} + "\"\n" + std::string{more};
}

std::string payment(std::string_view paid, std::string_view amount, std::string_view interest = "",
                    std::string_view id = "p")
{
    return "[[payment]]\nid = \"" + std::string{id} + "\"\ninvoice = \"i\"\npaid = " + std::string{paid} +
           "\namount = \"" + std::string{amount} + "\"\n" +
           (interest.empty() ? std::string{} : "interest = \"" + std::string{interest} + "\"\n");
}

payable_invoice only(const book& b, question q, const pay_query& asked = {})
{
    const auto all = payable_invoices(b, asked, q);
    EXPECT_EQ(all.invoices.size(), 1U);
    return all.invoices.at(0);
}

bool has(const book& b, const payable_invoice& p, problem_code code)
{
    const auto found = payment_findings(b, p);
    return std::any_of(found.begin(), found.end(), [&](const finding& f) { return f.code == code; });
}

money cents(std::int64_t amount) { return money::from_minor(amount, usd); }

// Received and accepted on 2 March 2026: due on the 30th day after it, 1 April, a Wednesday.
constexpr std::string_view due_first_of_april = "dated = 2026-03-02\nreceived = 2026-03-02\n"
                                                "accepted = 2026-03-02\n";

// $1,500 at 4.125 % (the first half of 2026), 10 days: 1,500 x 0.04125 / 360 x 10 = 1.71875.
TEST(InvoicePayment, a_late_payment_owes_interest_from_the_day_after_its_due_date)
{
    const auto b = make_book(billed("$1,500.00", due_first_of_april, payment("2026-04-11", "$1,500.00"),
                                    "{ start = 2026-02-01, end = 2026-03-02 }"));
    const auto p = only(b, on(2026, 5, 1));
    EXPECT_EQ(p.when.due->due, (day{2026, 4, 1}));
    EXPECT_EQ(p.payments.at(0).interest->days.late, 10);
    EXPECT_EQ(p.interest, cents(172));
    EXPECT_EQ(p.principal, cents(0));
    EXPECT_EQ(p.payable, cents(172)); // the interest is owed still
    EXPECT_TRUE(has(b, p, code::interest_unpaid));
}

// The same of the example of 5 CFR 1315.17, at the rate that a reader gives: domain.md T-C1, $2.71.
TEST(InvoicePayment, a_rate_that_is_given_for_its_half_year_holds)
{
    const auto b = make_book(billed("$1,500.00", due_first_of_april, payment("2026-04-11", "$1,500.00"),
                                    "{ start = 2026-02-01, end = 2026-03-02 }"));
    const pay_query asked{.only = {}, .rates = *late_rates::parse("2026-H1=6.5%")};
    EXPECT_EQ(only(b, on(2026, 5, 1), asked).interest, cents(271));
}

TEST(InvoicePayment, interest_that_is_paid_with_it_leaves_nothing)
{
    const auto b =
        make_book(billed("$1,500.00", due_first_of_april, payment("2026-04-11", "$1,500.00", "$1.72"),
                         "{ start = 2026-02-01, end = 2026-03-02 }"));
    const auto p = only(b, on(2026, 5, 1));
    EXPECT_EQ(p.payable, cents(0));
    EXPECT_EQ(p.state, pay_state::paid);
    const auto found = payment_findings(b, p);
    ASSERT_EQ(found.size(), 1U); // that it was late
    EXPECT_EQ(found[0].code, code::payment_late);
    EXPECT_EQ(found[0].level, severity::note);
}

// Each by its own days: 1,000 x 0.04125 / 360 x 10 = 1.1458…; 500 x 0.04125 / 360 x 20 = 1.1458….
TEST(InvoicePayment, each_payment_bears_interest_by_itself)
{
    const auto b =
        make_book(billed("$1,500.00", due_first_of_april,
                         payment("2026-04-11", "$1,000.00") + payment("2026-04-21", "$500.00", "", "q"),
                         "{ start = 2026-02-01, end = 2026-03-02 }"));
    const auto p = only(b, on(2026, 5, 1));
    ASSERT_EQ(p.payments.size(), 2U);
    EXPECT_EQ(p.payments[0].interest->payable, cents(115));
    EXPECT_EQ(p.payments[1].interest->payable, cents(115));
    EXPECT_EQ(p.interest, cents(230));
}

// What is open bears the interest of a payment on the day: 500 x 0.04125 / 360 x 30 = 1.71875 on 1 May.
TEST(InvoicePayment, what_is_open_is_payable_with_the_interest_of_that_day)
{
    const auto b = make_book(billed("$1,500.00", due_first_of_april, payment("2026-04-01", "$1,000.00"),
                                    "{ start = 2026-02-01, end = 2026-03-02 }"));
    const auto p = only(b, on(2026, 5, 1));
    EXPECT_EQ(p.principal, cents(500'00));
    EXPECT_EQ(p.interest, cents(172));
    EXPECT_EQ(p.payable, cents(501'72));
    EXPECT_EQ(p.state, pay_state::overdue);
    EXPECT_TRUE(has(b, p, code::payment_overdue));
    EXPECT_EQ(only(b, on(2026, 4, 1)).state, pay_state::payable); // in time still
}

// Due on 5 August 2025, and no rate of the second half of 2025 was found in a source.
TEST(InvoicePayment, a_half_year_without_a_rate_leaves_the_interest_unknown_and_asks_for_it)
{
    const auto b =
        make_book(billed("$1,500.00", "dated = 2025-07-06\nreceived = 2025-07-06\naccepted = 2025-07-06\n",
                         payment("2025-08-20", "$1,500.00"), "{ start = 2025-06-01, end = 2025-07-06 }"));
    const auto p = only(b, on(2025, 9, 1));
    EXPECT_EQ(p.when.due->due, (day{2025, 8, 5}));
    EXPECT_FALSE(p.interest);
    EXPECT_TRUE(has(b, p, code::interest_rate_missing));
    EXPECT_FALSE(has(b, p, code::interest_unpaid));
    const pay_query asked{.only = {}, .rates = *late_rates::parse("2025-h2=6")};
    EXPECT_EQ(only(b, on(2025, 9, 1), asked).interest, cents(375)); // 1,500 x 0.06 / 360 x 15
}

TEST(InvoicePayment, a_book_that_keeps_approvals_wants_one)
{
    const auto records =
        billed("$100.00", due_first_of_april, "", "{ start = 2026-02-01, end = 2026-03-02 }");
    EXPECT_EQ(only(make_book(records), on(2026, 3, 20)).payable, cents(100'00));
    const auto other =
        "[[invoice]]\nid = \"j\"\napproved = 2026-03-01\n[[invoice.line]]\namount = \"$1.00\"\n";
    const auto b = make_book(records + std::string{other});
    const auto p = only(b, on(2026, 3, 20), {.only = {record(b, "i")}});
    EXPECT_EQ(p.payable, cents(0));
    EXPECT_EQ(p.unapproved, cents(100'00));
    EXPECT_EQ(p.state, pay_state::waiting);
    EXPECT_TRUE(has(b, p, code::awaits_approval));
}

TEST(InvoicePayment, no_more_than_is_approved_is_payable)
{
    const auto b = make_book(billed(
        "$100.00", std::string{due_first_of_april} + "approved = 2026-03-05\napproved_amount = \"$80.00\"\n",
        "", "{ start = 2026-02-01, end = 2026-03-02 }"));
    const auto p = only(b, on(2026, 3, 20));
    EXPECT_EQ(p.principal, cents(80'00));
    EXPECT_EQ(p.unapproved, cents(20'00));
    EXPECT_EQ(only(b, on(2026, 3, 4)).principal, cents(0)); // not approved by then
}

TEST(InvoicePayment, while_it_is_in_dispute_nothing_is_due_before_it_is_accepted)
{
    const auto dates = "dated = 2026-02-27\nreceived = 2026-03-02\ndisputed = 2026-03-04\n";
    const auto order =
        "[[document]]\nid = \"d\"\nkind = \"receiving-report\"\ncovers = [{ line = \"i:1\" }]\n";
    const auto b = make_book(billed("$100.00", dates, order, "{ start = 2026-02-01, end = 2026-02-28 }"));
    const auto p = only(b, on(2026, 5, 1));
    EXPECT_FALSE(p.when.due);
    EXPECT_EQ(p.when.because.at(0).code, says::acceptance_disputed);
    EXPECT_EQ(p.payable, cents(0));
    EXPECT_EQ(p.state, pay_state::waiting);
}

// Performed from 1 to 31 January, paid on the 10th: 10 of 31 days of $310.00 are $100.00, $210.00 too early.
TEST(InvoicePayment, what_was_paid_before_it_was_performed_was_paid_in_advance)
{
    const auto b =
        make_book(billed("$310.00", "dated = 2026-01-02\nreceived = 2026-01-05\naccepted = 2026-02-02\n",
                         payment("2026-01-10", "$310.00")));
    const auto p = only(b, on(2026, 3, 1));
    EXPECT_EQ(p.payments.at(0).in_advance, cents(210'00));
    EXPECT_TRUE(has(b, p, code::payment_in_advance));
}

TEST(InvoicePayment, a_vague_day_of_receipt_gives_no_due_date)
{
    const auto b = make_book(billed("$100.00", "dated = 2026-01-02\nreceived = \"2026-02\"\n"
                                               "accepted = 2026-02-02\n"));
    const auto p = only(b, on(2026, 5, 1));
    EXPECT_FALSE(p.when.due);
    EXPECT_EQ(p.when.because.at(0).code, says::due_day_vague);
}

TEST(InvoicePayment, paying_what_is_payable_leaves_nothing_to_say)
{
    const auto dates = std::string{due_first_of_april} + "approved = 2026-03-05\n";
    const auto period = "{ start = 2026-02-01, end = 2026-03-02 }";
    const auto p = only(make_book(billed("$1,234.56", dates, "", period)), on(2026, 3, 20));
    const auto b =
        make_book(billed("$1,234.56", dates, payment("2026-03-20", '$' + to_string(p.payable)), period));
    const auto after = only(b, on(2026, 3, 20));
    EXPECT_TRUE(payment_findings(b, after).empty());
    EXPECT_EQ(after.state, pay_state::paid);
    EXPECT_EQ(after.payable, cents(0));
}

TEST(LateRates, what_is_no_half_year_with_its_rate_is_refused)
{
    for (const auto* text :
         {"4.625%", "2025=4.625%", "2025-H3=4%", "2025-H2", "2025-H2=-1%", "2025-H2=4%,2025-H2=5%"})
        EXPECT_FALSE(late_rates::parse(text)) << text;
    const auto two = late_rates::parse("2025-H2=4.625%,2023-H1=4.5");
    ASSERT_TRUE(two);
    EXPECT_EQ(two->on(day{2023, 6, 30}), ratio::of(45, 1000));
    EXPECT_FALSE(two->on(day{2024, 1, 1}));
}

} // namespace
} // namespace mediabuy::invoice_payment_test

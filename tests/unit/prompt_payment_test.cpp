// SPDX-License-Identifier: MIT
// Expected values: the examples of 5 CFR 1315.17 and fiscal.treasury.gov (T-C1, T-C2), the derived figures of
// domain.md section C, and days counted by hand.
#include "mediabuy/rule/advance_payment.hpp"
#include "mediabuy/rule/current_value_of_funds.hpp"
#include "mediabuy/rule/prompt_payment.hpp"

#include "mediabuy/money/price_parser.hpp"

#include <gtest/gtest.h>

namespace mediabuy::prompt_payment_test {
namespace {

money cents(std::int64_t minor) { return money::from_minor(minor, usd); }
ratio rate(std::string_view text) { return *parse_percentage(text); }
constexpr day apr1{2026, 4, 1}; // a Wednesday

prompt_interest after(int days, money amount, std::string_view at)
{
    return *interest_of(amount, apr1, apr1 + days, rate(at));
}

static_assert(half_year_of({2025, 6, 30}) == half_year{2025, half::first});
static_assert(half_year_of({2025, 7, 1}) == half_year{2025, half::second});
static_assert(days_of(half_year{2025, half::second}) == period::between({2025, 7, 1}, {2025, 12, 31}));

TEST(PromptInterest, T_C1_ten_days_at_six_and_a_half_per_cent)
{
    EXPECT_EQ(exact_interest(cents(150'000), rate("6.5%"), 10), *ratio::of(65, 24)); // 2.708333…
    const auto ten = after(10, cents(150'000), "6.5%");
    EXPECT_EQ(ten.days.late, 10); // 2 to 11 April
    EXPECT_EQ(ten.interest, cents(271));
}

TEST(PromptInterest, T_C2_runs_of_thirty_days_are_no_months)
{
    EXPECT_EQ(exact_interest(cents(150'000), rate("6%"), 75), ratio{*parse_decimal("18.82509375")});
    const auto made = *interest_of(cents(150'000), apr1, {2026, 6, 15}, rate("6%"));
    EXPECT_EQ(made.days.counted, 75);
    EXPECT_EQ(made.interest, cents(1'883));
}

TEST(PromptInterest, the_derived_figures_of_section_C)
{
    EXPECT_EQ(after(30, cents(7'400'000), "4.625%").interest, cents(28'521));
    EXPECT_EQ(after(31, cents(7'400'000), "4.625%").interest, cents(29'475)); // simple: 294.72
    EXPECT_EQ(after(75, cents(7'400'000), "4.125%").interest, cents(63'769));
    EXPECT_EQ(after(400, cents(7'400'000), "4.125%").interest, cents(315'506));
    EXPECT_EQ(after(20, cents(10'000'000), "4.75%").interest, cents(26'389));
    EXPECT_EQ(after(45, cents(280'000'000), "4.625%").interest, cents(1'620'830));
}

TEST(PromptInterest, under_a_dollar_is_not_payable)
{
    const auto little = after(5, cents(100'000), "4.125%");
    EXPECT_EQ(little.interest, cents(57));
    EXPECT_EQ(little.payable, cents(0));
    EXPECT_EQ(after(1, cents(36'000), "100%").payable, cents(100)); // a dollar is not under one
    EXPECT_EQ(after(1, cents(35'820), "100%").payable, cents(100)); // 99.5 cents are a dollar when rounded
    EXPECT_EQ(after(1, cents(35'819), "100%").payable, cents(0));
}

TEST(PromptInterest, stops_after_one_year_on_the_same_day)
{
    EXPECT_EQ(after(400, cents(1), "1%").days.counted, 365);
    EXPECT_EQ(after(400, cents(1), "1%").days.late, 400);
    EXPECT_EQ(late_days_of({2027, 3, 1}, {2029, 1, 1}).counted, 366); // across 29 February 2028
    EXPECT_EQ(late_days_of({2028, 2, 29}, {2030, 1, 1}).counted, 365);
    EXPECT_EQ(late_days_of(apr1, apr1 + 40, apr1 + 12).counted, 12); // a claim under the Disputes Act
    EXPECT_EQ(late_days_of(apr1, apr1 + 40, apr1 - 1).counted, 0);
    EXPECT_EQ(late_days_of({9999, 12, 30}, {9999, 12, 31}).counted, 1);
}

TEST(PromptInterest, a_due_date_without_office_hours_waits_for_the_next_business_day)
{
    constexpr day saturday{2026, 1, 17}; // Monday 19 January is a holiday
    EXPECT_EQ(late_days_of(saturday, {2026, 1, 20}).counted, 0);
    EXPECT_EQ(late_days_of(saturday, {2026, 1, 20}).late, 3);
    EXPECT_EQ(late_days_of(saturday, {2026, 1, 21}).counted, 4); // from the due date all the same
    EXPECT_EQ(late_days_of(apr1, apr1).counted, 0);
    EXPECT_EQ(late_days_of(apr1, apr1 - 9).late, 0);
    EXPECT_EQ(late_days_of(apr1, apr1 + 1).counted, 1);
    EXPECT_EQ(late_days_of({1965, 6, 1}, {1965, 6, 2}).counted, 1); // no holidays are known then
}

TEST(PromptRate, is_that_of_the_day_after_the_due_date_to_the_end)
{
    const auto over_the_turn = *interest_of(cents(7'400'000), {2026, 6, 1}, {2026, 8, 31}, std::nullopt);
    EXPECT_EQ(*over_the_turn.rate, rate("4.125%"));
    const auto at_the_turn = *interest_of(cents(7'400'000), {2026, 6, 30}, {2026, 8, 31}, std::nullopt);
    EXPECT_EQ(*at_the_turn.rate, rate("4.75%"));
}

TEST(PromptRate, of_a_missing_half_year_is_asked_for_and_never_a_neighbours)
{
    const auto missing = interest_of(cents(7'400'000), {2025, 6, 30}, {2025, 9, 30}, std::nullopt);
    EXPECT_EQ(missing.error().code, code::no_rate);
    EXPECT_EQ(missing.error().arguments,
              (std::vector<std::string>{"2025-07-01", "2025-12-31", "2025-07-01"}));
    EXPECT_TRUE(interest_of(cents(7'400'000), {2025, 6, 30}, {2025, 9, 30}, rate("4.5%")));
    EXPECT_TRUE(interest_of(cents(7'400'000), {2025, 8, 29}, {2025, 8, 29}, std::nullopt)); // none is wanted
    for (const auto& [year, which] : {std::pair{2022, half::second},
                                      {2023, half::first},
                                      {2020, half::second},
                                      {2010, half::first},
                                      {2018, half::second},
                                      {2027, half::first}})
        EXPECT_FALSE(prompt_rate_on(days_of(half_year{year, which}).first())) << year;
}

TEST(PromptRate, each_has_a_half_year_of_its_own_and_a_source)
{
    for (std::size_t i = 0; i < prompt_rates.size(); ++i) {
        EXPECT_FALSE(prompt_rates[i].source.empty());
        if (i > 0) {
            EXPECT_LT(prompt_rates[i - 1].during, prompt_rates[i].during);
        }
        const auto days = days_of(prompt_rates[i].during);
        EXPECT_EQ(prompt_rate_on(days.first())->thousandths, prompt_rates[i].thousandths);
        EXPECT_EQ(prompt_rate_on(days.last())->thousandths, prompt_rates[i].thousandths);
    }
    EXPECT_EQ(to_string(half_year{2025, half::second}), "2025-H2");
    EXPECT_EQ(to_string(half_year{2025, half::first}), "2025-H1");
}

TEST(PromptInterest, refuses_what_cannot_bear_interest)
{
    EXPECT_EQ(interest_of(cents(-1), apr1, apr1 + 9, rate("1%")).error().code, code::bad_quantity);
    EXPECT_EQ(interest_of(cents(1), apr1, apr1 + 9, rate("-1%")).error().code, code::bad_quantity);
    EXPECT_EQ(interest_of(largest(usd), apr1, apr1 + 9, rate("100")).error().code, code::amount_out_of_range);
    const auto yen = money::from_minor(20'000, currency::of("JPY"));
    EXPECT_EQ(interest_of(yen, apr1, apr1 + 9, rate("1%"))->payable.minor(), 5); // no dollar, no floor
}

TEST(PromptDue, is_the_later_of_receipt_and_acceptance)
{
    payment_facts facts{.received = day{2026, 1, 5}, .accepted = day{2026, 1, 2}};
    EXPECT_EQ(due_of(facts)->due, (day{2026, 2, 4}));
    EXPECT_EQ(due_of(facts)->basis, due_basis::receipt);
    facts.accepted = day{2026, 1, 12};
    EXPECT_EQ(due_of(facts)->due, (day{2026, 2, 11}));
    EXPECT_EQ(due_of(facts)->basis, due_basis::acceptance);
    facts.accepted = facts.received;
    EXPECT_EQ(due_of(facts)->basis, due_basis::receipt);
    facts.terms_days = 14;
    EXPECT_EQ(due_of(facts)->due, (day{2026, 1, 19}));
    EXPECT_EQ(due_of(facts)->pay_by, (day{2026, 1, 20})); // the 19th is a holiday
}

TEST(PromptDue, counts_from_the_date_of_the_invoice_where_no_receipt_was_stamped)
{
    const payment_facts facts{.invoiced = day{2026, 1, 5}, .accepted = day{2026, 1, 2}};
    EXPECT_EQ(due_of(facts)->due, (day{2026, 2, 4}));
    EXPECT_EQ(due_of(facts)->basis, due_basis::invoice_date);
}

TEST(PromptDue, deems_work_accepted_on_the_seventh_day_unless_it_was_before)
{
    payment_facts facts{.received = day{2026, 1, 5}, .performed = day{2026, 1, 1}};
    EXPECT_EQ(due_of(facts)->counted_from, (day{2026, 1, 8}));
    EXPECT_EQ(due_of(facts)->basis, due_basis::deemed_acceptance);
    facts.accepted = day{2026, 2, 20}; // too late to put the interest off
    EXPECT_EQ(due_of(facts)->counted_from, (day{2026, 1, 8}));
    facts.accepted = day{2026, 1, 7};
    EXPECT_EQ(due_of(facts)->counted_from, (day{2026, 1, 7}));
    EXPECT_EQ(due_of(facts)->basis, due_basis::acceptance);
    facts.accepted = day{2026, 1, 20};
    facts.deemed_days = 15; // a contract may give longer
    EXPECT_EQ(due_of(facts)->counted_from, (day{2026, 1, 16}));
    facts.disputed = dispute::open;
    EXPECT_EQ(due_of(facts)->counted_from, (day{2026, 1, 20}));
}

TEST(PromptDue, says_what_it_lacks)
{
    EXPECT_EQ(due_of({}).why(), no_due::not_received);
    EXPECT_EQ(due_of({.received = apr1}).why(), no_due::not_accepted);
    EXPECT_EQ(due_of({.received = apr1, .performed = apr1, .disputed = dispute::open}).why(),
              no_due::disputed);
    EXPECT_EQ(due_of({.received = day{9999, 12, 20}, .accepted = apr1}).why(), no_due::beyond_calendar);
    EXPECT_EQ(reason_of(no_due::not_received).code, says::invoice_not_received);
    EXPECT_EQ(reason_of(no_due::not_accepted).code, says::nothing_accepted);
    EXPECT_EQ(reason_of(no_due::disputed).code, says::acceptance_disputed);
    EXPECT_EQ(reason_of(no_due::beyond_calendar).code, says::due_beyond_calendar);
}

using codes_of = std::vector<problem_code>;

codes_of codes(const std::vector<sentence>& reasons)
{
    codes_of out;
    for (const auto& reason : reasons)
        out.push_back(reason.code);
    return out;
}

TEST(PromptPayment, says_from_what_the_due_date_counts)
{
    const payment_facts facts{.received = day{2025, 12, 18}, .performed = day{2025, 12, 1}};
    EXPECT_EQ(codes(reasons_of(facts, *due_of(facts))), // Saturday 17 January 2026
              (codes_of{says::due_after_receipt, says::pay_next_business_day}));
    const payment_facts deemed{.invoiced = day{2026, 1, 5}, .performed = day{2026, 1, 1}};
    const auto due = *due_of(deemed);
    EXPECT_EQ(due.due, (day{2026, 2, 7})); // a Saturday
    const auto reasons = reasons_of(deemed, due);
    EXPECT_EQ(reasons.front().code, says::due_after_deemed);
    EXPECT_EQ(reasons.front().arguments.size(), 5U);
}

TEST(PromptPayment, says_what_the_days_of_a_payment_come_to)
{
    const day due{2026, 1, 17}; // a Saturday, and Monday is a holiday
    const auto told = [&](money amount, day on, payment_standing standing = payment_standing::made) {
        return codes(reasons_of(*interest_of(amount, due, on, std::nullopt), due, on, standing));
    };
    EXPECT_EQ(told(cents(100), {2026, 1, 17}), codes_of{says::paid_in_time});
    EXPECT_EQ(told(cents(100), {2026, 1, 20}), codes_of{says::paid_next_business_day});
    EXPECT_EQ(told(cents(10'000), {2026, 1, 21}), (codes_of{says::paid_late, says::interest_under_a_dollar}));
    EXPECT_EQ(told(cents(7'400'000), {2027, 3, 1}), (codes_of{says::paid_late, says::interest_stopped}));
    const auto imagined = payment_standing::imagined;
    EXPECT_EQ(told(cents(100), {2026, 1, 17}, imagined), codes_of{});
    EXPECT_EQ(told(cents(100), {2026, 1, 20}, imagined), codes_of{});
    EXPECT_EQ(told(cents(7'400'000), {2026, 1, 21}, imagined), codes_of{says::late_if_paid});
}

TEST(CurrentValueOfFunds, T_C3_five_per_cent_is_1_4_basis_points_a_day)
{
    EXPECT_EQ(daily_basis_points(*current_value_of_funds(2025)), *ratio::of(25, 18)); // 1.3888…
    EXPECT_EQ(to_significant(daily_basis_points(rate("5%")), 2, rounding::half_up), "1.4");
    EXPECT_EQ(*current_value_of_funds(2026), rate("4%"));
    EXPECT_FALSE(current_value_of_funds(2024));
}

TEST(AdvancePayment, what_has_not_run_yet_is_not_payable)
{
    const auto flight = *period::between({2026, 1, 1}, {2026, 1, 30});
    const auto half = advance_of(cents(100'001), flight, {2026, 1, 15});
    EXPECT_EQ(half.payable, cents(50'000)); // down: never above the value of what ran
    EXPECT_EQ(half.in_advance, cents(50'001));
    EXPECT_EQ(advance_of(cents(100'001), flight, {2025, 12, 31}).payable, cents(0));
    EXPECT_EQ(advance_of(cents(100'001), flight, {2026, 1, 30}).in_advance, cents(0));
    EXPECT_EQ(advance_of(cents(100'001), flight, {2025, 12, 1}, advance_rule::publication).in_advance,
              cents(0));
    EXPECT_EQ(advance_of(cents(500), cents(300)).in_advance, cents(200));
    EXPECT_EQ(advance_of(cents(500), cents(900)).payable, cents(500));
    EXPECT_EQ(advance_of(cents(500), cents(-1)).payable, cents(0));
    EXPECT_EQ(advance_of(cents(-500), flight, {2025, 12, 1}).in_advance, cents(0)); // a credit
}

} // namespace
} // namespace mediabuy::prompt_payment_test

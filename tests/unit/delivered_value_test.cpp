// SPDX-License-Identifier: MIT
#include "mediabuy/rule/delivered_value.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::delivered_value_test {
namespace {

using namespace tests;

/// A placement, its order of 1,000 clicks at $0.40 in October, and whatever follows.
std::string october(std::string_view terms = "rate = { type = \"CPC\", price = \"$0.40\" }\nunits = 1000\n",
                    std::string_view more = "")
{
    return "[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n"
           "[[allocation]]\nid = \"a\"\nplatform = \"p\"\nlayer = \"platform\"\nchannel = \"search\"\n"
           "amount = \"$1.00\"\n"
           "[[order]]\nid = \"o\"\nvendor = \"p\"\ngoverning_count = \"s\"\n"
           "[[order.line]]\nid = \"l\"\nallocation = \"a\"\n"
           "flight = { start = 2025-10-01, end = 2025-10-31 }\n" +
           std::string{terms} + std::string{more};
}

std::string counted(std::string_view rows, std::string_view more = "", std::string_view id = "d")
{
    return "[[delivery]]\nid = \"" + std::string{id} + "\"\nallocation = \"a\"\ncounted_by = \"s\"\n" +
           std::string{more} + "rows = \"\"\"\n" + std::string{rows} + "\n\"\"\"\n";
}

delivered_value value_on(const book& b, day when, std::string_view line = "o:l")
{
    return delivered_values{b, {.as_of = when, .known_by = std::nullopt}}.of(record(b, line), when);
}

money cents(std::int64_t amount) { return money::from_minor(amount, usd); }

TEST(DeliveredValue, units_that_ran_by_the_day_at_the_rate_ordered)
{
    const auto b = make_book(october() + counted("2025-10-01..2025-10-10 300\n2025-10-11..2025-10-20 250"));
    EXPECT_EQ(value_on(b, {2025, 10, 10}).amount, cents(120'00)); // 300 x 0.40
    EXPECT_EQ(value_on(b, {2025, 10, 19}).amount, cents(120'00)); // the second row is not over
    EXPECT_EQ(value_on(b, {2025, 10, 20}).amount, cents(220'00)); // 550 x 0.40
    EXPECT_EQ(to_string(*value_on(b, {2025, 10, 20}).units), "550");
}

TEST(DeliveredValue, no_more_than_is_ordered_unless_more_is_billable)
{
    const auto ran = counted("2025-10-01..2025-10-31 1200");
    EXPECT_EQ(value_on(make_book(october() + ran), {2025, 10, 31}).amount, cents(400'00)); // 1,000 x 0.40
    const auto terms =
        "rate = { type = \"CPC\", price = \"$0.40\" }\nunits = 1000\nbills_overdelivery = true\n";
    EXPECT_EQ(value_on(make_book(october(terms) + ran), {2025, 10, 31}).amount, cents(480'00));
}

TEST(DeliveredValue, what_nobody_counted_is_not_known_and_before_the_flight_nothing_ran)
{
    const auto b = make_book(october());
    EXPECT_EQ(value_on(b, {2025, 9, 30}).amount, cents(0));
    const auto v = value_on(b, {2025, 10, 31});
    EXPECT_FALSE(v.amount);
    EXPECT_EQ(v.why->code, says::value_not_counted);
}

TEST(DeliveredValue, units_outside_of_the_flight_and_after_a_cancellation_are_worth_nothing)
{
    const auto rows = counted("2025-09-30 10\n2025-10-01..2025-10-09 90\n2025-10-10..2025-10-31 200");
    EXPECT_EQ(value_on(make_book(october() + rows), {2025, 10, 31}).amount, cents(116'00)); // 290 x 0.40
    const auto cancelled = october("rate = { type = \"CPC\", price = \"$0.40\" }\nunits = 1000\n",
                                   "[[order.revision]]\nnumber = \"R1\"\ndate = 2025-10-05\nline = \"l\"\n"
                                   "cancelled = 2025-10-09\n");
    EXPECT_EQ(value_on(make_book(cancelled + rows), {2025, 10, 31}).amount, cents(36'00)); // 90 x 0.40
}

TEST(DeliveredValue, each_row_at_the_terms_of_its_last_day)
{
    const auto revised = october("rate = { type = \"CPC\", price = \"$0.40\" }\nunits = 1000\n",
                                 "[[order.revision]]\nnumber = \"R1\"\ndate = 2025-10-11\nline = \"l\"\n"
                                 "rate = { type = \"CPC\", price = \"$0.50\" }\nunits = 1000\n");
    const auto b = make_book(revised + counted("2025-10-01..2025-10-10 300\n2025-10-11..2025-10-20 100"));
    EXPECT_EQ(value_on(b, {2025, 10, 20}).amount, cents(170'00)); // 300 x 0.40 + 100 x 0.50
    EXPECT_EQ(value_on(b, {2025, 10, 10}).amount, cents(120'00));
}

TEST(DeliveredValue, a_flat_price_by_days_once_somebody_counted)
{
    const auto terms = "rate = { type = \"flat\", price = \"$3,100.00\" }\n";
    const auto b = make_book(october(terms) + counted("2025-10-01..2025-10-10 1"));
    EXPECT_EQ(value_on(b, {2025, 10, 10}).amount, cents(1'000'00)); // 10 of 31 days
    EXPECT_EQ(value_on(b, {2025, 10, 31}).amount, cents(3'100'00));
    EXPECT_FALSE(value_on(make_book(october(terms)), {2025, 10, 10}).amount);
}

TEST(DeliveredValue, units_that_make_good_fill_up_what_was_missed_and_the_make_good_itself_is_worth_nothing)
{
    const auto good =
        "[[order.line]]\nid = \"again\"\nallocation = \"a\"\nunits = 100\nmakes_good = \"o:l\"\n"
        "flight = { start = 2025-11-01, end = 2025-11-30 }\n";
    const auto b = make_book(october("rate = { type = \"CPC\", price = \"$0.40\" }\nunits = 1000\n", good) +
                             counted("2025-10-01..2025-10-31 950") +
                             counted("2025-11-01..2025-11-05 80", "makes_good = \"o:l\"\n", "e"));
    EXPECT_EQ(value_on(b, {2025, 10, 31}).amount, cents(380'00)); // 950 x 0.40
    EXPECT_EQ(value_on(b, {2025, 11, 30}).amount, cents(400'00)); // 50 of the 80
    EXPECT_EQ(value_on(b, {2025, 11, 30}, "o:again").amount, cents(0));
}

TEST(DeliveredValue, a_short_rate_is_earned_when_nothing_more_is_paid_for)
{
    const auto terms =
        "rate = { type = \"CPC\", price = \"$0.40\" }\nunits = 1000\n"
        "short_rates = [{ units = 1, price = \"$0.60\" }, { units = 500, price = \"$0.45\" }]\n";
    const auto b = make_book(october(terms) + counted("2025-10-01..2025-10-20 600"));
    EXPECT_EQ(value_on(b, {2025, 10, 30}).amount, cents(240'00)); // 600 x 0.40
    EXPECT_EQ(value_on(b, {2025, 10, 31}).amount, cents(270'00)); // 600 x 0.45
}

TEST(DeliveredValue, two_lines_of_one_placement_share_its_units)
{
    const auto other = "[[order.line]]\nid = \"m\"\nallocation = \"a\"\n"
                       "flight = { start = 2025-10-01, end = 2025-11-30 }\n"
                       "rate = { type = \"CPC\", price = \"$0.40\" }\nunits = 500\n";
    const auto b = make_book(october("rate = { type = \"CPC\", price = \"$0.40\" }\nunits = 1000\n", other) +
                             counted("2025-10-01..2025-10-31 1200\n2025-11-01..2025-11-10 50"));
    EXPECT_EQ(value_on(b, {2025, 11, 10}).amount, cents(400'00));        // 1,000
    EXPECT_EQ(value_on(b, {2025, 11, 10}, "o:m").amount, cents(100'00)); // 200 of October, 50 of November
}

} // namespace
} // namespace mediabuy::delivered_value_test

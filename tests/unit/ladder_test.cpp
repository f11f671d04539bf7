// SPDX-License-Identifier: MIT
#include "mediabuy/rule/ladder.hpp"

#include "award_chain.hpp"
#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::ladder_test {
namespace {

using namespace tests;

std::vector<rung> climbed(const book& b, const question& q) { return ladder(b, relations{b}, {}, q); }

std::string award(std::string_view obligates, std::string_view value, std::string_view ceiling)
{
    return "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-02-01\nobligates = "
           "\"" +
           std::string{obligates} + "\"\nvalue = \"" + std::string{value} + "\"\nceiling = \"" +
           std::string{ceiling} + "\"\n";
}

// Press from federal records, February and March 2025: $16 million obligated, $62.8 million current, $200
// million potential. 16 / 200 = 8.0 %, 62.8 / 200 = 31.4 %.
TEST(Ladder, how_much_of_a_ceiling_is_used_by_obligation_and_by_current_value) // domain.md T-A4
{
    const auto b = make_book("[[contract]]\nid = \"c\"\nkind = \"definitive-contract\"\n" +
                             award("$16,000,000.00", "$62,800,000.00", "$200,000,000.00"));
    const auto rungs = climbed(b, on(2025, 3, 4));
    ASSERT_EQ(rungs.size(), 1U);
    EXPECT_EQ(rungs[0].obligated_of_ceiling, ratio::of(8, 100));
    EXPECT_EQ(rungs[0].current_of_ceiling, ratio::of(314, 1000));
    EXPECT_EQ(rungs[0].unobligated, dollars(184'000'000));
    EXPECT_TRUE(rungs[0].findings.empty());
}

TEST(Ladder, the_worked_chain_at_each_of_its_dates) // domain.md A3
{
    const auto b = make_book(award_chain);
    for (const auto& step : chain_steps) {
        const auto r = climbed(b, {step.signed_on, std::nullopt}).at(0);
        EXPECT_EQ(*r.sums.obligated->narrow(), dollars(step.obligated)) << step.number;
        EXPECT_EQ(*r.sums.current->narrow(), dollars(step.current)) << step.number;
        EXPECT_EQ(*r.sums.potential->narrow(), dollars(step.potential)) << step.number;
        EXPECT_TRUE(r.findings.empty()) << step.number;
    }
}

TEST(Ladder, a_vehicle_is_the_sum_of_its_orders_and_never_of_its_own_dollars)
{
    const auto b = make_book(
        "[[contract]]\nid = \"v\"\nkind = \"idv\"\n" + award("$5.00", "$5.00", "$900.00") +
        "[[contract]]\nid = \"o1\"\nkind = \"order\"\nparent = \"v\"\n" +
        award("$10.00", "$20.00", "$30.00") + "[[contract]]\nid = \"o2\"\nkind = \"call\"\nparent = \"v\"\n" +
        award("$1.00", "$2.00", "$3.00") +
        "[[invoice]]\nid = \"i\"\ncontract = \"o1\"\ndated = 2025-03-01\n[[invoice.line]]\n"
        "amount = \"$4.00\"\n");
    const auto rungs = ladder(b, relations{b}, {ref<contract>{0}}, on(2025, 3, 1));
    ASSERT_EQ(rungs.size(), 1U);
    EXPECT_EQ(*rungs[0].sums.obligated->narrow(), dollars(11));
    EXPECT_EQ(*rungs[0].sums.current->narrow(), dollars(22));
    EXPECT_EQ(*rungs[0].sums.potential->narrow(), dollars(33));
    EXPECT_EQ(*rungs[0].billed->narrow(), dollars(4));
    EXPECT_EQ(rungs[0].orders, 2U);
}

TEST(Ladder, an_inversion_is_found_and_nothing_is_thrown)
{
    const auto b =
        make_book("[[contract]]\nid = \"c\"\nkind = \"order\"\n" + award("$30.00", "$20.00", "$10.00"));
    const auto r = climbed(b, on(2025, 3, 1)).at(0);
    ASSERT_EQ(r.findings.size(), 2U);
    EXPECT_EQ(r.findings[0].code, code::obligated_over_current);
    EXPECT_EQ(r.findings[1].code, code::current_over_ceiling);
    EXPECT_EQ(r.unobligated, dollars(-20));
}

/// A contract of $1,000.00 with an order of 1,000 clicks at $0.40 in October and a fee of 10 % beside it.
std::string with_order(std::string_view keys = "", std::string_view more = "")
{
    return "[[contract]]\nid = \"c\"\nkind = \"order\"\n" + award("$1,000.00", "$1,000.00", "$1,000.00") +
           "[[party]]\nid = \"v\"\nkind = \"platform\"\nname = \"V\"\n"
           "[[allocation]]\nid = \"a\"\nplatform = \"v\"\nlayer = \"platform\"\nchannel = \"search\"\n"
           "amount = \"$400.00\"\n"
           "[[order]]\nid = \"o\"\nvendor = \"v\"\ncontract = \"c\"\nsigned = 2025-09-15\nfee = \"10%\"\n"
           "governing_count = \"s\"\n" +
           std::string{keys} +
           "[[order.line]]\nid = \"l\"\nallocation = \"a\"\n"
           "flight = { start = 2025-10-01, end = 2025-10-31 }\n"
           "rate = { type = \"CPC\", price = \"$0.40\" }\nunits = 1000\n" +
           std::string{more};
}

constexpr std::string_view ran_in_october =
    "[[delivery]]\nid = \"d\"\nallocation = \"a\"\ncounted_by = \"s\"\n"
    "rows = \"\"\"\n2025-10-01..2025-10-10 300\n"
    "2025-10-11..2025-10-31 600\n\"\"\"\n";

// 1,000 x 0.40 = 400.00 and 10 % of it, 40.00. Of 300 clicks 120.00 and 12.00; of 900 clicks 360.00
// and 36.00.
TEST(Ladder, insertion_orders_commit_from_their_signature_on_and_deliver_what_ran_with_their_fee)
{
    const auto b = make_book(with_order("", ran_in_october));
    EXPECT_FALSE(climbed(b, on(2025, 9, 14)).at(0).ordered.committed);
    EXPECT_EQ(climbed(b, on(2025, 9, 14)).at(0).ordered.committed_why->code, says::no_insertion_order);
    const auto signed_only = climbed(b, on(2025, 9, 15)).at(0).ordered;
    EXPECT_EQ(*signed_only.committed->narrow(), dollars(440));
    EXPECT_EQ(*signed_only.delivered->narrow(), dollars(0));
    EXPECT_EQ(*climbed(b, on(2025, 10, 10)).at(0).ordered.delivered->narrow(), dollars(132));
    const auto over = climbed(b, on(2025, 11, 1)).at(0).ordered;
    EXPECT_EQ(*over.committed->narrow(), dollars(440));
    EXPECT_EQ(*over.delivered->narrow(), dollars(396));
}

TEST(Ladder, what_nobody_counted_is_not_delivered_for_nothing)
{
    const auto r = climbed(make_book(with_order()), on(2025, 11, 1)).at(0);
    EXPECT_FALSE(r.ordered.delivered);
    EXPECT_EQ(r.ordered.delivered_why->code, says::delivery_line_unknown);
    EXPECT_EQ(*r.ordered.committed->narrow(), dollars(440));
}

// Notice on 5 October, the last day that is paid for is the 10th: 300 clicks, 132.00 with the fee, once it is
// over.
TEST(Ladder, a_cancelled_order_commits_what_ran_once_its_last_paid_day_is_over)
{
    const auto b =
        make_book(with_order("notice_given = 2025-10-05\ncancelled = 2025-10-10\n", ran_in_october));
    EXPECT_EQ(*climbed(b, on(2025, 10, 4)).at(0).ordered.committed->narrow(), dollars(440));
    EXPECT_EQ(*climbed(b, on(2025, 10, 9)).at(0).ordered.committed->narrow(), dollars(440));
    EXPECT_EQ(*climbed(b, on(2025, 10, 10)).at(0).ordered.committed->narrow(), dollars(132));
}

TEST(Ladder, orders_beyond_the_obligation_are_found_once_they_are_signed)
{
    const auto b = make_book(
        with_order("", std::string{ran_in_october} +
                           "[[invoice]]\nid = \"i\"\nvendor = \"v\"\ncontract = \"c\"\ndated = 2025-11-01\n"
                           "[[invoice.line]]\nallocation = \"a\"\nunits = 1000\namount = \"$400.00\"\n"
                           "[[order]]\nid = \"p\"\nvendor = \"v\"\ncontract = \"c\"\nsigned = 2025-11-01\n"
                           "[[order.line]]\nid = \"l\"\namount = \"$600.00\"\n"
                           "flight = { start = 2025-11-01, end = 2025-11-30 }\n"));
    const auto r = climbed(b, on(2025, 11, 1)).at(0);
    ASSERT_TRUE(r.on_orders);
    EXPECT_EQ(*r.on_orders->narrow(), dollars(400));
    ASSERT_FALSE(r.findings.empty()); // 440.00 + 600.00 on 1,000.00; the delivery of the second is not known
    EXPECT_EQ(r.findings[0].code, code::committed_over_obligated);
    const auto before = climbed(b, on(2025, 10, 31)).at(0);
    EXPECT_TRUE(before.findings.empty());
}

TEST(Ladder, an_award_that_was_not_known_yet_has_no_rung)
{
    const auto b = make_book("[[contract]]\nid = \"c\"\nkind = \"order\"\nrecorded = 2025-06-01\n" +
                             award("$1.00", "$1.00", "$1.00"));
    EXPECT_TRUE(climbed(b, known_by(on(2025, 7, 1), 2025, 5, 31)).empty());
    EXPECT_EQ(climbed(b, known_by(on(2025, 7, 1), 2025, 6, 1)).size(), 1U);
}

} // namespace
} // namespace mediabuy::ladder_test

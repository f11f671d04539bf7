// SPDX-License-Identifier: MIT
#include "mediabuy/rule/line_pacing.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::line_pacing_test {
namespace {

using namespace tests;

std::string ordered(std::string_view line, std::string_view more = "", std::string_view order = "")
{
    return "[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n"
           "[[allocation]]\nid = \"a\"\nplatform = \"p\"\nlayer = \"platform\"\nchannel = \"search\"\n"
           "amount = \"$1.00\"\n"
           "[[order]]\nid = \"o\"\nvendor = \"p\"\ngoverning_count = \"s\"\n" +
           std::string{order} + "[[order.line]]\nid = \"l\"\nallocation = \"a\"\n" + std::string{line} +
           std::string{more};
}

std::string counted(std::string_view rows)
{
    return "[[delivery]]\nid = \"d\"\nallocation = \"a\"\ncounted_by = \"s\"\nrows = \"\"\"\n" +
           std::string{rows} + "\n\"\"\"\n";
}

paced pace_on(const book& b, day when, std::size_t at = 1)
{
    const question q{.as_of = when, .known_by = std::nullopt};
    const auto all = paces(b, {}, q);
    EXPECT_GT(all.size(), at);
    return all.at(at);
}

std::string text(const std::optional<ratio>& r)
{
    return r ? to_significant(*r, 6, rounding::half_even) : "none";
}

// Budget $100, 10 days; after day 6 $57 were spent: 57 / 60 = 95 %. Clicks at $1.00 say it in units and
// money.
TEST(LinePacing, spent_against_planned_after_day_six) // domain.md T-D11
{
    const auto b = make_book(ordered("flight = { start = 2025-10-01, end = 2025-10-10 }\n"
                                     "rate = { type = \"CPC\", price = \"$1.00\" }\nunits = 100\n") +
                             counted("2025-10-01..2025-10-06 57"));
    for (const std::size_t at : {0U, 1U}) { // the order in dollars, its line in clicks
        const auto p = pace_on(b, {2025, 10, 7}, at);
        ASSERT_TRUE(p.pace);
        EXPECT_EQ(p.pace->index, ratio::of(95, 100));
        EXPECT_EQ(p.pace->planned, ratio{decimal{60}});
        EXPECT_EQ(p.pace->forecast, ratio{decimal{95}});
        EXPECT_EQ(p.pace->days_left, 4);
        EXPECT_EQ(p.pace->needed_per_day, ratio::of(43, 4)); // (100 - 57) / 4
        EXPECT_EQ(p.state, pace_state::behind);
    }
}

// Half of the goal at the end of day 3 of 4: 50 / 75 = 67 %.
TEST(LinePacing, half_of_the_goal_after_three_of_four_days) // domain.md T-D12
{
    const auto b = make_book(ordered("flight = { start = 2025-10-01, end = 2025-10-04 }\n"
                                     "rate = { type = \"CPM\", price = \"$2.00\" }\nunits = 1000\n") +
                             counted("2025-10-01..2025-10-03 500"));
    EXPECT_EQ(text(pace_on(b, {2025, 10, 4}).pace->index), "0.666667");
}

// 30 days of September and 30 of November: through 15 November 45 of 60 days.
TEST(LinePacing, a_gap_plans_nothing)
{
    const auto b =
        make_book(ordered("flights = [{ start = 2025-09-01, end = 2025-09-30 }, { start = 2025-11-01, "
                          "end = 2025-11-30 }]\nrate = { type = \"CPC\", price = \"$1.00\" }\n"
                          "units = 600\n") +
                  counted("2025-09-01..2025-09-30 300\n2025-11-01..2025-11-15 200"));
    const auto p = pace_on(b, {2025, 11, 16});
    EXPECT_EQ(p.pace->planned, ratio{decimal{450}});
    EXPECT_EQ(p.pace->delivered, ratio{decimal{500}});
    EXPECT_EQ(p.state, pace_state::ahead);
    EXPECT_EQ(pace_on(b, {2025, 10, 20}).pace->planned, ratio{decimal{300}});
    EXPECT_EQ(pace_on(b, {2025, 10, 20}).state, pace_state::on_schedule);
}

// Through 9 October 90 of 310 are planned; counted are 30 days' worth through the 3rd, all that was planned.
TEST(LinePacing, days_that_nobody_counted_yet_make_no_line_late)
{
    const auto b = make_book(ordered("flight = { start = 2025-10-01, end = 2025-10-31 }\n"
                                     "rate = { type = \"CPC\", price = \"$1.00\" }\nunits = 310\n") +
                             counted("2025-10-01..2025-10-03 30\n2025-10-04..2025-10-31 280"));
    const auto p = pace_on(b, {2025, 10, 10});
    EXPECT_EQ(p.counted_to, (day{2025, 10, 3}));
    EXPECT_EQ(p.pace->index, ratio::of(1, 3)); // 30 / 90
    EXPECT_EQ(p.pace->index_counted, ratio::of(1, 1));
    EXPECT_EQ(p.pace->forecast, ratio{decimal{310}});
    EXPECT_EQ(p.state, pace_state::on_schedule);
}

TEST(LinePacing, what_is_not_known_is_not_zero)
{
    const auto flight = std::string{"flight = { start = 2025-10-01, end = 2025-10-31 }\n"};
    const auto uncounted =
        make_book(ordered(flight + "rate = { type = \"CPC\", price = \"$1.00\" }\nunits = 310\n"));
    const auto p = pace_on(uncounted, {2025, 10, 10});
    EXPECT_FALSE(p.pace);
    EXPECT_EQ(p.why->code, says::value_not_counted);
    EXPECT_EQ(p.state, pace_state::unknown);
    const auto flat = make_book(ordered(flight + "rate = { type = \"flat\", price = \"$9.00\" }\n"));
    EXPECT_EQ(pace_on(flat, {2025, 10, 10}).why->code, says::pace_flat_price);
}

// 310 for 31 days; cancelled to the 10th: 100 for 10 days, and not before the notice of the 5th.
TEST(LinePacing, a_cancelled_line_has_the_days_that_are_paid_for_from_its_notice_on)
{
    const auto b =
        make_book(ordered("flight = { start = 2025-10-01, end = 2025-10-31 }\n"
                          "rate = { type = \"CPC\", price = \"$1.00\" }\nunits = 310\n",
                          "", "notice_given = 2025-10-05\ncancelled = 2025-10-10\n") +
                  counted("2025-10-01 10\n2025-10-02 10\n2025-10-03 10\n2025-10-04 10\n2025-10-05 10"));
    EXPECT_EQ(pace_on(b, {2025, 10, 4}).goal, ratio{decimal{310}});
    const auto p = pace_on(b, {2025, 10, 6});
    EXPECT_EQ(p.goal, ratio{decimal{100}});
    EXPECT_EQ(p.pace->days_left, 5);
    EXPECT_EQ(p.state, pace_state::on_schedule);
}

// $100 over 10 days and $200 over 20: on day 10 the first is over and half of the second; 100 + 100 of 300.
TEST(LinePacing, an_order_adds_up_what_its_lines_have_planned)
{
    const auto b = make_book(
        ordered("flight = { start = 2025-10-01, end = 2025-10-10 }\n"
                "rate = { type = \"CPC\", price = \"$1.00\" }\nunits = 100\n",
                "[[order.line]]\nid = \"m\"\nallocation = \"b\"\n"
                "flight = { start = 2025-10-01, end = 2025-10-20 }\n"
                "rate = { type = \"CPC\", price = \"$2.00\" }\nunits = 100\n"
                "[[allocation]]\nid = \"b\"\nplatform = \"p\"\nlayer = \"platform\"\nchannel = \"search\"\n"
                "amount = \"$1.00\"\n[[delivery]]\nid = \"e\"\nallocation = \"b\"\ncounted_by = \"s\"\n"
                "period = { start = 2025-10-01, end = 2025-10-10 }\nunits = 25\n") +
        counted("2025-10-01..2025-10-10 100"));
    const auto p = pace_on(b, {2025, 10, 11}, 0);
    EXPECT_EQ(p.goal, ratio{decimal{300}});
    EXPECT_EQ(p.pace->planned, ratio{decimal{200}});
    EXPECT_EQ(p.pace->delivered, ratio{decimal{150}}); // 100 x 1.00 + 25 x 2.00
    EXPECT_EQ(p.pace->index, ratio::of(3, 4));
    EXPECT_EQ(p.pace->needed_per_day, ratio{decimal{15}}); // 150 on 10 days
}

TEST(LinePacing, so_many_per_cent_off_may_count_as_on_schedule)
{
    const auto b = make_book(ordered("flight = { start = 2025-10-01, end = 2025-10-10 }\n"
                                     "rate = { type = \"CPC\", price = \"$1.00\" }\nunits = 100\n") +
                             counted("2025-10-01..2025-10-06 57"));
    const question q{.as_of = day{2025, 10, 7}, .known_by = std::nullopt};
    EXPECT_EQ(paces(b, {.only = {}, .tolerance = *ratio::of(5, 100)}, q)[1].state, pace_state::on_schedule);
    EXPECT_EQ(paces(b, {.only = {}, .tolerance = *ratio::of(4, 100)}, q)[1].state, pace_state::behind);
}

} // namespace
} // namespace mediabuy::line_pacing_test

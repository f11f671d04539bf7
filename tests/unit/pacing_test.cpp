// SPDX-License-Identifier: MIT
// Expected values: the two vendors' examples (T-D11, T-D12), domain.md D7 and T-D6, and sums done by hand.
#include "mediabuy/rule/pacing.hpp"

#include "mediabuy/money/price_parser.hpp"
#include "mediabuy/rule/cancellation.hpp"

#include <gtest/gtest.h>

namespace mediabuy::pacing_test {
namespace {

ratio n(std::int64_t whole) { return *ratio::of(int128{whole}, 1); }
ratio of(std::int64_t a, std::int64_t b) { return *ratio::of(int128{a}, int128{b}); }
money cents(std::int64_t minor) { return money::from_minor(minor, usd); }
period days(day first, int count) { return *period::between(first, first + (count - 1)); }
constexpr day d1{2026, 3, 1};

flighting even(int count) { return *flighting::even({days(d1, count)}); }
pacing pace(std::int64_t goal, std::int64_t delivered, const flighting& plan, day as_of)
{
    return *pacing_of({n(goal), n(delivered)}, plan, as_of);
}

TEST(Pacing, T_D11_57_of_100_after_six_days_of_ten)
{
    const auto p = pace(100, 57, even(10), d1 + 6);
    EXPECT_EQ(*p.index, of(95, 100));
    EXPECT_EQ(p.planned, n(60));
    EXPECT_EQ(p.ahead, n(-3));
    EXPECT_EQ(*p.forecast, n(95)); // spent / elapsed × total
    EXPECT_EQ(p.days_left, 4);
    EXPECT_EQ(*p.needed_per_day, of(43, 4));
    EXPECT_FALSE(p.runs_out);
}

TEST(Pacing, T_D12_half_the_goal_at_the_end_of_day_three_of_four)
{
    const auto p = pace(1'000, 500, even(4), d1 + 3);
    EXPECT_EQ(*p.index, of(50, 75));
    EXPECT_EQ(to_string(to_decimal(*p.index * n(100), 0, rounding::half_even)), "67");
    EXPECT_EQ(*p.needed_per_day, n(500));
}

TEST(Pacing, runs_out_on_the_day_that_delivers_the_last_of_the_goal)
{
    // 80 in six days: 20 are left, which last a day and a half from day seven on.
    EXPECT_EQ(*pace(100, 80, even(10), d1 + 6).runs_out, d1 + 7);
    // 75 in six days, 12.5 a day: the 25 that are left last two days.
    EXPECT_EQ(*pace(100, 75, even(10), d1 + 6).runs_out, d1 + 7);
    EXPECT_EQ(*pace(100, 60, even(10), d1 + 6).runs_out, d1 + 9); // as planned: on the last day
    EXPECT_FALSE(pace(100, 100, even(10), d1 + 6).runs_out);
    EXPECT_FALSE(pace(100, 0, even(10), d1 + 6).runs_out);
}

TEST(Pacing, has_no_index_before_anything_was_planned)
{
    for (const auto as_of : {d1, d1 - 20, day{1, 1, 1}}) {
        const auto p = pace(100, 5, even(10), as_of);
        EXPECT_FALSE(p.index || p.forecast || p.runs_out);
        EXPECT_EQ(*p.needed_per_day, of(95, 10));
    }
    EXPECT_FALSE(pace(0, 0, even(10), d1 + 6).index); // no goal, no index
}

TEST(Pacing, after_the_end_what_is_missing_stays_missing)
{
    const auto p = pace(100, 90, even(10), d1 + 10);
    EXPECT_EQ(*p.index, of(9, 10));
    EXPECT_EQ(*p.forecast, n(90));
    EXPECT_EQ(p.remaining, n(10));
    EXPECT_FALSE(p.needed_per_day);
    const auto over = pace(100, 120, even(10), d1 + 4);
    EXPECT_EQ(over.remaining, n(0));
    EXPECT_EQ(*over.needed_per_day, n(0));
    EXPECT_EQ(*over.forecast, n(300)); // what no cap would let happen
}

TEST(Pacing, counts_no_days_of_a_gap)
{
    const auto plan = *flighting::even({days(d1, 5), days(d1 + 25, 5)});
    const auto p = pace(100, 40, plan, d1 + 12); // in the gap
    EXPECT_EQ(p.planned, n(50));
    EXPECT_EQ(p.days_left, 5);
    EXPECT_EQ(*p.needed_per_day, n(12));
    EXPECT_EQ(*pace(100, 75, plan, d1 + 12).runs_out, d1 + 26); // 15 a day: the 25 last into the second day
}

TEST(Pacing, goes_by_the_weights_of_the_runs)
{
    const auto plan = *flighting::of({{days(d1 + 10, 10), n(1)}, {days(d1, 10), n(3)}});
    const auto p = pace(400, 300, plan, d1 + 10);
    EXPECT_EQ(*p.index, n(1));
    EXPECT_EQ(p.ahead, n(0));
    EXPECT_EQ(*p.needed_per_day, n(10));
    EXPECT_EQ(pace(400, 300, plan, d1 + 5).planned, n(150));
}

TEST(Pacing, refuses_what_is_less_than_nothing)
{
    EXPECT_EQ(pacing_of({n(-1), n(0)}, even(3), d1).error().code, code::bad_quantity);
    EXPECT_EQ(pacing_of({n(1), n(-1)}, even(3), d1).error().code, code::bad_quantity);
}

TEST(Flighting, refuses_runs_that_are_no_plan)
{
    EXPECT_EQ(flighting::even({}).error().code, code::no_weights);
    EXPECT_EQ(flighting::of({{days(d1, 2), n(-1)}}).error().code, code::negative_weight);
    EXPECT_EQ(flighting::of({{days(d1, 2), n(0)}}).error().code, code::zero_weights);
    const auto overlap = flighting::even({days(d1, 5), days(d1 + 3, 5)});
    EXPECT_EQ(overlap.error().code, code::overlapping_flights);
    EXPECT_EQ(overlap.error().arguments, (std::vector<std::string>{"2026-03-04", "2026-03-05"}));
}

TEST(Flighting, takes_a_run_without_weight_for_a_gap)
{
    const auto plan =
        *flighting::of({{days(d1, 5), n(2)}, {days(d1 + 5, 5), n(0)}, {days(d1 + 10, 5), n(2)}});
    EXPECT_EQ(plan.runs().size(), 2U);
    EXPECT_EQ(plan.days_from(d1 + 4), 6);
    EXPECT_EQ(plan.share_through(d1 + 9), of(1, 2));
    EXPECT_EQ(plan.share_through(d1 - 1), n(0));
    EXPECT_EQ(plan.share_through(d1 + 99), n(1));
}

TEST(Flighting, T_D10_accrues_a_run_as_straight_line_does)
{
    const auto flight = *period::between({2025, 10, 15}, {2025, 12, 31});
    const auto plan = *flighting::even({flight});
    for (const auto by : {calendar_unit::calendar_month, calendar_unit::broadcast_month}) {
        const auto straight = *accrue(cents(7'400'000), flight, by);
        const auto weighed = *accrue(cents(7'400'000), plan, by);
        ASSERT_EQ(straight.size(), weighed.size());
        for (std::size_t i = 0; i < straight.size(); ++i)
            EXPECT_EQ(straight[i].amount, weighed[i].amount);
    }
    const auto months = *accrue(cents(7'400'000), plan, calendar_unit::calendar_month);
    EXPECT_EQ(months[0].amount, cents(1'612'821));
    EXPECT_EQ(months[1].amount, cents(2'846'153));
    EXPECT_EQ(months[2].amount, cents(2'941'026));
}

TEST(Flighting, accrues_by_weight_and_skips_units_without_days)
{
    const auto plan = *flighting::of({{*period::between({2026, 1, 16}, {2026, 2, 14}), n(2)},
                                      {*period::between({2026, 4, 1}, {2026, 4, 30}), n(1)}});
    const auto months = *accrue(cents(30'000), plan, calendar_unit::calendar_month);
    ASSERT_EQ(months.size(), 3U);                // none for March
    EXPECT_EQ(months[0].amount.minor(), 10'667); // 16 of 30 days of two thirds: 106.67
    EXPECT_EQ(months[1].amount.minor(), 9'333);
    EXPECT_EQ(months[2].amount.minor(), 10'000);
    EXPECT_EQ(months[1].days, 14);
    const auto long_one = *flighting::even({*period::between({1, 1, 1}, {9999, 12, 31})});
    EXPECT_EQ(accrue(cents(1), long_one, calendar_unit::day).error().code, code::too_many_units);
}

TEST(Cancellation, T_D6_eight_days_before_the_first_impression_owes_six_days)
{
    const auto flight = days(d1, 30);
    EXPECT_EQ(owed_days(flight, d1 - 8, guaranteed_notice_days), days(d1, 6));
    EXPECT_EQ(owed_days(flight, d1 - 7, 14), days(d1, 7)); // the older examples: one week, and two
    EXPECT_EQ(owed_days(flight, d1, 14), days(d1, 14));
    EXPECT_FALSE(owed_days(flight, d1 - 14, 14));
    EXPECT_EQ(owed_days(flight, d1 + 20, 14), flight);
    EXPECT_EQ(owed_days(flight, {9999, 12, 25}, 30), flight);
    EXPECT_EQ(owed_on_cancellation(cents(300'000), even(30), d1 - 8, 14), cents(60'000));
    EXPECT_EQ(owed_on_cancellation(cents(300'000), even(30), d1 - 30, 14), cents(0));
    EXPECT_EQ(owed_on_cancellation(cents(300'000), even(30), d1 + 29, 14), cents(300'000));
}

} // namespace
} // namespace mediabuy::pacing_test

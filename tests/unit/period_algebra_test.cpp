// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/period_algebra.hpp"

#include <gtest/gtest.h>

namespace mediabuy::period_algebra_test {
namespace {

constexpr period run(day first, day last) { return *period::between(first, last); }

constexpr auto october = run(day{2025, 10, 1}, day{2025, 10, 31});
constexpr auto november = run(day{2025, 11, 1}, day{2025, 11, 30});
constexpr auto december = run(day{2025, 12, 1}, day{2025, 12, 31});

static_assert(hull(october, december).length_days() == 92);
static_assert(adjacent(october, november) && adjacent(november, october));
static_assert(!adjacent(october, december) && !adjacent(october, october));
static_assert(only(day{2025, 10, 1}).length_days() == 1);

TEST(PeriodAlgebra, a_cut_leaves_what_lies_on_either_side)
{
    const auto quarter = hull(october, december);
    EXPECT_EQ(difference(quarter, november), (period_pieces{october, december}));
    EXPECT_EQ(difference(quarter, october), (period_pieces{std::nullopt, hull(november, december)}));
    EXPECT_EQ(difference(quarter, december), (period_pieces{hull(october, november), std::nullopt}));
    EXPECT_EQ(difference(november, quarter), (period_pieces{}));
    EXPECT_EQ(difference(october, december), (period_pieces{october, std::nullopt}));
    EXPECT_EQ(difference(december, october), (period_pieces{std::nullopt, december}));
    EXPECT_EQ(difference(quarter, november).length_days(), 62);
}

TEST(PeriodAlgebra, a_cut_at_the_end_of_the_calendar_leaves_nothing_after_it)
{
    const auto last = run(day{9999, 12, 1}, day{9999, 12, 31});
    EXPECT_EQ(difference(last, run(day{9999, 12, 31}, day{9999, 12, 31})),
              (period_pieces{run(day{9999, 12, 1}, day{9999, 12, 30}), std::nullopt}));
}

TEST(PeriodAlgebra, a_split_puts_the_day_into_the_later_piece)
{
    EXPECT_EQ(
        split_before(october, day{2025, 10, 15}),
        (period_pieces{run(day{2025, 10, 1}, day{2025, 10, 14}), run(day{2025, 10, 15}, day{2025, 10, 31})}));
    EXPECT_EQ(split_before(october, day{2025, 10, 1}), (period_pieces{std::nullopt, october}));
    EXPECT_EQ(split_before(october, day{2025, 9, 1}), (period_pieces{std::nullopt, october}));
    EXPECT_EQ(split_before(october, day{2025, 10, 31}),
              (period_pieces{run(day{2025, 10, 1}, day{2025, 10, 30}), only(day{2025, 10, 31})}));
    EXPECT_EQ(split_before(october, day{2025, 11, 1}), (period_pieces{october, std::nullopt}));
}

TEST(PeriodAlgebra, a_shift_keeps_the_length)
{
    EXPECT_EQ(shifted(october, 31), run(day{2025, 11, 1}, day{2025, 12, 1}));
    EXPECT_EQ(shifted(november, -31), run(day{2025, 10, 1}, day{2025, 10, 30}));
    EXPECT_FALSE(shifted(run(day{9999, 12, 1}, day{9999, 12, 31}), 1));
    EXPECT_FALSE(shifted(run(day{1, 1, 1}, day{1, 1, 2}), -1));
}

TEST(PeriodAlgebra, neighbours_may_come_in_either_order)
{
    EXPECT_TRUE(adjacent(october, november));
    EXPECT_TRUE(adjacent(november, october));
    EXPECT_FALSE(adjacent(october, december));
    EXPECT_EQ(hull(december, october), hull(october, december));
    EXPECT_EQ(hull(only(day{2025, 10, 31}), only(day{2025, 10, 1})), october);
}

TEST(PeriodAlgebra, covering_and_overlapping)
{
    const auto quarter = hull(october, december);
    EXPECT_TRUE(covers(quarter, november));
    EXPECT_TRUE(covers(november, november));
    EXPECT_FALSE(covers(november, quarter));
    EXPECT_TRUE(overlaps(quarter, run(day{2025, 12, 31}, day{2026, 1, 31})));
    EXPECT_FALSE(overlaps(october, november));
}

} // namespace
} // namespace mediabuy::period_algebra_test

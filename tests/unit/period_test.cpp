// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/period.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace mediabuy::period_test {
namespace {

static_assert(std::is_trivially_copyable_v<period>);
static_assert(!std::is_default_constructible_v<period>, "there is no empty period");

constexpr auto autumn = *period::between(day{2025, 10, 1}, day{2025, 12, 31});
constexpr auto new_year = *period::between(day{2025, 12, 31}, day{2026, 1, 1});
constexpr auto january = *period::between(day{2026, 1, 1}, day{2026, 1, 31});

static_assert(autumn.length_days() == 31 + 30 + 31 && new_year.length_days() == 2);

TEST(Period, both_ends_belong_to_it)
{
    EXPECT_TRUE(autumn.contains(day{2025, 10, 1}));
    EXPECT_TRUE(autumn.contains(day{2025, 12, 31}));
    EXPECT_FALSE(autumn.contains(day{2025, 9, 30}));
    EXPECT_FALSE(autumn.contains(day{2026, 1, 1}));
}

TEST(Period, of_one_day_starts_and_ends_on_it)
{
    const auto once = period::between(day{2026, 2, 8}, day{2026, 2, 8});
    ASSERT_TRUE(once);
    EXPECT_EQ(once->length_days(), 1);
    EXPECT_EQ(days_left(*once, day{2026, 2, 8}), 1);
}

TEST(Period, never_ends_before_it_starts)
{
    EXPECT_FALSE(period::between(day{2026, 1, 1}, day{2025, 12, 31}));
}

TEST(Period, an_intersection_is_what_both_have_in_either_order)
{
    EXPECT_EQ(intersection(autumn, new_year), period::between(day{2025, 12, 31}, day{2025, 12, 31}));
    EXPECT_EQ(intersection(new_year, autumn), intersection(autumn, new_year));
    EXPECT_EQ(intersection(autumn, january), std::nullopt); // they touch, they share no day
    EXPECT_EQ(intersection(autumn, autumn), autumn);
}

TEST(DaysLeft, count_the_day_itself) // domain.md A4: end - as_of + 1, expired from end + 1
{
    EXPECT_EQ(days_left(autumn, day{2025, 12, 30}), 2);
    EXPECT_EQ(days_left(autumn, day{2025, 12, 31}), 1);
    EXPECT_EQ(days_left(autumn, day{2026, 1, 1}), 0);
    EXPECT_EQ(days_left(autumn, day{2030, 1, 1}), 0);
}

TEST(DaysLeft, before_the_start_are_the_whole_period)
{
    EXPECT_EQ(days_left(autumn, day{2025, 10, 1}), 92);
    EXPECT_EQ(days_left(autumn, day{2025, 1, 1}), 92);
}

} // namespace
} // namespace mediabuy::period_test

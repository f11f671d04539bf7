// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/business_day.hpp"

#include <gtest/gtest.h>

#include <array>

namespace mediabuy::business_day_test {
namespace {

static_assert(is_business_day(day{2025, 12, 31}) == truth::yes);
static_assert(is_business_day(day{2025, 12, 25}) == truth::no);
static_assert(next_business_day(day{2025, 12, 24}) == day{2025, 12, 29}, "closed on both sides of Christmas");

TEST(BusinessDay, the_next_one_may_be_the_day_itself)
{
    EXPECT_EQ(next_business_day(day{2025, 12, 30}), (day{2025, 12, 30}));
    EXPECT_EQ(next_business_day(day{2026, 1, 1}), (day{2026, 1, 2}));
    EXPECT_EQ(next_business_day(day{2026, 1, 17}), (day{2026, 1, 20}))
        << "Saturday, Sunday, and a Monday holiday";
}

TEST(BusinessDay, the_observed_day_is_closed_and_the_day_in_law_a_weekend_anyhow)
{
    EXPECT_EQ(is_business_day(day{2026, 7, 3}), truth::no);
    EXPECT_EQ(is_business_day(day{2026, 7, 4}), truth::no);
    EXPECT_EQ(next_business_day(day{2026, 7, 3}), (day{2026, 7, 6}));
    EXPECT_EQ(is_business_day(day{2021, 12, 31}), truth::no);
}

TEST(BusinessDay, further_closings_can_be_given)
{
    const std::array closed{day{2026, 12, 24}};
    EXPECT_EQ(is_business_day(day{2026, 12, 24}), truth::yes);
    EXPECT_EQ(is_business_day(day{2026, 12, 24}, closed), truth::no);
    EXPECT_EQ(next_business_day(day{2026, 12, 24}, closed), (day{2026, 12, 28}));
}

TEST(BusinessDay, before_1971_a_weekday_is_unknown)
{
    EXPECT_EQ(is_business_day(day{1970, 12, 31}), truth::unknown);
    EXPECT_EQ(is_business_day(day{1970, 12, 27}), truth::no);
    EXPECT_FALSE(next_business_day(day{1970, 12, 26}));
    EXPECT_EQ(is_business_day(day{1971, 1, 1}), truth::no);
    EXPECT_EQ(is_business_day(day{1971, 1, 4}), truth::yes);
}

TEST(BusinessDay, the_calendar_ends_on_one)
{
    EXPECT_EQ(next_business_day(day{9999, 12, 31}), (day{9999, 12, 31}));
    const std::array closed{day{9999, 12, 31}};
    EXPECT_FALSE(next_business_day(day{9999, 12, 31}, closed));
}

} // namespace
} // namespace mediabuy::business_day_test

// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/broadcast.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace mediabuy::broadcast_test {
namespace {

constexpr period run(day first, day last) { return *period::between(first, last); }

static_assert(broadcast_month_of(day{2025, 12, 31}) == broadcast_month{2026, 1},
              "the last three days of 2025 are billed in January 2026");
static_assert(broadcast_month_of(day{2025, 12, 28}) == broadcast_month{2025, 12});

std::vector<unsigned> months_of_five_weeks(int year)
{
    std::vector<unsigned> found;
    for (unsigned m = 1; m <= 12; ++m)
        if (weeks_in(days_of(broadcast_month{year, m})) == 5) found.push_back(m);
    return found;
}

TEST(Broadcast, T_D7_months_of_2025_and_2026)
{
    EXPECT_EQ(months_of_five_weeks(2025), (std::vector{3U, 6U, 8U, 11U}));
    EXPECT_EQ(months_of_five_weeks(2026), (std::vector{3U, 5U, 8U, 11U}));
    EXPECT_EQ(days_of(broadcast_month{2025, 1}), run(day{2024, 12, 30}, day{2025, 1, 26}));
    EXPECT_EQ(days_of(broadcast_month{2025, 10}), run(day{2025, 9, 29}, day{2025, 10, 26}));
    EXPECT_EQ(days_of(broadcast_month{2025, 11}), run(day{2025, 10, 27}, day{2025, 11, 30}));
    EXPECT_EQ(days_of(broadcast_month{2025, 12}), run(day{2025, 12, 1}, day{2025, 12, 28}));
    EXPECT_EQ(days_of(broadcast_month{2026, 1}), run(day{2025, 12, 29}, day{2026, 1, 25}));
}

TEST(Broadcast, T_D8_years_of_53_weeks)
{
    std::vector<int> found;
    for (int year = 2000; year <= 2099; ++year) {
        const int weeks = weeks_in(broadcast_year(year));
        ASSERT_TRUE(weeks == 52 || weeks == 53) << year;
        if (weeks == 53) found.push_back(year);
    }
    EXPECT_EQ(found, (std::vector{2000, 2006, 2012, 2017, 2023, 2028, 2034, 2040, 2045, 2051, 2056, 2062,
                                  2068, 2073, 2079, 2084, 2090, 2096}));
}

TEST(Broadcast, T_D9_a_first_of_January_on_a_Saturday)
{
    EXPECT_EQ(days_of(broadcast_month{2022, 1}), run(day{2021, 12, 27}, day{2022, 1, 30}));
    EXPECT_EQ(weeks_in(days_of(broadcast_month{2022, 1})), 5);
    EXPECT_EQ(days_of(broadcast_month{2022, 2}).first(), (day{2022, 1, 31}));
}

TEST(Broadcast, weeks_run_from_Monday_to_Sunday_and_count_from_the_one_that_holds_1_January)
{
    EXPECT_EQ(broadcast_week_of(day{2025, 12, 31}), run(day{2025, 12, 29}, day{2026, 1, 4}));
    EXPECT_EQ(broadcast_week_of(day{2025, 12, 29}), broadcast_week_of(day{2026, 1, 4}));
    EXPECT_EQ(broadcast_week_number(day{2025, 12, 31}), 1);
    EXPECT_EQ(broadcast_week_number(day{2025, 12, 28}), 52);
    EXPECT_EQ(broadcast_week_number(day{2023, 12, 31}), 53);
    EXPECT_EQ(broadcast_week_number(day{2022, 1, 3}), 2) << "ISO 8601 calls it week 1";
}

TEST(Broadcast, quarters_make_up_the_year_and_years_follow_one_another)
{
    for (int year = 1990; year <= 2099; ++year) {
        EXPECT_EQ(broadcast_quarter(year, 1).first(), broadcast_year(year).first());
        for (unsigned q = 2; q <= 4; ++q)
            EXPECT_EQ(broadcast_quarter(year, q).first(), broadcast_quarter(year, q - 1).last() + 1);
        EXPECT_EQ(broadcast_quarter(year, 4).last(), broadcast_year(year).last());
        EXPECT_EQ(broadcast_year(year).last() + 1, broadcast_year(year + 1).first());
    }
    EXPECT_EQ((broadcast_month{2026, 3}.quarter()), 1U);
    EXPECT_EQ((broadcast_month{2026, 4}.quarter()), 2U);
}

TEST(Broadcast, the_first_week_of_a_month_holds_its_first_day)
{
    for (int year = 1990; year <= 2099; ++year)
        for (unsigned m = 1; m <= 12; ++m) {
            const auto days = days_of(broadcast_month{year, m});
            ASSERT_TRUE(broadcast_week_of(days.first())->contains(day{year, m, 1}));
            ASSERT_EQ(days.length_days() % 7, 0);
            ASSERT_EQ(days.last().weekday(), date::Sunday);
        }
}

TEST(Broadcast, the_calendar_begins_on_a_Monday_and_ends_within_a_week)
{
    EXPECT_EQ(days_of(broadcast_month{1, 1}).first(), (day{1, 1, 1}));
    EXPECT_EQ(broadcast_week_of(day{9999, 12, 26})->last(), (day{9999, 12, 26}));
    EXPECT_FALSE(broadcast_week_of(day{9999, 12, 27}));
    EXPECT_EQ(broadcast_month_of(day{9999, 12, 27}), (broadcast_month{10000, 1}));
    EXPECT_THROW(static_cast<void>(days_of(broadcast_month{10000, 1})), std::domain_error);
}

} // namespace
} // namespace mediabuy::broadcast_test

// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/holiday.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mediabuy::holiday_test {
namespace {

static_assert(holiday_in(holiday::thanksgiving, 2025)->in_law == day{2025, 11, 27});
static_assert(holiday_in(holiday::independence, 2026)->observed == day{2026, 7, 3},
              "4 July 2026 is a Saturday");
static_assert(holiday_in(holiday::juneteenth, 2022)->observed == day{2022, 6, 20},
              "19 June 2022 is a Sunday");

std::vector<std::string> observed_days(int year)
{
    std::vector<std::string> days;
    for (const auto& h : holidays_of(year))
        days.push_back(to_string(h.observed).substr(5));
    return days;
}

// As the Office of Personnel Management lists them.
TEST(Holiday, days_of_2025_with_the_three_closings_by_order)
{
    EXPECT_EQ(observed_days(2025),
              (std::vector<std::string>{"01-01", "01-09", "01-20", "02-17", "05-26", "06-19", "07-04",
                                        "09-01", "10-13", "11-11", "11-27", "12-24", "12-25", "12-26"}));
}

TEST(Holiday, New_Years_Day_on_a_Saturday_is_observed_in_the_year_before)
{
    EXPECT_EQ(holiday_in(holiday::new_year, 2022),
              (federal_holiday{holiday::new_year, day{2022, 1, 1}, day{2021, 12, 31}}));
    EXPECT_EQ(holiday_observed_on(day{2021, 12, 31}), holiday_in(holiday::new_year, 2022));
    EXPECT_FALSE(holiday_observed_on(day{2022, 1, 1}));
    EXPECT_EQ(observed_days(2021),
              (std::vector<std::string>{"01-01", "01-18", "02-15", "05-31", "06-18", "07-05", "09-06",
                                        "10-11", "11-11", "11-25", "12-24", "12-31"}));
    EXPECT_EQ(holidays_of(2022).front().observed, (day{2021, 12, 31})) << "it belongs to both years";
}

TEST(Holiday, the_law_changed)
{
    EXPECT_FALSE(holiday_in(holiday::king, 1985));
    EXPECT_EQ(holiday_in(holiday::king, 1986)->in_law, (day{1986, 1, 20}));
    EXPECT_FALSE(holiday_in(holiday::juneteenth, 2020));
    EXPECT_EQ(holiday_in(holiday::juneteenth, 2021)->observed, (day{2021, 6, 18}));
    EXPECT_EQ(holiday_in(holiday::veterans, 1971)->in_law, (day{1971, 10, 25}));
    EXPECT_EQ(holiday_in(holiday::veterans, 1977)->in_law, (day{1977, 10, 24}));
    EXPECT_EQ(holiday_in(holiday::veterans, 1978)->in_law, (day{1978, 11, 11}));
    EXPECT_EQ(holiday_in(holiday::veterans, 1978)->observed, (day{1978, 11, 10}));
    EXPECT_EQ(holiday_in(holiday::columbus, 1971)->in_law, (day{1971, 10, 11}));
}

TEST(Holiday, before_1971_nothing_is_known)
{
    EXPECT_TRUE(holidays_of(1970).empty());
    EXPECT_FALSE(holiday_observed_on(day{1970, 12, 25}));
    EXPECT_FALSE(holiday_in(holiday::christmas, 1970));
    EXPECT_EQ(holidays_of(1971).front().observed, (day{1971, 1, 1}));
}

TEST(Holiday, closings_are_in_order_on_working_days_and_no_holidays_of_the_law)
{
    for (std::size_t i = 0; i < office_closings.size(); ++i) {
        const auto on = office_closings[i].on;
        EXPECT_TRUE(i == 0 || office_closings[i - 1].on < on) << to_string(on);
        EXPECT_NE(on.weekday(), date::Saturday) << to_string(on);
        EXPECT_NE(on.weekday(), date::Sunday) << to_string(on);
        EXPECT_EQ(holiday_observed_on(on)->which, holiday::closing) << to_string(on);
        EXPECT_EQ(closing_on(on), &office_closings[i]);
    }
    EXPECT_FALSE(holiday_observed_on(day{2002, 12, 24})) << "half a day";
    EXPECT_FALSE(holiday_observed_on(day{2025, 1, 21}));
    EXPECT_FALSE(closing_on(day{2025, 12, 25}));
}

TEST(Holiday, the_last_day_of_the_calendar_is_no_holiday)
{
    EXPECT_EQ(holidays_of(9999).size(), 11U);
    EXPECT_FALSE(holiday_observed_on(day{9999, 12, 31}));
    EXPECT_TRUE(holidays_of(10000).empty());
}

} // namespace
} // namespace mediabuy::holiday_test

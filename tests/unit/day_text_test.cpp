// SPDX-License-Identifier: MIT
#include "mediabuy/answer/day_text.hpp"

#include <gtest/gtest.h>

namespace mediabuy::day_text_test {
namespace {

TEST(DayText, a_day_with_its_weekday)
{
    EXPECT_EQ(written_with_weekday(language::english, day{2025, 12, 31}), "Wednesday 31 December 2025");
    EXPECT_EQ(written_with_weekday(language::english, day{2026, 1, 4}), "Sunday 4 January 2026");
    EXPECT_EQ(written_short(language::english, day{2025, 12, 1}), "1 Dec 2025");
}

TEST(DayText, units_of_time)
{
    const auto named = [](calendar_unit unit) {
        return written(language::english, unit_at(unit, day{2025, 12, 31})->label);
    };
    EXPECT_EQ(named(calendar_unit::calendar_month), "December 2025");
    EXPECT_EQ(named(calendar_unit::broadcast_month), "broadcast January 2026");
    EXPECT_EQ(named(calendar_unit::fiscal_month), "month 3 of FY2026");
    EXPECT_EQ(named(calendar_unit::fiscal_quarter), "Q1 of FY2026");
    EXPECT_EQ(named(calendar_unit::fiscal_year), "FY2026");
    EXPECT_EQ(named(calendar_unit::week), "week of 29 Dec 2025");
    EXPECT_EQ(named(calendar_unit::day), "31 Dec 2025");
}

TEST(DayText, holidays_have_the_names_of_the_law)
{
    EXPECT_EQ(name_of(language::english, *holiday_in(holiday::new_year, 2026)), "New Year's Day");
    EXPECT_EQ(name_of(language::english, *holiday_in(holiday::washington, 2026)), "Washington's Birthday");
    EXPECT_EQ(name_of(language::english, *holiday_in(holiday::christmas, 2026)), "Christmas Day");
    EXPECT_EQ(name_of(language::english, *holiday_observed_on(day{2025, 1, 9})), "closed by E.O. 14133");
}

} // namespace
} // namespace mediabuy::day_text_test

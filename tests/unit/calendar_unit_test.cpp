// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/calendar_unit.hpp"

#include <gtest/gtest.h>

namespace mediabuy::calendar_unit_test {
namespace {

constexpr period run(day first, day last) { return *period::between(first, last); }

constexpr calendar_unit every_unit[]{calendar_unit::calendar_month,
                                     calendar_unit::broadcast_month,
                                     calendar_unit::fiscal_month,
                                     calendar_unit::fiscal_quarter,
                                     calendar_unit::fiscal_year,
                                     calendar_unit::week,
                                     calendar_unit::day};

static_assert(unit_at(calendar_unit::fiscal_quarter, day{2025, 12, 31})->days ==
              run(day{2025, 10, 1}, day{2025, 12, 31}));
static_assert(std::size(every_unit) == spellings<calendar_unit>.size());

TEST(CalendarUnit, each_has_its_spelling_and_its_name_for_a_day)
{
    const auto named = [](std::string_view unit) {
        return to_string(unit_at(*word_spelt<calendar_unit>(unit), day{2025, 12, 31})->label);
    };
    EXPECT_EQ(named("calendar-month"), "2025-12");
    EXPECT_EQ(named("broadcast-month"), "broadcast 2026-01");
    EXPECT_EQ(named("fiscal-month"), "FY2026-M03");
    EXPECT_EQ(named("fiscal-quarter"), "FY2026-Q1");
    EXPECT_EQ(named("fiscal-year"), "FY2026");
    EXPECT_EQ(named("week"), "week of 2025-12-29");
    EXPECT_EQ(named("day"), "2025-12-31");
}

TEST(CalendarUnit, a_unit_holds_its_day_and_is_the_same_for_each_of_its_days)
{
    for (const auto unit : every_unit)
        for (auto d = day{2019, 12, 1}; d < day{2026, 3, 1}; d = d + 1) {
            const auto at = unit_at(unit, d);
            ASSERT_TRUE(at && at->days.contains(d)) << to_string(d);
            ASSERT_EQ(at->label.first, at->days.first());
            ASSERT_EQ(unit_at(unit, at->days.first()), at) << to_string(d);
            ASSERT_EQ(unit_at(unit, at->days.last()), at) << to_string(d);
            ASSERT_NE(unit_at(unit, at->days.last() + 1), at) << to_string(d);
        }
}

TEST(CalendarUnit, what_leaves_the_calendar_is_no_unit)
{
    constexpr day first{1, 1, 1};
    constexpr day last{9999, 12, 31};
    EXPECT_FALSE(unit_at(calendar_unit::fiscal_year, first));
    EXPECT_FALSE(unit_at(calendar_unit::fiscal_year, last));
    EXPECT_TRUE(unit_at(calendar_unit::fiscal_year, day{9999, 9, 30}));
    EXPECT_TRUE(unit_at(calendar_unit::fiscal_year, day{1, 10, 1}));
    EXPECT_FALSE(unit_at(calendar_unit::week, last));
    EXPECT_FALSE(unit_at(calendar_unit::broadcast_month, last));
    for (const auto unit : {calendar_unit::calendar_month, calendar_unit::fiscal_month,
                            calendar_unit::fiscal_quarter, calendar_unit::day}) {
        EXPECT_TRUE(unit_at(unit, first));
        EXPECT_TRUE(unit_at(unit, last));
    }
    EXPECT_EQ(to_string(unit_at(calendar_unit::fiscal_quarter, last)->label), "FY10000-Q1");
}

} // namespace
} // namespace mediabuy::calendar_unit_test

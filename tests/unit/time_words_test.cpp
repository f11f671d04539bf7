// SPDX-License-Identifier: MIT
#include "mediabuy/answer/time_words.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::time_words_test {
namespace {

constexpr day january{2026, 1, 9}; // a Friday

/// "2025-07-01 2025-09-30", or the code of what is wrong.
std::string days(std::string_view text, day as_of = january)
{
    const auto read = parse_time_words(text, as_of);
    return read ? to_string(read->first()) + ' ' + to_string(read->last())
                : std::string{read.error().code.text()};
}

TEST(TimeWords, years_quarters_months_and_days_are_those_of_the_calendar)
{
    EXPECT_EQ(days("2025"), "2025-01-01 2025-12-31");
    EXPECT_EQ(days("2025-Q3"), "2025-07-01 2025-09-30");
    EXPECT_EQ(days("2025-q4"), "2025-10-01 2025-12-31");
    EXPECT_EQ(days("2024-02"), "2024-02-01 2024-02-29");
    EXPECT_EQ(days(" 2025-10-15 "), "2025-10-15 2025-10-15");
}

TEST(TimeWords, fiscal_ones_begin_in_october) // 31 USC 1102
{
    EXPECT_EQ(days("FY2026"), "2025-10-01 2026-09-30");
    EXPECT_EQ(days("FY2026-Q1"), "2025-10-01 2025-12-31");
    EXPECT_EQ(days("fy2026-q4"), "2026-07-01 2026-09-30");
    EXPECT_EQ(days("FY2026-M03"), "2025-12-01 2025-12-31");
}

TEST(TimeWords, broadcast_ones_are_whole_weeks) // T-D7
{
    EXPECT_EQ(days("broadcast 2025-11"), "2025-10-27 2025-11-30");
    EXPECT_EQ(days("broadcast-2026-01"), "2025-12-29 2026-01-25");
    EXPECT_EQ(days("Broadcast 2025-Q4"), "2025-09-29 2025-12-28"); // October to December 2025
    EXPECT_EQ(days("broadcast 2025"), "2024-12-30 2025-12-28");
    EXPECT_EQ(days("week of 2025-10-15"), "2025-10-13 2025-10-19"); // a Wednesday
}

TEST(TimeWords, what_a_unit_is_called_names_its_days)
{
    for (const auto unit :
         {calendar_unit::calendar_month, calendar_unit::broadcast_month, calendar_unit::fiscal_month,
          calendar_unit::fiscal_quarter, calendar_unit::fiscal_year, calendar_unit::week, calendar_unit::day})
        for (day d{2023, 12, 25}; d < day{2025, 3, 1}; d = d + 5) {
            const auto found = *unit_at(unit, d);
            EXPECT_EQ(days(to_string(found.label)),
                      to_string(found.days.first()) + ' ' + to_string(found.days.last()));
        }
}

TEST(TimeWords, units_by_name_are_those_that_hold_the_day_asked_about)
{
    EXPECT_EQ(days("month"), "2026-01-01 2026-01-31");
    EXPECT_EQ(days("this month"), "2026-01-01 2026-01-31");
    EXPECT_EQ(days("Quarter"), "2026-01-01 2026-03-31");
    EXPECT_EQ(days("year"), "2026-01-01 2026-12-31");
    EXPECT_EQ(days("week"), "2026-01-05 2026-01-11"); // Monday to Sunday
    EXPECT_EQ(days("fiscal-quarter"), "2026-01-01 2026-03-31");
    EXPECT_EQ(days("fiscal  year"), "2025-10-01 2026-09-30");
    EXPECT_EQ(days("broadcast-month"), "2025-12-29 2026-01-25"); // ends on the month's last Sunday
    EXPECT_EQ(days("day"), "2026-01-09 2026-01-09");
}

TEST(TimeWords, the_last_days_end_with_the_day_asked_about_and_hold_it)
{
    EXPECT_EQ(days("last 1 day"), "2026-01-09 2026-01-09");
    EXPECT_EQ(days("last 90 days"), "2025-10-12 2026-01-09"); // 20 + 30 + 31 + 9 = 90 days
    EXPECT_EQ(days("last 2 weeks"), "2025-12-27 2026-01-09");
    EXPECT_EQ(days("last 3 months"), "2025-10-10 2026-01-09");
    EXPECT_EQ(days("last 1 month", day{2025, 3, 31}), "2025-03-01 2025-03-31");
    EXPECT_EQ(days("last 2 years"), "2024-01-10 2026-01-09");
}

TEST(TimeWords, two_of_them_make_a_run)
{
    EXPECT_EQ(days("2025-10 to 2025-12"), "2025-10-01 2025-12-31");
    EXPECT_EQ(days("2025-10-01..2025-12-31"), "2025-10-01 2025-12-31");
    EXPECT_EQ(days("2025-10 .. FY2026-Q2"), "2025-10-01 2026-03-31");
    EXPECT_EQ(days("2025-10-15 to day"), "2025-10-15 2026-01-09");
    EXPECT_EQ(days("2025-12 to 2025-10"), "reversed-days");
}

TEST(TimeWords, anything_else_is_refused)
{
    for (const auto* text : {"",
                             " ",
                             "0000",
                             "20255",
                             "2025-Q5",
                             "2025-q",
                             "2025-13",
                             "2025-00",
                             "2025-1",
                             "2025-10-1",
                             "2025_10",
                             "broadcast",
                             "FY",
                             "FY26",
                             "FY0001",
                             "FY2026-Q0",
                             "FY2026-M13",
                             "FY2026-3",
                             "last",
                             "last days",
                             "last 0 days",
                             "last -3 days",
                             "last 9 fortnights",
                             "last 123456 days",
                             "soon",
                             "2025 to",
                             "to 2025",
                             "this",
                             "2025-Q3x",
                             "..",
                             "week of",
                             "2025..",
                             "-",
                             "broadcast 2025-13"})
        EXPECT_EQ(days(text), "bad-period") << text;
    EXPECT_EQ(days("last 9999 years"), "bad-period"); // leaves the calendar
    EXPECT_EQ(days("2025-02-30"), "no-such-day");
    EXPECT_EQ(days("2025-02 to 2025-02-30"), "no-such-day");
}

TEST(TimeWords, the_words_that_are_refused_are_named_as_given_and_of_two_the_wrong_one)
{
    EXPECT_EQ(parse_time_words("Someday", january).error().arguments.at(0), "Someday");
    EXPECT_EQ(parse_time_words("2025 to nothing", january).error().arguments.at(0), "nothing");
}

} // namespace
} // namespace mediabuy::time_words_test

// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/fiscal.hpp"

#include <gtest/gtest.h>

namespace mediabuy::fiscal_test {
namespace {

static_assert(fiscal_month_of(day{2025, 12, 31}) == fiscal_month{2026, 3},
              "31 December 2025 ends a quarter, not a year");
static_assert(fiscal_month_of(day{2025, 12, 31}).quarter() == 1);
static_assert(fiscal_month_of(day{2018, 10, 1}) == fiscal_month{2019, 1},
              "first day of FY2019 (domain.md B)");
static_assert(fiscal_year(2025).last() == day{2025, 9, 30},
              "T-B1: the last day to obligate one-year money of 2025");

/// The calendar by counting, with nothing of the library: years, months and days one after the other.
struct plain_calendar {
    int year = 1990;
    int month = 1;
    int day_of_month = 1;

    [[nodiscard]] int month_length() const
    {
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        const int lengths[]{31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return lengths[month - 1];
    }
    void step()
    {
        if (++day_of_month <= month_length()) return;
        day_of_month = 1;
        if (++month <= 12) return;
        month = 1;
        ++year;
    }
};

TEST(Fiscal, every_day_of_1990_to_2099_lies_where_counting_puts_it)
{
    int fiscal_year_now = 1990; // 1 January 1990: the fourth month of FY1990
    unsigned fiscal_month_now = 4;
    plain_calendar at;
    for (auto d = day{1990, 1, 1}; d <= day{2099, 12, 31}; d = d + 1, at.step()) {
        ASSERT_EQ(d.year(), at.year);
        ASSERT_EQ(static_cast<int>(d.month()), at.month);
        ASSERT_EQ(static_cast<int>(d.day_of_month()), at.day_of_month);
        if (at.day_of_month == 1 && d != day{1990, 1, 1})
            fiscal_month_now = fiscal_month_now == 12 ? 1 : fiscal_month_now + 1;
        if (at.day_of_month == 1 && at.month == 10) ++fiscal_year_now;
        ASSERT_EQ(fiscal_month_of(d), (fiscal_month{fiscal_year_now, fiscal_month_now})) << to_string(d);
        ASSERT_TRUE(fiscal_year(fiscal_year_now).contains(d)) << to_string(d);
        const unsigned quarter = fiscal_month_now <= 3   ? 1
                                 : fiscal_month_now <= 6 ? 2
                                 : fiscal_month_now <= 9 ? 3
                                                         : 4;
        ASSERT_EQ(fiscal_month_of(d).quarter(), quarter) << to_string(d);
        ASSERT_TRUE(fiscal_quarter(fiscal_year_now, quarter).contains(d)) << to_string(d);
    }
}

TEST(Fiscal, months_make_up_their_quarters)
{
    for (int year = 1990; year <= 2099; ++year)
        for (unsigned m = 1; m <= 12; ++m) {
            const fiscal_month month{year, m};
            const auto days = days_of(month);
            EXPECT_EQ(fiscal_month_of(days.first()), month);
            EXPECT_EQ(fiscal_month_of(days.last()), month);
            const auto quarter = fiscal_quarter(year, month.quarter());
            EXPECT_EQ(days.first() == quarter.first(), m % 3 == 1);
            EXPECT_EQ(days.last() == quarter.last(), m % 3 == 0);
            EXPECT_EQ(days.last() + 1,
                      days_of(m == 12 ? fiscal_month{year + 1, 1} : fiscal_month{year, m + 1}).first());
        }
    EXPECT_EQ(days_of(fiscal_month{2026, 3}), *period::between(day{2025, 12, 1}, day{2025, 12, 31}));
    EXPECT_EQ(fiscal_month_of(day{9999, 12, 31}), (fiscal_month{10000, 3}));
}

TEST(Fiscal, quarters_make_up_the_year_without_gap_or_overlap)
{
    for (int year = 1990; year <= 2099; ++year) {
        EXPECT_EQ(fiscal_quarter(year, 1).first(), fiscal_year(year).first());
        for (unsigned q = 2; q <= 4; ++q)
            EXPECT_EQ(fiscal_quarter(year, q).first(), fiscal_quarter(year, q - 1).last() + 1);
        EXPECT_EQ(fiscal_quarter(year, 4).last(), fiscal_year(year).last());
        EXPECT_EQ(fiscal_year(year).last() + 1, fiscal_year(year + 1).first());
    }
}

} // namespace
} // namespace mediabuy::fiscal_test

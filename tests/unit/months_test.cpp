// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/months.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace mediabuy::months_test {
namespace {

static_assert(days_of(calendar_month{2024, 2}).length_days() == 29);
static_assert(add_months(day{2025, 12, 31}, 6) == day{2026, 6, 30}, "T-A5: 31 December and six months");
static_assert(add_months(day{2025, 12, 31}, 0) == day{2025, 12, 31});
static_assert(calendar_month{2025, 12} < calendar_month{2026, 1});

TEST(Months, a_day_that_the_later_month_lacks_becomes_its_last)
{
    EXPECT_EQ(add_months(day{2025, 8, 31}, 6), (day{2026, 2, 28}));
    EXPECT_EQ(add_months(day{2023, 8, 31}, 6), (day{2024, 2, 29}));
    EXPECT_EQ(add_months(day{2024, 2, 29}, 12), (day{2025, 2, 28}));
    EXPECT_EQ(add_months(day{2026, 3, 31}, -1), (day{2026, 2, 28}));
}

TEST(Months, an_end_of_month_is_not_remembered)
{
    EXPECT_EQ(add_months(day{2026, 6, 30}, 6), (day{2026, 12, 30}));
    EXPECT_EQ(add_months(*add_months(day{2026, 1, 31}, 1), -1), (day{2026, 1, 28}));
}

TEST(Months, years_turn_over_in_both_directions)
{
    EXPECT_EQ(add_months(calendar_month{2025, 12}, 20), (calendar_month{2027, 8}));
    EXPECT_EQ(add_months(calendar_month{2025, 12}, 36), (calendar_month{2028, 12}));
    EXPECT_EQ(add_months(calendar_month{2026, 1}, -1), (calendar_month{2025, 12}));
    EXPECT_EQ(add_months(calendar_month{2026, 1}, -13), (calendar_month{2024, 12}));
    EXPECT_EQ(add_months(calendar_month{2026, 1}, 11), (calendar_month{2026, 12}));
}

TEST(Months, nothing_leads_out_of_the_calendar)
{
    EXPECT_EQ(add_months(calendar_month{9999, 11}, 1), (calendar_month{9999, 12}));
    EXPECT_FALSE(add_months(calendar_month{9999, 12}, 1));
    EXPECT_EQ(add_months(calendar_month{1, 2}, -1), (calendar_month{1, 1}));
    EXPECT_FALSE(add_months(calendar_month{1, 1}, -1));
    EXPECT_EQ(add_months(calendar_month{1, 1}, 9999 * 12 - 1), (calendar_month{9999, 12}));
    EXPECT_FALSE(add_months(day{2025, 1, 1}, std::numeric_limits<std::int64_t>::max()));
    EXPECT_FALSE(add_months(day{2025, 1, 1}, std::numeric_limits<std::int64_t>::min()));
}

TEST(Months, follow_one_another_without_gap)
{
    for (auto m = calendar_month{1999, 12}; m < calendar_month{2101, 1}; m = *add_months(m, 1)) {
        EXPECT_EQ(calendar_month_of(days_of(m).first()), m);
        EXPECT_EQ(calendar_month_of(days_of(m).last()), m);
        EXPECT_EQ(days_of(m).last() + 1, days_of(*add_months(m, 1)).first());
    }
}

TEST(Months, are_written_as_in_a_book)
{
    EXPECT_EQ(to_string(calendar_month{2027, 8}), "2027-08");
    EXPECT_EQ(to_string(calendar_month{1, 12}), "0001-12");
}

} // namespace
} // namespace mediabuy::months_test

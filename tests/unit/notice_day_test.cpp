// SPDX-License-Identifier: MIT
#include "mediabuy/rule/notice_day.hpp"

#include <gtest/gtest.h>

namespace mediabuy::notice_day_test {
namespace {

static_assert(last_notice_day(day{2025, 12, 31}, preliminary_notice_days) == day{2025, 11, 1},
              "T-A5: 60 days before 31 December 2025");
static_assert(last_day_continued(day{2025, 12, 31}) == day{2026, 6, 30},
              "T-A5: the latest end under 52.217-8");

TEST(NoticeDay, the_day_of_the_notice_is_not_one_of_its_days)
{
    EXPECT_EQ(last_notice_day(day{2025, 12, 31}, 1), (day{2025, 12, 30}));
    EXPECT_EQ(last_notice_day(day{2025, 12, 31}, 0), (day{2025, 12, 31}));
    EXPECT_EQ(last_notice_day(day{2024, 3, 30}, 30), (day{2024, 2, 29}));
}

TEST(NoticeDay, continued_services_last_whole_months_from_the_day_after_the_end)
{
    EXPECT_EQ(last_day_continued(day{2026, 6, 30}), (day{2026, 12, 31}));
    EXPECT_EQ(last_day_continued(day{2026, 8, 31}), (day{2027, 2, 28}));
    EXPECT_EQ(last_day_continued(day{2026, 8, 15}), (day{2027, 2, 15}));
    EXPECT_EQ(last_day_continued(day{2026, 2, 28}, 1), (day{2026, 3, 31}));
}

TEST(NoticeDay, nothing_leads_out_of_the_calendar)
{
    EXPECT_FALSE(last_notice_day(day{1, 1, 1}, 1));
    EXPECT_FALSE(last_day_continued(day{9999, 12, 31}));
    EXPECT_FALSE(last_day_continued(day{9999, 7, 1}));
}

} // namespace
} // namespace mediabuy::notice_day_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/subaward_report.hpp"

#include <gtest/gtest.h>

namespace mediabuy::subaward_report_test {
namespace {

TEST(SubawardReport, is_due_at_the_end_of_the_month_after_the_award) // T-E1
{
    EXPECT_EQ(subaward_report_due(day{2025, 11, 7}), (day{2025, 12, 31}));
}

TEST(SubawardReport, of_every_day_of_a_month_is_due_on_the_same_day)
{
    EXPECT_EQ(subaward_report_due(day{2026, 1, 1}), (day{2026, 2, 28}));
    EXPECT_EQ(subaward_report_due(day{2026, 1, 31}), (day{2026, 2, 28}));
    EXPECT_EQ(subaward_report_due(day{2027, 1, 31}), (day{2027, 2, 28}));
    EXPECT_EQ(subaward_report_due(day{2028, 1, 31}), (day{2028, 2, 29}));
    EXPECT_EQ(subaward_report_due(day{2025, 12, 31}), (day{2026, 1, 31}));
}

TEST(SubawardReport, nothing_leads_out_of_the_calendar)
{
    EXPECT_FALSE(subaward_report_due(day{9999, 12, 1}));
    EXPECT_TRUE(subaward_report_due(day{9999, 11, 30}));
}

} // namespace
} // namespace mediabuy::subaward_report_test

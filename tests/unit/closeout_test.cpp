// SPDX-License-Identifier: MIT
#include "mediabuy/rule/closeout.hpp"

#include <gtest/gtest.h>

namespace mediabuy::closeout_test {
namespace {

TEST(Closeout, T_A7_evidence_of_31_December_2025)
{
    const auto target = [](closeout_class pricing) {
        return to_string(*closeout_target_of(day{2025, 12, 31}, pricing));
    };
    EXPECT_EQ(target(closeout_class::firm_fixed_price), "2026-06-30");
    EXPECT_EQ(target(closeout_class::other), "2027-08");
    EXPECT_EQ(target(closeout_class::indirect), "2028-12");
}

TEST(Closeout, a_month_is_met_by_its_last_day_and_counts_from_any_day_of_the_first)
{
    EXPECT_EQ(closeout_target_of(day{2025, 12, 1}, closeout_class::other),
              closeout_target_of(day{2025, 12, 31}, closeout_class::other));
    EXPECT_EQ(closeout_target_of(day{2024, 6, 15}, closeout_class::other)->last_day(), (day{2026, 2, 28}));
    EXPECT_EQ(closeout_target_of(day{2025, 12, 1}, closeout_class::firm_fixed_price)->last_day(),
              (day{2026, 6, 1}));
}

TEST(Closeout, nothing_leads_out_of_the_calendar)
{
    EXPECT_FALSE(closeout_target_of(day{9999, 7, 1}, closeout_class::firm_fixed_price));
    EXPECT_FALSE(closeout_target_of(day{9998, 5, 1}, closeout_class::other));
    EXPECT_FALSE(closeout_target_of(day{9997, 1, 1}, closeout_class::indirect));
    EXPECT_TRUE(closeout_target_of(day{9996, 12, 1}, closeout_class::indirect));
}

TEST(Closeout, its_classes_are_spelt_as_people_write_them)
{
    EXPECT_EQ(word_spelt<closeout_class>("firm-fixed-price"), closeout_class::firm_fixed_price);
    EXPECT_EQ(spelling_of(closeout_class::indirect), "indirect");
}

} // namespace
} // namespace mediabuy::closeout_test

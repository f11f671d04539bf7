// SPDX-License-Identifier: MIT
#include "mediabuy/answer/duration.hpp"

#include <gtest/gtest.h>

namespace mediabuy::duration_test {
namespace {

constexpr day october{2025, 10, 15};

int days(std::string_view text, day from = october) { return parse_duration(text, from).value_or(-1); }

TEST(Duration, is_a_number_of_days_weeks_or_months)
{
    EXPECT_EQ(days("90d"), 90);
    EXPECT_EQ(days("90"), 90);
    EXPECT_EQ(days("0d"), 0);
    EXPECT_EQ(days("12w"), 84);
    EXPECT_EQ(days("3m"), 92);                     // to 15 January
    EXPECT_EQ(days("1m", day{2025, 1, 31}), 28);   // to 28 February
    EXPECT_EQ(days("12m", day{2024, 2, 29}), 365); // to 28 February
}

TEST(Duration, anything_else_is_refused)
{
    for (const auto* text :
         {"", "d", "m", "90x", "-5d", "+5", "9 0", "1.5m", "soon", "12345678", "99999999m", "d90"}) {
        const auto read = parse_duration(text, october);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, code::bad_duration);
    }
}

TEST(Duration, does_not_lead_out_of_the_calendar)
{
    EXPECT_EQ(days("1d", day{9999, 12, 30}), 1);
    EXPECT_EQ(days("2d", day{9999, 12, 30}), 1);
    EXPECT_EQ(days("1m", day{9999, 12, 1}), 30);
    EXPECT_EQ(days("9999999w", day{9999, 12, 31}), 0);
}

} // namespace
} // namespace mediabuy::duration_test

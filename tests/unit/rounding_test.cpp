// SPDX-License-Identifier: MIT
#include "mediabuy/money/int128.hpp"
#include "mediabuy/money/rounding.hpp"

#include <gtest/gtest.h>

#include <array>

namespace mediabuy::rounding_test {
namespace {

static_assert(word_spelt<rounding>("half_even") == rounding::half_even);
static_assert(word_spelt<rounding>("05up") == rounding::zero_five_up);
static_assert(!word_spelt<rounding>("nearest"));
static_assert(divide_rounded(7, 2, rounding::half_even) == 4);

struct mode_row {
    rounding mode;
    std::array<int, 6> of_tenths; ///< what becomes of 1.5, 2.5, -2.5, 2.1, -2.1, 0.1
};

TEST(Rounding, each_mode_does_what_its_name_says)
{
    constexpr int tenths[] = {15, 25, -25, 21, -21, 1};
    constexpr mode_row rows[] = {
        {rounding::half_even, {2, 2, -2, 2, -2, 0}}, {rounding::half_up, {2, 3, -3, 2, -2, 0}},
        {rounding::half_down, {1, 2, -2, 2, -2, 0}}, {rounding::up, {2, 3, -3, 3, -3, 1}},
        {rounding::down, {1, 2, -2, 2, -2, 0}},      {rounding::ceiling, {2, 3, -2, 3, -2, 1}},
        {rounding::floor, {1, 2, -3, 2, -3, 0}},     {rounding::zero_five_up, {1, 2, -2, 2, -2, 1}},
    };
    for (const auto& row : rows)
        for (std::size_t i = 0; i < 6; ++i)
            EXPECT_EQ(divide_rounded(tenths[i], 10, row.mode), row.of_tenths[i])
                << static_cast<int>(row.mode) << " of " << tenths[i];
}

TEST(Rounding, zero_five_up_leaves_no_last_digit_of_0_or_5)
{
    EXPECT_EQ(divide_rounded(51, 10, rounding::zero_five_up), 6);
    EXPECT_EQ(divide_rounded(-101, 10, rounding::zero_five_up), -11);
    EXPECT_EQ(divide_rounded(59, 10, rounding::zero_five_up), 6);
    EXPECT_EQ(divide_rounded(69, 10, rounding::zero_five_up), 6);
}

TEST(Rounding, a_whole_quotient_stays_as_it_is_in_every_mode)
{
    for (int mode = 0; mode < 8; ++mode)
        EXPECT_EQ(divide_rounded(-60, 10, static_cast<rounding>(mode)), -6);
}

TEST(Rounding, the_sign_of_the_divisor_counts)
{
    EXPECT_EQ(divide_rounded(7, -2, rounding::floor), -4);
    EXPECT_EQ(divide_rounded(-7, -2, rounding::floor), 3);
    EXPECT_EQ(divide_rounded(7, -2, rounding::ceiling), -3);
    EXPECT_EQ(divide_rounded(5, -4, rounding::half_even), -1);
    EXPECT_EQ(divide_rounded(7, -4, rounding::half_even), -2);
    EXPECT_EQ(divide_rounded(5, -2, rounding::half_even), -2);
    EXPECT_EQ(divide_rounded(-5, -2, rounding::half_up), 3);
}

TEST(Rounding, a_tie_is_found_where_twice_the_rest_would_overflow)
{
    constexpr int128 huge = int128{1} << 126;
    EXPECT_TRUE(divide_rounded(huge / 2, huge, rounding::half_even) == 0);
    EXPECT_TRUE(divide_rounded(huge / 2, huge, rounding::half_up) == 1);
    EXPECT_TRUE(divide_rounded(huge / 2 + 1, huge, rounding::half_even) == 1);
}

} // namespace
} // namespace mediabuy::rounding_test

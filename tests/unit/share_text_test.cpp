// SPDX-License-Identifier: MIT
#include "mediabuy/answer/share_text.hpp"

#include <gtest/gtest.h>

namespace mediabuy::share_text_test {
namespace {

report_row row_of(interval_total part, std::optional<interval_total> rest)
{
    return {.slot = {},
            .key = {},
            .name = {},
            .sum = part,
            .entries = {},
            .sources = {},
            .doubts = {},
            .rest = rest};
}

interval_total sum_of(std::int64_t dollars, std::int64_t low, std::int64_t high)
{
    interval_total sum{usd};
    sum.add(money::from_minor(dollars * 100, usd), {bound::closed_at(low * 100), bound::open_at(high * 100)});
    return sum;
}

interval_total exact(std::int64_t dollars)
{
    interval_total sum{usd};
    sum.add(money::from_minor(dollars * 100, usd));
    return sum;
}

TEST(ShareText, ends_are_rounded_outwards_so_that_the_true_share_lies_within)
{
    const auto third = share_of(language::english, row_of(exact(1), exact(2))); // 0.333…
    EXPECT_EQ(third->point, "0.333333");
    EXPECT_EQ(third->low, "0.333333");
    EXPECT_EQ(third->high, "0.333334");
    EXPECT_EQ(third->percent, "33.33 %");
    EXPECT_EQ(third->percent_range, "33.333 to 33.334 %");
}

TEST(ShareText, a_share_that_ends_loses_nothing)
{
    const auto quarter = share_of(language::english, row_of(exact(1), exact(3)));
    EXPECT_EQ(quarter->low, "0.250000");
    EXPECT_EQ(quarter->high, "0.250000");
    EXPECT_EQ(quarter->percent_range, "25.000 to 25.000 %");
}

TEST(ShareText,
     takes_the_extreme_combinations) // 73,500/(73,500 + 6,350,000) and 74,500/(74,500 + 5,250,000): T-E3
{
    const auto spotify = share_of(
        language::english, row_of(sum_of(74'000, 73'500, 74'500), sum_of(5'800'000, 5'250'000, 6'350'000)));
    EXPECT_EQ(spotify->low, "0.0114423");
    EXPECT_EQ(spotify->high, "0.0139920");
}

TEST(ShareText, a_small_share_keeps_six_digits_for_programs)
{
    const auto small = share_of(language::english, row_of(exact(1), exact(6'999'999)));
    EXPECT_EQ(small->point, "0.000000142857");
    EXPECT_EQ(small->percent, "0.00 %");
}

TEST(ShareText, is_nothing_where_rows_overlap_or_credits_or_nothing_at_all_are_shared)
{
    EXPECT_FALSE(share_of(language::english, row_of(exact(1), std::nullopt)));
    EXPECT_FALSE(share_of(language::english, row_of(exact(-1), exact(3))));
    EXPECT_FALSE(share_of(language::english, row_of(exact(3), exact(-1))));
    EXPECT_FALSE(share_of(language::english, row_of(exact(0), exact(0))));
    EXPECT_EQ(share_of(language::english, row_of(exact(0), exact(3)))->point, "0");
}

} // namespace
} // namespace mediabuy::share_text_test

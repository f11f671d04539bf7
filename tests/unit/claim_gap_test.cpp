// SPDX-License-Identifier: MIT
#include "mediabuy/rule/claim_gap.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace mediabuy::claim_gap_test {
namespace {

constexpr interval between(std::int64_t low, std::int64_t high)
{
    return {bound::closed_at(low), bound::open_at(high)};
}

static_assert(gap_between(between(0, 10), between(15, 20)) == int128{5});
static_assert(gap_between(between(15, 20), between(0, 10)) == int128{5}, "symmetrical");
static_assert(gap_between(between(0, 10), between(10, 20)) == int128{0},
              "they touch where one does not belong");
static_assert(!gap_between(between(0, 11), between(10, 20)));
static_assert(!gap_between(interval{bound::none(), bound::closed_at(10)}, between(10, 20)));
static_assert(gap_between(interval{bound::none(), bound::closed_at(10)}, between(12, 20)) == int128{2});

TEST(ClaimGap, is_wider_than_an_amount_can_be)
{
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    EXPECT_TRUE(gap_between(interval::exactly(least), interval::exactly(most)) ==
                int128{most} - int128{least});
}

TEST(ClaimGap, of_amounts_is_that_of_the_words_first)
{
    const auto usd = *currency::find("USD");
    const auto exactly = [&](std::int64_t minor) { return estimate::exactly(money::from_minor(minor, usd)); };
    EXPECT_TRUE(gap_between(exactly(100), exactly(350)) == int128{250});
    EXPECT_FALSE(gap_between(exactly(100), exactly(100)).has_value());
    EXPECT_FALSE(gap_between(exactly(100), estimate::exactly(money::from_minor(300, *currency::find("SEK"))))
                     .has_value())
        << "two currencies have no distance";
}

TEST(ClaimGap, of_days_runs_from_the_last_of_one_to_the_first_of_the_other)
{
    const auto april = vague_day::in_month(2025, 4);
    EXPECT_EQ(days_between(april, vague_day{day{2025, 5, 1}}), 1);
    EXPECT_EQ(days_between(vague_day{day{2025, 5, 1}}, april), 1);
    EXPECT_EQ(days_between(april, vague_day{day{2025, 4, 30}}), std::nullopt);
}

} // namespace
} // namespace mediabuy::claim_gap_test

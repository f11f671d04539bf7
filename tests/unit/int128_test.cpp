// SPDX-License-Identifier: MIT
#include "mediabuy/money/big_integer.hpp"
#include "mediabuy/money/int128.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace mediabuy::int128_test {
namespace {

constexpr int128 lowest = int128{1} << 127;
static_assert(magnitude(lowest) == uint128{1} << 127U);
static_assert(magnitude(-5) == 5);

TEST(Int128, prints_plain_digits_with_a_point_before_the_last)
{
    EXPECT_EQ(to_plain_text(0), "0");
    EXPECT_EQ(to_plain_text(0, 2), "0.00");
    EXPECT_EQ(to_plain_text(-5, 2), "-0.05");
    EXPECT_EQ(to_plain_text(1234, 2), "12.34");
    EXPECT_EQ(to_plain_text(lowest), "-170141183460469231731687303715884105728");
    EXPECT_EQ(to_plain_text(lowest, 2), "-1701411834604692317316873037158841057.28");
}

TEST(BigInteger, takes_128_bits_whole)
{
    EXPECT_EQ(to_big_integer(lowest).str(), "-170141183460469231731687303715884105728");
    EXPECT_EQ(to_big_integer(-1).str(), "-1");
}

TEST(BigInteger, narrows_only_what_fits)
{
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(to_int64(big_integer{most}), most);
    EXPECT_EQ(to_int64(big_integer{-most} - 1), std::numeric_limits<std::int64_t>::min());
    EXPECT_FALSE(to_int64(big_integer{most} + 1));
    EXPECT_FALSE(to_int64(big_integer{-most} - 2));
}

TEST(BigInteger, reads_a_leading_zero_as_a_decimal_digit)
{
    EXPECT_EQ(from_digits("010"), 10);
    EXPECT_EQ(from_digits("").str(), "0");
    EXPECT_EQ(from_digits("0001000000000000000000000000000000000001").str(),
              "1000000000000000000000000000000000001");
}

} // namespace
} // namespace mediabuy::int128_test

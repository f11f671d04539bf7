// SPDX-License-Identifier: MIT
#include "mediabuy/text/result.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <type_traits>

namespace mediabuy::result_test {
namespace {

static_assert(!std::is_default_constructible_v<result<int>>,
              "a result is a value or a problem, never neither");
static_assert(!std::is_convertible_v<result<int>, bool>, "a result is not its own success by accident");
static_assert(std::is_constructible_v<bool, result<int>>);
static_assert(std::is_same_v<result<int>::value_type, int> &&
              std::is_same_v<result<int>::error_type, problem>);

constexpr problem_code odd{"odd"};

result<int> half(int n)
{
    if (n % 2 != 0) return error_at({}, odd, {std::to_string(n)});
    return n / 2;
}

TEST(Result, is_the_value_or_the_problem_that_stands_in_its_way)
{
    EXPECT_EQ(*half(4), 2);
    EXPECT_TRUE(half(4).has_value());
    EXPECT_FALSE(half(3));
    EXPECT_EQ(half(3).error().code, odd);
    EXPECT_EQ(half(3).error().level, severity::error);
    EXPECT_EQ(half(3).error().arguments, std::vector<std::string>{"3"});
}

TEST(Result, gives_another_value_where_it_has_none)
{
    EXPECT_EQ(half(4).value_or(7), 2);
    EXPECT_EQ(half(3).value_or(7), 7);
}

TEST(Result, a_value_that_cannot_be_copied_can_be_moved_out)
{
    result<std::unique_ptr<int>> owned{std::make_unique<int>(5)};
    const auto taken = *std::move(owned);
    EXPECT_EQ(*taken, 5);
}

TEST(Problem, codes_are_compared_as_text)
{
    constexpr problem_code one{"odd"};
    constexpr problem_code other{"even"};
    EXPECT_EQ(one, odd);
    EXPECT_FALSE(one == other);
    EXPECT_EQ(name_of(severity::warning), "warning");
    EXPECT_LT(severity::note, severity::warning);
    EXPECT_LT(severity::warning, severity::error);
}

} // namespace
} // namespace mediabuy::result_test

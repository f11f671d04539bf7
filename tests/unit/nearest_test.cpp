// SPDX-License-Identifier: MIT
#include "mediabuy/text/nearest.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::nearest_test {
namespace {

static_assert(edit_distance("amount", "amount", 2) == 0);
static_assert(edit_distance("amout", "amount", 2) == 1);
static_assert(edit_distance("amonut", "amount", 2) == 1, "two neighbours swapped are one slip");
static_assert(edit_distance("about", "amount", 2) == 2);
static_assert(edit_distance("", "ab", 2) == 2);

TEST(Nearest, what_is_further_apart_than_the_limit_is_one_more_than_it)
{
    EXPECT_EQ(edit_distance("party", "allocation", 2), 3U);
    EXPECT_EQ(edit_distance("abcdef", "ghijkl", 3), 4U);
    EXPECT_EQ(edit_distance("abcdef", "abcdxy", 1), 2U);
}

TEST(Nearest, is_the_same_both_ways)
{
    for (const auto* a : {"end", "ned", "sources", "source", "flight", "fight", ""})
        for (const auto* b : {"end", "ned", "sources", "source", "flight", "fight", ""})
            EXPECT_EQ(edit_distance(a, b, 3), edit_distance(b, a, 3)) << a << ' ' << b;
}

TEST(Nearest, long_words_are_equal_or_far)
{
    const std::string word(1000, 'a');
    EXPECT_EQ(edit_distance(word, word, 2), 0U);
    EXPECT_EQ(edit_distance(word, word + 'b', 2), 3U);
}

} // namespace
} // namespace mediabuy::nearest_test

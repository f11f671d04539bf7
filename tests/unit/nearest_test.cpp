// SPDX-License-Identifier: MIT
#include "mediabuy/text/nearest.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mediabuy {
namespace {

static_assert(edit_distance("", "", 3) == 0);
static_assert(edit_distance("amount", "amuont", 3) == 1, "two letters swapped are one slip");
static_assert(edit_distance("platform", "platfrom", 3) == 1);
static_assert(edit_distance("layer", "player", 3) == 1, "one put in");
static_assert(edit_distance("player", "layer", 3) == 1, "one taken out");
static_assert(edit_distance("ca", "abc", 3) == 3, "no letter is moved twice (optimal string alignment)");
static_assert(edit_distance("report", "status", 3) == 4, "further apart than three");

using words = std::vector<std::string_view>;

/// Levenshtein with swaps, straight from its definition.
std::size_t distance_by_definition(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty()) return std::max(a.size(), b.size());
    const auto shorter = [](std::string_view text, std::size_t n) { return text.substr(0, text.size() - n); };
    auto best = std::min(distance_by_definition(shorter(a, 1), b), distance_by_definition(a, shorter(b, 1))) + 1;
    best = std::min(best, distance_by_definition(shorter(a, 1), shorter(b, 1)) + (a.back() == b.back() ? 0 : 1));
    if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && a[a.size() - 2] == b.back())
        best = std::min(best, distance_by_definition(shorter(a, 2), shorter(b, 2)) + 1);
    return best;
}

TEST(EditDistance, is_that_of_its_definition_for_all_short_words_of_two_letters)
{
    std::vector<std::string> texts;
    for (std::size_t length = 1; length <= 4; ++length)
        for (unsigned bits = 0; bits < 1U << length; ++bits) {
            std::string text;
            for (std::size_t i = 0; i < length; ++i) text += (bits >> i & 1U) != 0 ? 'b' : 'a';
            texts.push_back(text);
        }
    for (const auto& a : texts)
        for (const auto& b : texts)
            for (std::size_t limit = 0; limit <= 4; ++limit)
                ASSERT_EQ(edit_distance(a, b, limit), std::min(distance_by_definition(a, b), limit + 1)) << a << ' ' << b;
}

TEST(EditDistance, longer_words_than_the_limit_are_equal_or_far_apart)
{
    const std::string long_word(longest_compared + 1, 'a');
    EXPECT_EQ(edit_distance(long_word, long_word, 3), 0U);
    EXPECT_EQ(edit_distance(long_word, long_word + 'b', 3), 4U);
    const std::string longest(longest_compared, 'a');
    EXPECT_EQ(edit_distance(longest, longest.substr(1), 3), 1U);
}

TEST(Nearest, takes_the_nearest_and_the_first_of_equals)
{
    EXPECT_EQ(nearest("plaform", words{"channel", "platform"}), "platform");
    EXPECT_EQ(nearest("cat", words{"bat", "rat"}), "bat");
    EXPECT_EQ(nearest("meta", words{"mata", "meta"}), "meta");
}

TEST(Nearest, a_short_word_may_be_off_by_one_letter_and_a_long_one_by_three)
{
    EXPECT_EQ(nearest("ben", words{"by"}), std::nullopt);
    EXPECT_EQ(nearest("bz", words{"by"}), "by");
    EXPECT_EQ(nearest("compaing", words{"campaign"}), "campaign"); // changed, swapped: two slips of eight letters
    EXPECT_EQ(nearest("kompaing", words{"campaign"}), std::nullopt);
    EXPECT_EQ(nearest("kompaings", words{"campaigns"}), "campaigns"); // three of nine
    EXPECT_EQ(nearest("spotify", words{}), std::nullopt);
}

} // namespace
} // namespace mediabuy

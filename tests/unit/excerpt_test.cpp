// SPDX-License-Identifier: MIT
#include "mediabuy/money/excerpt.hpp"

#include <gtest/gtest.h>

namespace mediabuy::excerpt_test {
namespace {

TEST(Excerpt, keeps_sixty_characters_of_any_length_in_bytes)
{
    const std::string sixty(60, 'x');
    EXPECT_EQ(excerpt(sixty), sixty);
    EXPECT_EQ(excerpt(sixty + "x"), sixty + "\u2026");
    std::string crowns;
    for (int i = 0; i < 61; ++i)
        crowns += "\u20AC";
    EXPECT_EQ(excerpt(crowns).size(), 61 * 3U); // sixty signs and the ellipsis
}

TEST(Excerpt, never_quotes_bytes_that_are_not_utf8)
{
    EXPECT_EQ(excerpt("1\xFF"
                      "2"),
              "1\uFFFD2");
}

TEST(Excerpt, counts_characters_and_not_bytes)
{
    EXPECT_EQ(character_number("\u20AC5x", 4), "3");
    EXPECT_EQ(character_number("abc", 0), "1");
}

} // namespace
} // namespace mediabuy::excerpt_test

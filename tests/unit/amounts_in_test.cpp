// SPDX-License-Identifier: MIT
#include "mediabuy/money/amounts_in.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mediabuy::amounts_in_test {
namespace {

constexpr auto usd = currency::of("USD");

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> out;
    for (const auto& found : amounts_in(text, usd))
        out.emplace_back(text.substr(found.begin, found.end - found.begin));
    return out;
}
using words = std::vector<std::string>;

TEST(AmountsIn, a_sentence_are_found_with_their_hedges)
{
    EXPECT_EQ(words_of("Spotify received about $74,000 to run the ads, Rolling Stone reported in November."),
              words{"about $74,000"});
    EXPECT_EQ(
        words_of("It spent nearly $3 million on Meta and just over $2.8m (\u201CUS$2.8M\u201D) elsewhere."),
        (words{"nearly $3 million", "just over $2.8m", "US$2.8M"}));
    EXPECT_EQ(words_of("Between $1K and $5K a day; upwards of $10 million in all!"),
              (words{"Between $1K and $5K", "upwards of $10 million"}));
    EXPECT_EQ(words_of("Drygt 2,8 miljoner dollar gick till Youtube."), words{"Drygt 2,8 miljoner dollar"});
    EXPECT_EQ(words_of("Half a million dollars\u2014$500,000\u2014was paid."),
              (words{"Half a million dollars", "$500,000"}));
}

TEST(AmountsIn, each_is_read_as_the_estimate_that_it_is)
{
    const auto found = amounts_in("ICE paid $10,000\u2013$15,000 for it", usd);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].reading.hedged(), hedge::range);
    EXPECT_EQ(found[0].reading.point().minor(), 12'500'00);
    const auto dollars = amounts_in("$5", currency::of("CAD"));
    ASSERT_EQ(dollars.size(), 1U);
    EXPECT_EQ(dollars[0].reading.currency(), currency::of("CAD"));
}

TEST(AmountsIn, words_that_change_nothing_are_no_part_of_them)
{
    EXPECT_EQ(words_of("a total of $5 million"), words{"$5 million"});
    EXPECT_EQ(words_of("$74,000 in all, according to the agency"), words{"$74,000"});
    EXPECT_EQ(words_of("some $74,000."), words{"some $74,000"}); // about that much
}

TEST(AmountsIn, numbers_of_other_things_are_none)
{
    EXPECT_EQ(words_of("In 2025, 3 of 12 million listeners heard 5 ads in about 90 days."), words{});
    EXPECT_EQ(words_of(""), words{});
    EXPECT_EQ(words_of("$ US$ about nearly"), words{});
}

TEST(AmountsIn, bytes_that_are_no_text_are_stepped_over)
{
    EXPECT_EQ(words_of("\xFF\xFE about $74,000 \xC3"), words{"about $74,000"});
}

} // namespace
} // namespace mediabuy::amounts_in_test

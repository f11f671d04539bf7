// SPDX-License-Identifier: MIT
#include "mediabuy/text/fold.hpp"

#include <gtest/gtest.h>

namespace mediabuy::fold_test {
namespace {

TEST(Fold, capitals_of_western_and_central_europe_become_small)
{
    EXPECT_EQ(folded("Spotify"), "spotify");
    EXPECT_EQ(folded("ÅRLIG Öl × Ÿ"), "årlig öl × ÿ");
    EXPECT_EQ(folded("ŁÓDŹ Čapek Žižka ĹŇ"), "łódź čapek žižka ĺň");
}

TEST(Fold, other_scripts_and_broken_bytes_stay)
{
    EXPECT_EQ(folded("Ω İı 東京"), "Ω İı 東京");
    EXPECT_EQ(folded("A\xFF\xC3"), "a\xFF\xC3");
}

TEST(Fold, a_place_stays_a_place)
{
    for (const std::string text : {"ÅÄÖ Spotify", "ŒUVRE", "\xC3\x84\xFFZ"})
        EXPECT_EQ(folded(text).size(), text.size());
}

TEST(SearchWords, stand_between_blanks)
{
    EXPECT_EQ(search_words("  Rolling\tSTONE \n"), (std::vector<std::string>{"rolling", "stone"}));
    EXPECT_TRUE(search_words(" ").empty());
}

} // namespace
} // namespace mediabuy::fold_test

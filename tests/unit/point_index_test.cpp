// SPDX-License-Identifier: MIT
#include "mediabuy/text/point_index.hpp"

#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/text/source_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::point_index_test {
namespace {

void expect_counts_like_reading(const std::string& text)
{
    const point_index index{text};
    std::uint32_t points = 0;
    for (std::uint32_t at = 0; at < text.size(); ++points) {
        ASSERT_EQ(index.points_before(text, at), points) << at;
        ASSERT_EQ(index.offset_of(text, points), at);
        at += first_code_point(std::string_view{text}.substr(at)).length_bytes;
    }
    EXPECT_EQ(index.points_before(text, static_cast<std::uint32_t>(text.size()) + 9), points);
    EXPECT_EQ(index.offset_of(text, points + 9), text.size());
}

TEST(PointIndex, agrees_with_reading_from_the_start)
{
    std::string mixed;
    for (int i = 0; i < 500; ++i)
        mixed += i % 7 == 0 ? "🎧" : i % 3 == 0 ? "–" : i % 5 == 0 ? "é\n" : "ab\xFF";
    for (const auto& text :
         {std::string{}, std::string{"é"}, std::string(2000, 'a'), mixed, mixed + "\xE2\x82"})
        expect_counts_like_reading(text);
}

TEST(SourceText, finds_lines_with_and_without_their_ends)
{
    const source_text text{"t", "é1\r\n\n–3"};
    EXPECT_EQ(text.line(1), "é1");
    EXPECT_EQ(text.line(2), "");
    EXPECT_EQ(text.line(3), "–3");
    EXPECT_EQ(text.line(4), "");
    EXPECT_EQ(text.locate(2), (position{1, 2}));
    EXPECT_EQ(text.locate(9), (position{3, 2}));
    EXPECT_EQ(text.locate(99), (position{3, 3}));
    EXPECT_EQ(text.offset_of({1, 2}), 2U);
    EXPECT_EQ(text.offset_of({1, 99}), 3U);
    EXPECT_EQ(text.offset_of({3, 2}), 9U);
    EXPECT_EQ(text.offset_of({9, 1}), 10U);
}

TEST(SourceText, a_hundred_thousand_places_of_one_long_line_are_found_at_once)
{
    std::string line;
    while (line.size() < (std::size_t{4} << 20))
        line += "a, é, ";
    const std::vector<source_text> texts{source_text{"t", line}};
    std::size_t marks = 0;
    for (std::uint32_t at = 0; at + 1 < line.size(); at += 40)
        marks += place_of({source_id{0}, at, at + 1}, texts[0])
                     .mark; // each by itself: 40 microseconds on a line of 4 MB
    EXPECT_GT(marks, 100'000U);
}

} // namespace
} // namespace mediabuy::point_index_test

// SPDX-License-Identifier: MIT
#include "mediabuy/text/source_text.hpp"

#include <gtest/gtest.h>

namespace mediabuy::source_text_test {
namespace {

static_assert(std::is_trivially_copyable_v<span> && sizeof(span) == 12);
static_assert(rebase({source_id::none, 2, 5}, {source_id{1}, 10, 20}) == span{source_id{1}, 12, 15});
static_assert(rebase({source_id::none, 2, 50}, {source_id{1}, 10, 20}) == span{source_id{1}, 12, 20},
              "an escape makes a value longer than its bytes in the file");

TEST(SourceText, counts_lines_and_columns_from_one)
{
    const source_text text{"ice.toml", "ab\ncd"};
    EXPECT_EQ(text.locate(0), (position{1, 1}));
    EXPECT_EQ(text.locate(1), (position{1, 2}));
    EXPECT_EQ(text.locate(2), (position{1, 3})); // the line end itself
    EXPECT_EQ(text.locate(3), (position{2, 1}));
}

TEST(SourceText, counts_columns_in_code_points)
{
    const source_text text{"ice.toml", "x\n\u20AC\u00F6=1"}; // bytes: 2 + 3 + 2 + 2
    EXPECT_EQ(text.locate(5), (position{2, 2}));
    EXPECT_EQ(text.locate(7), (position{2, 3}));
    EXPECT_EQ(text.offset_of({2, 3}), 7U);
}

TEST(SourceText, a_place_past_the_end_is_just_behind_the_last_line)
{
    EXPECT_EQ((source_text{"a", "ab"}.locate(99)), (position{1, 3}));
    EXPECT_EQ((source_text{"a", "ab\n"}.locate(99)), (position{2, 1}));
    EXPECT_EQ((source_text{"a", ""}.locate(0)), (position{1, 1}));
}

TEST(SourceText, a_line_comes_without_its_end_of_either_kind)
{
    const source_text text{"a", "one\r\ntwo\n\nfour"};
    EXPECT_EQ(text.line(1), "one");
    EXPECT_EQ(text.line(2), "two");
    EXPECT_EQ(text.line(3), "");
    EXPECT_EQ(text.line(4), "four");
    EXPECT_EQ(text.line(0), "");
    EXPECT_EQ(text.line(5), "");
}

TEST(SourceText, an_offset_is_cut_off_at_the_end_of_its_line)
{
    const source_text text{"a", "one\r\ntwo"};
    EXPECT_EQ(text.offset_of({1, 99}), 3U);
    EXPECT_EQ(text.offset_of({2, 2}), 6U);
    EXPECT_EQ(text.offset_of({3, 1}), 8U);
    EXPECT_EQ(text.offset_of({0, 1}), 8U);
}

TEST(SourceText, every_offset_comes_back_from_its_place)
{
    const source_text text{"a", "f\u00F6rst\n\n\u20AC\u20AC x\nlast"};
    const auto content = text.content();
    for (std::uint32_t at = 0; at <= content.size(); ++at) {
        const bool inside = at < content.size() && (static_cast<unsigned char>(content[at]) & 0xC0U) == 0x80U;
        if (inside) continue;
        EXPECT_EQ(text.offset_of(text.locate(at)), at);
    }
}

TEST(SourceText, a_span_that_lies_outside_has_no_text)
{
    const source_text text{"a", "amount"};
    EXPECT_EQ(text.text_of({source_id{0}, 1, 3}), "mo");
    EXPECT_EQ(text.text_of({source_id{0}, 4, 99}), "nt");
    EXPECT_EQ(text.text_of({source_id{0}, 50, 99}), "");
    EXPECT_EQ(text.text_of({source_id{0}, 3, 1}), "");
}

} // namespace
} // namespace mediabuy::source_text_test

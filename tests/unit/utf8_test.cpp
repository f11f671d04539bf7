// SPDX-License-Identifier: MIT
#include "mediabuy/text/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::utf8_test {
namespace {

constexpr bool reads_as(std::string_view text, char32_t value, std::size_t length_bytes)
{
    const auto c = first_code_point(text);
    return c.valid && c.value == value && c.length_bytes == length_bytes;
}

constexpr bool ill_formed(std::string_view text)
{
    const auto c = first_code_point(text);
    return !c.valid && c.value == 0xFFFD && c.length_bytes == 1;
}

// The first and the last code point of each length (RFC 3629, section 3).
static_assert(reads_as(std::string_view{"\0", 1}, 0, 1) && reads_as("\x7F", 0x7F, 1));
static_assert(reads_as("\xC2\x80", 0x80, 2) && reads_as("\xDF\xBF", 0x7FF, 2));
static_assert(reads_as("\xE0\xA0\x80", 0x800, 3) && reads_as("\xEF\xBF\xBF", 0xFFFF, 3));
static_assert(reads_as("\xF0\x90\x80\x80", 0x10000, 4) && reads_as("\xF4\x8F\xBF\xBF", 0x10FFFF, 4));

TEST(Utf8, refuses_what_could_be_written_shorter)
{
    EXPECT_TRUE(ill_formed("\xC0\x80"));
    EXPECT_TRUE(ill_formed("\xC1\xBF"));
    EXPECT_TRUE(ill_formed("\xE0\x9F\xBF"));
    EXPECT_TRUE(ill_formed("\xF0\x8F\xBF\xBF"));
}

TEST(Utf8, refuses_surrogates_and_what_lies_above_the_last_code_point)
{
    EXPECT_TRUE(reads_as("\xED\x9F\xBF", 0xD7FF, 3));
    EXPECT_TRUE(ill_formed("\xED\xA0\x80")); // U+D800
    EXPECT_TRUE(ill_formed("\xED\xBF\xBF")); // U+DFFF
    EXPECT_TRUE(reads_as("\xEE\x80\x80", 0xE000, 3));
    EXPECT_TRUE(ill_formed("\xF4\x90\x80\x80")); // U+110000
    EXPECT_TRUE(ill_formed("\xF5\x80\x80\x80"));
    EXPECT_TRUE(ill_formed("\xFF"));
}

TEST(Utf8, refuses_a_code_point_that_is_cut_off_or_has_no_head)
{
    EXPECT_TRUE(ill_formed("\xC3"));
    EXPECT_TRUE(ill_formed("\xE2\x82"));
    EXPECT_TRUE(ill_formed("\xE2\x82x"));
    EXPECT_TRUE(ill_formed("\x80"));
}

TEST(Utf8, an_ill_formed_byte_counts_as_one_code_point)
{
    EXPECT_EQ(count_code_points(""), 0U);
    EXPECT_EQ(count_code_points("f\u00F6r 5 \u20AC"), 7U);
    EXPECT_EQ(count_code_points("\xE2\x82x"), 3U); // the two bytes of the cut sign stand alone
}

TEST(Utf8, finds_the_first_ill_formed_byte)
{
    EXPECT_EQ(first_ill_formed("\u20AC5"), 4U); // the length: there is none
    EXPECT_EQ(first_ill_formed("\u20AC\xFF"
                               "5"),
              3U);
    EXPECT_EQ(first_ill_formed(""), 0U);
}

} // namespace
} // namespace mediabuy::utf8_test

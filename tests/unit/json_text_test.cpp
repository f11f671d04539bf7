// SPDX-License-Identifier: MIT
#include "mediabuy/text/json_text.hpp"

#include <gtest/gtest.h>

namespace mediabuy::json_text_test {
namespace {

std::string json(std::string_view text)
{
    std::string out;
    append_json_string(out, text);
    return out;
}

TEST(JsonText, leaves_plain_text_as_it_is)
{
    EXPECT_EQ(json(""), R"("")");
    EXPECT_EQ(json("about $74,000 </script>"), R"("about $74,000 </script>")");
    EXPECT_EQ(json("10–15 €, 🎧"), "\"10–15 €, 🎧\"");
}

TEST(JsonText, escapes_quotes_backslashes_and_controls)
{
    EXPECT_EQ(json("a\"b\\c"), R"("a\"b\\c")");
    EXPECT_EQ(json("\n\t\r\b\f"), R"("\n\t\r\b\f")");
    EXPECT_EQ(json(std::string_view{"\0\x1f", 2}), R"("\u0000\u001f")");
    EXPECT_EQ(json("\x7f"), "\"\x7f\"");
}

TEST(JsonText, escapes_the_line_ends_of_older_javascript)
{
    EXPECT_EQ(json("a\u2028b\u2029"), R"("a\u2028b\u2029")");
}

TEST(JsonText, replaces_what_is_no_utf8)
{
    EXPECT_EQ(json("a\xFF"
                   "b"),
              "\"a\uFFFDb\"");
    EXPECT_EQ(json("\xE2\x82"), "\"\uFFFD\uFFFD\"");      // cut off
    EXPECT_EQ(json("\xED\xA0\x80").size(), 2U + 3U * 3U); // a surrogate: three ill-formed bytes
}

} // namespace
} // namespace mediabuy::json_text_test

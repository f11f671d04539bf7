// SPDX-License-Identifier: MIT
#include "mediabuy/answer/markdown_text.hpp"

#include "mediabuy/answer/output_format.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::markdown_text_test {
namespace {

TEST(MarkdownEscape, markup_of_a_book_is_text)
{
    EXPECT_EQ(markdown_text("a|b"), "a\\|b");
    EXPECT_EQ(markdown_text("*b* _i_ `c` [l](u) <b> #h ~s~ &amp; $x$"),
              "\\*b\\* \\_i\\_ \\`c\\` \\[l\\](u) \\<b\\> \\#h \\~s\\~ \\&amp; \\$x\\$");
    EXPECT_EQ(markdown_text("[^1]"), "\\[\\^1\\]");
    EXPECT_EQ(markdown_text("\\"), "\\\\");
}

TEST(MarkdownEscape, nothing_becomes_a_list_a_rule_or_a_link)
{
    EXPECT_EQ(markdown_text("- item"), "\\- item");
    EXPECT_EQ(markdown_text("+ item"), "\\+ item");
    EXPECT_EQ(markdown_text("==="), "\\===");
    EXPECT_EQ(markdown_text("1. item"), "1\\. item");
    EXPECT_EQ(markdown_text("12) item"), "12\\) item");
    EXPECT_EQ(markdown_text("5.00"), "5.00");
    EXPECT_EQ(markdown_text("http://x www.x.org a@b.c"), "http\\://x www\\.x.org a\\@b.c");
    EXPECT_EQ(markdown_text("one\ntwo").find('\n'), std::string::npos) << "no line of its own";
}

TEST(MarkdownEscape, only_a_plain_web_address_is_a_link)
{
    EXPECT_EQ(markdown_address("https://x.org/a?b=1"), "<https://x.org/a?b=1>");
    EXPECT_EQ(markdown_address("javascript:alert(1)"), "javascript:alert(1)");
    EXPECT_EQ(markdown_address("https://x.org/><script>"), "https\\://x.org/\\>\\<script\\>");
    EXPECT_EQ(markdown_address("https://x.org/a b"), "https\\://x.org/a b");
}

opened_book hostile_book()
{
    auto read = read_book(R"book(mediabuy = 1
title    = "A | book <script>"
currency = "USD"
as_of    = 2026-01-09

[[party]]
id   = "radio"
kind = "platform"
name = "Radio | <img src=x> [x](javascript:y)"

[[source]]
id        = "gazette"
publisher = "The *Gazette*"
title     = "Who [paid]?"
published = 2025-12-01
address   = "https://gazette.example/1"

[[source]]
id        = "copy"
publisher = "Copy"
published = "2025-12"
address   = "javascript:alert(1)"
relays    = ["gazette"]

[[allocation]]
id       = "ads"
platform = "radio"
layer    = "platform"
amount   = "about $74,000"
sources  = ["gazette", "copy"]
)book",
                          "hostile.toml");
    EXPECT_TRUE(read.problems.empty());
    return {std::move(read.records), {}, false};
}

TEST(Markdown, a_report_has_its_title_book_table_and_footnotes)
{
    const auto b = hostile_book();
    EXPECT_EQ(to_markdown(run(b, {"report", {}, {}}).result, b),
              R"(## What each platform received

A \| book \<script\> (hostile.toml), as of 9 January 2026.

| Platform | As printed | USD | from | to | share | lies within | Source |
| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
| Radio \| \<img src=x\> \[x\](javascript:y) | “about \$74,000”[^1] | 74,000 | \[73,500 | 74,500) | 100.00 % | 100.000 to 100.000 % | The \*Gazette\* and 1 more[^2] |
| **Total** | | **74,000** | **\[73,500** | **74,500)** | **100 %** | **rounding only** | |

Ranges say how the figures were rounded, nothing else. A square bracket takes its end in, a round one does not.

[^1]: The \*Gazette\*, “Who \[paid\]?”, 1 December 2025, <https://gazette.example/1>.
[^2]: Copy, December 2025, no day printed, javascript:alert(1). It repeats The \*Gazette\*.
)");
}

TEST(Markdown, two_marks_do_not_read_as_one_number)
{
    block b{.heading = {}, .columns = {{"A"}}, .rows = {{"x"}}, .total = {}, .paragraphs = {}};
    b.cited.push_back({0, 0, {ref<source>{0}, ref<source>{1}}});
    answer a;
    a.blocks.push_back(b);
    const auto opened = hostile_book();
    EXPECT_NE(to_markdown(a, opened).find("| x[^1] [^2] |"), std::string::npos);
}

TEST(Markdown, a_table_without_labels_is_a_list_and_each_line_names_what_it_is_of)
{
    answer a;
    a.blocks.push_back({.heading = "Doubts",
                        .columns = {{""}, {""}},
                        .rows = {{"Radio", "one"}, {"", "two"}},
                        .total = {},
                        .paragraphs = {}});
    EXPECT_EQ(to_markdown(a), "### Doubts\n\n- **Radio**: one\n- **Radio**: two\n");
}

TEST(Markdown, sources_that_nothing_cites_are_listed)
{
    const auto opened = hostile_book();
    answer a;
    a.named = {ref<source>{0}, ref<source>{1}};
    const auto text = to_markdown(a, opened);
    EXPECT_NE(text.find("### Sources\n\n- Copy, December 2025"), std::string::npos) << text;
    EXPECT_EQ(text.find("\n- The"), std::string::npos) << "it is named where it is repeated";
}

TEST(OutputFormat, comes_from_the_ending_of_a_file)
{
    static_assert(format_of_file("a.json") == output_format::json);
    static_assert(format_of_file("b/a.csv") == output_format::csv);
    static_assert(format_of_file("a.md") == output_format::markdown);
    static_assert(format_of_file("a.markdown") == output_format::markdown);
    static_assert(format_of_file("a.txt") == output_format::text);
    static_assert(!format_of_file("-") && !format_of_file("a.pdf") && !format_of_file(".csv"));
}

} // namespace
} // namespace mediabuy::markdown_text_test

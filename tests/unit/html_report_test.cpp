// SPDX-License-Identifier: MIT
#include "mediabuy/answer/html_report.hpp"

#include "mediabuy/io/export_book.hpp"
#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace mediabuy::html_report_test {
namespace {

/// A TOML basic string.
std::string toml_text(std::string_view text)
{
    std::string out{'"'};
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\t') {
            out += "\\t";
            continue;
        }
        out += c;
    }
    return out + '"';
}

/// The same book, with `words` in every place where a book may have words.
opened_book book_with(std::string_view words)
{
    const auto w = toml_text(words);
    const auto address = toml_text("https://x.example/" + std::string{words});
    auto read =
        read_book("mediabuy = 1\ntitle = " + w +
                      "\ncurrency = \"USD\"\nas_of = 2026-01-09\n"
                      "[[party]]\nid = \"radio\"\nkind = \"platform\"\nname = " +
                      w + "\n[[source]]\nid = \"gazette\"\npublisher = " + w + "\ntitle = " + w +
                      "\nnote = " + w + "\npublished = 2025-12-01\naddress = " + address +
                      "\n[[source]]\nid = \"other\"\npublisher = " + w +
                      "\npublished = 2025-12-02\naddress = " + address +
                      "\nrelays = [\"gazette\"]\n"
                      "[[contract]]\nid = \"order\"\nkind = \"order\"\npiid = " +
                      w +
                      "\nstart = 2025-10-01\nend = 2026-01-31\n"
                      "[[contract.line]]\nnumber = \"0001\"\nkind = \"media\"\ndescription = " +
                      w +
                      "\n[[allocation]]\nid = \"ads\"\nplatform = \"radio\"\ncontract = \"order\"\n"
                      "layer = \"platform\"\namount = \"about $74,000\"\nsources = [\"gazette\"]\nnote = " +
                      w +
                      "\n[[claim]]\nid = \"less\"\nsource = \"other\"\nabout = \"ads\"\nsays = \"amount\"\n"
                      "amount = \"$10,000\"\nnote = " +
                      w + '\n',
                  std::string{words});
    return {std::move(read.records), std::move(read.problems), false};
}

std::string html_of_book(const opened_book& b, const given_options& options = {})
{
    const auto made = export_book(b, "html", options);
    EXPECT_FALSE(made.refused);
    return made.text;
}

/// The markup without its words: tags and the names of their attributes, as the parsing rules of HTML find
/// them.
std::vector<std::string> skeleton(std::string_view html)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < html.size(); ++i) {
        if (html[i] != '<') continue;
        std::string tag;
        char quote = 0;
        for (++i; i < html.size() && (quote != 0 || html[i] != '>'); ++i) {
            const char c = html[i];
            if (quote != 0 ? c == quote : c == '"' || c == '\'')
                quote = quote != 0 ? char{} : c;
            else if (quote == 0)
                tag += c;
        }
        out.push_back(tag);
    }
    return out;
}

TEST(HtmlReport, nothing_that_a_book_says_becomes_markup)
{
    const auto plain = skeleton(html_of_book(book_with("plain")));
    ASSERT_GT(plain.size(), 100U);
    for (const auto* hostile : {"<script>alert(1)</script>",
                                "\"><img src=x onerror=alert(1)>",
                                "' onmouseover='x",
                                "</style><svg onload=x>",
                                "--><!--",
                                "<!--",
                                "]]>",
                                "</title></textarea></template>",
                                "&lt;b&gt;",
                                "&#60;b&#62;",
                                "&quot;>",
                                "`${x}`",
                                "javascript:alert(1)",
                                "<",
                                ">",
                                "\"",
                                "'",
                                "&",
                                "a\tb",
                                "<\\/p>",
                                "\xE2\x80\xAE<b>",
                                "<base href=//x>",
                                "=cmd|' /C calc'!A0"})
        EXPECT_EQ(skeleton(html_of_book(book_with(hostile))), plain) << hostile;
}

TEST(HtmlReport, what_a_book_says_is_there_as_text)
{
    const auto html = html_of_book(book_with("<b>\"&'"));
    EXPECT_NE(html.find("<h1>&lt;b&gt;&quot;&amp;&#39;</h1>"), std::string::npos);
    EXPECT_NE(html.find("<title>&lt;b&gt;&quot;&amp;&#39;</title>"), std::string::npos);
}

TEST(HtmlReport, there_is_no_script_and_nothing_to_fetch)
{
    const auto html = html_of_book(book_with("plain"));
    for (const auto* never : {"<script", "<link", "<img", "<iframe", "src=", " on", "@import", "url("})
        for (const auto& tag : skeleton(html))
            EXPECT_EQ(tag.find(never + (never[0] == '<' ? 1 : 0)), std::string::npos) << tag;
    EXPECT_EQ(html.find("@import"), std::string::npos);
    EXPECT_EQ(html.find("url("), std::string::npos);
    EXPECT_NE(html.find("content=\"default-src 'none'; style-src 'unsafe-inline'\""), std::string::npos);
}

TEST(HtmlReport, only_a_web_address_is_a_link)
{
    EXPECT_EQ(html_address("https://x.org/a?b=1&c"),
              "<a href=\"https://x.org/a?b=1&amp;c\" rel=\"noreferrer\">https://x.org/a?b=1&amp;c</a>");
    EXPECT_EQ(html_address("javascript:alert(1)"), "javascript:alert(1)");
    EXPECT_EQ(html_address("data:text/html,<b>"), "data:text/html,&lt;b&gt;");
    EXPECT_EQ(html_address("HTTPS://x"), "HTTPS://x");
}

TEST(HtmlReport, says_what_the_commands_say)
{
    const auto b = book_with("plain");
    const auto html = html_of_book(b);
    for (const auto* command : {"answers", "report", "status", "expiring", "method"}) {
        const auto a = run(b, {command, {}, {}}).result;
        EXPECT_NE(html.find("<h2>" + html_text(a.title) + "</h2>"), std::string::npos) << command;
        for (const auto& block : a.blocks) // the sources have their numbers instead of a terminal's list
            for (const auto& row : block.shown_to == reader::terminal ? decltype(block.rows){} : block.rows)
                for (const auto& cell : row)
                    EXPECT_NE(html.find(html_text(cell)), std::string::npos) << command << ": " << cell;
    }
    EXPECT_NE(html.find(">conflict<"), std::string::npos) << "$74,000 and $10,000 exclude each other";
    EXPECT_NE(html.find("https://x.example/plain"), std::string::npos);
}

TEST(HtmlReport, bars_are_as_long_as_their_amounts_and_a_hollow_end_does_not_belong)
{
    value_list rows;
    const auto row = [](const char* name, const char* point, value high, bool open) {
        return value_object{{"name", name},     {"currency", "USD"},       {"point", point},
                            {"low", point},     {"high", std::move(high)}, {"low_open", false},
                            {"high_open", open}};
    };
    rows.emplace_back(row("all", "1000.00", "1000.00", false));
    rows.emplace_back(row("half", "500.00", "600.00", true));
    rows.emplace_back(row("no bound", "250.00", value{}, false));
    const auto svg = detail::html_chart(rows, detail::english_html);
    EXPECT_NE(svg.find("width=\"708.0\""), std::string::npos) << svg;
    EXPECT_NE(svg.find("width=\"354.0\""), std::string::npos);
    EXPECT_NE(svg.find("width=\"177.0\""), std::string::npos);
    EXPECT_NE(svg.find("cx=\"424.8\" cy=\"70.0\" r=\"3\" stroke=\"#1d1c1a\" fill=\"#fff\""),
              std::string::npos);
    EXPECT_NE(svg.find("L720.0 ") == std::string::npos ? svg.find("L720 ") : 0U, std::string::npos)
        << "the arrow";
}

TEST(HtmlReport, amounts_without_one_scale_have_no_bars)
{
    const auto row = [](const char* code, const char* point) {
        return value{value_object{
            {"name", "a"}, {"currency", code}, {"point", point}, {"low", point}, {"high", point}}};
    };
    EXPECT_EQ(detail::html_chart({}, detail::english_html), "");
    EXPECT_EQ(detail::html_chart({row("USD", "1.00"), row("SEK", "1.00")}, detail::english_html), "");
    EXPECT_EQ(detail::html_chart({row("USD", "-1.00")}, detail::english_html), "");
}

TEST(Export, an_unknown_format_or_option_is_refused)
{
    const auto b = book_with("plain");
    EXPECT_TRUE(export_book(b, "pdf", {}).refused);
    EXPECT_TRUE(export_book(b, "html", {{"bye", "x"}}).refused);
    EXPECT_TRUE(export_book(b, "json", {{"as-of", "2025-01-01"}}).refused);
    EXPECT_EQ(export_book(b, "json", {}).text, write_json(b.records));
}

} // namespace
} // namespace mediabuy::html_report_test

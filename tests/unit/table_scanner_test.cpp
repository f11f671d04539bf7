// SPDX-License-Identifier: MIT
#include "mediabuy/io/table_scanner.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace mediabuy::table_scanner_test {
namespace {

static_assert(std::is_nothrow_move_constructible_v<table_scanner>);
static_assert(!std::is_copy_constructible_v<table_scanner>);

/// What came of a table, in words that a test can compare.
struct outcome {
    std::vector<std::string> header;
    std::string taken;   ///< "line:field|field;" for each
    std::string refused; ///< "first-last code argument argument [excerpt];" for each
    table_summary summary;
};

/// All columns unless a plan is given, the text fed in pieces of that many bytes.
outcome scan(std::string_view text, const std::optional<table_plan>& asked = std::nullopt,
             table_format format = {}, std::size_t piece = std::string::npos)
{
    outcome out;
    const auto plan = [&](std::span<const std::string_view> header) -> std::optional<table_plan> {
        out.header.assign(header.begin(), header.end());
        if (asked) return asked;
        table_plan all;
        for (std::uint32_t i = 0; i < header.size(); ++i)
            all.columns.push_back(i);
        return all;
    };
    const auto take = [&](const table_record& r) {
        out.taken += std::to_string(r.line) + ':';
        for (std::size_t i = 0; i < r.fields.size(); ++i)
            out.taken.append(i == 0 ? "" : "|").append(r.fields[i]);
        out.taken += ';';
    };
    const auto refuse = [&](const refused_record& r) {
        out.refused += std::to_string(r.line) + '-' + std::to_string(r.last_line) + ' ';
        out.refused += r.why.text();
        for (const auto& a : r.arguments)
            out.refused += ' ' + a;
        out.refused += " [" + r.excerpt + "];";
    };
    table_scanner scanner{format, plan, take, refuse};
    for (std::size_t at = 0; at < text.size(); at += std::min(piece, text.size() - at))
        scanner.feed(text.substr(at, piece));
    out.summary = scanner.finish();
    const auto& s = out.summary;
    EXPECT_EQ(s.records, s.taken + s.passed_over + s.refused);
    return out;
}

table_plan wanting(std::vector<std::uint32_t> columns, std::vector<field_test> tests = {})
{
    return {.columns = std::move(columns), .tests = std::move(tests)};
}

TEST(TableScanner, takes_quotes_escapes_line_ends_and_separators_in_quotes)
{
    const auto got = scan("a,b,c\n1,\"x, \"\"y\"\"\nz\",\r\n\"\",,\"q\"");
    EXPECT_EQ(got.header, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(got.taken, "2:1|x, \"y\"\nz|;4:||q;");
    EXPECT_EQ(got.refused, "");
    EXPECT_EQ(got.summary.lines, 4);
    EXPECT_EQ(got.summary.lf_line_ends, 1);
    EXPECT_EQ(got.summary.crlf_line_ends, 1);
}

TEST(TableScanner, hands_out_the_columns_that_are_wanted_in_the_order_that_is_wanted)
{
    EXPECT_EQ(scan("a,b,c\n1,2,3\n4,5,6\n", wanting({2, 0, 2})).taken, "2:3|1|3;3:6|4|6;");
}

TEST(TableScanner, refuses_what_the_standard_leaves_open_and_goes_on_behind_its_line)
{
    const auto got = scan("a,b\n1\n1,2,3\nx\"y,2\n\"x\"y,2\nx\ry,2\nx,\"y\n\n7,8\n");
    EXPECT_EQ(got.refused, "2-2 too-few-fields 1 2 [1];3-3 too-many-fields 3 2 [1,2,3];"
                           "4-4 stray-quote [x\"y,2];5-5 text-after-quote [\"x\"y,2];"
                           "6-6 stray-return [x\ry,2];7-9 unclosed-quote [\"y\n\n7,8\n];");
    EXPECT_EQ(got.taken, "");
}

TEST(TableScanner, knows_the_separator_from_the_header)
{
    EXPECT_EQ(scan("\"a,,b\"|c\n1|2\n").taken, "2:1|2;");
    EXPECT_EQ(scan("a\tb\n,\t2\n").taken, "2:,|2;");
    EXPECT_EQ(scan("a\n1\n").summary.separator, table_separator::comma);
}

TEST(TableScanner, passes_over_records_whose_test_does_not_hold)
{
    const std::string table =
        "psc,text,day\nR701,Buy ADvertising time,2025-01-31 00:00:00\nR708,,2025-02-01\n"
        "R70,advertising,\n";
    const field_test psc{{0}, field_relation::equals, {"R701", "R708"}};
    const field_test text{{1, 0}, field_relation::contains, {"advertising"}};
    const field_test days{{2}, field_relation::between, {"", "2025-01-31"}};
    EXPECT_EQ(scan(table, wanting({0}, {psc})).taken, "2:R701;3:R708;");
    EXPECT_EQ(scan(table, wanting({0}, {text})).taken, "2:R701;4:R70;");
    EXPECT_EQ(scan(table, wanting({0}, {days})).taken, "2:R701;");
    EXPECT_EQ(scan(table, wanting({0}, {days})).refused, "4-4 bad-date  [];");
    EXPECT_EQ(scan(table, wanting({0}, {days, psc})).refused, "");
}

TEST(TableScanner, refuses_a_table_whose_header_cannot_be_read)
{
    const auto why = [](std::string_view text, std::optional<table_plan> asked = std::nullopt) {
        const auto got = scan(text, asked);
        return got.summary.refusal ? std::string{got.summary.refusal->why.text()} : "";
    };
    EXPECT_EQ(why(""), "empty-table");
    EXPECT_EQ(why("\xEF\xBB\xBF"), "empty-table");
    EXPECT_EQ(why("\n\r\n"), "empty-table");
    EXPECT_EQ(why("a,b"), "");
    EXPECT_EQ(why("\xFF\xFE"
                  "a"),
              "utf16-table");
    EXPECT_EQ(why("a,\"b\n1,2\n"), "unclosed-quote");
    EXPECT_EQ(why("a,b\r1,2\r"), "stray-return");
    EXPECT_EQ(why("a,b,a\n1,2,3\n"), "duplicate-column");
    EXPECT_EQ(why("a,b,a\n1,2,3\n", wanting({1})), "");
}

TEST(TableScanner, reads_windows_1252_only_when_asked_to)
{
    const std::string table = "a,b\nK\xF6ln,1\nx,2\n\x80,3\n\x81,4\n";
    const auto as_utf8 = scan(table);
    EXPECT_EQ(as_utf8.taken, "3:x|2;");
    EXPECT_EQ(as_utf8.summary.ill_formed.records, 3);
    EXPECT_EQ(as_utf8.summary.ill_formed.first_line, 2);
    EXPECT_EQ(scan(table, wanting({1})).taken, "2:1;3:2;4:3;5:4;");
    const auto as_1252 = scan(table, std::nullopt, {.encoding = table_encoding::windows_1252});
    EXPECT_EQ(as_1252.taken, "2:K\u00F6ln|1;3:x|2;4:\u20AC|3;");
    EXPECT_EQ(as_1252.refused, "5-5 not-windows-1252 81 [\uFFFD];");
}

TEST(TableScanner, gives_the_same_whatever_the_cuts)
{
    const std::string table = "\xEF\xBB\xBF"
                              "a,\"b\"\"\r\n\",c\r\n\"1\"\"\",\"\r\n,\",\xC3\xB6\r\n\n\"x\"y,,\n"
                              "\xF6,,\n,\"\0\",\n1\n,,";
    const auto whole = scan(table);
    EXPECT_TRUE(whole.summary.byte_order_mark);
    EXPECT_EQ(whole.summary.blank_lines, 1);
    for (std::size_t piece = 1; piece < table.size(); ++piece) {
        const auto got = scan(table, std::nullopt, {}, piece);
        EXPECT_EQ(got.header, whole.header);
        EXPECT_EQ(got.taken, whole.taken);
        EXPECT_EQ(got.refused, whole.refused);
    }
}

} // namespace
} // namespace mediabuy::table_scanner_test

// SPDX-License-Identifier: MIT
#include "mediabuy/io/compose.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mediabuy::compose_test {
namespace {

using fields = std::vector<entry_field>;

std::string file(const std::string& name)
{
    std::ifstream in{MEDIABUY_ROOT + std::string{"/examples/books/"} + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

const std::string small = "mediabuy = 1\n"
                          "title = \"Small\"   # kept\n"
                          "currency = \"USD\"\n"
                          "\n"
                          "[[party]]\n"
                          "id = \"x\"\n"
                          "kind = \"platform\"\n"
                          "name = \"X\"\n"
                          "# of x\n"
                          "\n"
                          "# ---- sources\n"
                          "[[source]]\n"
                          "id = \"gazette\"\n"
                          "publisher = \"Gazette\"\n";

TEST(Compose, writes_each_type_as_a_book_has_it)
{
    EXPECT_EQ(compose_entry("claim", fields{{"source", "x"},
                                            {"about", "y"},
                                            {"says", "amount"},
                                            {"amount", " about $74,000 "},
                                            {"date", "12 Nov 2025"},
                                            {"period.start", "October 2025"},
                                            {"period.end", "2025-12-31"},
                                            {"payee", ""},
                                            {"note", "He said \"no\"\\\n\x01"},
                                            {"id", "x-y"}}),
              "[[claim]]\n"
              "id     = \"x-y\"\n"
              "source = \"x\"\n"
              "about  = \"y\"\n"
              "says   = \"amount\"\n"
              "amount = \"about $74,000\"\n"
              "date   = 2025-11-12\n"
              "period = { start = \"2025-10\", end = 2025-12-31 }\n"
              "note   = \"He said \\\"no\\\"\\\\\\n\\u0001\"\n");
}

TEST(Compose, writes_lists_and_tables_inside)
{
    EXPECT_EQ(
        compose_entry("contract.modification", fields{{"number", "P00001"},
                                                      {"obligates", "$5.00"},
                                                      {"settlement", "yes"},
                                                      {"funds.0.amount", "$2.00"},
                                                      {"funds.0.fund", "f-1"},
                                                      {"funds.1.fund", "f-2"},
                                                      {"funds.1.amount", "$3.00"},
                                                      {"sources", "a, b"},
                                                      {"sources", "c"},
                                                      {"unknown.value", "blank"}}),
        "  [[contract.modification]]\n"
        "  number     = \"P00001\"\n"
        "  obligates  = \"$5.00\"\n"
        "  funds      = [{ fund = \"f-1\", amount = \"$2.00\" }, { fund = \"f-2\", amount = \"$3.00\" }]\n"
        "  settlement = true\n"
        "  sources    = [\"a\", \"b\", \"c\"]\n"
        "  unknown    = { value = \"blank\" }\n");
    EXPECT_EQ(compose_entry("party", fields{{"aka", "Acme, Inc.; Acme\nACME"}}),
              "[[party]]\naka = [\"Acme, Inc.\", \"Acme\", \"ACME\"]\n");
}

TEST(Compose, writes_vague_days_and_ranges)
{
    EXPECT_EQ(compose_entry("event", fields{{"date", "2025"}}), "[[event]]\ndate = \"2025\"\n");
    EXPECT_EQ(compose_entry("event", fields{{"date", "2025-11-01..2025-11-20"}}),
              "[[event]]\ndate = { from = 2025-11-01, to = 2025-11-20 }\n");
    EXPECT_EQ(compose_entry("event", fields{{"date.from", "2025-11-01"},
                                            {"date.to", "2025-11-20"},
                                            {"date.as_printed", "mid-November"}}),
              "[[event]]\ndate = { from = 2025-11-01, to = 2025-11-20, as_printed = \"mid-November\" }\n");
    EXPECT_EQ(compose_entry("allocation", fields{{"flight", "2025-10.."}}),
              "[[allocation]]\nflight = { start = \"2025-10\" }\n");
}

TEST(Compose, hides_nothing_that_is_no_use)
{
    EXPECT_EQ(compose_entry("event", fields{{"date", "soon"}, {"whn", "x"}, {"a b", "1"}}),
              "[[event]]\ndate  = \"soon\"\nwhn   = \"x\"\n\"a b\" = \"1\"\n");
}

TEST(Insert, puts_an_entry_behind_the_last_of_its_kind_with_its_comments)
{
    const auto entry = compose_entry("party", fields{{"id", "y"}, {"kind", "vendor"}, {"name", "Y"}});
    const auto put = insert_entry(small, "b.toml", "party", entry);
    auto expected = small;
    expected.insert(small.find("\n\n# ---- sources"), "\n\n" + entry.substr(0, entry.size() - 1));
    EXPECT_EQ(put.text, expected);
    EXPECT_EQ(put.line, 11U);
    EXPECT_TRUE(put.read.problems.empty());
    EXPECT_EQ(put.read.records.parties.size(), 2U);
}

TEST(Insert, finds_the_place_of_the_first_of_a_kind)
{
    const auto entry = compose_entry("campaign", fields{{"id", "c"}, {"name", "C"}});
    const auto put = insert_entry(small, "b.toml", "campaign", entry);
    EXPECT_EQ(put.text.find("name = \"X\"\n# of x\n\n[[campaign]]"), put.text.find("name = \"X\""));
    const std::string head = "mediabuy = 1\ntitle = \"T\"\n[scope]\npayer = \"p\"";
    const auto after = insert_entry(head, "b.toml", "source", "[[source]]\nid = \"s\"\npublisher = \"S\"\n");
    EXPECT_EQ(after.text, head + "\n\n[[source]]\nid = \"s\"\npublisher = \"S\"\n");
    EXPECT_EQ(after.line, 6U);
    EXPECT_EQ(insert_entry("", "b.toml", "source", "[[source]]\n").text, "[[source]]\n");
    EXPECT_EQ(insert_entry("a=1", "b.toml", "source", "[[source]]\n").text, "a=1\n\n[[source]]\n");
    EXPECT_EQ(insert_entry("\xEF\xBB\xBF[[claim]]\n", "b.toml", "source", "[[source]]\n").text,
              "\xEF\xBB\xBF[[source]]\n\n[[claim]]\n");
}

TEST(Insert, keeps_the_line_ends_of_the_book)
{
    const auto put =
        insert_entry("mediabuy = 1\r\ntitle = \"T\"\r\n", "b.toml", "party", "[[party]]\nid = \"p\"\n");
    EXPECT_EQ(put.text, "mediabuy = 1\r\ntitle = \"T\"\r\n\r\n[[party]]\r\nid = \"p\"\r\n");
}

TEST(Insert, puts_a_part_into_its_contract)
{
    const auto book = file("media-contract.toml");
    const auto entry = compose_entry(
        "contract.modification",
        fields{{"number", "P00009"}, {"action", "K"}, {"signed", "2026-09-09"}, {"recorded", "2026-09-09"}});
    const auto put = insert_entry(book, "b.toml", "contract.modification", entry, "outreach-contract");
    ASSERT_GT(put.line, 0U);
    const auto* before =
        "lines     = [{ line = \"0001\", obligates = \"-$19,000.00\" }, { line = \"0002\", obligates = "
        "\"-$1,000.00\" }]\n\n";
    EXPECT_NE(put.text.find(before + entry + "\n# ---- small purchases"), std::string::npos);
    EXPECT_EQ(put.text.size(), book.size() + entry.size() + 1);
    EXPECT_TRUE(put.read.problems.empty());

    const auto line = insert_entry(book, "b.toml", "contract.line",
                                   "  [[contract.line]]\n  number = \"0009\"\n", "poster-purchase");
    EXPECT_NE(line.text.find(
                  "fund        = \"fund-2025\"\n\n  [[contract.line]]\n  number = \"0009\"\n\n  "
                  "[[contract.modification]]\n  number    = \"0\"\n  action    = \"award\"\n  signed    = "
                  "2024-10-28"),
              std::string::npos);
}

TEST(Insert, that_cannot_be_leaves_the_book_as_it_was)
{
    const auto code_of = [](const insertion& i) { return std::string{i.read.problems.back().code.text()}; };
    for (const auto& [name, kind, parent, code] : std::vector<std::array<std::string, 4>>{
             {"b.toml", "contract.line", "nobody", "unknown-reference"},
             {"b.toml", "clam", "", "unknown-table"},
             {"b.toml", "contract.modification.funds", "x", "unknown-table"},
             {"b.json", "claim", "", "not-toml"}}) {
        const auto put = insert_entry(small, name, kind, "[[x]]\n", parent);
        EXPECT_EQ(put.text, small);
        EXPECT_EQ(put.line, 0U);
        EXPECT_EQ(code_of(put), code);
    }
}

TEST(WithId, names_a_record_by_what_was_typed)
{
    const auto id = [](std::string_view kind, fields typed) {
        const auto all = with_id(kind, std::move(typed), "\"x-y\"");
        return all.empty() || all.front().key != "id" ? "none" : all.front().text;
    };
    EXPECT_EQ(id("source", {{"publisher", "Example Gazette"}, {"published", "2025-11-12"}}),
              "example-gazette-2025-11-12");
    EXPECT_EQ(id("claim", {{"source", "x"}, {"about", "y"}}), "x-y-2");
    EXPECT_EQ(id("contract.option", {{"id", " "}}), "option");
    EXPECT_EQ(id("contract.modification", {{"number", "0"}}), "none");
    EXPECT_EQ(id("party", {{"id", "mine"}, {"name", "N"}}), "mine");
}

TEST(FieldOf, leads_a_problem_back_to_the_line_of_the_form)
{
    const auto keys = [](std::string_view kind, const fields& typed, std::string_view parent = {}) {
        const auto book = file("media-contract.toml");
        const auto put = insert_entry(book, "b.toml", kind, compose_entry(kind, typed), parent);
        std::vector<std::string> out;
        for (const auto& p : put.read.problems)
            out.push_back(field_of(put, p));
        return out;
    };
    using names = std::vector<std::string>;
    EXPECT_EQ(keys("claim", {{"id", "c-1"},
                             {"source", "example-gazete"},
                             {"about", "radio-order"},
                             {"says", "amount"},
                             {"amount", "about 5 quid"},
                             {"period.start", "soon"}}),
              (names{"source", "amount", "period.start"}));
    EXPECT_EQ(keys("contract.modification",
                   {{"number", "P9"},
                    {"action", "C"},
                    {"funds.0.fund", "fund-2025"},
                    {"funds.0.amount", "$1.00"},
                    {"funds.1.fund", "fund-2099"},
                    {"funds.1.amount", "$1.00"},
                    {"sources", "example-record, nobody"}},
                   "video-order"),
              (names{"signed", "funds.1.fund", "sources"}));
}

TEST(FreshId, is_of_the_words_and_not_used_yet)
{
    EXPECT_EQ(fresh_id("source", "Rolling Stone", ""), "rolling-stone");
    EXPECT_EQ(fresh_id("source", "Rolling Stone", "id = \"rolling-stone\""), "rolling-stone-2");
    EXPECT_EQ(fresh_id("source", "Rolling Stone", "\"rolling-stone\" 'rolling-stone-2'"), "rolling-stone-3");
    EXPECT_EQ(fresh_id("source", "F\u00F6rs\u00E4kringskassan: what\u2019s new?", ""),
              "forsakringskassan-whats-new");
    EXPECT_EQ(fresh_id("contract.option", "\u4E2D\u6587 !", ""), "option");
    EXPECT_EQ(fresh_id("source", "One two three four five six seven eight nine ten", ""),
              "one-two-three-four-five-six-seven-eight");
}

} // namespace
} // namespace mediabuy::compose_test

// SPDX-License-Identifier: MIT
#include "mediabuy/io/read.hpp"

#include "mediabuy/io/keys.hpp"
#include "mediabuy/io/reference.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mediabuy::read_test {
namespace {

const std::string head = "mediabuy = 1\ntitle = \"A book\"\ncurrency = \"USD\"\n";
const std::string party = "[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n";

read_result read(const std::string& text) { return read_book(head + text, "a.toml"); }

std::vector<std::string> codes_of(const read_result& r)
{
    std::vector<std::string> codes;
    for (const auto& p : r.problems)
        codes.emplace_back(p.code.text());
    return codes;
}

using codes = std::vector<std::string>;

std::string marked(const read_result& r, const problem& p)
{
    return std::string{r.records.texts[0].text_of(p.where)};
}

TEST(Read, the_reference_book_has_no_problem)
{
    const auto r = read_book(std::string{reference_book}, std::string{reference_book_name});
    EXPECT_EQ(codes_of(r), codes{});
    EXPECT_EQ(r.records.allocations.size(), 3U);
    EXPECT_EQ(r.records.title, "ICE recruitment advertising, 2025");
    EXPECT_EQ(r.records.as_of, (day{2026, 1, 9}));
    EXPECT_EQ(r.records.texts.at(0).content(), reference_book);
    const auto spotify = r.records.find("ads-spotify");
    ASSERT_TRUE(spotify);
    EXPECT_EQ(spotify->kind, record_kind::allocation);
    EXPECT_EQ(r.records.names.text(r.records.allocations[spotify->index].as_printed),
              "approximately $74,000");
}

TEST(Read, json_of_the_same_shape_gives_the_same_book)
{
    const auto r = read_book(R"({"mediabuy": 1, "title": "J", "currency": "USD", "as_of": "2026-01-09",
        "party": [{"id": "p", "kind": "platform", "name": "P \u00e9"}],
        "allocation": [{"id": "a", "platform": "p", "layer": "platform", "amount": "about $74,000",
                        "flight": {"start": "2025-10", "end": {"from": "2025-12-01", "to": "2025-12-31"}}}]})",
                             "stdin");
    EXPECT_EQ(codes_of(r), codes{});
    EXPECT_EQ(r.records.parties.at(0).name, "P é");
    ASSERT_EQ(r.records.allocations.size(), 1U);
    EXPECT_EQ(r.records.allocations.amounts()[0].point().minor(), 74'000'00);
    EXPECT_EQ(r.records.allocations[0].flight_end->when.earliest(), (day{2025, 12, 1}));
}

TEST(Read, places_in_json_are_those_of_the_value)
{
    const auto r =
        read_book("{\"mediabuy\": 1, \"title\": \"é\\n\", \"currency\": \"USD\",\n"
                  "\"party\" : [ { \"id\":\"p\",\"kind\":\"boat\" , \"name\":7, \"name\":\"x\" } ] }",
                  "a.json");
    EXPECT_EQ(codes_of(r), (codes{"bad-word", "wrong-type", "duplicate-key"}));
    EXPECT_EQ(marked(r, r.problems[0]), "\"boat\"");
    EXPECT_EQ(marked(r, r.problems[1]), "7");
    EXPECT_EQ(marked(r, r.problems[2]), "\"name\"");
    EXPECT_EQ(r.records.texts[0].locate(r.problems[0].where.begin), (position{2, 31}));
}

TEST(Read, numbers_of_json_keep_their_text)
{
    const auto r = read_book(R"({"mediabuy": 1, "title": "J", "currency": "USD",
        "allocation": [{"id": "a", "layer": "award", "amount": 12345678901234567890.10}]})",
                             "a.json");
    ASSERT_EQ(codes_of(r), codes{"amount-not-quoted"});
    EXPECT_EQ(r.problems[0].arguments.at(0), "12345678901234567890.10");
}

TEST(Read, references_may_come_before_what_they_name)
{
    const auto r =
        read("[[allocation]]\nid = \"a\"\nplatform = \"p\"\nlayer = \"award\"\namount = \"$5\"\n" + party);
    EXPECT_EQ(codes_of(r), codes{});
    EXPECT_EQ(r.records[r.records.allocations.platforms()[0]].name, "P");
}

TEST(Read, a_syntax_error_hides_nothing_else_in_its_entry)
{
    const auto r =
        read("[[party]]\nid = \"p\"\nkind = \"boat\"\nname = \"P\" x\nuei = = 1\nparent = \"q\"\n");
    EXPECT_EQ(codes_of(r), (codes{"bad-word", "toml-syntax", "unquoted-text", "unknown-reference"}));
    EXPECT_EQ(r.records.parties.size(), 1U);
}

TEST(Read, a_broken_value_is_not_missing_as_well)
{
    const auto r = read("[[party]]\nid = \"p\"\nkind = \"agency\"\nname = nobody\n");
    EXPECT_EQ(codes_of(r), codes{"unquoted-text"});
}

TEST(Read, a_missing_closing_quote_ends_with_its_line)
{
    const auto r = read("[[party]]\nid = \"p\"\naka = [\"a\", \"b]\nkind = \"agency\"\nname = \"P\"\n" +
                        std::string{"[[party]]\nid = \"q\n"} +
                        "kind = \"agency\"\nname = \"Q\"\nparent = \"p\"\n[[party]]\nid = \"r\"\nkind = "
                        "\"agency\"\nname = \"R\"\nparent = \"q\"\n");
    EXPECT_EQ(codes_of(r), (codes{"missing-quote", "missing-quote"}));
    EXPECT_EQ(r.records.parties.size(), 2U)
        << "the one without an id is left out, and the reference to it is no second problem";
}

TEST(Read, a_list_that_does_not_close_ends_before_the_next_statement)
{
    const auto r =
        read("[[party]]\nid = \"p\"\naka = [\"a\",\n  \"b\"\nkind = \"agency\"\nname = \"P\"\n" +
             std::string{"[[party]]\nid = \"q\"\nkind = \"agency\"\nname = \"Q\"\naka = [\"x\",\n"} +
             "[[source]]\nid = \"s\"\npublisher = \"S\"\n");
    EXPECT_EQ(codes_of(r), (codes{"missing-bracket", "missing-bracket"}));
    EXPECT_EQ(r.records.parties.size(), 2U);
    EXPECT_EQ(r.records.sources.size(), 1U);
}

TEST(Read, lists_of_lists_are_no_headers)
{
    const auto r = read("[[party]]\nid = \"p\"\nkind = \"agency\"\nname = \"P\"\naka = [\n  [true],\n[[1, "
                        "2], [3]],\n  \"a = b\", # [x]\n]\n");
    EXPECT_EQ(codes_of(r), (codes{"wrong-type", "wrong-type"}));
}

TEST(Read, strings_of_all_four_kinds)
{
    const auto r = read("[[party]]\nid = 'p'\nkind = \"\"\"agency\"\"\"\nname = '''\nA 'quoted' # "
                        "\"name\"\n[[party]]'''\nuei = \"a\\\"b\\u00e9 # [\"\n");
    EXPECT_EQ(codes_of(r), codes{});
    EXPECT_EQ(r.records.parties.at(0).name, "A 'quoted' # \"name\"\n[[party]]");
    EXPECT_EQ(r.records.parties[0].uei, "a\"bé # [");
}

TEST(Read, windows_line_ends_and_a_byte_order_mark)
{
    std::string text = "\xEF\xBB\xBF" + head + party + "chanel = 1\n";
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
        text.replace(at, 1, "\r\n");
    const auto r = read_book(text, "a.toml");
    ASSERT_EQ(codes_of(r), codes{"unknown-key"});
    EXPECT_EQ(r.records.texts[0].locate(r.problems[0].where.begin), (position{8, 1}));
    EXPECT_EQ(r.records.parties.size(), 1U);
}

TEST(Read, places_count_code_points_behind_other_alphabets)
{
    const auto r = read("[[party]]\nid = \"p\"\nkind = \"agency\"\nname = \"Å\"\naka = [\"–🎧\", 7]\n");
    ASSERT_EQ(codes_of(r), codes{"wrong-type"});
    EXPECT_EQ(r.records.texts[0].locate(r.problems[0].where.begin), (position{8, 14}));
    EXPECT_EQ(marked(r, r.problems[0]), "7");
}

TEST(Read, the_earlier_of_two_ids_holds)
{
    const auto r = read(party + "[[source]]\nid = \"p\"\npublisher = \"S\"\n");
    ASSERT_EQ(codes_of(r), codes{"duplicate-id"});
    EXPECT_EQ(r.records.sources.size(), 0U);
    ASSERT_EQ(r.problems[0].related.size(), 1U);
    EXPECT_EQ(r.records.texts[0].locate(r.problems[0].related[0].where.begin), (position{5, 6}));
}

TEST(Read, numbers_close_up_over_what_is_left_out)
{
    const auto r = read("[[event]]\nid = \"bad\"\nabout = \"last\"\nsays = \"shouted\"\n[[event]]\nid = "
                        "\"on-bad\"\nabout = \"bad\"\nsays = "
                        "\"ended\"\n[[event]]\nid = \"last\"\nabout = \"on-bad\"\nsays = \"ended\"\n");
    EXPECT_EQ(codes_of(r), codes{"bad-word"});
    ASSERT_EQ(r.records.events.size(), 2U);
    EXPECT_FALSE(r.records.events[0].about) << "what it is about is left out";
    EXPECT_EQ(r.records.events[1].about, (any_ref{record_kind::event, 0}));
    EXPECT_EQ(r.records.find("last"), (any_ref{record_kind::event, 1}));
    EXPECT_FALSE(r.records.find("bad"));
}

TEST(Read, required_keys_may_be_unknown_for_a_reason)
{
    const auto r =
        read("[[contract]]\nid = \"c\"\nkind = \"order\"\n[[contract.modification]]\nnumber = \"P00001\"\n"
             "unknown = { action = \"not-in-layout\", signed = \"blank\" }\n");
    EXPECT_EQ(codes_of(r), codes{});
    const auto& m = r.records.contracts.at(0).modifications.at(0);
    ASSERT_EQ(m.unknown.size(), 2U);
    EXPECT_EQ(r.records.names.text(m.unknown[0].key), "action");
    EXPECT_EQ(m.unknown[1].why, unknown_why::blank);
}

TEST(Read, an_end_before_a_vague_start_is_a_problem_only_where_it_is_certain)
{
    const auto flight = [](const std::string& keys) {
        return codes_of(read("[[campaign]]\nid = \"c\"\nname = \"C\"\nperiod = { " + keys + " }\n"));
    };
    EXPECT_EQ(flight("start = \"2025-10\", end = 2025-10-01"), codes{});
    EXPECT_EQ(flight("start = \"2025-10\", end = 2025-09-30"), codes{"end-before-start"});
    EXPECT_EQ(flight("start = \"2025\", end = 2025-01-01"), codes{});
    EXPECT_EQ(flight("start = 2025-12-31, end = \"2025\""), codes{});
    EXPECT_EQ(flight("start = { from = 2025-12-31, to = 2025-12-01 }"), codes{"end-before-start"});
}

TEST(Read, a_record_may_have_a_currency_of_its_own)
{
    const auto r =
        read("[[allocation]]\nid = \"a\"\nlayer = \"award\"\ncurrency = \"GBP\"\namount = \"£5\"\n");
    EXPECT_EQ(codes_of(r), codes{});
    EXPECT_EQ(r.records.allocations.amounts()[0].currency(), currency::of("GBP"));
}

TEST(Read, an_exact_allocation_is_exact_whatever_its_zeros)
{
    const auto r = read("[[allocation]]\nid = \"a\"\nlayer = \"award\"\namount = \"$5,000\"\nexact = true\n");
    EXPECT_EQ(codes_of(r), codes{});
    EXPECT_TRUE(r.records.allocations.amounts()[0].exact());
    EXPECT_EQ(
        codes_of(
            read("[[allocation]]\nid = \"a\"\nlayer = \"award\"\namount = \"about $5,000\"\nexact = true\n")),
        codes{"not-exact"});
}

TEST(Read, a_claim_is_read_in_the_language_of_its_source)
{
    const auto r = read(party + "[[claim]]\nid = \"k\"\nsource = \"s\"\nabout = \"p\"\nsays = "
                                "\"amount\"\namount = \"2,8 miljoner dollar\"\n"
                                "[[source]]\nid = \"s\"\npublisher = \"S\"\nlanguage = \"sv\"\n");
    EXPECT_EQ(codes_of(r), codes{});
    EXPECT_EQ(r.records.claims.at(0).amount->point().minor(), 2'800'000'00);
}

TEST(Read, a_claim_that_does_not_say_what_it_is_to_say_is_left_out)
{
    const auto claim = [](const std::string& rest) {
        const auto r = read("[[source]]\nid = \"s\"\npublisher = \"S\"\n[[claim]]\nid = \"c\"\nsource = "
                            "\"s\"\nabout = \"s\"\nsays = " +
                            rest);
        return std::pair{codes_of(r), r.records.claims.size()};
    };
    EXPECT_EQ(claim("\"cause\"\ncause = \"it-rained\"\n"), (std::pair{codes{}, std::size_t{1}}));
    EXPECT_EQ(claim("\"cause\"\n"), (std::pair{codes{"missing-key"}, std::size_t{0}}));
    EXPECT_EQ(claim("\"cause\"\ncause = \"\"\n"), (std::pair{codes{"missing-key"}, std::size_t{0}}));
    EXPECT_EQ(claim("\"payer\"\npayer = 5\n"), (std::pair{codes{"left-out", "wrong-type"}, std::size_t{0}}));
    EXPECT_EQ(claim("\"ended\"\n"), (std::pair{codes{}, std::size_t{1}}));
}

TEST(Read, tables_of_the_head_and_of_records_are_told_apart)
{
    EXPECT_EQ(codes_of(read("[party]\nid = \"p\"\n")), codes{"wrong-type"});
    EXPECT_EQ(codes_of(read("[scope]\npayer = \"x\"\n[scope.period]\nstart = \"2025\"\n")), codes{});
    EXPECT_EQ(codes_of(read("[scope]\npayer = \"x\"\n[scope]\npurpose = \"y\"\n")), codes{"duplicate-key"});
    EXPECT_EQ(codes_of(read("party = [{ id = \"p\", kind = \"agency\", name = \"P\" }]\n")), codes{});
    EXPECT_EQ(codes_of(read("[contract.totals]\ncurrent = \"5\"\n")), codes{"wrong-type"});
}

TEST(Read, every_place_of_a_record_lies_in_its_entry)
{
    const auto r = read(party +
                        "\n[[contract]]\nid = \"c\"\nkind = \"order\"\n  [[contract.modification]]\n  number "
                        "= \"0\"\n  action = \"award\"\n"
                        "  signed = 2025-01-01\n  note = \"last\"\n# a comment\n" +
                        "[[source]]\nid = \"s\"\npublisher = \"S\"\n");
    EXPECT_EQ(codes_of(r), codes{});
    const auto& text = r.records.texts[0];
    const auto entry = text.text_of(r.records.contracts[0].head.where);
    EXPECT_TRUE(entry.starts_with("[[contract]]"));
    EXPECT_TRUE(entry.ends_with("note = \"last\""));
    EXPECT_EQ(text.text_of(r.records.contracts[0].head.id_at), "\"c\"");
    EXPECT_TRUE(text.text_of(r.records.contracts[0].modifications[0].where).ends_with("note = \"last\""));
}

TEST(Keys, every_list_of_words_and_every_table_exists)
{
    for (const auto& t : tables()) {
        EXPECT_EQ(table_named(t.name)->keys.data(), t.keys.data());
        for (const auto& k : t.keys) {
            const bool words = k.type == value_type::word || k.type == value_type::reasons;
            const bool table = k.type == value_type::table || k.type == value_type::tables;
            EXPECT_TRUE(!words || !words_of(k.of).empty()) << k.name;
            EXPECT_TRUE(!table || table_named(k.of)) << k.name;
            EXPECT_FALSE(k.help.empty()) << k.name;
        }
    }
}

} // namespace
} // namespace mediabuy::read_test

// SPDX-License-Identifier: MIT
#include "mediabuy/io/book_reader.hpp"

#include "mediabuy/io/import/kept_book.hpp"
#include "mediabuy/io/import/official_import.hpp"
#include "mediabuy/io/sha256.hpp"
#include "mediabuy/io/write.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace mediabuy::book_reader_test {
namespace {

const std::string header =
    "Agency,Award ID,Recipient Name,Federal Action Obligation,Action Date,Modification,"
    "Product/Service Description,NAICS Description,Transaction Description,"
    "Generated Award ID\n";

/// One action of one award of an invented bureau.
std::string action(const std::string& number, const std::string& amount, const std::string& date)
{
    return "BUREAU,P1,ACME," + amount + ',' + date + ',' + number +
           ",ADVERTISING,,WORDS,CONT_AWD_P1_7014_-NONE-_-NONE-\n";
}

const std::string award_id = "cont-awd-p1-7014-none-none";
const std::string head = "mediabuy = 1\ntitle = \"t\"\ncurrency = \"EUR\"\nas_of = 2026-01-09\n";

std::string import_of_file(const std::string& file, const std::string& more = {},
                           const std::string& format = "usaspending")
{
    return "[[import]]\nformat = \"" + format + "\"\nfile = \"" + file + "\"\n" + more;
}

read_result read_with(const std::string& book, const std::map<std::string, std::string>& files,
                      std::size_t step = 5)
{
    book_reader reader{book, "book.toml"};
    for (std::size_t i = 0; i < reader.files().size(); ++i) {
        const auto at = files.find(reader.files()[i]);
        if (at == files.end()) continue;
        reader.give(i);
        reader.begin(at->first);
        for (std::size_t k = 0; k < at->second.size(); k += step)
            reader.feed(std::string_view{at->second}.substr(k, step));
        reader.end(sha256(at->second));
    }
    return reader.finish();
}

std::vector<std::string> codes_of(const read_result& r)
{
    std::vector<std::string> out;
    for (const auto& p : r.problems)
        out.emplace_back(p.code.text());
    return out;
}

using codes = std::vector<std::string>;

const std::map<std::string, std::string> two_years{
    {"2024.csv", header + action("0", "100.5", "2024-08-01")},
    {"2025.csv", header + action("P00001", "-0.25", "2025-08-01")}};

TEST(BookReader, an_award_in_two_files_is_one_contract_in_the_currency_of_its_file)
{
    const auto r = read_with(head + import_of_file("2024.csv") + import_of_file("2025.csv"), two_years);
    EXPECT_EQ(codes_of(r), codes{});
    ASSERT_EQ(r.records.contracts.size(), 1U);
    const auto& c = r.records.contracts[0];
    EXPECT_EQ(r.records.names.text(c.head.id), award_id);
    ASSERT_EQ(c.modifications.size(), 2U);
    EXPECT_EQ(*c.modifications[0].obligates, money::from_minor(100'50, usd));
    EXPECT_EQ(*c.modifications[1].obligates, money::from_minor(-25, usd));
    EXPECT_EQ(r.records.default_currency, currency::of("EUR"));
    ASSERT_EQ(r.records.sources.size(), 2U);
    EXPECT_EQ(r.records.sources[0].sha256, sha256(two_years.at("2024.csv")));
    EXPECT_EQ(r.records.texts[0].text_of(c.head.where), "\"2024.csv\"") << "its place is the file's";
}

TEST(BookReader, an_entry_of_the_same_id_is_laid_over_what_the_file_gives)
{
    const auto r = read_with(
        head + import_of_file("2024.csv") +
            "[[campaign]]\nid = \"winter\"\nname = \"Winter\"\n[[contract]]\nid = \"" + award_id +
            "\"\ncampaign = \"winter\"\nnote = \"ours\"\nend = 2025-12-31\nkind = \"purchase-order\"\n",
        {{"2024.csv", header + action("0", "100.5", "2024-08-01")}});
    EXPECT_EQ(codes_of(r), codes{"import-gives-it"}) << "of the kind alone: the end is in no such file";
    ASSERT_EQ(r.records.contracts.size(), 1U);
    const auto& c = r.records.contracts[0];
    EXPECT_EQ(r.records[c.bought_for].name, "Winter");
    EXPECT_EQ(c.head.note, "ours");
    EXPECT_EQ(c.kind, contract_kind::definitive_contract) << "as the file has it";
    ASSERT_TRUE(c.end);
    EXPECT_EQ(to_string(c.end->when), "2025-12-31");
    EXPECT_EQ(c.modifications.size(), 1U);
    EXPECT_EQ(std::count_if(c.head.unknown.begin(), c.head.unknown.end(),
                            [&](const auto& u) { return r.records.names.text(u.key) == "end"; }),
              0);
}

TEST(BookReader, the_campaign_of_an_import_holds_where_no_overlay_says_another)
{
    const std::string campaigns =
        "[[campaign]]\nid = \"a\"\nname = \"A\"\n[[campaign]]\nid = \"b\"\nname = \"B\"\n";
    const std::map<std::string, std::string> files{{"2024.csv", two_years.at("2024.csv")}};
    const auto all = read_with(head + import_of_file("2024.csv", "campaign = \"a\"\n") + campaigns, files);
    EXPECT_EQ(codes_of(all), codes{});
    EXPECT_EQ(all.records[all.records.contracts.at(0).bought_for].name, "A");
    const auto one = read_with(head + import_of_file("2024.csv", "campaign = \"a\"\n") + campaigns +
                                   "[[contract]]\nid = \"" + award_id + "\"\ncampaign = \"b\"\n",
                               files);
    EXPECT_EQ(codes_of(one), codes{});
    EXPECT_EQ(one.records[one.records.contracts.at(0).bought_for].name, "B");
    const auto none = read_with(head + import_of_file("2024.csv", "campaign = \"c\"\n"), files);
    EXPECT_EQ(codes_of(none), codes{"unknown-reference"});
}

TEST(BookReader, what_refers_to_a_file_that_is_not_given_is_no_further_problem)
{
    const auto r =
        read_with(head + import_of_file("2024.csv") + "[[contract]]\nid = \"" + award_id +
                      "\"\ncampaign = \"winter\"\n[[event]]\nid = \"e\"\nabout = \"cont-awd-other\"\n"
                      "says = \"ended\"\n",
                  {});
    EXPECT_EQ(codes_of(r), codes{"import-not-given"});
}

TEST(BookReader, filters_are_those_of_the_import_and_each_file_has_its_own)
{
    const auto r = read_with(head + import_of_file("2024.csv", "where = { from = 2025-01-01 }\n") +
                                 import_of_file("2025.csv", "where = { text = [\"words\"] }\n"),
                             two_years);
    EXPECT_EQ(codes_of(r), codes{});
    ASSERT_EQ(r.records.contracts.size(), 1U);
    ASSERT_EQ(r.records.contracts[0].modifications.size(), 1U);
    EXPECT_EQ(r.records.contracts[0].modifications[0].number, "P00001");
    EXPECT_EQ(r.records.sources.at(1).selection, "text words");
}

TEST(BookReader, parties_of_one_name_in_files_of_two_formats_are_one_and_other_ids_are_made_free)
{
    const std::string google = "Advertiser_ID,Advertiser_Name,Regions,Elections,Total_Creatives,Spend_USD\n"
                               "AR1,BUREAU,US,US-Federal,1,100\n";
    const auto r =
        read_with(head + import_of_file("2024.csv") + import_of_file("google.csv", {}, "google-ads"),
                  {{"2024.csv", two_years.at("2024.csv")}, {"google.csv", google}});
    EXPECT_EQ(codes_of(r), codes{});
    const auto named = [&](std::string_view name) {
        return std::count_if(r.records.parties.begin(), r.records.parties.end(),
                             [&](const party& p) { return p.name == name; });
    };
    EXPECT_EQ(named("BUREAU"), 1);
    EXPECT_EQ(named("Google"), 1);
    EXPECT_EQ(r.records.allocations.size(), 1U);
}

TEST(BookReader, a_row_that_is_refused_has_its_place_in_the_official_file)
{
    const auto r = read_with(head + import_of_file("2024.csv"),
                             {{"2024.csv", header + action("0", "1E+05", "2024-08-01")}});
    ASSERT_EQ(codes_of(r), codes{"scientific-amount"});
    const auto& text = r.records.texts.at(static_cast<std::size_t>(r.problems[0].where.source));
    EXPECT_EQ(text.name(), "2024.csv");
    EXPECT_EQ(text.locate(r.problems[0].where.begin).line, 2U);
}

/// The book that `import --keep` writes for one file.
std::string kept(const std::string& file, const std::string& text)
{
    const auto in = import_of(import_format::usaspending, {}, tallying::on);
    in->begin(file);
    in->feed(text);
    in->end(sha256(text));
    const auto read = in->finish(language::english);
    return kept_book(read.records, import_format::usaspending, {},
                     std::vector<kept_file>{{file, read.files[0].sha256, read.files[0].records}});
}

TEST(KeptBook, reads_as_the_book_that_the_file_makes_and_finds_no_change)
{
    const auto& text = two_years.at("2024.csv");
    const auto r = read_with(kept("2024.csv", text), {{"2024.csv", text}});
    EXPECT_EQ(codes_of(r), codes{});
    const auto in = import_of(import_format::usaspending);
    in->begin("2024.csv");
    in->feed(text);
    in->end(sha256(text));
    EXPECT_EQ(write_json(r.records), write_json(in->finish(language::english).records));
}

TEST(KeptBook, another_order_of_rows_is_another_file_with_the_same_records)
{
    const auto first = action("0", "1.00", "2024-08-01");
    const auto second = action("P00001", "2.00", "2024-09-01");
    const auto r = read_with(kept("a.csv", header + first + second), {{"a.csv", header + second + first}});
    ASSERT_EQ(codes_of(r), codes{"import-changed"});
    EXPECT_EQ(r.problems[0].level, severity::warning);
    EXPECT_EQ(r.problems[0].arguments,
              (std::vector<std::string>{"a.csv", "0", "0", "0", "USD 3.00", "USD 3.00"}));
}

TEST(KeptBook, words_that_change_alter_a_record_though_its_sum_stays)
{
    auto text = header + action("0", "1.00", "2024-08-01");
    const auto book = kept("a.csv", text);
    text.replace(text.find("WORDS"), 5, "WORDY");
    EXPECT_EQ(codes_of(read_with(book, {{"a.csv", text}})), (codes{"import-changed", "import-altered"}));
}

TEST(RecordTallies, come_back_from_their_text_and_odd_lines_are_named)
{
    record_tallies tallies;
    add_row(tallies, "a", money::from_minor(-25, usd), 7);
    add_row(tallies, "a", money::from_minor(100'00, usd), 0xffffffffffffffff);
    EXPECT_EQ(to_string(tallies), "a USD 99.75 2 0000000000000006\n");
    EXPECT_EQ(parse_tallies(to_string(tallies)).read, tallies);
    EXPECT_EQ(parse_tallies("a USD 1.00 1 00\n").bad_line, 1U) << "digits are missing";
    EXPECT_EQ(parse_tallies(to_string(tallies) + to_string(tallies)).bad_line, 2U) << "twice";
    EXPECT_EQ(parse_tallies("\n" + to_string(tallies) + "a b\n").bad_line, 3U);
}

TEST(RowDigest, is_fnv_1a)
{
    row_digest none;
    // The published vectors of the empty text and of "a" (draft-eastlake-fnv), here with the closing byte
    // 0xFF.
    static_assert(row_digest{}.value() == 0xcbf29ce484222325);
    none.add("a");
    EXPECT_EQ(none.value(), (0xaf63dc4c8601ec8c ^ 0xFFU) * 0x100000001b3);
}

} // namespace
} // namespace mediabuy::book_reader_test

// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/tables_import.hpp"

#include "mediabuy/io/import/import_codes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy::tables_import_test {
namespace {

using files = std::vector<named_text>;

const files tables{
    {"t/datapackage.json",
     R"({"resources": [{"name": "book", "path": "book.csv"}, {"name": "party", "path": "party.csv"},
      {"name": "contract", "path": "contract.csv"},
      {"name": "contract.modification", "path": "contract.modification.csv"}]})"},
    {"t/book.csv", "mediabuy,title,currency,as_of\n1,Two,USD,2026-01-31\n"},
    {"t/party.csv", "id,kind,name\noffice,agency,Office\nradio,vendor,Radio\nwall,vendor,Wall\n"},
    {"t/contract.csv",
     "id,kind,agency,vendor\nspots,order,office,radio\nposters,purchase-order,office,wall\n"},
    {"t/contract.modification.csv", "contract,place,number,action,signed,obligates\n"
                                    "spots,1,0,award,2025-08-18,1500.00\n"
                                    "spots,2,P1,C,2025-10-01,-0.50\n"
                                    "posters,1,0,award,2025-04-20,250.25\n"}};

taken_records import_all(const files& given, import_selection wanted = {})
{
    tables_import in{std::move(wanted)};
    for (const auto& file : given) {
        in.begin(file.name);
        for (std::size_t at = 0; at < file.text.size(); at += 5)
            in.feed(std::string_view{file.text}.substr(at, 5));
        in.end();
    }
    return in.finish();
}

const taken_file& file_of(const taken_records& in, std::string_view layout)
{
    for (const auto& f : in.files)
        if (f.layout && f.layout->name == layout) return f;
    return in.files.front();
}

std::vector<std::string> codes_of(const taken_records& in)
{
    std::vector<std::string> out;
    for (const auto& p : in.problems)
        out.emplace_back(p.code.text());
    return out;
}

using codes = std::vector<std::string>;

TEST(TablesImport, all_rows_of_all_tables_are_taken)
{
    const auto in = import_all(tables);
    EXPECT_EQ(codes_of(in), codes{});
    EXPECT_EQ(in.records.contracts.size(), 2U);
    EXPECT_EQ(in.records.title, "Two");
    EXPECT_EQ(file_of(in, "party").taken, 3U);
    const auto& actions = file_of(in, "contract.modification");
    EXPECT_EQ(actions.rows, 3U);
    ASSERT_EQ(actions.sums.size(), 1U);
    EXPECT_EQ(actions.sums[0].agency, "Office");
    EXPECT_EQ(actions.sums[0].amount->sum_text(), "1749.75");
}

TEST(TablesImport, files_with_the_names_of_tables_need_no_package)
{
    const auto in = import_all({tables.begin() + 1, tables.end()});
    EXPECT_EQ(codes_of(in), codes{});
    EXPECT_EQ(in.records.contracts.size(), 2U);
}

TEST(TablesImport, a_row_with_an_error_is_refused_and_the_others_are_taken)
{
    auto spoilt = tables;
    spoilt[4].text += "posters,2,P1,B,2025-05-01,\"2,50\"\n";
    const auto in = import_all(spoilt);
    EXPECT_EQ(in.problems.size(), 1U);
    const auto& actions = file_of(in, "contract.modification");
    EXPECT_EQ(actions.rows, 4U);
    EXPECT_EQ(actions.taken, 3U);
    EXPECT_EQ(actions.refused, 1U);
    EXPECT_EQ(in.records.contracts[1].modifications.size(), 1U);
    EXPECT_EQ(in.problems[0].where.source, source_id{4});
}

TEST(TablesImport, what_cannot_be_without_a_refused_row_is_refused_too)
{
    auto spoilt = tables;
    spoilt[3].text = "id,kind,agency,vendor\nspots,order,office,radio\nposters,no-such-kind,office,wall\n";
    const auto in = import_all(spoilt);
    EXPECT_EQ(in.records.contracts.size(), 1U);
    EXPECT_EQ(file_of(in, "contract").refused, 1U);
    EXPECT_EQ(file_of(in, "contract.modification").refused, 1U);
    EXPECT_EQ(file_of(in, "contract.modification").taken, 2U);
}

TEST(TablesImport, a_filter_takes_contracts_and_what_they_refer_to)
{
    const auto in = import_all(tables, {.vendor = {"radio"}});
    ASSERT_EQ(in.records.contracts.size(), 1U);
    EXPECT_EQ(in.records.parties.size(), 2U);
    EXPECT_EQ(in.records[in.records.contracts[0].vendor].name, "Radio");
    EXPECT_EQ(file_of(in, "party").passed_over, 1U);
    EXPECT_EQ(file_of(in, "contract.modification").passed_over, 1U);
    const auto later = import_all(tables, {.from = day{2025, 9, 1}});
    ASSERT_EQ(later.records.contracts.size(), 1U);
    EXPECT_EQ(later.records.contracts[0].modifications.size(), 1U);
    EXPECT_EQ(file_of(later, "contract.modification").sums[0].amount->sum_text(), "-0.50");
}

TEST(TablesImport, a_filter_without_its_column_is_refused_by_name)
{
    const auto in = import_all(tables, {.psc = {"R701"}});
    EXPECT_TRUE(in.refused);
    EXPECT_EQ(codes_of(in), codes{"filter-not-in-layout"});
    EXPECT_EQ(in.problems[0].arguments[1], "psc");
}

TEST(TablesImport, a_file_that_the_package_does_not_name_is_told)
{
    auto more = tables;
    more.push_back({"t/notes.csv", "a,b\n1,2\n"});
    more.push_back({"elsewhere/party.csv", "id,kind,name\n"});
    const auto in = import_all(more);
    EXPECT_EQ(codes_of(in), (codes{"unknown-layout", "unknown-layout"}));
    EXPECT_EQ(in.records.contracts.size(), 2U);
    EXPECT_EQ(codes_of(import_all({{"a.csv", "a\n1\n"}})), codes{"unknown-layout"});
}

TEST(TablesImport, a_path_that_leads_out_of_the_folder_is_not_followed)
{
    const auto in =
        import_all({{"t/datapackage.json", R"({"resources": [{"name": "party", "path": "../party.csv"}]})"},
                    {"party.csv", "id,kind,name\noffice,agency,Office\n"}});
    const auto found = codes_of(in);
    EXPECT_NE(std::find(found.begin(), found.end(), "table-path"), found.end());
    EXPECT_TRUE(in.records.parties.empty());
}

} // namespace
} // namespace mediabuy::tables_import_test

// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/usaspending_import.hpp"

#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/write.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace mediabuy;

constexpr const char* header =
    "Agency,Award ID,Recipient Name,Federal Action Obligation,Action Date,Modification,"
    "Product/Service Description,NAICS Description,Transaction Description,"
    "Generated Award ID\n";
const std::string award_row = "CBP,70B03C21F00000001,\"ACME, INC.\",100.5,2025-10-01,0,SUPPORT- MANAGEMENT: "
                              "ADVERTISING,ADVERTISING AGENCIES,MEDIA,"
                              "CONT_AWD_70B03C21F00000001_7014_70B03C21D00000001_7014\n";
const std::string change_row = "CBP,70B03C21F00000001,ACME INC,-0.25,2025-09-30,P00001,,ADVERTISING "
                               "AGENCIES,CREDIT,CONT_AWD_70B03C21F00000001_7014_70B03C21D00000001_7014\n";

imported import_text(const std::string& text, import_selection wanted = {}, std::size_t step = 7)
{
    usaspending_import in{std::move(wanted)};
    in.begin("actions.csv");
    for (std::size_t i = 0; i < text.size(); i += step)
        in.feed(std::string_view{text}.substr(i, step));
    in.end();
    return in.finish();
}

std::vector<std::string_view> codes_of(const imported& i)
{
    std::vector<std::string_view> out;
    for (const auto& p : i.problems)
        out.push_back(p.code.text());
    return out;
}

TEST(UsaspendingImport, a_short_name_of_an_agency_is_that_of_its_number)
{
    const std::string wide =
        "contract_award_unique_key,award_id_piid,modification_number,federal_action_obligation,"
        "action_date,awarding_sub_agency_code,awarding_sub_agency_name,recipient_name\n"
        "CONT_AWD_70B03C21F00000002_7014_-NONE-_-NONE-,70B03C21F00000002,0,1.00,2025-10-01,7014,"
        "U.S. Customs and Border Protection,ACME\n";
    usaspending_import in{{}};
    for (const auto& text : {header + award_row, wide}) {
        in.begin("actions.csv");
        in.feed(text);
        in.end();
    }
    const auto made = in.finish().records;
    std::vector<std::string> agencies;
    for (const auto& p : made.parties)
        if (p.kind == party_kind::agency) agencies.push_back(p.name);
    EXPECT_EQ(agencies, (std::vector<std::string>{"CBP", "United States"}));
    EXPECT_EQ(made[made.contracts[0].agency].aka,
              std::vector<std::string>{"U.S. Customs and Border Protection"});
}

TEST(UsaspendingImport, rows_of_an_award_are_its_actions_and_its_vehicle_is_named)
{
    const auto in = import_text(header + award_row + change_row);
    ASSERT_TRUE(in.problems.empty());
    ASSERT_EQ(in.records.contracts.size(), 2U);
    const auto& c = in.records.contracts[0];
    EXPECT_EQ(in.records.names.text(c.head.id), "cont-awd-70b03c21f00000001-7014-70b03c21d00000001-7014");
    EXPECT_EQ(c.kind, contract_kind::order);
    EXPECT_EQ(in.records[c.parent].piid, "70B03C21D00000001");
    ASSERT_EQ(c.modifications.size(), 2U);
    // The change is dated before the award: it stands first, as nothing says when it was recorded.
    EXPECT_EQ(c.modifications[0].number, "P00001");
    EXPECT_EQ(c.modifications[1].what, action::award);
    EXPECT_EQ(*c.modifications[0].obligates, money::from_minor(-25, currency::of("USD")));
    EXPECT_EQ(in.renamed_vendors, 1U);
    EXPECT_EQ(in.records[c.vendor].name, "ACME, INC.");
    EXPECT_EQ(c.modifications[0].note, "recipient_name: ACME INC");
    EXPECT_EQ(c.buys.psc_title, "SUPPORT- MANAGEMENT: ADVERTISING");
    ASSERT_EQ(c.modifications[0].unknown.size(), 2U); // its title, blank, and its action, not in the layout
}

TEST(UsaspendingImport, the_book_reads_back_without_a_problem)
{
    const auto in = import_text(header + award_row + change_row);
    const auto again = read_book(write_json(in.records), "book.json");
    EXPECT_TRUE(again.problems.empty());
    EXPECT_EQ(write_json(again.records), write_json(in.records));
}

TEST(UsaspendingImport, sums_are_by_agency_and_fiscal_year)
{
    const auto in = import_text(header + award_row + change_row);
    const auto& agency = in.files.at(0).agencies.at(0);
    EXPECT_EQ(agency.amount.sum_text(), "100.25");
    EXPECT_EQ(agency.by_year.at(2025).sum_text(), "-0.25");
    EXPECT_EQ(agency.by_year.at(2026).sum_text(), "100.50");
}

TEST(UsaspendingImport, equal_rows_are_kept_and_counted)
{
    const auto in = import_text(header + award_row + award_row);
    EXPECT_EQ(in.repeated.count, 1U);
    EXPECT_EQ(in.repeated.amount.sum_text(), "100.50");
    EXPECT_EQ(in.files[0].agencies[0].amount.sum_text(), "201.00");
}

TEST(UsaspendingImport, a_bad_row_is_refused_with_its_line_and_field)
{
    auto bad = award_row;
    bad.replace(bad.find("100.5"), 5, "1E+05");
    const auto in = import_text(header + change_row + bad + "CBP,too few\n");
    EXPECT_EQ(codes_of(in), (std::vector<std::string_view>{"scientific-amount", "too-few-fields"}));
    EXPECT_EQ(in.files[0].rows, 3U);
    EXPECT_EQ(in.files[0].taken, 1U);
    EXPECT_EQ(in.files[0].refused, 2U);
    const auto where = in.problems[0].where;
    const auto& text = in.texts[static_cast<std::size_t>(where.source)];
    EXPECT_EQ(text.locate(where.begin), (position{3, 4}));
    EXPECT_EQ(text.text_of(where), "1E+05");
}

TEST(UsaspendingImport, what_is_refused_is_shown_up_to_a_limit)
{
    std::string rows;
    for (int i = 0; i < 30; ++i)
        rows += "CBP,too few\n";
    const auto in = import_text(header + rows);
    EXPECT_EQ(in.files[0].refused, 30U);
    ASSERT_EQ(in.problems.size(), most_refused_shown + 1);
    EXPECT_EQ(in.problems.back().code.text(), "more-refused");
    EXPECT_EQ(in.problems.back().arguments.back(), "10");
}

TEST(UsaspendingImport, shows_a_refused_row_though_it_stands_on_the_line_of_one_in_the_file_before)
{
    usaspending_import in{{}};
    for (const char* name : {"a.csv", "b.csv"}) {
        in.begin(name);
        in.feed(std::string{header} + "CBP,too few\n");
        in.end();
    }
    const auto read = in.finish();
    EXPECT_EQ(codes_of(read), (std::vector<std::string_view>{"too-few-fields", "too-few-fields"}));
}

TEST(UsaspendingImport, a_filter_keeps_the_rows_that_meet_it)
{
    const auto rows = header + award_row + change_row;
    const auto taken = [&](import_selection wanted) {
        const auto in = import_text(rows, std::move(wanted));
        EXPECT_TRUE(in.problems.empty());
        EXPECT_EQ(in.files[0].rows, in.files[0].taken + in.files[0].passed_over);
        return in.files[0].taken;
    };
    EXPECT_EQ(taken({.text = {"media"}}), 1U);
    EXPECT_EQ(taken({.text = {"media", "credit"}}), 2U);
    EXPECT_EQ(taken({.psc = {"advertising"}}), 1U);
    EXPECT_EQ(taken({.naics = {"advertising agencies"}}), 2U);
    EXPECT_EQ(taken({.agency = {"ice"}}), 0U);
    EXPECT_EQ(taken({.vendor = {"acme inc"}}), 1U);
    EXPECT_EQ(taken({.from = day{2025, 10, 1}}), 1U);
    EXPECT_EQ(taken({.to = day{2025, 9, 30}}), 1U);
    EXPECT_EQ(taken({.psc = {"advertising"}, .to = day{2025, 9, 30}}), 0U);
}

TEST(UsaspendingImport, a_filter_on_a_column_that_is_not_there_is_refused_by_name)
{
    const auto in = import_text(header + award_row, {.psc = {"R701"}});
    EXPECT_TRUE(in.refused);
    ASSERT_EQ(codes_of(in), (std::vector<std::string_view>{"filter-not-in-layout"}));
    EXPECT_EQ(in.problems[0].arguments[3], "product_or_service_code");
}

TEST(UsaspendingImport, an_unknown_layout_names_the_nearest_and_what_it_lacks)
{
    const auto in =
        import_text("Agency,Award ID,Recipient Name,Action Date,Modification,Generated Award ID\nx\n");
    ASSERT_EQ(codes_of(in), (std::vector<std::string_view>{"unknown-layout"}));
    EXPECT_EQ(in.problems[0].arguments[1], "extract");
    EXPECT_EQ(in.problems[0].arguments[2], "Federal Action Obligation");
}

TEST(UsaspendingImport, the_printed_fiscal_year_guards_the_order_of_day_and_month)
{
    const std::string older = "award_id_piid,modification_number,parent_award_id,parent_award_agency_id,"
                              "federal_action_obligation,action_date,awarding_sub_agency_code,"
                              "awarding_sub_agency_name,recipient_name,fiscal_year\n";
    const auto in = import_text(older + "A1,0,,,5,03/10/2013,7012,ICE,ACME,2014\n" +
                                "A2,0,,,5,10/03/2013,7012,ICE,ACME,2014\n");
    EXPECT_EQ(codes_of(in), (std::vector<std::string_view>{"fiscal-year-differs"}));
    EXPECT_EQ(in.files[0].taken, 1U);
    EXPECT_EQ(in.records.names.text(in.records.contracts[0].head.id), "cont-awd-a1-7012-none-none");
}

} // namespace

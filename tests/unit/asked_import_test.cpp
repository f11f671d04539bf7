// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/asked_import.hpp"

#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/io/import/first_look.hpp"
#include "mediabuy/io/write.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace mediabuy::asked_import_test {
namespace {

const std::string header =
    "Agency,Award ID,Recipient Name,Federal Action Obligation,Action Date,Modification,"
    "Product/Service Description,NAICS Description,Transaction Description,Generated Award ID\n";
const std::string rows =
    "CBP,70B03C21F00000001,ACME,100.5,2025-10-01,0,ADVERTISING,,\"MEDIA,\nAIR "
    "TIME\",CONT_AWD_70B03C21F00000001_7014_-NONE-_-NONE-\n"
    "ICE,70CMSW21F00000002,OTHER,1E+05,2025-10-02,0,GUARDS,,,CONT_AWD_70CMSW21F00000002_7012_-NONE-_-NONE-\n"
    "ICE,70CMSW21F00000003,OTHER,-0.25,2025-10-03,0,,,,CONT_AWD_70CMSW21F00000003_7012_-NONE-_-NONE-\n";

std::variant<asked_import, import_result> asked(const std::string& format,
                                                std::vector<std::pair<std::string, std::string>> options = {})
{
    return asked_import::ask({.command = "import", .ids = {format}, .options = std::move(options)});
}

std::vector<std::string> codes_of(const std::vector<problem>& problems)
{
    std::vector<std::string> out;
    for (const auto& p : problems)
        out.emplace_back(p.code.text());
    return out;
}

std::string imported_in_steps_of(std::size_t step)
{
    auto question = asked("usaspending");
    auto& in = std::get<asked_import>(question);
    const auto text = header + rows;
    in.begin("actions.csv");
    for (std::size_t i = 0; i < text.size(); i += step)
        in.feed(std::string_view{text}.substr(i, step));
    in.end();
    const auto made = in.finish();
    return to_json(made.answered, made.texts) + write_json(made.records);
}

TEST(AskedImport, pieces_of_any_size_give_one_answer)
{
    const auto whole = imported_in_steps_of(1U << 20U);
    EXPECT_NE(whole.find(R"("rows":3,"taken":2,"passed_over":0,"refused":1,"amount":"100.25")"), whole.npos);
    for (const std::size_t step : {1U, 2U, 3U, 7U, 64U, 65U})
        EXPECT_EQ(imported_in_steps_of(step), whole) << step;
}

TEST(AskedImport, of_a_wrong_question_everything_is_said)
{
    const auto wrong =
        asked("fpds", {{"pcs", "R701"}, {"text", ""}, {"from", "2025-02-30"}, {"language", "sv"}});
    const auto& said = std::get<import_result>(wrong);
    EXPECT_TRUE(said.refused);
    EXPECT_EQ(said.answered.lang, language::swedish);
    EXPECT_EQ(codes_of(said.answered.problems),
              (std::vector<std::string>{"unknown-word", "unknown-option", "blank-filter", "no-such-day"}));
    const auto turned = asked("usaspending", {{"from", "2025-10-02"}, {"to", "2025-10-01"}});
    EXPECT_EQ(codes_of(std::get<import_result>(turned).answered.problems),
              std::vector<std::string>{"reversed-days"});
}

TEST(AskedImport, rows_are_counted_over_all_files_while_they_are_read)
{
    auto question = asked("usaspending");
    auto& in = std::get<asked_import>(question);
    in.begin("a.csv");
    in.feed(header + rows);
    EXPECT_EQ(in.rows(), 3U);
    in.end();
    in.begin("b.csv");
    in.feed(header + rows);
    EXPECT_EQ(in.rows(), 6U);
    in.end();
    EXPECT_EQ(in.finish().answered.rows.size(), 4U);
}

TEST(AskedImport, what_lies_beside_actions_in_an_archive_is_a_note_and_alone_an_error)
{
    for (const bool beside : {true, false}) {
        auto question = asked("usaspending");
        auto& in = std::get<asked_import>(question);
        in.begin("all.zip", "readme.txt");
        in.feed("Contracts of a year.\n");
        in.end();
        if (beside) {
            in.begin("all.zip", "actions.csv");
            in.feed(header);
            in.end();
        }
        const auto made = in.finish();
        ASSERT_EQ(made.answered.problems.size(), 1U);
        EXPECT_EQ(made.answered.problems[0].level, beside ? severity::note : severity::error);
        EXPECT_EQ(made.answered.problems[0].arguments[0], "all.zip/readme.txt");
    }
}

TEST(FirstLook, tells_the_format_the_first_rows_and_the_filters_that_can_be_answered)
{
    const auto seen = look_at(header + rows, true, "actions.csv");
    EXPECT_EQ(seen.format, "usaspending");
    EXPECT_EQ(seen.layout, "extract");
    EXPECT_EQ(seen.columns, 10U);
    EXPECT_EQ(seen.names, (std::vector<std::string>{
                              "Action Date", "Agency", "Recipient Name", "Federal Action Obligation",
                              "Product/Service Description", "Award ID", "Modification"}));
    ASSERT_EQ(seen.rows.size(), 3U);
    EXPECT_EQ(seen.rows[0], (std::vector<std::string>{"2025-10-01", "CBP", "ACME", "100.5", "ADVERTISING",
                                                      "70B03C21F00000001", "0"}));
    EXPECT_EQ(seen.filters,
              (std::vector<std::string_view>{"psc", "naics", "agency", "vendor", "text", "from", "to"}));
    EXPECT_TRUE(seen.problems.empty());
}

TEST(FirstLook, platforms_are_known_by_their_headers_and_have_fewer_filters)
{
    const auto seen =
        look_at("Advertiser_ID,Advertiser_Name,Total_Creatives,Spend_USD,Spend_EUR\nAR1,A,1,500,0\n", false,
                "stats.csv");
    EXPECT_EQ(seen.format, "google-ads");
    EXPECT_EQ(seen.layout, "google-2025");
    EXPECT_EQ(seen.rows.size(), 1U);
    EXPECT_EQ(seen.filters, (std::vector<std::string_view>{"agency", "text"}));
}

// Of the publisher's list of columns for account funding, those without which it is none.
TEST(FirstLook, a_file_beside_the_actions_of_an_award_is_one_of_its_zip)
{
    const auto seen = look_at("award_unique_key,submission_period,treasury_account_symbol,"
                              "awarding_subagency_name,recipient_name,gross_outlay_amount_FYB_to_period_end\n"
                              "CONT_AWD_1,FY2025P06,070-0540,Bureau,Example Media,10.00\n",
                              true, "funding.csv");
    EXPECT_EQ(seen.format, "usaspending");
    EXPECT_TRUE(seen.problems.empty());
    ASSERT_EQ(seen.rows.size(), 1U);
}

TEST(FirstLook, what_is_of_no_format_says_what_it_lacks_of_the_nearest)
{
    const auto seen = look_at("a,b\n1,2\n", true, "other.csv");
    EXPECT_EQ(seen.format, "");
    ASSERT_EQ(codes_of(seen.problems), std::vector<std::string>{"unknown-layout"});
    EXPECT_EQ(seen.problems[0].arguments[0], "other.csv");
    EXPECT_FALSE(look_at("", true, "empty.csv").problems.empty());
}

TEST(FirstLook, json_is_known_by_its_keys_whole_or_cut_off)
{
    const std::string release =
        R"({"ocid": "o-1", "id": "1", "date": "2025-01-01T00:00:00Z", "tag": [], "buyer": {"name": "B"}, "contracts": []})";
    const auto package = R"({"version": "1.1", "releases": [)" + release + ", " + release + "]}";
    for (const bool whole : {true, false}) {
        const auto seen =
            look_at(whole ? package : package.substr(0, package.size() - 9), whole, "releases.json");
        EXPECT_EQ(seen.format, "ocds");
        EXPECT_EQ(seen.layout, "release-package");
        EXPECT_EQ(seen.rows.size(), whole ? 2U : 1U);
        EXPECT_EQ(seen.filters, (std::vector<std::string_view>{"agency", "vendor", "text", "from", "to"}));
    }
    const auto page = look_at(
        R"({"page_metadata": {}, "results": [{"id": "CONT_TX_1", "federal_action_obligation": 5.0}, {)",
        false, "page.json");
    EXPECT_EQ(page.format, "usaspending-api");
    EXPECT_EQ(page.layout, "transactions");
    ASSERT_EQ(page.rows.size(), 1U);
    EXPECT_EQ(page.rows[0][1], "5.0");
    EXPECT_EQ(page.filters, (std::vector<std::string_view>{"agency", "vendor", "text", "from", "to"}));
    const auto tables =
        look_at(R"({"resources": [{"name": "contract", "path": "contract.csv"}]})", true, "datapackage.json");
    EXPECT_EQ(tables.format, "csv");
    EXPECT_EQ(tables.filters.size(), 7U);
    const auto table = look_at("id,kind,vendor\na,order,b\n", true, "contract.csv");
    EXPECT_EQ(table.format, "csv");
    EXPECT_EQ(table.layout, "contract");
    EXPECT_EQ(look_at("id,kind,colour\na,order,b\n", true, "contract.csv").format, "");
    const auto book = look_at(R"({"mediabuy": 1, "title": "x"})", true, "book.json");
    EXPECT_EQ(book.format, "");
    EXPECT_EQ(codes_of(book.problems), std::vector<std::string>{"unknown-layout"});
}

TEST(FirstLook, a_row_that_is_cut_off_is_not_shown)
{
    const auto text = header + rows;
    EXPECT_EQ(look_at(text.substr(0, text.size() - 4), false, "actions.csv").rows.size(), 2U);
}

} // namespace
} // namespace mediabuy::asked_import_test

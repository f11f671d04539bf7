// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/usaspending_import.hpp"

#include "mediabuy/io/read.hpp"
#include "mediabuy/io/write.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace mediabuy::account_funding_test {
namespace {

const std::string header =
    "submission_period,treasury_account_symbol,treasury_account_name,"
    "transaction_obligated_amount,gross_outlay_amount_FYB_to_period_end,award_unique_key,"
    "awarding_subagency_name,recipient_name\n";

std::string row(std::string_view period, std::string_view account, std::string_view obligated,
                std::string_view outlay)
{
    std::string out{period};
    for (const auto part : {account, std::string_view{"Operations"}, obligated, outlay,
                            std::string_view{"CONT_AWD_00EXMP25C00000002_7012_-NONE-_-NONE-"},
                            std::string_view{"BUREAU"}, std::string_view{"MEDIA LLC"}})
        (out += ',') += part;
    return out + '\n';
}

imported read_files(const std::vector<std::pair<std::string, std::string>>& files)
{
    usaspending_import in{{}};
    for (const auto& [name, text] : files) {
        in.begin(name);
        in.feed(text);
        in.end();
    }
    return in.finish();
}

constexpr std::string_view annual = "070-2025/2025-0540-000";
constexpr std::string_view no_year = "070-X-0530-000";

// By hand: obligations are changes of each period, 1,000.00 - 250.00 + 40.00 = 790.00 and 12.34; outlays run
// from the beginning of the year, so that 600.00 holds and not 600.00 + 300.00.
const std::string one_year =
    header + row("FY2025P06", annual, "1000.00", "") + row("FY2025P06", annual, "", "300.00") +
    row("FY2025P09", annual, "-250.00", "") + row("FY2025P09", annual, "40.00", "600.00") +
    row("FY2025P09", no_year, "12.34", "");

TEST(AccountFunding, obligations_of_an_account_become_a_line_paid_from_its_fund)
{
    const auto made = read_files({{"funding.csv", one_year}});
    ASSERT_TRUE(made.problems.empty());
    const auto& b = made.records;
    ASSERT_EQ(b.contracts.size(), 1U);
    const auto& lines = b.contracts[0].lines;
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].number, annual);
    EXPECT_EQ(to_string(*lines[0].funded), "790.00");
    EXPECT_EQ(to_string(*lines[1].funded), "12.34");
    ASSERT_EQ(b.funds.size(), 2U);
    EXPECT_EQ(to_string(*b[lines[1].paid_from].account), no_year);
    EXPECT_EQ(b[lines[0].paid_from].name, "Operations");
    EXPECT_EQ(made.beside.funded_lines, 2U);
    EXPECT_EQ(made.beside.funded_amount.sum_text(), "802.34");
}

TEST(AccountFunding, an_outlay_is_that_of_the_latest_period_of_its_year)
{
    const auto made = read_files({{"funding.csv", one_year + row("FY2026P01", annual, "", "5.00")}});
    EXPECT_EQ(made.beside.outlays, 2U);
    EXPECT_EQ(made.beside.outlay_amount.sum_text(), "605.00");
    EXPECT_TRUE(made.records.payments.empty());
    EXPECT_NE(made.records.contracts[0].head.note.find("outlays of FY2025 through month 9"),
              std::string::npos);
}

TEST(AccountFunding, no_period_counts_twice_for_standing_in_two_files)
{
    const auto later = one_year + row("FY2025P12", annual, "1.00", "700.00");
    const auto made = read_files({{"through-p09.csv", one_year}, {"through-p12.csv", later}});
    EXPECT_EQ(made.beside.funded_again, 5U);
    EXPECT_EQ(made.files[1].taken, 1U);
    EXPECT_EQ(made.files[1].passed_over, 5U);
    EXPECT_EQ(made.beside.funded_amount.sum_text(), "803.34");
    EXPECT_EQ(made.beside.outlay_amount.sum_text(), "700.00");
}

TEST(AccountFunding, the_parts_of_one_download_go_together)
{
    const auto made = read_files({{"a/Award_1.csv", header + row("FY2025P06", annual, "1.00", "3.00")},
                                  {"a/Award_2.csv", header + row("FY2025P06", annual, "2.00", "4.00")},
                                  {"b/Award_1.csv", header + row("FY2025P06", annual, "1.00", "3.00")}});
    EXPECT_EQ(made.beside.funded_again, 1U);
    EXPECT_EQ(made.beside.funded_amount.sum_text(), "3.00");
    EXPECT_EQ(made.beside.outlay_amount.sum_text(), "7.00");
}

TEST(AccountFunding, an_account_written_otherwise_is_in_words)
{
    const auto made = read_files({{"funding.csv", header + row("FY2025P06", "70-0540", "1.50", "")}});
    EXPECT_TRUE(made.records.funds.empty());
    EXPECT_TRUE(made.records.contracts[0].lines.empty());
    EXPECT_EQ(made.records.contracts[0].head.note, "obligated from 70-0540: 1.50 USD");
}

TEST(AccountFunding, a_row_of_neither_is_refused)
{
    const auto made = read_files({{"funding.csv", header + row("FY2025P06", annual, "", "")}});
    ASSERT_EQ(made.problems.size(), 1U);
    EXPECT_EQ(made.problems[0].code.text(), "blank-field");
    EXPECT_EQ(made.problems[0].arguments[0], "gross_outlay_amount_FYB_to_period_end");
}

TEST(AccountFunding, the_book_is_read_back_as_it_was)
{
    const auto made = read_files({{"funding.csv", one_year}});
    const auto text = write_json(made.records);
    const auto again = read_book(text, "book.json");
    EXPECT_TRUE(again.problems.empty());
    EXPECT_EQ(write_json(again.records), text);
}

} // namespace
} // namespace mediabuy::account_funding_test

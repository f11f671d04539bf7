// SPDX-License-Identifier: MIT
// Official files, as they came: how many records they have and what these come to is known from elsewhere
// (../shared/data/README.md).
#include "mediabuy/io/table_scanner.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "mediabuy/money/total.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mediabuy::official_tables_test {
namespace {

struct official {
    std::string file;
    std::string amount; ///< name of its column
    std::uint64_t records;
    std::string sum;
    std::string agency{}; ///< empty: all
};

class OfficialTables : public testing::TestWithParam<official> {};

TEST_P(OfficialTables, have_the_records_and_the_sum_that_are_known)
{
    const auto& known = GetParam();
    std::ifstream file{std::string{MEDIABUY_ROOT} + "/../shared/data/usaspending/" + known.file,
                       std::ios::binary};
    if (!file) GTEST_SKIP() << "there is no ../shared/data/usaspending/" << known.file;
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto usd = *currency::find("USD");
    total sum{usd};
    const auto plan = [&known](std::span<const std::string_view> names) -> std::optional<table_plan> {
        const auto place = [names](const std::string& name) {
            return static_cast<std::uint32_t>(std::find(names.begin(), names.end(), name) - names.begin());
        };
        table_plan wanted{{place(known.amount)}, {}};
        if (!known.agency.empty())
            wanted.tests.push_back({{place("Agency")}, field_relation::equals, {known.agency}});
        return wanted;
    };
    const auto take = [&](const table_record& record) {
        const auto amount = parse_money(record.fields[0], usd);
        ASSERT_TRUE(amount) << record.line << ' ' << record.fields[0];
        sum += *amount;
    };
    table_scanner scanner{
        {}, plan, take, [](const refused_record& r) { ADD_FAILURE() << r.line << ' ' << r.why.text(); }};
    for (std::size_t at = 0; at < text.size(); at += 50'000)
        scanner.feed(std::string_view{text}.substr(at, 50'000));
    const auto summary = scanner.finish();
    EXPECT_EQ(summary.records, known.records);
    EXPECT_EQ(summary.passed_over, known.records - summary.taken);
    if (!known.sum.empty()) {
        EXPECT_EQ(sum.sum_text(), known.sum);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Usaspending, OfficialTables,
    testing::Values(
        official{"CBP_ICE_FY2021_Contract_Obligations.csv", "Federal Action Obligation", 10'398, ""},
        official{"CBP_ICE_FY2022_Contract_Obligations.csv", "Federal Action Obligation", 9'339,
                 "4654702679.20", "CBP"},
        official{"CBP_ICE_FY2023_Contract_Obligations.csv", "Federal Action Obligation", 9'366, ""},
        official{"CBP_ICE_FY2024_Contract_Obligations.csv", "Federal Action Obligation", 10'226, ""},
        official{"CBP_ICE_FY2025_Contract_Obligations.csv", "Federal Action Obligation", 10'878,
                 "3988661487.38", "ICE"},
        official{"ICE_FY2013_259_columns.csv", "federal_action_obligation", 157, "15928005.95"},
        official{"award-history/Contract_72066324C00004_TransactionHistory_1.csv",
                 "federal_action_obligation", 5, "17237186.00"},
        official{"award-history/Contract_7200AA23M00003_TransactionHistory_1.csv",
                 "federal_action_obligation", 16, "104676702.11"}));

} // namespace
} // namespace mediabuy::official_tables_test

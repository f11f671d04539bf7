// SPDX-License-Identifier: MIT
/// The sums of ../shared/data/README.md, and figures worked out from the same files with Python's csv and
/// fractions. Skipped where that folder is not there.
#include "mediabuy/io/import/usaspending_import.hpp"
#include "mediabuy/rule/sensitivity.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace mediabuy;

const std::string folder = MEDIABUY_ROOT "/../shared/data/usaspending/";

const std::vector<std::string> two_agencies{
    "CBP_ICE_FY2021_Contract_Obligations.csv", "CBP_ICE_FY2022_Contract_Obligations.csv",
    "CBP_ICE_FY2023_Contract_Obligations.csv", "CBP_ICE_FY2024_Contract_Obligations.csv",
    "CBP_ICE_FY2025_Contract_Obligations.csv"};

class UsaspendingData : public testing::Test {
protected:
    void SetUp() override
    {
        if (!std::ifstream{folder + two_agencies.front()}) GTEST_SKIP() << folder << " is not there";
    }

    static imported import_files(const std::vector<std::string>& names, import_selection wanted = {})
    {
        usaspending_import in{std::move(wanted)};
        for (const auto& name : names) {
            std::ifstream file{folder + name, std::ios::binary};
            in.begin(name);
            std::string chunk(1 << 16, '\0');
            while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())), file.gcount() > 0)
                in.feed(std::string_view{chunk}.substr(0, static_cast<std::size_t>(file.gcount())));
            in.end();
        }
        return in.finish();
    }

    /// Of all agencies of that name in a fiscal year; all of them for "".
    static std::string sum(const imported& in, std::string_view agency, int year)
    {
        total out{currency::of("USD")};
        for (const auto& file : in.files)
            for (const auto& a : file.agencies)
                if (const auto at = a.by_year.find(year);
                    (agency.empty() || a.name == agency) && at != a.by_year.end())
                    out.merge(at->second);
        return out.sum_text();
    }

    static std::string sum_of_book(const book& b)
    {
        total out{currency::of("USD")};
        for (const auto& c : b.contracts)
            for (const auto& m : c.modifications)
                out += *m.obligates;
        return out.sum_text();
    }
};

TEST_F(UsaspendingData, five_years_of_two_agencies_come_to_the_published_sums)
{
    const auto in = import_files(two_agencies);
    EXPECT_TRUE(in.problems.empty());
    std::uint64_t rows = 0;
    for (const auto& f : in.files)
        rows += f.taken;
    EXPECT_EQ(rows, 50207U);
    EXPECT_EQ(sum(in, "CBP", 2022), "4654702679.20");
    EXPECT_EQ(sum(in, "ICE", 2025), "3988661487.38");
    EXPECT_EQ(sum(in, "CBP", 2025), "10175186391.52"); // 10,175,188,731.52 less 2,340.00
    EXPECT_EQ(in.repeated.count, 55U);
    EXPECT_EQ(in.renamed_vendors, 101U);
    // 21,927 awards, and the vehicles above them (Python: distinct parents)
    EXPECT_EQ(in.records.contracts.size(), 21927U + 2600U);
}

TEST_F(UsaspendingData, advertising_by_title_with_public_relations_and_by_text)
{
    EXPECT_EQ(sum(import_files(two_agencies, {.psc = {"SUPPORT- MANAGEMENT: ADVERTISING"}}), "", 2025),
              "130078368.78");
    EXPECT_EQ(sum(import_files(two_agencies, {.psc = {"SUPPORT- MANAGEMENT: ADVERTISING",
                                                      "support- management: public relations"}}),
                  "", 2025),
              "136052995.68");
    const auto text = import_files(two_agencies, {.text = {"ADVERTISING"}});
    EXPECT_EQ(sum(text, "", 2025), "131154738.11");
    EXPECT_EQ(sum(text, "", 2024), "51828796.42");
    EXPECT_EQ(sum(text, "", 2021), "1358070.47");
}

TEST_F(UsaspendingData, each_usual_definition_of_advertising_by_count_sum_and_overlap)
{
    const auto in = import_files(two_agencies);
    const auto found = make_sensitivity(in.records, {}, {.as_of = *in.records.as_of, .known_by = {}});
    const auto& sums = found.sums.at("USD");
    const auto seen = [](const total& t) { return std::to_string(t.count()) + ' ' + t.sum_text(); };
    // Python: csv and fractions over the five files
    const std::vector<std::string> taken{"104 199068180.13", "197 222012462.60", "70 115562620.24",
                                         "17 117269819.27", "190 200028262.34"};
    const std::vector<std::string> in_2025{"130078368.78", "136052995.68", "80745194.60", "81442078.91",
                                           "131154738.11"};
    for (std::size_t i = 0; i < advertising_count; ++i) {
        EXPECT_EQ(seen(sums.by[i].taken), taken[i]) << i;
        EXPECT_EQ(sums.by[i].by_year.at(2025).sum_text(), in_2025[i]) << i;
    }
    EXPECT_EQ(seen(sums.both[0][2]), "8 115683917.90");
    EXPECT_EQ(seen(sums.both[1][2]), "59 115000854.37");
    EXPECT_EQ(seen(sums.both[1][3]), "15 117242319.27");
    EXPECT_EQ(seen(sums.both[1][4]), "146 199128443.67");
    EXPECT_EQ(seen(sums.both[2][3]), "7 115777139.91");
    EXPECT_EQ(sums.by[0].unknown.count(), 33U);  // rows with a blank product description
    EXPECT_EQ(sums.by[2].unknown.count(), 106U); // rows with a blank industry
}

TEST_F(UsaspendingData, award_histories_come_to_the_total_that_is_printed_last)
{
    const auto first = import_files({"award-history/Contract_72066324C00004_TransactionHistory_1.csv"});
    EXPECT_TRUE(first.problems.empty());
    EXPECT_EQ(sum_of_book(first.records), "17237186.00");
    EXPECT_EQ(to_string(first.records.contracts[0].totals.obligated.value()), "17237186.00");
    const auto second = import_files({"award-history/Contract_7200AA23M00003_TransactionHistory_1.csv"});
    EXPECT_EQ(sum_of_book(second.records), "104676702.11");
    EXPECT_EQ(to_string(second.records.contracts[0].totals.obligated.value()), "104676702.11");
    EXPECT_EQ(second.records.contracts[0].modifications.size(), 16U);
}

TEST_F(UsaspendingData, the_older_layout_with_the_day_first)
{
    const auto in = import_files({"ICE_FY2013_259_columns.csv"});
    EXPECT_TRUE(in.problems.empty());
    EXPECT_EQ(in.files[0].taken, 157U);
    EXPECT_EQ(sum(in, "", 2013), "15928005.95");
}

} // namespace

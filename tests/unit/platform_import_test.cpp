// SPDX-License-Identifier: MIT
/// Files of platforms. Sums of ../shared/data were worked out with Python's csv; those tests are skipped
/// where that folder is not there.
#include "mediabuy/io/import/platform_import.hpp"

#include "mediabuy/io/import/platform_amount.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/write.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace mediabuy::platform_import_test {
namespace {

constexpr auto usd = currency::of("USD");

platform_imported import_text(platform_format format, std::string_view text, import_selection wanted = {},
                              std::size_t step = 7)
{
    platform_import in{format, std::move(wanted)};
    in.begin("ads.csv");
    for (std::size_t i = 0; i < text.size(); i += step)
        in.feed(text.substr(i, step));
    in.end();
    return in.finish();
}

std::vector<std::string> codes_of(const platform_imported& in)
{
    std::vector<std::string> out;
    for (const auto& p : in.problems)
        out.emplace_back(p.code.text());
    return out;
}

using sums = std::map<std::string, std::pair<std::uint64_t, std::string>>;

sums sums_of(const platform_imported& in)
{
    sums out;
    for (const auto& file : in.files)
        for (const auto& s : file.sums)
            out[std::string{s.amount.currency().code()}] = {s.amount.count(), to_string(*s.amount.point())};
    return out;
}

std::string low_and_high(platform_format format, std::string_view text, currency of = usd)
{
    const auto read = parse_platform_amount(format, text, of);
    if (!read) return std::string{read.error().code.text()};
    const auto range = read->read.conventional();
    return to_string(money::from_minor(range.low.minor, of)) + ' ' +
           to_string(money::from_minor(range.high.minor, of)) + (range.high.open ? " open" : "");
}

std::string shared_file(const std::string& name)
{
    std::ifstream file{MEDIABUY_ROOT "/../shared/data/platform/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(PlatformAmount, google_knows_dollars_to_a_hundred_whatever_the_zeros)
{
    EXPECT_EQ(low_and_high(platform_format::google_ads, "507900"), "507850.00 507950.00 open");
    EXPECT_EQ(low_and_high(platform_format::google_ads, "520000"), "519950.00 520050.00 open");
    EXPECT_EQ(low_and_high(platform_format::google_ads, "0"), "0.00 50.00 open");
    EXPECT_EQ(low_and_high(platform_format::google_ads, "2202750", currency::of("INR")),
              "2202625.00 2202875.00");
    EXPECT_EQ(low_and_high(platform_format::google_ads, "18000", currency::of("CZK")),
              "17500.00 18500.00 open");
}

TEST(PlatformAmount, others_are_whole_units_and_meta_has_a_range)
{
    EXPECT_EQ(low_and_high(platform_format::snap_ads, "620"), "619.50 620.50 open");
    EXPECT_EQ(low_and_high(platform_format::meta_ads, "≤100"), "0.00 100.00");
    EXPECT_EQ(low_and_high(platform_format::snap_ads, "≤100"), "bad-platform-amount");
    for (const auto* text : {"", "1,234", "-5", "12.5", "1234567890123456", "x"})
        EXPECT_EQ(low_and_high(platform_format::meta_ads, text), "bad-platform-amount") << text;
    EXPECT_EQ(low_and_high(platform_format::meta_ads, "1E+05"), "scientific-amount");
}

TEST(PlatformImport, a_filter_without_a_column_and_a_layout_of_none_known_are_refused)
{
    constexpr std::string_view google =
        "Advertiser_ID,Advertiser_Name,Total_Creatives,Spend_USD\nA,B,1,100\n";
    const auto psc = import_text(platform_format::google_ads, google, {.psc = {"R701"}, .vendor = {"X"}});
    EXPECT_EQ(codes_of(psc), (std::vector<std::string>{"filter-not-in-layout", "filter-not-in-layout"}));
    EXPECT_TRUE(psc.refused);
    const auto other = import_text(platform_format::snap_ads, google);
    ASSERT_EQ(codes_of(other), std::vector<std::string>{"unknown-layout"});
    EXPECT_EQ(other.problems[0].arguments[1], "snap");
    const auto twice = import_text(platform_format::google_ads,
                                   "Advertiser_ID,Advertiser_Name,Total_Creatives,Spend_USD,spend_usd\n");
    EXPECT_EQ(codes_of(twice), std::vector<std::string>{"repeated-column"});
}

TEST(PlatformImport, google_agrees_with_sums_by_currency_of_another_program)
{
    const auto text = shared_file("google-advertiser-stats-2025-04-extract.csv");
    if (text.empty()) GTEST_SKIP() << "../shared/data/platform is not there";
    const auto in = import_text(platform_format::google_ads, text, {}, 4096);
    EXPECT_TRUE(in.problems.empty());
    EXPECT_EQ(sums_of(in), (sums{{"USD", {129, "6928800.00"}},
                                 {"INR", {4, "69617250.00"}},
                                 {"ARS", {2, "2475000.00"}},
                                 {"BRL", {1, "11500.00"}},
                                 {"AUD", {1, "1063800.00"}},
                                 {"NZD", {1, "600.00"}},
                                 {"EUR", {1, "700.00"}},
                                 {"CZK", {1, "18000.00"}}}));
    const auto one = import_text(platform_format::google_ads, text, {.agency = {"department of homeland"}});
    EXPECT_EQ(sums_of(one), (sums{{"USD", {1, "507900.00"}}}));
    const auto old = import_text(platform_format::google_ads,
                                 shared_file("google-advertiser-stats-2018-08.csv"), {}, 4096);
    EXPECT_EQ(sums_of(old), (sums{{"USD", {457, "25733800.00"}}}));
    for (const auto* each : {&in, &old}) {
        const auto again = read_book(write_json(each->records), "book.json");
        EXPECT_TRUE(again.problems.empty());
        EXPECT_EQ(write_json(again.records), write_json(each->records));
    }
}

TEST(PlatformImport, snap_agrees_with_sums_by_currency_of_another_program)
{
    const auto text = shared_file("snap-political-ads-2018.csv");
    if (text.empty()) GTEST_SKIP() << "../shared/data/platform is not there";
    const auto in = import_text(platform_format::snap_ads, text, {}, 4096);
    EXPECT_TRUE(in.problems.empty());
    EXPECT_EQ(sums_of(in), (sums{{"USD", {511, "598028.00"}},
                                 {"EUR", {77, "82904.00"}},
                                 {"GBP", {35, "35165.00"}},
                                 {"CAD", {30, "27736.00"}},
                                 {"AUD", {6, "969.00"}}}));
    EXPECT_EQ(in.files.at(0).without_end, 67U);
    EXPECT_EQ(in.records.parties.size(), 121U); // 120 payers and the platform
    EXPECT_EQ(in.records.as_of, *parse_day("2018-12-28"));
    const auto again = read_book(write_json(in.records), "book.json");
    EXPECT_TRUE(again.problems.empty());
    EXPECT_EQ(write_json(again.records), write_json(in.records));
}

TEST(PlatformImport, meta_keeps_its_range_and_who_named_no_payer)
{
    const auto in = import_text(platform_format::meta_ads,
                                "\xEF\xBB\xBF\"Page ID\",\"Page name\",\"Disclaimer\",\"Amount spent (USD)\","
                                "\"Number of ads in Library\"\n"
                                "1,Example Department,Example Department,2800,12\n"
                                "2,Some Page,These ads ran without a disclaimer,\u2264100,1\n"
                                "1,Example Department,Another Payer,1000,1\n");
    EXPECT_TRUE(in.problems.empty());
    ASSERT_EQ(in.records.allocations.size(), 3U);
    EXPECT_EQ(in.files.at(0).without_payer, 1U);
    EXPECT_EQ(in.repeated, 0U); // a page has a row for each disclaimer
    const auto low = in.files.at(0).sums.at(0).amount.low().minor;
    EXPECT_EQ(static_cast<std::int64_t>(low), 379900); // 2799.50 + 0 + 999.50
    const auto again = read_book(write_json(in.records), "book.json");
    EXPECT_TRUE(again.problems.empty());
    EXPECT_EQ(write_json(again.records), write_json(in.records));
}

} // namespace
} // namespace mediabuy::platform_import_test

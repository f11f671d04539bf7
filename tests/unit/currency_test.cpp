// SPDX-License-Identifier: MIT
#include "mediabuy/money/currency.hpp"
#include "mediabuy/money/currency_mark.hpp"
#include "shared_suite.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace mediabuy::currency_test {
namespace {

static_assert(sizeof(currency) == 2 && std::is_trivially_copyable_v<currency>);
static_assert(!std::is_default_constructible_v<currency>, "there is no currency by default");
static_assert(usd.code() == "USD" && usd.minor_digits() == 2 && usd.number() == 840);
static_assert(currency::of("JPY").minor_digits() == 0 && currency::of("BHD").minor_units_in_one() == 1000);
static_assert(currency::of("CLF").minor_digits() == 4);
static_assert(!currency::of("XAU").has_minor_unit() && currency::of("XAU").minor_digits() == 0);
static_assert(!currency::find("usd") && !currency::find("") && !currency::find("US") &&
              !currency::find("ZZZ"));
static_assert(!currency::find("DEM") && !currency::find("BGN"), "withdrawn");
static_assert(currency::of("CAD") < usd);

TEST(Currency, every_code_finds_its_own_row)
{
    std::set<std::string_view> codes;
    for (const auto& row : currency_table) {
        const auto found = currency::find(row.code);
        ASSERT_TRUE(found) << row.code;
        EXPECT_EQ(found->name(), row.name);
        EXPECT_TRUE(codes.insert(row.code).second) << row.code;
    }
}

/// The fields of a line of CSV, quoted ones without their quotation marks.
std::vector<std::string> csv_fields(const std::string& line)
{
    std::vector<std::string> fields{""};
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return fields;
}

TEST(Currency, the_table_is_that_of_iso_4217)
{
    const auto lines = tests::shared_table("suites/iso4217/codes-all.csv");
    if (!lines) GTEST_SKIP() << "no " << tests::shared_folder() << "/suites/iso4217/codes-all.csv";
    std::map<std::string, std::vector<std::string>> active;
    for (std::size_t i = 1; i < lines->size(); ++i) {
        const auto fields = csv_fields((*lines)[i].front());
        if (!fields[2].empty() && fields[5].empty()) active[fields[2]] = fields;
    }
    EXPECT_EQ(active.size(), 178U);
    EXPECT_EQ(active.size(), currency_table.size());
    for (const auto& [code, fields] : active) {
        const auto found = currency::find(code);
        ASSERT_TRUE(found) << code;
        EXPECT_EQ(found->number(), std::stoi(fields[3])) << code;
        EXPECT_EQ(found->has_minor_unit(), fields[4] != "-") << code;
        EXPECT_EQ(found->minor_digits(), fields[4] == "-" ? 0 : std::stoi(fields[4])) << code;
    }
}

TEST(CurrencyMark, no_symbol_is_the_beginning_of_another)
{
    for (const auto& one : detail::currency_marks)
        for (const auto& other : detail::currency_marks)
            EXPECT_TRUE(&one == &other || !other.text.starts_with(one.text)) << one.text << ' ' << other.text;
}

TEST(CurrencyMark, takes_the_whole_symbol)
{
    EXPECT_EQ(find_currency_mark("US$5").text, "US$");
    EXPECT_EQ(find_currency_mark("$5").text, "$");
    EXPECT_EQ(find_currency_mark("CA$5").codes, "CAD");
    EXPECT_EQ(find_currency_mark("\u20AC5").codes, "EUR");
    EXPECT_FALSE(find_currency_mark("5").found());
    EXPECT_FALSE(find_currency_mark("").found());
}

TEST(CurrencyMark, takes_a_code_only_where_it_ends)
{
    EXPECT_EQ(find_currency_mark("USD 74,000").codes, "USD");
    EXPECT_EQ(find_currency_mark("USD74").codes, "USD");
    EXPECT_FALSE(find_currency_mark("USDA").found());
    EXPECT_FALSE(find_currency_mark("usd").found());
}

TEST(CurrencyMark, a_dollar_sign_is_of_any_dollar_the_likeliest_being_that_of_the_united_states)
{
    const auto mark = find_currency_mark("$");
    EXPECT_EQ(mark.likeliest(), usd);
    EXPECT_TRUE(mark.allows(currency::of("CAD")));
    EXPECT_FALSE(mark.allows(currency::of("EUR")));
    for (std::size_t i = 0; i < dollar_codes.size(); i += 3)
        EXPECT_TRUE(currency::find(dollar_codes.substr(i, 3))) << dollar_codes.substr(i, 3);
}

} // namespace
} // namespace mediabuy::currency_test

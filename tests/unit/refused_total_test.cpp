// SPDX-License-Identifier: MIT
#include "mediabuy/rule/refused_total.hpp"

#include "mediabuy/answer/run.hpp"
#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

namespace mediabuy::refused_total_test {
namespace {

/// One platform, paid by two agencies of which neither is part of the other.
opened_book two_payers()
{
    auto read = read_book(R"(mediabuy = 1
title    = "Two payers"
currency = "USD"
as_of    = 2026-01-09

[[party]]
id   = "city"
kind = "agency"
name = "City"

[[party]]
id   = "county"
kind = "agency"
name = "County"

[[party]]
id   = "radio"
kind = "platform"
name = "Radio"

[[party]]
id   = "screen"
kind = "platform"
name = "Screen"

[[allocation]]
id       = "city-radio"
platform = "radio"
layer    = "platform"
payer    = "city"
amount   = "about $74,000"

[[allocation]]
id       = "city-screen"
platform = "screen"
layer    = "platform"
payer    = "city"
amount   = "$12,000"

[[allocation]]
id       = "county-radio"
platform = "radio"
layer    = "platform"
payer    = "county"
amount   = "nearly $30,000"
)",
                          "two.toml");
    EXPECT_TRUE(read.problems.empty());
    return {std::move(read.records), {}, false};
}

TEST(RefusedTotal, amounts_of_two_payers_have_no_total_but_each_payer_has_a_sum)
{
    const auto opened = two_payers();
    const auto a = run(opened, {"report", {}, {}}).result;
    EXPECT_TRUE(a.total["point"].is_null());
    EXPECT_TRUE(a.total["low"].is_null());
    EXPECT_EQ(*a.total["kind"].as_text(), "refused");
    EXPECT_NE(a.total["refused"].as_text()->find("City"), std::string::npos);
    const auto& sums = *a.total["alternatives"].as_list();
    ASSERT_EQ(sums.size(), 2U);
    EXPECT_EQ(*sums[0]["label"].as_text(), "money of City");
    EXPECT_EQ(*sums[0]["point"].as_text(), "86000.00"); // 74,000 + 12,000
    EXPECT_EQ(*sums[1]["point"].as_text(), "30000.00");
}

TEST(RefusedTotal, a_row_of_two_payers_has_no_sum_either)
{
    const auto opened = two_payers();
    const auto rows = run(opened, {"report", {}, {}}).result.rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(*rows[0]["key"].as_text(), "radio");
    EXPECT_TRUE(rows[0]["point"].is_null());
    EXPECT_EQ(*rows[1]["point"].as_text(), "12000.00");
    for (const auto& row : rows)
        EXPECT_TRUE(row["share"].is_null()) << "a share of no total";
}

TEST(RefusedTotal, the_first_answer_prints_no_sum_across_payers)
{
    const auto opened = two_payers();
    const auto a = run(opened, {"answers", {}, {}}).result;
    const auto& much = *a.rows.front()["answer"].as_text();
    EXPECT_EQ(much, "There is no one sum. Money of City: $86,000. Money of County: $30,000.");
}

} // namespace
} // namespace mediabuy::refused_total_test

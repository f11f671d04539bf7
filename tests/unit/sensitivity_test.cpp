// SPDX-License-Identifier: MIT
#include "mediabuy/rule/sensitivity.hpp"

#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace mediabuy;

constexpr const char* text = R"(mediabuy = 1
title = "Classes"
currency = "USD"
as_of = 2025-12-31
[[source]]
id = "file"
publisher = "USAspending.gov"
selection = "text ADVERTISING"
[[contract]]
id = "by-code"
kind = "order"
psc = "R701"
psc_title = "SOMETHING ELSE"
naics = "541820"
description = "RECRUITMENT ADVERTISEMENTS"
sources = ["file"]
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-09-30
  obligates = "100.00"
  [[contract.modification]]
  number = "P00001"
  action = "C"
  signed = 2025-10-01
  obligates = "-0.50"
  psc = "R708"
  unknown = { naics = "blank" }
  [[contract.modification]]
  number = "P00002"
  action = "C"
  signed = 2026-01-01
  obligates = "7.00"
[[contract]]
id = "by-title"
kind = "order"
psc_title = "Advertising Services"
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-09-30
  obligates = "20.00"
)";

sensitivity_sums sums_of(const char* book)
{
    const auto read = read_book(book, "book.toml");
    EXPECT_TRUE(read.problems.empty());
    const auto found = make_sensitivity(read.records, {}, {.as_of = {2025, 12, 31}, .known_by = {}});
    return found.sums.at("USD");
}

const advertising_sum& of(const sensitivity_sums& s, advertising a)
{
    return s.by[static_cast<std::size_t>(a)];
}

TEST(Sensitivity, a_code_decides_and_a_title_only_without_one)
{
    const auto s = sums_of(text);
    EXPECT_EQ(of(s, advertising::psc_advertising).taken.sum_text(), "120.00");
    EXPECT_EQ(of(s, advertising::psc_with_public_relations).taken.sum_text(), "119.50");
    EXPECT_EQ(of(s, advertising::psc_with_public_relations).by_year.at(2026).sum_text(), "-0.50");
}

TEST(Sensitivity, what_is_not_said_is_neither_in_nor_out)
{
    const auto s = sums_of(text);
    EXPECT_EQ(of(s, advertising::naics).taken.sum_text(), "100.00");
    EXPECT_EQ(of(s, advertising::naics).unknown.count(), 2U);
    EXPECT_EQ(of(s, advertising::naics).unknown.sum_text(), "19.50");
    EXPECT_FALSE(of(s, advertising::naics).unknowable(s.all));
}

TEST(Sensitivity, overlaps_are_of_actions)
{
    const auto s = sums_of(text);
    const auto& both = s.both[static_cast<std::size_t>(advertising::psc_advertising)]
                             [static_cast<std::size_t>(advertising::description)];
    EXPECT_EQ(both.count(), 1U);
    EXPECT_EQ(both.sum_text(), "100.00");
    EXPECT_EQ(s.all.sum_text(), "119.50"); // what is signed after the day does not count
}

TEST(Sensitivity, a_definition_is_unknowable_where_no_action_has_its_key)
{
    const auto s = sums_of(R"(mediabuy = 1
title = "None"
currency = "USD"
as_of = 2025-12-31
[[contract]]
id = "bare"
kind = "order"
description = "PAINT"
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-09-30
  obligates = "1.00"
)");
    EXPECT_TRUE(of(s, advertising::psc_advertising).unknowable(s.all));
    EXPECT_TRUE(of(s, advertising::naics).unknowable(s.all));
    EXPECT_FALSE(of(s, advertising::description).unknowable(s.all));
    EXPECT_EQ(of(s, advertising::description).taken.count(), 0U);
}

TEST(Sensitivity, a_selection_of_rows_is_remembered)
{
    const auto read = read_book(text, "book.toml");
    const auto found = make_sensitivity(read.records, {}, {.as_of = {2025, 12, 31}, .known_by = {}});
    EXPECT_EQ(found.selections, std::set<std::string>{"text ADVERTISING"});
}

} // namespace

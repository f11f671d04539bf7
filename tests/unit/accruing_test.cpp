// SPDX-License-Identifier: MIT
#include "mediabuy/rule/accruing.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::accruing_test {
namespace {

using namespace tests;

constexpr std::string_view order = R"(
[[source]]
id        = "gazette"
publisher = "The Gazette"
published = 2025-11-10
[[party]]
id   = "radio"
kind = "platform"
name = "Radio"
[[allocation]]
id       = "ads"
platform = "radio"
layer    = "platform"
flight   = { start = "2025-10", end = 2025-12-31 }
amount   = "about $74,000"
sources  = ["gazette"]
[[contract]]
id   = "vehicle"
kind = "idv"
  [[contract.modification]]
  number    = "0"
  action    = "award"
  signed    = 2025-01-01
  obligates = "$5.00"
[[contract]]
id    = "order"
kind  = "order"
start = 2025-01-01
end   = 2025-06-30
  [[contract.line]]
  number = "0001"
  funded = "$40.00"
  [[contract.line]]
  number = "0002"
  period = { start = 2025-02-01, end = 2025-02-28 }
  [[contract.modification]]
  number    = "0"
  action    = "award"
  signed    = 2025-01-01
  obligates = "$100.00"
  [[contract.modification]]
  number    = "P1"
  action    = "B"
  signed    = 2025-03-01
  value     = "$300.00"
  end       = 2025-09-30
  lines     = [{ line = "0002", value = "$7.00" }]
)";

std::optional<accruing> asked(const book& b, std::string_view id, const question& q)
{
    return accruing_of(b, claims_about{b}, record(b, id), q);
}

TEST(Accruing, an_allocation_spreads_what_is_printed_over_its_flight)
{
    const auto b = make_book(order);
    const auto a = asked(b, "ads", on(2025, 12, 31));
    ASSERT_TRUE(a && a->amount && a->run);
    EXPECT_EQ(a->basis, accrual_basis::flight);
    EXPECT_EQ(a->amount->point(), dollars(74'000));
    EXPECT_EQ(a->run->first(), vague_day::in_month(2025, 10));
    EXPECT_FALSE(asked(b, "ads", known_by(on(2025, 12, 31), 2025, 11, 9))); // not published by then
}

TEST(Accruing, a_contract_spreads_its_current_value_and_without_one_what_is_obligated)
{
    const auto b = make_book(order);
    const auto before = asked(b, "order", on(2025, 2, 1));
    EXPECT_EQ(before->basis, accrual_basis::obligated);
    EXPECT_EQ(before->amount->point(), dollars(100));
    EXPECT_EQ(before->run->last(), (vague_day{day{2025, 6, 30}}));
    const auto after = asked(b, "order", on(2025, 3, 1));
    EXPECT_EQ(after->basis, accrual_basis::current_value);
    EXPECT_EQ(after->amount->point(), dollars(300));
    EXPECT_EQ(after->run->last(), (vague_day{day{2025, 9, 30}}));
    EXPECT_FALSE(asked(b, "order", on(2024, 12, 31))); // not signed
}

TEST(Accruing, a_vehicle_has_nothing_of_its_own_to_spread) // domain.md T-A2
{
    EXPECT_FALSE(asked(make_book(order), "vehicle", on(2025, 12, 31)));
}

TEST(Accruing, a_line_spreads_over_its_own_days_or_over_those_of_its_contract)
{
    const auto b = make_book(order);
    const auto whole = asked(b, "order:0001", on(2025, 3, 1));
    EXPECT_EQ(whole->basis, accrual_basis::funded);
    EXPECT_EQ(whole->amount->point(), dollars(40));
    EXPECT_EQ(whole->run->possible(), *period::between(day{2025, 1, 1}, day{2025, 9, 30}));
    const auto own = asked(b, "order:0002", on(2025, 3, 1));
    EXPECT_EQ(own->basis, accrual_basis::current_value);
    EXPECT_EQ(own->run->possible(), *period::between(day{2025, 2, 1}, day{2025, 2, 28}));
    EXPECT_FALSE(asked(b, "order:0002", on(2025, 2, 1))->amount); // nothing says how much, by then
}

TEST(Accruing, without_a_first_or_a_last_day_there_is_no_run)
{
    const auto b =
        make_book("[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n[[allocation]]\nid = \"ads\"\n"
                  "platform = \"p\"\nlayer = \"platform\"\nflight = { start = 2025-10-01 }\n"
                  "amount = \"$5.00\"\n");
    const auto a = asked(b, "ads", on(2025, 12, 31));
    EXPECT_TRUE(a && a->amount);
    EXPECT_FALSE(a->run);
    EXPECT_FALSE(asked(b, "p", on(2025, 12, 31))); // a party has no amount of its own
}

} // namespace
} // namespace mediabuy::accruing_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/line_history.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::line_history_test {
namespace {

using namespace tests;

// Line 1 is charged by the award itself, line 2 begins with what it is written with.
constexpr std::string_view two_lines = R"(
[[contract]]
id   = "order"
kind = "order"
  [[contract.line]]
  number  = "0001"
  funded  = "$100.00"
  ceiling = "$900.00"
  period  = { start = 2025-01-01, end = 2025-06-30 }
  [[contract.line]]
  number  = "0002"
  funded  = "$50.00"
  [[contract.modification]]
  number    = "P2"
  action    = "C"
  signed    = 2025-03-01
  effective = 2025-09-01
  lines     = [{ line = "0001", obligates = "-$30.00", end = 2025-08-31 }, { line = "0002", obligates = "$5.00" }]
  [[contract.modification]]
  number    = "0"
  action    = "award"
  signed    = 2025-01-01
  lines     = [{ line = "0001", obligates = "$100.00", value = "$400.00", ceiling = "$900.00" }]
  [[contract.modification]]
  number    = "P1"
  action    = "C"
  signed    = 2025-02-01
  lines     = [{ line = "0001", obligates = "$20.00" }]
)";

money sum(const std::optional<total>& t) { return *t->narrow(); }

std::vector<std::vector<line_step>> told(const book& b, const question& q)
{
    return line_history_of(b, b.contracts[0], history_of(b, b.contracts[0], q), q);
}

TEST(LineHistory, each_change_stands_with_what_the_line_then_comes_to)
{
    const auto b = make_book(two_lines);
    const auto steps = told(b, on(2025, 12, 31));
    ASSERT_EQ(steps.size(), 3U);
    ASSERT_EQ(steps[0].size(), 1U);
    EXPECT_EQ(sum(steps[0][0].funded),
              dollars(100)); // not 200: the award charges what the line is written with
    EXPECT_EQ(sum(steps[0][0].ceiling), dollars(900));
    EXPECT_EQ(sum(steps[1][0].funded), dollars(120));
    ASSERT_EQ(steps[2].size(), 2U);
    EXPECT_EQ(sum(steps[2][0].funded), dollars(90));
    EXPECT_EQ(sum(steps[2][0].current), dollars(400));
    EXPECT_EQ(steps[2][0].end->when, (vague_day{day{2025, 8, 31}}));
    EXPECT_EQ(sum(steps[2][1].funded), dollars(55));
    EXPECT_FALSE(steps[2][1].current);
}

TEST(LineHistory, money_counts_from_the_signature_and_a_last_day_from_its_effect)
{
    const auto b = make_book(two_lines);
    const auto steps = told(b, on(2025, 8, 31));
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(sum(steps[2][0].funded), dollars(90));
    EXPECT_EQ(steps[2][0].end->when, (vague_day{day{2025, 6, 30}}));
    EXPECT_EQ(told(b, on(2025, 2, 15)).size(), 2U);
}

TEST(LineHistory, an_action_that_may_not_have_been_signed_leaves_the_figures_as_they_were)
{
    const auto b =
        make_book(std::string{two_lines} + "[[contract.modification]]\nnumber = \"P3\"\naction = \"C\"\n"
                                           "signed = \"2025-12\"\nlines = [{ line = \"0002\", "
                                           "obligates = \"$1.00\", end = 2025-10-31 }]\n");
    const auto steps = told(b, on(2025, 12, 15));
    ASSERT_EQ(steps.size(), 4U);
    EXPECT_EQ(*steps[3][0].change->obligates, dollars(1));
    EXPECT_EQ(sum(steps[3][0].funded), dollars(55));
    EXPECT_FALSE(steps[3][0].end);
    EXPECT_EQ(sum(told(b, on(2025, 12, 31))[3][0].funded), dollars(56));
}

TEST(LineHistory, ends_where_the_replay_of_the_lines_does)
{
    const auto b = make_book(two_lines);
    for (const auto& q : {on(2025, 1, 1), on(2025, 2, 15), on(2025, 8, 31), on(2025, 12, 31)}) {
        const auto states = replay_lines(b, b.contracts[0], q);
        auto last = lines_as_written(b.contracts[0]);
        for (const auto& step : told(b, q))
            for (const auto& l : step)
                last[l.line] = l;
        for (std::size_t i = 0; i < states.size(); ++i) {
            EXPECT_EQ(last[i].funded, states[i].funded);
            EXPECT_EQ(last[i].current, states[i].current);
            EXPECT_EQ(last[i].ceiling, states[i].ceiling);
            EXPECT_EQ(last[i].end->when, states[i].end->when) << i;
            if (i == 0) break; // the second has no last day
        }
        EXPECT_FALSE(states[1].end || last[1].end);
    }
}

} // namespace
} // namespace mediabuy::line_history_test

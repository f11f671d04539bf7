// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/vague_day.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace mediabuy::vague_day_test {
namespace {

static_assert(std::is_trivially_copyable_v<vague_day>);
static_assert(std::is_convertible_v<day, vague_day>, "an exact day is a vague one that is not vague");
static_assert(truth::no < truth::unknown && truth::unknown < truth::yes);

constexpr auto october = vague_day::in_month(2025, 10);
constexpr vague_day new_years_eve{day{2025, 12, 31}};

static_assert(october.earliest() == day{2025, 10, 1} && october.latest() == day{2025, 10, 31});
static_assert(vague_day::in_month(2024, 2).latest() == day{2024, 2, 29});
static_assert(vague_day::in_year(2025).earliest() == day{2025, 1, 1} &&
              vague_day::in_year(2025).latest() == day{2025, 12, 31});
static_assert(new_years_eve.is_exact() && !october.is_exact());

TEST(VagueDay, a_start_is_reached_for_certain_only_on_the_last_day_that_it_can_be)
{
    EXPECT_EQ(october.reached_by(day{2025, 9, 30}), truth::no);
    EXPECT_EQ(october.reached_by(day{2025, 10, 1}), truth::unknown);
    EXPECT_EQ(october.reached_by(day{2025, 10, 30}), truth::unknown);
    EXPECT_EQ(october.reached_by(day{2025, 10, 31}), truth::yes);
}

TEST(VagueDay, a_last_day_is_over_for_certain_only_on_the_day_after_the_last_that_it_can_be)
{
    EXPECT_EQ(october.passed_on(day{2025, 10, 1}), truth::no); // the first day that it can be still runs
    EXPECT_EQ(october.passed_on(day{2025, 10, 2}), truth::unknown);
    EXPECT_EQ(october.passed_on(day{2025, 10, 31}), truth::unknown);
    EXPECT_EQ(october.passed_on(day{2025, 11, 1}), truth::yes);
}

TEST(VagueDay, an_exact_day_leaves_nothing_unknown)
{
    for (auto d = day{2025, 12, 29}; d <= day{2026, 1, 2}; d = d + 1) {
        EXPECT_EQ(new_years_eve.reached_by(d), d >= new_years_eve.latest() ? truth::yes : truth::no);
        EXPECT_EQ(new_years_eve.passed_on(d), d > new_years_eve.latest() ? truth::yes : truth::no);
    }
}

TEST(VagueDay, a_range_of_one_day_is_that_day)
{
    EXPECT_EQ(vague_day::within(*period::between(day{2025, 12, 31}, day{2025, 12, 31})), new_years_eve);
}

TEST(VagueDay, is_read_and_written_as_finely_as_it_was_given)
{
    for (const auto* text : {"2025-12-31", "2025-12", "2025", "0001"}) {
        const auto read = parse_vague_day(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(to_string(*read), text);
    }
    EXPECT_EQ(*parse_vague_day("2025-10"), october);
    EXPECT_EQ(to_string(vague_day::within(*period::between(day{2025, 12, 1}, day{2025, 12, 31}))),
              "2025-12-01..2025-12-31");
}

TEST(VagueDay, refuses_what_is_neither_a_day_nor_a_month_nor_a_year)
{
    for (const auto* text :
         {"", "25", "0000", "2025-", "2025-13", "2025-00", "2025-1", "late 2025", "2025-Q4", "20251"})
        EXPECT_EQ(parse_vague_day(text).error().code, code::bad_date) << text;
    EXPECT_EQ(parse_vague_day("2025-02-30").error().code, code::no_such_day);
}

} // namespace
} // namespace mediabuy::vague_day_test

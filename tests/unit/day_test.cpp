// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/day.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <type_traits>

namespace mediabuy::day_test {
namespace {

static_assert(std::is_trivially_copyable_v<day> && sizeof(day) == 4);
static_assert(!std::is_default_constructible_v<day>, "a day that is not known is another type");

template <class A, class B>
concept addable = requires(A a, B b)
{
    a + b;
};
static_assert(addable<day, int> && !addable<day, day>, "days do not add up");

static_assert(day{2024, 2, 29} + 1 == day{2024, 3, 1}, "2024 was a leap year");
static_assert(day{2025, 3, 1} - 1 == day{2025, 2, 28});
static_assert(!day::of(1900, 2, 29) && day::of(2000, 2, 29), "a century is a leap year once in four");
static_assert(!day::of(2025, 4, 31) && !day::of(2025, 13, 1) && !day::of(2025, 0, 1) && !day::of(2025, 1, 0));
static_assert(!day::of(0, 12, 31) && !day::of(10000, 1, 1) && day::of(1, 1, 1) && day::of(9999, 12, 31));
static_assert(day::last_of_month(2024, 2) == day{2024, 2, 29} &&
              day::last_of_month(2025, 12) == day{2025, 12, 31});

static_assert(day{2025, 12, 31}.weekday() == date::Wednesday && day{1, 1, 1}.weekday() == date::Monday);

TEST(Day, nothing_leads_out_of_the_calendar)
{
    constexpr day first{1, 1, 1};
    constexpr day last{9999, 12, 31};
    EXPECT_EQ(checked_add(last, 0), last);
    EXPECT_EQ(checked_add(first, last - first), last);
    EXPECT_EQ(checked_add(last, first - last), first);
    EXPECT_FALSE(checked_add(last, 1));
    EXPECT_FALSE(checked_add(first, -1));
    for (const auto far :
         {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
        EXPECT_FALSE(checked_add(first, far));
        EXPECT_FALSE(checked_add(last, far));
    }
    EXPECT_THROW(static_cast<void>(last + 1), std::domain_error);
    EXPECT_THROW(static_cast<void>(first - 1), std::domain_error);
    EXPECT_THROW(static_cast<void>(first - std::numeric_limits<int>::min()), std::domain_error);
    EXPECT_THROW(static_cast<void>(day::last_of_month(10000, 1)), std::domain_error);
    EXPECT_THROW(static_cast<void>(day::last_of_month(2025, 13)), std::domain_error);
    EXPECT_FALSE(day::at(last.serial() + date::days{1}));
    EXPECT_EQ(day::at(first.serial()), first);
}

TEST(Day, differences_count_nights)
{
    EXPECT_EQ((day{2026, 1, 1} - day{2025, 12, 31}), 1);
    EXPECT_EQ((day{2025, 12, 31} - day{2026, 1, 1}), -1);
    EXPECT_EQ((day{2026, 1, 1} - day{2025, 1, 1}), 365);
    EXPECT_EQ((day{9999, 12, 31} - day{1, 1, 1}), 3652058); // 9999 * 365 + 2424 leap days, less 1
}

TEST(Day, sixty_days_before_the_end_of_2025_is_the_first_of_november) // T-A5
{
    EXPECT_EQ((day{2025, 12, 31} - 60), (day{2025, 11, 1}));
}

TEST(Day, is_ordered_by_time)
{
    EXPECT_LT((day{2025, 9, 30}), (day{2025, 10, 1}));
    EXPECT_LT((day{2024, 12, 31}), (day{2025, 1, 1}));
    EXPECT_EQ((day{2025, 8, 18}).month(), 8U);
    EXPECT_EQ((day{2025, 8, 18}).day_of_month(), 18U);
    EXPECT_EQ((day{2025, 8, 18}).year(), 2025);
}

TEST(Day, a_day_that_does_not_exist_cannot_be_made) { EXPECT_THROW((day{2025, 2, 30}), std::domain_error); }

TEST(Day, is_written_as_iso_8601_and_read_back)
{
    EXPECT_EQ(to_string(day{2025, 12, 31}), "2025-12-31");
    EXPECT_EQ(to_string(day{33, 4, 3}), "0033-04-03");
    for (auto d = day{1999, 12, 1}; d < day{2004, 3, 2}; d = d + 1)
        ASSERT_EQ(*parse_day(to_string(d)), d);
}

TEST(ParseDay, reads_no_other_form)
{
    for (const auto* text :
         {"", "2025", "2025-12", "31.12.2025", "2025-1-02", "2025/01/02", "2025-01-02T00:00", " 2025-01-02",
          "-025-01-02", "2025-01-0x", "+025-01-02", "20250102", "0000-01-01", "2025-13-01", "2025-00-01"}) {
        const auto read = parse_day(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, code::bad_date) << text;
        EXPECT_EQ(read.error().arguments, std::vector<std::string>{text});
    }
}

TEST(ParseDay, a_day_that_its_month_lacks_is_another_problem_and_names_the_length_of_the_month)
{
    EXPECT_EQ(parse_day("2025-02-29").error().code, code::no_such_day);
    EXPECT_EQ(parse_day("2025-02-29").error().arguments, (std::vector<std::string>{"2025-02-29", "28"}));
    EXPECT_EQ(parse_day("2024-02-30").error().arguments.back(), "29");
    EXPECT_EQ(parse_day("2025-04-31").error().arguments.back(), "30");
    EXPECT_EQ(parse_day("2025-01-00").error().code, code::no_such_day);
}

} // namespace
} // namespace mediabuy::day_test

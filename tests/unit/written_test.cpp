// SPDX-License-Identifier: MIT
#include "mediabuy/answer/written.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace mediabuy::written_test {
namespace {

constexpr auto jpy = currency::of("JPY");
constexpr auto sek = currency::of("SEK");

vague_day range(day first, day last) { return vague_day::within(*period::between(first, last)); }

TEST(WrittenMoney, has_digits_in_threes_and_cents_where_there_are_any)
{
    EXPECT_EQ(written_digits(587400000, usd), "5,874,000");
    EXPECT_EQ(written_digits(587400050, usd), "5,874,000.50");
    EXPECT_EQ(written_digits(587400000, usd, cents::always), "5,874,000.00");
    EXPECT_EQ(written_digits(0, usd), "0");
    EXPECT_EQ(written_digits(99900, usd), "999");
    EXPECT_EQ(written_digits(100000, usd), "1,000");
    EXPECT_EQ(written_digits(5, usd), "0.05");
    EXPECT_EQ(written_digits(1234567, jpy), "1,234,567"); // the yen has no cents
    EXPECT_EQ(written_digits(1234567, jpy, cents::always), "1,234,567");
    EXPECT_EQ(written_digits(std::numeric_limits<std::int64_t>::min(), usd), "-92,233,720,368,547,758.08");
}

TEST(WrittenMoney, has_its_common_sign_or_else_its_code_and_a_minus_in_front_of_either)
{
    EXPECT_EQ(written(language::english, money::from_minor(7400000, usd)), "$74,000");
    EXPECT_EQ(written(language::english, money::from_minor(-500, usd)), "-$5");
    EXPECT_EQ(written(language::english, money::from_minor(-500, usd), cents::always), "-$5.00");
    EXPECT_EQ(written(language::english, money::from_minor(280000, sek)), "SEK 2,800");
    EXPECT_EQ(written(language::english, money::from_minor(-280000, sek)), "SEK -2,800");
    EXPECT_EQ(written(language::english, money::from_minor(100, currency::of("EUR"))), "€1");
}

TEST(WrittenDay, is_as_fine_as_it_was_given)
{
    EXPECT_EQ(written(language::english, day{2026, 1, 9}), "9 January 2026");
    EXPECT_EQ(written(language::english, worded_day{day{2026, 1, 9}, ""}), "9 January 2026");
    EXPECT_EQ(written(language::english, worded_day{vague_day::in_month(2025, 10), ""}), "October 2025");
    EXPECT_EQ(written(language::english, worded_day{vague_day::in_year(2025), ""}), "2025");
    EXPECT_EQ(written(language::english, worded_day{range(day{2025, 10, 21}, day{2025, 10, 22}), ""}),
              "21 to 22 October 2025");
    EXPECT_EQ(written(language::english, worded_day{range(day{2025, 10, 29}, day{2026, 11, 21}), ""}),
              "29 October 2025 to 21 November 2026");
    EXPECT_EQ(written(language::english, worded_day{range(day{2025, 12, 1}, day{2025, 12, 31}), "late 2025"}),
              "late 2025");
}

TEST(WrittenDay, a_range_that_is_a_day_a_month_or_a_year_is_read_as_one)
{
    EXPECT_EQ(written(language::english, worded_day{range(day{2025, 12, 5}, day{2025, 12, 5}), ""}),
              "5 December 2025");
    EXPECT_EQ(written(language::english, worded_day{range(day{2025, 12, 1}, day{2025, 12, 31}), ""}),
              "December 2025");
    EXPECT_EQ(written(language::english, worded_day{range(day{2024, 2, 1}, day{2024, 2, 29}), ""}),
              "February 2024");
    EXPECT_EQ(written(language::english, worded_day{range(day{2025, 1, 1}, day{2025, 12, 31}), ""}), "2025");
    EXPECT_EQ(written(language::english, worded_day{range(day{2025, 1, 1}, day{2025, 6, 30}), ""}),
              "1 January 2025 to 30 June 2025");
}

TEST(WrittenDay, takes_the_preposition_that_fits)
{
    EXPECT_EQ(written_with_preposition(language::english, {day{2026, 1, 9}, ""}), "on 9 January 2026");
    EXPECT_EQ(written_with_preposition(language::english, {vague_day::in_month(2025, 10), ""}),
              "in October 2025");
    EXPECT_EQ(written_with_preposition(language::english, {vague_day::in_year(2025), ""}), "in 2025");
    EXPECT_EQ(written_with_preposition(language::english,
                                       {range(day{2025, 12, 1}, day{2025, 12, 31}), "late 2025"}),
              "in late 2025");
    EXPECT_EQ(written_with_preposition(language::english, {range(day{2025, 10, 21}, day{2025, 10, 22}), ""}),
              "between 21 October 2025 and 22 October 2025");
}

TEST(WrittenDay, words_that_bring_their_own_preposition_get_no_second_one)
{
    const auto december = range(day{2025, 12, 1}, day{2025, 12, 31});
    EXPECT_EQ(written_with_preposition(language::english, {december, "at the end of last year"}),
              "at the end of last year");
    EXPECT_EQ(written_with_preposition(language::english, {december, "by the end of 2025"}),
              "by the end of 2025");
    EXPECT_EQ(written_with_preposition(language::english, {december, "inauguration week"}),
              "in inauguration week"); // begins with "in", is no "in "
    EXPECT_EQ(written_with_preposition(language::english, {day{2025, 12, 31}, "New Year's Eve"}),
              "on New Year's Eve");
}

TEST(WrittenDay, a_publication_without_a_day_says_so)
{
    EXPECT_EQ(written_publication(language::english, {vague_day::in_month(2026, 1), ""}),
              "January 2026, no day printed");
    EXPECT_EQ(written_publication(language::english, {day{2026, 1, 9}, ""}), "9 January 2026");
}

TEST(WrittenDay, is_short_in_tables)
{
    EXPECT_EQ(written_short(language::english, {day{2025, 8, 18}, ""}), "18 Aug 2025");
    EXPECT_EQ(written_short(language::english, {vague_day::in_month(2025, 10), ""}), "Oct 2025");
    EXPECT_EQ(written_short(language::english, {vague_day::in_year(2025), ""}), "2025");
    EXPECT_EQ(written_short(language::english, {range(day{2025, 12, 1}, day{2025, 12, 31}), "late 2025"}),
              "late 2025");
}

TEST(WrittenCount, is_a_word_up_to_nine)
{
    EXPECT_EQ(written_count(language::english, 0), "no");
    EXPECT_EQ(written_count(language::english, 1), "one");
    EXPECT_EQ(written_count(language::english, 9), "nine");
    EXPECT_EQ(written_count(language::english, 10), "10");
    EXPECT_EQ(written_count(language::english, -1), "-1");
}

TEST(WrittenList, names_four_at_most)
{
    EXPECT_EQ(written_list(language::english, {}), "");
    EXPECT_EQ(written_list(language::english, {"a"}), "a");
    EXPECT_EQ(written_list(language::english, {"a", "b"}), "a and b");
    EXPECT_EQ(written_list(language::english, {"a", "b", "c", "d"}), "a, b, c and d");
    EXPECT_EQ(written_list(language::english, {"a", "b", "c", "d", "e"}), "a, b, c and 2 more");
}

} // namespace
} // namespace mediabuy::written_test

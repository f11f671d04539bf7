// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/printed_day.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace mediabuy::printed_day_test {
namespace {

std::string read(std::string_view text)
{
    const auto found = read_printed_day(text);
    return found ? to_string(*found) : "none";
}

TEST(PrintedDay, is_read_as_people_print_it)
{
    EXPECT_EQ(read("12 Nov 2025"), "2025-11-12");
    EXPECT_EQ(read("12th of November, 2025"), "2025-11-12");
    EXPECT_EQ(read("Nov. 12, 2025"), "2025-11-12");
    EXPECT_EQ(read("November 3rd 2025"), "2025-11-03");
    EXPECT_EQ(read("den 12 november 2025"), "2025-11-12");
    EXPECT_EQ(read("2025/11/2"), "2025-11-02");
    EXPECT_EQ(read(" 2025-11-12 "), "2025-11-12");
}

TEST(PrintedDay, without_a_day_is_vague)
{
    EXPECT_EQ(read("October 2025"), "2025-10");
    EXPECT_EQ(read("oktober 2025"), "2025-10");
    EXPECT_EQ(read("Sept. 2025"), "2025-09");
    EXPECT_EQ(read("2025-10"), "2025-10");
    EXPECT_EQ(read("2025"), "2025");
}

TEST(PrintedDay, that_can_be_two_or_none_is_none)
{
    EXPECT_EQ(read("12/11/2025"), "none");
    EXPECT_EQ(read("31 February 2025"), "none");
    EXPECT_EQ(read("12 November"), "none");
    EXPECT_EQ(read("2025-13"), "none");
    EXPECT_EQ(read("2025-26"), "none");
    EXPECT_EQ(read("marsh 2025"), "none");
    EXPECT_EQ(read("1234"), "none"); // more likely a number of something
    EXPECT_EQ(read(""), "none");
    EXPECT_EQ(read("0000-01-01"), "none");
}

TEST(PrintedDaysIn, finds_each_with_its_place)
{
    const std::string text =
        "Reported on 12 Nov 2025; the ads ran from October 2025, contract 70CDCR25-2025.";
    const auto found = printed_days_in(text);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "12 Nov 2025");
    EXPECT_EQ(to_string(found[0].when), "2025-11-12");
    EXPECT_EQ(text.substr(found[1].begin, found[1].end - found[1].begin), "October 2025");
}

TEST(PrintedDaysIn, takes_no_part_of_an_amount_or_a_number)
{
    EXPECT_TRUE(printed_days_in("$2,025 and $2025 and 12025 and 2025.5 and x2025").empty());
}

} // namespace
} // namespace mediabuy::printed_day_test

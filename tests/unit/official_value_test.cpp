// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/official_value.hpp"

#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/money/codes.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace {

using namespace mediabuy;

TEST(OfficialAmount, plain_and_float_text_is_exact)
{
    const std::pair<const char*, std::int64_t> cases[] = {{"110367609.0", 11036760900},
                                                          {"17237186.00", 1723718600},
                                                          {"60958100.2", 6095810020},
                                                          {"-0.0", 0},
                                                          {"0", 0},
                                                          {"-5", -500},
                                                          {"7.500000", 750},
                                                          {"123456789012.34", 12345678901234},
                                                          {"1,234.50", 123450},
                                                          {"$1,234.50", 123450},
                                                          {"(12.00)", -1200},
                                                          {"110367609.000", 11036760900},
                                                          {"0.000", 0}};
    for (const auto& [text, minor] : cases) {
        const auto read = parse_official_amount(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, money::from_minor(minor, currency::of("USD"))) << text;
    }
}

TEST(OfficialAmount, what_is_ambiguous_or_lost_digits_is_refused)
{
    const std::pair<const char*, problem_code> cases[] = {
        {"1E+05", code::scientific_amount},
        {"1.10E+08", code::scientific_amount},
        {"1e5", code::scientific_amount},
        {"1,234", code::ambiguous_amount},
        {"1.234", code::ambiguous_amount},
        {"12.3456", code::too_fine_for_currency},
        {"0.30000000000000004", code::too_fine_for_currency}};
    for (const auto& [text, why] : cases) {
        const auto read = parse_official_amount(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code.text(), why.text()) << text;
    }
    for (const char* text : {"", "nan", "NULL", "-", "12a", "1-2", "1.2.3", "€5.00"})
        EXPECT_FALSE(parse_official_amount(text)) << text;
}

TEST(OfficialDay, a_time_behind_a_day_is_no_part_of_it)
{
    for (const char* text : {"2028-09-19", "2028-09-19 00:00:00", "2028-09-19T00:00:00Z"}) {
        const auto read = parse_official_day(text, date_form::iso);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, (day{2028, 9, 19})) << text;
    }
    for (const char* text : {"2028-09-31", "20280919", "2028-09-19x", "19/09/2028"})
        EXPECT_FALSE(parse_official_day(text, date_form::iso)) << text;
}

TEST(OfficialDay, the_older_layout_has_the_day_first)
{
    const std::pair<const char*, day> cases[] = {{"20/09/2013", {2013, 9, 20}},
                                                 {"03/04/2013", {2013, 4, 3}},
                                                 {"24/02/16 00:00", {2016, 2, 24}},
                                                 {"01/10/98 00:00", {1998, 10, 1}},
                                                 {"2013-09-20", {2013, 9, 20}}};
    for (const auto& [text, expected] : cases) {
        const auto read = parse_official_day(text, date_form::day_first);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, expected) << text;
    }
    for (const char* text : {"09/20/2013", "1/2/2013", "31/06/2013", "20/09/201", "20/09/2013 x"})
        EXPECT_FALSE(parse_official_day(text, date_form::day_first)) << text;
}

TEST(AwardKey, is_taken_apart_and_made_again)
{
    const auto order = parse_award_key("CONT_AWD_70B03C21F00001132_7014_70B03C21D00000003_7014");
    ASSERT_TRUE(order);
    EXPECT_EQ(order->piid, "70B03C21F00001132");
    EXPECT_EQ(parent_key(*order), "CONT_IDV_70B03C21D00000003_7014");
    const auto alone = parse_award_key("CONT_AWD_70B01C25C00000012_7014_-NONE-_-NONE-");
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->parent_piid, "");
    EXPECT_EQ(parent_key(*alone), "");
    EXPECT_EQ(make_award_key(*alone), "CONT_AWD_70B01C25C00000012_7014_-NONE-_-NONE-");
    for (const char* key : {"", "CONT_AWD", "CONT_AWD_A_B_C", "CONT_AWD_A_B_C_D_E", "ASST_NON_1_2_3_4"})
        EXPECT_FALSE(parse_award_key(key)) << key;
}

TEST(AwardKey, becomes_an_id_of_a_book)
{
    EXPECT_EQ(id_of_key("CONT_AWD_70B01C25C00000012_7014_-NONE-_-NONE-"),
              "cont-awd-70b01c25c00000012-7014-none-none");
}

} // namespace

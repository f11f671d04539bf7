// SPDX-License-Identifier: MIT
#include "mediabuy/money/money_parser.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace mediabuy::money_parser_test {
namespace {

std::string reads(std::string_view text, currency of = usd)
{
    const auto m = parse_money(text, of);
    return m ? to_string(*m) : std::string{m.error().code.text()};
}

problem refused(std::string_view text) { return parse_money(text, usd).error(); }

using arguments = std::vector<std::string>;

TEST(MoneyParser, takes_money_as_books_write_it)
{
    EXPECT_EQ(reads("$1,500,000.00"), "1500000.00");
    EXPECT_EQ(reads("$0.00"), "0.00");
    EXPECT_EQ(reads("1500000.00"), "1500000.00");
    EXPECT_EQ(reads("USD 74,000"), "74000.00");
    EXPECT_EQ(reads("74,000 USD"), "74000.00");
    EXPECT_EQ(reads("$74 000"), "74000.00");
    EXPECT_EQ(reads("$5 dollars"), "5.00");
    EXPECT_EQ(reads(" $5.5 "), "5.50");
    EXPECT_EQ(reads(".50"), "0.50");
    EXPECT_EQ(reads("110367609.0"), "110367609.00");
    EXPECT_EQ(reads("1234.5000"), "1234.50");
    EXPECT_EQ(reads("\u00A5120", currency::of("JPY")), "120");
    EXPECT_EQ(reads("1.234", currency::of("BHD")), "1.234");
    EXPECT_EQ(reads("1.234,56 kr", currency::of("SEK")), "1234.56");
    EXPECT_EQ(reads("C$5", currency::of("CAD")), "5.00");
    EXPECT_EQ(reads("$5", currency::of("CAD")), "5.00");
}

TEST(MoneyParser, a_minus_stands_before_or_behind_the_mark_or_is_two_parentheses)
{
    for (const std::string_view text : {"-$5.00", "$-5.00", "\u2212$5.00", "($5.00)", "-5.00", "(5)", "-5"})
        EXPECT_EQ(reads(text), "-5.00") << text;
    EXPECT_EQ(reads("+$5.00"), "5.00");
    EXPECT_EQ(reads("-0.00"), "0.00");
    for (const std::string_view text : {"--5", "-$-5", "(-5)", "-(5)", "(5", "5)", "- 5"})
        EXPECT_FALSE(parse_money(text, usd)) << text;
}

TEST(MoneyParser, the_short_way_and_the_long_way_agree)
{
    for (const std::string text :
         {"0.00", "-0.01", "1234567.89", "999999999999999.99", "-123456789012345.67"})
        EXPECT_EQ(*parse_money(text, usd), *parse_money(text + " USD", usd)) << text;
}

TEST(MoneyParser, refuses_a_hedge_and_a_scale_word)
{
    for (const std::string_view text :
         {"about $74,000", "$3 million", "$74k", "\u2264100", "$5 or more", "half a million", "nearly $5",
          "$5-$6", "ca 5 kronor", "$5\u20136", "~5"})
        EXPECT_EQ(reads(text), "not-exact") << text;
    EXPECT_EQ(refused("$3 million").arguments, (arguments{"$3 million", "million"}));
    EXPECT_EQ(refused("$3 million").where, (span{source_id::none, 3, 10}));
}

TEST(MoneyParser, names_the_character_that_is_wrong)
{
    EXPECT_EQ(refused("1,20O.00").code, code::bad_amount);
    EXPECT_EQ(refused("1,20O.00").arguments, (arguments{"1,20O.00", "5", "O"}));
    EXPECT_EQ(refused("$1,20O.00").where, (span{source_id::none, 5, 6}));
    EXPECT_EQ(refused("\u20AC l0").code, code::wrong_currency);
    EXPECT_EQ(refused("l0.00").arguments, (arguments{"l0.00", "1", "l"}));
    EXPECT_EQ(refused("5#").code, code::stray_character);
    EXPECT_EQ(refused("5\xFF").arguments, (arguments{"5\uFFFD", "2", "\uFFFD"}));
    EXPECT_EQ(refused("\uFF15.00").code, code::stray_character); // a full-width 5
    EXPECT_EQ(refused("$5 bananas").code, code::unread_words);
    EXPECT_EQ(refused("1e6").code, code::bad_amount);
}

TEST(MoneyParser, wants_the_currency_of_the_book)
{
    EXPECT_EQ(refused("C$5").code, code::wrong_currency);
    EXPECT_EQ(refused("C$5").arguments, (arguments{"C$5", "CAD", "USD"}));
    EXPECT_EQ(reads("\u00A35"), "wrong-currency");
    EXPECT_EQ(reads("5 euros"), "wrong-currency");
    EXPECT_EQ(refused("ABC 500").code, code::unknown_currency);
    EXPECT_EQ(refused("ABC 500").arguments, (arguments{"ABC"}));
}

TEST(MoneyParser, refuses_what_is_ambiguous_too_fine_or_too_large)
{
    EXPECT_EQ(refused("1.234").arguments, (arguments{"1.234", "1.234", "1234"}));
    EXPECT_EQ(reads("1,23"), "ambiguous-amount");
    EXPECT_EQ(reads("1,23,456"), "bad-grouping");
    EXPECT_EQ(refused("0.125").arguments, (arguments{"0.125", "USD", "2"}));
    EXPECT_EQ(reads("5.5", currency::of("JPY")), "too-fine-for-currency");
    EXPECT_EQ(reads("92233720368547758.07"), "92233720368547758.07");
    EXPECT_EQ(refused("92233720368547758.08").arguments,
              (arguments{"92233720368547758.08", "USD", "92233720368547758.07"}));
    EXPECT_EQ(reads("-92233720368547758.08"), "-92233720368547758.08");
    EXPECT_EQ(reads(std::string(200, '7')), "amount-out-of-range");
    EXPECT_EQ(reads("0." + std::string(198, '7')), "too-fine-for-currency");
    EXPECT_EQ(reads("$5" + std::string(198, ' ')), "5.00");
    EXPECT_EQ(reads("$5" + std::string(199, ' ')), "amount-too-long");
}

TEST(MoneyParser, says_when_there_is_no_amount_at_all)
{
    EXPECT_EQ(reads(""), "empty-amount");
    EXPECT_EQ(reads("  "), "empty-amount");
    for (const std::string_view text : {"TBD", "n/a", "-", "$", "()", "."})
        EXPECT_EQ(reads(text), "not-an-amount") << text;
}

TEST(MoneyParser, a_megabyte_of_anything_is_over_in_no_time)
{
    const auto start = std::chrono::steady_clock::now();
    for (const std::string_view piece : {"9", "1,", "about ", "$", "-", " ", "(", "\xFF", "\u4E00"}) {
        std::string text;
        while (text.size() < (1U << 20))
            text += piece;
        EXPECT_EQ(refused(text).code, code::amount_too_long) << piece;
        for (const auto& argument : refused(text).arguments)
            EXPECT_LT(argument.size(), 300U) << piece;
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start,
              std::chrono::seconds{5}); // most of it makes the texts
}

} // namespace
} // namespace mediabuy::money_parser_test

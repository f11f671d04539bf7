// SPDX-License-Identifier: MIT
#include "mediabuy/money/amount_languages.hpp"
#include "mediabuy/money/amount_value.hpp"
#include "mediabuy/money/printed_number.hpp"

#include <gtest/gtest.h>

namespace mediabuy::printed_number_test {
namespace {

static_assert(printed_number_length("74,000 dollars") == 6);
static_assert(printed_number_length("74 000 dollars") == 6);
static_assert(printed_number_length("74 00") == 2, "two digits are no group");
static_assert(printed_number_length("7400 000") == 4, "four digits are not followed by a group");
static_assert(printed_number_length("1.5 000") == 3, "nor is a fraction");
static_assert(printed_number_length("5.") == 1 && printed_number_length(".5") == 2 &&
              printed_number_length(".") == 0);
static_assert(printed_number_length("") == 0 && printed_number_length("x") == 0);

/// "coefficient/decimals", or the code of the problem.
std::string reads(std::string_view text, decimal_mark mark)
{
    const auto n = read_printed_number(text, 0, printed_number_length(text), mark);
    if (!n) return std::string{n.error().code.text()};
    return std::to_string(n->coefficient) + '/' + std::to_string(n->decimals) +
           (n->could_be_thousands ? "?" : "");
}

TEST(PrintedNumber, one_mark_before_three_digits_depends_on_the_language)
{
    EXPECT_EQ(reads("74,000", decimal_mark::point), "74000/0");
    EXPECT_EQ(reads("74,000", decimal_mark::comma), "74000/3?");
    EXPECT_EQ(reads("74.000", decimal_mark::point), "74000/3?");
    EXPECT_EQ(reads("74.000", decimal_mark::comma), "ambiguous-amount");
    EXPECT_EQ(reads("0.125", decimal_mark::point), "125/3");
    EXPECT_EQ(reads("1234.567", decimal_mark::point), "1234567/3");
}

TEST(PrintedNumber, what_has_one_reading_is_taken_whatever_the_language)
{
    for (const auto mark : {decimal_mark::point, decimal_mark::comma}) {
        EXPECT_EQ(reads("1,234.5", mark), "12345/1");
        EXPECT_EQ(reads("1.234,5", mark), "12345/1");
        EXPECT_EQ(reads("1 234,50", mark), "123450/2");
        EXPECT_EQ(reads("1'234.50", mark), "123450/2");
        EXPECT_EQ(reads("1.234.567", mark), "1234567/0");
        EXPECT_EQ(reads("1,234,567", mark), "1234567/0");
        EXPECT_EQ(reads("1 234 567", mark), "1234567/0");
        EXPECT_EQ(reads("42", mark), "42/0");
    }
}

TEST(PrintedNumber, what_has_no_reading_is_refused)
{
    EXPECT_EQ(reads("1,23", decimal_mark::point), "ambiguous-amount");
    EXPECT_EQ(reads("2.8", decimal_mark::comma), "ambiguous-amount");
    EXPECT_EQ(reads("0,125", decimal_mark::point), "ambiguous-amount");
    for (const std::string_view text : {"1,23,456", "12,34,567.8", "1.2.3", "1234,567,890", "01,234,567",
                                        "1,234.567,8", "1,234,5678", "1'23"})
        EXPECT_EQ(reads(text, decimal_mark::point), "bad-grouping") << text;
}

TEST(PrintedNumber, knows_that_it_overflows)
{
    EXPECT_EQ(reads("18446744073709551615", decimal_mark::point), "18446744073709551615/0");
    const auto n = read_printed_number("18446744073709551616", 0, 20, decimal_mark::point);
    EXPECT_TRUE(n->overflows);
}

std::string value_text(std::string_view text, int exponent, sign s, currency of)
{
    const auto n = read_printed_number(text, 0, text.size(), decimal_mark::point);
    const auto v = value_of(*n, exponent, s, of, text, whole(text));
    if (!v) return std::string{v.error().code.text()};
    return std::to_string(v->minor) + " u " + std::to_string(v->unit_minor) + " d " +
           std::to_string(v->digits);
}

TEST(AmountValue, zeros_are_significant_only_in_a_fraction)
{
    EXPECT_EQ(value_text("74000", 0, sign::plus, usd), "7400000 u 100000 d 2");
    EXPECT_EQ(value_text("74000.0", 0, sign::plus, usd), "7400000 u 10 d 6");
    EXPECT_EQ(value_text("3.0", 6, sign::plus, usd), "300000000 u 10000000 d 2");
    EXPECT_EQ(value_text("0", 0, sign::plus, usd), "0 u 100 d 1");
    EXPECT_EQ(value_text("0.05", 0, sign::minus, usd), "-5 u 1 d 1");
}

TEST(AmountValue, is_exact_or_a_problem)
{
    EXPECT_EQ(value_text("1.005", 0, sign::plus, usd), "too-fine-for-currency");
    EXPECT_EQ(value_text("1.5000", 0, sign::plus, usd), "150 u 1 d 5");
    EXPECT_EQ(value_text("1.5", 0, sign::plus, currency::of("JPY")), "too-fine-for-currency");
    EXPECT_EQ(value_text("92233720368547758.07", 0, sign::plus, usd), "9223372036854775807 u 1 d 19");
    EXPECT_EQ(value_text("92233720368547758.08", 0, sign::plus, usd), "amount-out-of-range");
    EXPECT_EQ(value_text("92233720368547758.08", 0, sign::minus, usd), "-9223372036854775808 u 1 d 19");
    EXPECT_EQ(value_text("92233720368547758.09", 0, sign::minus, usd), "amount-out-of-range");
    EXPECT_EQ(value_text("0", 30, sign::plus, usd), "amount-out-of-range"); // its unit
    EXPECT_EQ(value_text(std::string(25, '1'), 0, sign::plus, usd), "amount-out-of-range");
    EXPECT_EQ(value_text("1." + std::string(25, '1'), 0, sign::plus, usd), "too-fine-for-currency");
    EXPECT_EQ(value_text(std::string(1001, '1'), 0, sign::plus, usd), "amount-out-of-range");
}

TEST(AmountWords, the_longest_phrase_is_the_one_meant)
{
    const auto bound = [](std::string_view text) {
        const auto found = find_amount_word(text, english_amounts, word_kinds{word_kind::hedge_before});
        return found ? found.word->bound : hedge::none;
    };
    EXPECT_EQ(bound("just $5"), hedge::only);
    EXPECT_EQ(bound("just under $5"), hedge::below);
    EXPECT_EQ(bound("just over $5"), hedge::above);
    EXPECT_EQ(bound("Just\u00A0Under $5"), hedge::below);
    EXPECT_EQ(bound("justice"), hedge::none);
    EXPECT_EQ(bound(""), hedge::none);
}

TEST(AmountWords, every_phrase_of_every_language_is_found_as_it_is_written)
{
    for (const auto* language : {&english_amounts, &swedish_amounts})
        for (const auto& word : language->words) {
            const auto found = find_amount_word(word.text, *language, word_kinds{word.kind});
            ASSERT_TRUE(found) << word.text;
            EXPECT_EQ(found.length_bytes, word.text.size()) << word.text;
            EXPECT_EQ(found.word->bound, word.bound) << word.text;
            if (word.kind == word_kind::currency) {
                EXPECT_TRUE(detail::letter_at(word.text, 0)) << word.text;
            }
            for (std::size_t i = 0; i < word.codes.size(); i += 3)
                EXPECT_TRUE(currency::find(word.codes.substr(i, 3))) << word.text;
        }
}

} // namespace
} // namespace mediabuy::printed_number_test

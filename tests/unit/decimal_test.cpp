// SPDX-License-Identifier: MIT
#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/decimal_parser.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace mediabuy::decimal_test {
namespace {

static_assert(!std::is_constructible_v<decimal, double>, "no decimal from floating point");
static_assert(!std::is_convertible_v<std::int64_t, decimal>);
static_assert(std::is_copy_constructible_v<decimal> && std::is_default_constructible_v<decimal>);

decimal d(std::string_view text) { return *parse_decimal(text); }

TEST(Decimal, equality_is_of_values)
{
    EXPECT_TRUE(d("1.0") == d("1"));
    EXPECT_TRUE(d("-0") == d("0"));
    EXPECT_TRUE(d("1.01") > d("1"));
    EXPECT_TRUE(d("-2") < d("1e-5"));
}

TEST(Decimal, a_third_three_times_is_one_only_where_rounding_says_so)
{
    const auto third = *divide(d("1"), d("3"), 4, rounding::half_even);
    EXPECT_EQ(to_string(third * d("3")), "0.9999");
}

TEST(Decimal, prints_plain_digits_with_its_scale)
{
    EXPECT_EQ(to_string(d("-0.0500")), "-0.0500");
    EXPECT_EQ(to_string(d("1e3")), "1000");
    EXPECT_EQ(to_string(d("1.2e-3")), "0.0012");
    EXPECT_EQ(to_string(d("5.00").trimmed()), "5");
    EXPECT_EQ(to_string(d("0.000").trimmed()), "0");
    EXPECT_EQ(to_string(d("100").trimmed()), "100");
}

TEST(Decimal, quantize_widens_without_a_change_and_rounds_to_hundreds)
{
    EXPECT_EQ(to_string(d("1.5").quantize(3, rounding::down)), "1.500");
    EXPECT_EQ(to_string(d("1250").quantize(-2, rounding::half_even)), "1200");
    EXPECT_EQ(to_string(d("1350.1").quantize(-2, rounding::half_even)), "1400");
    EXPECT_EQ(to_string(round(d("-2.5"), rounding::half_up)), "-3");
}

TEST(Decimal, divides_to_any_scale_but_never_by_zero)
{
    EXPECT_EQ(to_string(*divide(d("10"), d("4"), 0, rounding::half_even)), "2");
    EXPECT_EQ(to_string(*divide(d("1"), d("0.08"), 1, rounding::down)), "12.5");
    EXPECT_EQ(to_string(*divide(d("123456"), d("1"), -3, rounding::down)), "123000");
    EXPECT_EQ(to_string(*divide(d("1"), d("1e6"), 2, rounding::up)), "0.01");
    for (const auto& refused : {divide(d("1"), d("0.0"), 2, rounding::down), integer_quotient(d("1"), d("0")),
                                remainder(d("1"), d("0"))})
        EXPECT_EQ(refused.error().code, code::division_by_zero);
}

TEST(Decimal, a_remainder_has_the_sign_of_the_dividend)
{
    EXPECT_EQ(to_string(*integer_quotient(d("-7.5"), d("2"))), "-3");
    EXPECT_EQ(to_string(*remainder(d("-7.5"), d("2"))), "-1.5");
    EXPECT_EQ(to_string(*remainder(d("7.5"), d("-2"))), "1.5");
}

TEST(Decimal, magnitudes_decide_and_signs_break_the_tie)
{
    EXPECT_EQ(to_string(minmag(d("-1"), d("2"))), "-1");
    EXPECT_EQ(to_string(minmag(d("-2"), d("2"))), "-2");
    EXPECT_EQ(to_string(maxmag(d("-2"), d("2"))), "2");
    EXPECT_EQ(to_string(maxmag(d("-3"), d("2"))), "-3");
    EXPECT_EQ(to_string(min(d("-3"), d("2"))), "-3");
    EXPECT_EQ(to_string(max(d("-3"), d("2"))), "2");
}

TEST(DecimalParser, takes_signs_points_and_exponents)
{
    EXPECT_EQ(to_string(d("+.5")), "0.5");
    EXPECT_EQ(to_string(d("5.")), "5");
    EXPECT_EQ(to_string(d("-1E+2")), "-100");
    EXPECT_EQ(to_string(d("000")), "0");
    EXPECT_EQ(to_string(d("110367609.0")), "110367609.0"); // as USAspending's API prints amounts
}

TEST(DecimalParser, points_at_the_character_that_stops_it)
{
    const auto at = [](std::string_view text) { return parse_decimal(text).error(); };
    EXPECT_EQ(at("1,5").code, code::bad_number);
    EXPECT_EQ(at("1,5").arguments, (std::vector<std::string>{"1,5", "2"}));
    EXPECT_EQ(at("1,5").where, (span{source_id::none, 1, 2}));
    for (const std::string_view text :
         {"", ".", "+", "e5", "1e", "1e+", "1.2.3", "Infinity", "NaN", "0x10", " 1", "1 ", "\uFF11", "\xFF"})
        EXPECT_EQ(at(text).code, code::bad_number) << text;
}

TEST(DecimalParser, bounds_digits_and_exponents_before_any_arithmetic)
{
    EXPECT_TRUE(parse_decimal(std::string(1000, '9')));
    EXPECT_EQ(parse_decimal(std::string(1001, '9')).error().code, code::too_many_digits);
    EXPECT_TRUE(parse_decimal("1e1000") && parse_decimal("1e-1000"));
    for (const std::string_view text : {"1e1001", "1e-1001", "1e999999999", "1e-99999999999999999999999999"})
        EXPECT_EQ(parse_decimal(text).error().code, code::exponent_out_of_range) << text;
}

TEST(DecimalParser, a_megabyte_of_digits_is_refused_at_once)
{
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(parse_decimal(std::string(1 << 20, '7')).error().code, code::too_many_digits);
    EXPECT_EQ(parse_decimal("1e" + std::string(1 << 20, '7')).error().code, code::exponent_out_of_range);
    EXPECT_EQ(parse_decimal("1e-" + std::string(1 << 20, '0')).error().code, code::exponent_out_of_range);
    EXPECT_EQ(parse_decimal("0." + std::string(1 << 20, '0')).error().code, code::too_many_digits);
    EXPECT_EQ(parse_decimal(std::string(1000, '7') + ".0").error().code, code::too_many_digits);
    EXPECT_TRUE(parse_decimal("1e" + std::string(999, '0') + "7"));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds{500});
}

} // namespace
} // namespace mediabuy::decimal_test

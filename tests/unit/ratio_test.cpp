// SPDX-License-Identifier: MIT
#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/money/ratio.hpp"

#include <gtest/gtest.h>

namespace mediabuy::ratio_test {
namespace {

static_assert(!std::is_constructible_v<ratio, double>, "no ratio from floating point");
static_assert(!std::is_convertible_v<decimal, ratio>);

ratio of(std::int64_t n, std::int64_t d) { return *ratio::of(int128{n}, int128{d}); }
money cents(std::int64_t minor) { return money::from_minor(minor, usd); }
decimal d(std::string_view text) { return *parse_decimal(text); }
constexpr auto even = rounding::half_even;

TEST(Ratio, is_in_lowest_terms_with_its_sign_above)
{
    EXPECT_EQ(of(6, -8), of(-3, 4));
    EXPECT_EQ(of(6, -8).denominator(), 4);
    EXPECT_EQ(of(0, -8), ratio{});
    EXPECT_FALSE(ratio::of(1, 0));
    EXPECT_FALSE(quotient(of(1, 2), ratio{}));
    EXPECT_FALSE(ratio::of(d("1"), d("0.00")));
    EXPECT_EQ(*ratio::of(d("0.15"), d("0.85")), of(3, 17));
}

TEST(Ratio, computes_without_loss)
{
    EXPECT_EQ(of(1, 3) + of(1, 3) + of(1, 3), of(1, 1));
    EXPECT_EQ(of(1, 2) - of(1, 3), of(1, 6));
    EXPECT_EQ(of(2, 3) * of(-3, 4), of(-1, 2));
    EXPECT_EQ(*quotient(of(1, 2), of(-1, 4)), of(-2, 1));
    EXPECT_TRUE(of(1, 3) < of(34, 100) && of(-1, 2) < of(-1, 3));
}

TEST(Ratio, prints_significant_digits_and_keeps_their_zeros)
{
    EXPECT_EQ(to_significant(of(74'000, 5'874'000), 6, even), "0.0125979");
    EXPECT_EQ(to_significant(of(1, 2), 6, even), "0.500000");
    EXPECT_EQ(to_significant(of(1, 1), 6, even), "1.00000");
    EXPECT_EQ(to_significant(of(1'234'567, 1), 6, even), "1234570");
    EXPECT_EQ(to_significant(of(-2, 3), 2, rounding::down), "-0.66");
    EXPECT_EQ(to_significant(ratio{}, 6, even), "0");
    EXPECT_EQ(to_significant(of(1, 1'000'000'000), 2, even), "0.0000000010");
    EXPECT_EQ(to_percent(of(3, 17), 6, even), "17.6471");
}

TEST(Ratio, rounding_up_to_the_next_power_of_ten_keeps_the_number_of_digits)
{
    EXPECT_EQ(to_significant(of(9'999'996, 1'000'000), 6, even), "10.0000");
    EXPECT_EQ(to_significant(of(9'999'996, 10'000'000), 6, even), "1.00000");
    EXPECT_EQ(to_significant(of(999'999'6, 100'000'000'0), 6, even), "0.0100000");
    EXPECT_EQ(to_significant(of(9'999'994, 1'000'000), 6, even), "9.99999");
    EXPECT_EQ(to_significant(of(99'999'996, 1), 6, even), "100000000");
}

TEST(Ratio, knows_whether_printing_loses_anything)
{
    EXPECT_TRUE(is_exact_in(of(1, 8), 3));
    EXPECT_FALSE(is_exact_in(of(1, 8), 2));
    EXPECT_FALSE(is_exact_in(of(1, 3), 50));
    EXPECT_TRUE(is_exact_in(ratio{}, 1));
    EXPECT_TRUE(is_exact_in(of(1'000'000, 1), 1));
}

TEST(MoneyArithmetic, rounds_once_and_by_name)
{
    EXPECT_EQ(*times(cents(10'000), d("0.85"), even), cents(8'500));     // domain.md T-D4
    EXPECT_EQ(*times(cents(100'000), of(20, 17), even), cents(117'647)); // T-D5: net 1,000 is gross 1,176.47
    EXPECT_EQ(*times(cents(5), d("0.5"), even), cents(2));
    EXPECT_EQ(*times(cents(5), d("0.5"), rounding::half_up), cents(3));
    EXPECT_EQ(*times(cents(-5), d("0.5"), rounding::floor), cents(-3));
    EXPECT_EQ(*times(cents(100), *quotient(of(1, 1), of(3, 1)), rounding::ceiling), cents(34));
}

TEST(MoneyArithmetic, names_what_does_not_fit)
{
    EXPECT_EQ(*times(largest(usd), d("1"), even), largest(usd));
    const auto lowest = cents(std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(*times(lowest, d("1"), even), lowest);
    const auto product = times(largest(usd), d("10"), even);
    EXPECT_EQ(product.error().code, code::amount_out_of_range);
    EXPECT_EQ(product.error().arguments.front(), "922337203685477580.70");
    EXPECT_EQ(times(largest(usd), of(11, 10), even).error().code, code::amount_out_of_range);
}

TEST(MoneyArithmetic, money_becomes_a_decimal_and_comes_back)
{
    EXPECT_EQ(to_string(to_decimal(cents(-1234))), "-12.34");
    EXPECT_EQ(*to_money(d("12.340"), usd), cents(1234));
    EXPECT_EQ(to_money(d("12.345"), usd).error().code, code::too_fine_for_currency);
    EXPECT_EQ(to_money(d("1e30"), usd).error().code, code::amount_out_of_range);
    EXPECT_EQ(*to_money(of(1, 3), usd, rounding::up), cents(34));
}

TEST(MoneyArithmetic, a_quotient_of_two_amounts_is_exact)
{
    EXPECT_EQ(*quotient(cents(7'400'000), cents(587'400'000)), of(37, 2937));
    EXPECT_EQ(quotient(cents(1), cents(0)).error().code, code::division_by_zero);
    EXPECT_EQ(quotient(cents(1), money::from_minor(1, currency::of("EUR"))).error().code,
              code::mixed_currencies);
}

} // namespace
} // namespace mediabuy::ratio_test

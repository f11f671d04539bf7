// SPDX-License-Identifier: MIT
#include "mediabuy/money/money.hpp"

#include <gtest/gtest.h>

namespace mediabuy::money_test {
namespace {

template <class A, class B>
concept Multipliable = requires(A a, B b)
{
    a* b;
};
template <class A, class B>
concept Addable = requires(A a, B b)
{
    a + b;
};
template <class T>
concept MakesMoney = requires(T t)
{
    money::from_minor(t, usd);
};

static_assert(sizeof(money) <= 16 && std::is_trivially_copyable_v<money>);
static_assert(!Multipliable<money, money>, "a square dollar means nothing");
static_assert(!Multipliable<money, double> && !Multipliable<float, money>);
static_assert(Multipliable<money, int> && Multipliable<std::int64_t, money>);
static_assert(!Addable<money, int> && !Addable<money, double>);
static_assert(!MakesMoney<double> && !MakesMoney<long double> && MakesMoney<int> && MakesMoney<std::int64_t>);
static_assert(!MakesMoney<std::uint64_t>, "that could narrow");
static_assert(!std::is_default_constructible_v<money>, "no amount without a currency");
static_assert(!std::is_convertible_v<std::int64_t, money>);

constexpr money cents(std::int64_t minor) { return money::from_minor(minor, usd); }
constexpr money ore(std::int64_t minor) { return money::from_minor(minor, currency::of("SEK")); }
constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();

static_assert(cents(150) + cents(250) - cents(100) == cents(300));
static_assert(3 * cents(50) == cents(150) && -cents(5) == cents(-5));
static_assert(cents(1) < cents(2) && !(cents(1) < ore(2)) && !(cents(1) > ore(2)) && cents(1) != ore(1));

/// Whether calling `F` is a constant expression: what a static_assert of it needs in order to compile.
template <class F, int = (F{}(), 0)> constexpr bool is_constant(F) { return true; }
constexpr bool is_constant(...) { return false; }

static_assert(is_constant([] { return cents(1) + cents(2); }));
static_assert(!is_constant([] { return cents(1) + ore(2); }), "two currencies");
static_assert(!is_constant([] { return cents(1) - ore(2); }), "two currencies");
static_assert(!is_constant([] { return cents(most) + cents(1); }), "does not fit");
static_assert(!is_constant([] { return cents(least) * 2; }), "does not fit");

TEST(Money, prints_its_currencys_digits)
{
    EXPECT_EQ(to_string(cents(587400000)), "5874000.00");
    EXPECT_EQ(to_string(cents(-5)), "-0.05");
    EXPECT_EQ(to_string(cents(0)), "0.00");
    EXPECT_EQ(to_string(cents(least)), "-92233720368547758.08");
    EXPECT_EQ(to_string(money::from_minor(120, currency::of("JPY"))), "120");
    EXPECT_EQ(to_string(money::from_minor(5, currency::of("CLF"))), "0.0005");
}

TEST(Money, never_wraps)
{
    EXPECT_THROW((void)(cents(most) + cents(1)), std::overflow_error);
    EXPECT_THROW((void)(cents(least) - cents(1)), std::overflow_error);
    EXPECT_THROW((void)(cents(most) * 2), std::overflow_error);
    EXPECT_THROW((void)-cents(least), std::overflow_error);
    EXPECT_EQ(cents(most) + cents(-1), cents(most - 1));
}

TEST(Money, keeps_its_value_where_it_throws)
{
    auto amount = cents(most);
    EXPECT_THROW(amount += cents(1), std::overflow_error);
    EXPECT_THROW(amount -= ore(1), std::domain_error);
    EXPECT_THROW(amount *= 3, std::overflow_error);
    EXPECT_EQ(amount, cents(most));
}

TEST(Money, two_currencies_do_not_mix)
{
    EXPECT_THROW((void)(cents(1) + ore(1)), std::domain_error);
    EXPECT_THROW((void)(cents(1) - ore(1)), std::domain_error);
    const auto mixed = checked_add(cents(1), ore(1));
    ASSERT_FALSE(mixed);
    EXPECT_EQ(mixed.error().code, code::mixed_currencies);
    EXPECT_EQ(mixed.error().arguments, (std::vector<std::string>{"USD", "SEK"}));
    EXPECT_EQ(checked_subtract(cents(1), ore(1)).error().code, code::mixed_currencies);
}

TEST(Money, checked_sums_name_what_does_not_fit)
{
    EXPECT_EQ(*checked_add(cents(1), cents(2)), cents(3));
    EXPECT_EQ(*checked_subtract(cents(1), cents(2)), cents(-1));
    const auto sum = checked_add(cents(most), cents(1));
    EXPECT_EQ(sum.error().code, code::amount_out_of_range);
    EXPECT_EQ(sum.error().arguments.front(), "92233720368547758.07 + 0.01");
    EXPECT_EQ(checked_subtract(cents(least), cents(1)).error().code, code::amount_out_of_range);
}

} // namespace
} // namespace mediabuy::money_test

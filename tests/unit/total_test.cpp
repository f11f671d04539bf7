// SPDX-License-Identifier: MIT
#include "mediabuy/money/total.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace mediabuy::total_test {
namespace {

static_assert(std::is_trivially_copyable_v<total>);
static_assert((total{usd} += money::from_minor(5, usd)).count() == 1);

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr money cents(std::int64_t minor) { return money::from_minor(minor, usd); }

total sum_of(std::initializer_list<std::int64_t> minors)
{
    total sum{usd};
    for (const auto minor : minors)
        sum += cents(minor);
    return sum;
}

TEST(Total, passes_the_limit_of_money_and_comes_back)
{
    auto sum = sum_of({most, most});
    EXPECT_EQ(sum.narrow().error().code, code::amount_out_of_range);
    EXPECT_EQ(sum.sum_text(), "184467440737095516.14");
    sum += cents(-most);
    EXPECT_EQ(*sum.narrow(), cents(most));
    EXPECT_EQ(sum.count(), 3U);
}

TEST(Total, merges_in_any_order_to_the_same)
{
    const auto a = sum_of({1, 2, 3});
    const auto b = sum_of({-7, most});
    auto ab = a;
    ab.merge(b);
    auto ba = b;
    ba.merge(a);
    EXPECT_EQ(ab, ba);
    EXPECT_EQ(ab, sum_of({1, 2, 3, -7, most}));
}

TEST(Total, many_at_once_are_the_same_as_one_by_one)
{
    const std::vector<money> amounts{cents(most), cents(most), cents(-5), cents(-most), cents(7)};
    total sum{usd};
    sum.add(amounts);
    EXPECT_EQ(sum, sum_of({most, most, -5, -most, 7}));
    sum.add({});
    EXPECT_EQ(sum.count(), 5U);
    static_assert(total{usd}.add(std::array{cents(1), cents(2), cents(3), cents(4), cents(5)}).minor() == 15);
}

TEST(Total, many_at_once_are_the_same_wherever_they_pass_the_limit)
{
    for (const auto extreme : {most, std::numeric_limits<std::int64_t>::min()})
        for (std::size_t i = 0; i < 11; ++i)
            for (std::size_t j = 0; j < 11; ++j) {
                std::vector<money> amounts(11, cents(3));
                total one_by_one{usd};
                amounts[i] = amounts[j] = cents(extreme);
                for (const auto amount : amounts)
                    one_by_one += amount;
                EXPECT_EQ(total{usd}.add(amounts), one_by_one) << i << ' ' << j;
            }
}

TEST(Total, of_many_at_once_none_is_added_where_one_is_of_another_currency)
{
    for (std::size_t count = 1; count < 10; ++count)
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<money> mixed(count, cents(most));
            mixed[i] = money::from_minor(1, currency::of("SEK"));
            auto sum = sum_of({7});
            EXPECT_THROW(sum.add(mixed), std::domain_error) << count << ' ' << i;
            EXPECT_EQ(sum, sum_of({7}));
        }
}

TEST(Total, one_currency_only)
{
    auto sum = sum_of({1});
    EXPECT_THROW(sum += money::from_minor(1, currency::of("SEK")), std::domain_error);
    EXPECT_THROW(sum.merge(total{currency::of("SEK")}), std::domain_error);
}

TEST(Total, has_a_text_and_a_byte_form_that_do_not_change)
{
    const auto sum = sum_of({587'400'000, -1, 1});
    EXPECT_EQ(to_string(sum), "USD 5874000.00 3");
    const auto bytes = sum_of({-1}).to_bytes();
    EXPECT_EQ(bytes[0], std::byte{'U'});
    EXPECT_EQ(bytes[3], std::byte{0xFF});
    EXPECT_EQ(bytes[18], std::byte{0xFF});
    EXPECT_EQ(bytes[25], std::byte{0});
    EXPECT_EQ(bytes[26], std::byte{1});
}

TEST(Total, comes_back_from_both_forms)
{
    for (const auto& sum :
         {sum_of({}), sum_of({5, -1234}), sum_of({most, most, most}), sum_of({-most, -most})}) {
        EXPECT_EQ(*total::from_bytes(sum.to_bytes()), sum);
        EXPECT_EQ(*total::parse(to_string(sum)), sum) << to_string(sum);
    }
    const total yen{currency::of("JPY")};
    EXPECT_EQ(*total::parse("JPY 0 0"), yen);
}

TEST(Total, refuses_forms_that_it_did_not_write)
{
    std::array<std::byte, total::size_bytes> zeros{};
    EXPECT_EQ(total::from_bytes(zeros).error().code, code::unknown_currency);
    EXPECT_EQ(total::from_bytes(std::span{zeros}.first(5)).error().code, code::bad_total);
    for (const std::string_view text :
         {"", "USD", "USD 5.00", "USD 5 1", "USD 5.0 1", "USD 5.00 -1", "USD 5.00 x", "USD x.00 1",
          "USD 5.00 1 ", "USD - 1", "USD 5.00  1", "USD 999999999999999999999999999999999999999999.00 1",
          "USD 5.00 99999999999999999999"})
        EXPECT_EQ(total::parse(text).error().code, code::bad_total) << text;
    EXPECT_EQ(total::parse("ABC 5.00 1").error().code, code::unknown_currency);
}

TEST(Total, a_forged_sum_cannot_wrap_a_merge)
{
    auto forged = sum_of({1}).to_bytes();
    forged[3] = std::byte{0x7F};
    for (std::size_t i = 4; i < 19; ++i)
        forged[i] = std::byte{0xFF};
    const auto huge = *total::from_bytes(forged);
    auto sum = sum_of({1});
    EXPECT_THROW(sum.merge(huge), std::overflow_error);
    for (std::size_t i = 3; i < 19; ++i)
        forged[i] = std::byte{0};
    for (std::size_t i = 19; i < 27; ++i)
        forged[i] = std::byte{0xFF};
    EXPECT_THROW(sum.merge(*total::from_bytes(forged)), std::overflow_error);
}

} // namespace
} // namespace mediabuy::total_test

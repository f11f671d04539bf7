// SPDX-License-Identifier: MIT
#include "mediabuy/money/estimate.hpp"
#include "mediabuy/money/estimate_parser.hpp"
#include "mediabuy/money/share.hpp"

#include <gtest/gtest.h>

namespace mediabuy::estimate_test {
namespace {

static_assert(std::is_trivially_copyable_v<estimate> && sizeof(estimate) <= 64);
static_assert(!std::is_default_constructible_v<estimate>);

constexpr money dollars(std::int64_t whole) { return money::from_minor(whole * 100, usd); }
constexpr interval between(bound low, bound high) { return {low, high}; }
constexpr bound closed(std::int64_t whole) { return bound::closed_at(whole * 100); }
constexpr bound open(std::int64_t whole) { return bound::open_at(whole * 100); }

estimate read(std::string_view text) { return *parse_estimate(text, usd); }

static_assert(exactly(dollars(5)).exact() && exactly(dollars(5)).conventional().is_point());
static_assert(estimate::between(money::from_minor(1, usd), money::from_minor(2, usd), 1).point().minor() ==
              2);
static_assert(estimate::between(money::from_minor(2, usd), money::from_minor(3, usd), 1).point().minor() ==
              2);
static_assert(estimate::between(money::from_minor(-2, usd), money::from_minor(-1, usd), 1).point().minor() ==
              -2);

TEST(Estimate, a_plain_figure_stands_for_what_rounds_to_it) // domain.md T-E2
{
    EXPECT_EQ(read("$74,000").conventional(), between(closed(73'500), open(74'500)));
    EXPECT_EQ(read("$2.8 million").conventional(), between(closed(2'750'000), open(2'850'000)));
    EXPECT_EQ(read("$3 million").conventional(), between(closed(2'500'000), open(3'500'000)));
    EXPECT_EQ(read("nearly $3 million").conventional(), between(closed(2'500'000), open(3'000'000)));
}

interval_total sum_of(std::initializer_list<std::string_view> texts)
{
    interval_total sum{usd};
    for (const auto text : texts)
        sum.add(read(text).point(), read(text).conventional());
    return sum;
}

TEST(Estimate, the_three_platforms_add_up_end_to_end) // domain.md T-E3
{
    const auto plain = sum_of({"$74,000", "$3 million", "$2.8 million"});
    EXPECT_EQ(*plain.point(), dollars(5'874'000));
    EXPECT_EQ(*plain.interval(), between(closed(5'323'500), open(6'424'500)));
    EXPECT_EQ(*sum_of({"$74,000", "nearly $3 million", "$2.8 million"}).interval(),
              between(closed(5'323'500), open(5'924'500)));
}

TEST(Estimate, two_headlines_that_conflict_can_both_agree_with_their_parts_in_part) // domain.md T-E4
{
    const auto ice = read("$4.5 million");
    const auto dhs = read("more than $5.3 million");
    interval_total sound{usd};
    sound.add(ice.point(), ice.sound());
    sound.add(dhs.point(), dhs.sound());
    interval_total conventional{usd};
    conventional.add(ice.point(), ice.conventional());
    conventional.add(dhs.point(), dhs.conventional());
    EXPECT_EQ(*sound.point(), dollars(9'800'000));
    EXPECT_EQ(*sound.interval(), between(open(9'750'000), bound::none()));
    EXPECT_EQ(*conventional.interval(), between(open(9'750'000), open(9'900'000)));

    const auto nearly = read("nearly $10 million");
    EXPECT_TRUE(overlaps(*conventional.interval(), nearly.conventional()));
    for (const auto text : {"more than $10 million", "upwards of $10 million"}) {
        EXPECT_TRUE(disjoint(*conventional.interval(), read(text).conventional())) << text;
        EXPECT_TRUE(overlaps(*sound.interval(), read(text).sound())) << text;
        EXPECT_EQ(agreement_of(nearly, read(text)), agreement::conflict) << text;
    }
}

TEST(Estimate, agreement_is_tension_where_only_the_conventional_intervals_part)
{
    EXPECT_EQ(agreement_of(read("about $3 million"), read("$2.8 million")), agreement::agree);
    EXPECT_EQ(agreement_of(read("more than $5 million"), read("$7 million")), agreement::tension);
    EXPECT_EQ(agreement_of(read("$74,000"), read("$80,000.00")), agreement::conflict);
    EXPECT_THROW((void)agreement_of(read("$5"), read("\u20AC5")), std::domain_error);
}

TEST(Estimate, a_hedge_factor_widens_only_what_is_approximate)
{
    EXPECT_EQ(read("about $74,000").widened(200)->conventional(), between(closed(73'000), open(75'000)));
    EXPECT_EQ(read("about $74,000").widened(100), read("about $74,000"));
    EXPECT_EQ(read("$74,000").widened(200), read("$74,000"));
    EXPECT_EQ(read("about $0").widened(200)->conventional(), between(closed(0), open(1)));
    EXPECT_EQ(read("about -$0").widened(200)->conventional(), between(closed(-1), open(1)));
    const auto largest_printed = estimate::printed({largest(usd), 1, 1}, hedge::approximate);
    EXPECT_EQ(largest_printed->widened(300), largest_printed); // its interval is a point, however wide
    const auto near_the_limit = estimate::printed({largest(usd) - dollars(1), 2, 1}, hedge::approximate);
    EXPECT_FALSE(near_the_limit->widened(100'000));
}

TEST(Estimate, a_zero_leaves_shares_of_the_sum_defined)
{
    const auto nothing = sum_of({"$0"});
    const auto shares = share(sum_of({"$74,000"}), nothing);
    ASSERT_TRUE(shares);
    EXPECT_EQ(shares->high.value, *ratio::of(1, 1));
    EXPECT_EQ(share(sum_of({"-$0"}), nothing).error().code, code::negative_share);
}

TEST(Estimate, an_end_beyond_int64_is_refused)
{
    EXPECT_FALSE(estimate::printed({largest(usd), 10, 1}, hedge::none));
    EXPECT_FALSE(estimate::printed({-largest(usd), 10, 1}, hedge::none));
    EXPECT_TRUE(estimate::printed({largest(usd), 10, 1}, hedge::below));
    EXPECT_TRUE(estimate::printed({largest(usd), 10, 1}, hedge::at_most));
}

TEST(Estimate, every_hedge_has_a_name)
{
    EXPECT_EQ(name_of(hedge::none), "none");
    EXPECT_EQ(name_of(hedge::approximate), "approximate");
    EXPECT_EQ(name_of(hedge::below), "below");
    EXPECT_EQ(name_of(hedge::above), "above");
    EXPECT_EQ(name_of(hedge::at_least), "at-least");
    EXPECT_EQ(name_of(hedge::at_most), "at-most");
    EXPECT_EQ(name_of(hedge::range), "range");
    EXPECT_EQ(name_of(hedge::only), "only");
}

} // namespace
} // namespace mediabuy::estimate_test

// SPDX-License-Identifier: MIT
#include "mediabuy/money/interval.hpp"
#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/money/share.hpp"

#include <gtest/gtest.h>

namespace mediabuy::interval_test {
namespace {

static_assert(std::is_trivially_copyable_v<interval> && sizeof(interval) <= 32);
static_assert(std::is_trivially_copyable_v<interval_total>);

constexpr interval closed(std::int64_t low, std::int64_t high)
{
    return {bound::closed_at(low), bound::closed_at(high)};
}
constexpr interval half_open(std::int64_t low, std::int64_t high)
{
    return {bound::closed_at(low), bound::open_at(high)};
}
constexpr interval from(std::int64_t low) { return {bound::closed_at(low), bound::none()}; }
constexpr interval above(std::int64_t low) { return {bound::open_at(low), bound::none()}; }
constexpr interval below(std::int64_t high) { return {bound::none(), bound::open_at(high)}; }
constexpr interval everything{bound::none(), bound::none()};
constexpr money cents(std::int64_t minor) { return money::from_minor(minor, usd); }

static_assert(half_open(1, 3).contains(1) && !half_open(1, 3).contains(3) && !half_open(1, 3).contains(0));
static_assert(above(1).contains(2) && !above(1).contains(1) && everything.contains(-5));
static_assert(interval::exactly(5).is_point() && !half_open(5, 6).is_point() && !from(0).is_point());

TEST(Interval, ends_that_touch_meet_only_where_both_are_closed)
{
    EXPECT_TRUE(overlaps(closed(1, 2), closed(2, 3)));
    EXPECT_TRUE(disjoint(half_open(1, 2), closed(2, 3)));
    EXPECT_TRUE(disjoint(closed(2, 3), half_open(1, 2)));
    EXPECT_TRUE(disjoint(closed(1, 2), above(2)));
    EXPECT_TRUE(disjoint(below(10), from(10)));
    EXPECT_TRUE(disjoint(below(10), above(10)));
    EXPECT_TRUE(overlaps(below(11), above(10)));
    EXPECT_TRUE(overlaps(everything, interval::exactly(0)));
    EXPECT_TRUE(disjoint(closed(1, 2), closed(4, 5)));
}

TEST(Interval, an_intersection_takes_the_tighter_ends)
{
    EXPECT_EQ(intersection(half_open(1, 5), closed(2, 5)), half_open(2, 5));
    EXPECT_EQ(intersection(below(5), from(2)), half_open(2, 5));
    EXPECT_EQ(intersection(above(2), from(2)), above(2));
    EXPECT_EQ(intersection(from(2), above(3)), above(3));
    EXPECT_EQ(intersection(everything, closed(1, 2)), closed(1, 2));
    EXPECT_EQ(intersection(closed(1, 9), everything), closed(1, 9));
    EXPECT_EQ(intersection(closed(1, 9), half_open(0, 9)), half_open(1, 9));
    EXPECT_FALSE(intersection(closed(1, 2), closed(3, 4)));
}

TEST(Interval, covers_what_lies_within)
{
    EXPECT_TRUE(covers(closed(1, 5), half_open(1, 5)));
    EXPECT_FALSE(covers(half_open(1, 5), closed(1, 5)));
    EXPECT_TRUE(covers(everything, from(5)));
    EXPECT_FALSE(covers(closed(1, 5), from(2)));
}

TEST(IntervalTotal, adds_end_to_end_and_an_open_end_opens_the_sum)
{
    interval_total sum{usd};
    sum.add(cents(10), half_open(9, 11));
    sum.add(cents(20));
    EXPECT_EQ(*sum.interval(), half_open(29, 31));
    EXPECT_EQ(*sum.point(), cents(30));
    EXPECT_EQ(sum.count(), 2U);
}

TEST(IntervalTotal, a_missing_end_stays_missing)
{
    interval_total sum{usd};
    sum.add(cents(10), above(10));
    sum.add(cents(20), closed(19, 21));
    EXPECT_EQ(*sum.interval(), above(29));
    interval_total other{usd};
    other.add(cents(1), below(2));
    sum.merge(other);
    EXPECT_EQ(*sum.interval(), everything);
    EXPECT_EQ(sum.count(), 3U);
}

TEST(IntervalTotal, a_difference_takes_the_far_ends)
{
    interval_total difference{usd};
    difference.add(cents(100), half_open(90, 110));
    difference.subtract(cents(10), half_open(9, 11));
    EXPECT_EQ(*difference.interval(), (interval{bound::open_at(79), bound::open_at(101)}));
    EXPECT_EQ(*difference.point(), cents(90));
    difference.subtract(cents(1), above(1));
    EXPECT_EQ(*difference.interval(), (interval{bound::none(), bound::open_at(100)}));
}

TEST(IntervalTotal, a_multiple_by_a_negative_number_swaps_the_ends)
{
    interval_total sum{usd};
    sum.add(cents(10), half_open(9, 11));
    sum.scale(-2);
    EXPECT_EQ(*sum.interval(), (interval{bound::open_at(-22), bound::closed_at(-18)}));
    EXPECT_EQ(*sum.point(), cents(-20));
    sum.scale(-1);
    EXPECT_EQ(*sum.interval(), (interval{bound::closed_at(18), bound::open_at(22)}));
    sum.scale(0);
    EXPECT_EQ(*sum.interval(), interval::exactly(0));
}

TEST(IntervalTotal, holds_what_no_money_could_and_says_so_when_narrowed)
{
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    interval_total sum{usd};
    sum.add(cents(most));
    sum.add(cents(most), closed(0, most));
    EXPECT_EQ(sum.point().error().code, code::amount_out_of_range);
    EXPECT_EQ(sum.point().error().arguments.front(), "184467440737095516.14");
    EXPECT_EQ(sum.interval().error().code, code::amount_out_of_range);
    sum.scale(-1);
    EXPECT_EQ(sum.interval().error().arguments.front(), "-184467440737095516.14");
    sum.scale(most);
    EXPECT_THROW(sum.scale(most), std::overflow_error);
}

TEST(IntervalTotal, one_currency_only)
{
    interval_total sum{usd};
    const interval_total other{currency::of("EUR")};
    EXPECT_THROW(sum.merge(other), std::domain_error);
    EXPECT_THROW(sum.add(money::from_minor(1, currency::of("EUR"))), std::domain_error);
    EXPECT_THROW(sum.subtract(money::from_minor(1, currency::of("EUR")), {}), std::domain_error);
}

interval_total sum_of(money point, const interval& range)
{
    interval_total sum{point.currency()};
    sum.add(point, range);
    return sum;
}

TEST(Share, lies_between_the_extreme_combinations) // domain.md T-E3
{
    const auto spotify = sum_of(cents(7'400'000), half_open(7'350'000, 7'450'000));
    auto rest = sum_of(cents(300'000'000), half_open(250'000'000, 350'000'000));
    rest.add(cents(280'000'000), half_open(275'000'000, 285'000'000));
    EXPECT_EQ(to_significant(*share_point(spotify, rest), 6, rounding::half_even), "0.0125979");
    const auto range = share(spotify, rest);
    EXPECT_EQ(to_significant(range->low.value, 6, rounding::down), "0.0114423");
    EXPECT_EQ(to_significant(range->high.value, 6, rounding::up), "0.0139920");
    EXPECT_EQ(to_percent(range->high.value, 4, rounding::half_even), "1.399");
    EXPECT_TRUE(range->low.open && range->high.open); // the rest's high is open, and so is the part's own
}

TEST(Share, of_figures_printed_apart_takes_the_extreme_ends)
{
    const interval part{bound::closed_at(73'500), bound::open_at(74'500)};
    const auto range = *quotient_range_of(part, {bound::closed_at(200'000), bound::closed_at(300'000)});
    EXPECT_EQ(range.low, *ratio::of(73'500, 300'000));
    EXPECT_EQ(range.high, *ratio::of(74'500, 200'000));
    const auto of_at_least = *quotient_range_of(part, {bound::closed_at(200'000), bound::none()});
    EXPECT_TRUE(of_at_least.low.is_zero());
    EXPECT_EQ(of_at_least.high, *ratio::of(74'500, 200'000));
    EXPECT_FALSE(quotient_range_of(part, {bound::closed_at(0), bound::closed_at(5)})->high)
        << "the whole may be 0";
    EXPECT_FALSE(quotient_range_of({bound::closed_at(5), bound::none()}, interval::exactly(9))->high);
    EXPECT_EQ(quotient_range_of({bound::none(), bound::closed_at(5)}, part).error().code,
              code::negative_share);
    EXPECT_EQ(quotient_range_of(part, interval::exactly(-1)).error().code, code::negative_share);
}

TEST(Share, of_the_whole_is_one_and_of_nothing_known_anything)
{
    const auto part = sum_of(cents(5), interval::exactly(5));
    EXPECT_EQ(share(part, sum_of(cents(0), interval::exactly(0)))->high.value, ratio{decimal{1}});
    const auto open = share(part, sum_of(cents(5), from(5)));
    EXPECT_TRUE(open->low.value.is_zero() && open->low.open);
    EXPECT_EQ(open->high.value, *ratio::of(1, 2));
    EXPECT_FALSE(open->high.open);
    EXPECT_EQ(share(sum_of(cents(5), from(5)), part)->high.value, ratio{decimal{1}});
}

TEST(Share, refuses_what_has_no_meaning)
{
    const auto nothing = sum_of(cents(0), interval::exactly(0));
    EXPECT_EQ(share_point(nothing, nothing).error().code, code::division_by_zero);
    EXPECT_EQ(share(nothing, nothing).error().code, code::division_by_zero);
    EXPECT_EQ(share(nothing, sum_of(cents(-5), closed(-5, 5))).error().code, code::negative_share);
    EXPECT_EQ(share(sum_of(cents(5), below(5)), nothing).error().code, code::negative_share);
    const interval_total euros{currency::of("EUR")};
    EXPECT_EQ(share(nothing, euros).error().code, code::mixed_currencies);
    EXPECT_EQ(share_point(nothing, euros).error().code, code::mixed_currencies);
}

} // namespace
} // namespace mediabuy::interval_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/vague_accrual.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace mediabuy::vague_accrual_test {
namespace {

constexpr period run(day first, day last) { return *period::between(first, last); }

constexpr auto price = money::from_minor(7'400'000, usd);
const auto printed = *estimate::printed({price, 100'000, 2}, hedge::approximate); // "about $74,000"

TEST(VagueAccrual, exact_days_and_an_exact_amount_give_the_posted_amounts)
{
    const auto flight = run(day{2025, 10, 15}, day{2025, 12, 31});
    const auto rows = *accrue(exactly(price), flight, calendar_unit::broadcast_month);
    const auto posted = *accrue(price, flight, calendar_unit::broadcast_month);
    ASSERT_EQ(rows.size(), posted.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].point, posted[i].amount);
        EXPECT_EQ(rows[i].amount, interval::exactly(posted[i].amount.minor()));
        EXPECT_EQ(rows[i].days, (day_bounds{posted[i].within.length_days(), posted[i].within.length_days()}));
    }
}

TEST(VagueAccrual, a_printed_amount_over_exact_days_has_bounds_around_its_point)
{
    const auto rows =
        *accrue(printed, run(day{2025, 10, 15}, day{2025, 12, 31}), calendar_unit::calendar_month);
    ASSERT_EQ(rows.size(), 3U);
    // [73,500, 74,500) × 17/78: 16,019.2308 down, 16,237.1795 up
    EXPECT_EQ(rows[0].point, money::from_minor(1'612'821, usd));
    EXPECT_EQ(rows[0].amount, (interval{bound::closed_at(1'601'923), bound::closed_at(1'623'718)}));
}

TEST(VagueAccrual, an_open_end_stays_open_where_nothing_was_rounded)
{
    // [73,500, 74,500) over 2 days, one in each month
    const auto rows =
        *accrue(printed, run(day{2025, 10, 31}, day{2025, 11, 1}), calendar_unit::calendar_month);
    EXPECT_EQ(rows[0].amount, (interval{bound::closed_at(3'675'000), bound::open_at(3'725'000)}));
}

// Heard from October on, ended in December 2025, no day printed for either.
TEST(VagueAccrual, vague_ends_become_bounds)
{
    const auto flight = *vague_period::between(vague_day::in_month(2025, 10), vague_day::in_month(2025, 12));
    const auto rows = *accrue(exactly(price), flight, calendar_unit::calendar_month);
    ASSERT_EQ(rows.size(), 3U);
    // October at least 1 day of 62 (31 Oct to 31 Dec), at most 31 of 62 (1 Oct to 1 Dec).
    EXPECT_EQ(rows[0].days, (day_bounds{1, 31}));
    EXPECT_EQ(rows[0].amount, (interval{bound::closed_at(119'354), bound::closed_at(3'700'000)}));
    // November all its 30 days: of 92 at least, of 32 at most.
    EXPECT_EQ(rows[1].days, (day_bounds{30, 30}));
    EXPECT_EQ(rows[1].amount, (interval{bound::closed_at(2'413'043), bound::closed_at(6'937'500)}));
    for (const auto& row : rows)
        EXPECT_FALSE(row.point);
}

TEST(VagueAccrual, a_unit_that_has_the_whole_run_anyhow_has_the_whole_amount)
{
    const auto flight = *vague_period::between(vague_day::in_month(2025, 10), vague_day::in_month(2025, 12));
    const auto rows = *accrue(exactly(price), flight, calendar_unit::fiscal_quarter);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].point, price);
    EXPECT_EQ(rows[0].amount, interval::exactly(price.minor()));
    EXPECT_EQ(accrue(printed, flight, calendar_unit::fiscal_quarter)->front().amount, printed.conventional());
}

TEST(VagueAccrual, an_amount_without_a_bound_has_none_in_any_unit)
{
    const interval at_least{bound::closed_at(100), bound::none()};
    const auto into_november = *vague_period::between(day{2025, 10, 1}, vague_day::in_month(2025, 11));
    const auto rows =
        *accrue(money::from_minor(100, usd), at_least, into_november, calendar_unit::calendar_month);
    EXPECT_EQ(rows[0].amount, (interval{bound::closed_at(50), bound::none()})); // 31 of 61 days: 50.8
    EXPECT_EQ(rows[1].amount, (interval{bound::closed_at(3), bound::none()}));  // 1 of 32 days: 3.1
    const interval at_most{bound::none(), bound::closed_at(-100)};
    const auto perhaps = *vague_period::between(day{2025, 10, 1},
                                                vague_day::within(run(day{2025, 10, 31}, day{2025, 11, 30})));
    const auto credits =
        *accrue(money::from_minor(-100, usd), at_most, perhaps, calendar_unit::calendar_month);
    EXPECT_EQ(credits[1].amount, (interval{bound::none(), bound::closed_at(0)}))
        << "no day need lie in November";
}

TEST(VagueAccrual, a_credit_has_its_bounds_the_other_way_round)
{
    const auto flight = *vague_period::between(vague_day::in_month(2025, 10), vague_day::in_month(2025, 12));
    const auto rows = *accrue(exactly(-price), flight, calendar_unit::calendar_month);
    EXPECT_EQ(rows[0].amount, (interval{bound::closed_at(-3'700'000), bound::closed_at(-119'354)}));
}

TEST(VagueAccrual, the_point_lies_in_its_interval_where_posting_differs_by_a_cent)
{
    // 2 cents over 14 days of January, 28 of February and 14 of March: so far 0.5, 1.5 and 2 cents, rounded
    // half to even 0, 2 and 2. February's share is 1 cent and gets 2.
    const auto days = run(day{2025, 1, 13}, day{2025, 3, 9});
    const interval range{bound::closed_at(1), bound::closed_at(2)};
    const auto rows = *accrue(money::from_minor(2, usd), range, days, calendar_unit::broadcast_month);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].point, money::from_minor(2, usd));
    EXPECT_EQ(rows[1].amount, (interval{bound::closed_at(0), bound::closed_at(2)}));
    // Of 6 cents so far 1.5, 4.5 and 6: 2, 4 and 6. February's share is 3 cents and gets 2.
    const interval six_or_seven{bound::closed_at(6), bound::closed_at(7)};
    const auto less = *accrue(money::from_minor(6, usd), six_or_seven, days, calendar_unit::broadcast_month);
    EXPECT_EQ(less[1].point, money::from_minor(2, usd));
    EXPECT_EQ(less[1].amount, (interval{bound::closed_at(2), bound::closed_at(4)}));
}

TEST(VagueAccrual, a_run_that_may_have_too_many_units_is_refused)
{
    const auto open_ended = *vague_period::between(
        day{2025, 10, 1}, vague_day::within(run(day{2025, 12, 31}, day{9999, 12, 31})));
    EXPECT_EQ(accrue(printed, open_ended, calendar_unit::day).error().code, code::too_many_units);
}

/// Every vague run within a few days against every choice that it leaves.
TEST(VagueAccrual, bounds_are_the_extremes_of_all_choices)
{
    const day base{2025, 12, 27};
    const auto vague = [base](int from, int to) { return vague_day::within(run(base + from, base + to)); };
    constexpr int n = 6;
    int cases = 0;
    for (int a = 0; a < n; ++a)
        for (int b = a; b < n; ++b)
            for (int c = 0; c < n; ++c)
                for (int d = std::max(c, a); d < n; ++d) {
                    const auto v = *vague_period::between(vague(a, b), vague(c, d));
                    for (int x = -1; x <= n; ++x)
                        for (int y = x; y <= n; ++y) {
                            std::optional<day_share_bounds> all;
                            for (int s = a; s <= b; ++s)
                                for (int e = std::max(s, c); e <= d; ++e) {
                                    const day_share share{std::max(0, std::min(e, y) - std::max(s, x) + 1),
                                                          e - s + 1};
                                    if (!all) all = day_share_bounds{share, share};
                                    if (share < all->least) all->least = share;
                                    if (all->most < share) all->most = share;
                                }
                            const auto found = share_bounds(v, run(base + x, base + y));
                            ASSERT_FALSE(found.least < all->least || all->least < found.least)
                                << a << ' ' << b << ' ' << c << ' ' << d << ' ' << x << ' ' << y;
                            ASSERT_FALSE(found.most < all->most || all->most < found.most)
                                << a << ' ' << b << ' ' << c << ' ' << d << ' ' << x << ' ' << y;
                            ++cases;
                        }
                }
    EXPECT_GT(cases, 5000);
}

} // namespace
} // namespace mediabuy::vague_accrual_test

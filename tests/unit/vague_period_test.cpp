// SPDX-License-Identifier: MIT
#include "mediabuy/calendar/vague_period.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace mediabuy::vague_period_test {
namespace {

constexpr period run(day first, day last) { return *period::between(first, last); }

// Heard from October on, ended in December: no day printed for either.
constexpr auto flight = *vague_period::between(vague_day::in_month(2025, 10), vague_day::in_month(2025, 12));
constexpr auto one_month =
    *vague_period::between(vague_day::in_month(2025, 10), vague_day::in_month(2025, 10));

static_assert(flight.contains(day{2025, 11, 15}) == truth::yes);
static_assert(flight.contains(day{2025, 10, 31}) == truth::yes, "the latest first day");
static_assert(flight.contains(day{2025, 10, 30}) == truth::unknown);
static_assert(flight.contains(day{2025, 12, 1}) == truth::yes, "the earliest last day");
static_assert(flight.contains(day{2025, 12, 2}) == truth::unknown);
static_assert(flight.contains(day{2026, 1, 1}) == truth::no);
static_assert(flight.contains(day{2025, 9, 30}) == truth::no);

TEST(VaguePeriod, has_bounds_in_place_of_a_length)
{
    EXPECT_EQ(flight.length_days(), (day_bounds{32, 92})); // 31 Oct to 1 Dec; 1 Oct to 31 Dec
    EXPECT_EQ(one_month.length_days(), (day_bounds{1, 31}));
    EXPECT_TRUE(vague_period{run(day{2025, 10, 15}, day{2025, 12, 31})}.length_days().is_exact());
}

TEST(VaguePeriod, has_bounds_of_days_in_another_period)
{
    EXPECT_EQ(flight.days_within(run(day{2025, 10, 1}, day{2025, 10, 31})), (day_bounds{1, 31}));
    EXPECT_EQ(flight.days_within(run(day{2025, 11, 1}, day{2025, 11, 30})), (day_bounds{30, 30}));
    EXPECT_EQ(flight.days_within(run(day{2025, 12, 29}, day{2026, 1, 25})), (day_bounds{0, 3}));
    EXPECT_EQ(overlaps(flight, run(day{2025, 12, 29}, day{2026, 1, 25})), truth::unknown);
    EXPECT_EQ(overlaps(flight, run(day{2025, 11, 1}, day{2025, 11, 1})), truth::yes);
    EXPECT_EQ(overlaps(flight, run(day{2026, 1, 1}, day{2026, 1, 1})), truth::no);
}

TEST(VaguePeriod, within_one_month_no_day_is_sure_but_the_month_has_one)
{
    EXPECT_FALSE(one_month.certain());
    EXPECT_EQ(one_month.contains(day{2025, 10, 15}), truth::unknown);
    EXPECT_EQ(overlaps(one_month, run(day{2025, 10, 1}, day{2025, 10, 31})), truth::yes);
    EXPECT_EQ(overlaps(one_month, run(day{2025, 10, 2}, day{2025, 10, 31})), truth::unknown);
}

TEST(VaguePeriod, refuses_an_end_that_lies_wholly_before_its_start)
{
    EXPECT_FALSE(vague_period::between(vague_day::in_month(2025, 12), vague_day::in_month(2025, 10)));
    EXPECT_TRUE(vague_period::between(vague_day::in_month(2025, 10), day{2025, 10, 1}));
}

TEST(VaguePeriod, days_left_have_bounds)
{
    EXPECT_EQ(days_left(flight, day{2025, 12, 10}), (day_bounds{0, 22}));
    EXPECT_EQ(days_left(flight, day{2025, 11, 30}), (day_bounds{2, 32}));
    EXPECT_EQ(days_left(flight, day{2026, 1, 1}), (day_bounds{0, 0}));
    EXPECT_EQ(days_left(flight, day{2025, 1, 1}), flight.length_days());
}

/// Every vague period within nine days against every choice that it leaves.
TEST(VaguePeriod, answers_as_all_its_choices_together)
{
    const day base{2025, 12, 27}; // across the end of a year
    const auto vague = [base](int from, int to) { return vague_day::within(run(base + from, base + to)); };
    constexpr int n = 6;
    int cases = 0;
    for (int a = 0; a < n; ++a)
        for (int b = a; b < n; ++b)
            for (int c = 0; c < n; ++c)
                for (int d = c; d < n; ++d) {
                    const auto v = vague_period::between(vague(a, b), vague(c, d));
                    ASSERT_EQ(v.has_value(), a <= d);
                    if (!v) continue;
                    for (int x = -1; x <= n; ++x)
                        for (int y = x; y <= n; ++y) {
                            const auto other = run(base + x, base + y);
                            int least = 1000;
                            int most = -1;
                            for (int s = a; s <= b; ++s)
                                for (int e = std::max(s, c); e <= d; ++e) {
                                    const int days = std::max(0, std::min(e, y) - std::max(s, x) + 1);
                                    least = std::min(least, days);
                                    most = std::max(most, days);
                                }
                            ASSERT_EQ(v->days_within(other), (day_bounds{least, most}))
                                << a << ' ' << b << ' ' << c << ' ' << d << ' ' << x << ' ' << y;
                            if (x == y) {
                                const auto expected = least == 1  ? truth::yes
                                                      : most == 0 ? truth::no
                                                                  : truth::unknown;
                                ASSERT_EQ(v->contains(base + x), expected);
                            }
                            ++cases;
                        }
                }
    EXPECT_GT(cases, 5000);
}

} // namespace
} // namespace mediabuy::vague_period_test

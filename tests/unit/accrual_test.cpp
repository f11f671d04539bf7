// SPDX-License-Identifier: MIT
#include "mediabuy/rule/accrual.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace mediabuy::accrual_test {
namespace {

constexpr period run(day first, day last) { return *period::between(first, last); }

// The reference case: $74,000 from 15 October to 31 December 2025, 78 days.
constexpr auto flight = run(day{2025, 10, 15}, day{2025, 12, 31});
constexpr auto price = money::from_minor(7'400'000, usd);

std::vector<std::string> rows(const result<std::vector<accrued>>& made)
{
    std::vector<std::string> texts;
    for (const auto& a : *made)
        texts.push_back(to_string(a.unit.label) + ' ' + std::to_string(a.within.length_days()) + ' ' +
                        to_string(a.amount));
    return texts;
}

std::int64_t sum_of(const result<std::vector<accrued>>& made)
{
    std::int64_t sum = 0;
    for (const auto& a : *made)
        sum += a.amount.minor();
    return sum;
}

TEST(Accrual, T_D10_by_calendar_month)
{
    EXPECT_EQ(flight.length_days(), 78);
    EXPECT_EQ(
        rows(accrue(price, flight, calendar_unit::calendar_month)),
        (std::vector<std::string>{"2025-10 17 16128.21", "2025-11 30 28461.53", "2025-12 31 29410.26"}));
}

TEST(Accrual, T_D10_by_broadcast_month)
{
    EXPECT_EQ(rows(accrue(price, flight, calendar_unit::broadcast_month)),
              (std::vector<std::string>{"broadcast 2025-10 12 11384.62", "broadcast 2025-11 35 33205.12",
                                        "broadcast 2025-12 28 26564.11", "broadcast 2026-01 3 2846.15"}));
}

TEST(Accrual, the_flight_lies_in_one_fiscal_quarter)
{
    EXPECT_EQ(rows(accrue(price, flight, calendar_unit::fiscal_quarter)),
              (std::vector<std::string>{"FY2026-Q1 78 74000.00"}));
    EXPECT_EQ(rows(accrue(price, run(day{2025, 9, 30}, day{2025, 10, 1}), calendar_unit::fiscal_year)),
              (std::vector<std::string>{"FY2025 1 37000.00", "FY2026 1 37000.00"}));
}

TEST(Accrual, a_credit_falls_as_its_amount_would)
{
    const auto plus = accrue(price, flight, calendar_unit::week);
    const auto minus = accrue(-price, flight, calendar_unit::week);
    ASSERT_EQ(plus->size(), 12U);
    for (std::size_t i = 0; i < plus->size(); ++i)
        EXPECT_EQ((*minus)[i].amount, -(*plus)[i].amount);
    EXPECT_EQ(sum_of(minus), -7'400'000);
}

TEST(Accrual, a_tie_goes_to_the_even_cent_of_the_sum_so_far)
{
    // 5 cents over 2 days: 2.5 so far is 2, the rest 3. 7 cents: 3.5 so far is 4, the rest 3.
    const auto two_days = run(day{2025, 10, 15}, day{2025, 10, 16});
    EXPECT_EQ(rows(accrue(money::from_minor(5, usd), two_days, calendar_unit::day)),
              (std::vector<std::string>{"2025-10-15 1 0.02", "2025-10-16 1 0.03"}));
    EXPECT_EQ(rows(accrue(money::from_minor(7, usd), two_days, calendar_unit::day)),
              (std::vector<std::string>{"2025-10-15 1 0.04", "2025-10-16 1 0.03"}));
}

TEST(Accrual, the_largest_amounts_add_up)
{
    const auto decade = run(day{2020, 1, 1}, day{2029, 12, 31});
    for (const auto minor : {std::numeric_limits<std::int64_t>::max(),
                             std::numeric_limits<std::int64_t>::min(), std::int64_t{1}, std::int64_t{0}})
        for (const auto& by : spellings<calendar_unit>)
            EXPECT_EQ(sum_of(accrue(money::from_minor(minor, usd), decade, *word_spelt<calendar_unit>(by))),
                      minor)
                << by;
}

TEST(Accrual, a_run_of_too_many_units_is_refused)
{
    const auto century = run(day{1, 1, 1}, day{1, 1, 1} + 39'999);
    EXPECT_EQ(accrue(price, century, calendar_unit::day)->size(), most_units);
    const auto longer = run(century.first(), century.last() + 1);
    EXPECT_EQ(accrue(price, longer, calendar_unit::day).error().code, code::too_many_units);
    EXPECT_EQ(accrue(price, run(day{1, 1, 1}, day{9999, 12, 31}), calendar_unit::day).error().code,
              code::too_many_units);
    EXPECT_TRUE(accrue(price, longer, calendar_unit::week));
}

TEST(Accrual, a_unit_that_leaves_the_calendar_is_refused)
{
    const auto open_ended = run(day{9999, 1, 1}, day{9999, 12, 31});
    EXPECT_EQ(accrue(price, open_ended, calendar_unit::fiscal_year).error().code, code::beyond_calendar);
    EXPECT_EQ(accrue(price, open_ended, calendar_unit::week).error().code, code::beyond_calendar);
    EXPECT_EQ(sum_of(accrue(price, open_ended, calendar_unit::calendar_month)), 7'400'000);
    EXPECT_EQ(sum_of(accrue(price, open_ended, calendar_unit::day)), 7'400'000);
}

} // namespace
} // namespace mediabuy::accrual_test

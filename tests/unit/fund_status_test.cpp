// SPDX-License-Identifier: MIT
#include "mediabuy/rule/fund_status.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::fund_status_test {
namespace {

using namespace tests;

book fund_of(std::string_view keys) { return make_book("[[fund]]\nid = \"f\"\n" + std::string{keys} + '\n'); }

fund_phase phase(const book& b, int year, unsigned month, unsigned day_of_month)
{
    return phase_of(b.funds[0], day{year, month, day_of_month});
}

TEST(Fund, the_life_of_an_annual_account) // domain.md T-B1
{
    const auto b = fund_of("tas = \"070-2025/2025-0540-000\"");
    EXPECT_EQ(phase(b, 2024, 9, 30), fund_phase::not_available);
    EXPECT_EQ(phase(b, 2024, 10, 1), fund_phase::unexpired);
    EXPECT_EQ(phase(b, 2025, 9, 30), fund_phase::unexpired);
    EXPECT_EQ(phase(b, 2025, 10, 1), fund_phase::expired);
    EXPECT_EQ(phase(b, 2030, 9, 30), fund_phase::expired);
    EXPECT_EQ(phase(b, 2030, 10, 1), fund_phase::cancelled);
    EXPECT_TRUE(is_annual(b.funds[0]));
}

TEST(Fund, an_account_of_five_years_is_cancelled_in_the_fifth_year_after) // domain.md T-B1
{
    const auto b = fund_of("tas = \"070-2025/2029-0540-000\"");
    EXPECT_EQ(phase(b, 2029, 9, 30), fund_phase::unexpired);
    EXPECT_EQ(phase(b, 2034, 9, 30), fund_phase::expired);
    EXPECT_EQ(phase(b, 2034, 10, 1), fund_phase::cancelled);
    EXPECT_FALSE(is_annual(b.funds[0]));
}

TEST(Fund, money_without_a_year_does_not_expire)
{
    for (const auto* keys : {"tas = \"070-X-0540-000\"", "available = \"no-year\""}) {
        EXPECT_EQ(phase(fund_of(keys), 2060, 1, 1), fund_phase::unexpired) << keys;
        EXPECT_FALSE(is_annual(fund_of(keys).funds[0]));
    }
}

TEST(Fund, what_the_book_says_goes_before_the_symbol)
{
    const auto b = fund_of("tas = \"070-2025/2025-0540-000\"\n"
                           "available = { start = 2025-07-04, end = 2029-09-30 }");
    EXPECT_EQ(phase(b, 2025, 7, 3), fund_phase::not_available);
    EXPECT_EQ(phase(b, 2029, 9, 30), fund_phase::unexpired);
    EXPECT_EQ(phase(b, 2034, 10, 1), fund_phase::cancelled);
}

TEST(Fund, without_symbol_or_term_nothing_is_known)
{
    EXPECT_EQ(phase(fund_of(""), 2025, 1, 1), fund_phase::unknown);
    EXPECT_EQ(phase(fund_of("tas = \"070-F-0540-000\""), 2025, 1, 1), fund_phase::unknown);
}

TEST(Fund, a_vague_last_day_leaves_the_days_inside_it_unknown)
{
    const auto b = fund_of("available = { start = 2024-10-01, end = \"2025-09\" }");
    EXPECT_EQ(phase(b, 2025, 8, 31), fund_phase::unexpired);
    EXPECT_EQ(phase(b, 2025, 9, 15), fund_phase::unknown);
    EXPECT_EQ(phase(b, 2025, 10, 1), fund_phase::expired);
}

TEST(Fund, from_the_first_day_of_the_calendar_to_its_last)
{
    const auto b = fund_of("available = { start = 0001-01-01, end = 9999-12-31 }");
    EXPECT_FALSE(is_annual(b.funds[0]));
    EXPECT_EQ(phase(b, 9999, 12, 31), fund_phase::unexpired);
    EXPECT_FALSE(availability_of(b.funds[0]).expired_to);
    EXPECT_TRUE(is_annual(fund_of("available = { start = 0001-01-01, end = 0001-09-30 }").funds[0]));
    EXPECT_FALSE(is_annual(fund_of("available = { start = 9999-12-01, end = 9999-12-31 }").funds[0]));
}

TEST(Fund, its_status_says_until_when_and_how_many_days_are_left)
{
    const auto b = fund_of("tas = \"070-2025/2025-0540-000\"");
    const auto s = status_of_fund(b, ref<fund>{0}, on(2025, 9, 30));
    EXPECT_EQ(s.word, status_word::unexpired);
    EXPECT_EQ(s.days_left, 1);
    EXPECT_EQ(s.until->when, (vague_day{day{2025, 9, 30}}));
    EXPECT_EQ(s.clock(clock_name::funds).word, clock_word::running);
    EXPECT_EQ(s.clock(clock_name::performance).word, clock_word::none);
}

} // namespace
} // namespace mediabuy::fund_status_test

// SPDX-License-Identifier: MIT
#include "mediabuy/answer/interval_text.hpp"

#include "mediabuy/money/estimate_parser.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace mediabuy::interval_text_test {
namespace {

interval_total sum_of(interval range)
{
    interval_total sum{usd};
    sum.add(money::from_minor(0, usd), range);
    return sum;
}

constexpr bound at(std::int64_t dollars) { return bound::closed_at(dollars * 100); }
constexpr bound open_at(std::int64_t dollars) { return bound::open_at(dollars * 100); }

std::string reading_of(std::string_view text)
{
    return written_reading(language::english, *parse_estimate(text, usd));
}

TEST(IntervalText, a_range_says_which_ends_belong_to_it)
{
    EXPECT_EQ(written_range(language::english, sum_of({at(5'323'500), open_at(6'424'500)})),
              "from $5,323,500 to under $6,424,500");
    EXPECT_EQ(written_range(language::english, sum_of({at(10), at(15)})), "from $10 to $15");
    EXPECT_EQ(written_range(language::english, sum_of({open_at(10), open_at(15)})),
              "from over $10 to under $15");
    EXPECT_EQ(written_range(language::english, sum_of({at(5), at(5)})), "exactly $5");
}

TEST(IntervalText, an_end_that_is_not_there_is_not_made_up)
{
    EXPECT_EQ(written_range(language::english, sum_of({at(10), bound::none()})), "at least $10");
    EXPECT_EQ(written_range(language::english, sum_of({open_at(10), bound::none()})), "more than $10");
    EXPECT_EQ(written_range(language::english, sum_of({bound::none(), at(10)})), "at most $10");
    EXPECT_EQ(written_range(language::english, sum_of({bound::none(), open_at(10)})), "less than $10");
    EXPECT_EQ(written_range(language::english, sum_of({bound::none(), bound::none()})), "any amount");
}

TEST(IntervalText, cells_show_open_and_closed_ends_as_mathematicians_do)
{
    const auto sum = sum_of({at(73'500), open_at(74'500)});
    EXPECT_EQ(low_cell(language::english, sum.low(), usd), "[73,500");
    EXPECT_EQ(high_cell(language::english, sum.high(), usd), "74,500)");
    const auto other = sum_of({open_at(1), bound::none()});
    EXPECT_EQ(low_cell(language::english, other.low(), usd), "(1");
    EXPECT_EQ(high_cell(language::english, other.high(), usd), "no upper bound");
    EXPECT_EQ(low_cell(language::english, sum_of({bound::none(), at(5)}).low(), usd), "no lower bound");
    EXPECT_EQ(high_cell(language::english, sum_of({bound::none(), at(5)}).high(), usd), "5]");
}

TEST(IntervalText, a_sum_that_no_money_can_hold_is_shown_in_full)
{
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    interval_total sum{usd};
    sum.add(money::from_minor(most, usd));
    sum.add(money::from_minor(most, usd));
    EXPECT_EQ(low_cell(language::english, sum.low(), usd), "[184,467,440,737,095,516.14");
    EXPECT_EQ(written_range(language::english, sum), "exactly $184,467,440,737,095,516.14");
}

TEST(WrittenReading, says_how_a_printed_figure_is_read) // T-E2
{
    EXPECT_EQ(reading_of("approximately $74,000"),
              "74,000, from 73,500 to under 74,500; two significant digits");
    EXPECT_EQ(reading_of("$3 million"),
              "3,000,000, from 2,500,000 to under 3,500,000; one significant digit");
    EXPECT_EQ(reading_of("nearly $3 million"),
              "3,000,000, from 2,500,000 to under 3,000,000; one significant digit");
    EXPECT_EQ(reading_of("$15,000,000.00"), "15,000,000, exactly");
    EXPECT_EQ(written_reading(language::english, exactly(money::from_minor(-2050, usd))), "-20.50, exactly");
    EXPECT_EQ(reading_of("more than $5.3 million"),
              "5,300,000, from over 5,300,000 to under 5,350,000; two significant digits");
}

} // namespace
} // namespace mediabuy::interval_text_test

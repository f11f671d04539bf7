// SPDX-License-Identifier: MIT
#include "mediabuy/rule/option_status.hpp"

#include "award_chain.hpp"
#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::option_status_test {
namespace {

using namespace tests;

status_word word(const book& b, std::size_t option, const question& q)
{
    const auto& c = b.contracts[0];
    return option_word(c.options[option], exercised_options(b, c, q)[option], replay(b, c, q), q);
}

book one_option(std::string_view option, std::string_view actions = "")
{
    return make_book("[[contract]]\nid = \"order\"\nkind = \"order\"\nstart = 2025-01-01\nend = 2025-12-31\n"
                     "[[contract.option]]\nid = \"o\"\n" +
                     std::string{option} + '\n' + std::string{actions});
}

TEST(Option, sixty_days_before_31_December_is_1_November) // domain.md T-A5
{
    const auto b = one_option("start = 2026-01-01");
    const auto window = window_of(b.contracts[0].options[0], replay(b, b.contracts[0], on(2025, 10, 1)));
    ASSERT_TRUE(window);
    EXPECT_EQ(window->opens, (vague_day{day{2025, 11, 1}}));
    EXPECT_EQ(window->closes, (vague_day{day{2025, 12, 31}}));
    EXPECT_EQ(word(b, 0, on(2025, 10, 31)), status_word::not_open);
    EXPECT_EQ(word(b, 0, on(2025, 11, 1)), status_word::open);
    EXPECT_EQ(word(b, 0, on(2025, 12, 31)), status_word::open);
    EXPECT_EQ(word(b, 0, on(2026, 1, 1)), status_word::lapsed);
}

TEST(Option, its_notice_is_as_long_as_the_contract_says)
{
    const auto b = one_option("start = 2026-01-01\nnotice_days = 30");
    EXPECT_EQ(word(b, 0, on(2025, 11, 30)), status_word::not_open);
    EXPECT_EQ(word(b, 0, on(2025, 12, 1)), status_word::open);
}

TEST(Option, without_a_first_day_the_last_day_of_performance_closes_it)
{
    EXPECT_EQ(word(one_option(""), 0, on(2025, 12, 31)), status_word::open);
    EXPECT_EQ(word(one_option(""), 0, on(2026, 1, 1)), status_word::lapsed);
}

TEST(Option, of_the_worked_chain_one_was_exercised_and_one_lapsed) // domain.md A3
{
    const auto b = make_book(award_chain);
    EXPECT_EQ(word(b, 0, on(2025, 6, 24)), status_word::open);
    EXPECT_EQ(word(b, 0, on(2025, 6, 25)), status_word::exercised);
    EXPECT_EQ(word(b, 1, on(2025, 6, 25)), status_word::not_open);
    EXPECT_EQ(word(b, 1, on(2025, 11, 1)), status_word::open);
    EXPECT_EQ(word(b, 1, on(2026, 1, 1)), status_word::lapsed);
    EXPECT_EQ(word(b, 1, on(2026, 9, 1)), status_word::lapsed);
}

TEST(Option, an_action_that_does_not_say_which_option_it_exercises_leaves_it_unknown)
{
    const auto b =
        one_option("start = 2026-01-01", "[[contract.modification]]\nnumber = \"P1\"\naction = \"G\"\n"
                                         "signed = 2025-12-01\nend = 2026-06-30\n");
    EXPECT_EQ(word(b, 0, on(2025, 12, 1)), status_word::unknown);
    EXPECT_EQ(word(b, 0, on(2025, 11, 30)), status_word::open);
}

TEST(Option, a_contract_that_is_terminated_takes_its_options_with_it)
{
    const auto b =
        one_option("start = 2026-01-01", "[[contract.modification]]\nnumber = \"P1\"\naction = \"F\"\n"
                                         "signed = 2025-11-10\nextent = \"complete\"\nend = 2025-11-20\n");
    EXPECT_EQ(word(b, 0, on(2025, 11, 20)), status_word::open);
    EXPECT_EQ(word(b, 0, on(2025, 11, 21)), status_word::lapsed);
}

TEST(Option, a_vague_first_day_leaves_the_edges_unknown)
{
    const auto b = one_option("start = \"2026-01\"");
    EXPECT_EQ(word(b, 0, on(2025, 10, 31)), status_word::not_open);
    EXPECT_EQ(word(b, 0, on(2025, 11, 15)), status_word::unknown);
    EXPECT_EQ(word(b, 0, on(2025, 12, 5)), status_word::open);
}

} // namespace
} // namespace mediabuy::option_status_test

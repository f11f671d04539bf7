// SPDX-License-Identifier: MIT
#include "mediabuy/rule/history.hpp"

#include "award_chain.hpp"
#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::history_test {
namespace {

using namespace tests;

history told(const book& b, const question& q) { return history_of(b, b.contracts[0], q); }

TEST(History, the_worked_chain_row_by_row_with_its_running_figures) // domain.md A3
{
    const auto b = make_book(award_chain);
    const auto h = told(b, on(2026, 9, 1));
    ASSERT_EQ(h.steps.size(), chain_steps.size());
    for (std::size_t i = 0; i < chain_steps.size(); ++i) {
        const auto& expected = chain_steps[i];
        const auto& step = h.steps[i];
        EXPECT_EQ(b.contracts[0].modifications[step.action].number, expected.number);
        EXPECT_EQ(*step.after.obligated->narrow(), dollars(expected.obligated)) << expected.number;
        EXPECT_EQ(*step.after.current->narrow(), dollars(expected.current)) << expected.number;
        EXPECT_EQ(*step.after.potential->narrow(), dollars(expected.potential)) << expected.number;
        EXPECT_EQ(step.end->when, vague_day{expected.end}) << expected.number;
        EXPECT_EQ(step.potential_end->when, (vague_day{day{2026, 6, 30}})) << expected.number;
        EXPECT_EQ(step.standing, step_standing::counts);
    }
    EXPECT_EQ(h.later, 0U);
}

TEST(History, as_of_the_last_day_of_2025_it_holds_what_the_example_says) // domain.md A3, last sentence
{
    const auto h = told(make_book(award_chain), on(2025, 12, 31));
    ASSERT_EQ(h.steps.size(), 4U);
    EXPECT_EQ(*h.steps.back().after.obligated->narrow(), dollars(1'900'000));
    EXPECT_EQ(*h.steps.back().after.current->narrow(), dollars(2'000'000));
    EXPECT_EQ(*h.steps.back().after.potential->narrow(), dollars(3'000'000));
    EXPECT_EQ(h.steps.back().end->when, (vague_day{day{2026, 1, 31}}));
    EXPECT_EQ(h.later, 3U);
}

// Each action of the chain is recorded so many days after it was signed; what was known by a day is the first
// rows of the whole.
TEST(History, what_was_known_by_a_day_is_a_beginning_of_the_whole)
{
    std::string text{award_chain};
    const std::pair<const char*, const char*> recorded[]{
        {"signed    = 2024-12-20", "2025-01-02"}, {"signed    = 2025-02-10", "2025-02-12"},
        {"signed    = 2025-06-25", "2025-07-20"}, {"signed    = 2025-12-20", "2026-03-01"},
        {"signed    = 2026-01-10", "2026-01-13"}, {"signed     = 2026-04-02", "2026-04-05"},
        {"signed    = 2026-09-01", "2026-09-30"}};
    for (const auto& [key, day_recorded] : recorded)
        text.replace(text.find(key), std::string_view{key}.size(),
                     std::string{key} + "\n  recorded = " + day_recorded);
    const auto b = make_book(text);
    const auto whole = told(b, on(2026, 12, 31));
    ASSERT_EQ(whole.steps.size(), 7U);
    for (const auto& [key, day_recorded] : recorded) {
        auto q = on(2026, 12, 31);
        q.known_by = *parse_day(day_recorded);
        const auto then = told(b, q);
        ASSERT_LE(then.steps.size(), whole.steps.size());
        for (std::size_t i = 0; i < then.steps.size(); ++i) {
            EXPECT_EQ(then.steps[i].action, whole.steps[i].action) << day_recorded;
            EXPECT_EQ(then.steps[i].end->when, whole.steps[i].end->when) << day_recorded;
        }
        EXPECT_EQ(then.steps.size() + then.later, 7U);
    }
    // The extension of December was recorded on 1 March, after the termination: on 15 January nobody could
    // see it, and when it came, a later last day stood in the record again.
    const auto january = told(b, known_by(on(2026, 1, 15), 2026, 1, 15));
    EXPECT_EQ(january.steps.back().end->when, (vague_day{day{2026, 1, 12}}));
    EXPECT_EQ(january.steps.size(), 4U);
}

TEST(History, an_action_that_takes_effect_later_moves_its_money_and_not_yet_its_days)
{
    const auto b =
        make_book("[[contract]]\nid = \"order\"\nkind = \"order\"\nstart = 2025-01-01\nend = "
                  "2025-12-31\n[[contract.modification]]\nnumber = \"P1\"\naction = \"B\"\nsigned = "
                  "2025-05-01\neffective = 2025-06-01\nobligates = \"$5.00\"\nend = 2026-03-31\n");
    const auto h = told(b, on(2025, 5, 31));
    ASSERT_EQ(h.steps.size(), 1U);
    EXPECT_EQ(h.steps[0].standing, step_standing::not_yet);
    EXPECT_EQ(*h.steps[0].after.obligated->narrow(), dollars(5));
    EXPECT_EQ(h.steps[0].end->when, (vague_day{day{2025, 12, 31}}));
    EXPECT_EQ(told(b, on(2025, 6, 1)).steps[0].end->when, (vague_day{day{2026, 3, 31}}));
}

TEST(History, an_action_that_may_not_count_stands_there_and_adds_nothing)
{
    const auto b =
        make_book("[[contract]]\nid = \"order\"\nkind = \"order\"\n[[contract.modification]]\n"
                  "number = \"P1\"\naction = \"C\"\nsigned = \"2025-10\"\nobligates = \"$5.00\"\n");
    const auto h = told(b, on(2025, 10, 15));
    ASSERT_EQ(h.steps.size(), 1U);
    EXPECT_EQ(h.steps[0].standing, step_standing::perhaps);
    EXPECT_FALSE(h.steps[0].after.obligated);
}

} // namespace
} // namespace mediabuy::history_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/replay.hpp"

#include "award_chain.hpp"
#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::replay_test {
namespace {

using namespace tests;

static_assert(natural_less("P00002", "P00010") && natural_less("9", "10") && natural_less("P2", "P00010"));
static_assert(!natural_less("P00010", "P00002") && !natural_less("10", "9"));
static_assert(natural_less("0", "P00001") && natural_less("A00001", "P00001"));
static_assert(natural_less("", "0") && natural_less("P", "P1") && !natural_less("P1", "P"));
static_assert(!natural_less("P0001", "P1") && !natural_less("P1", "P0001"), "leading zeros say nothing");
static_assert(natural_less("99999999999999999999998", "99999999999999999999999"), "numbers of any length");

book order_with(std::string_view modifications)
{
    return make_book(
        std::string{
            "[[contract]]\nid = \"order\"\nkind = \"order\"\nstart = 2025-01-01\nend = 2025-12-31\n"} +
        std::string{modifications});
}

contract_state replayed(const book& b, const question& q) { return replay(b, b.contracts[0], q); }

TEST(Replay, the_worked_chain_at_each_of_its_dates) // domain.md A3
{
    const auto b = make_book(award_chain);
    const auto holds = [&b](day as_of, const chain_step& step) {
        const auto state = replayed(b, {.as_of = as_of, .known_by = std::nullopt});
        EXPECT_EQ(*state.sums.obligated->narrow(), dollars(step.obligated)) << to_string(as_of);
        EXPECT_EQ(*state.sums.current->narrow(), dollars(step.current)) << to_string(as_of);
        EXPECT_EQ(*state.sums.potential->narrow(), dollars(step.potential)) << to_string(as_of);
        EXPECT_EQ(state.end->when, vague_day{step.end}) << to_string(as_of);
        EXPECT_TRUE(state.perhaps.empty());
    };
    for (std::size_t i = 0; i < chain_steps.size(); ++i) {
        holds(chain_steps[i].signed_on, chain_steps[i]);
        if (i > 0) holds(chain_steps[i].signed_on - 1, chain_steps[i - 1]);
    }
}

TEST(Replay, before_the_award_nothing_counts)
{
    const auto state = replayed(make_book(award_chain), on(2024, 12, 19));
    EXPECT_FALSE(state.sums.obligated);
    EXPECT_EQ(state.counted, 0U);
}

TEST(Replay, a_settlement_leaves_the_day_of_termination_and_a_close_out_moves_no_date)
{
    const auto state = replayed(make_book(award_chain), on(2026, 9, 1));
    ASSERT_TRUE(state.terminated);
    EXPECT_EQ(state.terminated->what, action::terminate_for_convenience);
    EXPECT_EQ(state.terminated->effective.when, (vague_day{day{2026, 1, 10}}));
    ASSERT_TRUE(state.closed);
    EXPECT_EQ(state.closed->effective.when, (vague_day{day{2026, 9, 1}}));
    EXPECT_FALSE(state.cancelled);
}

// One real award has modifications dated back to the base award, and only the record modified last shows the
// current end (domain.md T-A3).
TEST(Replay, the_action_that_was_recorded_last_says_what_holds_whatever_day_it_bears)
{
    const auto b = order_with(R"(
  [[contract.modification]]
  number = "24"
  action = "M"
  signed = 2025-01-01
  recorded = 2025-09-02
  end = 2026-03-31
  [[contract.modification]]
  number = "1"
  action = "M"
  signed = 2025-05-01
  recorded = 2025-05-02
  end = 2026-06-30
)");
    EXPECT_EQ(replayed(b, on(2025, 10, 1)).end->when, (vague_day{day{2026, 3, 31}}));
    EXPECT_EQ(replayed(b, known_by(on(2025, 10, 1), 2025, 9, 1)).end->when, (vague_day{day{2026, 6, 30}}));
}

TEST(Replay, of_actions_of_one_day_the_greater_number_says_what_holds)
{
    const auto b = order_with(R"(
  [[contract.modification]]
  number = "P00010"
  action = "M"
  signed = 2025-05-01
  end = 2026-10-10
  [[contract.modification]]
  number = "P00009"
  action = "M"
  signed = 2025-05-01
  end = 2026-09-09
)");
    EXPECT_EQ(replayed(b, on(2025, 5, 1)).end->when, (vague_day{day{2026, 10, 10}}));
}

TEST(Replay, money_counts_from_signing_and_dates_from_their_effect)
{
    const auto b = order_with(R"(
  [[contract.modification]]
  number = "P1"
  action = "B"
  signed = 2025-05-01
  effective = 2025-06-01
  obligates = "$5.00"
  end = 2026-03-31
)");
    const auto between = replayed(b, on(2025, 5, 31));
    EXPECT_EQ(*between.sums.obligated->narrow(), dollars(5));
    EXPECT_EQ(between.end->when, (vague_day{day{2025, 12, 31}}));
    EXPECT_EQ(replayed(b, on(2025, 6, 1)).end->when, (vague_day{day{2026, 3, 31}}));
}

TEST(Replay, an_action_whose_signing_may_lie_on_either_side_is_kept_out_and_named)
{
    const auto b = order_with(R"(
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-01-01
  obligates = "$10.00"
  [[contract.modification]]
  number = "P1"
  action = "C"
  signed = "2025-10"
  obligates = "$5.00"
)");
    EXPECT_EQ(*replayed(b, on(2025, 9, 30)).sums.obligated->narrow(), dollars(10));
    EXPECT_TRUE(replayed(b, on(2025, 9, 30)).perhaps.empty());
    const auto inside = replayed(b, on(2025, 10, 15));
    EXPECT_EQ(*inside.sums.obligated->narrow(), dollars(10));
    EXPECT_EQ(inside.perhaps, std::vector<std::uint32_t>{1});
    EXPECT_EQ(*replayed(b, on(2025, 10, 31)).sums.obligated->narrow(), dollars(15));
    const auto taken_in = replay(b, b.contracts[0], on(2025, 10, 15), doubtful_actions::taken_in);
    EXPECT_EQ(*taken_in.sums.obligated->narrow(), dollars(15));
}

TEST(Replay, an_action_without_a_day_is_never_certain)
{
    const auto b =
        order_with("[[contract.modification]]\nnumber = \"P1\"\naction = \"C\"\nobligates = \"$5.00\"\n"
                   "unknown = { signed = \"blank\" }\n");
    const auto state = replayed(b, on(2030, 1, 1));
    EXPECT_FALSE(state.sums.obligated);
    EXPECT_EQ(state.perhaps.size(), 1U);
}

TEST(Replay, an_action_that_was_perhaps_not_yet_recorded_is_kept_out_and_named)
{
    const auto b = make_book("[[source]]\nid = \"oct\"\npublisher = \"x\"\npublished = \"2025-10\"\n"
                             "[[contract]]\nid = \"order\"\nkind = \"order\"\nsources = [\"oct\"]\n"
                             "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = "
                             "2025-08-18\nobligates = \"$5.00\"\n");
    EXPECT_EQ(replayed(b, known_by(on(2026, 1, 1), 2025, 10, 15)).perhaps.size(), 1U);
    EXPECT_TRUE(replayed(b, known_by(on(2026, 1, 1), 2025, 9, 15)).perhaps.empty());
    EXPECT_EQ(replayed(b, known_by(on(2026, 1, 1), 2025, 10, 31)).counted, 1U);
}

TEST(Replay, negative_amounts_may_undo_all_that_was_obligated)
{
    const auto b = order_with("[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = "
                              "2025-01-01\nobligates = \"$10.00\"\n"
                              "[[contract.modification]]\nnumber = \"P1\"\naction = \"C\"\nsigned = "
                              "2025-02-01\nobligates = \"-$10.00\"\n"
                              "[[contract.modification]]\nnumber = \"P2\"\naction = \"C\"\nsigned = "
                              "2025-03-01\nobligates = \"($3.50)\"\n");
    EXPECT_EQ(*replayed(b, on(2025, 2, 1)).sums.obligated->narrow(), dollars(0));
    EXPECT_EQ(replayed(b, on(2025, 3, 1)).sums.obligated->narrow()->minor(), -350);
}

TEST(Replay, ten_actions_under_each_of_two_transaction_numbers_all_count) // T-A1
{
    std::string modifications;
    for (int transaction = 1; transaction <= 2; ++transaction)
        for (int i = 0; i < 10; ++i)
            modifications += "[[contract.modification]]\nnumber = \"" + std::to_string(i) +
                             "\"\naction = \"C\"\nsigned = 2025-01-0" + std::to_string(transaction) +
                             "\nobligates = \"$10.00\"\n";
    EXPECT_EQ(*replayed(order_with(modifications), on(2025, 12, 31)).sums.obligated->narrow(), dollars(200));
}

TEST(Replay, a_contract_without_actions_has_the_days_of_its_award)
{
    const auto state = replayed(order_with(""), on(2025, 3, 1));
    EXPECT_FALSE(state.sums.obligated);
    EXPECT_EQ(state.start->when, (vague_day{day{2025, 1, 1}}));
    EXPECT_EQ(state.end->when, (vague_day{day{2025, 12, 31}}));
}

// ---- terminations (domain.md A2, A6, A8)

std::string termination(std::string_view keys)
{
    return "[[contract.modification]]\nnumber = \"P9\"\naction = \"F\"\nsigned = 2025-06-10\n" +
           std::string{keys} + '\n';
}

TEST(Replay, a_termination_that_says_nothing_is_complete_only_if_it_pulls_the_end_in)
{
    EXPECT_TRUE(replayed(order_with(termination("end = 2025-07-31")), on(2025, 6, 10)).terminated);
    EXPECT_FALSE(replayed(order_with(termination("end = 2025-12-31")), on(2025, 6, 10)).terminated);
    EXPECT_FALSE(replayed(order_with(termination("")), on(2025, 6, 10)).terminated);
    EXPECT_FALSE(replayed(order_with(termination("extent = \"partial\"\nend = 2025-07-31")), on(2025, 6, 10))
                     .terminated);
}

TEST(Replay, a_complete_termination_without_an_end_ends_on_the_day_before_its_effect)
{
    const auto b = order_with(termination("extent = \"complete\"\neffective = 2025-06-15"));
    EXPECT_EQ(replayed(b, on(2025, 6, 15)).end->when, (vague_day{day{2025, 6, 14}}));
    EXPECT_EQ(replayed(b, on(2025, 6, 14)).end->when, (vague_day{day{2025, 12, 31}}));
}

TEST(Replay,
     an_end_that_an_action_merely_repeats_was_not_moved) // official rows repeat the end on each action
{
    const auto b = order_with(termination("extent = \"complete\"\neffective = 2025-06-15\nend = 2025-12-31") +
                              "[[contract.modification]]\nnumber = \"P10\"\naction = \"K\"\nsigned = "
                              "2025-09-01\nend = 2025-12-31\n");
    EXPECT_EQ(replayed(b, on(2025, 6, 15)).end->when, (vague_day{day{2025, 6, 14}}));
    EXPECT_EQ(replayed(b, on(2025, 9, 1)).end->when, (vague_day{day{2025, 6, 14}}));
}

TEST(Replay, a_termination_never_lengthens_a_contract)
{
    const auto b = order_with(termination("extent = \"complete\"\nend = 2026-03-31"));
    EXPECT_EQ(replayed(b, on(2025, 6, 10)).end->when, (vague_day{day{2025, 6, 9}}));
}

TEST(Replay, a_default_termination_may_be_turned_into_one_for_convenience)
{
    const auto b = order_with("[[contract.modification]]\nnumber = \"P1\"\naction = \"E\"\nsigned = "
                              "2025-03-01\nextent = \"complete\"\n" +
                              termination("extent = \"complete\""));
    const auto state = replayed(b, on(2025, 12, 31));
    EXPECT_EQ(state.terminated->what, action::terminate_for_convenience);
    EXPECT_EQ(state.end->when, (vague_day{day{2025, 2, 28}}));
}

TEST(Replay, a_later_action_may_revive_a_terminated_contract)
{
    const auto b =
        order_with(termination("end = 2025-07-31") + "[[contract.modification]]\nnumber = \"P10\"\naction = "
                                                     "\"B\"\nsigned = 2025-07-15\nend = 2025-11-30\n");
    EXPECT_EQ(replayed(b, on(2025, 7, 15)).end->when, (vague_day{day{2025, 11, 30}}));
}

} // namespace
} // namespace mediabuy::replay_test

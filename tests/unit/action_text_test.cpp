// SPDX-License-Identifier: MIT
#include "mediabuy/answer/action_text.hpp"

#include <gtest/gtest.h>

#include <set>

namespace mediabuy::action_text_test {
namespace {

std::string said(action what, end_move moved = end_move::none, extent reach = extent::unsaid,
                 bool settlement = false)
{
    modification m;
    m.what = what;
    m.reach = reach;
    m.settlement = settlement;
    return action_text(language::english, m, moved);
}

TEST(ActionText, each_reason_for_modification_has_a_phrase_of_its_own) // domain.md A2
{
    std::set<std::string_view> phrases;
    for (const auto each : action_phrases)
        for (const auto lang : {language::english, language::swedish}) {
            const auto words = each.words(lang);
            EXPECT_FALSE(words.empty());
            EXPECT_TRUE(phrases.insert(words).second) << words;
        }
    EXPECT_EQ(said(*word_spelt<action>("award")), "award");
    EXPECT_EQ(said(*word_spelt<action>("C")), "funding only");
    EXPECT_EQ(said(*word_spelt<action>("E")), "termination for default");
    EXPECT_EQ(said(*word_spelt<action>("F")), "termination for convenience");
    EXPECT_EQ(said(*word_spelt<action>("G")), "option exercised");
    EXPECT_EQ(said(*word_spelt<action>("K")), "close-out");
    EXPECT_EQ(said(*word_spelt<action>("N")), "legal contract cancellation");
    EXPECT_EQ(said(*word_spelt<action>("X")), "termination for cause");
    EXPECT_EQ(said(*word_spelt<action>("Y")), "subcontracting plan added");
}

TEST(ActionText, a_termination_says_how_much_it_ends_and_a_settlement_that_it_ends_nothing)
{
    const auto f = action::terminate_for_convenience;
    EXPECT_EQ(said(f, end_move::none, extent::complete), "complete termination for convenience");
    EXPECT_EQ(said(f, end_move::none, extent::partial), "partial termination for convenience");
    EXPECT_EQ(said(f, end_move::none, extent::unsaid, true), "settlement of the termination for convenience");
    EXPECT_EQ(said(action::within_scope, end_move::none, extent::unsaid, true),
              "supplemental agreement for work within scope: settlement");
}

TEST(ActionText, work_within_scope_that_puts_the_end_off_and_moves_no_money_is_an_extension_at_no_cost)
{
    EXPECT_EQ(said(action::within_scope, end_move::later),
              "supplemental agreement for work within scope: no-cost extension");
    EXPECT_EQ(said(action::other_administrative, end_move::later),
              "other administrative action: no-cost extension");
    EXPECT_EQ(said(action::within_scope), "supplemental agreement for work within scope");
    EXPECT_EQ(said(action::exercise_option, end_move::later), "option exercised");
    modification paid;
    paid.what = action::within_scope;
    paid.value = money::from_minor(1, usd);
    EXPECT_EQ(action_text(language::english, paid, end_move::later),
              "supplemental agreement for work within scope");
}

TEST(ActionText, nothing_is_said_of_an_action_that_the_book_does_not_name)
{
    EXPECT_EQ(action_text(language::english, {}, end_move::later), "");
}

} // namespace
} // namespace mediabuy::action_text_test

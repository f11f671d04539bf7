// SPDX-License-Identifier: MIT
#include "mediabuy/answer/commands.hpp"
#include "mediabuy/record/contract.hpp"
#include "mediabuy/record/rate_words.hpp"
#include "mediabuy/record/words.hpp"
#include "mediabuy/rule/doubt.hpp"
#include "mediabuy/rule/status.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <utility>

namespace mediabuy::words_test {
namespace {

/// Each value has a spelling, from which it comes back, and no two share one. `last` is the greatest value.
template <class Word> constexpr bool spelt_once_each(Word last)
{
    const auto& all = spellings<Word>;
    if (all.size() != static_cast<std::size_t>(last) + 1) return false;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].empty() || word_spelt<Word>(all[i]) != static_cast<Word>(i) ||
            spelling_of(static_cast<Word>(i)) != all[i])
            return false;
    return true;
}

static_assert(spelt_once_each(record_kind::invoice_line));
static_assert(spelt_once_each(party_kind::platform));
static_assert(spelt_once_each(contract_kind::purchase_order));
static_assert(spelt_once_each(line_kind::tax));
static_assert(spelt_once_each(layer::tracker));
static_assert(spelt_once_each(channel::print));
static_assert(spelt_once_each(amount_basis::client_billed));
static_assert(spelt_once_each(event_word::notice_given));
static_assert(spelt_once_each(claim_word::purpose));
static_assert(spelt_once_each(unknown_why::withheld));
static_assert(spelt_once_each(action::add_subcontracting_plan));
static_assert(spelt_once_each(disposition_word::credit_expected));
static_assert(spelt_once_each(document_kind::other));
static_assert(spelt_once_each(account_word::credits_due));
static_assert(spelt_once_each(rate_type::flat));
static_assert(spelt_once_each(extent::partial));
static_assert(spelt_once_each(status_word::unexpired));
static_assert(spelt_once_each(clock_name::flight));
static_assert(spelt_once_each(clock_word::ended));
static_assert(spelt_once_each(doubt_kind::reading));
static_assert(spelt_once_each(group_key::layer));
static_assert(spelt_once_each(option_type::texts));
static_assert(spelt_once_each(field_type::object));

static_assert(word_spelt<layer>("platform") == layer::platform);
static_assert(!word_spelt<layer>("Platform") && !word_spelt<layer>("") && !word_spelt<layer>("platform "));

TEST(Words, actions_are_those_of_the_federal_code_list) // domain.md A2
{
    const std::pair<std::string_view, action> meanings[]{{"A", action::additional_work},
                                                         {"B", action::within_scope},
                                                         {"C", action::funding_only},
                                                         {"D", action::change_order},
                                                         {"E", action::terminate_for_default},
                                                         {"F", action::terminate_for_convenience},
                                                         {"G", action::exercise_option},
                                                         {"H", action::definitize_letter_contract},
                                                         {"J", action::novation},
                                                         {"K", action::close_out},
                                                         {"L", action::definitize_change_order},
                                                         {"M", action::other_administrative},
                                                         {"N", action::legal_cancellation},
                                                         {"P", action::rerepresentation_merger},
                                                         {"R", action::rerepresentation},
                                                         {"S", action::change_piid},
                                                         {"T", action::transfer},
                                                         {"V", action::change_uei},
                                                         {"W", action::change_address},
                                                         {"X", action::terminate_for_cause},
                                                         {"Y", action::add_subcontracting_plan}};
    for (const auto& [letter, meaning] : meanings)
        EXPECT_EQ(word_spelt<action>(letter), meaning) << letter;
    EXPECT_EQ(std::size(meanings) + 1, spellings<action>.size()); // and the award itself
    for (const auto* unused : {"I", "O", "Q", "U", "Z"})
        EXPECT_FALSE(word_spelt<action>(unused)) << unused;
}

TEST(Words, a_book_writes_its_words_in_lower_case_but_for_the_letters_of_actions)
{
    const auto lower = [](const auto& all) {
        for (const std::string_view word : all)
            EXPECT_EQ(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz- "), std::string_view::npos) << word;
    };
    lower(spellings<layer>);
    lower(spellings<channel>);
    lower(spellings<event_word>);
    lower(spellings<unknown_why>);
    lower(spellings<status_word>);
}

} // namespace
} // namespace mediabuy::words_test

// SPDX-License-Identifier: MIT
#include "mediabuy/answer/calculate.hpp"
#include "mediabuy/answer/commands_json.hpp"
#include "mediabuy/answer/help_words.hpp"
#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/swedish.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace mediabuy::language_test {
namespace {

constexpr auto en = language::english;
constexpr auto sv = language::swedish;

/// Which arguments a pattern quotes: "012" of "{1} {0:on} {2}".
std::string arguments_of(std::string_view pattern)
{
    std::set<char> numbers;
    for (std::size_t i = 0; i + 2 < pattern.size(); ++i)
        if (pattern[i] == '{' && pattern[i + 1] >= '0' && pattern[i + 1] <= '9' &&
            (pattern[i + 2] == '}' || pattern[i + 2] == ':'))
            numbers.insert(pattern[i + 1]);
    return {numbers.begin(), numbers.end()};
}

// That the codes are the same, in the same order, the compiler says (swedish.hpp and the like).

TEST(Languages, each_problem_quotes_the_same_in_its_message_and_advice)
{
    for (std::size_t i = 0; i < english_problems.size(); ++i) {
        const auto& english = english_problems[i];
        const auto& swedish = swedish_problems[i];
        EXPECT_EQ(arguments_of(english.message), arguments_of(swedish.message)) << english.code;
        EXPECT_EQ(arguments_of(english.advice), arguments_of(swedish.advice)) << english.code;
        EXPECT_EQ(english.advice.empty(), swedish.advice.empty()) << english.code;
    }
}

TEST(Languages, each_sentence_and_phrase_quotes_the_same)
{
    const auto compare = [](const auto& english, const auto& swedish) {
        for (std::size_t i = 0; i < english.size(); ++i) {
            EXPECT_EQ(arguments_of(english[i].words), arguments_of(swedish[i].words)) << english[i].code;
            EXPECT_FALSE(swedish[i].words.empty()) << english[i].code;
        }
    };
    compare(english_sentences, swedish_sentences);
    compare(english_phrases, swedish_phrases);
}

TEST(Languages, a_counted_thing_is_counted_in_both)
{
    const auto counts = [](std::string_view words) { return words.find('|') != std::string_view::npos; };
    for (std::size_t i = 0; i < english_phrases.size(); ++i)
        EXPECT_EQ(counts(english_phrases[i].words), counts(swedish_phrases[i].words))
            << english_phrases[i].code;
    for (std::size_t i = 0; i < english_sentences.size(); ++i)
        EXPECT_EQ(counts(english_sentences[i].words), counts(swedish_sentences[i].words))
            << english_sentences[i].code;
}

template <class Word> void expect_words()
{
    for (const auto word : spellings<Word>) {
        const bool listed = std::any_of(swedish_words.begin(), swedish_words.end(),
                                        [word](const translated_word& w) { return w.english == word; });
        EXPECT_TRUE(listed) << word << " has no Swedish word";
    }
}

TEST(Languages, words_of_closed_lists_that_tables_show_have_a_swedish_word)
{
    expect_words<status_word>();
    expect_words<status_flag>();
    expect_words<clock_name>();
    expect_words<clock_word>();
    expect_words<record_kind>();
    expect_words<contract_kind>();
    expect_words<layer>();
    expect_words<channel>();
    expect_words<amount_basis>();
    expect_words<group_key>();
    expect_words<report_period>();
    expect_words<calendar_unit>();
    expect_words<verdict_word>();
    expect_words<origin_word>();
    expect_words<scope_part>();
    expect_words<record_verdict>();
    for (const auto level : {severity::note, severity::warning, severity::error})
        EXPECT_NE(word_in(sv, name_of(level)), name_of(level));
}

TEST(Languages, what_calculators_and_their_inputs_are_for_is_told_in_swedish)
{
    const auto told = [](std::string_view text) {
        return std::any_of(swedish_help.begin(), swedish_help.end(),
                           [text](const translated_word& row) { return row.english == text; });
    };
    for (const auto& calculator : calculators()) {
        EXPECT_TRUE(told(calculator.summary)) << calculator.summary;
        EXPECT_TRUE(told(calculator.formula)) << calculator.formula;
        for (const auto& argument : calculator.arguments)
            EXPECT_TRUE(told(argument.help)) << argument.help;
        for (const auto& option : calculator.options)
            EXPECT_TRUE(told(option.help)) << option.help;
    }
    for (const auto& command : commands()) {
        EXPECT_TRUE(told(command.summary)) << command.summary;
        for (const auto& option : command.options)
            EXPECT_TRUE(told(option.help)) << option.help;
    }
    for (const auto& option : common_options())
        EXPECT_TRUE(told(option.help)) << option.help;
}

const worded_day october{vague_day::in_month(2025, 10), ""};
const worded_day late_2025{vague_day::within(*period::between(day{2025, 12, 1}, day{2025, 12, 31})),
                           "late 2025"};
const worded_day some_week{vague_day::within(*period::between(day{2025, 12, 1}, day{2025, 12, 7})), ""};

TEST(Swedish, days_are_written_in_small_letters_and_take_den)
{
    EXPECT_EQ(written(sv, day{2026, 1, 9}), "9 januari 2026");
    EXPECT_EQ(written_with_preposition(sv, worded_day{day{2026, 1, 9}, ""}), "den 9 januari 2026");
    EXPECT_EQ(written_with_preposition(sv, october), "i oktober 2025");
    EXPECT_EQ(written_with_preposition(sv, worded_day{vague_day::in_year(2025), ""}), "2025");
    EXPECT_EQ(written_with_preposition(sv, some_week), "mellan den 1 december 2025 och den 7 december 2025");
    EXPECT_EQ(written(sv, some_week), "1 till 7 december 2025");
    EXPECT_EQ(written_short(sv, day{2025, 9, 18}), "18 sept 2025");
    EXPECT_EQ(written_with_weekday(sv, day{2025, 12, 31}), "onsdag 31 december 2025");
}

TEST(Swedish, words_of_a_source_are_quoted_since_they_are_in_its_language)
{
    EXPECT_EQ(written(sv, late_2025), "”late 2025”");
    EXPECT_EQ(written_with_preposition(sv, late_2025), "”late 2025”");
    EXPECT_EQ(written_publication(sv, late_2025), "”late 2025”, dagen anges inte");
    EXPECT_EQ(written_short(sv, late_2025), "late 2025"); // in tables as it is, like other printed words
}

TEST(Swedish, numbers_up_to_twelve_are_words_and_one_has_its_gender)
{
    EXPECT_EQ(written_count(sv, 2), "två");
    EXPECT_EQ(written_count(sv, 12), "tolv");
    EXPECT_EQ(written_count(sv, 13), "13");
    EXPECT_EQ(say(sv, "figures", {std::int64_t{1}}), "1 siffra");
    EXPECT_EQ(say(sv, "figures", {std::int64_t{3}}), "3 siffror");
    EXPECT_EQ(say(sv, "pairs", {std::int64_t{1}}), "ett par");
    EXPECT_EQ(say(sv, "pairs", {std::int64_t{5}}), "fem par");
    const auto orders = [](std::int64_t n) { return to_string(sv, sentence{says::orders_rolled_up, {n}}); };
    EXPECT_EQ(orders(1), "en order");
    EXPECT_EQ(orders(4), "fyra order");
    EXPECT_EQ(orders(0), "inga order");
}

TEST(Swedish, lists_end_with_och)
{
    EXPECT_EQ(written_list(sv, {"a"}), "a");
    EXPECT_EQ(written_list(sv, {"a", "b", "c"}), "a, b och c");
    EXPECT_EQ(written_list(sv, {"a", "b", "c", "d", "e"}), "a, b, c och 2 till");
}

TEST(Swedish, money_is_printed_as_in_english_so_that_sentences_match_their_tables)
{
    EXPECT_EQ(written(sv, money::from_minor(587400000, usd)), written(en, money::from_minor(587400000, usd)));
    EXPECT_EQ(to_string(sv, sentence{says::contract_signed,
                                     {std::string{"0"}, worded_day{day{2025, 8, 18}, ""},
                                      money::from_minor(1500000000, usd)}}),
              "Avtalet undertecknades den 18 augusti 2025, på $15,000,000.00.");
}

TEST(Swedish, sentences_begin_with_a_capital_also_where_that_is_no_ascii)
{
    EXPECT_EQ(capitalised("åtta par"), "Åtta par");
    EXPECT_EQ(capitalised("ändring"), "Ändring");
    EXPECT_EQ(capitalised("över"), "Över");
}

TEST(Swedish, a_problem_names_the_word_and_never_translates_what_was_given)
{
    const problem p{
        .code = code::unknown_word, .where = {}, .arguments = {"order", "by", "x"}, .related = {}};
    EXPECT_EQ(message_of(sv, p), "”order” är inget värde för ”by”");
    EXPECT_EQ(message_of(en, p), "\"order\" is not a value of \"by\"");
}

calculation estimated(std::string text, std::vector<std::pair<std::string, std::string>> options)
{
    return {.calculator = "estimate", .arguments = {std::move(text)}, .options = std::move(options)};
}

std::string point_of(const calculation& asked)
{
    const auto made = calculate(asked);
    return made.result.rows.empty() ? std::string{} : *made.result.rows[0]["point"].as_text();
}

TEST(Swedish, an_amount_may_be_quoted_from_a_newspaper_of_either_language)
{
    EXPECT_EQ(point_of(estimated("ca 74 000 dollar", {{"language", "sv"}})), "74000.00");
    EXPECT_EQ(point_of(estimated("nearly $3 million", {{"language", "sv"}})), "3000000.00");
    EXPECT_EQ(point_of(estimated("$74,000", {{"language", "sv"}})), "74000.00");
    EXPECT_EQ(point_of(estimated("nearly $3 million", {{"words", "sv"}})), ""); // it says which
    EXPECT_EQ(point_of(estimated("ca 74 000 dollar", {{"words", "sv"}})), "74000.00");
    EXPECT_EQ(point_of(estimated("drygt 2,8 miljoner dollar", {})), "");
}

TEST(Languages, a_language_that_there_is_not_is_a_problem)
{
    const auto made = calculate(estimated("$5", {{"language", "no"}}));
    EXPECT_TRUE(made.refused);
    ASSERT_EQ(made.result.problems.size(), 1U);
    EXPECT_EQ(made.result.problems[0].code, code::unknown_word);
}

} // namespace
} // namespace mediabuy::language_test

// SPDX-License-Identifier: MIT
#include "mediabuy/answer/sentence_text.hpp"

#include "mediabuy/rule/codes.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace mediabuy::sentence_text_test {
namespace {

static_assert(std::is_sorted(english_sentences.begin(), english_sentences.end(),
                             [](const sentence_words& a, const sentence_words& b) {
                                 return a.code <= b.code;
                             }),
              "in the order of the codes, none twice");

/// The codes of rule/codes.hpp, namespace says, read from the header itself, so that none can be forgotten
/// here.
std::set<std::string> codes_of_rules()
{
    std::ifstream file{std::string{MEDIABUY_ROOT} + "/core/include/mediabuy/rule/codes.hpp"};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    text = text.substr(0, text.find("namespace code {"));
    std::set<std::string> codes;
    const std::regex definition{R"re(problem_code (\w+)\{\s*"([a-z-]+)"\})re"};
    for (std::sregex_iterator at{text.begin(), text.end(), definition}, end; at != end; ++at) {
        auto name = (*at)[1].str();
        std::replace(name.begin(), name.end(), '_', '-');
        EXPECT_EQ(name, (*at)[2].str()) << "a code is spelt as its name";
        codes.insert((*at)[2]);
    }
    return codes;
}

TEST(EnglishSentences, every_code_of_a_rule_has_words_and_no_words_are_left_over)
{
    const auto codes = codes_of_rules();
    EXPECT_GT(codes.size(), 60U);
    for (const auto& code : codes)
        EXPECT_NE(sentence_for(language::english, code), nullptr) << code << " has no words";
    for (const auto& words : english_sentences)
        EXPECT_TRUE(codes.contains(std::string{words.code})) << words.code << " is said by no rule";
}

TEST(EnglishSentences, holes_are_well_formed)
{
    const std::regex hole{R"(\{[0-9](:(on|when|exact|#?[a-z ]+\|[a-z ]+))?\})"};
    for (const auto& words : english_sentences) {
        const auto rest = std::regex_replace(std::string{words.words}, hole, "");
        EXPECT_EQ(rest.find_first_of("{}"), std::string::npos) << words.words;
        EXPECT_FALSE(words.words.empty()) << words.code;
    }
}

std::string said(problem_code code, std::vector<argument> arguments)
{
    return to_string(language::english, sentence{code, std::move(arguments)});
}

const worded_day october{vague_day::in_month(2025, 10), ""};
const worded_day late_2025{vague_day::within(*period::between(day{2025, 12, 1}, day{2025, 12, 31})),
                           "late 2025"};
const worded_day some_week{vague_day::within(*period::between(day{2025, 12, 1}, day{2025, 12, 7})), ""};

TEST(SentenceText, puts_days_behind_their_preposition)
{
    EXPECT_EQ(said(says::flight_began, {october}), "The flight began in October 2025.");
    EXPECT_EQ(said(says::flight_began, {worded_day{day{2025, 10, 1}, ""}}),
              "The flight began on 1 October 2025.");
    EXPECT_EQ(said(says::flight_ended, {late_2025}), "The flight ended in late 2025, no day printed.");
    EXPECT_EQ(said(says::flight_ended, {some_week}),
              "The flight ended between 1 December 2025 and 7 December 2025.");
}

TEST(SentenceText, a_vague_flight_says_when_it_may_have_begun_or_ended)
{
    EXPECT_EQ(said(says::flight_end_vague, {late_2025}),
              "The flight ended in late 2025; whether before this day, is not printed.");
    EXPECT_EQ(said(says::flight_end_vague, {some_week}),
              "The flight ended between 1 December 2025 and 7 December 2025; whether before this day, is not "
              "printed.");
    EXPECT_EQ(said(says::flight_start_vague, {october}),
              "The flight began in October 2025; whether by this day, is not printed.");
    EXPECT_EQ(said(says::may_not_have_begun, {october}),
              "its flight began in October 2025, which may be later");
    EXPECT_EQ(said(says::contract_end_vague, {some_week}),
              "The last day of performance lies between 1 December 2025 and 7 December 2025; which day, is "
              "not given.");
    EXPECT_EQ(said(says::ordering_vague, {october}),
              "The last day to order lies in October 2025; which day, is not given.");
}

TEST(SentenceText, writes_amounts_lists_counts_and_reasons)
{
    EXPECT_EQ(said(says::contract_signed,
                   {std::string{"0"}, worded_day{day{2025, 8, 18}, ""}, money::from_minor(1500000000, usd)}),
              "The award was signed on 18 August 2025, for $15,000,000.00.");
    EXPECT_EQ(said(says::none_terminated, {std::int64_t{1}}), "None recorded, in one action.");
    EXPECT_EQ(said(says::none_terminated, {std::int64_t{0}}), "None recorded, in no actions.");
    EXPECT_EQ(said(says::flights_of_campaign, {std::int64_t{3}, std::int64_t{0}}),
              "Of three flights in the book, none had certainly ended.");
    EXPECT_EQ(said(says::without_purpose,
                   {std::vector<std::string>{"Spotify", "Meta"}, std::string{"self-deportation"}}),
              "without Spotify and Meta, if it bought advertising for self-deportation");
    EXPECT_EQ(said(says::flight_end_unknown, {unknown_why::withheld}),
              "The last day of the flight is unknown: withheld, by a source.");
    EXPECT_EQ(said(says::perhaps_known, {day{2025, 10, 15}}), "perhaps not yet published by 15 October 2025");
}

TEST(SentenceText, an_argument_is_never_taken_for_a_pattern)
{
    EXPECT_EQ(said(says::doubt_addition, {std::string{"{1}"}, std::vector<std::string>{"One"}}),
              "“{1}” may come on top of it, according to One; it is not added.");
}

TEST(SentenceText, a_missing_argument_leaves_its_place_empty_and_an_unknown_code_says_nothing)
{
    EXPECT_EQ(said(says::without_period, {}), "without , if the money is of another period");
    EXPECT_EQ(said(problem_code{"no-such-code"}, {}), "");
}

} // namespace
} // namespace mediabuy::sentence_text_test

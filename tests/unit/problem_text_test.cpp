// SPDX-License-Identifier: MIT
#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/calendar/codes.hpp"
#include "mediabuy/io/codes.hpp"
#include "mediabuy/rule/codes.hpp"

#include <gtest/gtest.h>

namespace mediabuy::problem_text_test {
namespace {

using arguments = std::vector<std::string>;

constexpr source_id here{0};

/// The span of the first `word` in a text.
span span_of(const source_text& text, std::string_view word)
{
    const auto at = static_cast<std::uint32_t>(text.content().find(word));
    return {here, at, at + static_cast<std::uint32_t>(word.size())};
}

std::string printed(const problem& p, const source_text& text) { return to_string(p, {&text, 1}); }

TEST(FillIn, puts_arguments_in_and_never_looks_into_them)
{
    EXPECT_EQ(fill_in("{0} of {1}", arguments{"a", "b"}), "a of b");
    EXPECT_EQ(fill_in("{1}{0}{1}", arguments{"a", "b"}), "bab");
    EXPECT_EQ(fill_in("\"{0}\"", arguments{"{1}", "secret"}), "\"{1}\"");
    EXPECT_EQ(fill_in("{ from = … } {0}", arguments{"x"}), "{ from = … } x");
    EXPECT_EQ(fill_in("{0} {1}", arguments{"x"}), "x {1}"); // an argument that is missing shows
}

TEST(ProblemText, is_the_place_the_sentence_the_line_with_a_mark_and_the_advice)
{
    const source_text text{"ice.toml", "title = \"x\"\nas_of = 2025-02-30\n"};
    const problem p{.code = code::no_such_day,
                    .where = span_of(text, "2025-02-30"),
                    .arguments = {"2025-02-30", "28"},
                    .related = {}};
    EXPECT_EQ(printed(p, text),
              "ice.toml:2:9: error: there is no day 2025-02-30: that month has 28 days [no-such-day]\n"
              "  2 | as_of = 2025-02-30\n"
              "    |         ^^^^^^^^^^\n"
              "  Correct the day.\n");
}

TEST(ProblemText, all_problems_of_a_book_read_one_after_the_other)
{
    const source_text text{"end-before-start.toml", "mediabuy = 1\n"
                                                    "title    = \"A flight that ends before it starts\"\n"
                                                    "currency = \"USD\"\n"
                                                    "as_of    = 2026-01-09\n"
                                                    "\n"
                                                    "[[allocation]]\n"
                                                    "id       = \"radio\"\n"
                                                    "platform = \"example-radio\"\n"
                                                    "layer    = \"platform\"\n"
                                                    "flight   = { start = 2025-12-31, end = 2025-10-01 }\n"
                                                    "amount   = \"$1,000.00\"\n"};
    std::vector<problem> problems{error_at(span_of(text, "2025-10-01"), code::end_before_start,
                                           {"flight", "radio", "2025-10-01", "2025-12-31"}),
                                  error_at(span_of(text, "\"example-radio\""), code::unknown_reference,
                                           {"example-radio", "party", "[[party]]"})};
    sort_problems(problems);
    std::string all;
    for (const auto& p : problems)
        all += printed(p, text);
    EXPECT_EQ(
        all,
        "end-before-start.toml:8:12: error: no party has the id \"example-radio\" [unknown-reference]\n"
        "  8 | platform = \"example-radio\"\n"
        "    |            ^^^^^^^^^^^^^^^\n"
        "  Add a [[party]] with this id, or correct the id.\n"
        "end-before-start.toml:10:40: error: the flight of \"radio\" ends on 2025-10-01, before it starts on "
        "2025-12-31 [end-before-start]\n"
        "  10 | flight   = { start = 2025-12-31, end = 2025-10-01 }\n"
        "     |                                        ^^^^^^^^^^\n"
        "  Both days belong to a flight; a flight of one day starts and ends on the same day.\n");
}

TEST(ProblemText, marks_columns_in_code_points)
{
    const source_text text{"a.toml", "title = \"för\" # x = \"€ 5 ö\""};
    const problem p{
        .code = code::bad_date, .where = span_of(text, "€ 5 ö"), .arguments = {"€ 5 ö"}, .related = {}};
    const auto lines = printed(p, text);
    EXPECT_EQ(lines.substr(0, lines.find("  Write a day")),
              "a.toml:1:22: error: \"€ 5 ö\" is not a date [bad-date]\n"
              "  1 | title = \"för\" # x = \"€ 5 ö\"\n"
              "    |                      ^^^^^\n");
}

TEST(ProblemText, lines_up_under_numbers_of_any_width)
{
    const source_text text{"a", "\n\n\n\n\n\n\n\n\n\tx = 1"};
    const problem p{.level = severity::note,
                    .code = code::other_claim,
                    .where = span_of(text, "1"),
                    .arguments = {},
                    .related = {}};
    EXPECT_EQ(printed(p, text), "a:10:6: note: the other figure [other-claim]\n"
                                "  10 |  x = 1\n" // a tab takes one column, as the mark counts it
                                "     |      ^\n");
}

TEST(ProblemText, marks_at_least_one_place_and_never_the_next_line)
{
    const source_text text{"a", "x = \ny = 2\n"};
    EXPECT_EQ(place_of({here, 4, 4}, text).behind, (position{1, 6}));
    EXPECT_EQ(place_of({here, 0, 9}, text).behind, (position{1, 5}));
    EXPECT_EQ(place_of({here, 99, 99}, text).first, (position{3, 1}));
    EXPECT_EQ(place_of({here, 99, 99}, text).excerpt, "");
}

TEST(ProblemText, shows_only_the_surroundings_of_a_mark_in_a_long_line)
{
    const std::string before(1000, 'a');
    const source_text text{"a", before + "HERE" + std::string(1000, 'b')};
    const auto place = place_of(span_of(text, "HERE"), text);
    EXPECT_EQ(place.first, (position{1, 1001}));
    EXPECT_EQ(count_code_points(place.excerpt), excerpt_width + 2); // an ellipsis on either side
    EXPECT_EQ(place.excerpt.substr(0, 3), "…");
    std::size_t bytes = 0;
    for (std::uint32_t i = 0; i < place.mark; ++i)
        bytes += first_code_point(std::string_view{place.excerpt}.substr(bytes)).length_bytes;
    EXPECT_EQ(place.excerpt.substr(bytes, 4), "HERE");
}

TEST(ProblemText, a_mark_that_outruns_the_excerpt_stops_with_it)
{
    const source_text text{"a", std::string(5000, 'x')};
    const problem p{.code = code::other_claim, .where = {here, 0, 5000}, .arguments = {}, .related = {}};
    const auto lines = printed(p, text);
    EXPECT_LT(lines.size(), 2 * (excerpt_width + 40));
    EXPECT_EQ(place_of(p.where, text).behind, (position{1, 5001}));
}

TEST(ProblemText, control_characters_of_a_file_do_not_reach_the_terminal)
{
    const source_text text{"a", "x = \"\x1b[31mred\x07\""};
    EXPECT_EQ(place_of(span_of(text, "red"), text).excerpt, "x = \"\uFFFD[31mred\uFFFD\"");
    EXPECT_EQ(printable("a\tb\u009B"
                        "1m\xFF\x7F"),
              "a b\uFFFD1m\uFFFD\uFFFD"); // U+009B opens a sequence too
}

TEST(ProblemText, shows_the_second_place_below_the_first)
{
    const source_text text{"ice.toml", "a = \"$3 million\"\nb = \"$9 million\"\n"};
    const problem p{.level = severity::warning,
                    .code = code::claims_conflict,
                    .where = span_of(text, "\"$3 million\""),
                    .arguments = {"$3 million", "$9 million", "Meta", "One", "Two"},
                    .related = {{span_of(text, "\"$9 million\""), code::other_claim}}};
    EXPECT_EQ(printed(p, text),
              "ice.toml:1:5: warning: “$3 million” (One) and “$9 million” (Two) cannot both "
              "be right about Meta [claims-conflict]\n"
              "  1 | a = \"$3 million\"\n"
              "    |     ^^^^^^^^^^^^\n"
              "  ice.toml:2:5: the other figure\n"
              "  2 | b = \"$9 million\"\n"
              "    |     ^^^^^^^^^^^^\n"
              "  Both stay in the book and neither is added; look which of the two sources "
              "is nearer to the money.\n");
}

TEST(ProblemText, without_a_text_behind_it_is_one_line_and_the_advice)
{
    EXPECT_EQ(to_string(error_at({}, code::no_such_day, {"2025-02-30", "28"}), {}),
              "mediabuy: error: there is no day 2025-02-30: that month has 28 days [no-such-day]\n  Correct "
              "the day.\n");
}

TEST(ProblemText, a_code_without_words_is_shown_as_it_is)
{
    constexpr problem_code odd{"odd-code"};
    EXPECT_EQ(to_string(error_at({}, odd), {}), "mediabuy: error: odd-code [odd-code]\n");
}

TEST(SortProblems, sorts_by_place_then_code_and_takes_doubles_out)
{
    const auto at = [](std::uint32_t begin, problem_code code) {
        return error_at({here, begin, begin + 1}, code);
    };
    std::vector<problem> problems{error_at({}, code::no_date), at(9, code::bad_date),
                                  at(5, code::no_such_day), at(5, code::bad_date), at(9, code::bad_date)};
    sort_problems(problems);
    ASSERT_EQ(problems.size(), 4U);
    EXPECT_EQ(problems[0], at(5, code::bad_date));
    EXPECT_EQ(problems[1], at(5, code::no_such_day));
    EXPECT_EQ(problems[2], at(9, code::bad_date));
    EXPECT_EQ(problems[3].code, code::no_date); // what has no place in a file comes last
}

static_assert(std::is_sorted(english_problems.begin(), english_problems.end(),
                             [](const problem_words& a, const problem_words& b) { return a.code < b.code; }));

} // namespace
} // namespace mediabuy::problem_text_test

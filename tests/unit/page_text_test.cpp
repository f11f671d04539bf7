// SPDX-License-Identifier: MIT
#include "mediabuy/answer/page_text.hpp"

#include <gtest/gtest.h>

namespace mediabuy::page_text_test {
namespace {

using row = std::vector<std::string>;

answer with(block b)
{
    answer a;
    a.blocks.push_back(std::move(b));
    return a;
}

/// What stands below the first line, which names the book.
std::string body_of(const answer& a, text_style style = {})
{
    const auto text = to_text(a, {}, style);
    return text.substr(text.find('\n') + 1);
}

block table(std::vector<text_column> columns, std::vector<row> rows, row total = {})
{
    return {.heading = {},
            .columns = std::move(columns),
            .rows = std::move(rows),
            .total = std::move(total),
            .paragraphs = {}};
}

TEST(PageText, begins_with_the_book_and_the_dates)
{
    opened_book opened;
    opened.records.title = "Winter recruitment";
    opened.records.texts.emplace_back("ice.toml", "");
    answer a;
    EXPECT_EQ(to_text(a, opened, {}), "Winter recruitment · ice.toml\n");
    opened.built_in = true;
    a.as_of = day{2026, 1, 9};
    a.known_by = day{2026, 1, 8};
    EXPECT_EQ(to_text(a, opened, {}),
              "Winter recruitment · ice.toml (built in) · as of 2026-01-09 · known by 2026-01-08\n");
    a.later = 1;
    EXPECT_NE(to_text(a, opened, {}).find("known by 2026-01-08, 1 later publication not counted\n"),
              std::string::npos);
    a.later = 2;
    EXPECT_NE(to_text(a, opened, {}).find("2 later publications not counted\n"), std::string::npos);
    EXPECT_EQ(to_text({}, {}, {}), "(no title)\n");
}

TEST(PageText, columns_line_up_by_code_points_and_numbers_on_the_right)
{
    EXPECT_EQ(body_of(with(table({{"Platform"}, {"USD", align::right}},
                                 {{"Spotify", "74,000"}, {"Björn & Ænder", "5"}}, {"Total", "74,005"}))),
              "  Platform          USD\n"
              "  Spotify        74,000\n"
              "  Björn & Ænder       5\n"
              "  ─────────────────────\n"
              "  Total          74,005\n");
}

TEST(PageText, a_table_without_labels_has_no_head_and_no_line_ends_in_spaces)
{
    EXPECT_EQ(body_of(with(table({{""}, {""}}, {{"a", ""}, {"long", "x"}}))), "  a\n  long  x\n");
    EXPECT_EQ(body_of(with(table({{"A"}}, {}))), ""); // nothing to show
}

TEST(PageText, the_last_column_wraps_within_the_width_and_nothing_is_cut)
{
    const auto a = with(table({{""}, {"Why"}}, {{"Meta", "one two three four five six seven eight"}}));
    EXPECT_EQ(body_of(a),
              "        Why\n  Meta  one two three four five six seven eight\n"); // piped: a row is a line
    EXPECT_EQ(body_of(a, {.width = 34, .bold = colour::never}),
              "        Why\n"
              "  Meta  one two three four five\n" // 26 columns are left
              "        six seven eight\n");
}

TEST(PageText, a_word_longer_than_the_width_stays_whole)
{
    const std::string address = "https://example.org/an/address/that/is/longer/than/the/terminal";
    EXPECT_EQ(
        body_of(with(table({{"A"}, {"B"}}, {{"x", "see " + address}})), {.width = 40, .bold = colour::never}),
        "  A  B\n  x  see\n     " + address + "\n");
}

TEST(PageText, columns_of_words_give_way_before_days_and_numbers_do)
{
    const auto a =
        with(table({{"Id", align::left, breaking::never}, {"Name"}, {"USD", align::right}, {"Why"}},
                   {{"an-id-of-its-own", "one two three four", "1,000,000",
                     "a reason that goes on for some more words"}}));
    EXPECT_EQ(body_of(a, {.width = 66, .bold = colour::never}),
              "  Id                Name             USD  Why\n"
              "  an-id-of-its-own  one two    1,000,000  a reason that goes on\n"
              "                    three                 for some more words\n"
              "                    four\n");
}

TEST(PageText, the_last_column_goes_below_where_it_has_no_room_beside_the_others)
{
    const auto a = with(table({{"Id", align::left, breaking::never}, {"USD", align::right}, {"Why"}},
                              {{"an-id-of-its-own", "1,000,000", "a reason that goes on for some more words"},
                               {"another", "5", ""}}));
    EXPECT_EQ(body_of(a, {.width = 40, .bold = colour::never}), "  Id                      USD\n"
                                                                "      Why\n"
                                                                "  an-id-of-its-own  1,000,000\n"
                                                                "      a reason that goes on for some\n"
                                                                "      more words\n"
                                                                "  another                   5\n");
}

TEST(PageText, a_long_word_breaks_behind_its_hyphens_and_only_where_it_must)
{
    const auto a = with(table({{"Status"}, {"Why"}}, {{"terminated-for-convenience", "so it is"}}));
    EXPECT_EQ(body_of(a), "  Status                      Why\n  terminated-for-convenience  so it is\n");
    EXPECT_EQ(body_of(a, {.width = 27, .bold = colour::never}), "  Status           Why\n"
                                                                "  terminated-for-  so it is\n"
                                                                "  convenience\n");
}

TEST(PageText, headings_keep_within_the_width_too)
{
    block b;
    b.heading = "What goes on for longer";
    EXPECT_EQ(body_of(with(b), {.width = 12, .bold = colour::never}), "\nWhat goes on\nfor longer\n");
}

TEST(PageText, paragraphs_wrap_by_code_points)
{
    block b;
    b.heading = "Note";
    b.paragraphs = {"åäö åäö åäö", ""};
    EXPECT_EQ(body_of(with(b), {.width = 9, .bold = colour::never}), "\nNote\n  åäö åäö\n  åäö\n  \n");
    EXPECT_EQ(body_of(with(b)), "\nNote\n  åäö åäö åäö\n  \n");
}

TEST(PageText, a_terminal_of_no_width_at_all_still_gets_everything)
{
    const auto a = with(table({{"A"}, {"B", align::right}}, {{"x", "1"}}, {"Total", "1"}));
    for (std::size_t width = 0; width < 5; ++width) {
        const auto text = body_of(a, {.width = width, .bold = colour::never});
        EXPECT_NE(text.find("  x      1\n"), std::string::npos);
        EXPECT_NE(text.find("  Total  1\n"), std::string::npos);
    }
}

TEST(PageText, only_headings_are_bold_and_only_where_wanted)
{
    answer a;
    a.title = "Title";
    EXPECT_EQ(body_of(a), "\nTitle\n");
    EXPECT_EQ(body_of(a, {.width = {}, .bold = colour::always}), "\n\x1b[1mTitle\x1b[0m\n");
}

TEST(PageText, control_characters_of_a_book_do_not_reach_the_terminal)
{
    opened_book opened;
    opened.records.title = "A\x1b[2J\nbook";
    auto a = with(table({{"A"}, {"B"}}, {{"x\ny", "\x1b]0;title\x07"}}));
    a.blocks[0].paragraphs = {"\x1b[31mred"};
    const auto text = to_text(a, opened, {});
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find('\x07'), std::string::npos);
    EXPECT_EQ(text.substr(0, text.find('\n')), "A\uFFFD[2J\uFFFDbook");
    EXPECT_NE(text.find("  x\uFFFDy  \uFFFD]0;title\uFFFD\n"), std::string::npos);
}

} // namespace
} // namespace mediabuy::page_text_test

// SPDX-License-Identifier: MIT
#include "mediabuy/answer/run.hpp"

#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/page_text.hpp"

#include "book_maker.hpp"
#include "three_figures.hpp"

#include <gtest/gtest.h>

namespace mediabuy::run_test {
namespace {

using namespace tests;
using texts = std::vector<std::string>;
using options = std::vector<std::pair<std::string, std::string>>;

static_assert(command_called("report") && !command_called("Report") && !command_called(""));

outcome asked(const opened_book& opened, std::string command, options given = {}, texts ids = {})
{
    return run(opened, {.command = std::move(command), .ids = std::move(ids), .options = std::move(given)});
}

/// The problems as they are printed, a line each, without their advice.
texts said(const outcome& o)
{
    texts out;
    for (const auto& p : o.result.problems)
        out.push_back(message_of(language::english, p) + " | " + advice_of(language::english, p));
    return out;
}

opened_book dated() { return open_book("as_of = 2026-01-09\n" + std::string{three_figures}); }

std::string text_of(const value& v)
{
    std::string out;
    v.append_json(out);
    return out;
}

TEST(Run, an_unknown_command_names_the_nearest_or_all)
{
    const auto near = asked(dated(), "reprot");
    EXPECT_TRUE(near.refused);
    EXPECT_EQ(said(near), texts{"there is no command \"reprot\" | Did you mean report?"});
    EXPECT_EQ(said(asked(dated(), "frobnicate")),
              texts{"there is no command \"frobnicate\" | There is: report, answers, status, why, timeline, "
                    "expiring, history, ladder, journal, open-items, accrue, pace, match, pay, proof, "
                    "claims, method, "
                    "find, check, import, export, explore, calc, new, format, schema."});
    EXPECT_EQ(near.result.command, "reprot");
}

TEST(Run, an_unknown_option_names_the_nearest_or_all)
{
    EXPECT_EQ(said(asked(dated(), "report", {{"layr", "award"}})),
              texts{"report has no option \"layr\" | Did you mean layer?"});
    EXPECT_EQ(said(asked(dated(), "status", {{"by", "platform"}})),
              texts{"status has no option \"by\" | There is: as-of, known-by, language."});
}

TEST(Run, an_unknown_word_names_the_nearest_or_all)
{
    EXPECT_EQ(said(asked(dated(), "report", {{"by", "plattform"}})),
              texts{"\"plattform\" is not a value of \"by\" | Did you mean platform?"});
    EXPECT_EQ(said(asked(dated(), "report", {{"layer", "zzzzzzzz"}})),
              texts{"\"zzzzzzzz\" is not a value of \"layer\" | There is: appropriation, award, subaward, "
                    "agency, platform, tracker."});
}

TEST(Run, an_unknown_id_names_the_nearest)
{
    EXPECT_EQ(said(asked(dated(), "report", {}, {"spotfy"})),
              texts{"no record has the id \"spotfy\" | Did you mean spotify?"});
}

TEST(Run, an_id_that_a_command_cannot_be_asked_about_says_what_it_takes)
{
    EXPECT_EQ(said(asked(dated(), "report", {}, {"article"})),
              texts{"report cannot be asked about \"article\" | It takes parties, campaigns, contracts, "
                    "allocations."});
    EXPECT_EQ(said(asked(dated(), "answers", {}, {"meta"})),
              texts{"answers cannot be asked about \"meta\" | It takes no ids."});
}

TEST(Run, a_bad_date_is_refused_and_the_books_own_does_not_stand_in_for_it)
{
    const auto bad = asked(dated(), "report", {{"as-of", "yesterday"}, {"known-by", "2025-02-30"}});
    EXPECT_TRUE(bad.refused);
    EXPECT_TRUE(bad.result.rows.empty());
    ASSERT_EQ(bad.result.problems.size(), 2U);
    EXPECT_EQ(bad.result.problems[0].code, code::bad_date);
    EXPECT_EQ(bad.result.problems[1].code, code::no_such_day);
}

TEST(Run, without_any_date_nothing_is_answered)
{
    const auto o = asked(open_book(three_figures), "report");
    EXPECT_TRUE(o.refused);
    ASSERT_EQ(o.result.problems.size(), 1U);
    EXPECT_EQ(o.result.problems[0].code, code::no_date);
    EXPECT_FALSE(asked(open_book(three_figures), "report", {{"as-of", "2026-01-09"}}).refused);
}

TEST(Run, everything_that_is_wrong_with_a_question_is_said_at_once)
{
    EXPECT_EQ(asked(dated(), "report", {{"as-of", "x"}, {"by", "x"}, {"what", "x"}}, {"nobody-here"})
                  .result.problems.size(),
              4U);
}

TEST(Run, the_question_overrides_the_date_of_the_book_and_the_answer_says_which_it_was)
{
    EXPECT_EQ(asked(dated(), "report").result.as_of, (day{2026, 1, 9}));
    const auto o = asked(dated(), "report", {{"as-of", "2025-11-15"}, {"known-by", "2025-11-12"}});
    EXPECT_EQ(o.result.as_of, (day{2025, 11, 15}));
    EXPECT_EQ(o.result.known_by, (day{2025, 11, 12}));
    EXPECT_EQ(o.result.later, 1U); // the article
}

TEST(RunReport, gives_the_three_figures_and_their_total_as_exact_text) // T-E3
{
    const auto a = asked(dated(), "report").result;
    EXPECT_EQ(a.title, "What each platform received");
    ASSERT_EQ(a.rows.size(), 3U);
    const auto& spotify = a.rows[2];
    EXPECT_EQ(*spotify["key"].as_text(), "spotify");
    EXPECT_EQ(*spotify["point"].as_text(), "74000.00");
    EXPECT_EQ(*spotify["low"].as_text(), "73500.00");
    EXPECT_EQ(*spotify["high"].as_text(), "74500.00");
    EXPECT_EQ(text_of(spotify["low_open"]), "false");
    EXPECT_EQ(text_of(spotify["high_open"]), "true");
    EXPECT_EQ(*spotify["share"].as_text(), "0.0125979");
    EXPECT_EQ(*spotify["share_low"].as_text(), "0.0114423");
    EXPECT_EQ(*spotify["share_high"].as_text(), "0.0139920");
    EXPECT_EQ(*a.total["point"].as_text(), "5874000.00");
    EXPECT_EQ(*a.total["low"].as_text(), "5323500.00");
    EXPECT_EQ(*a.total["high"].as_text(), "6424500.00");
    EXPECT_EQ(*a.total["kind"].as_text(), "rounding only");
    EXPECT_EQ(a.total["alternatives"].as_list()->size(), 5U);
    EXPECT_EQ(a.left_out.size(), 2U);
    EXPECT_EQ(*a.left_out[0]["amount"].as_text(), "15000000.00");
}

/// A book in which every command has a row.
opened_book with_contract()
{
    return open_book(std::string{"as_of = 2026-01-09\n"} + std::string{three_figures} + R"(
[[contract]]
id    = "order"
kind  = "order"
start = 2025-10-01
end   = 2026-01-31
[[contract.line]]
number = "0001"
[[contract.option]]
id    = "more"
start = 2026-02-01
[[contract.modification]]
number    = "0"
action    = "award"
signed    = 2025-09-30
obligates = "$5.00"
[[invoice]]
id    = "bill"
dated = 2025-12-01
[[invoice.line]]
amount = "$1.00"
[[order]]
id     = "io"
vendor = "spotify"
[[order.line]]
flight = { start = 2025-11-01, end = 2025-11-30 }
rate   = { type = "CPC", price = "$0.40" }
units  = 1000
)");
}

TEST(Run, every_field_of_a_row_is_in_the_command_table_and_the_other_way_round)
{
    const auto opened = with_contract();
    const auto check = [&](const std::string& command, const options& given = {}, const texts& ids = {}) {
        const auto a = asked(opened, command, given, ids).result;
        ASSERT_FALSE(a.rows.empty()) << command;
        for (const auto& row : a.rows) {
            const auto text = text_of(row);
            for (const auto& field : command_called(command)->fields) {
                if (!field.only_with.empty()) continue;
                EXPECT_NE(text.find('"' + std::string{field.name} + "\":"), std::string::npos)
                    << command << ' ' << field.name;
            }
        }
    };
    for (const auto& row : asked(opened, "report", {{"sensitivity", "true"}}).result.rows)
        for (const auto& field : command_called("report")->fields) {
            if (field.only_with.empty()) continue;
            EXPECT_NE(text_of(row).find('"' + std::string{field.name} + "\":"), std::string::npos);
        }
    for (const auto& command : commands())
        if (command.name != "check") check(std::string{command.name});
    check("report", {{"by", "month"}});
    check("report", {{"by", "fiscal-year"}, {"layer", "award"}});
    check("accrue", {{"by", "week"}}, {"order", "ads-spotify"});
}

TEST(Run, a_command_is_asked_only_about_what_it_can_answer_for)
{
    const auto opened = with_contract();
    const auto refuses = [&](const char* command, const char* id) {
        return asked(opened, command, {}, {id}).refused;
    };
    for (const auto* id : {"spotify", "recruitment-2025", "ads-spotify", "order", "order:more"}) {
        EXPECT_FALSE(refuses("status", id)) << id;
        EXPECT_FALSE(refuses("why", id)) << id;
        EXPECT_FALSE(refuses("expiring", id)) << id;
    }
    EXPECT_TRUE(refuses("status", "order:0001"));
    EXPECT_FALSE(refuses("history", "order:0001"));
    EXPECT_TRUE(refuses("history", "ads-spotify"));
    EXPECT_FALSE(refuses("accrue", "order:0001"));
    EXPECT_TRUE(refuses("accrue", "order:more"));
    EXPECT_TRUE(refuses("ladder", "order:more"));
}

TEST(Run, a_length_of_time_that_cannot_be_read_is_refused)
{
    EXPECT_EQ(
        said(asked(dated(), "expiring", {{"within", "soon"}})),
        texts{"\"soon\" is no length of time | Write a number with d, w or m behind it, such as 90d, 12w or "
              "3m."});
    EXPECT_FALSE(asked(dated(), "expiring", {{"within", "3m"}}).refused);
}

TEST(Run, a_run_of_too_many_days_is_a_problem_at_its_amount_and_the_rest_is_answered)
{
    const auto opened =
        open_book("as_of = 2026-01-09\n[[party]]\nid = \"a\"\nkind = \"platform\"\nname = \"A\"\n"
                  "[[allocation]]\nid = \"x\"\nplatform = \"a\"\nlayer = \"platform\"\namount = \"$5.00\"\n"
                  "flight = { start = 1000-01-01, end = 9999-12-31 }\n"
                  "[[allocation]]\nid = \"y\"\nplatform = \"a\"\nlayer = \"platform\"\namount = \"$5.00\"\n"
                  "flight = { start = 2025-01-01, end = 2025-01-05 }\n");
    const auto o = asked(opened, "accrue", {{"by", "day"}});
    EXPECT_FALSE(o.refused);
    EXPECT_EQ(o.result.rows.size(), 5U);
    ASSERT_EQ(o.result.problems.size(), 1U);
    EXPECT_EQ(o.result.problems[0].code, code::too_many_units);
    EXPECT_EQ(static_cast<std::size_t>(o.result.problems[0].where.source), 0U);
}

TEST(RunWhy, a_party_stands_for_what_belongs_to_it_and_anything_else_for_itself)
{
    const auto opened = with_contract();
    const auto ids = [&](const texts& asked_ids) {
        texts out;
        for (const auto& row : asked(opened, "why", {}, asked_ids).result.rows)
            out.push_back(*row["id"].as_text());
        return out;
    };
    EXPECT_EQ(ids({"spotify"}), texts{"ads-spotify"});
    EXPECT_EQ(ids({"order"}), texts{"order"});
    EXPECT_EQ(ids({"order:more", "spotify"}), (texts{"ads-spotify", "order:more"}));
}

TEST(RunReport, several_currencies_have_a_total_each_and_no_heading_claims_one)
{
    const auto opened = open_book(
        "[[party]]\nid = \"a\"\nkind = \"platform\"\nname = \"A\"\n"
        "[[allocation]]\nid = \"x\"\nplatform = \"a\"\nlayer = \"platform\"\namount = \"$1,000.00\"\n"
        "[[allocation]]\nid = \"y\"\nplatform = \"a\"\nlayer = \"platform\"\namount = \"EUR "
        "2,000.00\"\ncurrency = \"EUR\"\n");
    const auto a = asked(opened, "report", {{"as-of", "2026-01-09"}}).result;
    ASSERT_NE(a.total.as_list(), nullptr);
    EXPECT_EQ(a.total.as_list()->size(), 2U);
    const auto text = to_text(a, opened, {});
    EXPECT_NE(text.find("EUR 2,000.00"), std::string::npos) << text;
    EXPECT_NE(text.find("USD 1,000.00"), std::string::npos);
    EXPECT_NE(text.find("Total: €2,000, exactly €2,000."), std::string::npos);
    EXPECT_NE(text.find("Total: $1,000, exactly $1,000."), std::string::npos);
}

TEST(RunReport, a_sum_of_nothing_is_not_a_hundred_per_cent)
{
    const auto opened =
        open_book("[[party]]\nid = \"a\"\nkind = \"platform\"\nname = \"A\"\n"
                  "[[allocation]]\nid = \"x\"\nplatform = \"a\"\nlayer = \"platform\"\namount = \"$0.00\"\n");
    const auto a = asked(opened, "report", {{"as-of", "2026-01-09"}}).result;
    EXPECT_TRUE(a.rows.at(0)["share"].is_null());
    EXPECT_EQ(to_text(a, opened, {}).find("100 %"), std::string::npos);
}

TEST(RunReport, ids_that_select_nothing_and_an_empty_book_still_answer)
{
    const auto nothing = asked(dated(), "report", {}, {"dhs"});
    EXPECT_FALSE(nothing.refused);
    EXPECT_TRUE(nothing.result.rows.empty());
    EXPECT_TRUE(nothing.result.total.is_null());
    const auto empty = open_book("as_of = 2026-01-09\n");
    for (const auto& c : commands()) {
        const auto o = asked(empty, std::string{c.name});
        EXPECT_FALSE(o.refused) << c.name;
        EXPECT_FALSE(to_text(o.result, empty, {}).empty());
        EXPECT_FALSE(to_json(o.result, empty).empty());
    }
}

TEST(RunStatus, says_which_flights_run_and_unknown_where_the_record_does_not_tell)
{
    const auto word = [](const options& given, const char* id) {
        const auto a = asked(dated(), "status", given, {id}).result;
        return *a.rows.at(0)["status"].as_text();
    };
    EXPECT_EQ(word({}, "ads-spotify"), "ended");
    EXPECT_EQ(word({{"as-of", "2025-11-15"}}, "ads-spotify"), "active");
    EXPECT_EQ(word({{"as-of", "2025-10-15"}}, "ads-spotify"), "unknown");
    EXPECT_EQ(word({}, "ads-meta"), "unknown");
    EXPECT_EQ(word({}, "order-82"), "unknown");
}

TEST(RunAnswers, are_four_questions_in_their_order)
{
    const auto a = asked(dated(), "answers").result;
    ASSERT_EQ(a.rows.size(), 4U);
    const texts questions{"How much?", "Is it running?", "Do the sources agree?", "What ends next?"};
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(*a.rows[i]["question"].as_text(), questions[i]);
    EXPECT_EQ(*a.rows[0]["answer"].as_text(),
              "Three platforms are reported to have received $5,874,000 in all.");
    EXPECT_EQ(*a.rows[1]["answer"].as_text(), "On 9 January 2026 the advertising on Spotify had ended.");
}

TEST(RunCheck, lists_what_the_reader_found_and_what_the_rules_find_by_place)
{
    auto opened = dated();
    opened.problems.push_back(error_at({}, code::bad_date, {"x"}));
    const auto a = asked(opened, "check").result;
    ASSERT_FALSE(a.problems.empty());
    EXPECT_EQ(a.problems.back().code, code::bad_date); // what has no place comes last
    EXPECT_EQ(a.rows.size(), a.problems.size());
    EXPECT_EQ(asked(opened, "report").result.problems.size(), 1U); // other commands carry the reader's alone
}

} // namespace
} // namespace mediabuy::run_test

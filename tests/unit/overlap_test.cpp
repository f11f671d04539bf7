// SPDX-License-Identifier: MIT
// What must not be added: an order and its vehicle, an agency's gross and the platform's net, a sub-award and
// its prime, one purpose and another, a figure and what it may be part of.
#include "mediabuy/rule/report.hpp"

#include "mediabuy/answer/sentence_text.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::overlap_test {
namespace {

using namespace tests;

constexpr std::string_view parties = R"(
[[party]]
id   = "house"
kind = "platform"
name = "House"
[[party]]
id     = "tube"
kind   = "platform"
name   = "Tube"
parent = "house"
[[party]]
id   = "radio"
kind = "platform"
name = "Radio"
)";

std::string amount_of(std::string_view id, std::string_view amount, std::string_view keys,
                      std::string_view layer = "platform")
{
    return "[[allocation]]\nid = \"" + std::string{id} + "\"\nlayer = \"" + std::string{layer} +
           "\"\namount = \"" + std::string{amount} + "\"\n" + std::string{keys} + '\n';
}

report reported(const book& b, const report_query& asked = {})
{
    return make_report(b, asked, on(2026, 1, 1));
}

std::string why(const book& b, const report& r, std::string_view id)
{
    for (const auto& l : r.apart)
        if (l.record == record(b, id)) return to_string(language::english, l.reason);
    return "counted";
}

TEST(Overlap, a_figure_that_may_be_part_of_another_is_kept_out_and_names_it)
{
    const auto b = make_book(std::string{parties} + amount_of("all", "$3 million", "platform = \"house\"") +
                             amount_of("part", "nearly $1 million", "platform = \"tube\""));
    const auto r = reported(b);
    EXPECT_EQ(*r.totals.at(0).sum.point(), dollars(3'000'000));
    EXPECT_EQ(why(b, r, "part"),
              "may be part of House (all): nothing that either says sets them apart, so it is not added");
    EXPECT_EQ(*r.totals[0].alternatives.back().sum.point(), dollars(4'000'000));
    const auto all = reported(
        b, {.by = group_key::platform, .of = std::nullopt, .only = {}, .overlaps = overlap_choice::count});
    EXPECT_EQ(*all.totals.at(0).sum.point(), dollars(4'000'000));
}

TEST(Overlap, whatever_sets_two_amounts_apart_lets_them_add_up)
{
    const auto sum = [](std::string_view x, std::string_view y) {
        const auto b = make_book(std::string{parties} +
                                 "[[campaign]]\nid = \"c\"\nname = \"C\"\n[[campaign]]\nid = \"d\"\n"
                                 "name = \"D\"\n" +
                                 amount_of("x", "$2 million", x) + amount_of("y", "$1 million", y));
        return reported(b).totals.at(0).sum.point()->minor() / 100'000'000;
    };
    EXPECT_EQ(sum("platform = \"house\"", "platform = \"house\""), 2);
    EXPECT_EQ(sum("platform = \"house\"", "platform = \"radio\""), 3);
    EXPECT_EQ(sum("channel = \"social\"", "channel = \"search\""), 3);
    EXPECT_EQ(sum("channel = \"social\"", ""), 2);
    EXPECT_EQ(sum("campaign = \"c\"", "campaign = \"d\""), 3);
    EXPECT_EQ(sum("flight = { start = 2025-01-01, end = 2025-03-31 }", "flight = { start = 2025-04-01 }"), 3);
    EXPECT_EQ(sum("flight = { start = 2025-01-01, end = 2025-04-01 }", "flight = { start = 2025-04-01 }"), 2);
    EXPECT_EQ(sum("platform = \"house\"", ""), 2) << "an amount without a platform may hold any";
}

TEST(Overlap, two_exact_amounts_are_two_entries_of_a_ledger)
{
    const auto b = make_book(std::string{parties} + amount_of("x", "$5.00", "platform = \"radio\"") +
                             amount_of("y", "$5.00", "platform = \"radio\""));
    EXPECT_EQ(*reported(b).totals.at(0).sum.point(), dollars(10));
}

TEST(Overlap, of_two_equal_figures_the_one_with_the_earlier_id_is_counted_wherever_it_stands)
{
    const auto about = amount_of("x", "about $3 million", "platform = \"radio\"");
    const auto nearly = amount_of("y", "nearly $3 million", "platform = \"radio\"");
    for (const auto& both : {about + nearly, nearly + about}) {
        const auto b = make_book(std::string{parties} + both);
        const auto r = reported(b);
        EXPECT_EQ(why(b, r, "x"), "counted");
        EXPECT_EQ(*r.totals.at(0).sum.interval(),
                  (interval{bound::closed_at(250'000'000), bound::open_at(350'000'000)}));
    }
}

TEST(Overlap, dollars_of_a_vehicle_gross_and_a_sub_award_are_each_left_out_with_their_rule)
{
    const std::string award =
        "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-01-01\n"
        "obligates = \"$9.00\"\n";
    const auto b = make_book(std::string{parties} + "[[contract]]\nid = \"v\"\nkind = \"idv\"\n" + award +
                             "[[contract]]\nid = \"o\"\nkind = \"order\"\nparent = \"v\"\n" + award +
                             amount_of("net", "$85.00", "platform = \"radio\"") +
                             amount_of("gross", "$100.00", "platform = \"radio\"", "agency") +
                             amount_of("sub", "$7.00", "", "subaward"));
    const auto r = reported(b);
    EXPECT_EQ(*r.totals.at(0).sum.point(), dollars(85));
    EXPECT_EQ(why(b, r, "gross"),
              "layer agency: layer platform may be paid out of the same dollars, so it is not added");
    EXPECT_EQ(why(b, r, "sub"),
              "layer subaward: layer platform may be paid out of the same dollars, so it is not added");
    EXPECT_EQ(why(b, r, "o"),
              "layer award: layer platform may be paid out of the same dollars, so it is not added");
    const auto awards = reported(b, {.by = group_key::contract, .of = layer::award, .only = {}});
    EXPECT_EQ(*awards.totals.at(0).sum.point(), dollars(9));
    EXPECT_NE(why(b, awards, "v"), "counted");
}

TEST(Scope, two_purposes_make_no_total_and_the_two_rows_are_named)
{
    const auto b = make_book(std::string{parties} +
                             amount_of("x", "$2.00", "platform = \"radio\"\npurpose = \"recruitment\"") +
                             amount_of("y", "$1.00", "platform = \"tube\"\npurpose = \"border\""));
    const auto r = reported(b);
    ASSERT_TRUE(r.totals.at(0).refused);
    EXPECT_EQ(to_string(language::english, *r.totals[0].refused),
              "No one total: Radio is for recruitment, and Tube for border. Ask for one "
              "of them, or give the book a scope.");
    EXPECT_EQ(r.rows.size(), 2U) << "the figures that do exist stand there, each by itself";
    EXPECT_FALSE(r.rows[0].rest);
}

TEST(Scope, two_bureaus_of_one_department_make_no_total_wherever_the_departments_own_money_stands)
{
    std::string agencies = "[[party]]\nid = \"dhs\"\nkind = \"agency\"\nname = \"DHS\"\n";
    for (const auto* bureau : {"cbp", "ice"})
        agencies += "[[party]]\nid = \"" + std::string{bureau} + "\"\nkind = \"agency\"\nname = \"" + bureau +
                    "\"\nparent = \"dhs\"\n";
    const auto refused = [&](const std::string& amounts) {
        return reported(make_book(agencies + std::string{parties} + amounts))
            .totals.at(0)
            .refused.has_value();
    };
    const auto all = [&](std::string_view x, std::string_view y, std::string_view z) {
        std::string text;
        int i = 0;
        for (const auto payer : {x, y, z})
            text += amount_of("a" + std::to_string(i++), "$1.00", "payer = \"" + std::string{payer} + '"');
        return text;
    };
    EXPECT_TRUE(refused(all("dhs", "ice", "cbp")));
    EXPECT_TRUE(refused(all("ice", "dhs", "cbp")));
    EXPECT_TRUE(refused(all("ice", "cbp", "dhs")));
    EXPECT_FALSE(refused(all("dhs", "ice", "ice")));
    EXPECT_FALSE(refused(all("ice", "dhs", "dhs")));
}

TEST(Scope, with_a_scope_what_says_itself_to_be_of_another_is_left_out_and_is_an_alternative)
{
    const auto b = make_book(
        "[scope]\npurpose = \"recruitment\"\npayer = \"dhs\"\n[[party]]\nid = \"dhs\"\nkind = \"agency\"\n"
        "name = \"DHS\"\n[[party]]\nid = \"ice\"\nkind = \"agency\"\nname = \"ICE\"\nparent = \"dhs\"\n" +
        std::string{parties} +
        amount_of("x", "$2.00", "platform = \"radio\"\npurpose = \"recruitment\"\npayer = \"ice\"") +
        amount_of("y", "$1.00", "platform = \"tube\"\npurpose = \"border\"") +
        amount_of("z", "$4.00", "platform = \"house\"\npayer = \"fema\""));
    const auto r = reported(b);
    EXPECT_EQ(*r.totals.at(0).sum.point(), dollars(2)) << "ICE is part of DHS";
    EXPECT_EQ(why(b, r, "y"), "for border by its own record; this total is of recruitment");
    EXPECT_EQ(why(b, r, "z"), "money of fema by its own record; this total is of DHS");
    EXPECT_EQ(r.totals[0].alternatives.size(), 2U);
}

TEST(Scope, what_a_source_withdrew_casts_no_doubt_any_more)
{
    const auto b = make_book(
        std::string{parties} +
        "[[source]]\nid = \"s\"\npublisher = \"S\"\npublished = 2025-11-01\nretracted = 2025-12-01\n" +
        amount_of("x", "$2 million", "platform = \"radio\"") +
        "[[claim]]\nid = \"c\"\nsource = \"s\"\nabout = \"x\"\nsays = \"amount\"\namount = \"$4 million\"\n");
    EXPECT_TRUE(reported(b).rows.at(0).doubts.empty());
    EXPECT_TRUE(reported(b).rows.at(0).sources.empty());
    EXPECT_EQ(make_report(b, {}, known_by(on(2026, 1, 1), 2025, 11, 30)).rows.at(0).doubts.size(), 1U);
}

TEST(Scope, a_withdrawn_figure_leaves_the_total_from_the_day_of_its_withdrawal)
{
    const auto b = make_book(std::string{parties} +
                             "[[source]]\nid = \"s\"\npublisher = \"S\"\npublished = 2025-11-01\n"
                             "retracted = 2025-12-01\n" +
                             amount_of("x", "$2.00", "platform = \"radio\"\nsources = [\"s\"]"));
    EXPECT_EQ(why(b, reported(b), "x"), "withdrawn by its source, S");
    const auto before = make_report(b, {}, known_by(on(2026, 1, 1), 2025, 11, 30));
    EXPECT_EQ(*before.totals.at(0).sum.point(), dollars(2));
}

} // namespace
} // namespace mediabuy::overlap_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/entry.hpp"

#include "mediabuy/answer/sentence_text.hpp"

#include "book_maker.hpp"
#include "three_figures.hpp"

#include <gtest/gtest.h>

namespace mediabuy::entry_test {
namespace {

using namespace tests;

gathered gathered_of(const book& b, const question& q, const std::vector<any_ref>& only = {})
{
    return gather(b, claims_about{b}, only, q);
}

std::vector<std::string> counted_ids(const book& b, const gathered& g)
{
    std::vector<std::string> ids;
    for (const auto& e : g.entries)
        ids.emplace_back(b.names.text(b.head_of(e.record).id));
    return ids;
}

using texts = std::vector<std::string>;

book with_flight(std::string_view flight)
{
    return make_book(
        "[[allocation]]\nid = \"radio\"\nlayer = \"platform\"\namount = \"$5.00\"\nplatform = \"p\"\n" +
        std::string{flight} + "\n[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"Radio\"\n");
}

TEST(Gather, counts_an_allocation_whose_flight_has_begun_or_whose_first_day_is_unknown)
{
    const auto b = with_flight("flight = { start = 2025-10-05, end = 2025-10-09 }");
    EXPECT_TRUE(gathered_of(b, on(2025, 10, 4)).entries.empty());
    EXPECT_EQ(gathered_of(b, on(2025, 10, 5)).entries.size(), 1U);
    EXPECT_EQ(gathered_of(b, on(2026, 10, 5)).entries.size(), 1U); // the whole amount, long after too
    EXPECT_EQ(gathered_of(with_flight(""), on(1990, 1, 1)).entries.size(), 1U);
    EXPECT_EQ(gathered_of(with_flight("flight = { end = 2025-10-09 }"), on(1990, 1, 1)).entries.size(), 1U);
}

TEST(Gather, says_why_a_flight_keeps_an_amount_out)
{
    const auto b = with_flight("flight = { start = 2025-10-05 }");
    const auto early = gathered_of(b, on(2025, 10, 4));
    ASSERT_EQ(early.apart.size(), 1U);
    EXPECT_EQ(to_string(language::english, early.apart[0].reason), "its flight begins on 5 October 2025");
    EXPECT_EQ(early.apart[0].amount->point(), dollars(5));
    const auto inside = gathered_of(with_flight("flight = { start = \"2025-10\" }"), on(2025, 10, 4));
    ASSERT_EQ(inside.apart.size(), 1U);
    EXPECT_EQ(to_string(language::english, inside.apart[0].reason),
              "its flight began in October 2025, which may be later");
}

TEST(Gather, what_was_not_yet_published_does_not_exist_and_what_perhaps_was_is_named)
{
    const auto b = make_book(three_figures);
    const auto before = gathered_of(b, known_by(on(2026, 1, 9), 2025, 9, 1));
    EXPECT_TRUE(before.entries.empty());
    EXPECT_TRUE(before.apart.empty());
    const auto january = gathered_of(b, known_by(on(2026, 1, 9), 2026, 1, 9));
    EXPECT_EQ(counted_ids(b, january),
              (texts{"ads-google", "ads-meta", "order-82"})); // by the retelling's words
    ASSERT_EQ(january.apart.size(), 1U);
    EXPECT_EQ(to_string(language::english, january.apart[0].reason),
              "perhaps not yet published by 9 January 2026");
    EXPECT_EQ(counted_ids(b, gathered_of(b, known_by(on(2026, 1, 9), 2026, 1, 31))),
              (texts{"ads-spotify", "ads-google", "ads-meta", "order-82"}));
}

TEST(Gather, a_figure_that_only_a_claim_had_printed_is_that_claims)
{
    const auto b = make_book(three_figures);
    const auto g = gathered_of(b, known_by(on(2026, 1, 9), 2025, 11, 12));
    ASSERT_EQ(counted_ids(b, g), (texts{"ads-google", "ads-meta", "order-82"}));
    EXPECT_EQ(g.entries[0].claim, record(b, "google-retold").index);
    EXPECT_EQ(g.entries[0].amount.conventional().high, bound::open_at(300'000'000)); // nearly $3 million
    ASSERT_EQ(subject_of(b, g.entries[0]).sources.size(), 1U);
    EXPECT_EQ(b[subject_of(b, g.entries[0]).sources[0]].publisher, "Retelling");
}

TEST(Gather, a_contract_counts_what_its_actions_obligate)
{
    const auto b = make_book("[[contract]]\nid = \"order\"\nkind = \"order\"\n"
                             "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = "
                             "2025-01-01\nobligates = \"$10.00\"\n"
                             "[[contract.modification]]\nnumber = \"1\"\naction = \"C\"\nsigned = "
                             "\"2025-03\"\nobligates = \"$5.00\"\n"
                             "[[contract.modification]]\nnumber = \"2\"\naction = \"M\"\nsigned = "
                             "\"2025-03\"\nobligates = \"$0.00\"\n"
                             "[[contract.modification]]\nnumber = \"3\"\naction = \"C\"\nobligates = "
                             "\"-$1.00\"\nunknown = { signed = \"blank\" }\n");
    const auto g = gathered_of(b, on(2025, 3, 10));
    ASSERT_EQ(g.entries.size(), 1U);
    EXPECT_EQ(g.entries[0].amount, exactly(dollars(10)));
    ASSERT_EQ(g.apart.size(), 2U); // an action of nothing is not worth naming
    EXPECT_EQ(to_string(language::english, g.apart[0].reason),
              "action 1 was signed in March 2025, which may be later");
    EXPECT_EQ(to_string(language::english, g.apart[1].reason), "action 3 has no day of signing");
    EXPECT_EQ(g.apart[1].amount->point(), dollars(-1));
}

TEST(Gather, an_action_that_was_perhaps_not_recorded_says_so_and_not_that_its_signing_is_vague)
{
    const auto b = make_book("[[source]]\nid = \"oct\"\npublisher = \"x\"\npublished = \"2025-10\"\n"
                             "[[contract]]\nid = \"order\"\nkind = \"order\"\nsources = [\"oct\"]\n"
                             "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = "
                             "2025-08-18\nobligates = \"$5.00\"\n");
    const auto g = gathered_of(b, known_by(on(2026, 1, 1), 2025, 10, 15));
    ASSERT_EQ(g.apart.size(), 1U);
    EXPECT_EQ(to_string(language::english, g.apart[0].reason),
              "action 0 had perhaps not yet been recorded by 15 October 2025");
}

// Of T-A2, what one level shows: an idv's own dollars are ignored, those of its orders count.
TEST(Gather, dollars_of_a_vehicle_are_not_added_to_those_of_its_orders)
{
    const auto b = make_book("[[contract]]\nid = \"vehicle\"\nkind = \"idv\"\n"
                             "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = "
                             "2025-01-01\nobligates = \"$5.00\"\n"
                             "[[contract]]\nid = \"order\"\nkind = \"order\"\nparent = \"vehicle\"\n"
                             "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = "
                             "2025-01-01\nobligates = \"$2.00\"\n");
    const auto g = gathered_of(b, on(2025, 2, 1));
    EXPECT_EQ(counted_ids(b, g), texts{"order"});
    ASSERT_EQ(g.apart.size(), 1U);
    EXPECT_EQ(g.apart[0].amount->point(), dollars(5));
    EXPECT_EQ(to_string(language::english, g.apart[0].reason),
              "dollars of the vehicle itself are not added to those of its orders");
}

TEST(Gather, a_sum_that_no_amount_can_hold_is_named_and_not_dropped)
{
    const std::string most = "obligates = \"$92,233,720,368,547,758.07\"\n";
    const auto b = make_book(
        "[[contract]]\nid = \"order\"\nkind = \"order\"\n"
        "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-01-01\n" +
        most + "[[contract.modification]]\nnumber = \"1\"\naction = \"C\"\nsigned = 2025-01-01\n" + most);
    const auto g = gathered_of(b, on(2025, 2, 1));
    EXPECT_TRUE(g.entries.empty());
    ASSERT_EQ(g.apart.size(), 1U);
    EXPECT_FALSE(g.apart[0].amount);
}

TEST(Gather, a_selection_takes_a_record_itself_or_what_stands_for_it)
{
    const auto b = make_book(three_figures);
    const auto ids = [&](std::string_view id) {
        return counted_ids(b, gathered_of(b, on(2026, 1, 9), {record(b, id)}));
    };
    EXPECT_EQ(ids("ads-meta"), texts{"ads-meta"});
    EXPECT_EQ(ids("meta"), texts{"ads-meta"});          // its platform
    EXPECT_EQ(ids("agency-vendor"), texts{"order-82"}); // its vendor
    EXPECT_EQ(ids("order-82"), texts{"order-82"});
    EXPECT_EQ(ids("recruitment-2025"), (texts{"ads-spotify", "ads-google", "ads-meta", "order-82"}));
    EXPECT_EQ(ids("ice"),
              (texts{"ads-spotify", "ads-google", "ads-meta", "order-82"})); // the agency of the campaign
    EXPECT_EQ(ids("dhs"), texts{});
    EXPECT_EQ(counted_ids(b, gathered_of(b, on(2026, 1, 9), {record(b, "meta"), record(b, "spotify")})),
              (texts{"ads-spotify", "ads-meta"}));
}

TEST(Gather, a_party_stands_for_those_that_it_is_the_parent_of)
{
    const auto b = make_book(R"(
[[party]]
id   = "department"
kind = "agency"
name = "Department"
[[party]]
id     = "bureau"
kind   = "agency"
name   = "Bureau"
parent = "department"
[[party]]
id     = "field-office"
kind   = "office"
name   = "Field office"
parent = "bureau"
[[party]]
id   = "elsewhere"
kind = "agency"
name = "Elsewhere"
[[contract]]
id     = "of-office"
kind   = "order"
agency = "field-office"
  [[contract.modification]]
  number    = "0"
  action    = "award"
  signed    = 2025-01-01
  obligates = "$5.00"
[[contract]]
id     = "of-department"
kind   = "order"
agency = "department"
  [[contract.modification]]
  number    = "0"
  action    = "award"
  signed    = 2025-01-01
  obligates = "$7.00"
)");
    const auto ids = [&](std::string_view id) {
        return counted_ids(b, gathered_of(b, on(2026, 1, 9), {record(b, id)}));
    };
    EXPECT_EQ(ids("department"), (texts{"of-office", "of-department"}));
    EXPECT_EQ(ids("bureau"), texts{"of-office"});
    EXPECT_EQ(ids("field-office"), texts{"of-office"});
    EXPECT_EQ(ids("elsewhere"), texts{});
}

TEST(Gather, parents_that_go_round_in_a_circle_select_nothing_more)
{
    auto b = make_book("[[party]]\nid = \"a\"\nkind = \"agency\"\nname = \"A\"\n"
                       "[[party]]\nid = \"b\"\nkind = \"agency\"\nname = \"B\"\n"
                       "[[party]]\nid = \"c\"\nkind = \"agency\"\nname = \"C\"\n"
                       "[[contract]]\nid = \"order\"\nkind = \"order\"\nagency = \"a\"\n");
    b.parties[0].parent = ref<party>{1};
    b.parties[1].parent = ref<party>{0};
    const auto is_selected = [&](std::string_view id) {
        return selected(b, record(b, "order"), detail::subject_of_contract(b, 0), {record(b, id)});
    };
    EXPECT_TRUE(is_selected("a"));
    EXPECT_TRUE(is_selected("b"));
    EXPECT_FALSE(is_selected("c"));
}

} // namespace
} // namespace mediabuy::entry_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/explain.hpp"

#include "mediabuy/answer/sentence_text.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::explain_test {
namespace {

using namespace tests;

// A flight of a campaign that three publications explain in three ways.
constexpr std::string_view silence = R"(
[[source]]
id        = "gazette"
publisher = "Gazette"
published = 2026-01-08
[[source]]
id        = "courier"
publisher = "Courier"
published = 2026-01-07
relays    = ["gazette"]
[[source]]
id        = "house"
publisher = "Example Radio"
published = 2026-01-09
[[party]]
id   = "radio"
kind = "platform"
name = "Example Radio"
[[campaign]]
id   = "winter"
name = "Winter"
[[allocation]]
id       = "ads"
platform = "radio"
campaign = "winter"
layer    = "platform"
amount   = "$74,000"
flight   = { start = 2025-10-01, end = { from = 2025-12-01, to = 2025-12-31, as_printed = "late 2025" } }
sources  = ["gazette"]
[[claim]]
id     = "ran-out"
source = "gazette"
about  = "ads"
says   = "cause"
cause  = "contract-ran-out"
[[claim]]
id     = "protest"
source = "courier"
origin = "gazette"
about  = "ads"
says   = "cause"
cause  = "user-advocacy"
[[claim]]
id     = "campaign"
source = "house"
about  = "ads"
says   = "cause"
cause  = "campaign-ended"
)";

std::string order_ending(std::string_view keys)
{
    return "[[contract]]\nid = \"order\"\nkind = \"order\"\ncampaign = \"winter\"\n" + std::string{keys} +
           '\n';
}

explanation explained(const book& b, const question& q = on(2026, 1, 15))
{
    return *explain(b, relations{b}, record(b, "ads"), q);
}

const stated_cause& cause(const book& b, const explanation& e, std::string_view id)
{
    for (const auto& c : e.causes)
        if (b.names.text(b.claims[c.claim].head.id) == id) return c;
    ADD_FAILURE() << "no cause " << id;
    return e.causes.front();
}

TEST(Explain, causes_stand_side_by_side_by_the_day_of_publication_and_none_is_merged)
{
    const auto b = make_book(silence);
    const auto e = explained(b);
    ASSERT_EQ(e.causes.size(), 3U);
    EXPECT_EQ(b.claims[e.causes[0].claim].cause, "user-advocacy");
    EXPECT_EQ(b.claims[e.causes[1].claim].cause, "contract-ran-out");
    EXPECT_EQ(b.claims[e.causes[2].claim].cause, "campaign-ended");
    EXPECT_EQ(e.what.word, status_word::ended);
    EXPECT_EQ(e.what.decides, clock_name::flight);
}

TEST(Explain, each_is_graded_by_what_it_rests_on)
{
    const auto b = make_book(silence);
    const auto e = explained(b);
    EXPECT_EQ(cause(b, e, "ran-out").grade, cause_grade::written);
    EXPECT_EQ(cause(b, e, "protest").grade, cause_grade::relayed);
    EXPECT_EQ(cause(b, e, "campaign").grade, cause_grade::own_words);
    auto quoting = std::string{silence};
    quoting.replace(quoting.find("contract-ran-out\""), 17, "contract-ran-out\"\nstated_by = \"radio\"");
    const auto b2 = make_book(quoting);
    const auto quoted = explained(b2);
    EXPECT_EQ(cause(b2, quoted, "ran-out").grade, cause_grade::quoted);
    EXPECT_EQ(to_string(language::english, cause(b2, quoted, "ran-out").rests_on),
              "Example Radio states it, as Gazette has it.");
}

TEST(Explain, a_contract_whose_last_day_meets_the_end_supports_that_it_ran_out)
{
    const auto b = make_book(std::string{silence} + order_ending("start = 2025-08-18\nend = 2025-12-31"));
    EXPECT_EQ(cause(b, explained(b), "ran-out").verdict, record_verdict::supported);
}

TEST(Explain, one_that_runs_on_contradicts_it)
{
    const auto b = make_book(std::string{silence} + order_ending("start = 2025-08-18\nend = 2026-08-17"));
    EXPECT_EQ(cause(b, explained(b), "ran-out").verdict, record_verdict::contradicted);
}

TEST(Explain, one_without_a_last_day_is_silent_and_says_which_unknown_it_is)
{
    const auto b = make_book(std::string{silence} +
                             order_ending("start = 2025-08-18\nunknown = { end = \"not-in-layout\" }"));
    const auto e = explained(b);
    EXPECT_EQ(cause(b, e, "ran-out").verdict, record_verdict::silent);
    EXPECT_EQ(to_string(language::english, cause(b, e, "ran-out").records),
              "The last day of performance is unknown: the file behind this book has no column for it.");
}

// The campaign's end is in the book, but from the house that gives it as the cause: that is one witness.
TEST(Explain, a_record_of_the_same_origin_supports_nothing)
{
    const auto ended = [](std::string_view sources) {
        return "[[event]]\nid = \"over\"\nabout = \"winter\"\nsays = \"ended\"\ndate = \"2025-12\"\nsources "
               "= [" +
               std::string{sources} + "]\n";
    };
    const auto own = make_book(std::string{silence} + ended("\"house\""));
    EXPECT_EQ(cause(own, explained(own), "campaign").verdict, record_verdict::silent);
    const auto other = make_book(std::string{silence} + ended("\"house\", \"gazette\""));
    EXPECT_EQ(cause(other, explained(other), "campaign").verdict, record_verdict::supported);
}

TEST(Explain, no_record_can_show_that_advocacy_did_it)
{
    const auto b = make_book(silence);
    EXPECT_EQ(cause(b, explained(b), "protest").verdict, record_verdict::beyond_record);
}

TEST(Explain, causes_stated_later_are_not_used_for_earlier_answers)
{
    const auto b = make_book(silence);
    const auto then = explained(b, known_by(on(2026, 1, 15), 2026, 1, 7));
    ASSERT_EQ(then.causes.size(), 1U);
    EXPECT_EQ(b.claims[then.causes[0].claim].cause, "user-advocacy");
    EXPECT_TRUE(explained(b, known_by(on(2026, 1, 15), 2026, 1, 6)).causes.empty());
}

TEST(Explain, a_record_that_cannot_run_has_no_explanation)
{
    const auto b = make_book(silence);
    EXPECT_FALSE(explain(b, relations{b}, record(b, "gazette"), on(2026, 1, 15)));
}

} // namespace
} // namespace mediabuy::explain_test

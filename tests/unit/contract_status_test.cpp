// SPDX-License-Identifier: MIT
#include "mediabuy/rule/contract_status.hpp"

#include "mediabuy/answer/sentence_text.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::contract_status_test {
namespace {

using namespace tests;

// 2025 from 1 February to 31 December, signed on 15 January.
constexpr std::string_view award =
    "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-01-15\n"
    "obligates = \"$100.00\"\n";

book order(std::string_view modifications, std::string_view days = "start = 2025-02-01\nend = 2025-12-31\n",
           std::string_view records = "")
{
    return make_book("[[contract]]\nid = \"order\"\nkind = \"order\"\n" + std::string{days} +
                     std::string{modifications} + '\n' + std::string{records});
}

std::string action_of(std::string_view letter, std::string_view signed_on, std::string_view keys = "")
{
    return "[[contract.modification]]\nnumber = \"P1\"\naction = \"" + std::string{letter} +
           "\"\nsigned = " + std::string{signed_on} + '\n' + std::string{keys} + '\n';
}

std::string event_of(std::string_view says, std::string_view date)
{
    return "[[event]]\nid = \"" + std::string{says} + "\"\nabout = \"order\"\nsays = \"" + std::string{says} +
           "\"\ndate = " + std::string{date} + '\n';
}

status status_on(const book& b, const question& q)
{
    return status_of_contract(b, relations{b}, ref<contract>{record(b, "order").index}, q);
}

status_word word_on(const book& b, int year, unsigned month, unsigned day_of_month)
{
    return status_on(b, on(year, month, day_of_month)).word;
}

clock_word performance(const status& s)
{
    return s.clocks[static_cast<std::size_t>(clock_name::performance)].word;
}
clock_word termination(const status& s)
{
    return s.clocks[static_cast<std::size_t>(clock_name::termination)].word;
}

const std::string signed_award{award};

// ---- the rows of domain.md A8

TEST(ContractStatus, row_1_a_legal_cancellation_is_cancelled_whatever_else_holds)
{
    const auto b = order(signed_award + action_of("N", "2025-03-01"));
    EXPECT_EQ(word_on(b, 2025, 2, 28), status_word::active);
    EXPECT_EQ(word_on(b, 2025, 3, 1), status_word::cancelled);
    EXPECT_EQ(word_on(order(signed_award + action_of("N", "2025-01-20")), 2025, 1, 20),
              status_word::cancelled); // before it starts
    const auto closed_too = order(signed_award + action_of("N", "2025-03-01") + action_of("K", "2025-04-01"));
    EXPECT_EQ(word_on(closed_too, 2026, 1, 1), status_word::cancelled);
}

TEST(ContractStatus, row_2_a_close_out_is_closed_and_carries_what_ended_it_before)
{
    const auto expired = order(signed_award + action_of("K", "2026-09-01"));
    EXPECT_EQ(word_on(expired, 2026, 8, 31), status_word::expired);
    EXPECT_EQ(word_on(expired, 2026, 9, 1), status_word::closed);
    EXPECT_EQ(status_on(expired, on(2026, 9, 1)).ended_as, status_word::expired);
    const auto terminated = order(signed_award + action_of("F", "2025-06-10", "extent = \"complete\"") +
                                  action_of("K", "2026-09-01"));
    EXPECT_EQ(status_on(terminated, on(2026, 9, 1)).ended_as, status_word::terminated_for_convenience);
    const auto accepted = order(signed_award + action_of("K", "2026-09-01"),
                                "start = 2025-02-01\nend = 2025-12-31\n", event_of("accepted", "2026-01-20"));
    EXPECT_EQ(status_on(accepted, on(2026, 9, 1)).ended_as, status_word::completed);
}

TEST(ContractStatus, a_contract_closed_before_any_ending_was_recorded_carries_none)
{
    const auto early = order(signed_award + action_of("K", "2025-06-01"));
    EXPECT_EQ(word_on(early, 2025, 6, 1), status_word::closed);
    EXPECT_EQ(status_on(early, on(2025, 6, 1)).ended_as, std::nullopt);
    const auto endless = order(signed_award + action_of("K", "2025-06-01"), "start = 2025-02-01\n");
    EXPECT_EQ(status_on(endless, on(2025, 6, 1)).ended_as, std::nullopt);
}

TEST(ContractStatus, rows_3_and_4_a_complete_termination_counts_from_behind_its_last_day)
{
    const std::pair<const char*, status_word> kinds[]{{"E", status_word::terminated_for_default},
                                                      {"X", status_word::terminated_for_cause},
                                                      {"F", status_word::terminated_for_convenience}};
    for (const auto& [letter, word] : kinds) {
        const auto b =
            order(signed_award + action_of(letter, "2025-06-10", "extent = \"complete\"\nend = 2025-06-30"));
        EXPECT_EQ(word_on(b, 2025, 6, 30), status_word::active) << letter; // the last day is included
        EXPECT_EQ(word_on(b, 2025, 7, 1), word) << letter;
        EXPECT_EQ(word_on(b, 2026, 7, 1), word) << letter; // it did not expire
    }
}

TEST(ContractStatus, a_termination_without_an_end_counts_from_its_effective_day)
{
    const auto b =
        order(signed_award + action_of("F", "2025-06-10", "extent = \"complete\"\neffective = 2025-06-15"));
    EXPECT_EQ(word_on(b, 2025, 6, 14), status_word::active);
    const auto after = status_on(b, on(2025, 6, 15));
    EXPECT_EQ(after.word, status_word::terminated_for_convenience);
    EXPECT_EQ(after.until->when, (vague_day{day{2025, 6, 14}}));
    EXPECT_EQ(performance(after), clock_word::ended); // no clock says that a terminated contract still runs
    EXPECT_EQ(termination(after), clock_word::ended);
    EXPECT_FALSE(after.days_left);
}

TEST(ContractStatus, a_partial_termination_ends_nothing)
{
    const auto b = order(signed_award + action_of("F", "2025-06-10", "extent = \"partial\""));
    EXPECT_EQ(word_on(b, 2025, 7, 1), status_word::active);
    EXPECT_EQ(word_on(b, 2026, 1, 1), status_word::expired);
    EXPECT_EQ(termination(status_on(b, on(2025, 7, 1))), clock_word::none);
}

TEST(ContractStatus, row_5_before_its_start_it_is_pending_until_it_is_signed)
{
    const auto b = order(signed_award);
    EXPECT_EQ(word_on(b, 2025, 1, 14), status_word::pending);
    EXPECT_EQ(word_on(b, 2025, 1, 15), status_word::not_started);
    EXPECT_EQ(word_on(b, 2025, 1, 31), status_word::not_started);
    EXPECT_EQ(word_on(b, 2025, 2, 1), status_word::active);
}

TEST(ContractStatus, row_6_completed_wants_an_acceptance)
{
    const auto b =
        order(signed_award, "start = 2025-02-01\nend = 2025-12-31\n", event_of("accepted", "2026-01-20"));
    EXPECT_EQ(word_on(b, 2025, 12, 31), status_word::active);
    EXPECT_EQ(word_on(b, 2026, 1, 19), status_word::expired);
    EXPECT_EQ(word_on(b, 2026, 1, 20), status_word::completed);
}

TEST(ContractStatus, row_7_expires_on_the_day_after_its_last)
{
    const auto b = order(signed_award);
    EXPECT_EQ(word_on(b, 2025, 12, 31), status_word::active);
    EXPECT_EQ(word_on(b, 2026, 1, 1), status_word::expired);
}

TEST(ContractStatus, row_9_is_suspended_between_stop_work_and_resumption)
{
    const auto b = order(signed_award, "start = 2025-02-01\nend = 2025-12-31\n",
                         event_of("stop-work", "2025-05-01") + event_of("resumed", "2025-06-01"));
    EXPECT_EQ(word_on(b, 2025, 4, 30), status_word::active);
    EXPECT_EQ(word_on(b, 2025, 5, 1), status_word::suspended);
    EXPECT_EQ(word_on(b, 2025, 5, 31), status_word::suspended);
    EXPECT_EQ(word_on(b, 2025, 6, 1), status_word::active);
    EXPECT_EQ(word_on(order(signed_award, "start = 2025-02-01\nend = 2025-12-31\n",
                            event_of("stop-work", "2025-05-01")),
                      2026, 1, 1),
              status_word::expired); // a stop outlives no contract
}

TEST(ContractStatus, row_10_days_left_count_the_day_itself)
{
    const auto b = order(signed_award);
    EXPECT_EQ(status_on(b, on(2025, 12, 31)).days_left, 1);
    EXPECT_EQ(status_on(b, on(2025, 12, 1)).days_left, 31);
    EXPECT_EQ(status_on(b, on(2026, 1, 1)).days_left, std::nullopt);
    EXPECT_EQ(status_on(b, on(2025, 1, 20)).days_left, std::nullopt);
}

// ---- what is not known

TEST(ContractStatus, without_a_last_day_it_is_unknown_and_the_record_says_why)
{
    const auto b = order(signed_award, "start = 2025-02-01\nunknown = { end = \"not-in-layout\" }\n");
    const auto s = status_on(b, on(2026, 1, 9));
    EXPECT_EQ(s.word, status_word::unknown);
    EXPECT_EQ(performance(s), clock_word::unknown);
    EXPECT_EQ(to_string(language::english, s.clocks[static_cast<std::size_t>(clock_name::performance)].why),
              "The last day of performance is unknown: the file behind this book has no column for it.");
    EXPECT_FALSE(s.until);
    EXPECT_FALSE(s.days_left);
}

TEST(ContractStatus, inside_a_vague_last_day_it_is_unknown)
{
    const auto b = order(signed_award, "start = 2025-02-01\nend = \"2025-12\"\n");
    EXPECT_EQ(word_on(b, 2025, 12, 1), status_word::active); // whatever the day, it is not over yet
    EXPECT_EQ(word_on(b, 2025, 12, 2), status_word::unknown);
    EXPECT_EQ(word_on(b, 2026, 1, 1), status_word::expired);
    EXPECT_EQ(status_on(b, on(2025, 11, 1)).days_left, std::nullopt); // a month has no last day to count to
}

TEST(ContractStatus, inside_a_vague_first_day_or_without_one_it_is_unknown)
{
    const auto vague = order(signed_award, "start = \"2025-02\"\nend = 2025-12-31\n");
    EXPECT_EQ(word_on(vague, 2025, 1, 31), status_word::not_started);
    EXPECT_EQ(word_on(vague, 2025, 2, 14), status_word::unknown);
    EXPECT_EQ(word_on(vague, 2025, 2, 28), status_word::active);
    const auto none = order(signed_award, "end = 2025-12-31\n");
    EXPECT_EQ(word_on(none, 2025, 3, 1), status_word::unknown);
    EXPECT_EQ(word_on(none, 2026, 3, 1), status_word::expired);
    EXPECT_EQ(performance(status_on(none, on(2025, 3, 1))),
              clock_word::unknown); // the clock agrees with the word
}

TEST(ContractStatus, an_action_that_may_have_been_signed_makes_it_unknown_where_it_matters)
{
    const auto b =
        order(signed_award + action_of("F", "\"2025-06\"", "extent = \"complete\"\nend = 2025-06-01"));
    EXPECT_EQ(word_on(b, 2025, 5, 31), status_word::active);
    const auto inside = status_on(b, on(2025, 6, 15));
    EXPECT_EQ(inside.word, status_word::unknown);
    EXPECT_EQ(performance(inside), clock_word::unknown);
    EXPECT_EQ(termination(inside), clock_word::unknown);
    EXPECT_EQ(
        to_string(language::english, inside.clocks[static_cast<std::size_t>(clock_name::termination)].why),
        "Action P1 was signed in June 2025, which may be before or after this day.");
    EXPECT_EQ(word_on(b, 2025, 6, 30), status_word::terminated_for_convenience);
}

TEST(ContractStatus, one_that_does_not_matter_leaves_it_as_it_is)
{
    const auto b = order(signed_award + action_of("C", "\"2025-06\"", "obligates = \"$5.00\""));
    EXPECT_EQ(word_on(b, 2025, 6, 15), status_word::active);
    EXPECT_EQ(status_on(b, on(2025, 12, 31)).days_left, 1);
    const auto extended = order(signed_award + action_of("B", "\"2025-06\"", "end = 2026-03-31"));
    EXPECT_EQ(word_on(extended, 2025, 6, 15), status_word::active);          // either way
    EXPECT_EQ(status_on(extended, on(2025, 6, 15)).days_left, std::nullopt); // but until when, is open
}

TEST(ContractStatus, a_vague_day_of_effect_makes_it_unknown_where_it_matters)
{
    const auto b =
        order(signed_award + action_of("F", "2025-06-01", "effective = \"2025-07\"\nextent = \"complete\""));
    EXPECT_EQ(word_on(b, 2025, 6, 30), status_word::active);
    EXPECT_EQ(word_on(b, 2025, 7, 15), status_word::unknown);
    EXPECT_EQ(word_on(b, 2025, 7, 31), status_word::terminated_for_convenience);
}

TEST(ContractStatus, what_was_not_known_by_then_is_not_told)
{
    const auto b = make_book("[[source]]\nid = \"file\"\npublisher = \"Archive\"\npublished = 2026-01-02\n"
                             "[[contract]]\nid = \"order\"\nkind = \"order\"\nsources = [\"file\"]\nstart = "
                             "2025-02-01\nend = 2025-12-31\n" +
                             signed_award);
    for (const auto& q : {known_by(on(2025, 1, 1), 2025, 6, 1), known_by(on(2025, 6, 1), 2025, 6, 1),
                          known_by(on(2026, 6, 1), 2025, 6, 1)}) {
        const auto s = status_on(b, q);
        EXPECT_EQ(s.word, status_word::unknown);
        EXPECT_EQ(performance(s), clock_word::unknown);
        EXPECT_FALSE(s.since);
        EXPECT_FALSE(s.until);
        EXPECT_EQ(to_string(language::english, s.because.back().what),
                  "Nothing about it had been recorded by 1 June 2025.");
    }
    EXPECT_EQ(status_on(b, known_by(on(2025, 6, 1), 2026, 1, 2)).word, status_word::active);
}

TEST(ContractStatus, an_award_that_was_known_but_not_yet_signed_is_pending)
{
    const auto b = order("[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = "
                         "2025-01-15\nrecorded = 2025-01-10\n");
    EXPECT_EQ(status_on(b, known_by(on(2025, 1, 12), 2025, 1, 12)).word, status_word::pending);
}

TEST(ContractStatus, without_actions_it_goes_by_its_days)
{
    const auto b = order("");
    EXPECT_EQ(word_on(b, 2025, 1, 31), status_word::not_started);
    EXPECT_EQ(word_on(b, 2025, 6, 1), status_word::active);
    EXPECT_EQ(word_on(b, 2026, 1, 1), status_word::expired);
    EXPECT_EQ(word_on(order("", ""), 2025, 6, 1), status_word::unknown);
}

TEST(ContractStatus, rests_on_its_actions_and_events_and_names_the_amount_only_where_there_is_one)
{
    const auto b = order(signed_award + action_of("M", "2025-03-01"),
                         "start = 2025-02-01\nend = 2025-12-31\n", event_of("notice-given", "2025-04-01"));
    const auto s = status_on(b, on(2025, 4, 1));
    std::vector<std::string> says;
    for (const auto& f : s.because)
        says.push_back(to_string(language::english, f.what));
    EXPECT_EQ(says,
              (std::vector<std::string>{"The award was signed on 15 January 2025, for $100.00.",
                                        "Action P1 was signed on 1 March 2025; the book has no amount of it.",
                                        "Notice was given on 1 April 2025.",
                                        "Performance runs; its last day is 31 December 2025."}));
}

TEST(OrderingClock, is_that_of_the_vehicle_and_includes_the_last_day_to_order) // domain.md A4
{
    const auto b = make_book("[[contract]]\nid = \"vehicle\"\nkind = \"idv\"\nordering_end = 2025-12-31\n"
                             "[[contract]]\nid = \"order\"\nkind = \"order\"\nparent = \"vehicle\"\n"
                             "[[contract]]\nid = \"alone\"\nkind = \"definitive-contract\"\n");
    const auto ordering = [&b](std::string_view id, const question& q) {
        return ordering_clock(b, relations{b}, ref<contract>{record(b, id).index}, q).word;
    };
    for (const auto* id : {"vehicle", "order"}) {
        EXPECT_EQ(ordering(id, on(2025, 12, 31)), clock_word::running) << id;
        EXPECT_EQ(ordering(id, on(2026, 1, 1)), clock_word::ended) << id;
    }
    EXPECT_EQ(ordering("alone", on(2025, 12, 31)), clock_word::none);
}

} // namespace
} // namespace mediabuy::contract_status_test

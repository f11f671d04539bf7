// SPDX-License-Identifier: MIT
#include "mediabuy/rule/flight_status.hpp"

#include "mediabuy/answer/sentence_text.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::flight_status_test {
namespace {

using namespace tests;

book with_flight(std::string_view keys, std::string_view records = "")
{
    return make_book("[[party]]\nid = \"spotify\"\nkind = \"platform\"\nname = \"Spotify\"\n[[campaign]]\nid "
                     "= \"all\"\nname = \"All\"\n"
                     "[[allocation]]\nid = \"ads\"\nplatform = \"spotify\"\ncampaign = \"all\"\nlayer = "
                     "\"platform\"\namount = \"$5.00\"\n" +
                     std::string{keys} + '\n' + std::string{records});
}

status flight_on(const book& b, const question& q)
{
    return status_of_allocation(b, relations{b}, record(b, "ads").index, q);
}
status campaign_on(const book& b, const question& q)
{
    return status_of_campaign(b, relations{b}, ref<campaign>{record(b, "all").index}, q);
}
std::string why(const status& s, clock_name clock = clock_name::flight)
{
    return to_string(language::english, s.clocks[static_cast<std::size_t>(clock)].why);
}

std::string second_flight(std::string_view keys)
{
    return "[[allocation]]\nid = \"more\"\nplatform = \"spotify\"\ncampaign = \"all\"\nlayer = "
           "\"platform\"\namount = \"$5.00\"\n" +
           std::string{keys} + '\n';
}

std::string ended(std::string_view about, std::string_view date)
{
    return "[[event]]\nid = \"end\"\nabout = \"" + std::string{about} +
           "\"\nsays = \"ended\"\ndate = " + std::string{date} + '\n';
}

TEST(FlightStatus, runs_from_its_first_day_to_its_last_both_included)
{
    const auto b = with_flight("flight = { start = 2025-10-05, end = 2025-12-31 }");
    EXPECT_EQ(flight_on(b, on(2025, 10, 4)).word, status_word::not_started);
    EXPECT_EQ(flight_on(b, on(2025, 10, 5)).word, status_word::active);
    EXPECT_EQ(flight_on(b, on(2025, 12, 31)).word, status_word::active);
    EXPECT_EQ(flight_on(b, on(2025, 12, 31)).days_left, 1);
    EXPECT_EQ(flight_on(b, on(2026, 1, 1)).word, status_word::ended);
    EXPECT_EQ(flight_on(b, on(2026, 1, 1)).days_left, std::nullopt);
}

// The reference case: from some day in October 2025 to late 2025, by which December is meant.
TEST(FlightStatus, a_question_inside_a_vague_first_or_last_day_answers_unknown_and_says_why)
{
    const auto b = with_flight("flight = { start = \"2025-10\", end = { from = 2025-12-01, to = 2025-12-31, "
                               "as_printed = \"late 2025\" } }");
    EXPECT_EQ(flight_on(b, on(2025, 9, 30)).word, status_word::not_started);
    const auto october = flight_on(b, on(2025, 10, 15));
    EXPECT_EQ(october.word, status_word::unknown);
    EXPECT_EQ(why(october), "The flight began in October 2025; whether by this day, is not printed.");
    EXPECT_EQ(flight_on(b, on(2025, 10, 31)).word, status_word::active);
    const auto november = flight_on(b, on(2025, 11, 15));
    EXPECT_EQ(november.word, status_word::active);
    EXPECT_EQ(november.days_left, std::nullopt);                        // until some day in December
    EXPECT_EQ(flight_on(b, on(2025, 12, 1)).word, status_word::active); // the earliest last day still runs
    const auto december = flight_on(b, on(2025, 12, 15));
    EXPECT_EQ(december.word, status_word::unknown);
    EXPECT_EQ(why(december), "The flight ended in late 2025; whether before this day, is not printed.");
    EXPECT_EQ(flight_on(b, on(2026, 1, 9)).word, status_word::ended);
    EXPECT_EQ(why(flight_on(b, on(2026, 1, 9))), "The flight ended in late 2025, no day printed.");
}

TEST(FlightStatus, one_end_is_enough_where_it_decides)
{
    const auto no_start = with_flight("flight = { end = 2025-12-31 }");
    EXPECT_EQ(flight_on(no_start, on(2025, 12, 31)).word, status_word::unknown);
    EXPECT_EQ(flight_on(no_start, on(2026, 1, 1)).word, status_word::ended);
    const auto no_end = with_flight("flight = { start = 2025-10-05 }");
    EXPECT_EQ(flight_on(no_end, on(2025, 10, 4)).word, status_word::not_started);
    EXPECT_EQ(flight_on(no_end, on(2025, 10, 5)).word, status_word::unknown);
    EXPECT_EQ(why(flight_on(no_end, on(2025, 10, 5))), "The book gives no last day of the flight.");
}

TEST(FlightStatus, without_days_it_is_unknown_and_the_record_says_why)
{
    EXPECT_EQ(why(flight_on(with_flight("unknown = { flight = \"not-looked-for\" }"), on(2026, 1, 9))),
              "The days of the flight are unknown: not looked for.");
    EXPECT_EQ(why(flight_on(with_flight(""), on(2026, 1, 9))), "The book gives no first day of the flight.");
}

TEST(FlightStatus, goes_by_its_flight_alone_and_shows_the_contract_as_a_clock)
{
    const auto b =
        with_flight("contract = \"order\"\nflight = { start = 2025-10-05, end = 2025-12-31 }",
                    "[[contract]]\nid = \"order\"\nkind = \"order\"\nstart = 2025-01-01\nend = 2025-11-30\n");
    const auto s = flight_on(b, on(2025, 12, 15));
    EXPECT_EQ(s.word, status_word::active);
    EXPECT_EQ(s.clocks[static_cast<std::size_t>(clock_name::performance)].word, clock_word::ended);
    EXPECT_EQ(why(s, clock_name::performance), "Performance ended on 30 November 2025.");
    EXPECT_EQ(why(flight_on(with_flight(""), on(2025, 12, 15)), clock_name::performance),
              "The book ties no contract to it.");
}

TEST(FlightStatus, what_was_not_yet_published_is_not_told)
{
    const auto b = with_flight("flight = { start = 2025-10-05, end = 2025-12-31 }\nrecorded = 2026-01-09");
    const auto s = flight_on(b, known_by(on(2025, 11, 1), 2026, 1, 8));
    EXPECT_EQ(s.word, status_word::unknown);
    EXPECT_FALSE(s.since);
    EXPECT_FALSE(s.until);
    EXPECT_EQ(why(s), "The flight had not been published by 8 January 2026.");
    EXPECT_EQ(flight_on(b, known_by(on(2025, 11, 1), 2026, 1, 9)).word, status_word::active);
}

TEST(CampaignStatus, runs_while_one_of_its_flights_runs_and_has_ended_with_all)
{
    const auto b = with_flight("flight = { start = 2025-01-01, end = 2025-03-31 }",
                               second_flight("flight = { start = 2025-03-01, end = 2025-06-30 }"));
    EXPECT_EQ(campaign_on(b, on(2024, 12, 31)).word, status_word::not_started);
    EXPECT_EQ(campaign_on(b, on(2025, 1, 1)).word, status_word::active);
    EXPECT_EQ(campaign_on(b, on(2025, 6, 30)).word, status_word::active);
    EXPECT_EQ(campaign_on(b, on(2025, 7, 1)).word, status_word::ended);
    EXPECT_EQ(why(campaign_on(b, on(2025, 6, 30))), "Of two flights in the book, one had certainly ended.");
}

TEST(CampaignStatus, between_two_flights_it_has_begun_and_not_ended)
{
    const auto b = with_flight("flight = { start = 2025-01-01, end = 2025-03-31 }",
                               second_flight("flight = { start = 2025-05-01, end = 2025-06-30 }"));
    EXPECT_EQ(campaign_on(b, on(2025, 4, 15)).word, status_word::active);
}

TEST(CampaignStatus, a_flight_without_days_leaves_it_unknown_unless_another_runs)
{
    const auto b = with_flight("flight = { start = 2025-01-01, end = 2025-03-31 }", second_flight(""));
    EXPECT_EQ(campaign_on(b, on(2025, 2, 1)).word, status_word::active);
    EXPECT_EQ(campaign_on(b, on(2025, 4, 1)).word, status_word::unknown);
}

TEST(CampaignStatus, an_event_that_says_it_ended_ends_it)
{
    const auto b = with_flight("", ended("all", "2025-12-31"));
    EXPECT_EQ(campaign_on(b, on(2025, 12, 31)).word,
              status_word::unknown); // the day itself still belongs to it
    EXPECT_EQ(campaign_on(b, on(2026, 1, 1)).word, status_word::ended);
    EXPECT_EQ(why(campaign_on(b, on(2026, 1, 1))), "It is reported to have ended on 31 December 2025.");
    EXPECT_EQ(campaign_on(with_flight("", ended("ads", "2025-12-31")), on(2026, 1, 1)).word,
              status_word::unknown); // another thing ended
}

TEST(CampaignStatus, inside_a_vague_day_of_ending_it_is_unknown_though_a_flight_is_said_to_run)
{
    const auto b =
        with_flight("flight = { start = 2025-01-01, end = 2026-12-31 }", ended("all", "\"2025-12\""));
    EXPECT_EQ(campaign_on(b, on(2025, 11, 30)).word, status_word::active);
    EXPECT_EQ(campaign_on(b, on(2025, 12, 15)).word, status_word::unknown);
    EXPECT_EQ(campaign_on(b, on(2026, 1, 1)).word, status_word::ended);
}

TEST(StatusOf, only_what_can_run_has_one)
{
    const auto b = with_flight("", ended("all", "2025-12-31"));
    EXPECT_FALSE(status_of(b, relations{b}, record(b, "spotify"), on(2026, 1, 9)));
    EXPECT_FALSE(status_of(b, relations{b}, record(b, "end"), on(2026, 1, 9)));
    EXPECT_TRUE(status_of(b, relations{b}, record(b, "ads"), on(2026, 1, 9)));
    EXPECT_TRUE(status_of(b, relations{b}, record(b, "all"), on(2026, 1, 9)));
}

} // namespace
} // namespace mediabuy::flight_status_test

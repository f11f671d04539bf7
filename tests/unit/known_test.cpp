// SPDX-License-Identifier: MIT
#include "mediabuy/rule/known.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::known_test {
namespace {

using namespace tests;

// One source of each kind: published on a day, in a month, recorded only, and without any day.
constexpr std::string_view four_sources = R"(
[[source]]
id = "dated"
publisher = "Gazette"
published = 2025-11-12
[[source]]
id = "october"
publisher = "Monthly"
published = "2025-10"
[[source]]
id = "filed"
publisher = "Archive"
recorded = 2025-12-01
[[source]]
id = "undated"
publisher = "Leaflet"
[[party]]
id = "meta"
kind = "platform"
name = "Meta"
)";

book with_allocation(std::string_view keys)
{
    return make_book(
        std::string{four_sources} +
        "[[allocation]]\nid = \"ads\"\nplatform = \"meta\"\nlayer = \"platform\"\namount = \"$1,000\"\n" +
        std::string{keys});
}

truth ads_known_by(const book& b, unsigned month, unsigned day_of_month)
{
    return known(b, b.allocations[0].head, known_by(on(2026, 1, 9), 2025, month, day_of_month));
}

TEST(Known, a_record_is_known_from_the_day_of_the_earliest_of_its_sources)
{
    const auto b = with_allocation("sources = [\"dated\"]");
    EXPECT_EQ(ads_known_by(b, 11, 11), truth::no);
    EXPECT_EQ(ads_known_by(b, 11, 12), truth::yes);
    const auto two = with_allocation("sources = [\"dated\", \"october\"]");
    EXPECT_EQ(ads_known_by(two, 10, 31), truth::yes);
    EXPECT_EQ(ads_known_by(two, 9, 30), truth::no);
}

TEST(Known, a_month_counts_from_its_last_day_and_inside_it_the_record_is_perhaps_known)
{
    const auto b = with_allocation("sources = [\"october\"]");
    EXPECT_EQ(ads_known_by(b, 9, 30), truth::no);
    EXPECT_EQ(ads_known_by(b, 10, 1), truth::unknown);
    EXPECT_EQ(ads_known_by(b, 10, 30), truth::unknown);
    EXPECT_EQ(ads_known_by(b, 10, 31), truth::yes);
}

TEST(Known, the_day_of_recording_wins_over_that_of_any_source)
{
    const auto later = with_allocation("sources = [\"october\"]\nrecorded = 2025-12-24");
    EXPECT_EQ(ads_known_by(later, 12, 23), truth::no);
    EXPECT_EQ(ads_known_by(later, 12, 24), truth::yes);
    const auto earlier = with_allocation("sources = [\"dated\"]\nrecorded = 2025-01-01");
    EXPECT_EQ(ads_known_by(earlier, 1, 1), truth::yes);
}

TEST(Known, without_any_day_a_record_is_always_known)
{
    EXPECT_EQ(ads_known_by(with_allocation(""), 1, 1), truth::yes);
    EXPECT_EQ(ads_known_by(with_allocation("sources = [\"undated\"]"), 1, 1), truth::yes);
    EXPECT_EQ(ads_known_by(with_allocation("sources = [\"undated\", \"dated\"]"), 1, 1),
              truth::no); // the dated one tells
}

TEST(Known, a_source_that_was_only_recorded_counts_from_that_day)
{
    const auto b = with_allocation("sources = [\"filed\"]");
    EXPECT_EQ(ads_known_by(b, 11, 30), truth::no);
    EXPECT_EQ(ads_known_by(b, 12, 1), truth::yes);
}

TEST(Known, without_a_limit_everything_is_known)
{
    const auto b = with_allocation("sources = [\"dated\"]");
    EXPECT_EQ(known(b, b.allocations[0].head, on(2000, 1, 1)), truth::yes);
    EXPECT_EQ(count_later_publications(b, on(2000, 1, 1)), 0U);
}

TEST(Known, a_claim_is_known_with_its_source)
{
    const auto b = with_allocation(
        "[[claim]]\nid = \"c\"\nsource = \"dated\"\nabout = \"ads\"\nsays = \"amount\"\namount = \"$2,000\"\n"
        "[[claim]]\nid = \"d\"\nsource = \"dated\"\nabout = \"ads\"\nsays = \"amount\"\namount = \"$2,000\"\n"
        "recorded = 2025-11-20\n");
    const auto by = [](unsigned day_of_month) { return known_by(on(2026, 1, 9), 2025, 11, day_of_month); };
    EXPECT_EQ(known(b, b.claims[0], by(11)), truth::no);
    EXPECT_EQ(known(b, b.claims[0], by(12)), truth::yes);
    EXPECT_EQ(known(b, b.claims[1], by(19)), truth::no); // recorded wins here too
    EXPECT_EQ(known(b, b.claims[1], by(20)), truth::yes);
}

TEST(Known, an_action_is_known_by_its_own_recording_then_its_own_sources_then_with_its_contract)
{
    const auto b = make_book(std::string{four_sources} + R"(
[[contract]]
id = "order"
kind = "order"
sources = ["dated"]
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-08-18
  recorded = 2025-08-20
  [[contract.modification]]
  number = "P1"
  action = "C"
  signed = 2025-08-18
  sources = ["october"]
  [[contract.modification]]
  number = "P2"
  action = "C"
  signed = 2025-08-18
)");
    const auto& c = b.contracts[0];
    const auto at = [&](std::size_t i, unsigned month, unsigned day_of_month) {
        return known(b, c, c.modifications[i], known_by(on(2026, 1, 9), 2025, month, day_of_month));
    };
    EXPECT_EQ(at(0, 8, 19), truth::no); // signed is not yet recorded
    EXPECT_EQ(at(0, 8, 20), truth::yes);
    EXPECT_EQ(at(1, 10, 15), truth::unknown);
    EXPECT_EQ(at(1, 10, 31), truth::yes);
    EXPECT_EQ(at(2, 11, 11), truth::no);
    EXPECT_EQ(at(2, 11, 12), truth::yes);
}

TEST(Known, later_publications_are_those_after_the_limit_and_those_that_may_be)
{
    const auto b = with_allocation("");
    const auto later = [&b](unsigned month, unsigned day_of_month) {
        return count_later_publications(b, known_by(on(2026, 1, 9), 2025, month, day_of_month));
    };
    EXPECT_EQ(later(9, 30), 3U); // dated, october, filed; the leaflet has no day
    EXPECT_EQ(later(10, 15), 3U);
    EXPECT_EQ(later(10, 31), 2U);
    EXPECT_EQ(later(11, 12), 1U);
    EXPECT_EQ(later(12, 1), 0U);
}

TEST(Known, a_source_that_is_not_out_yet_cannot_bear_out_what_another_has_withdrawn)
{
    const auto b = make_book(R"(
[[source]]
id = "first"
publisher = "First"
published = 2025-06-15
retracted = 2025-08-01
[[source]]
id = "second"
publisher = "Second"
published = 2025-12-01
[[party]]
id = "radio"
kind = "platform"
name = "Radio"
[[allocation]]
id = "ads"
platform = "radio"
layer = "platform"
amount = "$3 million"
sources = ["first", "second"]
)");
    const auto withdrawn = [&b](unsigned month) {
        return retracted(b, b.allocations[0].head, known_by(on(2026, 1, 9), 2025, month, 2));
    };
    EXPECT_FALSE(withdrawn(7));
    EXPECT_TRUE(withdrawn(9));
    EXPECT_FALSE(withdrawn(12));
    EXPECT_FALSE(retracted(b, b.allocations[0].head, on(2026, 1, 9)));
}

} // namespace
} // namespace mediabuy::known_test

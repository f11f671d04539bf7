// SPDX-License-Identifier: MIT
#include "mediabuy/rule/reading.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::reading_test {
namespace {

using namespace tests;

// Meta's figure as an article of January 2026 prints it, and what was printed of it before.
book meta_book()
{
    return make_book(R"(
[[source]]
id = "january"
publisher = "Article"
published = "2026-01"
[[source]]
id = "november-11"
publisher = "First"
published = 2025-11-11
[[source]]
id = "november-12"
publisher = "Second"
published = 2025-11-12
[[source]]
id = "late-november"
publisher = "Third"
published = "2025-11"
[[party]]
id = "meta"
kind = "platform"
name = "Meta"
[[allocation]]
id = "ads-meta"
platform = "meta"
layer = "platform"
amount = "$2.8 million"
sources = ["january"]
[[allocation]]
id = "ads-other"
platform = "meta"
layer = "platform"
amount = "$9 million"
sources = ["january"]
[[claim]]
id = "first"
source = "november-11"
about = "ads-meta"
says = "amount"
amount = "$2 million"
[[claim]]
id = "second"
source = "november-12"
about = "ads-meta"
says = "amount"
amount = "nearly $3 million"
[[claim]]
id = "second-again"
source = "november-12"
about = "ads-meta"
says = "amount"
amount = "$2.5 million"
[[claim]]
id = "on-top"
source = "november-12"
about = "ads-meta"
says = "amount"
amount = "another $500,000"
[[claim]]
id = "tracked"
source = "november-12"
about = "ads-meta"
says = "amount"
amount = "$7 million"
layer = "tracker"
[[claim]]
id = "third"
source = "late-november"
about = "ads-meta"
says = "amount"
amount = "$2.9 million"
)");
}

std::optional<reading> read_by(const book& b, int year, unsigned month, unsigned day_of_month)
{
    return reading_of(b, claims_about{b}, record(b, "ads-meta").index,
                      known_by(on(2026, 1, 9), year, month, day_of_month));
}

TEST(Reading, is_the_records_own_once_its_first_source_is_known)
{
    const auto b = meta_book();
    const auto read = read_by(b, 2026, 1, 31);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->as_printed, "$2.8 million");
    EXPECT_FALSE(read->claim);
    EXPECT_EQ(b[read->from].publisher, "Article");
    EXPECT_EQ(reading_of(b, claims_about{b}, 0, on(2025, 1, 1))->as_printed, "$2.8 million"); // no limit
}

TEST(Reading, is_before_that_the_claim_that_was_published_last)
{
    const auto b = meta_book();
    EXPECT_EQ(read_by(b, 2025, 11, 11)->as_printed, "$2 million");
    EXPECT_EQ(read_by(b, 2025, 11, 12)->as_printed,
              "nearly $3 million"); // of two of one day the first in the file
    EXPECT_EQ(read_by(b, 2025, 11, 30)->as_printed, "$2.9 million");
    EXPECT_EQ(read_by(b, 2025, 11, 12)->amount.point(), dollars(3'000'000));
    EXPECT_EQ(b[read_by(b, 2025, 11, 12)->from].publisher, "Second");
}

TEST(Reading, what_is_certainly_known_comes_before_what_is_only_perhaps)
{
    const auto b = meta_book();
    const auto in_january = read_by(b, 2026, 1, 15); // the article is perhaps out
    EXPECT_EQ(in_january->as_printed, "$2.9 million");
    EXPECT_EQ(in_january->known, truth::yes);
    const auto early_november = read_by(b, 2025, 11, 5); // only the third may be out
    EXPECT_EQ(early_november->as_printed, "$2.9 million");
    EXPECT_EQ(early_november->known, truth::unknown);
}

TEST(Reading, is_nothing_where_nothing_was_known)
{
    const auto b = meta_book();
    EXPECT_FALSE(read_by(b, 2025, 10, 31));
    const auto no_claims = record(b, "ads-other").index;
    const claims_about claims{b};
    EXPECT_FALSE(reading_of(b, claims, no_claims, known_by(on(2026, 1, 9), 2025, 12, 31)));
    const auto perhaps = reading_of(b, claims, no_claims, known_by(on(2026, 1, 9), 2026, 1, 1));
    ASSERT_TRUE(perhaps);
    EXPECT_EQ(perhaps->known, truth::unknown);
    EXPECT_FALSE(perhaps->claim);
}

TEST(Reading, something_on_top_and_another_layer_are_no_readings)
{
    const auto b = meta_book();
    const auto& on_top = b.claims[record(b, "on-top").index];
    const auto& tracked = b.claims[record(b, "tracked").index];
    EXPECT_FALSE(reads(on_top, layer::platform));
    EXPECT_FALSE(reads(tracked, layer::platform));
    EXPECT_TRUE(reads(tracked, layer::tracker));
}

TEST(Reading, of_two_claims_of_one_day_that_which_keeps_its_hedge_is_read_wherever_it_stands)
{
    const auto claim = [](std::string_view id, std::string_view amount) {
        return "[[claim]]\nid = \"" + std::string{id} + "\"\nsource = \"s\"\nabout = \"ads\"\n" +
               "says = \"amount\"\namount = \"" + std::string{amount} + "\"\n";
    };
    const auto read = [](const std::string& claims) {
        const auto b = make_book("[[source]]\nid = \"s\"\npublisher = \"S\"\npublished = 2025-11-12\n"
                                 "[[source]]\nid = \"later\"\npublisher = \"L\"\npublished = 2026-01-02\n"
                                 "[[party]]\nid = \"meta\"\nkind = \"platform\"\nname = \"Meta\"\n"
                                 "[[allocation]]\nid = \"ads\"\nplatform = \"meta\"\nlayer = \"platform\"\n"
                                 "amount = \"$3 million\"\nsources = [\"later\"]\n" +
                                 claims);
        return std::string{
            reading_of(b, claims_about{b}, 0, known_by(on(2025, 12, 1), 2025, 12, 1))->as_printed};
    };
    EXPECT_EQ(read(claim("a", "only $3 million") + claim("b", "nearly $3 million")), "nearly $3 million");
    EXPECT_EQ(read(claim("b", "nearly $3 million") + claim("a", "only $3 million")), "nearly $3 million");
    EXPECT_EQ(read(claim("b", "$3.1 million") + claim("a", "$3 million")), "$3 million") << "then by id";
}

} // namespace
} // namespace mediabuy::reading_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/conflict.hpp"

#include "mediabuy/money/estimate_parser.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::conflict_test {
namespace {

using namespace tests;

/// A book in which sources speak about one campaign, each in the words of one entry.
std::string claim_of(std::string_view id, std::string_view amount, std::string_view more = "",
                     std::string_view about = "all")
{
    return "[[claim]]\nid = \"" + std::string{id} + "\"\nsource = \"s\"\nabout = \"" + std::string{about} +
           "\"\nsays = \"amount\"\namount = \"" + std::string{amount} + "\"\n" + std::string{more} + '\n';
}

book claims(std::string_view text)
{
    return make_book("[[source]]\nid = \"s\"\npublisher = \"S\"\n[[campaign]]\nid = \"all\"\nname = \"All\"\n"
                     "[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n"
                     "[[allocation]]\nid = \"ads\"\nplatform = \"p\"\nlayer = \"platform\"\nchannel = "
                     "\"social\"\namount = \"$2.8 million\"\n"
                     "[[contract]]\nid = \"order\"\nkind = \"order\"\n"
                     "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = "
                     "2025-08-18\nobligates = \"$15,000,000.00\"\n" +
                     std::string{text});
}

std::vector<contradiction> found(std::string_view text, question q = on(2026, 1, 9))
{
    return contradictions(claims(text), q);
}

estimate read(std::string_view text) { return *parse_estimate(text, usd); }

TEST(Agreement, of_the_two_headlines_and_of_the_sum_between_them) // T-E4
{
    EXPECT_EQ(agreement_of(read("nearly $10 million"), read("upwards of $10 million")), agreement::conflict);
    EXPECT_EQ(agreement_of(read("almost $10 million"), read("more than $10 million")), agreement::conflict);
    interval_total sum{usd}; // $4.5 million and more than $5.3 million, soundly
    sum.add(read("$4.5 million").point(), read("$4.5 million").sound());
    sum.add(read("more than $5.3 million").point(), read("more than $5.3 million").sound());
    EXPECT_EQ(*sum.point(), dollars(9'800'000));
    EXPECT_EQ(*sum.interval(), (interval{bound::open_at(975'000'000), bound::none()}));
    EXPECT_TRUE(overlaps(*sum.interval(), read("nearly $10 million").sound()));
    EXPECT_TRUE(overlaps(*sum.interval(), read("upwards of $10 million").sound()));
    interval_total printed{usd}; // as they are usually rounded: under 9.9 million
    printed.add(read("$4.5 million").point(), read("$4.5 million").conventional());
    printed.add(read("more than $5.3 million").point(), read("more than $5.3 million").conventional());
    EXPECT_EQ(*printed.interval(), (interval{bound::open_at(975'000'000), bound::open_at(990'000'000)}));
    EXPECT_TRUE(disjoint(*printed.interval(), read("upwards of $10 million").conventional()));
    EXPECT_TRUE(overlaps(*printed.interval(), read("nearly $10 million").conventional()));
}

TEST(Contradictions, two_figures_for_one_thing_that_cannot_both_be_right)
{
    const auto all = found(claim_of("a", "nearly $10 million") + claim_of("b", "upwards of $10 million"));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].verdict, verdict_word::conflict);
    EXPECT_EQ(all[0].first.claim, 0U);
    EXPECT_EQ(all[0].second.claim, 1U);
}

TEST(Contradictions, tension_is_what_only_unusual_rounding_could_mend)
{
    const auto all = found(claim_of("a", "more than $5.7 million") + claim_of("b", "$6.5 million"));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].verdict, verdict_word::tension);
}

TEST(Contradictions, figures_that_agree_are_none_however_differently_they_are_printed)
{
    EXPECT_TRUE(found(claim_of("a", "about $3 million") + claim_of("b", "nearly $3 million") +
                      claim_of("c", "$2.9 million"))
                    .empty());
    EXPECT_TRUE(found(claim_of("a", "$3 million")).empty());
    EXPECT_TRUE(contradictions(make_book(""), on(2026, 1, 9)).empty());
}

TEST(Contradictions, figures_of_another_period_channel_payee_layer_or_basis_are_not_compared)
{
    for (const auto* other :
         {"period = { start = \"2025-10\", end = \"2025-11\" }", "channel = \"television\"",
          "payee = \"youtube\"", "layer = \"tracker\"", "basis = \"gross\""})
        EXPECT_TRUE(found(claim_of("a", "$1 million") + claim_of("b", "$9 million", other)).empty()) << other;
    EXPECT_EQ(found(claim_of("a", "$1 million", "channel = \"social\"") +
                    claim_of("b", "$9 million", "channel = \"social\""))
                  .size(),
              1U);
}

TEST(Contradictions, figures_of_two_payers_or_purposes_are_not_compared_but_one_who_says_neither_is)
{
    EXPECT_TRUE(
        found(claim_of("a", "$1 million", "payer = \"dhs\"") + claim_of("b", "$9 million", "payer = \"ice\""))
            .empty());
    EXPECT_TRUE(found(claim_of("a", "$1 million", "purpose = \"recruitment\"") +
                      claim_of("b", "$9 million", "purpose = \"departure\""))
                    .empty());
    EXPECT_EQ(found(claim_of("a", "$1 million", "payer = \"dhs\"") + claim_of("b", "$9 million")).size(), 1U);
}

TEST(Contradictions, another_currency_another_record_and_something_on_top_are_not_compared)
{
    EXPECT_TRUE(
        found(claim_of("a", "$1 million") + claim_of("b", "€9 million", "currency = \"EUR\"")).empty());
    EXPECT_TRUE(found(claim_of("a", "$9 million") + claim_of("b", "$15,000,000.00", "", "order")).empty());
    EXPECT_TRUE(found(claim_of("a", "$1 million") + claim_of("b", "another $9 million")).empty());
    EXPECT_EQ(found(claim_of("a", "$1 million") + claim_of("b", "€1 million", "currency = \"EUR\"") +
                    claim_of("c", "€9 million", "currency = \"EUR\""))
                  .size(),
              1U); // the two in euros
}

TEST(Contradictions, copies_of_one_figure_count_once)
{
    const auto all = found(claim_of("a", "$1 million") + claim_of("b", "$1 million") +
                           claim_of("c", "$9 million") + claim_of("d", "$9 million"));
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].first.claim, 0U); // the first who prints it
    EXPECT_EQ(all[0].second.claim, 2U);
}

TEST(Contradictions, a_record_speaks_for_itself_too)
{
    const auto allocation = found(claim_of("a", "$9 million", "", "ads"));
    ASSERT_EQ(allocation.size(), 1U);
    EXPECT_FALSE(allocation[0].first.claim);
    EXPECT_EQ(allocation[0].first.amount.point(), dollars(2'800'000));
    const auto contract = found(claim_of(
        "a", "$10 million", "", "order")); // domain: an order of $15,000,000.00, printed as $10 million
    ASSERT_EQ(contract.size(), 1U);
    EXPECT_EQ(contract[0].first.amount, exactly(dollars(15'000'000)));
    EXPECT_TRUE(found(claim_of("a", "$15 million", "", "order")).empty());
    EXPECT_TRUE(found(claim_of("a", "$10 million", "", "order"), on(2025, 8, 17))
                    .empty()); // nothing was obligated yet
}

TEST(Contradictions, what_was_not_known_by_then_contradicts_nothing)
{
    const auto text = claim_of("a", "$1 million", "recorded = 2025-01-01") +
                      claim_of("b", "$9 million", "recorded = 2025-06-01");
    EXPECT_TRUE(found(text, known_by(on(2026, 1, 9), 2025, 5, 31)).empty());
    EXPECT_EQ(found(text, known_by(on(2026, 1, 9), 2025, 6, 1)).size(), 1U);
}

TEST(Contradictions, three_figures_make_each_pair_that_there_is_in_the_order_of_the_file)
{
    const auto all =
        found(claim_of("a", "$9 million") + claim_of("b", "$1 million") + claim_of("c", "$5 million"));
    ASSERT_EQ(all.size(), 3U);
    const std::pair<std::uint32_t, std::uint32_t> pairs[]{{0, 1}, {0, 2}, {1, 2}};
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ((std::pair{*all[i].first.claim, *all[i].second.claim}), pairs[i]);
}

TEST(Contradictions, of_more_amounts_than_can_be_read_only_neighbours_by_size_are_compared)
{
    std::string text;
    for (std::size_t i = 0; i <= most_amounts; ++i)
        text += claim_of("c" + std::to_string(i), "$" + std::to_string(1000 + i) + ".00");
    EXPECT_EQ(found(text).size(), most_amounts);
}

TEST(Contradictions, of_equal_figures_the_one_that_was_published_first_is_named)
{
    const std::string sources = "[[source]]\nid = \"early\"\npublisher = \"E\"\npublished = 2025-01-01\n"
                                "[[source]]\nid = \"late\"\npublisher = \"L\"\npublished = 2025-02-01\n";
    const auto from = [](std::string_view source, std::string_view id, std::string_view amount) {
        auto text = claim_of(id, amount);
        return text.replace(text.find("\"s\""), 3, '"' + std::string{source} + '"');
    };
    const auto x = from("early", "x", "$1 million");
    const auto copy = from("late", "copy", "$1 million");
    const auto y = from("late", "y", "$9 million");
    for (const auto& order : {x + copy + y, y + copy + x}) {
        const auto b = claims(sources + order);
        const auto all = contradictions(b, on(2026, 1, 9));
        ASSERT_EQ(all.size(), 1U);
        const auto named = [&b](const stated_amount& s) { return b.names.text(b.claims[*s.claim].head.id); };
        EXPECT_TRUE(named(all[0].first) == "x" || named(all[0].second) == "x");
    }
}

} // namespace
} // namespace mediabuy::conflict_test

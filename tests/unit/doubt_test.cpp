// SPDX-License-Identifier: MIT
#include "mediabuy/rule/doubt.hpp"

#include "mediabuy/answer/sentence_text.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::doubt_test {
namespace {

using namespace tests;
using texts = std::vector<std::string>;

// A book on what ICE paid for recruitment from August to December 2025.
book scoped(std::string_view keys, std::string_view records = "")
{
    return make_book(
        "scope = { payer = \"ice\", purpose = \"recruitment\", period = { start = 2025-08-01, end = "
        "2025-12-31 } }\n"
        "[[source]]\nid = \"one\"\npublisher = \"One\"\n[[source]]\nid = \"two\"\npublisher = \"Two\"\n"
        "[[party]]\nid = \"ice\"\nkind = \"agency\"\nname = \"Immigration and Customs Enforcement\"\naka = "
        "[\"ICE\"]\n"
        "[[party]]\nid = \"dhs\"\nkind = \"agency\"\nname = \"Homeland Security\"\naka = [\"DHS\"]\n"
        "[[party]]\nid = \"meta\"\nkind = \"platform\"\nname = \"Meta\"\n"
        "[[allocation]]\nid = \"ads\"\nplatform = \"meta\"\nlayer = \"platform\"\namount = \"$2.8 "
        "million\"\nsources = [\"one\"]\n" +
        std::string{keys} + '\n' + std::string{records});
}

std::string claim_of(std::string_view source, std::string_view amount, std::string_view more = "")
{
    static int number = 0;
    return "[[claim]]\nid = \"c" + std::to_string(++number) + "\"\nsource = \"" + std::string{source} +
           "\"\nabout = \"ads\"\nsays = \"amount\"\namount = \"" + std::string{amount} + "\"\n" +
           std::string{more} + '\n';
}

std::vector<doubt> doubts_of(const book& b, question q = on(2026, 1, 9))
{
    const claims_about claims{b};
    std::vector<doubt> all;
    for (const auto& e : gather(b, claims, {}, q).entries)
        for (auto& d : doubts_about(b, claims, e, q))
            detail::merge_doubt(all, std::move(d));
    return all;
}

texts sentences(const book& b, question q = on(2026, 1, 9))
{
    texts out;
    for (const auto& d : doubts_of(b, q))
        out.push_back(to_string(language::english, sentence_of(b, d)));
    return out;
}

TEST(Doubt, a_figure_inside_the_scope_has_none)
{
    EXPECT_EQ(
        sentences(scoped(
            "payer = \"ice\"\npurpose = \"recruitment\"\nflight = { start = 2025-08-01, end = 2025-12-31 }")),
        texts{});
    EXPECT_EQ(sentences(scoped("")), texts{}); // what nobody says, nobody doubts
}

TEST(Doubt, another_payer_or_purpose_is_named_with_who_says_so)
{
    EXPECT_EQ(sentences(scoped("payer = \"dhs\"")),
              texts{"According to One, the payer was DHS; this book is about ICE."});
    EXPECT_EQ(sentences(scoped("", claim_of("two", "$2.8 million", "purpose = \"self-deportation\""))),
              texts{"According to Two, the money bought advertising for self-deportation; this book is about "
                    "recruitment."});
}

TEST(Doubt, those_who_say_the_same_stand_together)
{
    EXPECT_EQ(sentences(scoped("", claim_of("one", "$2.8 million", "payer = \"dhs\"") +
                                       claim_of("two", "$2.8 million", "payer = \"dhs\""))),
              texts{"According to One and Two, the payer was DHS; this book is about ICE."});
}

TEST(Doubt, days_outside_the_scope_are_those_that_certainly_are)
{
    EXPECT_EQ(sentences(scoped("", claim_of("two", "$2.8 million",
                                            "period = { start = \"2025-03\", end = \"2025-11\" }"))),
              texts{"According to Two, spending began in March 2025, before this book's scope does, on 1 "
                    "August 2025."});
    EXPECT_EQ(sentences(scoped("", claim_of("two", "$2.8 million",
                                            "period = { start = \"2025-09\", end = \"2026-01\" }"))),
              texts{"According to Two, spending ended in January 2026, after this book's scope does, on 31 "
                    "December 2025."});
    EXPECT_EQ(sentences(scoped(
                  "", claim_of("two", "$2.8 million", "period = { start = \"2025\", end = \"2025\" }"))),
              texts{}); // may lie inside
}

TEST(Doubt, another_amount_is_a_doubt_and_the_same_printed_more_roughly_is_none)
{
    EXPECT_EQ(sentences(scoped("", claim_of("two", "nearly $3 million"))),
              texts{}); // [2.5, 3) covers [2.75, 2.85)
    EXPECT_EQ(sentences(scoped("", claim_of("two", "$3 million"))), texts{});
    EXPECT_EQ(sentences(scoped("", claim_of("two", "$2.9 million"))),
              texts{"Printed as “$2.9 million” by Two."});
    EXPECT_EQ(sentences(scoped("", claim_of("two", "$9 million", "layer = \"tracker\""))),
              texts{}); // of another layer
}

TEST(Doubt, what_may_come_on_top_is_named_once_however_it_is_printed)
{
    const auto b =
        scoped("", claim_of("one", "another half-million") + claim_of("two", "additional $500,000"));
    EXPECT_EQ(
        sentences(b),
        texts{"“another half-million” may come on top of it, according to One and Two; it is not added."});
}

TEST(Doubt, a_claim_of_something_on_top_says_nothing_of_the_figures_own_payer)
{
    EXPECT_EQ(doubts_of(scoped("", claim_of("two", "another $500,000", "payer = \"dhs\""))).size(), 1U);
}

TEST(Doubt, a_word_on_payer_alone_counts_without_an_amount)
{
    const auto b = scoped(
        "",
        "[[claim]]\nid = \"who\"\nsource = \"two\"\nabout = \"ads\"\nsays = \"payer\"\npayer = \"dhs\"\n");
    EXPECT_EQ(sentences(b), texts{"According to Two, the payer was DHS; this book is about ICE."});
}

TEST(Doubt, what_was_not_known_by_then_casts_none)
{
    const auto b = scoped("", claim_of("two", "$9 million", "recorded = 2025-12-01"));
    EXPECT_EQ(sentences(b, known_by(on(2026, 1, 9), 2025, 11, 30)), texts{});
    EXPECT_EQ(sentences(b, known_by(on(2026, 1, 9), 2025, 12, 1)).size(), 1U);
}

TEST(Doubt, without_a_scope_nothing_lies_outside_it)
{
    const auto b = make_book("[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n[[allocation]]\nid = "
                             "\"ads\"\nplatform = \"p\"\n"
                             "layer = \"platform\"\namount = \"$1.00\"\npayer = \"dhs\"\npurpose = "
                             "\"x\"\nflight = { start = 1990-01-01 }\n");
    EXPECT_EQ(sentences(b), texts{});
}

TEST(Doubt, a_contract_is_paid_by_its_agency)
{
    const auto b =
        make_book("scope = { payer = \"ice\" }\n[[party]]\nid = \"ice\"\nkind = \"agency\"\nname = \"ICE\"\n"
                  "[[party]]\nid = \"cbp\"\nkind = \"agency\"\nname = \"CBP\"\n[[source]]\nid = "
                  "\"s\"\npublisher = \"S\"\n"
                  "[[contract]]\nid = \"order\"\nkind = \"order\"\nagency = \"cbp\"\nsources = [\"s\"]\n"
                  "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = "
                  "2025-01-01\nobligates = \"$5.00\"\n");
    EXPECT_EQ(sentences(b), texts{"According to S, the payer was CBP; this book is about ICE."});
}

} // namespace
} // namespace mediabuy::doubt_test

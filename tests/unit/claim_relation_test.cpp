// SPDX-License-Identifier: MIT
#include "mediabuy/rule/claim_relation.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::claim_relation_test {
namespace {

using namespace tests;

// Two outlets with a report of their own, and two that repeat the first.
constexpr std::string_view press = R"(
[[source]]
id        = "one"
publisher = "One"
published = 2025-11-11
[[source]]
id        = "two"
publisher = "Two"
published = 2025-11-12
[[source]]
id        = "copy"
publisher = "Copy"
published = 2025-11-13
relays    = ["one"]
[[source]]
id        = "copy-of-copy"
publisher = "Copy of a copy"
published = 2025-11-14
relays    = ["copy"]
[[party]]
id   = "radio"
kind = "platform"
name = "Radio"
[[allocation]]
id       = "ads"
platform = "radio"
layer    = "platform"
channel  = "radio"
amount   = "$74,000"
sources  = ["one"]
)";

std::string amount_claim(std::string_view id, std::string_view source, std::string_view amount,
                         std::string_view keys = "")
{
    return "[[claim]]\nid = \"" + std::string{id} + "\"\nsource = \"" + std::string{source} +
           "\"\nabout = \"ads\"\nsays = \"amount\"\namount = \"" + std::string{amount} + "\"\n" +
           std::string{keys} + '\n';
}

std::string other_claim(std::string_view id, std::string_view says, std::string_view key)
{
    return "[[claim]]\nid = \"" + std::string{id} + "\"\nsource = \"one\"\nabout = \"ads\"\nsays = \"" +
           std::string{says} + "\"\n" + std::string{key} + '\n';
}

book with(const std::string& claims) { return make_book(std::string{press} + claims); }

std::vector<claim_relation> related_to_first(const book& b, const question& q = on(2026, 1, 1))
{
    origins from{b};
    return relations_of(b, relations{b}, from, 0, q);
}

claim_relation pair(const std::string& x, const std::string& y)
{
    const auto b = with(x + y);
    const auto all = related_to_first(b);
    EXPECT_EQ(all.size(), 1U);
    return all.at(0);
}

verdict_word verdict(std::string_view x, std::string_view y)
{
    return pair(amount_claim("x", "one", x), amount_claim("y", "two", y)).verdict;
}

TEST(ClaimRelation, ranges_decide_between_agreement_tension_and_conflict) // domain.md E2
{
    EXPECT_EQ(verdict("$74,000", "about $74,000"), verdict_word::agree);
    EXPECT_EQ(verdict("$3 million", "$2.8 million"), verdict_word::agree) << "2.8 lies in [2.5, 3.5)";
    EXPECT_EQ(verdict("$4.5 million", "more than $5.3 million"), verdict_word::conflict);
    EXPECT_EQ(verdict("more than $5.7 million", "topped $6.5 million"), verdict_word::tension);
    EXPECT_EQ(verdict("nearly $10 million", "upwards of $10 million"), verdict_word::conflict); // T-E4
}

TEST(ClaimRelation, copies_have_one_origin_and_the_verdict_does_not_ask_for_it)
{
    const auto x = amount_claim("x", "one", "$74,000");
    EXPECT_EQ(pair(x, amount_claim("y", "two", "$74,000")).origin, origin_word::separate);
    EXPECT_EQ(pair(x, amount_claim("y", "copy", "$74,000")).origin, origin_word::shared);
    EXPECT_EQ(pair(x, amount_claim("y", "copy-of-copy", "$90,000")).origin, origin_word::shared);
    EXPECT_EQ(pair(x, amount_claim("y", "copy-of-copy", "$90,000")).verdict, verdict_word::conflict);
}

TEST(ClaimRelation, a_claim_may_say_which_of_several_sources_it_comes_from)
{
    auto text = std::string{press};
    text.replace(text.find("relays    = [\"one\"]"), 19, "relays = [\"one\", \"two\"]");
    const auto b = make_book(text + amount_claim("x", "one", "$74,000") +
                             amount_claim("y", "copy", "$74,000", "origin = \"two\"") +
                             amount_claim("z", "copy", "$74,000"));
    const auto all = related_to_first(b);
    EXPECT_EQ(all.at(0).origin, origin_word::separate);
    EXPECT_EQ(all.at(1).origin, origin_word::shared);
}

TEST(ClaimRelation, what_a_copy_is_the_first_to_say_has_its_origin_there)
{
    const auto x = amount_claim("x", "one", "$74,000");
    EXPECT_EQ(pair(x, amount_claim("y", "copy", "$90,000", "origin = \"copy\"")).origin,
              origin_word::separate);
    const auto first = amount_claim("x", "copy", "$74,000", "origin = \"copy\"");
    EXPECT_EQ(pair(first, amount_claim("y", "copy", "$90,000", "origin = \"copy\"")).origin,
              origin_word::shared);
}

TEST(ClaimRelation, other_money_is_not_compared_and_the_parts_that_differ_are_named)
{
    const auto parts = [](std::string_view a, std::string_view b) {
        return pair(amount_claim("x", "one", "$1.00", a), amount_claim("y", "two", "$9.00", b)).differ;
    };
    using list = std::vector<scope_part>;
    EXPECT_EQ(parts("payer = \"dhs\"", "payer = \"ice\""), list{scope_part::payer});
    EXPECT_EQ(parts("payer = \"dhs\"", ""), list{}) << "left open, it may be the same";
    EXPECT_EQ(parts("purpose = \"a\"", "purpose = \"b\""), list{scope_part::purpose});
    EXPECT_EQ(parts("payee = \"a\"", ""), list{scope_part::payee}) << "a part beside its whole";
    EXPECT_EQ(parts("channel = \"television\"", ""), list{scope_part::channel})
        << "the record's own is radio";
    EXPECT_EQ(parts("layer = \"tracker\"", ""), list{scope_part::layer});
    EXPECT_EQ(parts("basis = \"gross\"", "basis = \"net-to-media\""), list{scope_part::basis});
    EXPECT_EQ(parts("period = { start = 2025-09-01, end = 2025-09-30 }",
                    "period = { start = 2025-10-01, end = 2025-10-21 }"),
              list{scope_part::period});
    EXPECT_EQ(parts("period = { start = 2025-09-01 }", ""), list{scope_part::period});
    EXPECT_EQ(pair(amount_claim("x", "one", "$2.8 million"), amount_claim("y", "two", "another half-million"))
                  .differ,
              list{scope_part::addition});
}

TEST(ClaimRelation, days_that_may_be_the_same_make_a_conflict_a_tension)
{
    const auto x = amount_claim("x", "one", "$332,000", "period = { start = 2025-10-01, end = 2025-10-21 }");
    const auto y = [](std::string_view end) {
        return amount_claim("y", "two", "$297,100",
                            "period = { start = 2025-10-01, end = " + std::string{end} + " }");
    };
    EXPECT_EQ(pair(x, y("2025-10-21")).verdict, verdict_word::conflict);
    EXPECT_EQ(pair(x, y("{ from = 2025-10-21, to = 2025-10-22 }")).verdict, verdict_word::tension);
    EXPECT_EQ(pair(x, y("2025-10-22")).verdict, verdict_word::not_comparable);
}

TEST(ClaimRelation, days_of_beginning_and_end_are_compared_by_day)
{
    const auto x = other_claim("x", "started", "date = \"2025-04\"");
    EXPECT_EQ(pair(x, other_claim("y", "started", "date = 2025-04-15")).verdict, verdict_word::agree);
    EXPECT_EQ(pair(x, other_claim("y", "started", "date = \"2025-10\"")).verdict, verdict_word::conflict);
    EXPECT_EQ(pair(x, other_claim("y", "started", "")).verdict, verdict_word::not_comparable);
}

TEST(ClaimRelation, two_causes_can_both_hold_in_part)
{
    const auto x = other_claim("x", "cause", "cause = \"contract-ran-out\"");
    EXPECT_EQ(pair(x, other_claim("y", "cause", "cause = \"user-advocacy\"")).verdict, verdict_word::tension);
    EXPECT_EQ(pair(x, other_claim("y", "cause", "cause = \"contract-ran-out\"")).verdict,
              verdict_word::agree);
}

TEST(ClaimRelation, only_what_was_known_and_not_withdrawn_is_compared)
{
    const auto claims = amount_claim("x", "one", "$74,000") + amount_claim("y", "two", "$90,000");
    const auto b = with(claims);
    EXPECT_EQ(related_to_first(b, known_by(on(2026, 1, 1), 2025, 11, 11)).size(), 0U);
    EXPECT_EQ(related_to_first(b, known_by(on(2026, 1, 1), 2025, 11, 12)).size(), 1U);
    auto text = std::string{press};
    text.replace(text.find("publisher = \"Two\""), 17, "publisher = \"Two\"\nretracted = 2025-12-01");
    const auto withdrawn = make_book(text + claims);
    EXPECT_EQ(related_to_first(withdrawn).size(), 0U);
    EXPECT_EQ(related_to_first(withdrawn, known_by(on(2026, 1, 1), 2025, 11, 30)).size(), 1U);
    EXPECT_EQ(related_to_first(withdrawn, known_by(on(2026, 1, 1), 2025, 12, 1)).size(), 0U);
}

TEST(Origin, is_found_through_every_relay_and_a_ring_has_one)
{
    const auto b =
        make_book("[[source]]\nid = \"a\"\npublisher = \"A\"\nrelays = [\"b\"]\n"
                  "[[source]]\nid = \"b\"\npublisher = \"B\"\nrelays = [\"c\", \"d\"]\n"
                  "[[source]]\nid = \"c\"\npublisher = \"C\"\n[[source]]\nid = \"d\"\npublisher = \"D\"\n"
                  "[[source]]\nid = \"e\"\npublisher = \"E\"\nrelays = [\"f\"]\n"
                  "[[source]]\nid = \"f\"\npublisher = \"F\"\nrelays = [\"e\"]\n");
    origins from{b};
    using list = std::vector<ref<source>>;
    EXPECT_EQ(from.of(ref<source>{0}), (list{ref<source>{2}, ref<source>{3}}));
    EXPECT_EQ(from.of(ref<source>{2}), list{ref<source>{2}});
    EXPECT_EQ(from.of(ref<source>{4}), from.of(ref<source>{5}));
    EXPECT_TRUE(from.shared(from.of(ref<source>{0}), from.of(ref<source>{3})));
    EXPECT_FALSE(from.shared(from.of(ref<source>{2}), from.of(ref<source>{3})));
}

} // namespace
} // namespace mediabuy::claim_relation_test

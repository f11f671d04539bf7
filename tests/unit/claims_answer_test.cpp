// SPDX-License-Identifier: MIT
#include "mediabuy/answer/claims_answer.hpp"

#include "mediabuy/answer/page_text.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/io/read.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace mediabuy::claims_answer_test {
namespace {

constexpr const char* head = R"(mediabuy = 1
title    = "Claims"
currency = "USD"
as_of    = 2026-01-09

[[party]]
id   = "screen"
kind = "platform"
name = "Screen"

[[source]]
id        = "memo"
publisher = "Memo"
published = 2025-11-01

[[source]]
id        = "stone"
publisher = "Stone"
published = 2025-11-11
relays    = ["memo"]

[[source]]
id        = "copy"
publisher = "Copy"
published = 2025-11-12
relays    = ["stone"]

[[source]]
id        = "ledger"
publisher = "Ledger"
published = "2025-12"

[[allocation]]
id       = "ads"
platform = "screen"
layer    = "platform"
amount   = "$3 million"
sources  = ["copy"]
)";

std::string claim(const std::string& id, const std::string& source, const std::string& rest)
{
    return "\n[[claim]]\nid = \"" + id + "\"\nsource = \"" + source +
           "\"\nabout = \"ads\"\nsays = \"amount\"\n" + rest + "\n";
}

opened_book opened(const std::string& claims)
{
    auto read = read_book(head + claims, "claims.toml");
    EXPECT_TRUE(read.problems.empty());
    return {std::move(read.records), {}, false};
}

answer asked(const opened_book& of, std::vector<std::string> ids = {},
             std::vector<std::pair<std::string, std::string>> options = {})
{
    return run(of, {"claims", std::move(ids), std::move(options)}).result;
}

std::string text_of(const opened_book& of) { return to_text(asked(of), of, {}); }

TEST(ClaimsAnswer, a_claim_says_how_it_stands_to_the_record_and_to_each_other_claim)
{
    const auto b = opened(claim("more", "ledger", "amount = \"more than $4 million\"") +
                          claim("nearly", "stone", "amount = \"nearly $3 million\""));
    const auto a = asked(b);
    ASSERT_EQ(a.rows.size(), 2U);
    EXPECT_EQ(*a.rows[0]["id"].as_text(), "nearly") << "in the order of publication";
    const auto& relation = *a.rows[0]["relation"].as_list();
    ASSERT_EQ(relation.size(), 2U);
    EXPECT_EQ(*relation[0]["with"].as_text(), "ads") << "the record's own amount first";
    EXPECT_EQ(*relation[0]["verdict"].as_text(), "agree");
    EXPECT_EQ(*relation[0]["origin"].as_text(), "shared") << "a copy of it";
    EXPECT_EQ(*relation[1]["with"].as_text(), "more");
    EXPECT_EQ(*relation[1]["verdict"].as_text(), "conflict"); // (4 m, ...) and (..., 3 m)
    EXPECT_EQ(*relation[1]["origin"].as_text(), "separate");
}

TEST(ClaimsAnswer, a_missing_bound_of_the_words_is_null)
{
    const auto b = opened(claim("nearly", "stone", "amount = \"nearly $3 million\""));
    const auto row = asked(b).rows.front();
    EXPECT_TRUE(row["sound_low"].is_null());
    EXPECT_EQ(*row["sound_high"].as_text(), "3000000.00");
    EXPECT_EQ(*row["low"].as_text(), "2500000.00"); // T-E2
}

TEST(ClaimsAnswer, copies_are_one_witness)
{
    const auto b = opened(claim("one", "stone", "amount = \"$3 million\"") +
                          claim("two", "memo", "amount = \"$3 million\""));
    EXPECT_NE(text_of(b).find("Three publications, one origin: Memo."), std::string::npos) << text_of(b);
}

TEST(ClaimsAnswer, equal_statements_are_one_in_the_pairs)
{
    const auto b = opened(claim("one", "stone", "amount = \"$5 million\"") +
                          claim("two", "memo", "amount = \"$5 million\""));
    const auto text = text_of(b);
    const auto pair = text.find("“$5 million” (Memo and Stone)");
    EXPECT_NE(pair, std::string::npos) << text;
    EXPECT_EQ(text.find("conflict", pair + 1), std::string::npos) << "once, and not for each copy\n" << text;
}

TEST(ClaimsAnswer, of_other_money_it_says_what_differs)
{
    const auto b = opened(claim("social", "stone", "amount = \"$3 million\"\nchannel = \"social\""));
    const auto relation = *asked(b).rows.front()["relation"].as_list();
    EXPECT_EQ(*relation[0]["verdict"].as_text(), "not-comparable");
    EXPECT_EQ(*relation[0]["differ"].as_list()->front().as_text(), "channel");
}

TEST(ClaimsAnswer, a_month_is_left_out_until_it_is_over)
{
    const auto b = opened(claim("late", "ledger", "amount = \"$3 million\""));
    const auto a = asked(b, {}, {{"known-by", "2025-12-15"}});
    EXPECT_TRUE(a.rows.empty());
    ASSERT_EQ(a.left_out.size(), 1U);
    EXPECT_EQ(*a.left_out[0]["rule"].as_text(), "perhaps-known");
}

TEST(ClaimsAnswer, a_party_stands_for_its_allocations_and_a_source_for_what_it_says)
{
    const auto b = opened(claim("one", "stone", "amount = \"$3 million\"") +
                          claim("two", "ledger", "amount = \"$3 million\""));
    EXPECT_EQ(asked(b, {"screen"}).rows.size(), 2U);
    EXPECT_EQ(asked(b, {"ledger"}).rows.size(), 1U);
    EXPECT_EQ(asked(b, {"two"}).rows.size(), 1U);
}

/// The one relation of a row.
const value& only_relation(const answer& a, std::string_view id)
{
    static const value none;
    for (const auto& row : a.rows)
        if (*row["id"].as_text() == id && row["relation"].as_list()->size() == 1)
            return row["relation"].as_list()->front();
    return none;
}

const value& more(const answer& a, std::string_view name)
{
    static const value none;
    for (const auto& [key, field] : a.more)
        if (key == name) return field;
    return none;
}

TEST(ClaimsAnswer, held_against_what_is_counted_each_claim_has_one_relation_with_the_gap)
{
    const auto b = opened(claim("more", "ledger", "amount = \"more than $4 million\"") +
                          claim("nearly", "stone", "amount = \"nearly $3 million\""));
    const auto a = asked(b, {}, {{"beside", "counted"}});
    const auto& relation = only_relation(a, "more");
    EXPECT_EQ(*relation["with"].as_text(), "ads") << "which reports count";
    EXPECT_EQ(*relation["verdict"].as_text(), "conflict");
    EXPECT_EQ(*relation["gap"].as_text(), "500000.00"); // [2.5 m, 3.5 m) and (4 m, ...)
    EXPECT_TRUE(only_relation(a, "nearly")["gap"].is_null()) << "they meet";
}

TEST(ClaimsAnswer, a_claim_that_is_named_is_what_the_others_and_the_record_are_held_against)
{
    const auto b = opened(claim("more", "ledger", "amount = \"more than $4 million\"") +
                          claim("nearly", "stone", "amount = \"nearly $3 million\""));
    const auto a = asked(b, {}, {{"beside", "nearly"}});
    EXPECT_EQ(*only_relation(a, "more")["with"].as_text(), "nearly");
    EXPECT_EQ(*only_relation(a, "more")["gap"].as_text(), "1000000.00"); // (..., 3 m) and (4 m, ...)
    EXPECT_TRUE(only_relation(a, "nearly").is_null()) << "none to itself";
    const auto& subject = more(a, "subjects").as_list()->front();
    const auto& own = subject["own"]["relation"].as_list()->front();
    EXPECT_EQ(*own["with"].as_text(), "nearly");
    EXPECT_EQ(*own["verdict"].as_text(), "agree");
    EXPECT_EQ(*subject["kinds"].as_list()->front()["beside"].as_text(), "nearly");
}

TEST(ClaimsAnswer, days_that_exclude_each_other_say_how_far_apart_they_are)
{
    const auto began = [](const std::string& id, const std::string& source, const std::string& date) {
        return "\n[[claim]]\nid = \"" + id + "\"\nsource = \"" + source +
               "\"\nabout = \"ads\"\nsays = \"started\"\ndate = " + date + "\n";
    };
    const auto b = opened(began("april", "stone", "\"2025-04\"") + began("may", "ledger", "2025-05-03"));
    const auto a = asked(b, {}, {{"beside", "counted"}});
    EXPECT_EQ(only_relation(a, "may")["gap_days"].cell(), "3"); // from 30 April to 3 May
    EXPECT_EQ(*a.rows[0]["date_low"].as_text(), "2025-04-01");
    EXPECT_EQ(*a.rows[0]["date_high"].as_text(), "2025-04-30");
}

TEST(ClaimsAnswer, each_kind_counts_its_own_witnesses_and_names_its_pairs)
{
    const auto b = opened(claim("one", "stone", "amount = \"$5 million\"") +
                          claim("two", "memo", "amount = \"$5 million\"") +
                          claim("other", "ledger", "amount = \"$9 million\""));
    const auto a = asked(b);
    const auto& kind = more(a, "subjects").as_list()->front()["kinds"].as_list()->front();
    EXPECT_EQ(kind["claims"].cell(), "3");
    EXPECT_EQ(kind["statements"].cell(), "3") << "the record's own, five and nine million";
    EXPECT_EQ(*kind["witnesses_text"].as_text(), "Four publications, two separate origins: Memo; Ledger.");
    ASSERT_EQ(kind["witnesses"].as_list()->size(), 2U);
    EXPECT_EQ(kind["witnesses"].as_list()->front()["publications"].as_list()->size(), 3U);
    EXPECT_EQ(kind["pairs"].as_list()->size(), 3U) << "of three figures that all exclude each other";
}

TEST(ClaimsAnswer, of_which_money_it_is_is_said_in_parts)
{
    const auto b = opened(claim("social", "stone",
                                "amount = \"another $3 million\"\nchannel = \"social\"\npayer = \"Bureau\""));
    const auto row = asked(b).rows.front();
    EXPECT_EQ(*row["money_text"].as_text(), "on top of something; on social");
    EXPECT_EQ(*row["payer_text"].as_text(), "paid by Bureau");
    EXPECT_TRUE(row["period_text"].is_null());
}

TEST(ClaimsAnswer, later_claims_are_counted_and_not_shown)
{
    const auto b = opened(claim("early", "stone", "amount = \"$3 million\"") +
                          claim("late", "ledger", "amount = \"$4 million\""));
    const auto a = asked(b, {}, {{"known-by", "2025-11-20"}, {"beside", "late"}});
    EXPECT_EQ(a.rows.size(), 1U);
    EXPECT_EQ(more(a, "later_claims").cell(), "1");
    EXPECT_EQ(*only_relation(a, "early")["with"].as_text(), "ads")
        << "what was not known is held against nothing";
}

TEST(ClaimsAnswer, lists_what_is_spoken_of)
{
    const auto b = opened(claim("one", "stone", "amount = \"$3 million\"") +
                          claim("two", "ledger", "amount = \"$4 million\""));
    const auto a = asked(b, {}, {{"list", "subjects"}});
    ASSERT_EQ(a.rows.size(), 1U);
    EXPECT_EQ(*a.rows[0]["about"].as_text(), "ads");
    EXPECT_EQ(*a.rows[0]["kind"].as_text(), "allocation");
    EXPECT_EQ(a.rows[0]["claims"].cell(), "2");
}

TEST(ClaimsAnswer, an_unknown_id_to_hold_against_is_a_problem)
{
    const auto b = opened(claim("one", "stone", "amount = \"$3 million\""));
    const auto a = asked(b, {}, {{"beside", "oen"}});
    ASSERT_EQ(a.problems.size(), 1U);
    EXPECT_EQ(a.problems[0].code.text(), "unknown-id");
}

} // namespace
} // namespace mediabuy::claims_answer_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/method.hpp"

#include "mediabuy/answer/run.hpp"
#include "mediabuy/io/codes.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/reference.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace mediabuy::method_test {
namespace {

const opened_book& reference()
{
    static const opened_book book = [] {
        auto read = read_book(std::string{reference_book}, std::string{reference_book_name});
        return opened_book{std::move(read.records), std::move(read.problems), true};
    }();
    return book;
}

method_note note_on(std::optional<layer> of)
{
    const auto& b = reference().records;
    const report_query asked{.by = group_key::platform, .of = of, .only = {}};
    return make_method(b, asked, {*b.as_of, std::nullopt}, reference().problems);
}

bool warns(const method_note& note, caution c)
{
    return std::find(note.cautions.begin(), note.cautions.end(), c) != note.cautions.end();
}

TEST(Method, each_layer_has_its_own_wrong_word)
{
    EXPECT_TRUE(warns(note_on(layer::platform), caution::spent_for_received));
    EXPECT_TRUE(warns(note_on(layer::award), caution::spent_for_obligated));
    EXPECT_FALSE(warns(note_on(layer::award), caution::spent_for_received));
}

TEST(Method, rounded_figures_are_neither_exact_nor_shares_without_a_range)
{
    EXPECT_TRUE(warns(note_on(layer::platform), caution::point_as_exact));
    EXPECT_TRUE(warns(note_on(layer::platform), caution::share_without_range));
    EXPECT_FALSE(warns(note_on(layer::award), caution::point_as_exact)) << "official records are exact";
}

TEST(Method, a_ceiling_that_is_only_printed_warns_too) // "as much as $200 million"
{
    EXPECT_TRUE(warns(note_on(layer::award), caution::paid_for_ceiling));
}

TEST(Method, what_is_left_out_is_grouped_by_layer_and_reason_and_complete)
{
    const auto note = note_on(layer::platform);
    std::size_t count = 0;
    for (const auto& e : note.excluded) {
        count += e.which.size();
        for (const auto i : e.which) {
            EXPECT_EQ(note.counted.apart[i].where_in_chain, e.of);
            EXPECT_EQ(note.counted.apart[i].reason.code, e.rule);
        }
    }
    EXPECT_EQ(count, note.counted.apart.size());
}

TEST(Method, a_cause_that_no_record_shows_is_not_a_fact)
{
    const auto note = note_on(layer::platform);
    ASSERT_FALSE(note.causes.empty());
    for (const auto& cause : note.causes)
        EXPECT_NE(cause.verdict, record_verdict::supported);
}

TEST(Method, counts_what_the_reader_refused)
{
    const std::vector<problem> problems{error_at({}, code::left_out, {"claim"}),
                                        error_at({}, code::bad_amount, {"x", "1", "0"})};
    const auto& b = reference().records;
    const auto note = make_method(b, {}, {*b.as_of, std::nullopt}, problems);
    EXPECT_EQ(note.refused.at("claim"), 1U);
    EXPECT_EQ(note.problems[static_cast<std::size_t>(severity::error)], 2U);
}

std::string section(const std::string& name)
{
    const auto rows = run(reference(), {"method", {}, {}}).result.rows;
    std::string out;
    for (const auto& row : rows)
        if (*row["section"].as_text() == name) out += *row["text"].as_text() + '\n';
    return out;
}

TEST(MethodAnswer, the_first_sentence_has_the_sum_its_range_and_on_whom_it_rests)
{
    const auto safe = section("print");
    // T-E3: 5,874,000 in [5,323,500, 6,424,500)
    EXPECT_EQ(
        safe.find("Three platforms are reported to have received $5.874 million in all, from $5,323,500 to "
                  "under $6,424,500"),
        0U)
        << safe;
    EXPECT_NE(safe.find("an unnamed industry source"), std::string::npos);
}

TEST(MethodAnswer, no_line_prints_spent_as_a_sentence_that_the_figures_bear)
{
    EXPECT_EQ(section("print").find("spent"), std::string::npos);
    EXPECT_EQ(section("print").find("paid $"), std::string::npos);
    EXPECT_NE(section("do-not-print").find("“ICE spent $5.874 million”"), std::string::npos);
    EXPECT_NE(section("do-not-print").find("contract ran out"), std::string::npos);
}

TEST(MethodAnswer, names_the_book_and_its_files_by_digest)
{
    const auto rows = run(reference(), {"method", {}, {}}).result.rows;
    std::size_t digests = 0;
    for (const auto& row : rows)
        if (const auto* digest = row["sha256"].as_text()) {
            EXPECT_EQ(digest->size(), 64U);
            ++digests;
        }
    EXPECT_GE(digests, 2U);
}

} // namespace
} // namespace mediabuy::method_test

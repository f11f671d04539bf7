// SPDX-License-Identifier: MIT
#include "mediabuy/rule/timeline.hpp"

#include "book_maker.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/answer/sentence_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mediabuy::timeline_test {
namespace {

using namespace tests;
using texts = std::vector<std::string>;

std::string written_end(const timeline_end& e)
{
    if (e.when) return to_string(e.when->when);
    return e.unlimited ? "no limit" : e.unknown ? std::string{spelling_of(*e.unknown)} : "missing";
}

/// "extension 2025-07-01 2025-12-31 counts": what is drawn, in the order of the answer.
texts drawn(const book& b, const question& q)
{
    texts out;
    for (const auto& i : timeline_of(b, relations{b}, detail::drawn_records(b, {}), q))
        out.push_back(std::string{spelling_of(i.kind)} + ' ' + written_end(i.start) + ' ' +
                      written_end(i.end) + ' ' + std::string{spelling_of(i.standing)});
    return out;
}

texts said(const book& b, const question& q, timeline_kind kind)
{
    texts out;
    for (const auto& i : timeline_of(b, relations{b}, detail::drawn_records(b, {}), q))
        if (i.kind == kind) out.push_back(detail::all_said(language::english, i));
    return out;
}

constexpr std::string_view extended = R"(
[[contract]]
id = "c"
kind = "definitive-contract"
start = 2025-01-01
end = 2025-06-30
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2024-12-20
  recorded = 2024-12-23
  obligates = "$100.00"
  [[contract.modification]]
  number = "P00001"
  action = "B"
  signed = 2025-06-20
  recorded = 2025-06-25
  end = 2025-09-30
  [[contract.modification]]
  number = "P00002"
  action = "F"
  signed = 2025-08-10
  recorded = 2025-08-12
  extent = "complete"
  end = 2025-08-15
)";

TEST(Timeline, tells_the_base_from_what_came_after) // domain.md A4: last days are included
{
    const auto b = make_book(extended);
    EXPECT_EQ(drawn(b, on(2025, 3, 1)),
              (texts{"modification 2024-12-20 2024-12-20 counts", "base 2025-01-01 2025-06-30 counts",
                     "modification 2025-06-20 2025-06-20 counts", "extension 2025-07-01 2025-09-30 counts",
                     "modification 2025-08-10 2025-08-10 counts", "cut 2025-08-16 2025-09-30 counts"}));
}

TEST(Timeline, the_day_asked_about_changes_what_is_said_and_not_where_it_lies)
{
    const auto b = make_book(extended);
    EXPECT_EQ(drawn(b, on(2025, 3, 1)), drawn(b, on(2026, 3, 1)));
    EXPECT_EQ(said(b, on(2025, 3, 1), timeline_kind::base),
              (texts{"Performance runs; its last day is 30 June 2025. As first awarded, its last day was "
                     "30 June 2025."}));
    EXPECT_EQ(
        said(b, on(2025, 8, 20), timeline_kind::base),
        (texts{"Performance ended on 15 August 2025. As first awarded, its last day was 30 June 2025."}));
}

TEST(Timeline, what_was_recorded_later_is_there_and_does_not_count)
{
    const auto b = make_book(extended);
    EXPECT_EQ(drawn(b, known_by(on(2025, 8, 20), 2025, 6, 30)),
              (texts{"modification 2024-12-20 2024-12-20 counts", "base 2025-01-01 2025-06-30 counts",
                     "modification 2025-06-20 2025-06-20 counts", "extension 2025-07-01 2025-09-30 counts",
                     "modification 2025-08-10 2025-08-10 later", "cut 2025-08-16 2025-09-30 later"}));
    EXPECT_EQ(drawn(b, known_by(on(2025, 8, 20), 2024, 12, 31)),
              (texts{"modification 2024-12-20 2024-12-20 counts", "base 2025-01-01 2025-06-30 counts",
                     "modification 2025-06-20 2025-06-20 later", "extension 2025-07-01 2025-09-30 later",
                     "modification 2025-08-10 2025-08-10 later", "cut 2025-08-16 2025-09-30 later"}));
}

TEST(Timeline, an_exercised_option_is_no_extension)
{
    const auto b = make_book(R"(
[[contract]]
id = "c"
kind = "definitive-contract"
start = 2025-01-01
end = 2025-06-30
  [[contract.option]]
  id = "o"
  start = 2025-07-01
  end = 2025-12-31
  notice_days = 30
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2024-12-20
  [[contract.modification]]
  number = "P00001"
  action = "G"
  signed = 2025-06-20
  exercises = "o"
  end = 2025-12-31
)");
    EXPECT_EQ(drawn(b, on(2025, 8, 1)),
              (texts{"modification 2024-12-20 2024-12-20 counts", "base 2025-01-01 2025-06-30 counts",
                     "option-window 2025-05-31 2025-06-30 counts",
                     "modification 2025-06-20 2025-06-20 counts", "option 2025-07-01 2025-12-31 counts"}));
    const auto items = timeline_of(b, relations{b}, detail::drawn_records(b, {}), on(2025, 8, 1));
    EXPECT_EQ(items.back().status, status_word::exercised);
}

TEST(Timeline, an_end_is_exact_or_vague_or_one_kind_of_unknown)
{
    const auto b = make_book(R"(
[[party]]
id = "p"
kind = "platform"
name = "P"
[[allocation]]
id = "vague"
platform = "p"
layer = "platform"
amount = "$1"
flight = { start = "2025-10", end = { from = 2025-12-01, to = 2025-12-31, as_printed = "late 2025" } }
[[allocation]]
id = "withheld"
platform = "p"
layer = "platform"
amount = "$1"
flight = { start = 2025-11-03 }
unknown = { "flight.end" = "withheld" }
[[allocation]]
id = "missing"
platform = "p"
layer = "platform"
amount = "$1"
[[fund]]
id = "f"
available = "no-year"
)");
    EXPECT_EQ(drawn(b, on(2025, 11, 1)),
              (texts{"availability missing no limit counts", "flight 2025-10 2025-12-01..2025-12-31 counts",
                     "flight 2025-11-03 withheld counts", "flight missing missing counts"}));
}

TEST(Timeline, publications_count_from_the_last_day_that_they_may_be)
{
    const auto b = make_book("[[source]]\nid = \"a\"\npublisher = \"A\"\npublished = \"2025-10\"\n"
                             "[[source]]\nid = \"z\"\npublisher = \"Z\"\nrelays = [\"a\"]\n"
                             "unknown = { published = \"blank\" }\n");
    const auto standing = [&](unsigned month, unsigned d) {
        return drawn(b, known_by(on(2025, 12, 1), 2025, month, d)).front();
    };
    EXPECT_EQ(standing(9, 30), "publication 2025-10 2025-10 later");
    EXPECT_EQ(standing(10, 15), "publication 2025-10 2025-10 perhaps");
    EXPECT_EQ(standing(10, 31), "publication 2025-10 2025-10 counts");
    EXPECT_EQ(said(b, on(2025, 12, 1), timeline_kind::publication),
              (texts{"A published it in October 2025, no day printed.",
                     "When Z published it is unknown: left blank in the file. It repeats A."}));
}

TEST(Timeline, events_lie_with_what_they_are_about_and_a_withdrawn_one_says_so)
{
    const auto b = make_book(
        "[[source]]\nid = \"s\"\npublisher = \"S\"\npublished = 2025-10-01\nretracted = 2025-11-01\n"
        "[[campaign]]\nid = \"k\"\nname = \"K\"\n"
        "[[event]]\nid = \"e\"\nabout = \"k\"\nsays = \"ended\"\ndate = 2025-09-30\n"
        "sources = [\"s\"]\n");
    const auto items = timeline_of(b, relations{b}, detail::drawn_records(b, {}), on(2025, 12, 1));
    ASSERT_FALSE(items.empty());
    EXPECT_EQ(items.front().kind, timeline_kind::event);
    EXPECT_EQ(items.front().lane, record(b, "k"));
    EXPECT_EQ(items.front().standing, timeline_standing::withdrawn);
}

TEST(Timeline, keys_are_unique_also_of_two_actions_of_one_number)
{
    const auto opened = open_book(R"(
[[contract]]
id = "c"
kind = "purchase-order"
  [[contract.modification]]
  number = "P00001"
  action = "C"
  signed = 2025-01-15
  [[contract.modification]]
  number = "P00001"
  action = "C"
  signed = 2025-03-20
)");
    const auto answered = run(opened, {"timeline", {}, {{"as-of", "2025-06-01"}}});
    texts keys;
    for (const auto& row : answered.result.rows)
        keys.push_back(row["key"].cell());
    EXPECT_EQ(keys, (texts{"c#P00001", "c#P00001.2", "c"}));
}

TEST(Timeline, of_a_large_book_the_earliest_of_each_group_and_how_many_more)
{
    std::string records;
    for (int n = 0; n < 150; ++n) {
        const auto id = std::to_string(1000 + n);
        records += "[[source]]\nid = \"s" + id + "\"\npublisher = \"S\"\npublished = 2025-0" +
                   std::to_string(1 + n % 9) + "-01\n";
    }
    const auto opened =
        open_book(records + "[[campaign]]\nid = \"k\"\nname = \"K\"\nperiod = { start = 2025-01-01 }\n");
    const auto some = run(opened, {"timeline", {}, {{"as-of", "2025-06-01"}, {"most", "100"}}}).result;
    const auto all = run(opened, {"timeline", {}, {{"as-of", "2025-06-01"}}}).result;
    ASSERT_EQ(some.rows.size(), 101U);
    ASSERT_EQ(all.rows.size(), 151U);
    for (std::size_t i = 0; i < some.rows.size(); ++i)
        EXPECT_EQ(some.rows[i]["key"].cell(), all.rows[i]["key"].cell());
    ASSERT_EQ(some.left_out.size(), 1U);
    EXPECT_EQ(some.left_out[0]["id"].cell(), "published");
    EXPECT_EQ(some.left_out[0]["reason"].cell(), "Not shown, since fewer were asked for: 50.");
    EXPECT_TRUE(all.left_out.empty());
}

} // namespace
} // namespace mediabuy::timeline_test

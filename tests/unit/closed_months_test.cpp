// SPDX-License-Identifier: MIT
#include "mediabuy/rule/closed_months.hpp"

#include "mediabuy/rule/journal.hpp"
#include "mediabuy/rule/trial_balance.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mediabuy::closed_months_test {
namespace {

using namespace tests;

constexpr std::string_view closed_book = R"(
[[party]]
id = "seller"
name = "A seller"
kind = "vendor"
[[contract]]
id = "c"
kind = "order"
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-10-15
  recorded = 2025-10-20
  obligates = "$1,000.00"
  [[contract.modification]]
  number = "P1"
  action = "C"
  signed = 2025-10-28
  recorded = 2025-11-20
  obligates = "-$100.00"
[[invoice]]
id = "in-time"
contract = "c"
dated = 2025-10-31
recorded = 2025-11-10
  [[invoice.line]]
  amount = "$200.00"
[[invoice]]
id = "late"
contract = "c"
dated = 2025-10-30
recorded = 2025-11-18
approved = 2025-11-25
  [[invoice.line]]
  amount = "$70.00"
[[invoice]]
id = "very-late"
contract = "c"
dated = 2025-09-10
recorded = 2025-12-20
  [[invoice.line]]
  amount = "$30.00"
[[invoice]]
id = "no-day"
contract = "c"
dated = 2025-09-12
  [[invoice.line]]
  amount = "$5.00"
[[closing]]
id = "september"
through = 2025-09-30
closed = 2025-10-08
[[closing]]
id = "november"
through = 2025-11-30
closed = 2025-12-09
[[closing]]
id = "october"
through = 2025-10-31
closed = 2025-11-10
)";

[[nodiscard]] std::vector<journal_entry> kept(const book& b, const question& q)
{
    auto journal = make_journal(b, q);
    post_late_papers(b, q, journal);
    return journal;
}

/// Units: cents.
[[nodiscard]] std::int64_t standing(const book& b, const question& q, account_word word)
{
    std::int64_t sum = 0;
    for (const auto& each : trial_balance(kept(b, q)))
        if (each.of.word == word) sum += static_cast<std::int64_t>(each.sum.minor());
    return sum;
}

// September: only the invoice that does not say when it was known, 5. October, closed on 10 November: 1,000
// obligated and the invoice that came on the very day, 5 + 200. What came after that stands in November: the
// deobligation of 100 and the invoice of 70. The invoice of September that came on 20 December stands in
// December, since November was closed too: 5 + 200 + 70 + 30.
TEST(ClosedMonths, what_came_late_stands_in_the_first_month_that_was_open)
{
    const auto b = make_book(closed_book);
    EXPECT_EQ(standing(b, on(2025, 9, 30), account_word::cost), 500);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::cost), 20'500);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::obligated), 100'000);
    EXPECT_EQ(standing(b, on(2025, 11, 1), account_word::obligated), 90'000);
    EXPECT_EQ(standing(b, on(2025, 11, 30), account_word::cost), 27'500);
    EXPECT_EQ(standing(b, on(2025, 12, 1), account_word::cost), 30'500);
    EXPECT_EQ(standing(b, on(2025, 12, 1), account_word::approved), -7'000);
}

TEST(ClosedMonths, an_adjustment_keeps_the_day_of_its_paper)
{
    const auto b = make_book(closed_book);
    std::vector<std::string> told;
    for (const auto& e : kept(b, on(2025, 12, 31)))
        told.push_back(std::string{b.names.text(b.head_of(e.record).id)} + ' ' + e.number + ' ' +
                       std::string{spelling_of(e.what)} + ' ' + to_string(e.on) +
                       (e.moved_from ? " for " + to_string(*e.moved_from) : ""));
    EXPECT_EQ(told, (std::vector<std::string>{
                        "no-day  bill 2025-09-12", "c 0 obligation 2025-10-15", "in-time  bill 2025-10-31",
                        "c P1 obligation 2025-11-01 for 2025-10-28", "late  bill 2025-11-01 for 2025-10-30",
                        "late  approval 2025-11-25", "very-late  bill 2025-12-01 for 2025-09-10"}));
}

// Whoever asks what was known on the day of closing gets the closed figures, before and after.
TEST(ClosedMonths, a_closed_month_says_what_was_known_when_it_was_closed)
{
    const auto b = make_book(closed_book);
    const auto plain = make_book(std::string{closed_book.substr(0, closed_book.find("[[closing]]"))});
    for (const auto& [through, closed] : {std::pair{day{2025, 9, 30}, day{2025, 10, 8}},
                                          {day{2025, 10, 31}, day{2025, 11, 10}},
                                          {day{2025, 11, 30}, day{2025, 12, 9}}})
        for (const auto word : {account_word::cost, account_word::obligated, account_word::approved})
            EXPECT_EQ(standing(b, {through, std::nullopt}, word), standing(plain, {through, closed}, word))
                << to_string(through);
}

TEST(ClosedMonths, the_day_by_which_a_day_was_closed_is_the_earliest)
{
    const auto b = make_book(closed_book);
    const closed_months closed{b};
    EXPECT_EQ(closed.closed_on(day{2025, 9, 1}), (day{2025, 10, 8}));
    EXPECT_EQ(closed.closed_on(day{2025, 10, 31}), (day{2025, 11, 10}));
    EXPECT_EQ(closed.closed_on(day{2025, 12, 1}), std::nullopt);
    EXPECT_EQ(closed.at(day{2025, 10, 31}, on(2026, 1, 1)).known_by, (day{2025, 11, 10}));
    EXPECT_EQ(closed.at(day{2025, 10, 31}, known_by(on(2026, 1, 1), 2025, 11, 2)).known_by,
              (day{2025, 11, 2}));
}

// The broadcast month of October 2025 ends on Sunday, 26 October (domain.md D6): a bill of the 27th is not of
// it.
TEST(ClosedMonths, a_broadcast_month_ends_on_its_last_sunday)
{
    const auto b = make_book(R"(
[[party]]
id = "seller"
name = "A seller"
kind = "vendor"
[[invoice]]
id = "before"
vendor = "seller"
dated = 2025-10-26
recorded = 2025-11-20
  [[invoice.line]]
  amount = "$1.00"
[[invoice]]
id = "after"
vendor = "seller"
dated = 2025-10-27
recorded = 2025-11-20
  [[invoice.line]]
  amount = "$2.00"
[[closing]]
id = "october"
through = 2025-10-26
closed = 2025-11-10
by = "broadcast-month"
)");
    EXPECT_EQ(standing(b, on(2025, 10, 26), account_word::cost), 0);
    EXPECT_EQ(standing(b, on(2025, 10, 27), account_word::cost), 300);
}

} // namespace
} // namespace mediabuy::closed_months_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/kept_journal.hpp"
#include "mediabuy/rule/trial_balance.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mediabuy::month_accruals_test {
namespace {

using namespace tests;

/// Units: cents; debits less credits.
[[nodiscard]] std::int64_t standing(const book& b, const question& q, account_word word,
                                    calendar_unit month = calendar_unit::calendar_month)
{
    std::int64_t sum = 0;
    for (const auto& each : trial_balance(keep_journal(b, q, month).entries))
        if (each.of.word == word) sum += static_cast<std::int64_t>(each.sum.minor());
    return sum;
}

// 10.00 a thousand. September 30,000: 300.00; October 40,000: 400.00; a count of 5,000 more of September,
// 50.00, came on 20 October.
constexpr std::string_view order_book = R"(
[[party]]
id = "seller"
name = "A seller"
kind = "platform"
[[contract]]
id = "c"
kind = "order"
[[allocation]]
id = "a"
platform = "seller"
layer = "platform"
channel = "display"
amount = "$1"
[[order]]
id = "o"
number = "77"
vendor = "seller"
contract = "c"
fee = "2.5%"
governing_count = "seller"
signed = 2025-08-20
  [[order.line]]
  id = "l"
  allocation = "a"
  flight = { start = 2025-09-01, end = 2025-11-30 }
  rate = { type = "CPM", price = "$10.00" }
  units = 120000
[[delivery]]
id = "d"
allocation = "a"
counted_by = "seller"
recorded = 2025-10-01
rows = """
2025-09-01..2025-09-30 30000
2025-10-01..2025-10-31 40000
"""
[[delivery]]
id = "late-count"
allocation = "a"
counted_by = "seller"
recorded = 2025-10-20
rows = """
2025-09-30 5000
"""
)";
constexpr std::string_view september_bill = R"(
[[invoice]]
id = "i"
number = "S-1"
vendor = "seller"
order = "o"
dated = 2025-10-03
recorded = 2025-10-05
  [[invoice.line]]
  order_line = "o:l"
  allocation = "a"
  period = { start = 2025-09-01, end = 2025-09-30 }
  units = 30000
  amount = "$300.00"
)";
constexpr std::string_view september_closed =
    "[[closing]]\nid = \"s\"\nthrough = 2025-09-30\nclosed = 2025-10-08\n";

// As all is known now: 35,000 by 30 September, 350.00 and a fee of 2.5 %, 8.75. On 1 October it is taken
// back. By 31 October 75,000, 750.00, of which 300.00 is billed: 450.00 and 11.25.
TEST(MonthAccruals, what_was_delivered_and_is_not_billed_stands_at_the_end_of_the_month)
{
    const auto b = make_book(std::string{order_book} + std::string{september_bill});
    EXPECT_EQ(standing(b, on(2025, 9, 30), account_word::accrued), -35'875);
    EXPECT_EQ(standing(b, on(2025, 9, 30), account_word::cost), 35'875);
    EXPECT_EQ(standing(b, on(2025, 9, 30), account_word::undelivered), 35'875);
    EXPECT_EQ(standing(b, on(2025, 9, 30), account_word::delivered_unpaid), -35'875);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::accrued), -46'125);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::cost), 30'000 + 46'125);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::billed), -30'000);
}

TEST(MonthAccruals, each_is_reversed_on_the_next_day)
{
    const auto b = make_book(std::string{order_book} + std::string{september_bill});
    std::vector<std::string> told;
    for (const auto& e : keep_journal(b, on(2025, 11, 2), calendar_unit::calendar_month).entries)
        told.push_back(to_string(e.on) + ' ' + std::string{spelling_of(e.what)} + ' ' +
                       std::string{b.names.text(b.head_of(e.record).id)} + ' ' +
                       to_string(e.postings.front().amount));
    EXPECT_EQ(told,
              (std::vector<std::string>{"2025-09-30 accrual o:l 350.00", "2025-09-30 accrual o 8.75",
                                        "2025-10-01 reversal o:l -350.00", "2025-10-01 reversal o -8.75",
                                        "2025-10-03 bill i 300.00", "2025-10-31 accrual o:l 450.00",
                                        "2025-10-31 accrual o 11.25", "2025-11-01 reversal o:l -450.00",
                                        "2025-11-01 reversal o -11.25", "2025-11-02 accrual o:l 450.00",
                                        "2025-11-02 accrual o 11.25"}));
}

// The broadcast month of September 2025 ends on Sunday, 28 September, when only the count through 30
// September is on its way: a row counts once all its days are over. October ends on the 26th: 35,000, 300.00
// billed.
TEST(MonthAccruals, go_by_the_month_that_is_asked_for)
{
    const auto b = make_book(std::string{order_book} + std::string{september_bill});
    const auto month = calendar_unit::broadcast_month;
    EXPECT_EQ(standing(b, on(2025, 9, 28), account_word::accrued, month), 0);
    EXPECT_EQ(standing(b, on(2025, 10, 26), account_word::accrued, month), -5'125); // 50.00 and 1.25
    EXPECT_TRUE(keep_journal(b, on(2025, 10, 26), std::nullopt).unknown.empty());
}

// September was closed on 8 October: the late count is not in it, and 300.00 and 7.50 stand. October has all.
TEST(MonthAccruals, a_closed_month_accrues_what_was_known_when_it_was_closed)
{
    const auto b =
        make_book(std::string{order_book} + std::string{september_bill} + std::string{september_closed});
    EXPECT_EQ(standing(b, on(2025, 9, 30), account_word::accrued), -30'750);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::accrued), -46'125);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::cost), 30'000 + 46'125);
}

// The same invoice once more covers nothing; nor does what is billed beyond the count.
TEST(MonthAccruals, a_copy_of_a_bill_leaves_the_accrual_as_it_is)
{
    auto copy = std::string{september_bill};
    copy.replace(copy.find("\"i\""), 3, "\"again\"");
    const auto b = make_book(std::string{order_book} + std::string{september_bill} + copy);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::accrued), -46'125);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::billed), -60'000);
}

// 40,000 billed of 35,000 that ran and paid in full: 50.00 is to come back, and October accrues its own
// 400.00.
TEST(MonthAccruals, what_was_paid_beyond_what_is_due_is_claimed_back)
{
    auto bill = std::string{september_bill};
    bill.replace(bill.find("30000"), 5, "40000");
    bill.replace(bill.find("$300.00"), 7, "$400.00");
    const auto b =
        make_book(std::string{order_book} + bill +
                  "[[payment]]\nid = \"p\"\ninvoice = \"i\"\npaid = 2025-10-20\namount = \"$400.00\"\n");
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::credits_due), 5'000);
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::accrued), -(40'000 + 1'000));
    EXPECT_EQ(standing(b, on(2025, 10, 31), account_word::cost), 40'000 - 5'000 + 41'000);
}

// A count that does not say when it began counts on its last day, and hides no month before it.
TEST(MonthAccruals, a_count_without_a_first_day_hides_no_month)
{
    const auto b =
        make_book(std::string{order_book} + std::string{september_bill} +
                  "[[delivery]]\nid = \"open\"\nallocation = \"a\"\ncounted_by = \"seller\"\nperiod = { end "
                  "= 2025-11-30 }\nunits = 1000\n");
    std::size_t accruals = 0;
    for (const auto& e : keep_journal(b, on(2025, 12, 1), calendar_unit::calendar_month).entries)
        if (e.what == posted_event::accrual && e.on == day{2025, 9, 30}) ++accruals;
    EXPECT_EQ(accruals, 2U); // the media and the fee
}

TEST(MonthAccruals, what_has_no_value_is_named_and_not_accrued)
{
    auto without = std::string{order_book};
    without.erase(without.find("  rate = "), without.find("  units = ") - without.find("  rate = "));
    const auto kept = keep_journal(make_book(without), on(2025, 10, 31), calendar_unit::calendar_month);
    EXPECT_TRUE(kept.entries.empty());
    ASSERT_EQ(kept.unknown.size(), 1U);
    EXPECT_EQ(kept.unknown[0].why.code, says::value_no_price);
}

// 500.00 flat that nobody counted: unknown, until all of it is billed.
TEST(MonthAccruals, what_is_billed_in_full_is_not_missed)
{
    const std::string flat = R"(
[[party]]
id = "seller"
name = "A seller"
kind = "platform"
[[allocation]]
id = "a"
platform = "seller"
layer = "platform"
channel = "display"
amount = "$1"
[[order]]
id = "o"
vendor = "seller"
signed = 2025-08-20
  [[order.line]]
  id = "l"
  allocation = "a"
  flight = { start = 2025-09-01, end = 2025-11-30 }
  rate = { type = "flat", price = "$500.00" }
[[invoice]]
id = "i"
vendor = "seller"
order = "o"
dated = 2025-10-03
  [[invoice.line]]
  order_line = "o:l"
  period = { start = 2025-09-01, end = 2025-11-30 }
  amount = "$500.00"
)";
    const auto b = make_book(flat);
    EXPECT_EQ(keep_journal(b, on(2025, 9, 30), calendar_unit::calendar_month).unknown.size(), 1U);
    EXPECT_EQ(keep_journal(b, on(2025, 10, 31), calendar_unit::calendar_month).unknown.size(), 0U);
}

// From the head of the book, by hand: search of November has no invoice yet, 2,150.00 and a fee of 53.75.
TEST(MonthAccruals, the_campaign_of_the_teaching_book)
{
    std::ifstream in{std::string{MEDIABUY_ROOT} + "/examples/books/media-orders.toml", std::ios::binary};
    const auto b =
        read_book(std::string{std::istreambuf_iterator<char>{in}, {}}, "media-orders.toml").records;
    EXPECT_EQ(standing(b, on(2026, 1, 9), account_word::accrued), -220'375);
}

} // namespace
} // namespace mediabuy::month_accruals_test

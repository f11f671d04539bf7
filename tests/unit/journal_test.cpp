// SPDX-License-Identifier: MIT
#include "mediabuy/rule/journal.hpp"

#include "mediabuy/rule/billed.hpp"
#include "mediabuy/rule/trial_balance.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <tuple>

namespace mediabuy::journal_test {
namespace {

using namespace tests;

[[nodiscard]] book example(const std::string& name)
{
    std::ifstream in{std::string{MEDIABUY_ROOT} + "/examples/books/" + name, std::ios::binary};
    return read_book(std::string{std::istreambuf_iterator<char>{in}, {}}, name).records;
}

/// Of all kinds and owners together. Units: cents.
[[nodiscard]] std::int64_t standing(const book& b, const question& q, account_word word)
{
    std::int64_t sum = 0;
    for (const auto& each : trial_balance(make_journal(b, q)))
        if (each.of.word == word) sum += static_cast<std::int64_t>(each.sum.minor());
    return sum;
}

constexpr std::string_view small_book = R"(
[[party]]
id = "seller"
name = "A seller"
kind = "vendor"
[[contract]]
id = "c"
kind = "order"
start = 2025-01-01
end = 2025-12-31
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-01-02
  obligates = "$1,000.00"
  [[contract.modification]]
  number = "P1"
  action = "C"
  signed = 2025-03-01
  obligates = "-$100.00"
[[invoice]]
id = "i"
contract = "c"
vendor = "seller"
dated = "2025-02"
approved = 2025-03-05
approved_amount = "$250.00"
  [[invoice.line]]
  kind = "media"
  amount = "$200.00"
  [[invoice.line]]
  kind = "fee"
  amount = "$100.00"
[[credit]]
id = "k"
invoice = "i"
line = "i:1"
dated = 2025-03-04
amount = "$50.00"
[[payment]]
id = "p"
invoice = "i"
paid = 2025-04-10
amount = "$250.00"
interest = "$1.25"
[[invoice]]
id = "loose"
vendor = "seller"
dated = 2025-02-20
  [[invoice.line]]
  amount = "$7.00"
)";

// 1,000 - 100 obligated; 300 billed, 50 taken back, 250 approved and paid with 1.25 of interest. The second
// invoice names no contract, so that nothing is charged to one: it stands with its vendor, outside of the
// budget.
TEST(Journal, what_each_event_posts)
{
    const auto b = make_book(small_book);
    const auto q = on(2025, 12, 31);
    EXPECT_EQ(standing(b, q, account_word::obligated), 90'000);
    EXPECT_EQ(standing(b, q, account_word::undelivered), -65'000);
    EXPECT_EQ(standing(b, q, account_word::delivered_unpaid), 0);
    EXPECT_EQ(standing(b, q, account_word::delivered_paid), -25'000);
    EXPECT_EQ(standing(b, q, account_word::cost), 25'700);
    EXPECT_EQ(standing(b, q, account_word::billed), -700);
    EXPECT_EQ(standing(b, q, account_word::approved), 0);
    EXPECT_EQ(standing(b, q, account_word::disbursed), -25'125);
    EXPECT_EQ(standing(b, q, account_word::interest), 125);
}

// The invoice is of some day of February: until the last of them nobody knows that it was there.
TEST(Journal, a_vague_day_posts_on_the_last_day_that_it_can_be)
{
    const auto b = make_book(small_book);
    EXPECT_EQ(standing(b, on(2025, 2, 27), account_word::cost), 700);
    EXPECT_EQ(standing(b, on(2025, 2, 28), account_word::cost), 30'700);
}

TEST(Journal, an_invoice_of_lines_by_kind_keeps_them_apart_and_under_their_contract)
{
    const auto b = make_book(small_book);
    std::map<line_kind, std::int64_t> costs;
    for (const auto& each : trial_balance(make_journal(b, on(2025, 3, 1))))
        if (each.of.word == account_word::cost && each.of.owner.kind == record_kind::contract)
            costs[each.of.kind] += static_cast<std::int64_t>(each.sum.minor());
    EXPECT_EQ(costs,
              (std::map<line_kind, std::int64_t>{{line_kind::media, 20'000}, {line_kind::fee, 10'000}}));
}

// The invoice names neither contract nor order, but prints the order's number: what `match` finds is charged.
TEST(Journal, an_invoice_is_charged_to_the_contract_of_the_order_that_it_prints)
{
    const auto b = make_book(R"(
[[party]]
id = "seller"
kind = "platform"
name = "A seller"
[[contract]]
id = "c"
kind = "order"
[[order]]
id = "o"
vendor = "seller"
contract = "c"
number = "IO-7"
  [[order.line]]
  amount = "$40.00"
[[invoice]]
id = "i"
vendor = "seller"
order_number = "io-7"
dated = 2025-08-01
  [[invoice.line]]
  amount = "$30.00"
)");
    const auto balances = trial_balance(make_journal(b, on(2025, 12, 31)));
    ASSERT_EQ(balances.size(), 4U); // undelivered, delivered and unpaid; cost, billed
    for (const auto& each : balances)
        EXPECT_EQ(each.of.owner, (any_ref{record_kind::contract, 0, 0}));
    EXPECT_EQ(billed(b, on(2025, 12, 31)).under(ref<contract>{0U})->minor(), 3'000);
}

// From the head of the book, where the figures are worked out by hand: 109,320.00 obligated, 107,554.05
// billed, 240.00 credited, 86,124.51 paid with 14.45 of interest, and 5,175.00 approved and not paid.
TEST(Journal, the_campaign_of_the_teaching_book)
{
    const auto b = example("media-orders.toml");
    const auto q = on(2026, 1, 9);
    EXPECT_EQ(standing(b, q, account_word::obligated), 10'932'000);
    EXPECT_EQ(standing(b, q, account_word::cost), 10'755'405 - 24'000);
    EXPECT_EQ(standing(b, q, account_word::undelivered), -(10'932'000 - 10'755'405 + 24'000));
    EXPECT_EQ(standing(b, q, account_word::delivered_paid), -8'612'451);
    EXPECT_EQ(standing(b, q, account_word::delivered_unpaid), -(10'755'405 - 24'000 - 8'612'451));
    EXPECT_EQ(standing(b, q, account_word::approved), -517'500);
    EXPECT_EQ(standing(b, q, account_word::billed), -(10'755'405 - 24'000 - 8'612'451 - 517'500));
    EXPECT_EQ(standing(b, q, account_word::interest), 1'445);
    EXPECT_EQ(standing(b, q, account_word::disbursed), -(8'612'451 + 1'445));
}

// A property, on each tenth day of three years and as known on others.
TEST(Journal, every_entry_comes_to_nothing_in_each_set_owner_and_currency)
{
    for (const auto* name : {"ice-2025.toml", "media-contract.toml", "media-orders.toml"}) {
        const auto b = example(name);
        for (int offset = 0; offset < 1096; offset += 10) {
            const auto as_of = day{2024, 6, 1} + offset;
            for (const auto& q : {question{as_of, std::nullopt}, question{as_of, as_of + -30}})
                for (const auto& e : make_journal(b, q)) {
                    std::map<std::tuple<account_set, any_ref, std::string_view>, std::int64_t> sums;
                    for (const auto& p : e.postings)
                        sums[{set_of(p.to.word), p.to.owner, p.amount.currency().code()}] += p.amount.minor();
                    for (const auto& [key, sum] : sums)
                        EXPECT_EQ(sum, 0) << name << ' ' << to_string(as_of);
                    EXPECT_LE(e.on, as_of);
                }
        }
    }
}

// What stood on a day does not change when later days are asked about.
TEST(Journal, a_later_question_only_adds_at_the_end)
{
    const auto b = example("media-orders.toml");
    const auto whole = make_journal(b, on(2026, 12, 31));
    for (int offset = 0; offset < 600; offset += 7) {
        const auto as_of = day{2025, 6, 1} + offset;
        const auto part = make_journal(b, {as_of, std::nullopt});
        ASSERT_LE(part.size(), whole.size());
        for (std::size_t i = 0; i < part.size(); ++i) {
            EXPECT_EQ(part[i].record, whole[i].record);
            EXPECT_EQ(part[i].on, whole[i].on);
            EXPECT_EQ(part[i].postings.size(), whole[i].postings.size());
        }
    }
}

} // namespace
} // namespace mediabuy::journal_test

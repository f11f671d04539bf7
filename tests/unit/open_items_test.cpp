// SPDX-License-Identifier: MIT
#include "mediabuy/rule/open_items.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mediabuy::open_items_test {
namespace {

using namespace tests;

[[nodiscard]] std::vector<std::string> told(const book& b, const question& q)
{
    std::vector<std::string> out;
    for (const auto& i : open_items(b, q).items)
        out.push_back(std::string{spelling_of(i.state)} + ' ' +
                      std::string{b.names.text(b.head_of(i.record).id)} + ' ' + to_string(i.amount) +
                      (i.since ? " since " + to_string(*i.since) : ""));
    return out;
}

// From the head of the book, by hand. Not billed: search of November, 4,000 clicks at 0.40 and 110 actions at
// 5.00, with 2.5 % of these 2,150.00. Billed and not to be paid: the copy, 5,920.00; 720.00 out of flight;
// 8,365.46 - 7,515.46 = 850.00; 360.00 of tax; 2,040.00 without proof. The rest of that invoice, 6,124.54, is
// to be paid and nobody has approved it. Posters: 5,175.00 approved and not paid.
TEST(OpenItems, the_campaign_of_the_teaching_book)
{
    std::ifstream in{std::string{MEDIABUY_ROOT} + "/examples/books/media-orders.toml", std::ios::binary};
    const auto b =
        read_book(std::string{std::istreambuf_iterator<char>{in}, {}}, "media-orders.toml").records;
    EXPECT_EQ(told(b, on(2026, 1, 9)),
              (std::vector<std::string>{"accrued-not-billed io-search 53.75",
                                        "accrued-not-billed io-search:1 1600.00",
                                        "accrued-not-billed io-search:2 550.00",
                                        "billed-not-matched video-09-again 5920.00 since 2025-10-03",
                                        "billed-not-matched radio-10 720.00 since 2025-11-03",
                                        "billed-not-matched video-10 850.00 since 2025-11-04",
                                        "billed-not-matched agency-1 360.00 since 2025-11-05",
                                        "billed-not-matched video-11 2040.00 since 2025-12-03",
                                        "matched-not-approved video-11 6124.54 since 2025-12-03",
                                        "approved-not-paid posters-2 5175.00 since 2025-12-02"}));
}

// 100.00 billed for what nobody ordered, approved and paid: all of it is to come back. A credit of 30.00
// leaves 70.00, and stands as a debit with the vendor until it is set off.
TEST(OpenItems, what_was_paid_beyond_what_is_due_is_owed_back)
{
    const std::string paid = R"(
[[party]]
id = "seller"
name = "A seller"
kind = "vendor"
[[invoice]]
id = "i"
vendor = "seller"
dated = 2025-10-03
approved = 2025-10-05
  [[invoice.line]]
  kind = "media"
  amount = "$100.00"
[[payment]]
id = "p"
invoice = "i"
paid = 2025-10-20
amount = "$100.00"
)";
    EXPECT_EQ(told(make_book(paid), on(2025, 10, 10)),
              (std::vector<std::string>{"approved-not-paid i 100.00 since 2025-10-03"}));
    EXPECT_EQ(told(make_book(paid), on(2025, 10, 31)), (std::vector<std::string>{"credit-due i:1 -100.00"}));
    const auto credited =
        paid + "[[credit]]\nid = \"k\"\ninvoice = \"i\"\ndated = 2025-10-25\namount = \"$30.00\"\n";
    EXPECT_EQ(
        told(make_book(credited), on(2025, 10, 31)),
        (std::vector<std::string>{"billed-not-matched i -30.00 since 2025-10-03", "credit-due i:1 -70.00"}));
}

} // namespace
} // namespace mediabuy::open_items_test

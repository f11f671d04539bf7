// SPDX-License-Identifier: MIT
#include "mediabuy/rule/ending.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::ending_test {
namespace {

using namespace tests;
using texts = std::vector<std::string>;

texts ahead(const book& b, const question& q)
{
    texts ids;
    for (const auto& e : endings_after(b, q).ahead)
        ids.emplace_back(b.names.text(b.head_of(e.record).id));
    return ids;
}

std::string order_of(std::string_view id, std::string_view keys, std::string_view action = "")
{
    auto text = "[[contract]]\nid = \"" + std::string{id} + "\"\nkind = \"order\"\nstart = 2025-01-01\n" +
                std::string{keys} +
                "\n[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-01-01\n";
    if (!action.empty())
        text += "[[contract.modification]]\nnumber = \"1\"\naction = \"" + std::string{action} +
                "\"\nsigned = 2025-02-01\n";
    return text;
}

TEST(Endings, come_by_day_and_a_last_day_is_still_to_come_on_itself)
{
    const auto b = make_book(
        order_of("late", "end = 2026-03-31") + order_of("soon", "end = 2025-12-31") +
        "[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n"
        "[[allocation]]\nid = \"flight\"\nplatform = \"p\"\nlayer = \"platform\"\namount = \"$1.00\"\n"
        "flight = { start = 2025-02-01, end = 2026-02-28 }\n");
    EXPECT_EQ(ahead(b, on(2025, 12, 31)), (texts{"soon", "flight", "late"}));
    EXPECT_EQ(ahead(b, on(2026, 1, 1)), (texts{"flight", "late"}));
    EXPECT_EQ(ahead(b, on(2026, 4, 1)), texts{});
}

TEST(Endings, one_that_may_be_over_already_is_among_them)
{
    const auto b = make_book(order_of("vague", "end = \"2025-12\""));
    EXPECT_EQ(ahead(b, on(2025, 12, 31)), texts{"vague"});
    EXPECT_EQ(ahead(b, on(2026, 1, 1)), texts{});
}

TEST(Endings, count_what_has_no_last_day_in_the_book)
{
    const auto b = make_book(
        order_of("order", "unknown = { end = \"not-in-layout\" }") +
        "[[contract]]\nid = \"vehicle\"\nkind = \"idv\"\n[[contract]]\nid = \"unread\"\nkind = \"order\"\n"
        "[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n"
        "[[allocation]]\nid = \"ads\"\nplatform = \"p\"\nlayer = \"platform\"\namount = \"$1.00\"\n");
    const auto found = endings_after(b, on(2026, 1, 9));
    EXPECT_EQ(found.without_end, 2U); // the order and the flight
    EXPECT_EQ(found.orders_without_end, 1U);
}

TEST(Endings, a_contract_cancelled_closed_or_terminated_has_none_to_come)
{
    EXPECT_EQ(ahead(make_book(order_of("order", "end = 2026-03-31", "N")), on(2025, 6, 1)), texts{});
    EXPECT_EQ(ahead(make_book(order_of("order", "end = 2026-03-31", "K")), on(2025, 6, 1)), texts{});
    EXPECT_EQ(ahead(make_book(order_of("order", "end = 2026-03-31") +
                              "[[contract.modification]]\nnumber = \"1\"\naction = \"F\"\nextent = "
                              "\"complete\"\nsigned = 2025-02-01\n"),
                    on(2025, 6, 1)),
              texts{});
}

TEST(Endings, a_last_day_counts_without_actions_and_never_before_it_was_known)
{
    const auto b = make_book(
        "[[contract]]\nid = \"order\"\nkind = \"order\"\nend = 2026-03-31\nrecorded = 2025-06-01\n");
    EXPECT_EQ(ahead(b, on(2025, 1, 1)), texts{"order"});
    EXPECT_EQ(ahead(b, known_by(on(2025, 1, 1), 2025, 5, 31)), texts{});
    EXPECT_EQ(endings_after(make_book(""), on(2025, 1, 1)).without_end, 0U);
}

} // namespace
} // namespace mediabuy::ending_test

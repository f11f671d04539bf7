// SPDX-License-Identifier: MIT
#include "mediabuy/rule/rollup.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace mediabuy::rollup_test {
namespace {

using namespace tests;

std::string award_of(std::string_view id, std::string_view kind, std::string_view parent, int dollars_of_it)
{
    auto text = "[[contract]]\nid = \"" + std::string{id} + "\"\nkind = \"" + std::string{kind} + "\"\n";
    if (!parent.empty()) text += "parent = \"" + std::string{parent} + "\"\n";
    return text + "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-01-01\n" +
           "obligates = \"$" + std::to_string(dollars_of_it) + ".00\"\n";
}

/// The vehicles A to H of the official test, each with $5 of its own, and their contracts with $2 each.
book vehicles()
{
    std::string text;
    const std::pair<const char*, const char*> idvs[]{{"a", ""}, {"b", ""},  {"c", ""},  {"d", ""},
                                                     {"e", ""}, {"f", "c"}, {"g", "d"}, {"h", "e"}};
    for (const auto& [id, parent] : idvs)
        text += award_of(id, "idv", parent, 5);
    const std::pair<const char*, const char*> contracts[]{{"contract-1", "b"},
                                                          {"contract-2", "d"},
                                                          {"contract-3", "e"},
                                                          {"contract-4", "h"},
                                                          {"contract-5", "h"}};
    for (const auto& [id, parent] : contracts)
        text += award_of(id, "order", parent, 2);
    return make_book(text);
}

std::int64_t in_dollars(const award_sums& sums)
{
    return sums.by_currency().empty()
               ? 0
               : static_cast<std::int64_t>(sums.by_currency().front().obligated->minor()) / 100;
}

TEST(Rollup, dollars_of_vehicles_never_add_to_those_of_their_orders) // domain.md T-A2, printed officially
{
    const auto b = vehicles();
    const auto rolled = roll_up(b, relations{b}, on(2025, 12, 31));
    constexpr std::array direct{0, 2, 0, 2, 2, 0, 0, 4};
    constexpr std::array all{0, 2, 0, 2, 6, 0, 0, 4};
    constexpr std::array contracts{0U, 1U, 0U, 1U, 3U, 0U, 0U, 2U};
    constexpr std::array idvs{0U, 0U, 1U, 1U, 1U, 0U, 0U, 0U};
    for (std::size_t i = 0; i < direct.size(); ++i) {
        const auto at = record(b, std::string(1, static_cast<char>('a' + i))).index;
        EXPECT_EQ(in_dollars(rolled[at].direct), direct[i]) << i;
        EXPECT_EQ(in_dollars(rolled[at].all), all[i]) << i;
        EXPECT_EQ(rolled[at].orders, contracts[i]) << i;
        EXPECT_EQ(rolled[at].vehicles, idvs[i]) << i;
    }
}

TEST(Rollup, orders_signed_later_do_not_count_yet)
{
    const auto b = vehicles();
    EXPECT_EQ(in_dollars(roll_up(b, relations{b}, on(2024, 12, 31))[record(b, "e").index].all), 0);
}

TEST(Rollup, currencies_stay_apart)
{
    const auto b =
        make_book(award_of("v", "idv", "", 5) + award_of("o", "order", "v", 2) +
                  "[[contract]]\nid = \"p\"\nkind = \"order\"\nparent = \"v\"\ncurrency = \"EUR\"\n"
                  "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-01-01\n"
                  "obligates = \"€7.00\"\n");
    const auto rolled = roll_up(b, relations{b}, on(2025, 12, 31));
    EXPECT_EQ(rolled[0].all.by_currency().size(), 2U);
    EXPECT_EQ(rolled[0].orders, 2U);
}

// Books made in C++ may hold what the reader refuses.
TEST(Rollup, a_ring_of_parents_has_no_top_and_its_members_no_parent)
{
    auto b = make_book(award_of("x", "idv", "", 1) + award_of("y", "idv", "x", 1) +
                       award_of("z", "order", "y", 2) + award_of("self", "order", "", 2));
    b.contracts[0].parent = ref<contract>{1}; // x under y under x
    b.contracts[3].parent = ref<contract>{3};
    const relations related{b};
    EXPECT_FALSE(related.parent_of(ref<contract>{0}));
    EXPECT_FALSE(related.parent_of(ref<contract>{1}));
    EXPECT_FALSE(related.parent_of(ref<contract>{3}));
    ASSERT_TRUE(related.parent_of(ref<contract>{2}));
    EXPECT_EQ(in_dollars(roll_up(b, related, on(2025, 12, 31))[1].all), 2);
}

} // namespace
} // namespace mediabuy::rollup_test

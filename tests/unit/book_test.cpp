// SPDX-License-Identifier: MIT
#include "mediabuy/record/book.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace mediabuy::book_test {
namespace {

static_assert(!std::is_convertible_v<ref<party>, ref<source>>, "two kinds of reference never mix");
static_assert(!std::is_convertible_v<std::size_t, ref<party>>);
static_assert(!ref<party>{} && ref<party>{0}, "the first record is one too");
static_assert(sizeof(ref<party>) == 4);
static_assert(!std::is_copy_constructible_v<name_table> && std::is_move_constructible_v<name_table>);
static_assert(!std::is_copy_constructible_v<book>, "a book is not copied by accident");

TEST(NameTable, equal_texts_have_equal_numbers)
{
    name_table names;
    const auto spotify = names.intern("spotify");
    EXPECT_EQ(names.intern("spotify"), spotify);
    EXPECT_NE(names.intern("Spotify"), spotify);
    EXPECT_EQ(names.text(spotify), "spotify");
    EXPECT_EQ(names.find("spotify"), spotify);
    EXPECT_EQ(names.find("meta"), std::nullopt);
}

TEST(NameTable, no_name_is_the_empty_text_and_the_empty_text_is_a_name)
{
    name_table names;
    EXPECT_EQ(names.text(name_id::none), "");
    EXPECT_FALSE(names.find(""));
    EXPECT_NE(names.intern(""), name_id::none);
}

TEST(NameTable, keeps_its_texts_where_they_are_while_it_grows_and_moves)
{
    name_table names;
    const auto first = names.intern("a short one"); // within a string's own bytes, which move with the string
    const auto text = names.text(first);
    for (int i = 0; i < 10000; ++i)
        (void)names.intern("name " + std::to_string(i));
    EXPECT_EQ(names.text(first).data(), text.data());
    const auto moved = std::move(names);
    EXPECT_EQ(moved.text(first).data(), text.data());
    EXPECT_EQ(moved.text(*moved.find("name 9999")), "name 9999");
}

allocation some_allocation(name_id id, std::int64_t minor, layer where)
{
    return {
        .head =
            {.id = id, .where = {}, .id_at = {}, .sources = {}, .recorded = {}, .unknown = {}, .note = {}},
        .platform = ref<party>{3},
        .bought_for = ref<campaign>{4},
        .under = ref<contract>{5},
        .medium = channel::social,
        .where_in_chain = where,
        .basis = amount_basis::gross,
        .payer = name_id{1},
        .purpose = name_id{2},
        .flight_start = given_day{day{2025, 10, 1}, name_id::none, {}},
        .flight_end = std::nullopt,
        .amount = exactly(money::from_minor(minor, usd)),
        .as_printed = name_id{7},
        .amount_at = {source_id{0}, 8, 9}};
}

TEST(AllocationTable, keeps_every_part_of_an_allocation_in_its_row)
{
    allocation_table table;
    EXPECT_TRUE(table.empty());
    table.push_back(some_allocation(name_id{10}, 100, layer::agency));
    table.push_back(some_allocation(name_id{11}, -200, layer::platform));
    ASSERT_EQ(table.size(), 2U);
    EXPECT_EQ(table.amounts()[1], exactly(money::from_minor(-200, usd)));
    EXPECT_EQ(table.layers()[0], layer::agency);
    EXPECT_EQ(table.layers()[1], layer::platform);
    EXPECT_EQ(table.channels()[1], channel::social);
    EXPECT_EQ(table.platforms()[1], ref<party>{3});
    EXPECT_EQ(table.campaigns()[1], ref<campaign>{4});
    EXPECT_EQ(table.contracts()[1], ref<contract>{5});
    EXPECT_EQ(table[1].head.id, name_id{11});
    EXPECT_EQ(table[1].basis, amount_basis::gross);
    EXPECT_EQ(table[1].payer, name_id{1});
    EXPECT_EQ(table[1].purpose, name_id{2});
    EXPECT_EQ(table[1].flight_start->when, (vague_day{day{2025, 10, 1}}));
    EXPECT_FALSE(table[1].flight_end);
    EXPECT_EQ(table[1].as_printed, name_id{7});
    EXPECT_EQ(table[1].amount_at, (span{source_id{0}, 8, 9}));
}

TEST(Book, finds_a_record_by_its_id_and_has_the_head_of_any_kind)
{
    book b;
    const auto id = [&b](std::string_view text) { return b.names.intern(text); };
    b.sources.emplace_back().head.id = id("a-source");
    b.parties.emplace_back().head.id = id("a-party");
    b.campaigns.emplace_back().head.id = id("a-campaign");
    b.contracts.emplace_back().head.id = id("a-contract");
    b.allocations.push_back(some_allocation(id("an-allocation"), 1, layer::platform));
    b.events.emplace_back().head.id = id("an-event");
    b.claims.emplace_back().head.id = id("a-claim");
    b.funds.emplace_back().head.id = id("a-fund");
    b.invoices.emplace_back().head.id = id("an-invoice");
    b.orders.emplace_back().head.id = id("an-order");
    delivery ran;
    ran.head.id = id("a-delivery");
    b.deliveries.push_back(std::move(ran));
    b.credits.emplace_back().head.id = id("a-credit");
    b.payments.emplace_back().head.id = id("a-payment");
    b.dispositions.emplace_back().head.id = id("a-disposition");
    b.documents.emplace_back().head.id = id("a-document");
    b.closings.emplace_back().head.id = id("a-closing");
    b.accounts.emplace_back().head.id = id("an-account");
    b.orders[0].lines.emplace_back().head.id = id("an-order:1");
    b.invoices[0].lines.emplace_back().head.id = id("an-invoice:1");
    b.contracts[0].lines.emplace_back().head.id = id("a-contract:0001");
    b.contracts[0].options.emplace_back().head.id = id("a-contract:option-1");
    b.by_id.emplace(id("a-party"), any_ref{record_kind::party, 0});
    EXPECT_EQ(b.find("a-party"), (any_ref{record_kind::party, 0}));
    EXPECT_EQ(b.find("nobody"), std::nullopt);
    EXPECT_EQ(b.find(id("a-claim")), std::nullopt); // a name, but of no record that was entered
    const std::string_view ids[]{"a-source",
                                 "a-party",
                                 "a-campaign",
                                 "a-fund",
                                 "a-contract",
                                 "an-order",
                                 "an-allocation",
                                 "a-delivery",
                                 "an-event",
                                 "an-invoice",
                                 "a-credit",
                                 "a-payment",
                                 "a-disposition",
                                 "a-document",
                                 "a-closing",
                                 "an-account",
                                 "a-claim",
                                 "a-contract:0001",
                                 "a-contract:option-1",
                                 "an-order:1",
                                 "an-invoice:1"};
    EXPECT_EQ(std::size(ids), spellings<record_kind>.size());
    for (std::size_t kind = 0; kind < std::size(ids); ++kind)
        EXPECT_EQ(b.names.text(b.head_of({static_cast<record_kind>(kind), 0}).id), ids[kind]);
}

} // namespace
} // namespace mediabuy::book_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/group.hpp"

#include "book_maker.hpp"
#include "three_figures.hpp"

#include <gtest/gtest.h>

namespace mediabuy::group_test {
namespace {

using namespace tests;

TEST(Group, an_amount_without_a_place_is_unknown_and_one_without_a_vendor_undisclosed)
{
    const auto b = make_book("");
    const group_subject nothing{.where_in_chain = layer::platform,
                                .medium = channel::unknown,
                                .platform = {},
                                .bought_for = {},
                                .under = {},
                                .sources = {}};
    for (const auto by : {group_key::platform, group_key::channel, group_key::campaign, group_key::contract,
                          group_key::agency, group_key::vendor, group_key::source, group_key::layer}) {
        const auto slots = groups_of(b, nothing, by);
        ASSERT_EQ(slots.size(), 1U);
        const auto expected = by == group_key::vendor  ? "undisclosed"
                              : by == group_key::layer ? "platform"
                                                       : "unknown";
        EXPECT_EQ(key_of(b, slots[0], by), expected);
        EXPECT_EQ(name_of(b, slots[0], by), expected);
    }
}

TEST(Group, an_agency_is_that_of_the_contract_else_of_the_campaign)
{
    const auto b = make_book("[[party]]\nid = \"ice\"\nkind = \"agency\"\nname = \"ICE\"\n[[party]]\nid = "
                             "\"gsa\"\nkind = \"agency\"\nname = \"GSA\"\n"
                             "[[campaign]]\nid = \"c\"\nname = \"C\"\nagency = \"ice\"\n"
                             "[[contract]]\nid = \"bought-by-gsa\"\nkind = \"order\"\nagency = "
                             "\"gsa\"\n[[contract]]\nid = \"bare\"\nkind = \"order\"\n");
    const ref<campaign> c{0};
    const auto id = [&b](ref<party> p) { return p ? b.names.text(b[p].head.id) : "none"; };
    EXPECT_EQ(id(agency_of(b, ref<contract>{0}, c)), "gsa");
    EXPECT_EQ(id(agency_of(b, ref<contract>{1}, c)), "ice");
    EXPECT_EQ(id(agency_of(b, {}, c)), "ice");
    EXPECT_EQ(id(agency_of(b, {}, {})), "none");
}

TEST(Group, names_are_what_people_call_a_record)
{
    const auto b = make_book(three_figures);
    const auto name = [&b](std::string_view id) { return name_of(b, record(b, id)); };
    EXPECT_EQ(name("meta"), "Meta");
    EXPECT_EQ(name("recruitment-2025"), "Recruitment");
    EXPECT_EQ(name("order-82"), "70CMSW25FR0000082, Safe America Media LLC");
    EXPECT_EQ(name("article"), "Article");
    EXPECT_EQ(name("ads-google"), "Google and YouTube"); // of its platform
    EXPECT_EQ(name("meta-retold"), "meta-retold");
    EXPECT_EQ(short_name_of(b, *b.names.find("ice")), "ICE");
    EXPECT_EQ(short_name_of(b, *b.names.find("meta")), "Meta");
    EXPECT_EQ(name_of(b, *b.names.find("self-deportation")), "self-deportation"); // a word that is no id
}

TEST(Group, a_record_without_a_name_goes_by_its_id)
{
    const auto b = make_book(
        "[[contract]]\nid = \"order\"\nkind = \"order\"\n[[allocation]]\nid = \"ads\"\nlayer = \"platform\"\n"
        "amount = \"$1.00\"\nunknown = { platform = \"withheld\" }\n");
    EXPECT_EQ(name_of(b, record(b, "order")), "order");
    EXPECT_EQ(name_of(b, record(b, "ads")), "ads");
}

} // namespace
} // namespace mediabuy::group_test

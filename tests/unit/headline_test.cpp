// SPDX-License-Identifier: MIT
#include "mediabuy/rule/headline.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::headline_test {
namespace {

using namespace tests;

constexpr std::string_view department = R"(
[[source]]
id        = "memo"
publisher = "Memo"
[[source]]
id        = "stone"
publisher = "Stone"
relays    = ["memo"]
[[source]]
id        = "nez"
publisher = "Nez"
relays    = ["memo"]
[[source]]
id        = "other"
publisher = "Other"
[[party]]
id   = "dhs"
kind = "agency"
name = "Department"
[[party]]
id     = "ice"
kind   = "agency"
name   = "Bureau"
parent = "dhs"
[[campaign]]
id     = "recruitment"
agency = "ice"
name   = "Recruitment"
[[campaign]]
id     = "border"
agency = "dhs"
name   = "Border"
)";

std::string
claim_of(std::string_view id, std::string_view source, std::string_view about, std::string_view amount,
         std::string_view keys = "period = { start = 2025-10-01, end = 2025-10-21 }\nlayer = \"tracker\"")
{
    return "[[claim]]\nid = \"" + std::string{id} + "\"\nsource = \"" + std::string{source} +
           "\"\nabout = \"" + std::string{about} + "\"\nsays = \"amount\"\namount = \"" +
           std::string{amount} + "\"\n" + std::string{keys} + '\n';
}

std::vector<headline> found(const book& b)
{
    origins from{b};
    return headlines(b, relations{b}, from, on(2026, 1, 1));
}

std::string parts(std::string_view source)
{
    return claim_of("part-ice", source, "recruitment", "$4.5 million") +
           claim_of("part-dhs", source, "border", "more than $5.3 million");
}

verdict_word against(std::string_view source, std::string_view words)
{
    const auto b =
        make_book(std::string{department} + parts("stone") + claim_of("whole", source, "dhs", words));
    const auto all = found(b);
    EXPECT_EQ(all.size(), 1U);
    return all.at(0).verdict;
}

// ICE $4.5 million and DHS more than $5.3 million: 9.8 million, soundly more than 9.75.
TEST(Headline, beside_the_sum_of_its_two_parts) // domain.md T-E4
{
    EXPECT_EQ(against("nez", "nearly $10 million"), verdict_word::agree);
    EXPECT_EQ(against("stone", "upwards of $10 million"), verdict_word::tension);
    EXPECT_EQ(against("stone", "more than $10 million"), verdict_word::tension);
    EXPECT_EQ(against("stone", "$9 million"), verdict_word::conflict) << "[8.5, 9.5) and more than 9.75";
    const auto b = make_book(std::string{department} + parts("stone") +
                             claim_of("whole", "stone", "dhs", "$10 million"));
    const auto h = found(b).at(0);
    EXPECT_EQ(*h.usual.point(), dollars(9'800'000));
    EXPECT_EQ(*h.sound.interval(), (interval{bound::open_at(975'000'000), bound::none()}));
    EXPECT_EQ(*h.usual.interval(), (interval{bound::open_at(975'000'000), bound::open_at(990'000'000)}));
}

TEST(Headline, of_other_days_or_of_another_origin_has_no_parts_here)
{
    const auto b = make_book(std::string{department} + parts("stone") +
                             claim_of("whole", "other", "dhs", "$10 million"));
    EXPECT_TRUE(found(b).empty());
    const auto days =
        make_book(std::string{department} + parts("stone") +
                  claim_of("whole", "nez", "dhs", "$10 million",
                           "period = { start = 2025-10-01, end = 2025-10-29 }\nlayer = \"tracker\""));
    EXPECT_TRUE(found(days).empty());
}

TEST(Headline, of_a_campaign_is_held_against_its_allocations)
{
    const std::string platforms =
        "[[allocation]]\nid = \"a\"\ncampaign = \"recruitment\"\nlayer = \"platform\"\n"
        "amount = \"$2.8 million\"\n[[allocation]]\nid = \"b\"\ncampaign = \"recruitment\"\n"
        "layer = \"platform\"\namount = \"$3 million\"\n[[allocation]]\nid = \"c\"\n"
        "campaign = \"recruitment\"\nlayer = \"platform\"\namount = \"$74,000\"\n";
    const auto verdict = [&](std::string_view words) {
        return found(make_book(std::string{department} + platforms +
                               claim_of("w", "other", "recruitment", words, "")))
            .at(0)
            .verdict;
    };
    // 5,874,000 [5,323,500 to 6,424,500): T-E3.
    EXPECT_EQ(verdict("$5 million"), verdict_word::agree) << "[4.5, 5.5) meets it from 5,323,500 on";
    EXPECT_EQ(verdict("$5.8 million"), verdict_word::agree);
    EXPECT_EQ(verdict("$5.2 million"), verdict_word::conflict);
    EXPECT_EQ(verdict("more than $6.5 million"), verdict_word::conflict);
}

TEST(Headline, of_a_vendor_is_held_against_its_contracts)
{
    const std::string vendor = "[[party]]\nid = \"v\"\nkind = \"vendor\"\nname = \"V\"\n"
                               "[[contract]]\nid = \"o1\"\nkind = \"order\"\nvendor = \"v\"\n"
                               "[[contract]]\nid = \"o2\"\nkind = \"order\"\nvendor = \"v\"\n"
                               "[[contract]]\nid = \"o3\"\nkind = \"order\"\nvendor = \"v\"\n";
    const auto b = make_book(std::string{department} + vendor +
                             claim_of("1", "memo", "o1", "$62.8M", "layer = \"award\"") +
                             claim_of("2", "memo", "o2", "$65.0M", "layer = \"award\"") +
                             claim_of("3", "memo", "o3", "$15M", "layer = \"award\"") +
                             claim_of("w", "memo", "v", "$142,826,104", "layer = \"award\""));
    ASSERT_EQ(found(b).size(), 1U);
    EXPECT_EQ(found(b)[0].verdict, verdict_word::agree) << "62.8 + 65.0 + 15 = 142.8";
    EXPECT_EQ(found(b)[0].parts.size(), 3U);
}

std::string orders_of_a_vendor(std::string_view campaign = "")
{
    std::string out = "[[party]]\nid = \"v\"\nkind = \"vendor\"\nname = \"V\"\n"
                      "[[contract]]\nid = \"idv\"\nkind = \"idv\"\nvendor = \"v\"\n";
    for (const auto* order : {"o1", "o2", "o3"})
        out += "[[contract]]\nid = \"" + std::string{order} +
               "\"\nkind = \"order\"\nvendor = \"v\"\nparent = \"idv\"\n" + std::string{campaign} +
               "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-08-18\n"
               "obligates = \"$10,000,000.00\"\n";
    return out;
}

std::string award(std::string_view id, std::string_view source, std::string_view about,
                  std::string_view amount)
{
    return claim_of(id, source, about, amount, "layer = \"award\"");
}

TEST(Headline, is_never_held_against_parts_of_two_accounts)
{
    // Stone has 60.8 + 30 + 10 = 100.8; of Nez, who knows of 65 for the second, nothing is put in.
    const auto b = make_book(std::string{department} + orders_of_a_vendor() +
                             award("1", "stone", "o1", "$60.8 million") + award("2", "nez", "o2", "$65.0M") +
                             award("3", "stone", "o3", "$40 million") +
                             award("w", "stone", "v", "at least $100.8 million"));
    const auto all = found(b);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].parts.size(), 2U);
    EXPECT_EQ(*all[0].usual.point(), dollars(100'800'000));
    EXPECT_EQ(all[0].verdict, verdict_word::agree);
}

TEST(Headline, without_parts_of_its_own_is_held_against_the_account_that_fits_it_best)
{
    const auto nez = award("1", "nez", "o1", "$60.8 million") + award("2", "nez", "o2", "$40.0 million");
    const auto stone = award("3", "stone", "o1", "$62.8M") + award("4", "stone", "o2", "$80.2M");
    const auto whole = award("w", "memo", "v", "$143 million");
    for (const auto& order : {nez + stone, stone + nez}) {
        const auto all = found(make_book(std::string{department} + orders_of_a_vendor() + order + whole));
        ASSERT_EQ(all.size(), 1U);
        EXPECT_EQ(all[0].verdict, verdict_word::agree) << "62.8 + 80.2";
        EXPECT_EQ(*all[0].usual.point(), dollars(143'000'000));
    }
}

TEST(Headline, counts_no_dollars_of_a_vehicle_beside_those_of_its_orders)
{
    const auto b =
        make_book(std::string{department} + orders_of_a_vendor() + award("1", "memo", "idv", "$30 million") +
                  award("2", "memo", "o1", "$10 million") + award("3", "memo", "o2", "$20 million") +
                  award("w", "memo", "v", "$30 million"));
    const auto all = found(b);
    ASSERT_EQ(all.size(), 2U) << "of the vehicle, and of the vendor";
    for (const auto& h : all)
        EXPECT_EQ(*h.usual.point(), dollars(30'000'000));
}

TEST(Headline, of_what_was_awarded_for_a_campaign_is_held_against_its_orders)
{
    const auto verdict = [](std::string_view words) {
        const auto all =
            found(make_book(std::string{department} + orders_of_a_vendor("campaign = \"recruitment\"\n") +
                            award("w", "other", "recruitment", words)));
        return all.at(0).verdict;
    };
    EXPECT_EQ(verdict("nearly $30 million"), verdict_word::conflict) << "it is 30,000,000.00 exactly";
    EXPECT_EQ(verdict("about $30 million"), verdict_word::agree);
    EXPECT_TRUE(found(make_book(std::string{department} + orders_of_a_vendor("campaign = \"recruitment\"\n") +
                                claim_of("w", "other", "recruitment", "$30 million", "")))
                    .empty())
        << "what platforms received is another layer";
}

TEST(Headline, a_party_belongs_to_its_parents_and_a_ring_ends)
{
    auto b = make_book(department);
    EXPECT_TRUE(belongs_to(b, ref<party>{1}, ref<party>{0}));
    EXPECT_FALSE(belongs_to(b, ref<party>{0}, ref<party>{1}));
    b.parties[0].parent = ref<party>{1};
    EXPECT_TRUE(belongs_to(b, ref<party>{0}, ref<party>{1}));
    EXPECT_FALSE(belongs_to(b, ref<party>{0}, ref<party>{}));
}

} // namespace
} // namespace mediabuy::headline_test

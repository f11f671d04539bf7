// SPDX-License-Identifier: MIT
#include "mediabuy/rule/headline.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy {
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
} // namespace mediabuy

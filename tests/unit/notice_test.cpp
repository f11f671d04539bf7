// SPDX-License-Identifier: MIT
#include "mediabuy/rule/notice.hpp"

#include "award_chain.hpp"
#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace mediabuy::notice_test {
namespace {

using namespace tests;

using dated = std::vector<std::pair<notice_word, std::string>>;

/// The events and their days, as the list has them.
dated coming(const book& b, const question& q, int within_days)
{
    std::vector<any_ref> all;
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        all.push_back({record_kind::contract, i});
    for (std::uint32_t i = 0; i < b.funds.size(); ++i)
        all.push_back({record_kind::fund, i});
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        all.push_back({record_kind::allocation, i});
    dated out;
    for (const auto& n : notices(b, book_index{}, all, q, within_days))
        out.emplace_back(n.event, to_string(n.when.when));
    return out;
}

book contract(std::string_view keys, std::string_view kind = "definitive-contract")
{
    return make_book("[[contract]]\nid = \"c\"\nkind = \"" + std::string{kind} + "\"\n" + std::string{keys} +
                     '\n');
}

TEST(Notice, of_the_contract_that_expires_on_31_December) // domain.md T-A5
{
    const auto b = contract("start = 2025-01-01\nend = 2025-12-31\nclauses = [\"52.217-8 (NOV 1999)\", "
                            "\"52.217-9 (MAR 2000)\"]\n[[contract.option]]\nid = \"o\"\nstart = 2026-01-01");
    EXPECT_EQ(coming(b, on(2025, 10, 15), 365), (dated{{notice_word::option_notice_due, "2025-11-01"},
                                                       {notice_word::performance_ends, "2025-12-31"},
                                                       {notice_word::option_closes, "2025-12-31"},
                                                       {notice_word::extension_limit, "2026-06-30"}}));
}

TEST(Notice, the_window_takes_in_its_first_day_and_its_last)
{
    const auto b = contract("start = 2025-01-01\nend = 2025-12-31");
    EXPECT_EQ(coming(b, on(2025, 12, 31), 0).size(), 1U);
    EXPECT_EQ(coming(b, on(2025, 12, 1), 30).size(), 1U);
    EXPECT_EQ(coming(b, on(2025, 12, 1), 29).size(), 0U);
    EXPECT_EQ(coming(b, on(2026, 1, 1), 90).size(), 0U);
}

TEST(Notice, a_preliminary_notice_that_is_overdue_stays_until_the_book_has_it)
{
    const std::string option =
        "start = 2025-01-01\nend = 2025-12-31\n[[contract.option]]\nid = \"o\"\nstart = "
        "2026-01-01\n";
    EXPECT_EQ(coming(contract(option), on(2025, 12, 1), 10),
              (dated{{notice_word::option_notice_due, "2025-11-01"}}));
    const auto given = contract(
        option + "[[event]]\nid = \"e\"\nabout = \"c:o\"\nsays = \"notice-given\"\ndate = 2025-10-20");
    EXPECT_TRUE(coming(given, on(2025, 12, 1), 10).empty());
}

TEST(Notice, an_option_that_was_exercised_wants_none)
{
    const auto b = make_book(award_chain);
    for (const auto& [event, on_day] : coming(b, on(2025, 6, 25), 5))
        EXPECT_EQ(event, notice_word::performance_ends) << on_day;
}

TEST(Notice, a_vague_last_day_is_listed_as_long_as_it_may_come)
{
    const auto b = contract("start = 2025-01-01\nend = \"2025-12\"");
    EXPECT_EQ(coming(b, on(2025, 11, 1), 30), (dated{{notice_word::performance_ends, "2025-12"}}));
    EXPECT_EQ(coming(b, on(2025, 12, 31), 0).size(), 1U);
    EXPECT_TRUE(coming(b, on(2025, 10, 1), 30).empty());
}

TEST(Notice, a_vehicle_closes_for_orders)
{
    const auto b = contract("start = 2025-01-01\nordering_end = 2025-12-31", "idv");
    EXPECT_EQ(coming(b, on(2025, 12, 1), 60), (dated{{notice_word::ordering_ends, "2025-12-31"}}));
}

TEST(Notice, a_fund_expires_and_five_years_later_is_cancelled) // domain.md T-B1
{
    const auto b = make_book("[[fund]]\nid = \"f\"\ntas = \"070-2025/2025-0540-000\"\n");
    EXPECT_EQ(coming(b, on(2025, 9, 1), 30), (dated{{notice_word::funds_expire, "2025-09-30"}}));
    EXPECT_EQ(coming(b, on(2030, 9, 1), 30), (dated{{notice_word::funds_cancel, "2030-09-30"}}));
}

std::string accepted_on(std::string_view d)
{
    return "[[event]]\nid = \"e\"\nabout = \"c\"\nsays = \"accepted\"\ndate = " + std::string{d} + '\n';
}

TEST(Notice, close_out_is_due_by_the_class_of_the_pricing) // domain.md T-A7
{
    const std::string days = "start = 2025-01-01\nend = 2025-12-31\npricing = ";
    const std::string accepted = accepted_on("2025-12-31");
    EXPECT_EQ(coming(contract(days + "\"firm-fixed-price\"\n" + accepted), on(2026, 1, 15), 400),
              (dated{{notice_word::closeout_due, "2026-06-30"}}));
    EXPECT_EQ(coming(contract(days + "\"labour-hours\"\n" + accepted), on(2026, 1, 15), 1000),
              (dated{{notice_word::closeout_due, "2027-08-31"}}));
    EXPECT_EQ(coming(contract(days + "\"cost-plus-fixed-fee\"\n" + accepted), on(2026, 1, 15), 2000),
              (dated{{notice_word::closeout_due, "2028-12-31"}}));
}

TEST(Notice, nothing_is_closed_out_before_it_is_accepted_or_its_termination_settled)
{
    EXPECT_TRUE(coming(contract("start = 2025-01-01\nend = 2025-12-31"), on(2026, 1, 15), 4000).empty());
    const auto b = make_book(award_chain);
    EXPECT_TRUE(coming(b, on(2026, 3, 1), 4000).empty());
    // Settled on 2 April 2026; complete since 12 January; no pricing, so 20 months of the month.
    EXPECT_EQ(coming(b, on(2026, 5, 1), 4000), (dated{{notice_word::closeout_due, "2027-09-30"}}));
    EXPECT_TRUE(coming(b, on(2026, 9, 1), 4000).empty()) << "closed";
}

// Value $3,650.00 over the 365 days of 2025, $10.00 a day; $2,000.00 allotted, 75 % of it $1,500.00. On day d
// cost to date and of the next 60 days is 10 × (d + 60), which goes beyond 1,500 from day 91 on, 1 April.
TEST(Notice, the_notice_of_limitation_of_funds_is_due_when_sixty_days_ahead_go_beyond_75_per_cent)
{
    const std::string keys =
        "start = 2025-01-01\nend = 2025-12-31\nclauses = [\"52.232-22\"]\n"
        "[[contract.modification]]\nnumber = \"0\"\naction = \"award\"\nsigned = 2025-01-01\n"
        "obligates = \"$2,000.00\"\nvalue = \"$3,650.00\"\n";
    EXPECT_EQ(coming(contract(keys), on(2025, 3, 1), 60),
              (dated{{notice_word::funding_notice_due, "2025-04-01"}}));
    auto enough = keys;
    enough.replace(enough.find("2,000.00"), 8, "5,000.00");
    EXPECT_TRUE(coming(contract(enough), on(2025, 3, 1), 60).empty());
}

/// On one day ids decide, for flights as for contracts.
TEST(Notice, the_first_few_are_the_beginning_of_all_and_the_others_are_counted)
{
    std::string text = "[[party]]\nid = \"p\"\nkind = \"platform\"\nname = \"P\"\n";
    for (int i = 0; i < 40; ++i)
        text += "[[allocation]]\nid = \"a-" + std::to_string(i * 7 % 40) +
                "\"\nplatform = \"p\"\nlayer = \"platform\"\namount = \"$1,000.00\"\nflight = { end = 2025-" +
                (i % 3 == 0 ? "12-20" : "12-0" + std::to_string(1 + i % 9)) + " }\n";
    text += "[[contract]]\nid = \"a-5b\"\nkind = \"order\"\nstart = 2025-01-01\nend = 2025-12-05\n";
    const auto b = make_book(text);
    std::vector<any_ref> of{{record_kind::contract, 0}};
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        of.push_back({record_kind::allocation, i});
    const book_index index;
    const auto all = notices(b, index, of, on(2025, 11, 30), 90);
    ASSERT_EQ(all.size(), 41U);
    for (std::size_t most = 0; most <= all.size() + 1; ++most) {
        const auto first = notices(b, index, of, on(2025, 11, 30), 90, most);
        ASSERT_EQ(first.listed.size(), std::min(most, all.size()));
        EXPECT_EQ(first.more, all.size() - first.listed.size());
        for (std::size_t i = 0; i < first.listed.size(); ++i)
            EXPECT_EQ(first.listed[i].about, all[i].about) << most << ", " << i;
    }
}

} // namespace
} // namespace mediabuy::notice_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/proof_sums.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mediabuy::proof_test {
namespace {

using namespace tests;

/// $100.00 for 30 units from 1 to 30 November.
std::string with(std::string_view documents)
{
    return "[[party]]\nid = \"v\"\nkind = \"platform\"\nname = \"V\"\n[[allocation]]\nid = \"a\"\nlayer = "
           "\"platform\"\nchannel = \"display\"\nplatform = "
           "\"v\"\namount = \"$100.00\"\n[[delivery]]\nid = \"d\"\nallocation = \"a\"\nrows = \"\"\"\n"
           "2025-11-01..2025-11-10 10\n2025-11-11..2025-11-20 8\n2025-12-01..2025-12-10 "
           "9\n\"\"\"\ncounted_by = "
           "\"v\"\n[[invoice]]\nid = \"i\"\nvendor = \"v\"\ndated = 2025-12-01\n[[invoice.line]]\nid = "
           "\"l\"\n"
           "allocation = \"a\"\nperiod = { start = 2025-11-01, end = 2025-11-30 }\nunits = 30\namount = "
           "\"$100.00\"\n" +
           std::string{documents};
}

std::string paper(std::string_view id, std::string_view kind, std::string_view covers)
{
    return "[[document]]\nid = \"" + std::string{id} + "\"\nkind = \"" + std::string{kind} +
           "\"\nreceived = 2025-12-05\ncovers = [" + std::string{covers} + "]\n";
}

line_proof proof_of(std::string_view documents, const question& q = on(2025, 12, 31))
{
    const auto b = make_book(with(documents));
    const auto lines = proved_lines(b, {}, q);
    EXPECT_EQ(lines.size(), 1U);
    return lines.empty() ? line_proof{} : lines[0].proof;
}

TEST(Proof, a_line_without_a_document_is_unsupported)
{
    const auto p = proof_of("");
    EXPECT_EQ(p.state, proof_state::unsupported);
    EXPECT_EQ(p.supported, dollars(0));
}

TEST(Proof, a_document_that_names_the_line_and_no_part_bears_all_of_it_out_once_it_is_there)
{
    const auto papers = paper("x", "affidavit", "{ line = \"i:l\" }");
    EXPECT_EQ(proof_of(papers).state, proof_state::supported);
    EXPECT_EQ(proof_of(papers, on(2025, 12, 4)).state, proof_state::unsupported);
}

TEST(Proof, part_of_the_days_is_that_share_and_is_rounded_down) // 20 of 30 days of $100.00: 66.666…
{
    const auto p = proof_of(
        paper("x", "affidavit", "{ line = \"i:l\", period = { start = 2025-11-11, end = 2025-11-30 } }"));
    EXPECT_EQ(p.state, proof_state::partly);
    EXPECT_EQ(p.share, ratio::of(2, 3));
    EXPECT_EQ(p.supported, money::from_minor(6'666, usd));
    EXPECT_EQ(p.by, proof_measure::days);
}

TEST(Proof, days_that_two_documents_share_count_once) // 1 to 20 and 11 to 24 November: 24 of 30 days
{
    const auto p = proof_of(
        paper("x", "affidavit", "{ line = \"i:l\", period = { start = 2025-11-01, end = 2025-11-20 } }") +
        paper("y", "tear-sheet", "{ line = \"i:l\", period = { start = 2025-11-11, end = 2025-11-24 } }"));
    EXPECT_EQ(p.share, ratio::of(4, 5));
    EXPECT_EQ(p.documents.size(), 2U);
}

TEST(Proof, units_go_before_days_and_a_second_witness_of_them_adds_nothing)
{
    const auto affidavit = paper("x", "affidavit", "{ line = \"i:l\", units = 24 }");
    EXPECT_EQ(proof_of(affidavit).share, ratio::of(4, 5));
    EXPECT_EQ(proof_of(affidavit + paper("y", "ad-server-report", "{ line = \"i:l\", units = 21 }")).share,
              ratio::of(4, 5));
    // Two affidavits are of different units: 24 and 5 of 30.
    EXPECT_EQ(proof_of(affidavit + paper("y", "affidavit", "{ line = \"i:l\", units = 5 }")).share,
              ratio::of(29, 30));
}

TEST(Proof,
     a_delivery_bears_out_the_units_that_it_counts_on_the_days_billed) // 10 + 8 of 30; December is not billed
{
    const auto p = proof_of(paper("x", "ad-server-report", "{ delivery = \"d\" }"));
    EXPECT_EQ(p.share, ratio::of(18, 30));
    EXPECT_EQ(p.supported, dollars(60));
    EXPECT_EQ(p.by, proof_measure::units);
}

TEST(Proof, the_states_add_up_to_what_is_billed)
{
    const auto b = make_book(with(paper("x", "affidavit", "{ line = \"i:l\", amount = \"$40.00\" }")));
    const auto sums = proof_sums_of(proved_lines(b, {}, on(2025, 12, 31)));
    ASSERT_EQ(sums.size(), 1U);
    EXPECT_EQ(*sums[0].supported.narrow(), dollars(40));
    EXPECT_EQ(*sums[0].unsupported.narrow(), dollars(60));
    EXPECT_EQ(*sums[0].by_state[static_cast<std::size_t>(proof_state::partly)].narrow(), dollars(100));
}

} // namespace
} // namespace mediabuy::proof_test

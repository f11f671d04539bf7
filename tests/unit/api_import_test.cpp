// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/api_import.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mediabuy::api_import_test {
namespace {

imported import_pages(const std::vector<std::string>& pages, import_selection wanted = {})
{
    api_import in{std::move(wanted)};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        in.begin("page" + std::to_string(i + 1) + ".json");
        for (std::size_t at = 0; at < pages[i].size(); at += 7)
            in.feed(std::string_view{pages[i]}.substr(at, 7));
        in.end();
    }
    return in.finish();
}

std::vector<std::string> codes_of(const imported& in)
{
    std::vector<std::string> out;
    for (const auto& p : in.problems)
        out.emplace_back(p.code.text());
    return out;
}

using codes = std::vector<std::string>;

std::string transactions(const std::string& results, int page, bool more)
{
    return R"({"page_metadata": {"page": )" + std::to_string(page) + R"(, "hasNext": )" +
           (more ? "true" : "false") + R"(}, "results": [)" + results + "]}";
}

const std::string award_action =
    R"({"id": "CONT_TX_7014_7001_P1_0_V1_0", "type": "C", "action_date": "2025-08-18",
 "action_type": null, "modification_number": "0", "description": "RADIO, \"WINTER\"", "federal_action_obligation": 100.10})";
const std::string change =
    R"({"id": "CONT_TX_7014_7001_P1_P00001_V1_2", "type": "C", "action_date": "2025-09-18",
 "action_type": "C", "modification_number": "P00001", "description": "CREDIT", "federal_action_obligation": -0.2})";

TEST(ApiImport, transactions_of_several_pages_are_the_actions_of_their_award)
{
    const auto in = import_pages({transactions(award_action, 1, true), transactions(change, 2, false)});
    EXPECT_EQ(codes_of(in), codes{});
    ASSERT_EQ(in.records.contracts.size(), 2U);
    const auto& c = in.records.contracts[0];
    EXPECT_EQ(in.records.names.text(c.head.id), "cont-awd-p1-7014-v1-7001");
    EXPECT_EQ(c.kind, contract_kind::order);
    EXPECT_EQ(in.records[c.parent].piid, "V1");
    ASSERT_EQ(c.modifications.size(), 2U);
    EXPECT_EQ(*c.modifications[0].obligates, money::from_minor(100'10, usd));
    EXPECT_EQ(*c.modifications[1].obligates, money::from_minor(-20, usd));
    EXPECT_EQ(c.modifications[1].transaction, "2");
    EXPECT_EQ(c.buys.description, "RADIO, \"WINTER\"");
}

TEST(ApiImport, a_page_without_the_next_one_says_that_there_are_more)
{
    const auto in = import_pages({transactions(award_action, 1, true)});
    ASSERT_EQ(codes_of(in), codes{"more-pages"});
    EXPECT_EQ(in.problems[0].level, severity::warning);
    EXPECT_EQ(in.problems[0].arguments, (std::vector<std::string>{"page1.json", "1"}));
}

TEST(ApiImport, what_is_no_page_is_refused_and_the_others_are_read)
{
    const auto in =
        import_pages({"{\"results\": [{\"a\": 1}]}", "{\"results\": [", "", transactions(change, 1, false)});
    EXPECT_EQ(codes_of(in), (codes{"unknown-layout", "json-syntax", "json-syntax"}));
    EXPECT_EQ(in.files.size(), 4U);
    EXPECT_EQ(in.records.contracts.size(), 2U);
    for (const auto& p : in.problems)
        EXPECT_TRUE(p.where.source == source_id::none ||
                    static_cast<std::size_t>(p.where.source) < in.texts.size());
}

TEST(ApiImport, an_amount_that_may_have_lost_digits_is_refused)
{
    auto page = transactions(change, 1, false);
    page.replace(page.find("-0.2"), 4, "1E+7");
    const auto in = import_pages({page});
    EXPECT_EQ(codes_of(in), codes{"scientific-amount"});
}

std::string recorded(const std::string& name)
{
    std::ifstream in{std::string{MEDIABUY_ROOT} + "/../shared/data/usaspending/api-json/" + name,
                     std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(ApiImport, reads_what_the_service_answered)
{
    if (recorded("transactions.json").empty()) GTEST_SKIP() << "the recorded answers are not here";
    const auto in =
        import_pages({recorded("contract.json"), recorded("transactions.json"), recorded("idv.json"),
                      recorded("idv_awards.json"), recorded("search_results_contracts.json"),
                      recorded("spending_by_award_contracts.json")});
    EXPECT_EQ(codes_of(in), (codes{"more-pages", "more-pages", "more-pages", "more-pages"}));
    const auto find = [&](std::string_view piid) {
        const auto& all = in.records.contracts;
        return std::find_if(all.begin(), all.end(), [piid](const contract& c) { return c.piid == piid; });
    };
    const auto iowa = find("80GSFC18C0008"); // by Python's json, with parse_float=str
    ASSERT_NE(iowa, in.records.contracts.end());
    ASSERT_EQ(iowa->modifications.size(), 3U);
    total sum{usd};
    for (const auto& m : iowa->modifications)
        sum += *m.obligates;
    EXPECT_EQ(sum.sum_text(), "3082046.29") << "1600000.0 + 1200000.0 + 282046.29";
    EXPECT_EQ(to_string(*iowa->totals.obligated), "172213419.67");
    EXPECT_EQ(to_string(iowa->potential_end->when), "2025-08-23") << "printed with a time of day";
    EXPECT_EQ(iowa->buys.naics, "541713");
    ASSERT_TRUE(iowa->vendor);
    EXPECT_EQ(in.records[iowa->vendor].name, "THE UNIVERSITY OF IOWA")
        << "of the award: a transaction has none";
    const auto webb = find("GSFC0200211DNAS502200");
    ASSERT_NE(webb, in.records.contracts.end());
    EXPECT_EQ(to_string(*webb->totals.obligated), "4345585999.01");
    EXPECT_EQ(webb->buys.psc, "AR34");
    const auto order = find("80KSC024FA106");
    ASSERT_NE(order, in.records.contracts.end());
    EXPECT_EQ(in.records[order->parent].piid, "NNK14MA74C");
}

} // namespace
} // namespace mediabuy::api_import_test

// SPDX-License-Identifier: MIT
#include "mediabuy/rule/report.hpp"

#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/share_text.hpp"

#include "book_maker.hpp"
#include "three_figures.hpp"

#include <gtest/gtest.h>

namespace mediabuy::report_test {
namespace {

using namespace tests;
using texts = std::vector<std::string>;

report reported(const book& b, const report_query& asked = {}, question q = on(2026, 1, 9))
{
    return make_report(b, asked, q);
}

/// "5,874,000 [5,323,500 6,424,500)": a sum as a table prints it.
std::string cells(const interval_total& sum)
{
    return detail::wide_digits(sum.point_minor(), sum.currency()) + ' ' +
           low_cell(language::english, sum.low(), sum.currency()) + ' ' +
           high_cell(language::english, sum.high(), sum.currency());
}

texts row_keys(const report& r)
{
    texts keys;
    for (const auto& row : r.rows)
        keys.push_back(row.key);
    return keys;
}

texts reasons(const report& r)
{
    texts out;
    for (const auto& l : r.apart)
        out.push_back(to_string(language::english, l.reason));
    return out;
}

book allocations(std::string_view records)
{
    return make_book("[[party]]\nid = \"a\"\nkind = \"platform\"\nname = \"A\"\n[[party]]\nid = \"b\"\nkind "
                     "= \"platform\"\nname = \"B\"\n" +
                     std::string{records});
}

std::string allocation_of(std::string_view id, std::string_view platform, std::string_view amount,
                          std::string_view more = "")
{
    return "[[allocation]]\nid = \"" + std::string{id} + "\"\nplatform = \"" + std::string{platform} +
           "\"\namount = \"" + std::string{amount} + "\"\n" +
           (more.find("layer") == std::string_view::npos ? "layer = \"platform\"\n" : "") +
           std::string{more} + '\n';
}

TEST(Report, the_three_figures_and_their_sum) // T-E3
{
    const auto r = reported(make_book(three_figures));
    ASSERT_EQ(row_keys(r), (texts{"google-youtube", "meta", "spotify"})); // by point, largest first
    EXPECT_EQ(cells(r.rows[0].sum), "3,000,000 [2,500,000 3,500,000)");
    EXPECT_EQ(cells(r.rows[1].sum), "2,800,000 [2,750,000 2,850,000)");
    EXPECT_EQ(cells(r.rows[2].sum), "74,000 [73,500 74,500)");
    ASSERT_EQ(r.totals.size(), 1U);
    EXPECT_EQ(cells(r.totals[0].sum), "5,874,000 [5,323,500 6,424,500)");
    EXPECT_EQ(r.of, layer::platform);
}

TEST(Report, shares_take_the_extreme_combinations_and_round_outwards) // T-E3
{
    const auto r = reported(make_book(three_figures));
    const auto spotify = share_of(
        language::english, r.rows[2]); // 73,500/6,423,500 = 0.01144236…, 74,500/5,324,500 = 0.01399192…
    ASSERT_TRUE(spotify);
    EXPECT_EQ(spotify->point, "0.0125979");
    EXPECT_EQ(spotify->low, "0.0114423");
    EXPECT_EQ(spotify->high, "0.0139920");
    EXPECT_EQ(spotify->percent, "1.26 %");
    EXPECT_EQ(spotify->percent_range, "1.144 to 1.400 %");
    const auto google =
        share_of(language::english, r.rows[0]); // 2.5/5.4245 = 0.46087196…, 3.5/6.3235 = 0.55349094…
    EXPECT_EQ(google->low, "0.460871");
    EXPECT_EQ(google->high, "0.553491");
    EXPECT_EQ(google->percent_range, "46.087 to 55.350 %");
    const auto meta =
        share_of(language::english, r.rows[1]); // 2.75/6.3245 = 0.43481698…, 2.85/5.4235 = 0.52549091…
    EXPECT_EQ(meta->low, "0.434816");
    EXPECT_EQ(meta->high, "0.525491");
    EXPECT_EQ(meta->percent_range, "43.481 to 52.550 %");
}

TEST(Report, names_what_else_the_total_could_be)
{
    const auto r = reported(make_book(three_figures));
    texts all;
    for (const auto& a : r.totals[0].alternatives)
        all.push_back(to_string(language::english, a.label) + ": " + cells(a.sum));
    EXPECT_EQ(
        all,
        (texts{"with Google and YouTube read as “nearly $3 million”: 5,874,000 [5,323,500 5,924,500)", // T-E3
               "with “another half-million” on top of Meta: 6,374,000 [5,773,500 6,974,500)",          // E4
               "without Meta, if the money is of another period: 3,074,000 [2,573,500 3,574,500)",
               std::string{"without Google and YouTube, if it bought advertising for self-deportation: "} +
                   "2,874,000 [2,823,500 2,924,500)",
               "without Meta, if DHS paid: 3,074,000 [2,573,500 3,574,500)"}));
}

TEST(Report, layers_are_never_mixed_and_what_is_left_out_says_why)
{
    const auto b = make_book(three_figures);
    EXPECT_EQ(
        reasons(reported(b)),
        (texts{"layer award: layer platform may be paid out of the same dollars, so it is not added",
               "said to come on top of Meta; it may already be inside a figure printed elsewhere, so it is "
               "not added"}));
    const auto award = reported(b, {.by = group_key::contract, .of = layer::award, .only = {}});
    EXPECT_EQ(row_keys(award), texts{"order-82"});
    EXPECT_EQ(cells(award.totals[0].sum), "15,000,000 [15,000,000 15,000,000]");
    EXPECT_EQ(award.apart.size(), 3U);
    const auto none = reported(b, {.by = group_key::platform, .of = layer::subaward, .only = {}});
    EXPECT_TRUE(none.rows.empty());
    EXPECT_TRUE(none.totals.empty());
    EXPECT_EQ(none.apart.size(), 4U);
}

TEST(Report, the_layer_is_the_first_of_platform_agency_subaward_award_and_appropriation)
{
    const auto layered = [](std::string_view first, std::string_view second) {
        return reported(
                   allocations(allocation_of("x", "a", "$1.00", "layer = \"" + std::string{first} + "\"") +
                               allocation_of("y", "a", "$2.00", "layer = \"" + std::string{second} + "\"")))
            .of;
    };
    EXPECT_EQ(layered("agency", "platform"), layer::platform);
    EXPECT_EQ(layered("subaward", "agency"), layer::agency);
    EXPECT_EQ(layered("appropriation", "subaward"), layer::subaward);
    EXPECT_EQ(layered("tracker", "appropriation"), layer::appropriation);
}

TEST(Report, tracker_figures_alone_are_totalled_only_when_asked_for)
{
    const auto b = allocations(allocation_of("x", "a", "$51 million", "layer = \"tracker\""));
    const auto r = reported(b);
    EXPECT_EQ(r.of, std::nullopt);
    EXPECT_TRUE(r.rows.empty());
    EXPECT_EQ(reasons(r),
              texts{"layer tracker is an estimate by others, totalled only when it is asked for"});
    EXPECT_EQ(reported(b, {.by = group_key::platform, .of = layer::tracker, .only = {}}).rows.size(), 1U);
}

TEST(Report, an_empty_book_and_one_with_only_claims_have_nothing_to_add_up)
{
    EXPECT_TRUE(reported(make_book("")).rows.empty());
    EXPECT_TRUE(reported(make_book("")).totals.empty());
    const auto b = make_book(
        "[[source]]\nid = \"s\"\npublisher = \"S\"\n[[campaign]]\nid = \"c\"\nname = \"C\"\n"
        "[[claim]]\nid = \"x\"\nsource = \"s\"\nabout = \"c\"\nsays = \"amount\"\namount = \"$5 million\"\n");
    EXPECT_TRUE(reported(b).rows.empty());
    EXPECT_TRUE(reported(b).apart.empty());
}

TEST(Report, currencies_are_never_added_nor_converted)
{
    const auto b = allocations(allocation_of("x", "a", "$1,000.00") +
                               allocation_of("y", "a", "SEK 2,500.00", "currency = \"SEK\"") +
                               allocation_of("z", "b", "$3,000.00"));
    const auto r = reported(b);
    ASSERT_EQ(r.rows.size(), 3U); // one row for each platform and currency
    ASSERT_EQ(r.totals.size(), 2U);
    EXPECT_EQ(r.totals[0].sum.currency().code(), "SEK");
    EXPECT_EQ(cells(r.totals[0].sum), "2,500 [2,500 2,500]");
    EXPECT_EQ(cells(r.totals[1].sum), "4,000 [4,000 4,000]");
    EXPECT_EQ(row_keys(r), (texts{"b", "a", "a"})); // by the number alone: 3,000, 2,500, 1,000
    EXPECT_EQ(share_of(language::english, r.rows[2])->point, "0.250000"); // of the dollars alone
    EXPECT_EQ(share_of(language::english, r.rows[1])->point, "1.00000");
}

TEST(Report, by_source_has_no_total_and_no_shares_since_a_figure_stands_with_each_of_its_sources)
{
    const auto b = make_book(
        std::string{
            "[[source]]\nid = \"one\"\npublisher = \"One\"\n[[source]]\nid = \"two\"\npublisher = \"Two\"\n"
            "[[source]]\nid = \"three\"\npublisher = \"Three\"\n"
            "[[party]]\nid = \"a\"\nkind = \"platform\"\nname = \"A\"\n"} +
        allocation_of("x", "a", "$1,000.00", "sources = [\"one\", \"two\"]") +
        allocation_of("y", "a", "$5.00") +
        "[[claim]]\nid = \"c\"\nsource = \"three\"\nabout = \"x\"\nsays = \"amount\"\namount = \"another "
        "$500\"\n");
    const auto r = reported(b, {.by = group_key::source, .of = std::nullopt, .only = {}});
    EXPECT_EQ(row_keys(r), (texts{"one", "two", "unknown"}));
    EXPECT_EQ(cells(r.rows[1].sum), "1,000 [1,000 1,000]");
    EXPECT_TRUE(r.totals.empty());
    EXPECT_FALSE(share_of(language::english, r.rows[0]));
    EXPECT_EQ(r.apart.size(), 1U); // what may come on top is named once, though its figure stands in two rows
}

TEST(Report, by_source_never_names_one_that_was_not_yet_out)
{
    const auto b = make_book(three_figures);
    const auto r = reported(b, {.by = group_key::source, .of = std::nullopt, .only = {}},
                            known_by(on(2026, 1, 9), 2025, 11, 12));
    EXPECT_EQ(row_keys(r), texts{"retelling"});
    const auto two = make_book("[[source]]\nid = \"early\"\npublisher = \"E\"\npublished = 2025-01-01\n"
                               "[[source]]\nid = \"late\"\npublisher = \"L\"\npublished = 2025-12-01\n"
                               "[[party]]\nid = \"a\"\nkind = \"platform\"\nname = \"A\"\n" +
                               allocation_of("x", "a", "$1,000.00", "sources = [\"early\", \"late\"]"));
    const report_query by_source{.by = group_key::source, .of = std::nullopt, .only = {}};
    EXPECT_EQ(row_keys(reported(two, by_source, known_by(on(2026, 1, 1), 2025, 6, 1))), texts{"early"});
    EXPECT_EQ(row_keys(reported(two, by_source)), (texts{"early", "late"}));
}

TEST(Report, before_the_article_the_figures_are_read_from_what_was_out_and_only_that_is_doubted)
{
    const auto b = make_book(three_figures);
    const auto r = reported(b, {}, known_by(on(2026, 1, 9), 2025, 11, 12));
    EXPECT_EQ(row_keys(r), (texts{"google-youtube", "meta"}));
    EXPECT_EQ(cells(r.totals[0].sum), "5,800,000 [5,250,000 5,850,000)"); // 3 + 2.8; 2.5 + 2.75; 3 + 2.85
    for (const auto& row : r.rows) {
        for (const auto s : row.sources)
            EXPECT_EQ(b[s].publisher, "Retelling");
        for (const auto& d : row.doubts)
            for (const auto s : d.sources)
                EXPECT_EQ(b[s].publisher, "Retelling");
    }
}

TEST(Report, what_was_known_by_september_is_none_of_the_three)
{
    const auto r = reported(make_book(three_figures), {}, known_by(on(2026, 1, 9), 2025, 9, 1));
    EXPECT_TRUE(r.entries.empty());
    EXPECT_TRUE(r.apart.empty());
}

TEST(Report, a_credit_makes_no_shares_and_a_sum_of_nothing_neither)
{
    const auto credit = reported(allocations(allocation_of("x", "a", "$1,000.00") +
                                             allocation_of("y", "b", "-$400.00", "exact = true")));
    EXPECT_EQ(cells(credit.totals[0].sum), "600 [600 600]");
    EXPECT_FALSE(share_of(language::english, credit.rows[0]));
    const auto nothing = reported(allocations(allocation_of("x", "a", "$0.00")));
    EXPECT_EQ(cells(nothing.totals[0].sum), "0 [0 0]");
    EXPECT_FALSE(share_of(language::english, nothing.rows[0]));
}

TEST(Report, the_only_figure_is_all_of_the_total)
{
    const auto share =
        share_of(language::english, reported(allocations(allocation_of("x", "a", "about $74,000"))).rows[0]);
    EXPECT_EQ(share->point, "1.00000");
    EXPECT_EQ(share->low, "1.00000");
    EXPECT_EQ(share->high, "1.00000");
    EXPECT_EQ(share->percent_range, "100.000 to 100.000 %");
}

TEST(Report, equal_rows_come_in_the_order_of_their_keys)
{
    const auto b = allocations(allocation_of("x", "b", "$1.00") + allocation_of("y", "a", "$1.00"));
    EXPECT_EQ(row_keys(reported(b)), (texts{"a", "b"}));
}

TEST(Report, selected_ids_confine_the_rows_and_choose_the_layer_among_them)
{
    const auto b = make_book(three_figures);
    const auto vendor =
        reported(b, {.by = group_key::vendor, .of = std::nullopt, .only = {record(b, "agency-vendor")}});
    EXPECT_EQ(vendor.of, layer::award);
    EXPECT_EQ(row_keys(vendor), texts{"agency-vendor"});
    EXPECT_TRUE(vendor.apart.empty());
    EXPECT_TRUE(reported(b, {.by = group_key::platform, .of = std::nullopt, .only = {record(b, "dhs")}})
                    .rows.empty());
}

TEST(Report, a_vendor_that_no_contract_names_is_undisclosed_and_any_other_gap_unknown)
{
    const auto b = make_book(three_figures);
    EXPECT_EQ(row_keys(reported(b, {.by = group_key::vendor, .of = std::nullopt, .only = {}})),
              texts{"undisclosed"});
    EXPECT_EQ(row_keys(reported(b, {.by = group_key::contract, .of = std::nullopt, .only = {}})),
              texts{"unknown"});
    EXPECT_EQ(row_keys(reported(b, {.by = group_key::agency, .of = std::nullopt, .only = {}})),
              texts{"ice"}); // the campaign's
    EXPECT_EQ(row_keys(reported(b, {.by = group_key::channel, .of = std::nullopt, .only = {}})),
              (texts{"online video", "social", "streaming audio"}));
    EXPECT_EQ(row_keys(reported(b, {.by = group_key::layer, .of = std::nullopt, .only = {}})),
              texts{"platform"});
}

} // namespace
} // namespace mediabuy::report_test

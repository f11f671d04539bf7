// SPDX-License-Identifier: MIT
#include "mediabuy/rule/part_within.hpp"

#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/report_answer.hpp"
#include "mediabuy/answer/time_words.hpp"
#include "mediabuy/rule/timed_report.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace mediabuy::part_within_test {
namespace {

using namespace tests;
using texts = std::vector<std::string>;

std::string ads(std::string_view id, std::string_view flight, std::string_view amount)
{
    return "[[party]]\nid = \"p-" + std::string{id} + "\"\nkind = \"platform\"\nname = \"P " +
           std::string{id} + "\"\n[[allocation]]\nid = \"" + std::string{id} + "\"\nplatform = \"p-" +
           std::string{id} + "\"\nlayer = \"platform\"\nflight = { " + std::string{flight} +
           " }\namount = \"" + std::string{amount} + "\"\n";
}

period run(day first, day last) { return *period::between(first, last); }
period days(std::string_view words) { return *parse_time_words(words, day{2026, 1, 9}); }

report_query on_days(period p, std::optional<layer> of = std::nullopt)
{
    report_query asked;
    if (of == layer::award) asked.by = group_key::contract;
    asked.of = of;
    asked.within = p;
    return asked;
}

report within(const book& b, period p, std::optional<layer> of = std::nullopt)
{
    return make_report(b, on_days(p, of), on(2026, 3, 1));
}

/// Units: cents.
std::int64_t cents(const interval_total& sum)
{
    EXPECT_TRUE(sum.has_point());
    return static_cast<std::int64_t>(sum.point_minor());
}

/// "b 5.00 days-unknown" for each amount that is left out.
texts left_out_of(const book& b, const report& r)
{
    texts out;
    for (const auto& l : r.apart)
        out.push_back(std::string{b.names.text(b.head_of(l.record).id)} + ' ' +
                      (l.amount ? to_string(l.amount->point()) : "?") + ' ' +
                      std::string{l.reason.code.text()});
    return out;
}

TEST(PartWithin, is_the_flights_share_by_inclusive_days) // T-D10: 17, 30 and 31 of 78 days
{
    const auto b = make_book(ads("a", "start = 2025-10-15, end = 2025-12-31", "$74,000.00"));
    const auto part = [&](std::string_view words) { return cents(within(b, days(words)).rows.at(0).sum); };
    EXPECT_EQ(part("2025-10"), 1612821);
    EXPECT_EQ(part("2025-11"), 2846153); // by itself it would round to 28,461.54
    EXPECT_EQ(part("2025-12"), 2941026);
    EXPECT_EQ(part("FY2026-Q1"), 7400000);
    EXPECT_EQ(part("broadcast 2025-10"), 1138462); // 12, 35, 28 and 3 days
    EXPECT_EQ(part("broadcast 2025-11"), 3320512);
    EXPECT_EQ(part("broadcast 2025-12"), 2656411);
    EXPECT_EQ(part("broadcast 2026-01"), 284615);
}

TEST(PartWithin, parts_of_days_in_a_row_add_up_to_the_whole_wherever_it_is_cut)
{
    const auto amount = money::from_minor(100, usd); // seven days: no share comes out even
    const auto flight = run({2025, 10, 1}, {2025, 10, 7});
    for (const auto whole : {amount, money::from_minor(-100, usd)})
        for (auto cut = flight.first(); cut < flight.last(); cut = cut + 1) {
            const auto part = [&](day first, day last) {
                return part_by_days(whole, interval::exactly(whole.minor()), flight, run(first, last));
            };
            const auto before = part({2025, 9, 1}, cut);
            const auto after = part(cut + 1, {2026, 1, 1});
            EXPECT_EQ(before.within.point->minor() + after.within.point->minor(), whole.minor())
                << to_string(cut);
            EXPECT_EQ(before.outside.point, after.within.point) << to_string(cut);
            EXPECT_EQ(before.outside.amount, after.within.amount) << to_string(cut);
        }
}

TEST(PartWithin, of_one_unit_is_what_the_report_by_that_unit_has)
{
    const auto b = make_book(ads("a", "start = 2025-10-15, end = 2026-02-03", "$74,321") +
                             ads("b", "start = \"2025-11\", end = 2026-01-15", "about $5,000"));
    const auto months = make_timed_report(b, {}, report_period::month, on(2026, 3, 1));
    ASSERT_EQ(months.rows.size(), 5U);
    for (std::size_t i = 0; i < months.rows.size(); ++i)
        EXPECT_EQ(within(b, months.units[i]->days).totals.at(0).sum, months.rows[i].sum)
            << months.rows[i].name;
}

TEST(PartWithin, a_vague_day_leaves_bounds_and_no_point)
{
    const auto b = make_book(ads("a", "start = \"2025-10\", end = 2025-12-31", "$62.00"));
    const auto r = within(b, days("2025-12")); // 31 of 92 days at least, of 62 at most
    EXPECT_FALSE(r.rows.at(0).sum.has_point());
    EXPECT_EQ(r.rows[0].sum.low().minor, 2089);  // 62 × 31/92 = 20.891…, down
    EXPECT_EQ(r.rows[0].sum.high().minor, 3100); // 62 × 31/62
    EXPECT_FALSE(r.totals.at(0).sum.has_point());
    EXPECT_EQ(left_out_of(b, r), texts{"a ? days-vague"});
    EXPECT_EQ(cents(within(b, days("FY2026-Q1")).totals.at(0).sum), 6200); // wherever it began
}

/// Every first and last day that the vague ones allow, day by day: none of them gives a part beyond the
/// bounds, and some attain them, but for rounding outwards.
TEST(PartWithin, bounds_are_those_of_all_choices_of_days)
{
    const auto all = run({2025, 10, 1}, {2025, 10, 9});
    const auto amount = money::from_minor(100'000, usd);
    for (auto last_of_first = all.first(); last_of_first <= day{2025, 10, 7};
         last_of_first = last_of_first + 1)
        for (auto first_of_last = day{2025, 10, 3}; first_of_last <= all.last();
             first_of_last = first_of_last + 1)
            for (auto from = all.first(); from <= all.last(); from = from + 1)
                for (auto to = from; to <= all.last(); to = to + 1) {
                    const auto starts = run(all.first(), last_of_first);
                    const auto ends = run(first_of_last, all.last());
                    const auto vague =
                        *vague_period::between(vague_day::within(starts), vague_day::within(ends));
                    const auto asked = run(from, to);
                    double least = 2;
                    double most = -1;
                    for (auto f = starts.first(); f <= starts.last(); f = f + 1)
                        for (auto l = std::max(f, ends.first()); l <= ends.last(); l = l + 1) {
                            const auto both = intersection(run(f, l), asked);
                            const double share = both ? double(both->length_days()) / (l - f + 1) : 0;
                            least = std::min(least, share);
                            most = std::max(most, share);
                        }
                    const auto parted = part_by_days(amount, interval::exactly(100'000), vague, asked);
                    EXPECT_NEAR(static_cast<double>(parted.within.amount.low.minor), least * 100'000, 1);
                    EXPECT_NEAR(static_cast<double>(parted.within.amount.high.minor), most * 100'000, 1);
                    EXPECT_NEAR(static_cast<double>(parted.outside.amount.low.minor), (1 - most) * 100'000,
                                1);
                    EXPECT_NEAR(static_cast<double>(parted.outside.amount.high.minor), (1 - least) * 100'000,
                                1);
                }
}

TEST(PartWithin, what_falls_on_other_days_and_what_has_no_days_is_left_out_by_name)
{
    const auto b = make_book(ads("a", "start = 2025-11-26, end = 2025-12-05", "$10.00") +
                             ads("b", "start = 2025-12-05", "$5.00") +
                             ads("c", "start = 2025-11-01, end = 2025-11-30", "$2.00") +
                             ads("d", "start = 2026-01-05", "$7.00") + ads("e", "end = 2025-11-30", "$3.00"));
    const auto r = within(b, days("2025-12"));
    ASSERT_EQ(r.rows.size(), 1U);
    EXPECT_EQ(cents(r.rows[0].sum), 500); // 5 of 10 days
    EXPECT_EQ(left_out_of(b, r), (texts{"a 5.00 other-days", "b 5.00 days-unknown", "c 2.00 before-days",
                                        "d 7.00 after-days", "e 3.00 before-days"}));
    EXPECT_EQ(to_string(language::english, r.apart[3].reason),
              "its flight begins on 5 January 2026, after the days asked about");
    auto few = on_days(days("2025-12"));
    few.most = 1;
    const auto cut = make_report(b, few, on(2026, 3, 1));
    EXPECT_EQ(cut.apart.size(), 1U);
    EXPECT_EQ(cut.left_out_in_all(), 5U);
}

TEST(PartWithin, counted_and_left_out_come_to_the_whole_report)
{
    const auto b = make_book(ads("a", "start = 2025-10-15, end = 2026-02-03", "$74,321.00") +
                             ads("b", "start = 2025-11-29, end = 2025-12-02", "$0.07") +
                             ads("c", "start = 2025-12-24, end = 2025-12-24", "-$5.00"));
    const auto whole = cents(make_report(b, {}, on(2026, 3, 1)).totals.at(0).sum);
    for (auto first = day{2025, 10, 1}; first < day{2026, 2, 20}; first = first + 9)
        for (auto last = first; last < day{2026, 2, 20}; last = last + 13) {
            const auto r = within(b, run(first, last));
            std::int64_t sum = r.totals.empty() ? 0 : cents(r.totals[0].sum);
            for (const auto& l : r.apart)
                sum += l.amount->point().minor();
            EXPECT_EQ(sum, whole) << to_string(first) << ' ' << to_string(last);
        }
}

constexpr std::string_view order = R"(
[[contract]]
id   = "order"
kind = "order"
  [[contract.modification]]
  number    = "0"
  action    = "award"
  signed    = 2025-09-30
  obligates = "$5.00"
  [[contract.modification]]
  number    = "P1"
  action    = "C"
  signed    = 2025-10-01
  obligates = "-$1.00"
  [[contract.modification]]
  number    = "P2"
  action    = "C"
  signed    = { from = 2025-12-30, to = 2026-01-02 }
  obligates = "$4.00"
)";

TEST(PartWithin, of_a_contract_is_what_was_signed_on_the_days)
{
    const auto b = make_book(order);
    const auto september = within(b, days("2025-09"), layer::award);
    EXPECT_EQ(cents(september.totals.at(0).sum), 500);
    EXPECT_EQ(left_out_of(b, september), texts{"order 3.00 signed-other-days"}); // 8 in all, less 5
    EXPECT_EQ(cents(within(b, run({2025, 9, 30}, {2025, 10, 1}), layer::award).totals.at(0).sum), 400);
    const auto november = within(b, days("2025-11"), layer::award);
    EXPECT_TRUE(november.rows.empty());
    EXPECT_EQ(left_out_of(b, november), texts{"order 8.00 signed-other-days"});
    const auto late = within(b, days("FY2026-Q1"), layer::award); // P2 perhaps a day too late
    EXPECT_FALSE(late.totals.at(0).sum.has_point());
    EXPECT_EQ(late.totals[0].sum.low().minor, -100);
    EXPECT_EQ(late.totals[0].sum.high().minor, 300);
    EXPECT_EQ(left_out_of(b, late), texts{"order ? days-vague"});
}

TEST(PartWithin, by_quarter_an_action_of_a_vague_day_is_all_or_nothing_on_the_days_asked_about)
{
    const auto b = make_book(order);
    const auto r = make_timed_report(b, on_days(days("FY2026-Q1"), layer::award),
                                     report_period::fiscal_quarter, on(2026, 3, 1));
    ASSERT_EQ(r.rows.size(), 1U);
    EXPECT_EQ(r.rows[0].sum, r.whole.totals.at(0).sum);
    EXPECT_EQ(r.rows[0].sum.low().minor, -100);
    EXPECT_EQ(r.rows[0].sum.high().minor, 300);
}

TEST(PartWithin, by_month_only_the_days_asked_about_count)
{
    const auto b = make_book(ads("a", "start = 2025-10-15, end = 2025-12-31", "$74,000.00"));
    const auto r = make_timed_report(b, on_days(run({2025, 11, 16}, {2026, 1, 31})), report_period::month,
                                     on(2026, 3, 1));
    ASSERT_EQ(r.rows.size(), 2U);
    // 74,000 × 32/78 by 15 November, × 47/78 by the end of it, rounded to cents: 30,358.97 and 44,589.74
    EXPECT_EQ(cents(r.rows[0].sum), 4458974 - 3035897);
    EXPECT_EQ(cents(r.rows[1].sum), 7400000 - 4458974);
    EXPECT_EQ(cents(r.whole.totals.at(0).sum), 7400000 - 3035897);
    EXPECT_EQ(r.rows[0].key, "2025-11-01");
    EXPECT_EQ(r.units[0]->days, run({2025, 11, 16}, {2025, 11, 30}));
}

TEST(PartWithin, the_months_of_a_fiscal_year_add_up_to_it)
{
    const auto b = make_book(ads("a", "start = 2025-09-15, end = 2026-12-31", "$74,000.01") +
                             ads("b", "start = 2026-02-03, end = 2026-02-09", "$1.00") +
                             ads("c", "start = 2024-01-01, end = 2030-12-31", "-$333.33"));
    std::int64_t months = 0;
    for (unsigned m = 1; m <= 12; ++m)
        for (const auto& t : within(b, days_of(fiscal_month{2026, m})).totals)
            months += cents(t.sum);
    EXPECT_EQ(cents(within(b, days("FY2026")).totals.at(0).sum), months);
}

TEST(PartWithin, days_that_hold_everything_change_nothing)
{
    std::ifstream file{std::string{MEDIABUY_ROOT} + "/examples/books/media-orders.toml", std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    const auto read = read_book(text.str(), "media-orders.toml");
    const auto& b = read.records;
    for (const auto of : {layer::platform, layer::award}) {
        report_query asked;
        asked.of = of;
        const auto all = make_report(b, asked, on(2026, 3, 1));
        const auto same = within(b, run({1, 1, 1}, {9999, 12, 31}), of);
        ASSERT_EQ(same.totals.size(), all.totals.size());
        ASSERT_FALSE(all.totals.empty()) << spelling_of(of);
        for (std::size_t i = 0; i < all.totals.size(); ++i) {
            EXPECT_EQ(same.totals[i].sum, all.totals[i].sum);
            ASSERT_EQ(same.totals[i].alternatives.size(), all.totals[i].alternatives.size());
            for (std::size_t k = 0; k < all.totals[i].alternatives.size(); ++k)
                EXPECT_EQ(same.totals[i].alternatives[k].sum, all.totals[i].alternatives[k].sum);
        }
        EXPECT_EQ(left_out_of(b, same), left_out_of(b, all));
    }
}

TEST(PartWithin, another_reading_is_spread_as_the_figure_is)
{
    const auto b = make_book(ads("a", "start = 2025-10-01, end = 2025-10-10", "$100.00") +
                             "[[source]]\nid = \"s\"\npublisher = \"S\"\n[[claim]]\nid = \"c\"\nsource = "
                             "\"s\"\nabout = \"a\"\nsays = \"amount\"\namount = \"$300.00\"\n");
    const auto r = within(b, run({2025, 10, 1}, {2025, 10, 5}));
    EXPECT_EQ(cents(r.totals.at(0).sum), 5000);
    ASSERT_EQ(r.totals[0].alternatives.size(), 1U);
    EXPECT_EQ(cents(r.totals[0].alternatives[0].sum), 15000);
}

TEST(PartWithin, another_sum_of_a_contract_has_no_days_and_makes_no_other_total)
{
    const auto b = make_book(std::string{order} +
                             "[[source]]\nid = \"s\"\npublisher = \"S\"\n[[claim]]\nid = \"c\"\nsource = "
                             "\"s\"\nabout = \"order\"\nsays = \"amount\"\namount = \"$300.00\"\n");
    const auto r = within(b, days("2025-09"), layer::award);
    EXPECT_TRUE(r.totals.at(0).alternatives.empty());
    EXPECT_EQ(r.rows.at(0).doubts.size(), 1U); // it is still said
}

TEST(PartWithin, a_total_has_a_point_again_without_what_had_none)
{
    interval_total bounds{usd};
    bounds.add_bounds({bound::closed_at(0), bound::open_at(300)});
    interval_tally sum{usd};
    sum.add(money::from_minor(500, usd), interval::exactly(500));
    sum.add(bounds);
    EXPECT_FALSE(sum.total().has_point());
    EXPECT_EQ(sum.total().high(), (wide_bound{800, true, false}));
    sum.remove(bounds);
    interval_total alone{usd};
    alone.add(money::from_minor(500, usd));
    EXPECT_EQ(sum.total(), alone);
}

TEST(PartWithin, a_row_without_a_point_has_null_and_its_share_bounds)
{
    const auto b = make_book(ads("a", "start = \"2025-10\", end = 2025-12-31", "$62.00") +
                             ads("b", "start = 2025-12-01, end = 2025-12-31", "$31.00"));
    const auto a = answer_of(language::english, b, book_index{}, within(b, days("2025-12")), on(2026, 3, 1));
    EXPECT_EQ(a.title, "What each platform received, December 2025");
    const auto json = to_json(a);
    EXPECT_NE(json.find(R"("kind":"rounding and vague days")"), std::string::npos) << json;
    EXPECT_NE(json.find(R"("period":{"start":"2025-12-01","end":"2025-12-31"})"), std::string::npos) << json;
    // 20.89 to 31.00 of it beside 31.00: 20.89/51.89 = 0.4025823… to 1/2, by the extreme combinations
    EXPECT_NE(json.find(R"("share":null,"share_low":"0.402582","share_high":"0.500000")"), std::string::npos)
        << json;
}

} // namespace
} // namespace mediabuy::part_within_test

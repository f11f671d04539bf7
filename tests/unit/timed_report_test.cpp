// SPDX-License-Identifier: MIT
#include "mediabuy/rule/timed_report.hpp"

#include "book_maker.hpp"
#include "three_figures.hpp"

#include <gtest/gtest.h>

namespace mediabuy::timed_report_test {
namespace {

using namespace tests;

static_assert(unit_of(report_period::month) == calendar_unit::calendar_month);
static_assert(unit_of(report_period::broadcast_month) == calendar_unit::broadcast_month);
static_assert(unit_of(report_period::fiscal_quarter) == calendar_unit::fiscal_quarter);
static_assert(unit_of(report_period::fiscal_year) == calendar_unit::fiscal_year);

std::string ads(std::string_view id, std::string_view flight, std::string_view amount)
{
    return "[[party]]\nid = \"p-" + std::string{id} + "\"\nkind = \"platform\"\nname = \"P " +
           std::string{id} + "\"\n[[allocation]]\nid = \"" + std::string{id} + "\"\nplatform = \"p-" +
           std::string{id} + "\"\nlayer = \"platform\"\nflight = { " + std::string{flight} +
           " }\namount = \"" + std::string{amount} + "\"\n";
}

/// "2025-10 1612821" for each row; "?" where it has no point. Units: cents.
std::vector<std::string> points(const timed_report& r)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < r.rows.size(); ++i)
        out.push_back(r.rows[i].name + ' ' +
                      (r.rows[i].sum.has_point()
                           ? std::to_string(static_cast<std::int64_t>(r.rows[i].sum.point_minor()))
                           : "?"));
    return out;
}

using texts = std::vector<std::string>;

TEST(TimedReport, an_exact_flight_falls_on_its_months_by_inclusive_days) // T-D10
{
    const auto b = make_book(ads("a", "start = 2025-10-15, end = 2025-12-31", "$74,000.00"));
    const auto by = [&](report_period p) { return points(make_timed_report(b, {}, p, on(2026, 1, 9))); };
    EXPECT_EQ(by(report_period::month), (texts{"2025-10 1612821", "2025-11 2846153", "2025-12 2941026"}));
    EXPECT_EQ(by(report_period::broadcast_month),
              (texts{"broadcast 2025-10 1138462", "broadcast 2025-11 3320512", "broadcast 2025-12 2656411",
                     "broadcast 2026-01 284615"}));
    EXPECT_EQ(by(report_period::fiscal_quarter), texts{"FY2026-Q1 7400000"});
    EXPECT_EQ(by(report_period::fiscal_year), texts{"FY2026 7400000"});
}

TEST(TimedReport, a_vague_day_leaves_bounds_and_no_point)
{
    const auto b = make_book(ads("a", "start = \"2025-10\", end = 2025-12-31", "$62.00"));
    const auto r = make_timed_report(b, {}, report_period::month, on(2026, 1, 9));
    EXPECT_EQ(points(r), (texts{"2025-10 ?", "2025-11 ?", "2025-12 ?"}));
    // 62 days at least, 92 at most: December has 31/92 to 31/62 of it
    EXPECT_EQ(r.rows[2].sum.low().minor, 2089);
    EXPECT_EQ(r.rows[2].sum.high().minor, 3100);
    const auto within = make_timed_report(b, {}, report_period::fiscal_quarter, on(2026, 1, 9));
    EXPECT_EQ(points(within), texts{"FY2026-Q1 6200"}); // wherever in October, it lies in that quarter
}

TEST(TimedReport, what_has_no_days_is_undated_and_last_and_the_total_is_that_of_the_whole)
{
    const auto b = make_book(ads("a", "start = 2025-12-01, end = 2025-12-10", "$10.00") +
                             ads("b", "start = 2025-12-01", "$5.00") +
                             ads("c", "start = 2025-11-30, end = 2025-12-01", "$2.00"));
    const auto r = make_timed_report(b, {}, report_period::month, on(2026, 1, 9));
    EXPECT_EQ(points(r), (texts{"2025-11 100", "2025-12 1100", "undated 500"}));
    EXPECT_EQ(r.rows[2].key, "undated");
    EXPECT_EQ(r.rows[1].key, "2025-12-01");
    EXPECT_EQ(r.rows[1].entries.size(), 2U);
    ASSERT_EQ(r.whole.totals.size(), 1U);
    EXPECT_EQ(r.whole.totals[0].sum.point_minor(), 1700);
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
  signed    = "2025-10"
  obligates = "$2.00"
  [[contract.modification]]
  number    = "P3"
  action    = "C"
  signed    = { from = 2025-12-30, to = 2026-01-02 }
  obligates = "-$3.00"
  [[contract.modification]]
  number    = "P4"
  action    = "C"
  signed    = { from = 2025-12-30, to = 2026-01-02 }
  obligates = "$4.00"
)";

TEST(TimedReport, an_action_counts_in_the_period_of_its_signing)
{
    const auto b = make_book(order);
    EXPECT_EQ(points(make_timed_report(b, {}, report_period::fiscal_year, on(2026, 3, 1))),
              (texts{"FY2025 500", "FY2026 200"}));
    const auto months = make_timed_report(b, {}, report_period::month, on(2026, 3, 1));
    EXPECT_EQ(points(months), (texts{"2025-09 500", "2025-10 100", "2025-12 ?", "2026-01 ?"}));
    EXPECT_EQ(months.rows[2].sum.low().minor, -300); // each all of it, or nothing
    EXPECT_EQ(months.rows[2].sum.high().minor, 400);
    // By the day in between neither is certain to have been signed, and both are left out.
    const auto early = make_timed_report(b, {}, report_period::month, on(2025, 12, 31));
    EXPECT_EQ(points(early), (texts{"2025-09 500", "2025-10 100"}));
    EXPECT_EQ(early.whole.apart.size(), 2U);
}

TEST(TimedReport, comes_to_the_same_total_as_the_ordinary_report) // T-E3
{
    const auto b = make_book(three_figures);
    const auto q = on(2026, 1, 9);
    const auto r = make_timed_report(b, {}, report_period::month, q);
    EXPECT_EQ(r.whole.totals.at(0).sum, make_report(b, {}, q).totals.at(0).sum);
    for (const auto& row : r.rows)
        for (const auto e : row.entries)
            EXPECT_LT(e, r.whole.entries.size());
}

} // namespace
} // namespace mediabuy::timed_report_test

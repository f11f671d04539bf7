// SPDX-License-Identifier: MIT
#include "mediabuy/rule/match.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace mediabuy::match_test {
namespace {

using namespace tests;

/// 1,000,000 impressions at $10.00 a thousand from 1 to 31 October: $10,000.00, a cent for each impression.
constexpr std::string_view order_of_october = R"(
[[party]]
id   = "v"
kind = "platform"
name = "V"
[[allocation]]
id       = "a"
platform = "v"
order    = "o"
layer    = "platform"
channel  = "display"
amount   = "$10,000.00"
[[order]]
id       = "o"
vendor   = "v"
number   = "IO-7"
aka      = ["seven"]
client   = "City"
product  = "Roads"
estimate = "12"
governing_count = "server"
  [[order.line]]
  number     = "1"
  allocation = "a"
  flight     = { start = 2025-10-01, end = 2025-10-31 }
  rate       = { type = "CPM", price = "$10.00" }
  units      = 1000000
)";

std::string ran(std::string_view units, std::string_view by = "server")
{
    return "[[delivery]]\nid = \"d-" + std::string{by} +
           "\"\nallocation = \"a\"\nperiod = { start = 2025-10-01, end = 2025-10-31 }\nunits = " +
           std::string{units} + "\ncounted_by = \"" + std::string{by} + "\"\n";
}

std::string bill(std::string_view id, std::string_view units, std::string_view amount,
                 std::string_view more = "allocation = \"a\"\n",
                 std::string_view period = "{ start = 2025-10-01, end = 2025-10-31 }")
{
    return "[[invoice]]\nid = \"" + std::string{id} +
           "\"\nvendor = \"v\"\ndated = 2025-11-05\n[[invoice.line]]\nid = \"l\"\nperiod = " +
           std::string{period} + "\nunits = " + std::string{units} + "\namount = \"" + std::string{amount} +
           "\"\n" + std::string{more};
}

std::vector<matched_line> match_of(const book& b, match_query asked = {}, question q = on(2025, 12, 1))
{
    return match_lines(b, asked, q);
}

matched_line only_line(std::string_view records, const match_query& asked = {}, question q = on(2025, 12, 1))
{
    const auto b = make_book(std::string{order_of_october} + std::string{records});
    auto lines = match_of(b, asked, q);
    EXPECT_EQ(lines.size(), 1U);
    return lines.empty() ? matched_line{} : std::move(lines[0]);
}

TEST(Match, what_is_ordered_delivered_and_billed_alike_is_paid)
{
    const auto l = only_line(ran("1000000") + bill("i", "1000000", "$10,000.00"));
    EXPECT_EQ(l.outcome, match_outcome::matched);
    EXPECT_EQ(l.pay, dollars(10'000));
    EXPECT_EQ(l.open, dollars(10'000));
    EXPECT_TRUE(l.settled);
    EXPECT_FALSE(l.exact.has_value());
}

TEST(Match, units_that_did_not_run_are_not_paid) // 900,000 x 10 / 1,000 = 9,000; 1,000 less than billed
{
    const auto l = only_line(ran("900000") + bill("i", "1000000", "$10,000.00"));
    EXPECT_EQ(l.outcome, match_outcome::unit_variance);
    EXPECT_EQ(l.pay, dollars(9'000));
    EXPECT_EQ(l.difference, dollars(1'000));
    EXPECT_EQ(l.units_short, decimal{100'000});
    EXPECT_EQ(l.advice, disposition_word::short_pay);
    EXPECT_FALSE(l.settled);
}

TEST(Match, overdelivery_is_paid_up_to_what_is_contracted) // min(1,200,000, 1,000,000) x 10 / 1,000
{
    const auto records = ran("1200000") + bill("i", "1200000", "$12,000.00");
    const auto l = only_line(records);
    EXPECT_EQ(l.outcome, match_outcome::unit_variance);
    EXPECT_EQ(l.pay, dollars(10'000));
    EXPECT_FALSE(l.units_short.has_value()); // nothing is missing that was ordered
}

TEST(Match, another_rate_is_paid_at_the_one_ordered_and_never_above_what_is_billed)
{
    const auto dear = only_line(ran("1000000") + bill("i", "1000000", "$11,000.00"));
    EXPECT_EQ(dear.outcome, match_outcome::rate_variance);
    EXPECT_EQ(dear.pay, dollars(10'000));
    // 800,000 of the units billed at $9.00 ran: 7,200, not 8,000.
    const auto cheap = only_line(ran("800000") + bill("i", "1000000", "$9,000.00"));
    EXPECT_EQ(cheap.outcome, match_outcome::rate_variance);
    EXPECT_EQ(cheap.also, std::vector{match_outcome::unit_variance});
    EXPECT_EQ(cheap.pay, dollars(7'200));
}

// 123,456 impressions cost 1,234.56 exactly. 123,450.4 would cost 1,234.504: 1,234.50 is rounded by 0.4 of a
// cent, and 1,234.51 is 0.6 of a cent too much. 123,450.5: 1,234.505, where half a cent goes up.
TEST(Match, less_than_half_a_minor_unit_is_rounding_and_no_variance)
{
    const auto l = only_line(ran("123450.4") + bill("i", "123450.4", "$1,234.50"));
    EXPECT_EQ(l.outcome, match_outcome::rounding);
    EXPECT_EQ(l.pay, money::from_minor(123'450, usd));
    EXPECT_EQ(l.exact, ratio::of(1'234'504, 1'000));
    EXPECT_TRUE(l.settled);
    const auto above = only_line(ran("123450.4") + bill("i", "123450.4", "$1,234.51"));
    EXPECT_EQ(above.outcome, match_outcome::rate_variance);
    EXPECT_EQ(above.pay, money::from_minor(123'450, usd));
    const auto half = only_line(ran("123450.5") + bill("i", "123450.5", "$1,234.51"));
    EXPECT_EQ(half.outcome, match_outcome::rounding);
}

TEST(Match,
     the_larger_tolerance_holds_and_is_named) // 10,000 billed, 9,900 due: 100, which is 1.0101 % of 9,900
{
    const auto records = ran("990000") + bill("i", "1000000", "$10,000.00");
    const auto by = [&](std::int64_t amount, int per_cent) {
        return only_line(
            records, {.only = {}, .tolerance = dollars(amount), .tolerance_rate = ratio::of(per_cent, 100)});
    };
    const auto small = by(99, 1); // 99 and 99.00
    EXPECT_EQ(small.outcome, match_outcome::unit_variance);
    EXPECT_EQ(small.pay, dollars(9'900));
    const auto by_amount = by(100, 1);
    EXPECT_EQ(by_amount.outcome, match_outcome::matched);
    EXPECT_EQ(by_amount.tolerated_by, tolerance_of::amount);
    EXPECT_EQ(by_amount.pay, dollars(10'000));
    const auto by_rate = by(100, 2); // 198.00
    EXPECT_EQ(by_rate.tolerated_by, tolerance_of::rate);
    EXPECT_EQ(by_rate.tolerance, dollars(198));
}

TEST(Match, the_count_that_governs_decides_and_without_one_the_lowest)
{
    const auto l = only_line(ran("900000") + ran("1000000", "v") + bill("i", "1000000", "$10,000.00"));
    EXPECT_EQ(l.pay, dollars(9'000));
    const auto other = only_line(ran("1000000", "v") + bill("i", "1000000", "$10,000.00"));
    EXPECT_EQ(other.outcome, match_outcome::missing_proof); // the server's count governs, and there is none
    EXPECT_EQ(other.pay, dollars(0));
    EXPECT_EQ(other.advice, disposition_word::dispute);
}

TEST(Match, a_bill_is_found_by_what_is_printed_on_it)
{
    const auto found = [](std::string_view keys) {
        return only_line(ran("1000000") + "[[invoice]]\nid = \"i\"\nvendor = \"v\"\ndated = 2025-11-05\n" +
                         std::string{keys} +
                         "[[invoice.line]]\nunits = 1000000\namount = \"$10,000.00\"\nperiod = { start = "
                         "2025-10-01, end = 2025-10-31 }\n");
    };
    EXPECT_EQ(found("order_number = \"io-7\"\n").by, found_by::printed_keys);
    EXPECT_EQ(found("order_number = \"Seven\"\n").outcome, match_outcome::matched); // a saved alias
    EXPECT_EQ(found("client = \"City\"\nproduct = \"roads\"\nestimate = \"12\"\n").outcome,
              match_outcome::matched);
    const auto b =
        make_book(std::string{order_of_october} + ran("1000000") +
                  "[[invoice]]\nid = \"i\"\nvendor = \"v\"\norder_number = \"IO-8\"\n[[invoice.line]]\n"
                  "amount = \"$10.00\"\n");
    const auto lines = match_of(b);
    ASSERT_EQ(lines.size(), 2U); // and what ran is billed by nobody
    EXPECT_EQ(lines[0].outcome, match_outcome::missing_invoice);
    EXPECT_EQ(lines[1].outcome, match_outcome::not_ordered);
    EXPECT_EQ(lines[1].pay, dollars(0));
}

// Cancelled eight days before its first day on 14 days' notice: the first six days are owed.
TEST(Match, the_days_of_a_notice_begin_with_the_day_on_which_it_is_given) // domain.md T-D6
{
    auto text = std::string{order_of_october};
    const std::string_view estimate = "estimate = \"12\"\n";
    text.insert(text.find(estimate), "notice_given = 2025-09-23\ncancel_notice_days = 14\n");
    const auto b = make_book(text);
    const auto q = on(2025, 12, 1);
    const auto paid = terms_on(b, {record_kind::order_line, 0, 0}, q.as_of, q).paid_flight();
    const auto in_october = [](unsigned d) { return detail::number_of(day{2025, 10, d}); };
    EXPECT_EQ(paid, (std::vector<day_run>{{.first = in_october(1), .last = in_october(6)}}));
}

TEST(Match, days_outside_of_the_flight_are_not_paid)
{
    const auto l = only_line(ran("1000000") +
                             "[[delivery]]\nid = \"e\"\nallocation = \"a\"\ncounted_by = \"server\"\n"
                             "period = { start = 2025-11-01, end = 2025-11-02 }\nunits = 5000\n" +
                             bill("i", "1005000", "$10,050.00", "allocation = \"a\"\n",
                                  "{ start = 2025-10-01, end = 2025-11-02 }"));
    EXPECT_EQ(l.outcome, match_outcome::out_of_flight);
    EXPECT_EQ(l.pay, dollars(10'000));
}

TEST(Match, a_second_bill_of_the_same_is_a_duplicate_and_the_first_is_paid)
{
    const auto b = make_book(std::string{order_of_october} + ran("1000000") +
                             bill("i", "1000000", "$10,000.00") + bill("j", "1000000", "$10,000.00"));
    const auto lines = match_of(b);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].outcome, match_outcome::duplicate);
    EXPECT_EQ(lines[0].billed, record(b, "j:l"));
    EXPECT_EQ(lines[0].same_as, record(b, "i:l"));
    EXPECT_EQ(lines[1].pay, dollars(10'000));
}

TEST(Match, bills_that_overlap_pay_no_unit_twice) // 600,000 and 600,000 of 1,000,000 that ran
{
    const auto b = make_book(std::string{order_of_october} + ran("1000000") +
                             bill("i", "600000", "$6,000.00") + bill("j", "600001", "$6,000.01"));
    total pay{usd};
    for (const auto& l : match_of(b))
        pay += *l.pay;
    EXPECT_EQ(*pay.narrow(), dollars(10'000));
}

// Two lines order one placement for days apart, 500,000 each at 10.00 a thousand: both ran in full and both
// are paid, and what of the second nobody billed yet is missing.
TEST(Match, lines_that_order_one_placement_for_days_apart_are_paid_for_each_its_own)
{
    const auto line = [](const std::string& id, const std::string& flight) {
        return "[[order.line]]\nid = \"" + id + "\"\nallocation = \"a\"\nflight = " + flight +
               "\nrate = { type = \"CPM\", price = \"$10.00\" }\nunits = 500000\n";
    };
    const auto billed = [](const std::string& id, const std::string& of_line, const std::string& period) {
        return "[[invoice]]\nid = \"" + id +
               "\"\nvendor = \"v\"\ndated = 2025-11-05\n[[invoice.line]]\norder_line = \"o:" + of_line +
               "\"\nperiod = " + period + "\nunits = 500000\namount = \"$5,000.00\"\n";
    };
    const std::string early = "{ start = 2025-10-01, end = 2025-10-10 }";
    const std::string late = "{ start = 2025-10-20, end = 2025-10-31 }";
    const auto ordered = "[[party]]\nid = \"v\"\nkind = \"platform\"\nname = \"V\"\n"
                         "[[allocation]]\nid = \"a\"\nplatform = \"v\"\nlayer = \"platform\"\n"
                         "channel = \"display\"\namount = \"$10,000.00\"\n"
                         "[[order]]\nid = \"o\"\nvendor = \"v\"\ngoverning_count = \"s\"\n" +
                         line("early", early) + line("late", late) +
                         "[[delivery]]\nid = \"d\"\nallocation = \"a\"\ncounted_by = \"s\"\nrows = \"\"\"\n"
                         "2025-10-01..2025-10-10 500000\n2025-10-20..2025-10-31 500000\n\"\"\"\n";
    const auto both = match_of(make_book(ordered + billed("i", "early", early) + billed("j", "late", late)));
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].pay, dollars(5'000));
    EXPECT_EQ(both[1].pay, dollars(5'000));
    EXPECT_EQ(both[1].outcome, match_outcome::matched);
    const auto one = match_of(make_book(ordered + billed("i", "early", early)));
    ASSERT_EQ(one.size(), 2U);
    EXPECT_EQ(one[0].outcome, match_outcome::missing_invoice);
    EXPECT_EQ(one[0].difference, dollars(-5'000));
}

TEST(Match, service_that_is_not_over_is_in_advance)
{
    const auto l = only_line(bill("i", "1000000", "$10,000.00"), {}, on(2025, 11, 5));
    EXPECT_EQ(l.outcome, match_outcome::missing_proof);
    const auto b =
        make_book(std::string{order_of_october} +
                  "[[invoice]]\nid = \"i\"\nvendor = \"v\"\ndated = 2025-10-10\n[[invoice.line]]\nunits "
                  "= 1000000\nallocation = \"a\"\namount = \"$10,000.00\"\nperiod = { start = "
                  "2025-10-01, end = 2025-10-31 }\n");
    const auto early = match_of(b, {}, on(2025, 10, 15));
    ASSERT_EQ(early.size(), 1U);
    EXPECT_EQ(early[0].outcome, match_outcome::in_advance);
    EXPECT_EQ(early[0].pay, dollars(0));
}

TEST(Match, make_goods_count_in_delivery_and_cost_nothing) // 900,000 and 100,000 that replace what was missed
{
    const auto records = ran("900000") +
                         "[[delivery]]\nid = \"m\"\nallocation = \"a\"\nperiod = { start = 2025-11-10, end = "
                         "2025-11-12 }\nunits = 100000\ncounted_by = \"server\"\nmakes_good = \"o:1\"\n" +
                         bill("i", "1000000", "$10,000.00");
    EXPECT_EQ(only_line(records).outcome, match_outcome::matched);
    EXPECT_EQ(only_line(records, {}, on(2025, 11, 11)).pay, dollars(9'000)); // the row is not over
}

TEST(Match, what_is_paid_beyond_what_is_due_is_owed_as_a_credit)
{
    const auto records =
        ran("900000") + bill("i", "1000000", "$10,000.00") +
        "[[payment]]\nid = \"p\"\ninvoice = \"i\"\npaid = 2025-11-20\namount = \"$10,000.00\"\n";
    const auto owed = only_line(records);
    EXPECT_EQ(owed.credit_owed, dollars(1'000));
    EXPECT_EQ(owed.advice, disposition_word::credit_expected);
    EXPECT_EQ(owed.open, dollars(0));
    const auto credited = only_line(
        records + "[[credit]]\nid = \"c\"\ninvoice = \"i\"\ndated = 2025-11-25\namount = \"$1,000.00\"\n");
    EXPECT_EQ(credited.credit_owed, dollars(0));
    EXPECT_TRUE(credited.settled);
}

TEST(Match, a_decision_carries_on_and_the_last_one_holds)
{
    const auto records =
        ran("900000") + bill("i", "1000000", "$10,000.00") +
        "[[disposition]]\nid = \"x\"\nline = \"i:l\"\nsays = \"dispute\"\ndate = 2025-11-10\n"
        "[[disposition]]\nid = \"y\"\nline = \"i:l\"\nsays = \"short-pay\"\ndate = 2025-11-20\namount = "
        "\"$9,000.00\"\n";
    const auto later = only_line(records, {}, on(2026, 3, 1));
    ASSERT_TRUE(later.decided.has_value());
    EXPECT_EQ(*later.decided, 1U);
    EXPECT_EQ(later.open, dollars(9'000));
    EXPECT_TRUE(later.settled);
    EXPECT_EQ(*only_line(records, {}, on(2025, 11, 15)).decided, 0U);
}

// 1,000.00 is billed too much on i:l and within the tolerance, and somebody decided to pay 9,000.00 all the
// same. A payment of 9,500.00 for the whole invoice is then 9,000.00 of i:l and 500.00 of i:m, and nothing
// comes back.
TEST(Match, a_payment_of_the_whole_goes_to_what_was_decided)
{
    const auto b =
        make_book(std::string{order_of_october} + ran("900000") + bill("i", "1000000", "$10,000.00") +
                  "[[invoice.line]]\nid = \"m\"\ndescription = \"extra\"\namount = \"$500.00\"\n"
                  "[[disposition]]\nid = \"x\"\nline = \"i:l\"\nsays = \"short-pay\"\ndate = "
                  "2025-11-10\namount = \"$9,000.00\"\n"
                  "[[disposition]]\nid = \"y\"\nline = \"i:m\"\nsays = \"pay\"\ndate = 2025-11-10\n"
                  "[[payment]]\nid = \"p\"\ninvoice = \"i\"\npaid = 2025-11-20\namount = \"$9,500.00\"\n");
    for (const auto& l :
         match_of(b, {.only = {}, .tolerance = dollars(1'000), .tolerance_rate = std::nullopt})) {
        EXPECT_EQ(l.open, dollars(0));
        EXPECT_EQ(l.credit_owed, dollars(0));
        EXPECT_EQ(l.paid, dollars(l.billed == record(b, "i:l") ? 9'000 : 500));
    }
}

/// What media-orders.toml works out by hand at its head: what is due of each invoice.
TEST(Match, the_teaching_book_is_paid_as_it_works_out_by_hand)
{
    std::ifstream file{MEDIABUY_ROOT "/examples/books/media-orders.toml"};
    std::stringstream text;
    text << file.rdbuf();
    const auto b = read_book(text.str(), "media-orders.toml").records;
    std::map<std::string, std::int64_t> due;
    std::int64_t unbilled = 0;
    std::map<match_outcome, int> outcomes;
    for (const auto& l : match_of(b, {}, on(2026, 1, 9))) {
        ++outcomes[l.outcome];
        if (l.billed)
            due[std::string{b.names.text(b.invoices[l.billed->index].head.id)}] += l.pay->minor();
        else
            unbilled -= l.difference->minor();
    }
    const std::map<std::string, std::int64_t> by_hand{
        {"radio-09", 1'624'000}, {"radio-10", 1'000'000}, {"radio-11", 1'576'000}, {"video-09", 592'000},
        {"video-09-again", 0},   {"video-10", 751'546},   {"video-11", 612'454},   {"search-09", 476'625},
        {"search-10", 494'050},  {"posters-1", 900'000},  {"posters-2", 517'500},  {"agency-1", 1'198'230}};
    EXPECT_EQ(due, by_hand);
    EXPECT_EQ(unbilled, 220'375); // 1,600.00 + 550.00, and 2.5 % of these
    EXPECT_EQ(outcomes[match_outcome::rounding], 2);
    EXPECT_EQ(outcomes[match_outcome::duplicate], 3);
    EXPECT_EQ(outcomes[match_outcome::out_of_flight], 1);
    EXPECT_EQ(outcomes[match_outcome::in_advance], 1);
    EXPECT_EQ(outcomes[match_outcome::missing_proof], 1);
    EXPECT_EQ(outcomes[match_outcome::not_ordered], 2); // the masthead and the tax
}

} // namespace
} // namespace mediabuy::match_test

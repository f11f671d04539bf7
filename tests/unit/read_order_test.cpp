// SPDX-License-Identifier: MIT
// Orders, deliveries, invoices and what follows these, as they are read. (What is wrong with them:
// tests/errors; what is written back: write_test.cpp.)
#include "mediabuy/io/keys.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/known.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

namespace mediabuy::read_order_test {
namespace {

static_assert(sizeof(delivery_row) <= 24, "two million of them are held while a book is read");

const std::string head = "mediabuy = 1\ntitle = \"A book\"\ncurrency = \"USD\"\n"
                         "[[allocation]]\nid = \"a\"\nlayer = \"platform\"\namount = \"$1.00\"\n";

read_result read(const std::string& text) { return read_book(head + text, "a.toml"); }

std::vector<std::string> codes_of(const read_result& r)
{
    std::vector<std::string> out;
    for (const auto& p : r.problems)
        out.emplace_back(p.code.text());
    return out;
}

using codes = std::vector<std::string>;

std::string order_of(const std::string& lines) { return "[[order]]\nid = \"o\"\n" + lines; }
std::string line(const std::string& keys) { return "[[order.line]]\nallocation = \"a\"\n" + keys; }
std::string delivery_of(const std::string& keys)
{
    return "[[delivery]]\nid = \"d\"\nallocation = \"a\"\n" + keys;
}

std::string id_of(const book& b, const record_head& h) { return std::string{b.names.text(h.id)}; }

TEST(OrderLines, go_by_their_id_then_their_number_then_their_place)
{
    const auto r = read(order_of(line("") + line("number = \"0001\"\n") +
                                 line("id = \"x\"\nnumber = \"7\"\n") + line("number = \"—\"\n")));
    EXPECT_EQ(codes_of(r), codes{});
    const auto& lines = r.records.orders.at(0).lines;
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(id_of(r.records, lines[0].head), "o:1");
    EXPECT_EQ(id_of(r.records, lines[1].head), "o:0001");
    EXPECT_EQ(id_of(r.records, lines[2].head), "o:x");
    EXPECT_EQ(id_of(r.records, lines[3].head), "o:4");
    EXPECT_EQ(r.records.find("o:x"), (any_ref{record_kind::order_line, 0, 2}));
}

TEST(OrderLines, read_the_types_of_rates_in_capitals_or_not)
{
    const auto r = read(order_of(line("rate = { type = \"cpm\", price = \"$0.00125\" }\nunits = 1\n") +
                                 line("rate = { type = \"Spot\", price = \"$5.00\" }\nunits = 1\n")));
    EXPECT_EQ(codes_of(r), codes{});
    const auto& lines = r.records.orders.at(0).lines;
    EXPECT_EQ(lines[0].priced->type, rate_type::cpm);
    EXPECT_EQ(lines[0].priced->price, decimal::scaled(125, 5));
    EXPECT_EQ(lines[1].priced->type, rate_type::spot);
}

/// 150,037 x 12.50 / 1,000 = 1,875.4625: the cent it is rounded to is its cost, the next one is not.
TEST(OrderLines, cost_what_their_units_do_to_the_cent)
{
    const auto costs = [](const std::string& amount) {
        return codes_of(
            read(order_of(line("rate = { type = \"CPM\", price = \"$12.50\" }\nunits = 150037\namount = \"" +
                               amount + "\"\n"))));
    };
    EXPECT_EQ(costs("$1,875.46"), codes{});
    EXPECT_EQ(costs("$1,875.47"), codes{"cost-differs"});
    EXPECT_EQ(costs("$1,875.45"), codes{"cost-differs"});
}

TEST(OrderLines, of_a_record_that_is_left_out_are_not_missed)
{
    const auto r =
        read("[[invoice]]\nid = \"Bill\"\n[[invoice.line]]\namount = \"$1.00\"\n"
             "[[credit]]\nid = \"c\"\ninvoice = \"Bill\"\nline = \"Bill:1\"\namount = \"$1.00\"\n");
    EXPECT_EQ(codes_of(r), codes{"bad-id"});
    ASSERT_EQ(r.records.credits.size(), 1U);
    EXPECT_FALSE(r.records.credits[0].of);
    EXPECT_FALSE(r.records.credits[0].line);
}

TEST(Revisions, are_known_from_the_day_on_which_they_were_recorded)
{
    const auto r = read(
        order_of("recorded = 2025-09-01\n" + line("") +
                 "[[order.revision]]\nline = \"1\"\ndate = 2025-10-01\nunits = 5\n"
                 "[[order.revision]]\nline = \"1\"\ndate = 2025-10-01\nrecorded = 2025-11-01\nunits = 6\n"));
    EXPECT_EQ(codes_of(r), codes{});
    const auto& o = r.records.orders.at(0);
    const question in_october{.as_of = day{2026, 1, 9}, .known_by = day{2025, 10, 15}};
    EXPECT_EQ(known(r.records, o, o.revisions.at(0), in_october), truth::yes);
    EXPECT_EQ(known(r.records, o, o.revisions.at(1), in_october), truth::no);
}

TEST(Allocations, with_an_order_are_exact_whatever_their_zeros)
{
    const auto exact = [](const std::string& keys) {
        const auto r = read(
            order_of("") + "[[allocation]]\nid = \"b\"\nlayer = \"platform\"\namount = \"$74,000\"\n" + keys);
        EXPECT_EQ(codes_of(r), codes{});
        return r.records.allocations.amounts()[1].exact();
    };
    EXPECT_FALSE(exact(""));
    EXPECT_TRUE(exact("order = \"o\"\n"));
    EXPECT_FALSE(exact("order = \"o\"\nexact = false\n"));
}

TEST(Deliveries, of_one_period_are_one_row_of_the_days_that_it_can_be)
{
    const auto r = read(
        delivery_of("period = { start = \"2025-09\", end = \"2025-10\" }\nunits = 7\nspend = \"$3.50\"\n"));
    EXPECT_EQ(codes_of(r), codes{});
    const auto& d = r.records.deliveries;
    ASSERT_EQ(d.row_count(), 1U);
    EXPECT_EQ(d.last_days()[0] - d.first_days()[0], 30 + 31 - 1) << "both months whole";
    EXPECT_EQ(units_of(d.units()[0]), decimal{7});
    EXPECT_EQ(d.spend(0), money::from_minor(350, usd));
}

TEST(Deliveries, need_a_period_or_rows_or_a_reason)
{
    EXPECT_EQ(codes_of(read(delivery_of("units = 7\n"))), codes{"missing-key"});
    EXPECT_EQ(codes_of(read(delivery_of("unknown = { period = \"blank\" }\n"))), codes{});
    EXPECT_EQ(codes_of(read(delivery_of("rows = \"\"\n"))), codes{});
}

TEST(Deliveries, keep_units_to_the_millionth_and_refuse_what_is_finer)
{
    EXPECT_EQ(millionths_of(decimal::scaled(1, 6)), 1);
    EXPECT_EQ(millionths_of(decimal::scaled(10, 7)), 1);
    EXPECT_EQ(millionths_of(decimal::scaled(1, 7)), std::nullopt);
    EXPECT_EQ(millionths_of(decimal{9223372036854}), 9223372036854000000);
    EXPECT_EQ(millionths_of(decimal{9223372036855}), std::nullopt);
    EXPECT_EQ(units_of(-12'250'000), decimal::scaled(-1225, 2));
    EXPECT_EQ(to_string(units_of(5'000'000)), "5");
}

/// Whole units are read without a decimal: with what is no whole number, or too large, nothing changes.
TEST(Deliveries, of_rows_have_whole_units_up_to_the_same_limit)
{
    const auto units = [](std::string_view text) -> std::optional<std::int64_t> {
        const auto r = read(delivery_of("rows = \"2025-09-01 " + std::string{text} + "\"\n"));
        if (!r.problems.empty() || r.records.deliveries.row_count() != 1) return std::nullopt;
        return r.records.deliveries.row(0).units;
    };
    EXPECT_EQ(units("41000"), 41'000'000'000);
    EXPECT_EQ(units("-3"), -3'000'000);
    EXPECT_EQ(units("+3"), 3'000'000);
    EXPECT_EQ(units("3e2"), 300'000'000);
    EXPECT_EQ(units("9223372036854"), 9'223'372'036'854'000'000);
    EXPECT_EQ(units("9223372036855"), std::nullopt); // 2^63 millionths are 9,223,372,036,854.775808
    EXPECT_EQ(units("-9223372036855"), std::nullopt);
    EXPECT_EQ(units("9223372036854775808"), std::nullopt);
    EXPECT_EQ(units("41,000"), std::nullopt);
    EXPECT_EQ(units("41x"), std::nullopt);
}

TEST(Deliveries, of_rows_lie_together_and_in_order)
{
    const auto r =
        read(delivery_of("rows = \"\"\"\n2025-09-02 1\n\n\t2025-09-01..2025-09-03   2.5 $0.10\r\n\"\"\"\n") +
             "[[delivery]]\nid = \"e\"\nallocation = \"a\"\nrows = \"2025-09-01 3\"\n");
    EXPECT_EQ(codes_of(r), codes{});
    const auto& d = r.records.deliveries;
    ASSERT_EQ(d.row_count(), 3U);
    EXPECT_EQ(d[0].rows_begin, 0U);
    EXPECT_EQ(d[0].rows_end, 2U);
    EXPECT_EQ(d[1].rows_begin, 2U);
    EXPECT_EQ(d.deliveries()[2], 1U);
    EXPECT_EQ(d.row(1).last - d.row(1).first, 2);
    EXPECT_EQ(d.row(1).units, 2'500'000);
    EXPECT_EQ(d.row(1).spend, 10);
    EXPECT_EQ(d.row(0).spend, delivery_row::none);
}

// ---- the teaching book: its own comments are worked out by hand

std::string text_of_book()
{
    std::ifstream in{std::string{MEDIABUY_ROOT} + "/examples/books/media-orders.toml", std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(OrdersBook, has_no_problem_and_uses_every_key)
{
    const auto text = text_of_book();
    EXPECT_EQ(codes_of(read_book(text, "media-orders.toml")), codes{});
    const auto uses = [&text](std::string_view key) {
        for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
            const char before = text[at - 1];
            const auto behind = text.find_first_not_of(' ', at + key.size());
            const bool is_key = before == '\n' || before == ' ' || before == '{';
            if (is_key && behind != std::string::npos && text[behind] == '=') return true;
        }
        return text.find("[[order." + std::string{key} + "]]") != std::string::npos;
    };
    for (const auto* table :
         {"order", "order.line", "order.line.short_rates", "order.revision", "rate", "allocation", "delivery",
          "invoice", "invoice.line", "credit", "payment", "disposition", "document", "document.covers"})
        for (const auto& k : table_named(table)->keys) {
            const bool of_the_press = k.name == "payer" || k.name == "purpose" || k.name == "exact";
            EXPECT_TRUE(of_the_press || uses(k.name)) << table << '.' << k.name;
        }
}

TEST(OrdersBook, adds_up_to_what_its_comments_say)
{
    const auto b = read_book(text_of_book(), "media-orders.toml").records;
    const auto cents = [](const std::optional<money>& m) { return m ? m->minor() : 0; };
    std::int64_t bought = 0;
    for (const auto& amount : b.allocations.amounts())
        bought += amount.point().minor();
    EXPECT_EQ(bought, 9'210'000);
    const std::map<std::string, std::int64_t> billed{
        {"radio-09", 1'624'000}, {"radio-10", 1'072'000}, {"radio-11", 1'600'000},
        {"video-09", 592'000},   {"video-10", 836'546},   {"video-09-again", 592'000},
        {"video-11", 816'454},   {"search-09", 476'625},  {"search-10", 494'050},
        {"posters-1", 900'000},  {"posters-2", 517'500},  {"agency-1", 1'234'230}};
    ASSERT_EQ(b.invoices.size(), billed.size());
    std::int64_t all = 0;
    for (const auto& i : b.invoices) {
        std::int64_t sum = 0;
        for (const auto& l : i.lines)
            sum += cents(l.amount);
        EXPECT_EQ(sum, billed.at(id_of(b, i.head))) << id_of(b, i.head);
        all += sum;
    }
    EXPECT_EQ(all, 10'755'405);
    std::int64_t paid = 0;
    for (const auto& p : b.payments)
        paid += cents(p.amount);
    EXPECT_EQ(paid, 8'612'451);
}

TEST(OrdersBook, has_each_kind_of_decision_document_and_rate_that_digital_and_spot_media_know)
{
    const auto b = read_book(text_of_book(), "media-orders.toml").records;
    for (std::size_t i = 0; i < spellings<disposition_word>.size(); ++i)
        EXPECT_TRUE(std::any_of(b.dispositions.begin(), b.dispositions.end(), [i](const auto& d) {
            return d.says == static_cast<disposition_word>(i);
        })) << spellings<disposition_word>[i];
    for (std::size_t i = 0; i < spellings<document_kind>.size(); ++i)
        EXPECT_TRUE(std::any_of(b.documents.begin(), b.documents.end(), [i](const auto& d) {
            return d.kind == static_cast<document_kind>(i);
        })) << spellings<document_kind>[i];
    std::vector<rate_type> seen;
    for (const auto& o : b.orders)
        for (const auto& l : o.lines)
            if (l.priced) seen.push_back(l.priced->type);
    for (const auto type : {rate_type::cpm, rate_type::cpc, rate_type::cpv, rate_type::cpcv, rate_type::cpa,
                            rate_type::cpd, rate_type::flat, rate_type::spot, rate_type::cpp})
        EXPECT_NE(std::find(seen.begin(), seen.end(), type), seen.end()) << row_of(type).name;
}

} // namespace
} // namespace mediabuy::read_order_test

// SPDX-License-Identifier: MIT
#include "mediabuy/io/write.hpp"

#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/io/keys.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/reference.hpp"

#include "every_key.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace mediabuy::write_test {
namespace {

std::string written(std::string_view text, std::string name)
{
    const auto read = read_book(std::string{text}, std::move(name));
    for (const auto& p : read.problems)
        ADD_FAILURE() << to_string(p, read.records.texts);
    return write_json(read.records);
}

std::string example(const std::string& name)
{
    std::ifstream in{std::string{MEDIABUY_ROOT} + "/examples/books/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(Write, what_is_read_back_is_what_was_written)
{
    const auto contracts = example("media-contract.toml");
    const auto orders = example("media-orders.toml");
    for (const std::string_view text :
         {every_key, reference_book, std::string_view{contracts}, std::string_view{orders}}) {
        const auto once = written(text, "a.toml");
        const auto twice = written(once, "a.json");
        EXPECT_EQ(once, twice);
    }
}

TEST(Write, forgets_no_key)
{
    const auto json = written(every_key, "a.toml");
    for (const auto& table : tables()) {
        if (table.name.starts_with("import")) continue; // what it gives is written in its place
        for (const auto& k : table.keys) {
            const auto name = '"' + std::string{k.name} + "\": ";
            EXPECT_NE(json.find(name), std::string::npos) << table.name << '.' << k.name;
        }
    }
}

TEST(Write, keeps_lines_options_and_what_refers_to_them)
{
    const auto b = read_book(written(every_key, "a.toml"), "a.json").records;
    const auto& c = b.contracts.at(1);
    EXPECT_EQ(b.names.text(c.lines.at(0).head.id), "order:0001-aa");
    EXPECT_EQ(c.lines[0].number, "0001 AA");
    EXPECT_EQ(to_string(*c.lines[0].quantity), "1.50");
    EXPECT_EQ(to_string(*c.lines[0].unit_price), "1000.1250");
    EXPECT_EQ(*c.lines.at(1).quantity, decimal{1000});
    EXPECT_EQ(c.options.at(0).notice_days, 0);
    EXPECT_EQ(c.options.at(1).notice_days, std::nullopt);
    const auto& m = c.modifications.at(1);
    EXPECT_EQ(m.transaction, "2");
    EXPECT_EQ(m.funds.at(1).from, ref<fund>{2});
    EXPECT_EQ(m.lines.at(1).line, part_ref{1});
    EXPECT_EQ(m.exercises, part_ref{1});
    EXPECT_TRUE(m.settlement);
    EXPECT_EQ(b.contracts[0].severable, false);
    EXPECT_EQ(b.contracts[0].amounts_in, currency::of("GBP")) << "though it has no amount";
    EXPECT_EQ(b.invoices.at(0).lines.at(0).contract_line, (any_ref{record_kind::line, 1, 0}));
    EXPECT_EQ(b.funds.at(0).account, *parse_treasury_account("19-097-070-2025/2025-0540-001"));
    EXPECT_EQ(b.funds.at(1).term, fund_term::dated);
    EXPECT_EQ(b.funds.at(2).term, fund_term::no_year);
}

TEST(Write, keeps_orders_deliveries_and_what_follows_them)
{
    const auto b = read_book(written(every_key, "a.toml"), "a.json").records;
    const auto& o = b.orders.at(0);
    EXPECT_EQ(o.commission, ratio::of(3, 20));
    EXPECT_EQ(o.fee, ratio::of(1, 40));
    ASSERT_EQ(o.lines.size(), 3U);
    EXPECT_EQ(b.names.text(o.lines[0].head.id), "io:0001-a");
    EXPECT_EQ(b.names.text(o.lines[2].head.id), "io:3");
    EXPECT_EQ(o.lines[0].priced->price, decimal::scaled(100125, 3));
    EXPECT_EQ(o.lines[0].runs.size(), 2U);
    EXPECT_EQ(o.lines[0].short_rates.at(1).price, decimal::scaled(110125, 3));
    EXPECT_EQ(o.lines[0].bills_overdelivery, false);
    EXPECT_EQ(o.lines[1].bills_overdelivery, std::nullopt);
    EXPECT_EQ(o.lines[2].makes_good, (any_ref{record_kind::order_line, 0, 0}));
    EXPECT_EQ(o.revisions.at(0).line, part_ref{0});
    EXPECT_EQ(o.revisions.at(1).line, part_ref{2});

    EXPECT_TRUE(b.allocations.amounts()[0].exact()) << "it has an order";
    EXPECT_FALSE(b.allocations.amounts()[1].exact());
    EXPECT_EQ(b.allocations.terms(0).ordered_by, ref<order>{0});
    EXPECT_EQ(*b.allocations.terms(0).units, decimal{5000000});
    EXPECT_FALSE(b.allocations.terms(2).priced);

    const auto& d = b.deliveries;
    ASSERT_EQ(d.size(), 3U);
    ASSERT_EQ(d.row_count(), 5U);
    EXPECT_EQ(d[0].rows_end, 3U);
    EXPECT_EQ(d.spend(0), money::from_minor(51250, currency::of("EUR")));
    EXPECT_EQ(d.spend(1), std::nullopt);
    EXPECT_EQ(units_of(d.units()[1]), decimal::scaled(1225, 2));
    EXPECT_EQ(d.last_days()[1] - d.first_days()[1], 3);
    EXPECT_EQ(d.units()[3], 1) << "a millionth";

    EXPECT_EQ(b.invoices.at(0).lines.at(1).kind, line_kind::tax);
    EXPECT_EQ(b.invoices[0].ordered_by, ref<order>{0});
    EXPECT_EQ(b.documents.at(0).covers.at(0).line, (any_ref{record_kind::invoice_line, 0, 0}));
    EXPECT_EQ(b.documents[0].covers.at(1).delivered, (any_ref{record_kind::delivery, 0}));
    EXPECT_EQ(b.credits.at(0).of, ref<invoice>{0});
    EXPECT_EQ(b.payments.at(0).interest, money::from_minor(3, currency::of("EUR")));
    EXPECT_EQ(b.dispositions.at(0).line, (any_ref{record_kind::invoice_line, 0, 1}));
    EXPECT_EQ(b.dispositions[0].says, disposition_word::credit_expected);
    EXPECT_EQ(b.closings.at(0).through, (day{2025, 10, 26}));
    EXPECT_EQ(b.closings[0].closed, (day{2025, 11, 5}));
    EXPECT_EQ(b.closings[0].by, calendar_unit::broadcast_month);
    EXPECT_EQ(b.accounts.at(0).account, account_word::cost);
    EXPECT_EQ(b.accounts[0].kind, line_kind::media);
    EXPECT_EQ(b.accounts[0].code, "6110");
}

TEST(Write, a_price_of_three_decimals_is_not_read_back_as_thousands)
{
    book b;
    b.default_currency = usd;
    auto& c = b.contracts.emplace_back();
    c.head.id = b.names.intern("c");
    auto& l = c.lines.emplace_back();
    l.head.id = b.names.intern("c:1");
    l.number = "1";
    l.unit_price = decimal::scaled(1125, 3);
    const auto r = read_book(write_json(b), "a.json");
    ASSERT_TRUE(r.records.contracts.at(0).lines.at(0).unit_price);
    EXPECT_EQ(*r.records.contracts[0].lines[0].unit_price, *l.unit_price);
}

TEST(Write, keeps_words_and_languages)
{
    const auto json = written(every_key, "a.toml");
    EXPECT_NE(json.find(R"("title": "Every \"key\" – once")"), std::string::npos);
    EXPECT_NE(json.find(R"("amount": "drygt 3 miljoner kronor")"), std::string::npos);
    EXPECT_NE(json.find(R"("note": "two\nlines")"), std::string::npos);
    EXPECT_NE(json.find(R"("obligates": "-5.00")"), std::string::npos);
    EXPECT_EQ(json.find("\"effective\": \"2025-08-18\""), std::string::npos) << "the default is left out";
}

TEST(Write, an_empty_book_is_a_book)
{
    const auto json = write_json(read_book("mediabuy = 1\ntitle = \"Empty\"\n", "a.toml").records);
    EXPECT_EQ(json, "{\n  \"mediabuy\": 1,\n  \"title\": \"Empty\"\n}\n");
}

} // namespace
} // namespace mediabuy::write_test

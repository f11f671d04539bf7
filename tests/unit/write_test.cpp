// SPDX-License-Identifier: MIT
#include "mediabuy/io/write.hpp"

#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/io/keys.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/reference.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace mediabuy::write_test {
namespace {

/// Every kind of record with every one of its keys, so that a key that the writer forgets is seen.
constexpr std::string_view every_key = R"toml(
mediabuy = 1
title    = "Every \"key\" – once"
currency = "USD"
as_of    = 2026-01-09
scope    = { payer = "ice", purpose = "recruitment", period = { start = "2025-08", end = 2025-12-31 } }

[[source]]
id = "gazette"
publisher = "The Gazette"
title = "A title"
published = { from = 2026-01-01, to = 2026-01-09, as_printed = "early January" }
language = "en"
address = "https://gazette.example/1"
archived = "https://archive.example/1"
retrieved = 2026-01-10
sha256 = "00"
relays = ["courier"]
corrected = "2026-02"
retracted = "2026"
recorded = 2026-01-11
unknown = { sources = "withheld" }
note = "two\nlines"

[[source]]
id = "courier"
publisher = "The Courier"
language = "sv"

[[party]]
id = "department"
kind = "agency"
name = "Department"

[[party]]
id = "bureau"
kind = "office"
name = "Bureau"
parent = "department"
aka = ["The Bureau", "B"]
uei = "ABC"
sources = ["gazette", "courier"]

[[campaign]]
id = "winter"
agency = "bureau"
name = "Winter"
purpose = "recruitment"
period = { start = 2025-08-01, end = "2025" }

[[fund]]
id = "annual"
name = "Outreach"
tas = "19-097-070-2025/2025-0540-001"
amount = "$5,000,000.00"
allotments = [{ date = 2024-10-01, amount = "$1.00" }, { date = "2025-01", amount = "$2.00" }]
recorded = 2024-10-02

[[fund]]
id = "dated"
available = { start = 2025-10-01, end = "2026-09" }

[[fund]]
id = "no-year"
tas = "070-X-0540-000"
available = "no-year"
currency = "EUR"

[[contract]]
id = "vehicle"
kind = "idv"
ordering_end = 2026-12-31
currency = "GBP"
severable = false

[[contract]]
id = "order"
kind = "order"
piid = "X"
parent = "vehicle"
agency = "bureau"
vendor = "department"
campaign = "winter"
currency = "EUR"
start = 2025-08-18
end = 2025-12-31
potential_end = 2026-12-31
pricing = "firm-fixed-price"
severable = true
clauses = ["52.217-8 (NOV 1999)", "52.217-9"]
ceiling_includes_extension = true
totals = { obligated = "€1,000.00", current = "2000.00", potential = "3000.00" }
  [[contract.line]]
  number = "0001 AA"
  description = "Air time"
  kind = "media"
  pricing = "time-and-materials"
  quantity = 1.50
  unit_price = "€1,000.1250"
  ceiling = "€3.00"
  funded = "€2.00"
  fund = "annual"
  period = { start = 2025-08-18, end = "2025-12" }
  sources = ["gazette"]
  note = "a line"
  [[contract.line]]
  id = "fee"
  number = "0002"
  quantity = "1e3"
  unit_price = "€0.00125"
  unknown = { description = "blank" }
  [[contract.option]]
  id = "option-1"
  start = 2026-01-01
  end = "2026-06"
  value = "€4.00"
  notice_days = 0
  sources = ["courier"]
  note = "an option"
  [[contract.option]]
  id = "option-2"
  unknown = { notice_days = "blank" }
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-08-18
  recorded = 2025-08-20
  obligates = "€1,500,000.00"
  value = "1"
  ceiling = "2"
  [[contract.modification]]
  number = "P00001"
  transaction = "2"
  action = "F"
  funds = [{ fund = "annual", amount = "-€5.00" }, { fund = "no-year", amount = "0" }]
  lines = [{ line = "0001 AA", obligates = "-€5.00", value = "€1.00", ceiling = "€2.00", end = "2025-11" }, { line = "order:fee" }]
  exercises = "option-2"
  settlement = true
  signed = 2025-09-18
  effective = 2025-09-20
  obligates = "-€5.00"
  extent = "partial"
  end = 2025-10-31
  potential_end = 2025-11-30
  sources = ["gazette"]
  unknown = { value = "blank" }
  note = "x"

[[order]]
id = "io"
vendor = "department"
number = "IO-77"
aka = ["77", "I0-77"]
contract = "order"
campaign = "winter"
client = "ED"
product = "WR"
estimate = "0042"
signed = 2025-09-01
currency = "EUR"
basis = "gross"
commission = "15%"
markup = "3/17"
fee = "0.025"
maximum = "€90,000.00"
terms = "net 30"
cancel_notice_days = 14
notice_given = 2025-11-01
cancelled = 2025-11-14
governing_count = "bureau"
bills_overdelivery = true
sources = ["gazette"]
recorded = 2025-09-02
  [[order.line]]
  number = "0001 A"
  aka = ["Morning"]
  allocation = "ordered"
  flights = [{ start = 2025-09-01, end = 2025-09-30 }, { start = 2025-11-01, end = "2025-11" }]
  rate = { type = "CPP", price = "€100.1250" }
  units = 120.5
  amount = "€12,065.06"
  basis = "net-to-media"
  package = "drive time"
  short_rates = [{ units = 60, price = "€1,200.00" }, { units = "100", price = "€110.1250" }]
  audience = "adults 18-34"
  universe = 129900000
  governing_count = "bureau"
  bills_overdelivery = false
  cancel_notice_days = 30
  sources = ["courier"]
  unknown = { flight = "blank" }
  note = "a line"
  [[order.line]]
  id = "bonus"
  allocation = "ordered"
  flight = { start = 2025-09-01 }
  units = 20
  bonus = true
  [[order.line]]
  makes_good = "io:0001-a"
  units = 3
  [[order.revision]]
  number = "R1"
  date = 2025-10-01
  recorded = 2025-10-02
  line = "0001 A"
  flight = { start = 2025-09-01, end = 2025-12-31 }
  rate = { type = "CPP", price = "€99.00" }
  units = 100
  amount = "€9,900.00"
  cancelled = 2025-12-15
  sources = ["gazette"]
  unknown = { flights = "not-looked-for" }
  note = "fewer points"
  [[order.revision]]
  date = "2025-11"
  line = "io:3"
  flights = [{ start = 2025-12-01, end = 2025-12-02 }]

[[allocation]]
id = "ordered"
platform = "bureau"
order = "io"
layer = "platform"
currency = "EUR"
amount = "€74,000"
rate = { type = "CPM", price = "€0.00125" }
units = 5e6
commission = "3/17"

[[allocation]]
id = "not-exact-all-the-same"
order = "io"
layer = "platform"
amount = "$74,000"
exact = false

[[delivery]]
id = "by-day"
allocation = "ordered"
currency = "EUR"
counted_by = "bureau"
zone = "America/New_York"
makes_good = "io:0001-a"
rows = """
2025-09-01 41000 €512.50
2025-09-02..2025-09-05 12.25
2025-09-06 -3 -€0.05
"""

[[delivery]]
id = "by-month"
allocation = "radio"
period = { start = "2025-09", end = "2025-09" }
units = "0.000001"
spend = "$5,000.00"
counted_by = "an ad server"
unknown = { zone = "blank" }

[[delivery]]
id = "some-time"
allocation = "radio"
unknown = { period = "blank" }

[[document]]
id = "affidavit"
kind = "affidavit"
title = "Affidavit of performance"
file = "affidavit.pdf"
page = "12-14"
sha256 = "00"
dated = "2025-10"
received = 2025-10-20
currency = "EUR"
covers = [
  { line = "bill:1", period = { start = 2025-09-01, end = 2025-09-15 }, units = 6, amount = "€3.50" },
  { delivery = "by-day" },
]

[[credit]]
id = "credit-1"
invoice = "bill"
line = "bill:1"
number = "C-1"
dated = 2025-11-02
currency = "EUR"
amount = "€0.50"

[[payment]]
id = "check-1"
invoice = "bill"
line = "bill:1"
number = "000123"
paid = 2025-11-30
currency = "EUR"
amount = "€6.50"
interest = "€0.03"

[[disposition]]
id = "decided"
line = "bill:tax"
says = "credit-expected"
date = 2025-11-01
until = "2025-12"
currency = "EUR"
amount = "€0.50"

[[closing]]
id = "october-closed"
through = 2025-10-26
closed = 2025-11-05
by = "broadcast-month"
recorded = 2025-11-06

[[account]]
id = "cost-of-media"
account = "cost"
kind = "media"
code = "6110"
name = "Advertising, media"

[[allocation]]
id = "radio"
platform = "bureau"
campaign = "winter"
contract = "order"
channel = "streaming audio"
layer = "platform"
basis = "gross"
payer = "ice"
purpose = "recruitment"
flight = { start = "2025-10", end = { from = 2025-12-01, to = 2025-12-31, as_printed = "late 2025" } }
amount = "about $74,000"
sources = ["gazette"]

[[allocation]]
id = "exact-radio"
layer = "award"
currency = "JPY"
amount = "5000"
exact = true

[[allocation]]
id = "cents"
layer = "award"
amount = "$74,000.00"

[[event]]
id = "announced"
about = "winter"
says = "announced"
date = "2025-08"
sources = ["gazette"]

[[event]]
id = "noticed"
about = "order:option-1"
says = "notice-given"

[[invoice]]
id = "bill"
vendor = "department"
number = "INV-9"
contract = "order"
order = "io"
client = "E.D."
product = "W R"
estimate = "42"
order_number = "I0-77"
currency = "EUR"
dated = 2025-10-01
received = 2025-10-02
accepted = "2025-10"
approved = 2025-10-04
approved_amount = "€6.50"
disputed = 2025-10-05
  [[invoice.line]]
  allocation = "ordered"
  contract_line = "order:0001-aa"
  period = { start = 2025-09-01, end = 2025-09-30 }
  order_line = "io:0001-a"
  kind = "media"
  description = "MORNING DRIVE"
  rate = { type = "spot", price = "€0.56" }
  units = 12.5
  amount = "€7.00"
  basis = "gross"
  sources = ["gazette"]
  unknown = { id = "not-in-layout" }
  note = "a line"
  [[invoice.line]]
  id = "tax"
  kind = "tax"
  amount = "€0.40"

[[claim]]
id = "swedish"
source = "courier"
about = "radio"
says = "amount"
currency = "SEK"
amount = "drygt 3 miljoner kronor"
as_printed = "kostade drygt 3 miljoner kronor"
payer = "ice"
payee = "spotify"
purpose = "recruitment"
channel = "radio"
period = { start = "2025-10" }
layer = "platform"
basis = "client-billed"

[[claim]]
id = "why"
source = "gazette"
about = "swedish"
says = "cause"
cause = "contract-ran-out"
stated_by = "bureau"
origin = "courier"
date = 2025-12-31
)toml";

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
    for (const auto& table : tables())
        for (const auto& k : table.keys) {
            const auto name = '"' + std::string{k.name} + "\": ";
            EXPECT_NE(json.find(name), std::string::npos) << table.name << '.' << k.name;
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

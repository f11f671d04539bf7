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

namespace mediabuy {
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
contract = "order"
currency = "EUR"
dated = 2025-10-01
received = 2025-10-02
accepted = "2025-10"
approved = 2025-10-04
disputed = 2025-10-05
  [[invoice.line]]
  allocation = "radio"
  contract_line = "order:0001-aa"
  period = { start = 2025-09-01, end = 2025-09-30 }
  units = 12.5
  amount = "€7.00"

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
    const auto teaching = example("media-contract.toml");
    for (const std::string_view text : {every_key, reference_book, std::string_view{teaching}}) {
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
} // namespace mediabuy

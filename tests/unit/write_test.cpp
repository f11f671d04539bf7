// SPDX-License-Identifier: MIT
#include "mediabuy/io/write.hpp"

#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/reference.hpp"

#include <gtest/gtest.h>

namespace mediabuy {
namespace {

/// Every kind of record with every one of its keys, so that a key that the writer forgets is seen.
constexpr std::string_view every_key = R"(
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

[[contract]]
id = "vehicle"
kind = "idv"
ordering_end = 2026-12-31

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
totals = { obligated = "€1,000.00", current = "2000.00", potential = "3000.00" }
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
  action = "F"
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
date = 2025-12-31
)";

std::string written(std::string_view text, std::string name)
{
    const auto read = read_book(std::string{text}, std::move(name));
    for (const auto& p : read.problems)
        ADD_FAILURE() << to_string(p, read.records.texts);
    return write_json(read.records);
}

TEST(Write, what_is_read_back_is_what_was_written)
{
    for (const auto text : {every_key, reference_book}) {
        const auto once = written(text, "a.toml");
        const auto twice = written(once, "a.json");
        EXPECT_EQ(once, twice);
    }
}

TEST(Write, forgets_no_key)
{
    const auto json = written(every_key, "a.toml");
    for (const auto& table :
         {"publisher",     "title",    "published", "as_printed", "language",  "address",   "archived",
          "retrieved",     "sha256",   "relays",    "corrected",  "retracted", "recorded",  "unknown",
          "note",          "parent",   "aka",       "uei",        "agency",    "purpose",   "period",
          "ordering_end",  "piid",     "vendor",    "campaign",   "currency",  "start",     "end",
          "potential_end", "pricing",  "totals",    "obligated",  "current",   "potential", "modification",
          "number",        "action",   "signed",    "effective",  "obligates", "value",     "ceiling",
          "extent",        "platform", "contract",  "channel",    "layer",     "basis",     "payer",
          "flight",        "amount",   "exact",     "about",      "says",      "date",      "source",
          "payee",         "cause",    "scope",     "as_of",      "mediabuy"})
        EXPECT_NE(json.find('"' + std::string{table} + "\": "), std::string::npos) << table;
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

// SPDX-License-Identifier: MIT
#pragma once
/// @file every_key.hpp
/// A book that uses the whole format.

#include <string_view>

namespace mediabuy {

/// Every kind of record with every one of its keys, so that a key that the writer forgets is seen.
inline constexpr std::string_view every_key = R"toml(
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
selection = "text ADVERTISING"
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
psc = "R701"
psc_title = "SUPPORT- MANAGEMENT: ADVERTISING"
naics = "541810"
naics_title = "ADVERTISING AGENCIES"
description = "media buys"
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
  psc = "R708"
  psc_title = "SUPPORT- MANAGEMENT: PUBLIC RELATIONS"
  naics = "541820"
  naics_title = "PUBLIC RELATIONS AGENCIES"
  description = "press kit"
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

} // namespace mediabuy

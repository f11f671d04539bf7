// SPDX-License-Identifier: MIT
#pragma once
/// @file three_figures.hpp
/// The three platform figures of the reference case (domain.md T-E3), what else was printed of them, and the
/// orders behind, in one short book. Spotify: $74,000; Google and YouTube: $3 million; Meta: $2.8 million.

#include <string_view>

namespace mediabuy::tests {

inline constexpr std::string_view three_figures = R"(
scope = { payer = "ice", purpose = "recruitment", period = { start = 2025-08-01, end = 2025-12-31 } }
[[source]]
id = "article"
publisher = "Article"
published = "2026-01"
[[source]]
id = "retelling"
publisher = "Retelling"
published = 2025-11-12
[[source]]
id = "records"
publisher = "Federal records"
published = 2025-10-01
[[party]]
id = "dhs"
kind = "agency"
name = "Department of Homeland Security"
aka = ["DHS"]
[[party]]
id = "ice"
kind = "agency"
name = "Immigration and Customs Enforcement"
aka = ["ICE"]
[[party]]
id = "agency-vendor"
kind = "vendor"
name = "Safe America Media LLC"
[[party]]
id = "spotify"
kind = "platform"
name = "Spotify"
[[party]]
id = "google-youtube"
kind = "platform"
name = "Google and YouTube"
[[party]]
id = "meta"
kind = "platform"
name = "Meta"
[[campaign]]
id = "recruitment-2025"
agency = "ice"
name = "Recruitment"
purpose = "recruitment"
[[contract]]
id = "order-82"
kind = "order"
piid = "70CMSW25FR0000082"
agency = "ice"
vendor = "agency-vendor"
campaign = "recruitment-2025"
sources = ["records"]
  [[contract.modification]]
  number = "0"
  action = "award"
  signed = 2025-08-18
  obligates = "$15,000,000.00"
[[allocation]]
id = "ads-spotify"
platform = "spotify"
campaign = "recruitment-2025"
channel = "streaming audio"
layer = "platform"
flight = { start = "2025-10", end = { from = 2025-12-01, to = 2025-12-31, as_printed = "late 2025" } }
amount = "approximately $74,000"
sources = ["article"]
[[allocation]]
id = "ads-google"
platform = "google-youtube"
campaign = "recruitment-2025"
channel = "online video"
layer = "platform"
amount = "$3 million"
sources = ["article"]
[[allocation]]
id = "ads-meta"
platform = "meta"
campaign = "recruitment-2025"
channel = "social"
layer = "platform"
amount = "$2.8 million"
sources = ["article"]
[[claim]]
id = "google-retold"
source = "retelling"
about = "ads-google"
says = "amount"
amount = "nearly $3 million"
purpose = "self-deportation"
[[claim]]
id = "meta-retold"
source = "retelling"
about = "ads-meta"
says = "amount"
amount = "$2.8 million"
payer = "dhs"
period = { start = "2025-03", end = "2025-11" }
[[claim]]
id = "meta-on-top"
source = "retelling"
about = "ads-meta"
says = "amount"
amount = "another half-million"
)";

} // namespace mediabuy::tests

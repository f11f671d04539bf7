// SPDX-License-Identifier: MIT
#pragma once
/// @file award_chain.hpp
/// The worked chain of domain.md A3 as a book, its modifications out of order as files are, and the figures
/// that it comes to at each of its dates, which are those of that section.

#include "mediabuy/calendar/day.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace mediabuy::tests {

inline constexpr std::string_view award_chain = R"(
[[contract]]
id            = "chain"
kind          = "definitive-contract"
start         = 2025-01-01
end           = 2025-06-30
potential_end = 2026-06-30
  [[contract.option]]
  id    = "option-1"
  start = 2025-07-01
  end   = 2025-12-31
  value = "$1,000,000.00"
  [[contract.option]]
  id    = "option-2"
  start = 2026-01-01
  end   = 2026-06-30
  value = "$1,000,000.00"
  [[contract.modification]]
  number    = "P00006"
  action    = "K"
  signed    = 2026-09-01
  obligates = "-$20,000.00"
  value     = "$0.00"
  ceiling   = "$0.00"
  [[contract.modification]]
  number    = "P00003"
  action    = "B"
  signed    = 2025-12-20
  obligates = "$0.00"
  value     = "$0.00"
  ceiling   = "$0.00"
  end       = 2026-01-31
  [[contract.modification]]
  number    = "0"
  action    = "award"
  signed    = 2024-12-20
  obligates = "$400,000.00"
  value     = "$1,000,000.00"
  ceiling   = "$3,000,000.00"
  [[contract.modification]]
  number     = "P00005"
  action     = "F"
  signed     = 2026-04-02
  settlement = true
  obligates  = "-$150,000.00"
  value      = "-$250,000.00"
  ceiling    = "-$1,250,000.00"
  [[contract.modification]]
  number    = "P00001"
  action    = "C"
  signed    = 2025-02-10
  obligates = "$600,000.00"
  value     = "$0.00"
  ceiling   = "$0.00"
  [[contract.modification]]
  number    = "P00004"
  action    = "F"
  signed    = 2026-01-10
  obligates = "$0.00"
  value     = "$0.00"
  ceiling   = "$0.00"
  extent    = "complete"
  end       = 2026-01-12
  [[contract.modification]]
  number    = "P00002"
  action    = "G"
  signed    = 2025-06-25
  obligates = "$900,000.00"
  value     = "$1,000,000.00"
  ceiling   = "$0.00"
  exercises = "option-1"
  end       = 2025-12-31
)";

/// Units: dollars; the days are inclusive last days.
struct chain_step {
    std::string_view number;
    day signed_on;
    std::int64_t obligated;
    std::int64_t current;
    std::int64_t potential;
    day end;
};

inline constexpr std::array chain_steps{
    chain_step{"0", {2024, 12, 20}, 400'000, 1'000'000, 3'000'000, {2025, 6, 30}},
    chain_step{"P00001", {2025, 2, 10}, 1'000'000, 1'000'000, 3'000'000, {2025, 6, 30}},
    chain_step{"P00002", {2025, 6, 25}, 1'900'000, 2'000'000, 3'000'000, {2025, 12, 31}},
    chain_step{"P00003", {2025, 12, 20}, 1'900'000, 2'000'000, 3'000'000, {2026, 1, 31}},
    chain_step{"P00004", {2026, 1, 10}, 1'900'000, 2'000'000, 3'000'000, {2026, 1, 12}},
    chain_step{"P00005", {2026, 4, 2}, 1'750'000, 1'750'000, 1'750'000, {2026, 1, 12}},
    chain_step{"P00006", {2026, 9, 1}, 1'730'000, 1'750'000, 1'750'000, {2026, 1, 12}}};

} // namespace mediabuy::tests

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/pacing_calculator.hpp
/// The calculator of a flight against its plan, for the table in calculators.hpp.

#include "mediabuy/answer/date_calculators.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// What a goal counts. Units: money is printed to its minor unit, units to two digits behind the point.
enum class pacing_measure : std::uint8_t { money, units };
template <>
inline constexpr std::array spellings<pacing_measure>{std::string_view{"money"}, std::string_view{"units"}};

namespace calculator_table {

inline constexpr std::array goal_argument{
    argument_spec{"goal", "a budget, or with --measure units a number of units"}};
inline constexpr std::array pacing_options{
    option_spec{"delivered", option_type::text, {}, "", "delivered through the day before --as-of"},
    option_spec{"flights",
                option_type::text,
                {},
                "",
                "runs of days with weight: 2025-10-15..2025-11-15,2025-12-01..2025-12-31"},
    option_spec{"by", option_type::text, {}, "", "weights of the runs: 2,1; each day alike where left out"},
    option_spec{"as-of", option_type::date, {}, "", "the morning of this day"},
    option_spec{"measure", option_type::word, spellings<pacing_measure>, "money",
                "money (printed to the cent) or units (to two digits)"},
    currency_option};
inline constexpr std::array pacing_fields{
    field_spec{"planned", field_type::ratio, "the goal's share of the days through yesterday"},
    field_spec{"delivered", field_type::ratio, "as given"},
    field_spec{"ahead", field_type::ratio, "delivered − planned"},
    field_spec{"index", field_type::ratio, "delivered / planned; null where nothing was planned yet"},
    field_spec{"forecast", field_type::ratio, "at the end, at this index throughout; null without an index"},
    field_spec{
        "runs_out", field_type::date,
        "the day on which the last of the goal is delivered; null where that is not before the end, or "
        "has been"},
    field_spec{"needed_per_day", field_type::ratio, "on each day left; null where none is left"},
    field_spec{"days_left", field_type::count, "of the flight, the day of --as-of included"}};
inline constexpr std::array pacing_examples{
    std::string_view{"mediabuy calc pacing '$100.00' --delivered '$57.00' --flights 2026-03-01..2026-03-10 "
                     "--as-of 2026-03-07"}};
inline constexpr calculator_spec pacing_calculator{
    "pacing",
    "whether a flight is on schedule, and where it leads",
    goal_argument,
    pacing_options,
    pacing_fields,
    "index = delivered / planned through yesterday; forecast = index × goal; needed a day = rest / days left",
    "trade practice; that the days of a run weigh alike is its assumption",
    pacing_examples};

} // namespace calculator_table
} // namespace v1
} // namespace mediabuy

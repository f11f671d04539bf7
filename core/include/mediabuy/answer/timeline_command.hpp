// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/timeline_command.hpp
/// The row of the command table for everything that has days.

#include "mediabuy/answer/command_spec.hpp"
#include "mediabuy/answer/timeline_selection.hpp"

namespace mediabuy {
inline namespace v1 {
namespace command_table {

/// Everything with days of its own, and the parties that stand for some of it.
inline constexpr std::array timeline_kinds{
    record_kind::source,     record_kind::party,    record_kind::campaign,
    record_kind::allocation, record_kind::fund,     record_kind::event,
    record_kind::claim,      record_kind::contract, record_kind::option};

inline constexpr std::array timeline_options{
    option_spec{"most", option_type::word, spellings<row_limit>, "all",
                "of each group only the earliest; how many more there are is said"}};

inline constexpr std::array timeline_fields{
    field_spec{"key", field_type::text, "names the row, and stays the same on every date"},
    field_spec{"id", field_type::id, "of the record"},
    field_spec{"name", field_type::text, "what stands beside its mark"},
    field_spec{"kind", field_type::text,
               "base, extension, cut, option, option-window, ordering, modification, availability, campaign, "
               "flight, event, stated-start, stated-end, publication, correction or withdrawal"},
    field_spec{"group", field_type::text, "contracts, funds, flights, events or published"},
    field_spec{"lane", field_type::id, "the record in whose lane it is drawn; null for publications"},
    field_spec{"lane_name", field_type::text, "its name"},
    field_spec{"under", field_type::id,
               "of a contract: its vehicle; of a flight: the contract that it was bought under"},
    field_spec{"start", field_type::object,
               "its first day: the days between which it lies, its words, or which unknown it is",
               "earliest latest text unknown"},
    field_spec{"end", field_type::object, "its last day, included, likewise; of a single day that day",
               "earliest latest text unknown"},
    field_spec{"status", field_type::text, "is it running; of a single day past, to-come or unknown"},
    field_spec{"standing", field_type::text, "counts, or not: perhaps, later (than known_by) or withdrawn"},
    field_spec{"standing_text", field_type::text, "why it does not count"},
    field_spec{"says", field_type::text, "what it means on that day, in sentences"},
    field_spec{"number", field_type::text, "of an action, as recorded"},
    field_spec{"action", field_type::text, "award, or the letter of the reason for modification"},
    field_spec{"action_text", field_type::text, "the same in words"},
    field_spec{"effective", field_type::date, "from which its days count"},
    field_spec{"recorded", field_type::date, "from which it was known"},
    field_spec{"amount", field_type::money,
               "of an action its change of the obligation, of an option its value"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"note", field_type::text, "what the book remarks"},
    field_spec{"sources", field_type::list, "ids of the sources"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"line", field_type::count, "from 1"}};

inline constexpr std::array timeline_examples{
    std::string_view{"mediabuy timeline buys.toml"},
    std::string_view{"mediabuy timeline spotify --known-by 2026-01-31 --format csv"}};

inline constexpr command_spec timeline{
    "timeline",      "what ran when, and what was known when: all that has days, by first day",
    timeline_kinds,  timeline_options,
    timeline_fields, timeline_examples};

} // namespace command_table
} // namespace v1
} // namespace mediabuy

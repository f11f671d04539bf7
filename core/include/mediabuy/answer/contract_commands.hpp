// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/contract_commands.hpp
/// The rows of the command table for questions about contracts, flights and funds in time.

#include "mediabuy/answer/command_spec.hpp"
#include "mediabuy/calendar/calendar_unit.hpp"
#include "mediabuy/rule/ladder_key.hpp"

namespace mediabuy {
inline namespace v1 {
namespace command_table {

/// What runs, and the parties that stand for it.
inline constexpr std::array running_kinds{record_kind::party, record_kind::campaign, record_kind::allocation,
                                          record_kind::fund,  record_kind::contract, record_kind::option};
inline constexpr std::array history_kinds{record_kind::party, record_kind::campaign, record_kind::contract,
                                          record_kind::line};
inline constexpr std::array ladder_kinds{record_kind::party, record_kind::campaign, record_kind::contract,
                                         record_kind::line,  record_kind::order,    record_kind::order_line};
inline constexpr std::array accrue_kinds{record_kind::party, record_kind::campaign, record_kind::allocation,
                                         record_kind::contract, record_kind::line};

inline constexpr std::array status_fields{
    field_spec{"id", field_type::id, "of the record"},
    field_spec{"name", field_type::text, "its name"},
    field_spec{"kind", field_type::text, "allocation, campaign, fund, contract or option"},
    field_spec{"contract_kind", field_type::text,
               "of a contract: idv, order, call, definitive-contract or purchase-order"},
    field_spec{"status", field_type::text, "is it running"},
    field_spec{"ended_as", field_type::text, "of a closed contract: what ended it"},
    field_spec{"flags", field_type::list, "what else is worth knowing"},
    field_spec{"since", field_type::date, "first day"},
    field_spec{"until", field_type::date, "last day, included"},
    field_spec{"days_left", field_type::count, "as_of included; only where the last day is exact"},
    field_spec{"clocks", field_type::object,
               "funds, ordering, performance, termination and flight, each with its word and why",
               "funds.status ordering.status performance.status termination.status flight.status"},
    field_spec{"because", field_type::list, "what the answer rests on", "says"}};

inline constexpr std::array status_examples{
    std::string_view{"mediabuy status"}, std::string_view{"mediabuy status spotify --as-of 2025-11-15"},
    std::string_view{"mediabuy status buys.toml media-order --as-of today"}};

inline constexpr std::array history_fields{
    field_spec{"id", field_type::id, "of the contract"},
    field_spec{"number", field_type::text, "of the action, as recorded"},
    field_spec{"transaction", field_type::text, "the record system's number within one action number"},
    field_spec{"action", field_type::text, "award, or the letter of the reason for modification"},
    field_spec{"action_text", field_type::text, "the same in words"},
    field_spec{"standing", field_type::text, "counts, not-yet (its days; its money counts) or perhaps"},
    field_spec{"standing_text", field_type::text, "why it does not count, or not yet"},
    field_spec{"signed", field_type::date, "from which its money counts"},
    field_spec{"effective", field_type::date, "from which its days count"},
    field_spec{"recorded", field_type::date, "from which it was known"},
    field_spec{"obligates", field_type::money, "its change of the obligation"},
    field_spec{"value", field_type::money, "its change of base and exercised options"},
    field_spec{"ceiling", field_type::money, "its change of base and all options"},
    field_spec{"obligated", field_type::money, "sum of this action and those above"},
    field_spec{"current", field_type::money, "value of base and exercised options, likewise"},
    field_spec{"potential", field_type::money, "value of base and all options, likewise"},
    field_spec{"end", field_type::date, "last day of performance as it then stood"},
    field_spec{"potential_end", field_type::date, "last day with every option, as it then stood"},
    field_spec{"exercises", field_type::id, "the option that it exercises"},
    field_spec{"lines", field_type::list, "the lines that it changes", "id"},
    field_spec{"funds", field_type::list, "the funds that it charges", "id amount"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"sources", field_type::list, "ids of the sources"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"line", field_type::count, "from 1"}};

inline constexpr std::array history_examples{
    std::string_view{"mediabuy history buys.toml media-order"},
    std::string_view{"mediabuy history buys.toml media-order --as-of 2025-12-31 --known-by 2025-12-31"}};

inline constexpr std::array expiring_options{
    option_spec{"within",
                option_type::duration,
                {},
                "90d",
                "how far to look ahead: days, weeks or months, as in 90d, 12w or 3m"},
    option_spec{"most", option_type::count, {}, "", "list at most so many, the first"}};

inline constexpr std::array expiring_fields{
    field_spec{"date", field_type::date, "the day, or its words where it is vague"},
    field_spec{"days", field_type::count, "from as_of to it; null where it is vague"},
    field_spec{"id", field_type::id, "what ends, or whose notice is due"},
    field_spec{"event", field_type::text, "a word for what happens on that day"},
    field_spec{"name", field_type::text, "of the record"},
    field_spec{"says", field_type::text, "what happens, in a sentence"},
    field_spec{"earliest", field_type::date, "first day that it can be"},
    field_spec{"latest", field_type::date, "last day that it can be"},
    field_spec{"sources", field_type::list, "ids of the sources"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"line", field_type::count, "from 1"}};

inline constexpr std::array expiring_examples{
    std::string_view{"mediabuy expiring buys.toml --within 90d --as-of today"},
    std::string_view{"mediabuy expiring buys.toml example-agency --within 3m"}};

inline constexpr std::array ladder_options{
    option_spec{"by", option_type::word, spellings<ladder_key>, "contract", "of what to show the ladder"}};

inline constexpr std::array ladder_fields{
    field_spec{"id", field_type::id, "of the contract, line, order, vendor or campaign; unknown: of none"},
    field_spec{"name", field_type::text, "of a contract its number and vendor"},
    field_spec{"kind", field_type::text, "contract, line, order, order-line, party or campaign"},
    field_spec{"contract_kind", field_type::text,
               "of a contract: idv, order, call, definitive-contract or purchase-order"},
    field_spec{"orders", field_type::count, "of an idv: the orders under it that are added up"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"ceiling", field_type::money, "base and all options; of an order the most that may be spent"},
    field_spec{"current", field_type::money, "base and exercised options"},
    field_spec{"obligated", field_type::money, "charged to funds"},
    field_spec{"used_by_obligation", field_type::ratio, "obligated of the ceiling"},
    field_spec{"used_by_current", field_type::ratio, "current value of the ceiling"},
    field_spec{"unobligated", field_type::money, "ceiling less obligated; negative where it is beyond"},
    field_spec{"committed", field_type::money,
               "by the insertion orders under it, their fees too; null: see why"},
    field_spec{"committed_reason", field_type::text, "why it is not known"},
    field_spec{"delivered", field_type::money, "run on these, at the rates ordered; null: see why"},
    field_spec{"delivered_reason", field_type::text, "why it is not known"},
    field_spec{"invoiced_on_orders", field_type::money, "of what is invoiced: what bills these orders"},
    field_spec{"invoiced", field_type::money, "billed"},
    field_spec{"approved", field_type::money, "cleared for payment; null: see why"},
    field_spec{"approved_reason", field_type::text, "why it is not known"},
    field_spec{"paid", field_type::money, "without interest; null: see why"},
    field_spec{"paid_reason", field_type::text, "why it is not known"},
    field_spec{"printed", field_type::object, "the totals as officially printed, where the book has them",
               "obligated current potential"},
    field_spec{"findings", field_type::list, "where a lower rung is above a higher one, and the like",
               "message"}};

inline constexpr std::array ladder_examples{
    std::string_view{"mediabuy ladder buys.toml"},
    std::string_view{"mediabuy ladder buys.toml media-vehicle --as-of 2025-12-31"},
    std::string_view{"mediabuy ladder buys.toml --by order"}};

inline constexpr std::array why_fields{
    field_spec{"id", field_type::id, "of the record"},
    field_spec{"name", field_type::text, "its name"},
    field_spec{"kind", field_type::text, "allocation, campaign, fund, contract or option"},
    field_spec{"status", field_type::text, "is it running"},
    field_spec{"clock", field_type::text, "the clock that decides"},
    field_spec{"text", field_type::text, "what that clock says"},
    field_spec{"clocks", field_type::object, "all five, each with its word and why",
               "funds.status ordering.status performance.status termination.status flight.status"},
    field_spec{"because", field_type::list, "the facts in order, each with its source and place", "says"},
    field_spec{"stated_causes", field_type::list,
               "each cause that somebody states, with what it rests on; never merged",
               "cause source verdict"}};

inline constexpr std::array why_examples{
    std::string_view{"mediabuy why spotify"},
    std::string_view{"mediabuy why buys.toml media-order --as-of 2026-01-15"}};

inline constexpr std::array accrue_options{option_spec{"by", option_type::word, spellings<calendar_unit>,
                                                       "calendar-month", "the calendar to cut by"}};

inline constexpr std::array accrue_fields{
    field_spec{"id", field_type::id, "of the allocation, contract or line"},
    field_spec{"name", field_type::text, "its name"},
    field_spec{"period", field_type::text, "the unit of the calendar, or \"undated\""},
    field_spec{"start", field_type::date, "first day of it that counts"},
    field_spec{"end", field_type::date, "last day of it that counts"},
    field_spec{"days", field_type::count, "days that count; null where the run is vague"},
    field_spec{"days_low", field_type::count, "the fewest that count"},
    field_spec{"days_high", field_type::count, "the most that count"},
    field_spec{"amount", field_type::money, "null where it is not exact"},
    field_spec{"low", field_type::money, "the least that it can be, rounded down"},
    field_spec{"high", field_type::money, "the most that it can be, rounded up"},
    field_spec{"low_open", field_type::flag, "the low end does not belong to the interval"},
    field_spec{"high_open", field_type::flag, "the high end does not belong to the interval"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"basis", field_type::text, "what is spread: the flight's amount, or which one of a contract"}};

inline constexpr std::array accrue_examples{
    std::string_view{"mediabuy accrue buys.toml winter-radio --by broadcast-month"},
    std::string_view{"mediabuy accrue buys.toml media-order --by fiscal-quarter"},
    std::string_view{"mediabuy accrue --example spotify"}};

inline constexpr command_spec status{
    "status", "is it running, and by which clock", running_kinds, {}, status_fields, status_examples};
inline constexpr command_spec why{
    "why",         "why it is running or not, and what each stated cause rests on",
    running_kinds, {},
    why_fields,    why_examples};
inline constexpr command_spec expiring{"expiring",      "what ends soon, and when notice must go out",
                                       running_kinds,   expiring_options,
                                       expiring_fields, expiring_examples};
inline constexpr command_spec history{
    "history",      "a contract action by action, as of and as known by a day",
    history_kinds,  {},
    history_fields, history_examples};
inline constexpr command_spec ladder{
    "ladder",      "from the ceiling to the payments, with what does not fit",
    ladder_kinds,  ladder_options,
    ladder_fields, ladder_examples};
inline constexpr command_spec accrue{"accrue",
                                     "what is earned in each month, quarter, week or day",
                                     accrue_kinds,
                                     accrue_options,
                                     accrue_fields,
                                     accrue_examples,
                                     built_in_book::when_asked};

} // namespace command_table
} // namespace v1
} // namespace mediabuy

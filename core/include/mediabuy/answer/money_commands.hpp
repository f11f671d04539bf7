// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/money_commands.hpp
/// The rows of the command table for questions about amounts and about the book itself.

#include "mediabuy/answer/command_spec.hpp"
#include "mediabuy/rule/group.hpp"
#include "mediabuy/rule/overlap.hpp"
#include "mediabuy/rule/report_period.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {
namespace command_table {

/// By what a report can be: things, and periods of a calendar.
inline constexpr auto report_keys = [] {
    std::array<std::string_view, spellings<group_key>.size() + spellings<report_period>.size()> keys{};
    const auto end = std::copy(spellings<group_key>.begin(), spellings<group_key>.end(), keys.begin());
    std::copy(spellings<report_period>.begin(), spellings<report_period>.end(), end);
    return keys;
}();

inline constexpr std::array report_kinds{record_kind::party, record_kind::campaign, record_kind::contract,
                                         record_kind::allocation};

/// What every answer takes that adds amounts up.
inline constexpr std::array summing_options{
    option_spec{"by", option_type::word, report_keys, "platform", "what to add up by"},
    option_spec{"layer", option_type::word, spellings<layer>, "",
                "the layer to total; the first that the book has where left out"},
    option_spec{
        "period",
        option_type::text,
        {},
        "",
        "only what falls on these days: 2025, 2025-10, FY2026-Q1, last 90 days, 2025-10-15..2025-12-31"},
    option_spec{"overlaps", option_type::word, spellings<overlap_choice>, "leave-out",
                "what becomes of an amount that may be inside another"},
    option_spec{
        "most",
        option_type::count,
        {},
        "",
        "list at most so many figures, sources and doubts of a row, other totals and amounts not counted"}};

inline constexpr auto report_options = [] {
    std::array<option_spec, summing_options.size() + 1> all{};
    *std::copy(summing_options.begin(), summing_options.end(), all.begin()) =
        option_spec{"sensitivity",
                    option_type::flag,
                    {},
                    "",
                    "instead: what is obligated under each usual definition of advertising, by fiscal year"};
    return all;
}();

inline constexpr std::array report_fields{
    field_spec{"key", field_type::id, "id of what the row is of; of a period its first day, or \"undated\""},
    field_spec{"name", field_type::text, "its name"},
    field_spec{"start", field_type::date, "of a period: its first day, of those asked about"},
    field_spec{"end", field_type::date, "of a period: its last day, likewise; included"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"layer", field_type::text, "how far along the money is"},
    field_spec{"point", field_type::money,
               "the figure, or the sum of the figures, as printed; null where they are of unlike things, and "
               "where it turns on a vague day"},
    field_spec{"low", field_type::money, "least that rounding and vague days leave open"},
    field_spec{"high", field_type::money, "most that rounding and vague days leave open"},
    field_spec{"low_open", field_type::flag, "the low end does not belong to the interval"},
    field_spec{"high_open", field_type::flag, "the high end does not belong to the interval"},
    field_spec{"share", field_type::ratio, "of the total"},
    field_spec{"share_low", field_type::ratio, "least, by the extreme combinations"},
    field_spec{"share_high", field_type::ratio, "most, by the extreme combinations"},
    field_spec{"count", field_type::count, "figures added up"},
    field_spec{"sources", field_type::list, "ids of the sources that print them"},
    field_spec{"doubts", field_type::list, "what the figures are doubted for", "text"},
    field_spec{"figures", field_type::list, "each figure as printed, with what other sources print",
               "as_printed"},
    field_spec{"figures_more", field_type::count, "figures not listed in `figures`"},
    field_spec{"unknown_count",
               field_type::count,
               "of a definition: actions of which the book does not say whether it takes them in",
               {},
               "sensitivity"},
    field_spec{"unknown_amount", field_type::money, "what those come to", {}, "sensitivity"},
    field_spec{
        "lacking", field_type::text, "of a definition: the key that those actions lack", {}, "sensitivity"},
    field_spec{"years", field_type::list, "of a definition: its sums by fiscal year", "fiscal_year amount",
               "sensitivity"},
    field_spec{"overlaps", field_type::list, "of a definition: what it has in common with each other one",
               "with amount", "sensitivity"}};

inline constexpr std::array report_examples{
    std::string_view{"mediabuy report"},
    std::string_view{"mediabuy report ice.toml --by channel --as-of 2025-11-15"},
    std::string_view{"mediabuy report --by fiscal-quarter --layer award"},
    std::string_view{"mediabuy report --period FY2026-Q1"},
    std::string_view{"mediabuy report --layer award --by contract --format json"}};

inline constexpr std::array check_fields{
    field_spec{"severity", field_type::text, "error, warning or note"},
    field_spec{"code", field_type::text, "of the finding"},
    field_spec{"file", field_type::text, "where"},
    field_spec{"line", field_type::count, "from 1"},
    field_spec{"column", field_type::count, "in code points, from 1"},
    field_spec{"end_column", field_type::count, "just behind the marked place"},
    field_spec{"excerpt", field_type::text, "the line"},
    field_spec{"mark", field_type::count, "code points of the excerpt before the marked place"},
    field_spec{"message", field_type::text, "what was found"},
    field_spec{"advice", field_type::text, "what to do"},
    field_spec{"related", field_type::list, "other places that explain it", "message"},
    field_spec{"fixes", field_type::list, "what could be written instead, and where", "label"}};

inline constexpr std::array check_examples{std::string_view{"mediabuy check ice.toml"}};

inline constexpr std::array answers_fields{
    field_spec{"question", field_type::text, "what a reader asks first"},
    field_spec{"answer", field_type::text, "one sentence or two"},
    field_spec{"strong", field_type::text, "the part of it that says the most"},
    field_spec{"detail", field_type::text, "what has to be known beside it"},
    field_spec{"command", field_type::text, "the command that answers it at length"},
    field_spec{"id", field_type::id, "the record that `strong` is about; null for all"}};

inline constexpr std::array answers_examples{std::string_view{"mediabuy answers --known-by 2025-11-15"}};

inline constexpr command_spec report{
    "report",
    "how much, by platform, channel, campaign, contract, agency, vendor, source, layer or period",
    report_kinds,
    report_options,
    report_fields,
    report_examples};
inline constexpr command_spec answers{
    "answers", "the four questions that a reader has first", {}, {}, answers_fields, answers_examples};
inline constexpr command_spec check{
    "check", "everything that is wrong, or wants a decision", {}, {}, check_fields, check_examples};

} // namespace command_table
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/commands.hpp
/// The command table: every command with its options and row fields. The command line, the JavaScript
/// methods, the type declarations and the page's controls are made from it, or checked against it.

#include "mediabuy/record/words.hpp"
#include "mediabuy/rule/group.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class option_type : std::uint8_t { word, date, text };
template <>
inline constexpr std::array spellings<option_type>{std::string_view{"word"}, std::string_view{"date"},
                                                   std::string_view{"text"}};

struct option_spec {
    std::string_view name; ///< kebab case; camelCase in JavaScript
    option_type type;
    std::span<const std::string_view> values; ///< what a word may be
    std::string_view fallback;                ///< where it is left out; "" for none
    std::string_view help;
};

enum class field_type : std::uint8_t { text, id, money, ratio, date, count, flag, list, object };
template <>
inline constexpr std::array spellings<field_type>{
    std::string_view{"text"},  std::string_view{"id"},   std::string_view{"money"},
    std::string_view{"ratio"}, std::string_view{"date"}, std::string_view{"count"},
    std::string_view{"flag"},  std::string_view{"list"}, std::string_view{"object"}};

struct field_spec {
    std::string_view name;
    field_type type;
    std::string_view help;
};

struct command_spec {
    std::string_view name;
    std::string_view summary;             ///< what it answers
    std::string_view takes;               ///< which ids may follow; "" for none
    std::span<const option_spec> options; ///< besides --as-of and --known-by, which all have
    std::span<const field_spec> fields;   ///< of a row
    std::span<const std::string_view> examples;
};

/// In the order in which help lists them.
[[nodiscard]] constexpr std::span<const command_spec> commands() noexcept;

[[nodiscard]] constexpr const command_spec* command_called(std::string_view name) noexcept;

/// The command of the calculators, which need no book (calculators.hpp).
inline constexpr std::string_view calculator_command = "calc";

/// What every command takes.
[[nodiscard]] constexpr std::span<const option_spec> common_options() noexcept;

// ---- implementation

namespace command_table {

inline constexpr std::array common{
    option_spec{"as-of", option_type::date, {}, "", "the day asked about; the book's own where left out"},
    option_spec{"known-by", option_type::date, {}, "", "only what was published or recorded by then"}};

inline constexpr std::array report_options{
    option_spec{"by", option_type::word, spellings<group_key>, "platform", "what to add up by"},
    option_spec{"layer", option_type::word, spellings<layer>, "",
                "the layer to total; the first that the book has where left out"}};

inline constexpr std::array report_fields{
    field_spec{"key", field_type::id, "id of what the row is of"},
    field_spec{"name", field_type::text, "its name"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"layer", field_type::text, "how far along the money is"},
    field_spec{"point", field_type::money, "the figure, or the sum of the figures, as printed"},
    field_spec{"low", field_type::money, "least that rounding leaves open"},
    field_spec{"high", field_type::money, "most that rounding leaves open"},
    field_spec{"low_open", field_type::flag, "the low end does not belong to the interval"},
    field_spec{"high_open", field_type::flag, "the high end does not belong to the interval"},
    field_spec{"share", field_type::ratio, "of the total"},
    field_spec{"share_low", field_type::ratio, "least, by the extreme combinations"},
    field_spec{"share_high", field_type::ratio, "most, by the extreme combinations"},
    field_spec{"count", field_type::count, "figures added up"},
    field_spec{"sources", field_type::list, "ids of the sources that print them"},
    field_spec{"doubts", field_type::list, "what the figures are doubted for"},
    field_spec{"figures", field_type::list, "each figure as printed, with what other sources print"},
    field_spec{"figures_more", field_type::count, "figures not listed in `figures`"}};

inline constexpr std::array report_examples{
    std::string_view{"mediabuy report"},
    std::string_view{"mediabuy report ice.toml --by channel --as-of 2025-11-15"},
    std::string_view{"mediabuy report --layer award --by contract --format json"}};

inline constexpr std::array status_fields{
    field_spec{"id", field_type::id, "of the record"},
    field_spec{"name", field_type::text, "its name"},
    field_spec{"kind", field_type::text, "allocation, campaign or contract"},
    field_spec{"status", field_type::text, "is it running"},
    field_spec{"ended_as", field_type::text, "of a closed contract: what ended it"},
    field_spec{"flags", field_type::list, "what else is worth knowing"},
    field_spec{"since", field_type::date, "first day"},
    field_spec{"until", field_type::date, "last day, included"},
    field_spec{"days_left", field_type::count, "as_of included; only where the last day is exact"},
    field_spec{"clocks", field_type::object,
               "funds, ordering, performance, termination and flight, each with its word and why"},
    field_spec{"because", field_type::list, "what the answer rests on"}};

inline constexpr std::array status_examples{std::string_view{"mediabuy status"},
                                            std::string_view{"mediabuy status spotify --as-of 2025-11-15"}};

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
    field_spec{"related", field_type::list, "other places that explain it"}};

inline constexpr std::array check_examples{std::string_view{"mediabuy check ice.toml"}};

inline constexpr std::array answers_fields{
    field_spec{"question", field_type::text, "what a reader asks first"},
    field_spec{"answer", field_type::text, "one sentence or two"},
    field_spec{"strong", field_type::text, "the part of it that says the most"},
    field_spec{"detail", field_type::text, "what has to be known beside it"},
    field_spec{"command", field_type::text, "the command that answers it at length"},
    field_spec{"id", field_type::id, "the record that `strong` is about; null for all"}};

inline constexpr std::array answers_examples{std::string_view{"mediabuy answers --known-by 2025-11-15"}};

inline constexpr std::array all{
    command_spec{
        "report", "how much, by platform, channel, campaign, contract, agency, vendor, source or layer",
        "parties, campaigns, contracts, allocations", report_options, report_fields, report_examples},
    command_spec{"status",
                 "is it running, and by which clock",
                 "parties, campaigns, contracts, allocations",
                 {},
                 status_fields,
                 status_examples},
    command_spec{
        "answers", "the four questions that a reader has first", "", {}, answers_fields, answers_examples},
    command_spec{
        "check", "everything that is wrong, or wants a decision", "", {}, check_fields, check_examples}};

} // namespace command_table

constexpr std::span<const command_spec> commands() noexcept { return command_table::all; }

constexpr std::span<const option_spec> common_options() noexcept { return command_table::common; }

constexpr const command_spec* command_called(std::string_view name) noexcept
{
    const auto at = std::find_if(commands().begin(), commands().end(),
                                 [name](const command_spec& c) { return c.name == name; });
    return at == commands().end() ? nullptr : &*at;
}

} // namespace v1
} // namespace mediabuy

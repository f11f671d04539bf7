// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/commands.hpp
/// The command table: every command with its options and row fields. The command line, the JavaScript
/// methods, the type declarations and the page's controls are made from it, or checked against it.

#include "mediabuy/answer/contract_commands.hpp"
#include "mediabuy/answer/evidence_commands.hpp"
#include "mediabuy/answer/find_command.hpp"
#include "mediabuy/answer/journal_command.hpp"
#include "mediabuy/answer/language.hpp"
#include "mediabuy/answer/money_commands.hpp"
#include "mediabuy/answer/payment_commands.hpp"
#include "mediabuy/answer/timeline_command.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// In the order in which help lists them.
[[nodiscard]] constexpr std::span<const command_spec> commands() noexcept;

[[nodiscard]] constexpr const command_spec* command_called(std::string_view name) noexcept;

/// The command of the calculators, which need no book (calculators.hpp).
inline constexpr std::string_view calculator_command = "calc";

/// In which language people are answered, by a calculator too.
inline constexpr option_spec language_option{"language", option_type::word, spellings<language>, "en",
                                             "of the answer"};

/// What every command takes.
[[nodiscard]] constexpr std::span<const option_spec> common_options() noexcept;

/// Of the answer: the one that is asked for, else English.
[[nodiscard]] inline language language_of(const std::vector<std::pair<std::string, std::string>>& options);

// ---- implementation

namespace command_table {

inline constexpr std::array common{
    option_spec{"as-of", option_type::date, {}, "", "the day asked about; the book's own where left out"},
    option_spec{"known-by", option_type::date, {}, "", "only what was published or recorded by then"},
    language_option};

inline constexpr std::array all{report, answers, status,     why,    timeline, expiring, history,
                                ladder, journal, open_items, accrue, pace,     match,    pay,
                                proof,  claims,  method,     find,   check};

} // namespace command_table

constexpr std::span<const command_spec> commands() noexcept { return command_table::all; }

constexpr std::span<const option_spec> common_options() noexcept { return command_table::common; }

inline language language_of(const std::vector<std::pair<std::string, std::string>>& options)
{
    for (const auto& [name, text] : options)
        if (name == language_option.name) return word_spelt<language>(text).value_or(language::english);
    return language::english;
}

constexpr const command_spec* command_called(std::string_view name) noexcept
{
    const auto at = std::find_if(commands().begin(), commands().end(),
                                 [name](const command_spec& c) { return c.name == name; });
    return at == commands().end() ? nullptr : &*at;
}

} // namespace v1
} // namespace mediabuy

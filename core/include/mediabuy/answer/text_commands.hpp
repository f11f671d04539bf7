// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/text_commands.hpp
/// The commands that answer with a text of their own and not with rows: of them help, what was meant, and
/// dispatch know from here, as of the others from commands.hpp. What each writes: io/run_text.hpp.

#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/file_commands.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// In the order in which help lists them. They take their own options alone: nothing is asked as of a day.
[[nodiscard]] constexpr std::span<const command_spec> text_commands() noexcept;

[[nodiscard]] constexpr const command_spec* text_command_called(std::string_view name) noexcept;

/// Whether it is about a book.
[[nodiscard]] constexpr bool reads_a_book(const command_spec& text_command) noexcept
{
    return text_command.example == built_in_book::when_asked;
}

/// Every word that can stand where a command does.
[[nodiscard]] inline std::vector<std::string_view> command_names();

// ---- implementation

namespace command_table {

inline constexpr std::array new_options{
    option_spec{"title", option_type::text, {}, "A book of advertising", "what the book is about"},
    option_spec{"currency", option_type::text, {}, "USD", "of its amounts, by ISO 4217"},
    option_spec{"as-of",
                option_type::date,
                {},
                "2025-12-31",
                "the day of every question that names no other; the examples lie around it"},
    option_spec{"bare", option_type::flag, {}, "", "the head alone, without the examples"},
    option_spec{"force", option_type::flag, {}, "", "overwrite the file that is there"}};

inline constexpr std::array new_examples{
    std::string_view{"mediabuy new -o my.toml --title 'Winter campaign' --as-of today"},
    std::string_view{"mediabuy new | mediabuy report -"}};

inline constexpr command_spec create{"new",       "a commented book to begin with", {}, new_options, {},
                                     new_examples};

inline constexpr std::array format_options{option_spec{
    "in-place", option_type::flag, {}, "", "write it back into the book's file, whole or not at all"}};

inline constexpr std::array format_examples{std::string_view{"mediabuy format my.toml"},
                                            std::string_view{"mediabuy format my.toml --in-place"}};

inline constexpr command_spec format{"format",
                                     "the book in its canonical layout, comments kept",
                                     {},
                                     format_options,
                                     {},
                                     format_examples,
                                     built_in_book::when_asked};

inline constexpr std::array schema_examples{std::string_view{"mediabuy schema -o book.schema.json"}};

inline constexpr command_spec schema{"schema",       "what a book may hold, as JSON Schema", {}, {}, {},
                                     schema_examples};

inline constexpr std::array writing{create, format, schema};

} // namespace command_table

constexpr std::span<const command_spec> text_commands() noexcept { return command_table::writing; }

constexpr const command_spec* text_command_called(std::string_view name) noexcept
{
    const auto at = std::find_if(text_commands().begin(), text_commands().end(),
                                 [name](const command_spec& c) { return c.name == name; });
    return at == text_commands().end() ? nullptr : &*at;
}

inline std::vector<std::string_view> command_names()
{
    std::vector<std::string_view> names;
    for (const auto& c : commands())
        names.push_back(c.name);
    for (const auto& c : file_commands())
        names.push_back(c.name);
    names.push_back(calculator_command);
    for (const auto& c : text_commands())
        names.push_back(c.name);
    return names;
}

} // namespace v1
} // namespace mediabuy

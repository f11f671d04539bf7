// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/find_command.hpp
/// The row of the command table for looking a record up.

#include "mediabuy/answer/command_spec.hpp"

#include <array>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace command_table {

inline constexpr std::array find_options{
    option_spec{"text", option_type::text, {}, "", "words that all stand in it, in capitals or not"}};

inline constexpr std::array find_fields{
    field_spec{"id", field_type::id, "of the record"},
    field_spec{"kind", field_type::text, "what it is"},
    field_spec{"name", field_type::text, "its name"},
    field_spec{"detail", field_type::text, "what tells it from others of that name"},
    field_spec{"about", field_type::id, "of a claim or an event: what it is about"},
    field_spec{"says", field_type::text, "the line of the book in which the first of the words stands"},
    field_spec{"file", field_type::text, "where"},
    field_spec{"line", field_type::count, "from 1"}};

inline constexpr std::array find_examples{std::string_view{"mediabuy find --text spotify"},
                                          std::string_view{"mediabuy find --text '74,000'"},
                                          std::string_view{"mediabuy find ice.toml --text 'rolling stone'"}};

inline constexpr command_spec find{"find",      "which records hold certain words, known or not by any day",
                                   {},          find_options,
                                   find_fields, find_examples};

} // namespace command_table
} // namespace v1
} // namespace mediabuy

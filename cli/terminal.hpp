// SPDX-License-Identifier: MIT
#pragma once
/// @file terminal.hpp
/// What the command asks of the machine: its terminal, its clock, its files. Nothing of it is in the core.

#include "arguments.hpp"

#include "mediabuy/answer/page_text.hpp"
#include "mediabuy/calendar/day.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// Width of standard output, where it is a terminal. Colour as NO_COLOR, TERM=dumb and CLICOLOR_FORCE ask.
[[nodiscard]] mediabuy::text_style style_of_output(colour_choice choice);

[[nodiscard]] bool is_terminal_output();

/// The day in this machine's time zone, for `--as-of today`.
[[nodiscard]] mediabuy::day today();

/// The whole file, or of standard input for "-"; else why it cannot be read.
[[nodiscard]] std::variant<std::string, usage_error> read_file(const std::string& path);

/// The file in pieces, or standard input for "-", until `take` wants no more; why it cannot be read, if so.
[[nodiscard]] std::optional<usage_error> read_pieces(const std::string& path,
                                                     const std::function<bool(std::string_view)>& take);

/// Whether writing there would take the place of something.
[[nodiscard]] bool is_file(const std::string& path);

/// In bytes; nothing of what is no file, such as a pipe.
[[nodiscard]] std::optional<std::uint64_t> size_of_file(const std::string& path);

/// To a file, which is then whole or, where it could not be written, as it was: it is written beside it under
/// another name first. Nothing, or why not.
[[nodiscard]] std::optional<usage_error> write_file(const std::string& path, std::string_view text);

/// Nothing, or why it cannot be removed.
[[nodiscard]] std::optional<usage_error> remove_file(const std::string& path);

/// Makes the folder, unless it is there. Nothing, or why not.
[[nodiscard]] std::optional<usage_error> make_folder(const std::string& path);

/// To standard output or standard error, whole. False where it could not be written.
[[nodiscard]] bool print(std::string_view text);
void complain(std::string_view text);

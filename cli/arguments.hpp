// SPDX-License-Identifier: MIT
#pragma once
/// @file arguments.hpp
/// The arguments of the command, taken apart. What they mean to a book is the command table's business.

#include "mediabuy/answer/output_format.hpp"
#include "mediabuy/answer/run.hpp"

#include <optional>
#include <string>
#include <variant>

using mediabuy::output_format;
enum class colour_choice { automatic, always, never };

struct arguments {
    mediabuy::invocation asked;
    std::optional<std::string> book; ///< a path, or "-"; the built-in book where left out
    output_format format = output_format::text;
    std::optional<std::string> output; ///< a path, or "-"; standard output where left out
    colour_choice colour = colour_choice::automatic;
    bool example = false; ///< the built-in book is asked for
    bool strict = false;
    bool quiet = false;
    bool help = false;
    bool version = false;
};

/// What was wrong with the arguments, as a sentence.
struct usage_error {
    std::string message;
    std::string advice;
};

/// An unknown option is kept in `asked`, so that the command table can say which one was meant.
[[nodiscard]] std::variant<arguments, usage_error> parse_arguments(int count, const char* const* texts);

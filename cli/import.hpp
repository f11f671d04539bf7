// SPDX-License-Identifier: MIT
#pragma once
/// @file import.hpp
/// `import`: official files, read in pieces from the disk.

#include "arguments.hpp"

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/text/source_text.hpp"

#include <variant>
#include <vector>

struct import_outcome {
    mediabuy::answer answered;
    mediabuy::book records;
    std::vector<mediabuy::source_text> texts; ///< what spans of the answer's problems point into
    bool refused = false;                     ///< nothing of the question is answered
};

/// What was read of the files that are named, and the book that it makes; nothing is written.
[[nodiscard]] std::variant<import_outcome, usage_error> import_files(const arguments& given);

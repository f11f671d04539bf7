// SPDX-License-Identifier: MIT
#pragma once
/// @file import.hpp
/// `import`: official files, read in pieces from the disk.

#include "arguments.hpp"

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/io/import/usaspending_import.hpp"

#include <string>
#include <variant>

struct import_outcome {
    mediabuy::answer answered;
    mediabuy::imported read;
};

/// What was read of the files that are named, and the book that it makes; nothing is written.
[[nodiscard]] std::variant<import_outcome, usage_error> import_files(const arguments& given);

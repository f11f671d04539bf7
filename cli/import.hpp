// SPDX-License-Identifier: MIT
#pragma once
/// @file import.hpp
/// `import`: official files, read in pieces from the disk.

#include "arguments.hpp"

#include "mediabuy/io/import/official_import.hpp"

#include <variant>

/// What was read of the files that are named, and the book that it makes; nothing is written.
[[nodiscard]] std::variant<mediabuy::import_outcome, usage_error> import_files(const arguments& given);

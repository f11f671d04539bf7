// SPDX-License-Identifier: MIT
#pragma once
/// @file import.hpp
/// `import`: official files, read in pieces from the disk.

#include "arguments.hpp"

#include "mediabuy/io/import/official_import.hpp"

#include <string>
#include <variant>

/// What was read of the files that are named, and what goes where -o says; nothing is written yet.
struct imported_files {
    mediabuy::import_result read;
    std::string book; ///< "" where nothing is to be written
};
[[nodiscard]] std::variant<imported_files, usage_error> import_files(const arguments& given);

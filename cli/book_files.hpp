// SPDX-License-Identifier: MIT
#pragma once
/// @file book_files.hpp
/// A book with the official files that it takes from, which lie in its folder.

#include "progress.hpp"
#include "terminal.hpp"

#include "mediabuy/io/read.hpp"

#include <string>
#include <variant>
#include <vector>

/// What cannot be read of the files is a problem of the book; a file that is spoilt, such as a zip whose
/// checksum is wrong, is an error, since what was read of it may be wrong as well.
[[nodiscard]] std::variant<mediabuy::read_result, usage_error>
read_with_files(std::string text, std::string name, progress::shown shown);

/// Whether a path, links followed, leads out of that folder ("" for the one at hand).
[[nodiscard]] bool leads_out(const std::string& folder, const std::string& path);

/// The path of a file from that folder; nothing where it lies elsewhere.
[[nodiscard]] std::optional<std::string> path_from(const std::string& folder, const std::string& path);

/// The paths, and behind each datapackage.json those of its tables that lie in its folder and are not named
/// themselves. A table that is not there is a problem of the package.
[[nodiscard]] std::vector<std::string> with_tables(const std::vector<std::string>& paths);

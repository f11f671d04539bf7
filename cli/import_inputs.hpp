// SPDX-License-Identifier: MIT
#pragma once
/// @file import_inputs.hpp
/// The files that an import names, plain or zipped, handed to it in pieces, with progress shown.

#include "progress.hpp"
#include "terminal.hpp"
#include "zip_archive.hpp"

#include "mediabuy/io/import/official_import.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// One that is named on the command line; its archive, if it is one.
struct import_input {
    std::string path;
    std::optional<zip_archive> zip;
};

/// Zips are looked through before anything is read, so that what is wrong with the last one is said at once.
[[nodiscard]] std::variant<std::vector<import_input>, usage_error>
open_inputs(const std::vector<std::string>& paths);

/// All of them, in their order.
[[nodiscard]] std::optional<usage_error>
feed_inputs(mediabuy::official_import& in, const std::vector<import_input>& inputs, progress::shown when);

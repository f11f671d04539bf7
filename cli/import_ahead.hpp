// SPDX-License-Identifier: MIT
#pragma once
/// @file import_ahead.hpp
/// The files of an import, several of them scanned at once: each by a thread of its own, while the import
/// takes their rows one file after another, as if there were one thread. What comes of it does not depend on
/// how many there are.

#include "import_inputs.hpp"

#include "mediabuy/io/import/asked_import.hpp"

#include <cstddef>
#include <optional>
#include <vector>

/// Rows of files that the import has not come to yet wait in memory, up to this; more of them are not read.
inline constexpr std::size_t most_waiting = std::size_t{24} << 20U; // 24 MiB

/// More threads than this are not started, whatever is asked for: each has buffers of its own.
inline constexpr std::size_t most_jobs = 64;

/// Whether files are to be read one after another: those of a format that is not scanned, a single one, and
/// pipes, since what comes out of one may depend on when it is read.
[[nodiscard]] bool one_at_a_time(const mediabuy::asked_import& in, const std::vector<import_input>& inputs);

/// All of them, in their order, by that many threads beside this one. Errors: as feed_inputs.
[[nodiscard]] std::optional<usage_error> feed_ahead(mediabuy::asked_import& in,
                                                    const std::vector<import_input>& inputs, unsigned jobs,
                                                    progress::shown when, digesting digests);

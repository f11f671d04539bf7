// SPDX-License-Identifier: MIT
#pragma once
/// @file import_changes.hpp
/// What has changed in an official file since a book was written for it.

#include "given_import.hpp"
#include "mediabuy/io/import/record_tally.hpp"
#include "problem_list.hpp"

#include <string>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// `digest` is the SHA-256 of the file, "" where it is not known; `now` what it says of each record.
/// Errors: bad-kept. Warnings: import-changed, with notes for the records; import-differs where the book
/// keeps nothing to tell more by.
void tell_changes(const given_import& from, const std::string& digest, const record_tallies& now,
                  problem_list& problems);

} // namespace detail
} // namespace v1
} // namespace mediabuy

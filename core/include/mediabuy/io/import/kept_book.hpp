// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/kept_book.hpp
/// A book that leaves official files where they are: an [[import]] for each, with its digest and with what it
/// says of each record now, so that a later reading can tell what has changed (io/book_reader.hpp).

#include "mediabuy/io/import/import_format.hpp"
#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import/record_tally.hpp"
#include "mediabuy/record/book.hpp"

#include <span>
#include <string>

namespace mediabuy {
inline namespace v1 {

struct kept_file {
    std::string path; ///< from the folder of the book
    std::string sha256;
    record_tallies records;
};

/// In TOML; title, currency, day and payer are those of `made`, the book that the files make.
[[nodiscard]] std::string kept_book(const book& made, import_format format, const import_selection& where,
                                    std::span<const kept_file> files);

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file io/write.hpp
/// Writes a book.

#include "mediabuy/record/book.hpp"

#include <string>

namespace mediabuy {
inline namespace v1 {

/// The book as JSON of the same shape as its TOML: what read_book makes of it is equal, but for the places in
/// the file. Amounts keep their words as printed; what is left at its default is left out; comments are not
/// kept.
[[nodiscard]] std::string write_json(const book& records);

} // namespace v1
} // namespace mediabuy

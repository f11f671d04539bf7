// SPDX-License-Identifier: MIT
#pragma once
/// @file io/layout.hpp
/// The canonical layout of a book.

#include "mediabuy/io/read.hpp"

#include <string>

namespace mediabuy {
inline namespace v1 {

struct laid_out {
    std::string text;
    read_result read;  ///< of the text as it was given
    bool kept = false; ///< no layout was found that means the same, and `text` is as it was given
};

/// The book with its lines set as the example books have them: keys aligned within a table, tables inside a
/// record indented by two spaces for each level, a blank line before each table, runs of blank lines one, no
/// blanks at the ends of lines. Lines are moved, never taken apart: comments, the order of keys, the words of
/// values and what is no TOML stay as they are. What comes out reads the same, or nothing is changed.
/// Errors: those of reading; not-toml, where the text is JSON and stays as it was.
[[nodiscard]] laid_out format_book(const std::string& text, std::string name);

} // namespace v1
} // namespace mediabuy

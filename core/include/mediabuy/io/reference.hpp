// SPDX-License-Identifier: MIT
#pragma once
/// @file io/reference.hpp
/// The reference book, compiled in: what every command reads when no book is named.

#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// The text of `examples/books/ice-2025.toml`, byte for byte (the build makes it from that file).
extern const std::string_view reference_book;

/// The name under which its problems and places are reported.
inline constexpr std::string_view reference_book_name = "ice-2025.toml";

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file io/sha256.hpp
/// The digest by which a copy of a file is recognised.

#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// SHA-256 of `bytes`, as 64 lower-case hexadecimal digits.
/// Source: FIPS 180-4.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace v1
} // namespace mediabuy

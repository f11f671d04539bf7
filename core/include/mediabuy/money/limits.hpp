// SPDX-License-Identifier: MIT
#pragma once
/// @file money/limits.hpp
/// How long a number may be. Both are checked before any arithmetic: that of cpp_int is quadratic, and a
/// megabyte of digits, or an exponent of a thousand million, would take minutes or gigabytes.

#include <cstddef>

namespace mediabuy {
inline namespace v1 {

inline constexpr std::size_t most_digits = 1000;
inline constexpr int greatest_exponent = 1000; ///< either way

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file money/limits.hpp
/// How long a number and an amount may be. All are checked before any arithmetic: that of cpp_int is
/// quadratic, and a megabyte of digits, or an exponent of a thousand million, would take minutes or
/// gigabytes.

#include <cstddef>

namespace mediabuy {
inline namespace v1 {

inline constexpr std::size_t most_digits = 1000;
inline constexpr int greatest_exponent = 1000;     ///< either way
inline constexpr std::size_t longest_amount = 200; ///< code points, the words around the figure included

} // namespace v1
} // namespace mediabuy

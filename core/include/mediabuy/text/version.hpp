// SPDX-License-Identifier: MIT
#pragma once
/// @file text/version.hpp
/// The version of the library; the build reads it from here.

#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// Semantic version: source-compatible within a major number, no promise of binary compatibility.
inline constexpr std::string_view version = "0.1.0";

} // namespace v1
} // namespace mediabuy

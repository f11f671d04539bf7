// SPDX-License-Identifier: MIT
#pragma once
/// @file id_text.hpp
/// What an id looks like.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

inline constexpr std::size_t longest_id = 128;

/// Lower-case letters and digits in words that single hyphens join.
[[nodiscard]] inline bool is_kebab_case(std::string_view id)
{
    if (id.empty() || id.size() > longest_id || id.front() == '-' || id.back() == '-') return false;
    if (id.find("--") != std::string_view::npos) return false;
    return std::all_of(id.begin(), id.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

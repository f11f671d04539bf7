// SPDX-License-Identifier: MIT
#pragma once
/// @file book_form.hpp
/// Whether a book is JSON or TOML.

#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] inline bool is_json(std::string_view text, std::string_view name)
{
    if (name.ends_with(".json")) return true;
    const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && text[first] == '{';
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

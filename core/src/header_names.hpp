// SPDX-License-Identifier: MIT
#pragma once
/// @file header_names.hpp
/// Columns of official files by name: blanks around a name and capitals do not matter.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] constexpr char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] inline std::string_view without_blanks(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

[[nodiscard]] inline bool same_name(std::string_view a, std::string_view b) noexcept
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

struct found_column {
    std::optional<std::uint32_t> place;
    bool repeated = false;
};

/// The first of that name; none for "".
[[nodiscard]] inline found_column find_column(std::span<const std::string_view> header, std::string_view name)
{
    found_column out;
    if (name.empty()) return out;
    for (std::uint32_t i = 0; i < header.size(); ++i) {
        if (!same_name(without_blanks(header[i]), name)) continue;
        out.repeated = out.place.has_value();
        if (!out.place) out.place = i;
    }
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file money/excerpt.hpp
/// Quoting an input in a problem: short, whatever its length, and by characters as people count them.

#include "mediabuy/text/problem.hpp"
#include "mediabuy/text/utf8.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// The first 60 code points, with an ellipsis where there are more. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] inline std::string excerpt(std::string_view text)
{
    std::string kept;
    for (int i = 0; !text.empty(); ++i) {
        if (i == 60) return kept + "\u2026";
        const auto next = first_code_point(text);
        if (next.valid)
            kept += text.substr(0, next.length_bytes);
        else
            kept += "\uFFFD";
        text.remove_prefix(next.length_bytes);
    }
    return kept;
}

/// Bytes [begin, end) of a text that was given by itself.
[[nodiscard]] constexpr span bytes(std::size_t begin, std::size_t end) noexcept
{
    return {source_id::none, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The whole of a text that was given by itself.
[[nodiscard]] constexpr span whole(std::string_view text) noexcept { return bytes(0, text.size()); }

/// The number of the character that starts at byte `at`, from 1.
[[nodiscard]] inline std::string character_number(std::string_view text, std::size_t at)
{
    return std::to_string(count_code_points(text.substr(0, at)) + 1);
}

} // namespace v1
} // namespace mediabuy

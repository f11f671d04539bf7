// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/markdown_escape.hpp
/// Text of a book in Markdown, so that it is only text: no markup, no HTML, no link, no line of its own.
///
/// Source: CommonMark 0.31 (backslash escapes, autolinks) and GitHub Flavored Markdown (tables, footnotes,
/// extended autolinks, math between dollar signs).

#include "mediabuy/answer/problem_text.hpp"

#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// Every character that could begin a piece of markup stands behind a backslash.
[[nodiscard]] inline std::string markdown_text(std::string_view text);

/// A link where it is a plain web address, else text.
[[nodiscard]] inline std::string markdown_address(std::string_view address);

// ---- implementation

inline std::string markdown_text(std::string_view text)
{
    constexpr std::string_view markup = "\\`*_{}[]<>#|~^$&!@";
    constexpr std::string_view first = "-+=";
    const auto clean = printable(text);
    std::string out;
    for (std::size_t i = 0; i < clean.size(); ++i) {
        const char c = clean[i];
        const bool at_start = i == 0 && first.find(c) != std::string_view::npos;
        // "1." would begin a list, "https:" and "www." a link
        const bool digit_before = i > 0 && clean[i - 1] >= '0' && clean[i - 1] <= '9';
        const bool list = (c == '.' || c == ')') && digit_before &&
                          (i + 1 == clean.size() || clean[i + 1] == ' ') &&
                          clean.find_first_not_of("0123456789") == i;
        const bool link = (c == ':' && clean.compare(i, 3, "://") == 0) ||
                          (c == '.' && i >= 3 && clean.compare(i - 3, 3, "www") == 0);
        if (markup.find(c) != std::string_view::npos || at_start || list || link) out += '\\';
        out += c;
    }
    return out;
}

inline std::string markdown_address(std::string_view address)
{
    const bool web = address.substr(0, 8) == "https://" || address.substr(0, 7) == "http://";
    const bool plain =
        address.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "0123456789-._~:/?#[]@!$&'()*+,;=%") == std::string_view::npos;
    return web && plain ? '<' + std::string{address} + '>' : markdown_text(address);
}

} // namespace v1
} // namespace mediabuy

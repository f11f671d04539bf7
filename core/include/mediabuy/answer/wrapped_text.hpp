// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/wrapped_text.hpp
/// Text broken into lines of a width, and filled up to one. Units: code points.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Breaks a text at spaces into lines of at most `width` code points; a word that is longer is broken behind
/// its hyphens, and stays whole where it has none.
[[nodiscard]] inline std::vector<std::string> wrap(const std::string& text, std::size_t width);

// ---- implementation

/// Takes texts apart behind each of a character, which stays with the piece before it.
[[nodiscard]] inline std::vector<std::string> pieces_behind(const std::string& text, char c)
{
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(c, at), text.size() - 1) + 1;
        out.push_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

inline std::vector<std::string> wrap(const std::string& text, std::size_t width)
{
    std::vector<std::string> lines{{}};
    std::size_t used = 0;
    const auto put = [&](const std::string& piece, bool joined) {
        const auto length = count_code_points(piece);
        const std::size_t space = used > 0 && !joined ? 1 : 0;
        if (used > 0 && used + space + length > width) {
            lines.emplace_back();
            used = 0;
        } else if (space > 0) {
            lines.back() += ' ';
            ++used;
        }
        lines.back() += piece;
        used += length;
    };
    for (std::size_t at = 0; at <= text.size();) {
        const auto space = std::min(text.find(' ', at), text.size());
        const auto word = text.substr(at, space - at);
        at = space + 1;
        if (count_code_points(word) <= width) {
            put(word, false);
            continue;
        }
        bool joined = false;
        for (const auto& piece : pieces_behind(word, '-'))
            put(piece, std::exchange(joined, true));
    }
    return lines;
}

[[nodiscard]] inline std::string padded(const std::string& cell, std::size_t width, align side)
{
    const auto length = count_code_points(cell);
    const std::string space(width > length ? width - length : 0, ' ');
    return side == align::right ? space + cell : cell + space;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

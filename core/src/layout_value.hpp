// SPDX-License-Identifier: MIT
#pragma once
/// @file layout_value.hpp
/// A value of TOML as it is laid out behind its equals sign.

#include <algorithm>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] inline std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// How many brackets more a line opens than it closes; texts and comments are stepped over.
[[nodiscard]] inline int brackets_opened(std::string_view line)
{
    int open = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '#') break;
        if (c == '[' || c == '{') ++open;
        if (c == ']' || c == '}') --open;
        if (c != '"' && c != '\'') continue;
        for (++i; i < line.size() && line[i] != c; ++i)
            if (c == '"' && line[i] == '\\') ++i;
    }
    return open;
}

/// The value with the comment behind it. A list of several lines has an item a line, two spaces further in
/// than its key; a text of several lines is what stands in it, blanks and all.
[[nodiscard]] inline std::string laid_out_value(std::string_view value, std::size_t indent,
                                                std::string_view line_end)
{
    const bool text_of_lines =
        value.find("\"\"\"") != std::string_view::npos || value.find("'''") != std::string_view::npos;
    if (value.find('\n') == std::string_view::npos) return std::string{trimmed(value)};
    if (text_of_lines) return std::string{value.substr(0, value.find_last_not_of(" \t\r\n") + 1)};
    std::string out;
    int depth = 0;
    while (!value.empty()) {
        const auto stop = std::min(value.find('\n'), value.size());
        const auto line = trimmed(value.substr(0, stop));
        value.remove_prefix(std::min(stop + 1, value.size()));
        const bool closes = line.starts_with(']') || line.starts_with('}');
        if (!out.empty()) {
            out += line_end;
            const auto levels = static_cast<std::size_t>(std::max(depth - (closes ? 1 : 0), 0));
            if (!line.empty()) out.append(indent + 2 * levels, ' ');
        }
        out += line;
        depth += brackets_opened(line);
    }
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

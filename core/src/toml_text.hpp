// SPDX-License-Identifier: MIT
#pragma once
/// @file toml_text.hpp
/// How texts and keys stand in TOML, and how a table of them is laid out.

#include "mediabuy/text/json_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// In double quotes. The escapes of JSON are those of TOML too, which does not let a DEL stand for itself.
[[nodiscard]] inline std::string toml_quoted(std::string_view text)
{
    std::string out;
    append_json_string(out, text);
    for (auto at = out.find('\x7F'); at != std::string::npos; at = out.find('\x7F', at))
        out.replace(at, 1, "\\u007F");
    return out;
}

/// As it is where it can be bare, else in quotes.
[[nodiscard]] inline std::string toml_key(std::string_view key)
{
    const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    });
    return bare ? std::string{key} : toml_quoted(key);
}

/// Lines that fit are one line. Units: code points.
inline constexpr std::size_t toml_width = 120;

using toml_pairs = std::vector<std::pair<std::string, std::string>>;

/// "{ a = 1, b = 2 }"
[[nodiscard]] inline std::string toml_inline(const toml_pairs& pairs)
{
    std::string out = "{ ";
    for (const auto& [key, value] : pairs)
        out += (out.size() > 2 ? ", " : "") + toml_key(key) + " = " + value;
    return out + " }";
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

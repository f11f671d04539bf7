// SPDX-License-Identifier: MIT
#pragma once
/// @file text/json_text.hpp
/// A text as a JSON string, quotes included: for the book writer, and for the envelope that every command
/// answers in.

#include "mediabuy/text/utf8.hpp"

#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// Appends `text` to `out` as a JSON string. Escaped are the quote, the backslash and control characters (RFC
/// 8259), and U+2028 and U+2029, which end a line in older JavaScript; every ill-formed byte becomes U+FFFD.
inline void append_json_string(std::string& out, std::string_view text);

// ---- implementation

namespace detail {

/// Below this, and apart from quote and backslash, every byte of ASCII stands for itself.
inline constexpr unsigned char first_printable = 0x20;

[[nodiscard]] constexpr bool json_plain(char c) noexcept
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= first_printable && byte < 0x80 && c != '"' && c != '\\';
}

inline void append_json_escape(std::string& out, char32_t c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
    case U'"':
        out += "\\\"";
        return;
    case U'\\':
        out += "\\\\";
        return;
    case U'\b':
        out += "\\b";
        return;
    case U'\f':
        out += "\\f";
        return;
    case U'\n':
        out += "\\n";
        return;
    case U'\r':
        out += "\\r";
        return;
    case U'\t':
        out += "\\t";
        return;
    default:
        break;
    }
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(c >> shift) & 0xFU];
}

} // namespace detail

inline void append_json_string(std::string& out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && detail::json_plain(text[plain]))
            ++plain;
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        const auto next = first_code_point(text);
        if (!next.valid)
            out += "\xEF\xBF\xBD"; // U+FFFD
        else if (next.value < 0x80 || next.value == 0x2028 || next.value == 0x2029)
            detail::append_json_escape(out, next.value);
        else
            out += text.substr(0, next.length_bytes);
        text.remove_prefix(next.length_bytes);
    }
    out += '"';
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/html_escape.hpp
/// Text of a book in HTML, so that it is only text: the one place where anything of a book becomes HTML.
///
/// Source: HTML, "Parsing HTML documents". Every text goes between tags or into a quoted attribute; none goes
/// into a script, a style, a comment or an unquoted attribute, where other rules hold.

#include "mediabuy/answer/problem_text.hpp"

#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// The text between tags, or within the quotes of an attribute. Control characters become U+FFFD.
[[nodiscard]] inline std::string html_text(std::string_view text);

/// A link where it is a plain web address, else text.
[[nodiscard]] inline std::string html_address(std::string_view address);

// ---- implementation

inline std::string html_text(std::string_view text)
{
    std::string out;
    for (const char c : printable(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

inline std::string html_address(std::string_view address)
{
    const bool web = address.substr(0, 8) == "https://" || address.substr(0, 7) == "http://";
    const auto text = html_text(address);
    return web ? "<a href=\"" + text + "\" rel=\"noreferrer\">" + text + "</a>" : text;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file csv_layout.hpp
/// How CSV is laid out when a book is written: RFC 4180, a cell in quotes where it needs them.

#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// A semicolon is quoted too: where it parts cells, what stands behind it would begin one.
inline void append_csv_cell(std::string& out, std::string_view text)
{
    const bool quoted = text.find_first_of(",;\"\t\r\n") != std::string_view::npos ||
                        (!text.empty() && (text.front() == ' ' || text.back() == ' '));
    if (!quoted) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += c;
        out += c;
    }
    out += '"';
}

inline void append_csv_row(std::string& out, const std::vector<std::string_view>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i != 0) out += ',';
        append_csv_cell(out, cells[i]);
    }
    out += "\r\n";
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file outline.hpp
/// A book as entries and statements, for what edits its text and not its records.

#include "toml_scanner.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The text with a question mark for each byte that is no UTF-8; every place stays what it is.
[[nodiscard]] inline std::string well_formed(std::string text)
{
    for (auto at = first_ill_formed(text); at < text.size();
         at += 1 + first_ill_formed(std::string_view{text}.substr(at + 1)))
        text[at] = '?';
    return text;
}

/// Precondition: `text` is UTF-8, below 2 GiB.
[[nodiscard]] inline std::vector<toml_piece> outline_of(std::string_view text)
{
    std::vector<problem> ignored; // the reader reports them
    problem_list problems{ignored};
    toml_scanner scanner{text, source_id{0}, problems};
    std::vector<toml_piece> out;
    for (toml_piece piece; scanner.next(piece);)
        out.push_back(std::move(piece));
    return out;
}

[[nodiscard]] inline std::string_view text_of(std::string_view text, const toml_statement& s)
{
    return text.substr(s.begin, s.end - s.begin);
}

/// The parts of a header's name: "[[contract.line]]" has two. Quotes are of no use in our tables.
[[nodiscard]] inline std::vector<std::string_view> header_parts(std::string_view text,
                                                                const toml_statement& s)
{
    std::vector<std::string_view> out;
    auto rest = text.substr(s.begin, s.key_end - s.begin);
    rest.remove_prefix(std::min(rest.find_first_not_of("[ \t"), rest.size()));
    while (!rest.empty()) {
        const auto dot = std::min(rest.find('.'), rest.size());
        auto part = rest.substr(0, dot);
        while (part.starts_with(' ') || part.starts_with('\t'))
            part.remove_prefix(1);
        while (part.ends_with(' ') || part.ends_with('\t'))
            part.remove_suffix(1);
        out.push_back(part);
        rest.remove_prefix(std::min(dot + 1, rest.size()));
    }
    return out;
}

/// The line end of the book: that of its first line.
[[nodiscard]] inline std::string_view line_end_of(std::string_view text)
{
    const auto first = text.find('\n');
    return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

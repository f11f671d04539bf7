// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/page_text.hpp
/// An answer for people at a terminal: the book and the dates first, then its blocks, tables in columns.
///
/// Nothing is cut, and no control character of a book gets through. Where a width is given, lines keep within
/// it; without one each row of a table is a line.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/opened_book.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"

#include "mediabuy/answer/table_text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class colour : std::uint8_t { never, always };

struct text_style {
    std::optional<std::size_t> width; ///< units: columns of the terminal; none when piped
    colour bold = colour::never;
};

[[nodiscard]] inline std::string to_text(const answer& a, const opened_book& opened, const text_style& style);
/// Of an answer that needs no book: it begins with its title.
[[nodiscard]] inline std::string to_text(const answer& a, const text_style& style);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::string strong(const std::string& text, const text_style& style)
{
    return style.bold == colour::always && !text.empty() ? "\x1b[1m" + text + "\x1b[0m" : text;
}

/// The block with nothing in it that would move a terminal's cursor.
[[nodiscard]] inline block printable(block b)
{
    const auto clean = [](std::string& text) { text = mediabuy::printable(text); };
    clean(b.heading);
    for (auto& row : b.rows)
        std::for_each(row.begin(), row.end(), clean);
    std::for_each(b.total.begin(), b.total.end(), clean);
    std::for_each(b.paragraphs.begin(), b.paragraphs.end(), clean);
    return b;
}

[[nodiscard]] inline std::string blocks_text(const answer& a, const text_style& style)
{
    std::string out;
    for (const auto& each : a.blocks) {
        if (each.shown_to == reader::document) continue;
        const auto b = printable(each);
        if (!b.heading.empty()) out += '\n';
        const auto heading = style.width ? wrap(b.heading, *style.width) : std::vector{b.heading};
        for (const auto& line : heading)
            if (!line.empty()) out += strong(line, style) + '\n';
        append_table(out, b, style.width);
        for (const auto& paragraph : b.paragraphs) {
            const auto lines = style.width && *style.width > gap ? wrap(paragraph, *style.width - gap)
                                                                 : std::vector{paragraph};
            for (const auto& line : lines)
                out += "  " + line + '\n';
        }
    }
    return out;
}

/// "Title · file (built in) · as of 2026-01-09 · known by 2026-01-31, 8 later publications not counted".
[[nodiscard]] inline std::string first_line(const answer& a, const opened_book& opened)
{
    const auto& b = opened.records;
    const auto lang = a.lang;
    auto out = b.title.empty() ? phrased(lang, "no-title") : b.title;
    if (!b.texts.empty()) out += " · " + b.texts.front().name();
    if (opened.built_in) out += phrased(lang, "built-in");
    if (a.as_of) out += phrased(lang, "as-of", {to_string(*a.as_of)});
    if (a.known_by) {
        out += phrased(lang, "known-by", {to_string(*a.known_by)});
        if (a.later > 0) out += say(lang, "later-not-counted", {static_cast<std::int64_t>(a.later)});
    }
    return out;
}

} // namespace detail

inline std::string to_text(const answer& a, const opened_book& opened, const text_style& style)
{
    const std::string title = a.title.empty() ? "" : '\n' + detail::strong(printable(a.title), style) + '\n';
    return printable(detail::first_line(a, opened)) + '\n' + title + detail::blocks_text(a, style);
}

inline std::string to_text(const answer& a, const text_style& style)
{
    return detail::strong(printable(a.title), style) + '\n' + detail::blocks_text(a, style);
}

} // namespace v1
} // namespace mediabuy

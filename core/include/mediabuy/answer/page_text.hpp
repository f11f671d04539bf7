// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/page_text.hpp
/// An answer for people at a terminal: the book and the dates first, then its blocks, tables in columns.
///
/// Nothing is cut, and no control character of a book gets through. Where a width is given, the last column
/// of a table wraps within it; without one each row is a line.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/opened_book.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/text/utf8.hpp"

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

/// Breaks a text at spaces into lines of at most `width` code points; a longer word stays whole.
[[nodiscard]] inline std::vector<std::string> wrap(const std::string& text, std::size_t width)
{
    std::vector<std::string> lines{{}};
    std::size_t used = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const auto space = std::min(text.find(' ', at), text.size());
        const auto word = text.substr(at, space - at);
        const auto length = count_code_points(word);
        if (used > 0 && used + 1 + length > width) {
            lines.emplace_back();
            used = 0;
        }
        if (used > 0) lines.back() += ' ';
        lines.back() += word;
        used += length + (used > 0 ? 1 : 0);
        at = space + 1;
    }
    return lines;
}

[[nodiscard]] inline std::string padded(const std::string& cell, std::size_t width, align side)
{
    const auto length = count_code_points(cell);
    const std::string space(width > length ? width - length : 0, ' ');
    return side == align::right ? space + cell : cell + space;
}

[[nodiscard]] inline std::vector<std::size_t> column_widths(const block& b)
{
    std::vector<std::size_t> widths;
    for (const auto& c : b.columns)
        widths.push_back(count_code_points(c.label));
    const auto widen = [&widths](const std::vector<std::string>& row) {
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], count_code_points(row[i]));
    };
    for (const auto& row : b.rows)
        widen(row);
    widen(b.total);
    return widths;
}

inline constexpr std::size_t gap = 2;

/// One row; the last cell wraps into what is left of the width.
inline void append_row(std::string& out, const block& b, const std::vector<std::string>& cells,
                       const std::vector<std::size_t>& widths, const text_style& style)
{
    std::string line(gap, ' ');
    std::size_t used = gap;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        line += padded(cells[i], widths[i], b.columns[i].side) + std::string(gap, ' ');
        used += widths[i] + gap;
    }
    constexpr std::size_t least = 24;
    const bool wraps = style.width && b.columns.back().side == align::left && *style.width > used + least;
    const auto last = cells.empty() ? std::string{} : cells.back();
    const auto lines = wraps ? wrap(last, *style.width - used) : std::vector{last};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto side = b.columns.back().side;
        auto text = i == 0 ? line : std::string(used, ' ');
        text += side == align::right ? padded(lines[i], widths.back(), side) : lines[i];
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + '\n';
    }
}

inline void append_table(std::string& out, const block& b, const text_style& style)
{
    if (b.columns.empty() || (b.rows.empty() && b.total.empty())) return;
    const auto widths = column_widths(b);
    std::vector<std::string> labels;
    for (const auto& c : b.columns)
        labels.push_back(c.label);
    const bool labelled =
        std::any_of(labels.begin(), labels.end(), [](const std::string& l) { return !l.empty(); });
    if (labelled) append_row(out, b, labels, widths, style);
    for (const auto& row : b.rows)
        append_row(out, b, row, widths, style);
    if (b.total.empty()) return;
    std::size_t width = gap * (widths.size() - 1);
    for (const auto w : widths)
        width += w;
    std::string rule;
    for (std::size_t i = 0; i < (style.width ? std::min(width, *style.width - gap) : width); ++i)
        rule += "─";
    out += std::string(gap, ' ') + rule + '\n';
    append_row(out, b, b.total, widths, style);
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
        const auto b = printable(each);
        if (!b.heading.empty()) out += '\n' + strong(b.heading, style) + '\n';
        append_table(out, b, style);
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
    std::string out = b.title.empty() ? "(no title)" : b.title;
    if (!b.texts.empty()) out += " · " + b.texts.front().name();
    if (opened.built_in) out += " (built in)";
    if (a.as_of) out += " · as of " + to_string(*a.as_of);
    if (a.known_by) {
        out += " · known by " + to_string(*a.known_by);
        if (a.later > 0)
            out += ", " + std::to_string(a.later) +
                   (a.later == 1 ? " later publication" : " later publications") + " not counted";
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

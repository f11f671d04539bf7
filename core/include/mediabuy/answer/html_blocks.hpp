// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/html_blocks.hpp
/// The blocks of an answer in HTML: headings, tables, lists and paragraphs, with the numbers of their
/// sources.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/html_notes.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// <name>text</name>
[[nodiscard]] inline std::string html_element(std::string_view name, const std::string& inside)
{
    return '<' + std::string{name} + '>' + inside + "</" + std::string{name} + ">\n";
}

[[nodiscard]] inline std::string html_of(const block& b, html_notes& notes);

// ---- implementation

/// The text, and behind it the numbers of its sources.
[[nodiscard]] inline std::string html_cell(const block& b, std::size_t row, std::size_t column,
                                           html_notes& notes)
{
    auto out = html_text(b.rows[row][column]);
    for (const auto& c : b.cited)
        if (c.row == row && c.column == column)
            for (const auto s : c.sources)
                if (s) out += ' ' + notes.mark(s);
    return out;
}

[[nodiscard]] inline std::string_view opening_of(std::string_view tag, const text_column& c) noexcept
{
    const bool head = tag == "th";
    if (c.side == align::right) return head ? "<th scope=\"col\" class=\"r\">" : "<td class=\"r\">";
    return head ? "<th scope=\"col\">" : "<td>";
}

[[nodiscard]] inline std::string html_table(const block& b, html_notes& notes)
{
    std::string out = "<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>";
    for (const auto& c : b.columns)
        out +=
            c.label.empty() ? "<td></td>" : std::string{opening_of("th", c)} + html_text(c.label) + "</th>";
    out += "</tr></thead>\n<tbody>\n";
    for (std::size_t row = 0; row < b.rows.size(); ++row) {
        out += "<tr>";
        for (std::size_t i = 0; i < b.columns.size(); ++i)
            out += std::string{opening_of("td", b.columns[i])} +
                   (i < b.rows[row].size() ? html_cell(b, row, i, notes) : std::string{}) + "</td>";
        out += "</tr>\n";
    }
    out += "</tbody>\n";
    if (!b.total.empty()) {
        out += "<tfoot><tr>";
        for (std::size_t i = 0; i < b.columns.size() && i < b.total.size(); ++i)
            out += std::string{opening_of("td", b.columns[i])} + html_text(b.total[i]) + "</td>";
        out += "</tr></tfoot>\n";
    }
    return out + "</table></div>\n";
}

/// A line for each row of a table without labels. A row without a first cell is of the one above it.
[[nodiscard]] inline std::string html_list(const block& b, html_notes& notes)
{
    std::string out = "<ul>\n";
    std::string first;
    for (std::size_t row = 0; row < b.rows.size(); ++row) {
        const auto& cells = b.rows[row];
        if (!cells.empty() && !cells.front().empty()) first = html_cell(b, row, 0, notes);
        std::string rest;
        for (std::size_t i = 1; i < cells.size(); ++i)
            if (!cells[i].empty()) rest += (rest.empty() ? ": " : " – ") + html_cell(b, row, i, notes);
        out += "<li>" + (rest.empty() ? first : "<b>" + first + "</b>" + rest) + "</li>\n";
    }
    return out + "</ul>\n";
}

inline std::string html_of(const block& b, html_notes& notes)
{
    std::string out;
    if (!b.heading.empty()) out += html_element("h3", html_text(b.heading));
    const bool labelled = std::any_of(b.columns.begin(), b.columns.end(),
                                      [](const text_column& c) { return !c.label.empty(); });
    if (!b.rows.empty() || !b.total.empty()) out += labelled ? html_table(b, notes) : html_list(b, notes);
    for (const auto& paragraph : b.paragraphs)
        out += html_element("p", html_text(paragraph));
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/table_text.hpp
/// A table of a block in columns of text.
///
/// Nothing is cut. Where a width is given, the last column wraps within it, and the widest columns of words
/// before it as far as they must; numbers and days stay whole. Where that is not enough the last column goes
/// below the others. Without a width each row is a line.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/wrapped_text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Units: columns of the terminal.
inline constexpr std::size_t gap = 2;
inline constexpr std::size_t least_last_column = 24;
inline constexpr std::size_t indent_below = 6;

/// Appends the table of a block: labels, rows, and the total below a line.
inline void append_table(std::string& out, const block& b, std::optional<std::size_t> width);

// ---- implementation

/// How wide a column would like to be, and how narrow it can get.
struct column_room {
    std::size_t width = 0;
    std::size_t least = 0;
};

class table_layout {
public:
    table_layout(const block& b, std::optional<std::size_t> width);

    void append_row(std::string& out, const std::vector<std::string>& cells) const;
    void append_rule(std::string& out) const;

private:
    void measure(const std::vector<std::string>& row);
    void measure(std::size_t i, const std::string& cell);
    [[nodiscard]] std::size_t total_width() const;
    [[nodiscard]] bool wraps(std::size_t i) const
    {
        const auto& column = block_.columns[i];
        return column.side == align::left && column.breaks == breaking::allowed;
    }
    [[nodiscard]] column_room* widest_column();
    void fit(std::size_t width);
    void append_lines(std::string& out, const std::vector<std::string>& cells) const;

    const block& block_;
    std::optional<std::size_t> width_;
    std::vector<column_room> rooms_; ///< of the columns that stand side by side
    bool below_ = false;             ///< the last column stands below the others
};

inline table_layout::table_layout(const block& b, std::optional<std::size_t> width) : block_{b}, width_{width}
{
    rooms_.resize(b.columns.size());
    for (std::size_t i = 0; i < rooms_.size(); ++i)
        measure(i, b.columns[i].label);
    for (const auto& row : b.rows)
        measure(row);
    measure(b.total);
    if (!width_) return;
    const auto natural = rooms_;
    fit(*width_);
    if (total_width() <= *width_ || rooms_.size() < 2 || !wraps(rooms_.size() - 1)) return;
    below_ = true;
    rooms_ = {natural.begin(), natural.end() - 1};
    fit(*width_);
}

inline void table_layout::measure(std::size_t i, const std::string& cell)
{
    auto& room = rooms_[i];
    const auto length = count_code_points(cell);
    room.width = std::max(room.width, length);
    room.least = std::max(room.least, wraps(i) ? 0 : length);
    if (!wraps(i)) return;
    for (const auto& word : pieces_behind(cell, ' '))
        for (const auto& piece : pieces_behind(word, '-'))
            room.least = std::max(room.least, count_code_points(piece) - (piece.back() == ' ' ? 1 : 0));
}

inline void table_layout::measure(const std::vector<std::string>& row)
{
    for (std::size_t i = 0; i < row.size() && i < rooms_.size(); ++i)
        measure(i, row[i]);
}

inline std::size_t table_layout::total_width() const
{
    std::size_t width = 0;
    for (const auto& room : rooms_)
        width += gap + room.width;
    return width;
}

/// Of words, that can still give something up.
inline column_room* table_layout::widest_column()
{
    column_room* widest = nullptr;
    const auto last = block_.columns.size() - 1;
    for (std::size_t i = 0; i < rooms_.size() && i < last; ++i)
        if (wraps(i) && rooms_[i].width > rooms_[i].least && (!widest || rooms_[i].width > widest->width))
            widest = &rooms_[i];
    return widest;
}

/// The last column gives up first, as far as it stays readable; then the widest before it, bit by bit.
inline void table_layout::fit(std::size_t width)
{
    if (!below_ && wraps(rooms_.size() - 1)) {
        auto& last = rooms_.back();
        const auto others = total_width() - last.width;
        const auto readable = std::min(last.width, least_last_column);
        last.width = std::max(readable, width > others ? std::min(width - others, last.width) : 0);
    }
    while (total_width() > width) {
        auto* widest = widest_column();
        if (!widest) return;
        --widest->width;
    }
}

inline void table_layout::append_lines(std::string& out, const std::vector<std::string>& cells) const
{
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size() && i < rooms_.size(); ++i) {
        const bool broken = width_ && wraps(i) && count_code_points(cells[i]) > rooms_[i].width;
        lines.push_back(broken ? wrap(cells[i], rooms_[i].width) : std::vector{cells[i]});
        height = std::max(height, lines.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        std::string text;
        for (std::size_t i = 0; i < lines.size(); ++i)
            text += std::string(gap, ' ') + padded(line < lines[i].size() ? lines[i][line] : std::string{},
                                                   rooms_[i].width, block_.columns[i].side);
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + '\n';
    }
}

inline void table_layout::append_row(std::string& out, const std::vector<std::string>& cells) const
{
    append_lines(out, cells);
    if (!below_ || cells.size() < block_.columns.size() || cells.back().empty()) return;
    const auto room = *width_ > indent_below ? *width_ - indent_below : 1;
    for (const auto& line : wrap(cells.back(), room))
        out += std::string(indent_below, ' ') + line + '\n';
}

inline void table_layout::append_rule(std::string& out) const
{
    const auto whole = width_ ? std::min(total_width(), *width_) : total_width();
    out += std::string(gap, ' ');
    for (std::size_t i = gap; i < whole; ++i)
        out += "─";
    out += '\n';
}

inline void append_table(std::string& out, const block& b, std::optional<std::size_t> width)
{
    if (b.columns.empty() || (b.rows.empty() && b.total.empty())) return;
    const table_layout layout{b, width};
    std::vector<std::string> labels;
    for (const auto& c : b.columns)
        labels.push_back(c.label);
    const bool labelled =
        std::any_of(labels.begin(), labels.end(), [](const std::string& l) { return !l.empty(); });
    if (labelled) layout.append_row(out, labels);
    for (const auto& row : b.rows)
        layout.append_row(out, row);
    if (b.total.empty()) return;
    layout.append_rule(out);
    layout.append_row(out, b.total);
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

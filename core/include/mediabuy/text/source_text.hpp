// SPDX-License-Identifier: MIT
#pragma once
/// @file text/source_text.hpp
/// A text that was read, with its name and the starts of its lines.

#include "mediabuy/text/point_index.hpp"
#include "mediabuy/text/span.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

class source_text {
public:
    /// `name` is what problems print before the line, as the user gave it.
    /// Precondition: content is shorter than 4 GiB (the reader refuses more).
    /// `first` is where the content begins in its file, other than at its first byte only where it is a piece
    /// of one that is too large to keep. Of a table, columns of such a piece count fields.
    source_text(std::string name, std::string content, position first = {});

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] std::string_view content() const noexcept { return content_; }

    /// How many columns of that line stand before the content.
    [[nodiscard]] std::uint32_t columns_before(std::uint32_t line) const noexcept
    {
        return line == first_.line ? first_.column - 1 : 0;
    }

    /// Line and column of the byte at `offset`; just behind the last line where offset is past the end.
    /// Costs a search in an index, however long the line.
    [[nodiscard]] position locate(std::uint32_t offset) const noexcept;

    /// Offset of a place that another parser counted, its column in code points; cut off at the end of the
    /// line.
    [[nodiscard]] std::uint32_t offset_of(position place) const noexcept;

    /// The line with that number, from 1, without its line end; empty where there is none.
    [[nodiscard]] std::string_view line(std::uint32_t number) const noexcept;

    [[nodiscard]] std::string_view text_of(span where) const noexcept
    {
        const std::string_view all = content_;
        const auto begin = std::min<std::size_t>(where.begin, all.size());
        return all.substr(begin, std::max(where.begin, where.end) - where.begin);
    }

private:
    std::string name_;
    std::string content_;
    position first_;
    std::vector<std::uint32_t> line_starts_; ///< at least one: the first line starts at 0
    point_index points_;
};

// ---- implementation

inline source_text::source_text(std::string name, std::string content, position first)
    : name_{std::move(name)}, content_{std::move(content)}, first_{first}, line_starts_{0}, points_{content_}
{
    for (std::size_t at = content_.find('\n'); at != std::string::npos; at = content_.find('\n', at + 1))
        line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

inline position source_text::locate(std::uint32_t offset) const noexcept
{
    const auto at = std::min(offset, static_cast<std::uint32_t>(content_.size()));
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), at);
    const auto start = *std::prev(after);
    const auto column = points_.points_before(content_, at) - points_.points_before(content_, start) + 1;
    const auto line = static_cast<std::uint32_t>(after - line_starts_.begin()) + first_.line - 1;
    return {line, column + columns_before(line)};
}

inline std::uint32_t source_text::offset_of(position place) const noexcept
{
    if (place.line < first_.line || place.line - first_.line >= line_starts_.size())
        return static_cast<std::uint32_t>(content_.size());
    const auto start = line_starts_[place.line - first_.line];
    const auto end = start + static_cast<std::uint32_t>(line(place.line).size());
    const auto before = columns_before(place.line);
    const auto columns = std::min(std::max(place.column, before + 1) - before - 1,
                                  end - start); // a code point has at least a byte
    return std::min(points_.offset_of(content_, points_.points_before(content_, start) + columns), end);
}

inline std::string_view source_text::line(std::uint32_t number) const noexcept
{
    if (number < first_.line || number - first_.line >= line_starts_.size()) return {};
    const auto at = number - first_.line;
    const auto start = line_starts_[at];
    const auto next = at + 1 < line_starts_.size() ? line_starts_[at + 1] - 1 : content_.size();
    auto text = content().substr(start, next - start);
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    return text;
}

} // namespace v1
} // namespace mediabuy

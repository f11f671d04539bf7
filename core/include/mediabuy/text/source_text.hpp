// SPDX-License-Identifier: MIT
#pragma once
/// @file text/source_text.hpp
/// A text that was read, with its name and the starts of its lines.

#include "mediabuy/text/span.hpp"
#include "mediabuy/text/utf8.hpp"

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
    source_text(std::string name, std::string content);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] std::string_view content() const noexcept { return content_; }

    /// Line and column of the byte at `offset`; just behind the last line where offset is past the end.
    /// Costs a binary search and the length of that line.
    [[nodiscard]] position locate(std::uint32_t offset) const noexcept;

    /// Offset of a place that another parser counted, its column in code points; cut off at the end of the line.
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
    std::vector<std::uint32_t> line_starts_; ///< at least one: the first line starts at 0
};

// ---- implementation

inline source_text::source_text(std::string name, std::string content)
    : name_{std::move(name)}, content_{std::move(content)}, line_starts_{0}
{
    for (std::size_t at = content_.find('\n'); at != std::string::npos; at = content_.find('\n', at + 1))
        line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

inline position source_text::locate(std::uint32_t offset) const noexcept
{
    const auto at = std::min(offset, static_cast<std::uint32_t>(content_.size()));
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), at);
    const auto start = *std::prev(after);
    const auto column = count_code_points(content().substr(start, at - start)) + 1;
    return {static_cast<std::uint32_t>(after - line_starts_.begin()), static_cast<std::uint32_t>(column)};
}

inline std::uint32_t source_text::offset_of(position place) const noexcept
{
    if (place.line == 0 || place.line > line_starts_.size()) return static_cast<std::uint32_t>(content_.size());
    auto rest = line(place.line);
    auto offset = line_starts_[place.line - 1];
    for (std::uint32_t column = 1; column < place.column && !rest.empty(); ++column) {
        const auto length = first_code_point(rest).length_bytes;
        rest.remove_prefix(length);
        offset += length;
    }
    return offset;
}

inline std::string_view source_text::line(std::uint32_t number) const noexcept
{
    if (number == 0 || number > line_starts_.size()) return {};
    const auto start = line_starts_[number - 1];
    auto text = content().substr(start);
    text = text.substr(0, text.find('\n'));
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    return text;
}

} // namespace v1
} // namespace mediabuy

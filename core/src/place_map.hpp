// SPDX-License-Identifier: MIT
#pragma once
/// @file place_map.hpp
/// From the lines and columns of another parser to bytes, in the same time wherever the place lies in its line.

#include "mediabuy/text/span.hpp"
#include "mediabuy/text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class place_map {
public:
    explicit place_map(std::string_view text) : text_{text}
    {
        line_starts_.push_back(0);
        for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
        ascii_ = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
        if (ascii_) return;
        std::uint32_t points = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (i % step == 0) points_before_.push_back(points);
            points += begins_point(text[i]) ? 1U : 0U;
        }
    }

    /// The byte at `place`, its column in code points; the end of the text where it lies behind it.
    [[nodiscard]] std::uint32_t offset_of(position place) const
    {
        const auto size = static_cast<std::uint32_t>(text_.size());
        if (place.line == 0 || place.line > line_starts_.size()) return size;
        const auto start = line_starts_[place.line - 1];
        if (ascii_) return std::min(start + (place.column - 1), size);
        return offset_of_point(points_up_to(start) + (place.column - 1));
    }

private:
    static constexpr std::size_t step = 64;

    [[nodiscard]] static bool begins_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

    [[nodiscard]] std::uint32_t points_up_to(std::uint32_t offset) const
    {
        if (offset >= text_.size()) return offset_end_points();
        auto points = points_before_[offset / step];
        for (std::size_t i = offset / step * step; i < offset; ++i) points += begins_point(text_[i]) ? 1U : 0U;
        return points;
    }

    [[nodiscard]] std::uint32_t offset_end_points() const
    {
        const auto tail = text_.substr((points_before_.size() - 1) * step);
        return points_before_.back() + static_cast<std::uint32_t>(std::count_if(tail.begin(), tail.end(), begins_point));
    }

    /// Where the code point with that number, from 0, begins.
    [[nodiscard]] std::uint32_t offset_of_point(std::uint32_t number) const
    {
        const auto after = std::upper_bound(points_before_.begin(), points_before_.end(), number);
        const auto block = static_cast<std::size_t>(after - points_before_.begin()) - 1;
        auto points = points_before_[block];
        for (std::size_t i = block * step; i < text_.size(); ++i) {
            if (!begins_point(text_[i])) continue;
            if (points == number) return static_cast<std::uint32_t>(i);
            ++points;
        }
        return static_cast<std::uint32_t>(text_.size());
    }

    std::string_view text_;
    bool ascii_ = true;
    std::vector<std::uint32_t> line_starts_;
    std::vector<std::uint32_t> points_before_; ///< code points before each `step` bytes; of texts beyond ASCII only
};

} // namespace detail
} // namespace v1
} // namespace mediabuy

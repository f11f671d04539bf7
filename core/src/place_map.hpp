// SPDX-License-Identifier: MIT
#pragma once
/// @file place_map.hpp
/// From the lines and columns of another parser to bytes, in the same time wherever the place lies in its
/// line.

#include "mediabuy/text/point_index.hpp"
#include "mediabuy/text/span.hpp"

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
    explicit place_map(std::string_view text) : text_{text}, points_{text}
    {
        line_starts_.push_back(0);
        for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }

    /// The byte at `place`, its column in code points; the end of the text where it lies behind it.
    [[nodiscard]] std::uint32_t offset_of(position place) const
    {
        const auto size = static_cast<std::uint32_t>(text_.size());
        if (place.line == 0 || place.line > line_starts_.size()) return size;
        const auto start = line_starts_[place.line - 1];
        const auto columns = std::min(place.column - 1, size - start); // a code point has at least a byte
        return points_.offset_of(text_, points_.points_before(text_, start) + columns);
    }

private:
    std::string_view text_;
    point_index points_;
    std::vector<std::uint32_t> line_starts_;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy

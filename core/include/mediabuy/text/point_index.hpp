// SPDX-License-Identifier: MIT
#pragma once
/// @file text/point_index.hpp
/// From bytes to code points and back, in the same time wherever the place lies: a book may be one line of
/// megabytes with a problem in every word.

#include "mediabuy/text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Marks a code point in every 64 bytes of a text. It keeps no view of the text, which is given anew with
/// each question and has to be the same.
class point_index {
public:
    /// Precondition: the text is shorter than 4 GiB.
    explicit point_index(std::string_view text);

    /// Units: code points before the byte at `offset`; an ill-formed byte counts as one.
    [[nodiscard]] std::uint32_t points_before(std::string_view text, std::uint32_t offset) const noexcept;

    /// Where the code point with that number, from 0, begins; the end of the text where there is none.
    [[nodiscard]] std::uint32_t offset_of(std::string_view text, std::uint32_t point) const noexcept;

private:
    struct mark {
        std::uint32_t offset;
        std::uint32_t points; ///< before it
    };
    static constexpr std::uint32_t spacing_bytes = 64;

    std::vector<mark> marks_; ///< none where the text is ASCII
};

// ---- implementation

inline point_index::point_index(std::string_view text)
{
    const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), ascii)) return;
    std::uint32_t points = 0;
    std::uint32_t next = 0;
    for (std::uint32_t at = 0; at < text.size(); ++points) {
        if (at >= next) {
            marks_.push_back({at, points});
            next = at + spacing_bytes;
        }
        at += first_code_point(text.substr(at)).length_bytes;
    }
}

inline std::uint32_t point_index::points_before(std::string_view text, std::uint32_t offset) const noexcept
{
    const auto end = std::min(offset, static_cast<std::uint32_t>(text.size()));
    if (marks_.empty()) return end;
    const auto behind = std::upper_bound(marks_.begin(), marks_.end(), end,
                                         [](std::uint32_t at, const mark& m) { return at < m.offset; });
    mark place = *std::prev(behind);
    while (place.offset < end) {
        place.offset += first_code_point(text.substr(place.offset)).length_bytes;
        ++place.points;
    }
    return place.points;
}

inline std::uint32_t point_index::offset_of(std::string_view text, std::uint32_t point) const noexcept
{
    if (marks_.empty()) return std::min(point, static_cast<std::uint32_t>(text.size()));
    const auto behind = std::upper_bound(marks_.begin(), marks_.end(), point,
                                         [](std::uint32_t n, const mark& m) { return n < m.points; });
    auto [at, points] = *std::prev(behind);
    for (; points < point && at < text.size(); ++points)
        at += first_code_point(text.substr(at)).length_bytes;
    return at;
}

} // namespace v1
} // namespace mediabuy

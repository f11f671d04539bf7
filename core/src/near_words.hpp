// SPDX-License-Identifier: MIT
#pragma once
/// @file near_words.hpp
/// A closed list of words as a problem names it: the one that may have been meant first.

#include "mediabuy/text/nearest.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The words of `list`, nearest to `text` first, with `before` and `behind` each, joined by commas.
template <class List>
[[nodiscard]] std::string near_words(std::string_view text, const List& list, std::string_view before = "\"",
                                     std::string_view behind = "\"")
{
    struct ranked {
        std::size_t distance;
        std::string_view word;
    };
    const auto limit = likely_slip(text.size());
    std::vector<ranked> order;
    order.reserve(std::size(list));
    for (const std::string_view word : list)
        order.push_back({edit_distance(text, word, limit), word});
    std::stable_sort(order.begin(), order.end(),
                     [](const ranked& a, const ranked& b) { return a.distance < b.distance; });
    std::string out;
    for (const auto& r : order) {
        if (!out.empty()) out += ", ";
        out += before;
        out += r.word;
        out += behind;
    }
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

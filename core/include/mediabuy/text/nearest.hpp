// SPDX-License-Identifier: MIT
#pragma once
/// @file text/nearest.hpp
/// What somebody may have meant: how far two words are apart, and which of many is nearest.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// Words longer than this are not compared letter by letter.
inline constexpr std::size_t longest_compared = 64;

/// How many letters have to be put in, taken out, changed, or swapped with their neighbour to make one word
/// of the other; at most `limit` + 1, which stands for all that is further apart. Units: bytes. Source:
/// optimal string alignment distance.
[[nodiscard]] constexpr std::size_t edit_distance(std::string_view a, std::string_view b,
                                                  std::size_t limit) noexcept;

/// How far a word of that length may be off and still be meant: one letter in a short one, three in a long
/// one.
[[nodiscard]] constexpr std::size_t likely_slip(std::size_t length) noexcept
{
    return length <= 3 ? 1 : length <= 8 ? 2 : 3;
}

/// The candidate that was most likely meant by `word`, the first of equals; nothing where none is near.
template <class Words>
[[nodiscard]] constexpr std::optional<std::string_view> nearest(std::string_view word,
                                                                const Words& candidates)
{
    auto limit = likely_slip(word.size());
    std::optional<std::string_view> best;
    for (const std::string_view candidate : candidates) {
        const auto distance = edit_distance(word, candidate, limit);
        if (distance > limit || (best && distance == limit)) continue;
        limit = distance;
        best = candidate;
    }
    return best;
}

// ---- implementation

constexpr std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) noexcept
{
    const auto apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (a == b) return 0;
    if (apart > limit || std::max(a.size(), b.size()) > longest_compared) return limit + 1;
    std::array<std::array<std::size_t, longest_compared + 1>, 3> rows{}; // before the last, last, this
    for (std::size_t j = 0; j <= b.size(); ++j)
        rows[1][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        rows[2][0] = i;
        auto best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            auto cost = std::min({rows[1][j] + 1, rows[2][j - 1] + 1, rows[1][j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, rows[0][j - 2] + 1);
            rows[2][j] = cost;
            best = std::min(best, cost);
        }
        if (best > limit) return limit + 1;
        rows[0] = rows[1];
        rows[1] = rows[2];
    }
    return std::min(rows[1][b.size()], limit + 1);
}

} // namespace v1
} // namespace mediabuy

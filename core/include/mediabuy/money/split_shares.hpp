// SPDX-License-Identifier: MIT
#pragma once
/// @file money/split_shares.hpp
/// The whole-number core of splitting: so many units, dealt out by weights, none lost and none invented.

#include "mediabuy/money/big_integer.hpp"
#include "mediabuy/money/int128.hpp"
#include "mediabuy/money/rounding.hpp"
#include "mediabuy/text/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Every mode cuts each part down to a whole unit. They differ in who gets what is left.
enum class split_mode : std::uint8_t {
    largest_remainder, ///< one each to those who lost most by the cut; of equals, the earlier
    first,             ///< one each to the first parts
    largest_weight,    ///< one each to the heaviest parts; of equals, the earlier
    separate,          ///< nobody: it is one more part at the end
    cumulative, ///< each part is the rounded sum up to it less the one before (half_even): for series in time
};
template <>
inline constexpr std::array spellings<split_mode>{
    std::string_view{"largest-remainder"}, std::string_view{"first"}, std::string_view{"largest-weight"},
    std::string_view{"separate"}, std::string_view{"cumulative"}};

[[nodiscard]] constexpr std::optional<split_mode> find_split_mode(std::string_view name) noexcept
{
    constexpr std::string_view names[] = {"largest-remainder", "first", "largest-weight", "separate",
                                          "cumulative"};
    for (std::uint8_t i = 0; i < 5; ++i)
        if (names[i] == name) return static_cast<split_mode>(i);
    return std::nullopt;
}

namespace detail {

/// `units` dealt out by weights that are not negative and not all 0; `caps` holds the most for each part, or
/// is empty. Nothing where the caps cannot hold it all.
[[nodiscard]] std::optional<std::vector<std::uint64_t>> shares_of(std::uint64_t units,
                                                                  const std::vector<big_integer>& weights,
                                                                  const std::vector<std::uint64_t>& caps,
                                                                  split_mode mode);

// ---- implementation

/// Parts cut down, and what each lost: remainder / sum of one unit.
template <class Integer> struct dealt {
    std::vector<std::uint64_t> parts;
    std::vector<Integer> remainders;
    std::uint64_t left = 0;
};

template <class Integer>
[[nodiscard]] dealt<Integer> cut_down(std::uint64_t units, const std::vector<Integer>& weights,
                                      const Integer& sum)
{
    dealt<Integer> made{.parts = {}, .remainders = {}, .left = units};
    made.parts.reserve(weights.size());
    made.remainders.reserve(weights.size());
    for (const auto& weight : weights) {
        const Integer ideal = weight * Integer{units}; // in units of 1/sum
        const auto part = static_cast<std::uint64_t>(Integer(ideal / sum));
        made.parts.push_back(part);
        made.remainders.push_back(Integer(ideal % sum));
        made.left -= part;
    }
    return made;
}

/// One unit each to the first `left` of the parts in the order of `comes_first`; of equals, the earlier.
template <class Compare>
void deal_out(std::vector<std::uint64_t>& parts, std::uint64_t left, Compare comes_first)
{
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), comes_first);
    for (std::size_t i = 0; i < left; ++i)
        ++parts[order[i]];
}

template <class Integer>
[[nodiscard]] std::vector<std::uint64_t>
cumulative_shares(std::uint64_t units, const std::vector<Integer>& weights, const Integer& sum)
{
    std::vector<std::uint64_t> parts;
    parts.reserve(weights.size());
    Integer so_far{0};
    std::uint64_t before = 0;
    for (const auto& weight : weights) {
        so_far += weight;
        const Integer rounded = divide_rounded(Integer(so_far * Integer{units}), sum, rounding::half_even);
        const auto up_to_here = static_cast<std::uint64_t>(rounded);
        parts.push_back(up_to_here - before);
        before = up_to_here;
    }
    return parts;
}

template <class Integer>
[[nodiscard]] std::vector<std::uint64_t> uncapped_shares(std::uint64_t units,
                                                         const std::vector<Integer>& weights, split_mode mode)
{
    Integer sum{0};
    for (const auto& weight : weights)
        sum += weight;
    if (mode == split_mode::cumulative) return cumulative_shares(units, weights, sum);
    auto cut = cut_down(units, weights, sum);
    if (mode == split_mode::largest_remainder)
        deal_out(cut.parts, cut.left, [&](auto a, auto b) { return cut.remainders[a] > cut.remainders[b]; });
    if (mode == split_mode::largest_weight)
        deal_out(cut.parts, cut.left, [&](auto a, auto b) { return weights[a] > weights[b]; });
    if (mode == split_mode::first)
        deal_out(cut.parts, cut.left, [&](auto a, auto b) { return weights[a] != 0 && weights[b] == 0; });
    return cut.parts;
}

/// In 128 bits where weight times amount is sure to fit, which is about always.
[[nodiscard]] inline std::vector<std::uint64_t>
uncapped_shares_of(std::uint64_t units, const std::vector<big_integer>& weights, split_mode mode)
{
    big_integer sum;
    for (const auto& weight : weights)
        sum += weight;
    if (sum > std::numeric_limits<std::int64_t>::max() / 2) return uncapped_shares(units, weights, mode);
    std::vector<int128> small;
    small.reserve(weights.size());
    for (const auto& weight : weights)
        small.push_back(static_cast<std::int64_t>(weight));
    return uncapped_shares(units, small, mode);
}

/// Caps every part whose exact share reaches its cap, takes it out, and looks again, since the others then
/// get more. The caps of those that remain are then a whole unit above their cut, so that dealing out cannot
/// pass them.
[[nodiscard]] inline std::optional<std::vector<std::uint64_t>>
capped_shares(std::uint64_t units, std::vector<big_integer> weights, const std::vector<std::uint64_t>& caps,
              split_mode mode)
{
    std::vector<std::uint64_t> fixed(weights.size(), 0);
    for (bool again = true; again;) {
        again = false;
        big_integer sum;
        for (const auto& weight : weights)
            sum += weight;
        if (sum.is_zero()) break;
        const auto shared = units;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (weights[i].is_zero() || weights[i] * shared < sum * caps[i]) continue;
            fixed[i] = caps[i];
            units -= caps[i];
            weights[i] = 0;
            again = true;
        }
    }
    const bool all_capped =
        std::all_of(weights.begin(), weights.end(), [](const auto& w) { return w.is_zero(); });
    if (all_capped) {
        if (units != 0 && mode != split_mode::separate) return std::nullopt;
        return fixed;
    }
    auto parts = uncapped_shares_of(units, weights, mode);
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i] += fixed[i];
    return parts;
}

inline std::optional<std::vector<std::uint64_t>> shares_of(std::uint64_t units,
                                                           const std::vector<big_integer>& weights,
                                                           const std::vector<std::uint64_t>& caps,
                                                           split_mode mode)
{
    if (caps.empty()) return uncapped_shares_of(units, weights, mode);
    return capped_shares(units, weights, caps, mode);
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

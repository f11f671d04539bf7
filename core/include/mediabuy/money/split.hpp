// SPDX-License-Identifier: MIT
#pragma once
/// @file money/split.hpp
/// Dividing an amount so that the parts add up to it, to the last minor unit.
///
/// A split works on the absolute amount and restores the sign, so that -$10 splits as $10 does. Parts of
/// weight 0 get nothing, whatever the mode. Negative weights are refused, as are weights that are all 0.

#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/money/ratio.hpp"
#include "mediabuy/money/split_shares.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct split_rules {
    split_mode mode = split_mode::largest_remainder;

    /// Units: minor units. Every part is a multiple of it: 5 for amounts in coins of $0.05. 1 or more; it
    /// divides the amount, unless the remainder is kept apart.
    std::int64_t step_minor = 1;

    /// The most that each part may have, by magnitude, or empty for no caps. What a capped part cannot take
    /// goes to the others by their weights.
    std::span<const money> caps = {};
};

/// One part for each weight, in their order; in mode `separate` one more, the remainder. A weight is a
/// decimal number or a ratio, such as a third. Errors: no-weights, negative-weight, zero-weights, bad-step,
/// bad-caps, caps-too-low, mixed-currencies (in the caps).
[[nodiscard]] result<std::vector<money>> split(money amount, std::span<const decimal> weights,
                                               const split_rules& rules);
[[nodiscard]] result<std::vector<money>> split(money amount, std::span<const ratio> weights,
                                               const split_rules& rules);
[[nodiscard]] result<std::vector<money>> split(money amount, std::span<const decimal> weights,
                                               split_mode mode = split_mode::largest_remainder);
[[nodiscard]] result<std::vector<money>> split(money amount, std::span<const ratio> weights,
                                               split_mode mode = split_mode::largest_remainder);

// ---- implementation

namespace detail {

/// The weights as whole numbers in the same proportion.
[[nodiscard]] inline std::vector<big_integer> whole_weights(std::span<const decimal> weights)
{
    int scale = 0;
    for (const auto& w : weights)
        scale = std::max(scale, w.scale());
    std::vector<big_integer> scaled;
    scaled.reserve(weights.size());
    for (const auto& w : weights)
        scaled.push_back(w.at_scale(scale));
    return scaled;
}

[[nodiscard]] inline std::vector<big_integer> whole_weights(std::span<const ratio> weights)
{
    big_integer common = 1;
    for (const auto& w : weights)
        common = boost::multiprecision::lcm(common, w.denominator());
    std::vector<big_integer> scaled;
    scaled.reserve(weights.size());
    for (const auto& w : weights)
        scaled.push_back(w.numerator() * (common / w.denominator()));
    return scaled;
}

[[nodiscard]] inline std::string weight_text(const decimal& w) { return to_string(w); }
[[nodiscard]] inline std::string weight_text(const ratio& w)
{
    return w.numerator().str() + "/" + w.denominator().str();
}

/// What is wrong with the weights themselves.
template <class Weight> [[nodiscard]] std::optional<problem> weights_problem(std::span<const Weight> weights)
{
    if (weights.empty()) return error_at({}, code::no_weights);
    bool any = false;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i].is_negative())
            return error_at({}, code::negative_weight,
                            {std::to_string(i + 1), excerpt(weight_text(weights[i]))});
        any = any || !weights[i].is_zero();
    }
    if (!any) return error_at({}, code::zero_weights);
    return std::nullopt;
}

[[nodiscard]] constexpr std::uint64_t magnitude_of(money amount) noexcept
{
    return static_cast<std::uint64_t>(magnitude(amount.minor()));
}

/// The caps in whole steps; empty for none.
[[nodiscard]] inline result<std::vector<std::uint64_t>> caps_in_steps(money amount, std::size_t parts,
                                                                      const split_rules& rules)
{
    std::vector<std::uint64_t> caps;
    if (rules.caps.empty()) return caps;
    if (rules.caps.size() != parts)
        return error_at({}, code::bad_caps, {std::to_string(rules.caps.size()), std::to_string(parts)});
    for (const auto cap : rules.caps) {
        if (cap.currency() != amount.currency()) return does_not_mix(cap.currency(), amount.currency());
        caps.push_back(magnitude_of(cap) / static_cast<std::uint64_t>(rules.step_minor));
    }
    return caps;
}

[[nodiscard]] inline std::vector<money> parts_of(money amount, const std::vector<std::uint64_t>& steps,
                                                 const split_rules& rules)
{
    const auto step = static_cast<std::uint64_t>(rules.step_minor);
    const auto part = [&](std::uint64_t size) {
        return money::from_minor(static_cast<std::int64_t>(amount.is_negative() ? 0 - size : size),
                                 amount.currency());
    };
    std::vector<money> parts;
    parts.reserve(steps.size() + 1);
    auto rest = magnitude_of(amount);
    for (const auto count : steps) {
        parts.push_back(part(count * step));
        rest -= count * step;
    }
    if (rules.mode == split_mode::separate) parts.push_back(part(rest));
    return parts;
}

template <class Weight>
[[nodiscard]] result<std::vector<money>> split_by(money amount, std::span<const Weight> weights,
                                                  const split_rules& rules)
{
    if (auto wrong = weights_problem(weights)) return *std::move(wrong);
    const auto size = magnitude_of(amount);
    const bool divides = rules.step_minor > 0 && size % static_cast<std::uint64_t>(rules.step_minor) == 0;
    if (rules.step_minor < 1 || (!divides && rules.mode != split_mode::separate))
        return error_at({}, code::bad_step,
                        {minor_to_string(rules.step_minor, amount.currency()), to_string(amount)});
    const auto caps = caps_in_steps(amount, weights.size(), rules);
    if (!caps) return caps.error();
    const auto steps = shares_of(size / static_cast<std::uint64_t>(rules.step_minor), whole_weights(weights),
                                 *caps, rules.mode);
    if (!steps) {
        int128 held = 0;
        for (const auto cap : rules.caps)
            held += static_cast<int128>(magnitude_of(cap));
        const auto decimals = static_cast<std::size_t>(amount.currency().minor_digits());
        return error_at({}, code::caps_too_low, {to_string(amount), to_plain_text(held, decimals)});
    }
    return parts_of(amount, *steps, rules);
}

} // namespace detail

inline result<std::vector<money>> split(money amount, std::span<const decimal> weights,
                                        const split_rules& rules)
{
    return detail::split_by(amount, weights, rules);
}

inline result<std::vector<money>> split(money amount, std::span<const ratio> weights,
                                        const split_rules& rules)
{
    return detail::split_by(amount, weights, rules);
}

inline result<std::vector<money>> split(money amount, std::span<const decimal> weights, split_mode mode)
{
    return detail::split_by(amount, weights, split_rules{.mode = mode});
}

inline result<std::vector<money>> split(money amount, std::span<const ratio> weights, split_mode mode)
{
    return detail::split_by(amount, weights, split_rules{.mode = mode});
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/replay.hpp
/// What a contract's recorded actions come to on a day, for one who knew what was recorded by a day.
///
/// Of the actions known by then: money sums those signed by the day; what currently holds comes from those in
/// effect, taken as they were recorded (holding.hpp). An action whose day is vague and may lie on either side
/// is kept out and named (`perhaps`); a second replay that takes such actions in tells whether they matter.

#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/holding.hpp"
#include "mediabuy/rule/known.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What becomes of actions that may or may not have been signed, recorded or in effect by the day.
enum class doubtful_actions : std::uint8_t { kept_out, taken_in };

/// Sums of the three deltas of actions (domain.md A3); one is none where no counted action gives it.
struct contract_sums {
    std::optional<total> obligated;
    std::optional<total> current;   ///< base and exercised options
    std::optional<total> potential; ///< base and all options: the ceiling

    void add(const modification& m);
};

struct contract_state : holding {
    explicit contract_state(const contract& c) : holding{c}, start{c.start} {}

    contract_sums sums;
    std::size_t counted = 0; ///< actions signed by the day and known
    std::optional<given_day> start;
    std::vector<std::uint32_t> perhaps; ///< actions that may or may not have been signed by the day, or known
    std::vector<std::uint32_t> perhaps_in_effect; ///< signed and known, but what they do is open
};

/// Was this action known, and signed by the day? Certain only where both are.
[[nodiscard]] inline truth counts(const book& b, const contract& c, const modification& m, const question& q);

/// Precondition: amounts of the contract's actions are of one currency (the reader makes sure).
[[nodiscard]] inline contract_state replay(const book& b, const contract& c, const question& q,
                                           doubtful_actions doubtful = doubtful_actions::kept_out);

// ---- implementation

namespace detail {

/// Adds a delta where there is one; a sum begins with its first.
inline void add_to(std::optional<total>& sum, const std::optional<money>& delta)
{
    if (!delta) return;
    if (!sum) sum.emplace(delta->currency());
    *sum += *delta;
}

} // namespace detail

inline void contract_sums::add(const modification& m)
{
    detail::add_to(obligated, m.obligates);
    detail::add_to(current, m.value);
    detail::add_to(potential, m.ceiling);
}

inline truth counts(const book& b, const contract& c, const modification& m, const question& q)
{
    const auto was_signed = m.signed_on ? m.signed_on->when.reached_by(q.as_of) : truth::unknown;
    return was_signed == truth::no ? truth::no : std::min(was_signed, known(b, c, m, q));
}

inline contract_state replay(const book& b, const contract& c, const question& q, doubtful_actions doubtful)
{
    const bool takes_in = doubtful == doubtful_actions::taken_in;
    contract_state state{c};
    std::vector<std::uint32_t> in_effect;
    in_effect.reserve(c.modifications.size());
    for (std::uint32_t i = 0; i < c.modifications.size(); ++i) {
        const auto& m = c.modifications[i];
        const auto certain = counts(b, c, m, q);
        if (certain == truth::no) continue;
        if (certain == truth::unknown) state.perhaps.push_back(i);
        if (certain == truth::unknown && !takes_in) continue;
        ++state.counted;
        state.sums.add(m);
        const auto effect = m.effective ? m.effective->when.reached_by(q.as_of) : truth::yes;
        if (certain == truth::yes && effect == truth::unknown) state.perhaps_in_effect.push_back(i);
        if (effect == truth::yes || (effect == truth::unknown && takes_in)) in_effect.push_back(i);
    }
    const auto before = [&c](std::uint32_t x, std::uint32_t y) {
        return replayed_before(c.modifications[x], c.modifications[y]);
    };
    if (!std::is_sorted(in_effect.begin(), in_effect.end(), before))
        std::sort(in_effect.begin(), in_effect.end(), before);
    for (const auto i : in_effect) {
        const auto& m = c.modifications[i];
        const auto ends = state.ends_all(m);
        if (ends == truth::unknown) state.perhaps_in_effect.push_back(i);
        state.apply(m, ends == truth::yes || (ends == truth::unknown && takes_in));
    }
    return state;
}

} // namespace v1
} // namespace mediabuy

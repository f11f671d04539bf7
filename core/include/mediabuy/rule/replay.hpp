// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/replay.hpp
/// What a contract's recorded actions come to on a day, for one who knew what was recorded by a day.
///
/// Of the actions known by then: money sums those signed by the day; what currently holds (last days, terminations)
/// comes from those in effect, each from the action with the greatest (recorded, effective, number) that states it.
/// An action whose day is vague and may lie on either side is kept out and named (`perhaps`).

#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/known.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One termination, cancellation or close-out that is in effect.
struct ending_action {
    action what = action::award;
    given_day effective;
    bool moved_end = false; ///< it states a last day of its own
};

struct contract_state {
    std::optional<total> obligated;   ///< sum of what the counted actions obligate; none where none says an amount
    std::size_t counted = 0;         ///< actions signed by the day and known
    std::optional<given_day> awarded; ///< day on which the award itself was signed
    std::optional<given_day> start;
    std::optional<given_day> end;    ///< current last day, included
    std::optional<ending_action> cancelled;  ///< N
    std::optional<ending_action> closed;     ///< K
    std::optional<ending_action> terminated; ///< a complete E, F or X
    std::vector<std::uint32_t> perhaps;      ///< actions that may or may not have been signed by the day, or known
};

/// Numbers in a modification's number compare as numbers: "P00002" before "P00010", "9" before "10".
[[nodiscard]] constexpr bool natural_less(std::string_view a, std::string_view b) noexcept;

/// Precondition: amounts of the contract's actions are of one currency (the reader makes sure).
[[nodiscard]] inline contract_state replay(const book& b, const contract& c, const question& q);

// ---- implementation

constexpr bool natural_less(std::string_view a, std::string_view b) noexcept
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto take_number = [digit](std::string_view& text) {
        std::size_t length = 0;
        while (length < text.size() && digit(text[length])) ++length;
        auto number = text.substr(0, length);
        text.remove_prefix(length);
        while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
        return number;
    };
    while (!a.empty() && !b.empty()) {
        if (digit(a.front()) && digit(b.front())) {
            const auto x = take_number(a);
            const auto y = take_number(b);
            if (x.size() != y.size()) return x.size() < y.size();
            if (x != y) return x < y;
        } else {
            if (a.front() != b.front()) return a.front() < b.front();
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return a.empty() && !b.empty();
}

namespace detail {

/// Recorded order: later ones decide what currently holds. Where no day of recording is given, the effective day.
[[nodiscard]] inline auto replay_key(const modification& m)
{
    const auto effective = m.effective ? m.effective : m.signed_on;
    const auto effective_day = effective ? effective->when.latest() : day{1, 1, 1};
    return std::tuple{m.recorded.value_or(effective_day), effective_day};
}

[[nodiscard]] inline bool replayed_before(const modification& a, const modification& b)
{
    const auto x = replay_key(a);
    const auto y = replay_key(b);
    return x != y ? x < y : natural_less(a.number, b.number);
}

/// A termination ends the whole contract if it says so, or says nothing and pulls the last day in (domain.md A2).
[[nodiscard]] inline bool ends_all(const modification& m, const std::optional<given_day>& end_before)
{
    const bool terminates = m.what == action::terminate_for_default || m.what == action::terminate_for_convenience ||
                            m.what == action::terminate_for_cause;
    if (!terminates || m.reach == extent::partial) return false;
    if (m.reach == extent::complete) return true;
    return m.end && end_before && m.end->when.latest() < end_before->when.latest();
}

inline void apply(contract_state& state, const modification& m)
{
    const auto effective = m.effective ? m.effective : m.signed_on;
    if (effective) {
        const ending_action ending{m.what.value_or(action::award), *effective, m.end.has_value()};
        if (m.what == action::legal_cancellation) state.cancelled = ending;
        if (m.what == action::close_out) state.closed = ending;
        if (ends_all(m, state.end)) state.terminated = ending;
    }
    if (m.end) state.end = m.end;
}

} // namespace detail

inline contract_state replay(const book& b, const contract& c, const question& q)
{
    contract_state state;
    state.start = c.start;
    state.end = c.end;
    std::vector<const modification*> in_effect;
    for (std::uint32_t i = 0; i < c.modifications.size(); ++i) {
        const auto& m = c.modifications[i];
        const auto was_known = known(b, c, m, q);
        const auto was_signed = m.signed_on ? m.signed_on->when.reached_by(q.as_of) : truth::unknown;
        if (was_known == truth::no || was_signed == truth::no) continue;
        if (was_known == truth::unknown || was_signed == truth::unknown) {
            state.perhaps.push_back(i);
            continue;
        }
        ++state.counted;
        if (m.what == action::award) state.awarded = m.signed_on;
        if (m.obligates) {
            if (!state.obligated) state.obligated.emplace(m.obligates->currency());
            *state.obligated += *m.obligates;
        }
        if (!m.effective || m.effective->when.reached_by(q.as_of) == truth::yes) in_effect.push_back(&m);
    }
    std::sort(in_effect.begin(), in_effect.end(),
              [](const modification* x, const modification* y) { return detail::replayed_before(*x, *y); });
    for (const auto* m : in_effect) detail::apply(state, *m);
    return state;
}

} // namespace v1
} // namespace mediabuy

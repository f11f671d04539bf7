// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/replay.hpp
/// What a contract's recorded actions come to on a day, for one who knew what was recorded by a day.
///
/// Of the actions known by then: money sums those signed by the day; what currently holds (last days,
/// terminations) comes from those in effect, each from the action with the greatest (recorded, effective,
/// number) that states it. An action whose day is vague and may lie on either side is kept out and named
/// (`perhaps`); a second replay that takes such actions in tells whether they matter.

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
};

/// What becomes of actions that may or may not have been signed, recorded or in effect by the day.
enum class doubtful_actions : std::uint8_t { kept_out, taken_in };

struct contract_state {
    std::optional<total>
        obligated;           ///< sum of what the counted actions obligate; none where none says an amount
    std::size_t counted = 0; ///< actions signed by the day and known
    std::optional<given_day> awarded; ///< day on which the award itself was signed
    std::optional<given_day> start;
    std::optional<given_day> end;            ///< current last day, included; one that a termination set too
    std::optional<ending_action> cancelled;  ///< N
    std::optional<ending_action> closed;     ///< K
    std::optional<ending_action> terminated; ///< a complete E, F or X
    std::vector<std::uint32_t> perhaps; ///< actions that may or may not have been signed by the day, or known
    std::vector<std::uint32_t>
        perhaps_in_effect; ///< actions that were signed and known, but may take effect later
};

/// Numbers in a modification's number compare as numbers: "P00002" before "P00010", "9" before "10".
[[nodiscard]] constexpr bool natural_less(std::string_view a, std::string_view b) noexcept;

/// Precondition: amounts of the contract's actions are of one currency (the reader makes sure).
[[nodiscard]] inline contract_state replay(const book& b, const contract& c, const question& q,
                                           doubtful_actions doubtful = doubtful_actions::kept_out);

// ---- implementation

constexpr bool natural_less(std::string_view a, std::string_view b) noexcept
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto take_number = [digit](std::string_view& text) {
        std::size_t length = 0;
        while (length < text.size() && digit(text[length]))
            ++length;
        auto number = text.substr(0, length);
        text.remove_prefix(length);
        while (number.size() > 1 && number.front() == '0')
            number.remove_prefix(1);
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

/// Recorded order: later ones decide what currently holds. Where no day of recording is given, the effective
/// day.
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

[[nodiscard]] inline bool is_termination(const modification& m) noexcept
{
    return m.what == action::terminate_for_default || m.what == action::terminate_for_convenience ||
           m.what == action::terminate_for_cause;
}

/// A termination ends the whole contract if it says so, or says nothing and pulls the last day in (domain.md
/// A2).
[[nodiscard]] inline bool ends_all(const modification& m, const std::optional<given_day>& end_before)
{
    if (!is_termination(m) || m.reach == extent::partial) return false;
    if (m.reach == extent::complete) return true;
    return m.end && end_before && m.end->when.latest() < end_before->when.latest();
}

/// The last day before a day that may be vague.
[[nodiscard]] inline given_day day_before(const given_day& d)
{
    const auto run = period::between(d.when.earliest() - 1, d.when.latest() - 1);
    return {vague_day::within(*run), name_id::none, d.where};
}

/// The last day of performance is the one that the termination sets where that is earlier than the one
/// before, else the day before its effective day (domain.md A8). A second one, such as the settlement,
/// changes what it is called at most.
inline void terminate(contract_state& state, const modification& m, const given_day& effective)
{
    if (state.terminated) {
        state.terminated->what = *m.what;
        return;
    }
    state.terminated = ending_action{*m.what, effective};
    const auto earlier = [&state](const given_day& d) {
        return !state.end || d.when.latest() < state.end->when.latest();
    };
    if (m.end && earlier(*m.end)) return;
    if (const auto last = day_before(effective); earlier(last)) state.end = last;
}

/// `stated` is the last day that the actions before stated: one that merely repeats it undoes no termination.
inline void apply(contract_state& state, const modification& m, std::optional<vague_day>& stated)
{
    const auto effective = m.effective ? m.effective : m.signed_on;
    if (effective) {
        if (m.what == action::legal_cancellation) state.cancelled = ending_action{*m.what, *effective};
        if (m.what == action::close_out) state.closed = ending_action{*m.what, *effective};
        if (ends_all(m, state.end)) terminate(state, m, *effective);
    }
    if (!m.end || stated == m.end->when) return;
    stated = m.end->when;
    const bool lengthens = state.end && state.end->when.latest() < m.end->when.latest();
    if (!(lengthens && is_termination(m))) state.end = m.end; // no termination lengthens a contract
}

} // namespace detail

inline contract_state replay(const book& b, const contract& c, const question& q, doubtful_actions doubtful)
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
        const bool certain = was_known == truth::yes && was_signed == truth::yes;
        if (!certain) state.perhaps.push_back(i);
        if (!certain && doubtful == doubtful_actions::kept_out) continue;
        ++state.counted;
        if (m.what == action::award) state.awarded = m.signed_on;
        if (m.obligates) {
            if (!state.obligated) state.obligated.emplace(m.obligates->currency());
            *state.obligated += *m.obligates;
        }
        const auto effect = m.effective ? m.effective->when.reached_by(q.as_of) : truth::yes;
        if (certain && effect == truth::unknown) state.perhaps_in_effect.push_back(i);
        if (effect == truth::yes || (effect == truth::unknown && doubtful == doubtful_actions::taken_in))
            in_effect.push_back(&m);
    }
    std::sort(in_effect.begin(), in_effect.end(),
              [](const modification* x, const modification* y) { return detail::replayed_before(*x, *y); });
    auto stated = c.end ? std::optional{c.end->when} : std::nullopt;
    for (const auto* m : in_effect)
        detail::apply(state, *m, stated);
    return state;
}

} // namespace v1
} // namespace mediabuy

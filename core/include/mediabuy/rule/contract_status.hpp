// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/contract_status.hpp
/// The status of contracts, orders, calls and vehicles, and of their options.

#include "mediabuy/rule/contract_clocks.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A contract with at most so many days to run is flagged as expiring. Units: days; ours.
inline constexpr int expiring_days = 90;

/// Source: domain.md A8; last days are included (A4).
[[nodiscard]] inline status status_of_contract(const book& b, const relations& related, ref<contract> which,
                                               const question& q);

/// Of all its options, in the order of contract::options: the contract is replayed once.
[[nodiscard]] inline std::vector<status> status_of_options(const book& b, const relations& related,
                                                           ref<contract> which, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline bool holds(const std::vector<std::uint32_t>& indices, std::uint32_t i)
{
    return std::find(indices.begin(), indices.end(), i) != indices.end();
}

[[nodiscard]] inline sentence signed_sentence(const book& b, const modification& m)
{
    const bool award = m.what == action::award;
    std::vector<argument> arguments{m.number, worded(b, *m.signed_on)};
    if (!m.obligates)
        return {award ? says::contract_signed_only : says::contract_changed_only, std::move(arguments)};
    arguments.emplace_back(*m.obligates);
    return {award ? says::contract_signed : says::contract_changed, std::move(arguments)};
}

inline void add_actions(const book& b, const contract& c, const contract_state& state, const question& q,
                        std::vector<fact>& facts)
{
    for (std::uint32_t i = 0; i < c.modifications.size(); ++i) {
        const auto& m = c.modifications[i];
        const auto& sources = m.sources.empty() ? c.head.sources : m.sources;
        const bool counts = m.signed_on && m.signed_on->when.reached_by(q.as_of) == truth::yes &&
                            known(b, c, m, q) == truth::yes;
        if (counts) facts.push_back({signed_sentence(b, m), sources, m.where});
        if (holds(state.perhaps, i) || holds(state.perhaps_in_effect, i))
            facts.push_back({doubtful_because(b, c, m, q), sources, m.where});
    }
}

/// The word and the days. The word is unknown where actions that may or may not count would change it.
inline void fill_status(const book& b, const relations& related, ref<contract> which,
                        const contract_state& state, const question& q, status& s)
{
    const bool doubtful = !state.perhaps.empty() || !state.perhaps_in_effect.empty();
    s.word = status_by_table(b, related, which, state, q).word;
    bool certain = state.end.has_value();
    if (doubtful) {
        const auto taken_in = replay(b, b[which], q, doubtful_actions::taken_in);
        if (status_by_table(b, related, which, taken_in, q).word != s.word) s.word = status_word::unknown;
        certain = certain && taken_in.end && state.end->when == taken_in.end->when;
    }
    if (s.word == status_word::closed) s.ended_as = ended_as(b, related, which, state, q);
    if (state.start) s.since = worded(b, *state.start);
    if (state.end) s.until = worded(b, *state.end);
    if (s.word == status_word::active && certain && state.end->when.is_exact())
        s.days_left = days_left_until(*state.end, q.as_of);
}

/// Whether an order under it runs, at any depth.
[[nodiscard]] inline bool has_active_orders(const book& b, const relations& related, ref<contract> which,
                                            const question& q)
{
    std::vector<ref<contract>> waiting{which};
    while (!waiting.empty()) {
        const auto at = waiting.back();
        waiting.pop_back();
        for (const auto i : related.orders_under(at)) {
            const ref<contract> order{i};
            const auto word = status_by_table(b, related, order, replay(b, b[order], q), q).word;
            if (b[order].kind != contract_kind::idv && word == status_word::active) return true;
            waiting.push_back(order);
        }
    }
    return false;
}

/// That no priced option is left: the book has options and none can be exercised any more, or the record
/// itself gives the same last day with all options and without.
[[nodiscard]] inline bool in_last_period(const contract& c, const std::vector<status_word>& options,
                                         const contract_state& state)
{
    if (state.potential_end && state.end && state.potential_end->when == state.end->when) return true;
    return !c.options.empty() && std::all_of(options.begin(), options.end(), [](status_word word) {
        return word == status_word::exercised || word == status_word::lapsed;
    });
}

inline void add_flags(const book& b, const relations& related, ref<contract> which,
                      const contract_state& state, const question& q, status& s)
{
    const auto& c = b[which];
    std::vector<status_word> options;
    const auto exercised = exercised_options(b, c, q);
    for (std::size_t i = 0; i < c.options.size(); ++i)
        options.push_back(option_word(c.options[i], exercised[i], state, q));
    if (s.word == status_word::active) {
        if (s.days_left && *s.days_left <= expiring_days) s.flags.push_back(status_flag::expiring);
        if (std::find(options.begin(), options.end(), status_word::open) != options.end())
            s.flags.push_back(status_flag::option_window_open);
        if (in_last_period(c, options, state)) s.flags.push_back(status_flag::last_period);
    }
    if (c.kind == contract_kind::idv && has_active_orders(b, related, which, q))
        s.flags.push_back(status_flag::orders_active);
}

[[nodiscard]] constexpr clock_name deciding_clock(status_word word, contract_kind kind) noexcept
{
    switch (word) {
    case status_word::cancelled:
    case status_word::closed:
    case status_word::terminated_for_cause:
    case status_word::terminated_for_convenience:
    case status_word::terminated_for_default:
        return clock_name::termination;
    case status_word::expired:
    case status_word::completed:
        return clock_name::performance;
    default:
        return kind == contract_kind::idv ? clock_name::ordering : clock_name::performance;
    }
}

} // namespace detail

inline status status_of_contract(const book& b, const relations& related, ref<contract> which,
                                 const question& q)
{
    const auto& c = b[which];
    const auto state = replay(b, c, q);
    auto s = status_about({record_kind::contract, static_cast<std::uint32_t>(which.index())});
    s.clock(clock_name::funds) = funds_clock(b, c, q);
    s.clock(clock_name::ordering) = ordering_clock(b, related, which, q);
    s.clock(clock_name::performance) = performance_clock(b, c, state, q);
    s.clock(clock_name::termination) = termination_clock(b, c, state, q);
    if (heard_of(b, c, q)) {
        detail::fill_status(b, related, which, state, q, s);
        detail::add_flags(b, related, which, state, q, s);
    }
    s.decides = detail::deciding_clock(s.word, c.kind);
    detail::add_actions(b, c, state, q, s.because);
    detail::add_events(b, related, s.about, q, s.because);
    s.because.push_back({s.clock(s.decides).why, c.head.sources, c.head.where});
    return s;
}

namespace detail {

/// Where an option's window lies, which action exercised it, and what happened to it.
inline void add_option_facts(const book& b, const relations& related, const contract& c,
                             const contract_state& state, const std::vector<std::uint32_t>& actions,
                             const question& q, status& s)
{
    const auto& o = c.options[s.about.part];
    if (const auto window = window_of(o, state))
        s.because.push_back(
            {{says::option_window, {worded_day{window->opens, {}}, worded_day{window->closes, {}}}},
             o.head.sources,
             o.head.where});
    for (const auto i : actions) {
        const auto& m = c.modifications[i];
        s.because.push_back({{says::option_exercised, {m.number, worded(b, *m.signed_on)}},
                             m.sources.empty() ? c.head.sources : m.sources,
                             m.where});
    }
    add_events(b, related, s.about, q, s.because);
}

} // namespace detail

inline std::vector<status> status_of_options(const book& b, const relations& related, ref<contract> which,
                                             const question& q)
{
    const auto& c = b[which];
    std::vector<status> out;
    if (c.options.empty()) return out;
    const auto state = replay(b, c, q);
    const auto exercised = exercised_options(b, c, q);
    std::vector<std::vector<std::uint32_t>> actions(c.options.size());
    for (std::uint32_t i = 0; i < c.modifications.size(); ++i)
        if (c.modifications[i].exercises && counts(b, c, c.modifications[i], q) == truth::yes)
            actions[c.modifications[i].exercises.index].push_back(i);
    const auto of_contract = status_of_contract(b, related, which, q);
    const bool heard = heard_of(b, c, q);
    for (std::uint32_t i = 0; i < c.options.size(); ++i) {
        const auto& o = c.options[i];
        auto s = status_about({record_kind::option, static_cast<std::uint32_t>(which.index()), i});
        s.clocks = of_contract.clocks;
        s.decides = of_contract.decides;
        if (o.start) s.since = detail::worded(b, *o.start);
        if (o.end) s.until = detail::worded(b, *o.end);
        s.word = heard ? option_word(o, exercised[i], state, q) : status_word::unknown;
        if (s.word == status_word::open)
            if (const auto window = window_of(o, state); window->closes.is_exact())
                s.days_left = window->closes.latest() - q.as_of + 1;
        detail::add_option_facts(b, related, c, state, actions[i], q, s);
        out.push_back(std::move(s));
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

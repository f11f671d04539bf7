// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/contract_status.hpp
/// The status of a contract: the decision table of domain.md A8, first hit wins.

#include "mediabuy/rule/replay.hpp"
#include "mediabuy/rule/status.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Source: domain.md A8; last days are included (A4).
[[nodiscard]] inline status status_of_contract(const book& b, ref<contract> which, const question& q);

/// The three clocks that a contract has of its own. `state` is its replay for the same question.
[[nodiscard]] inline clock_face performance_clock(const book& b, const contract& c, const contract_state& state,
                                                  const question& q);
[[nodiscard]] inline clock_face ordering_clock(const book& b, const contract& c, const question& q);
[[nodiscard]] inline clock_face termination_clock(const book& b, const contract_state& state, const question& q);

// ---- implementation

namespace detail {

/// From which day on an ending action ends: behind the last day that it sets, else from its effective day.
[[nodiscard]] inline truth ending_in_force(const ending_action& ending, const contract_state& state, day as_of)
{
    if (ending.moved_end && state.end) return state.end->when.passed_on(as_of);
    return ending.effective.when.reached_by(as_of);
}

[[nodiscard]] constexpr status_word word_for(action what) noexcept
{
    switch (what) {
    case action::terminate_for_default: return status_word::terminated_for_default;
    case action::terminate_for_cause: return status_word::terminated_for_cause;
    default: return status_word::terminated_for_convenience;
    }
}

/// The day of the award itself, signed or yet to be signed.
[[nodiscard]] inline std::optional<given_day> award_day(const contract& c)
{
    for (const auto& m : c.modifications)
        if (m.what == action::award) return m.signed_on;
    return std::nullopt;
}

/// Is a stop-work order in force that no resumption followed?
[[nodiscard]] inline bool stopped(const book& b, any_ref about, const question& q)
{
    std::optional<day> last_stop;
    std::optional<day> last_resumption;
    for (const auto& e : b.events) {
        if (e.about != about || !e.date || known(b, e.head, q) != truth::yes) continue;
        if (e.date->when.reached_by(q.as_of) != truth::yes) continue;
        if (e.says == event_word::stop_work) last_stop = std::max(last_stop.value_or(day{1, 1, 1}), e.date->when.latest());
        if (e.says == event_word::resumed)
            last_resumption = std::max(last_resumption.value_or(day{1, 1, 1}), e.date->when.latest());
    }
    return last_stop && (!last_resumption || *last_resumption < *last_stop);
}

[[nodiscard]] inline bool accepted(const book& b, any_ref about, const question& q)
{
    return std::any_of(b.events.begin(), b.events.end(), [&](const event& e) {
        return e.about == about && e.says == event_word::accepted && e.date &&
               e.date->when.reached_by(q.as_of) == truth::yes && known(b, e.head, q) == truth::yes;
    });
}

/// Rows 3 to 10 of the table: what the word would be if no close-out were recorded.
[[nodiscard]] inline status_word open_word(const book& b, ref<contract> which, const contract_state& state,
                                           const question& q)
{
    const auto& c = b[which];
    const any_ref about{record_kind::contract, static_cast<std::uint32_t>(which.index())};
    if (state.terminated) {
        const auto over = ending_in_force(*state.terminated, state, q.as_of);
        if (over == truth::yes) return word_for(state.terminated->what);
        if (over == truth::unknown) return status_word::unknown;
    }
    const bool has_actions = !c.modifications.empty();
    const auto awarded = award_day(c);
    if (has_actions && state.counted == 0)
        return awarded && awarded->when.reached_by(q.as_of) == truth::no ? status_word::pending : status_word::unknown;
    if (state.start && state.start->when.reached_by(q.as_of) == truth::no) return status_word::not_started;
    if (!state.end) return status_word::unknown;
    const auto over = state.end->when.passed_on(q.as_of);
    if (over == truth::yes) return accepted(b, about, q) ? status_word::completed : status_word::expired;
    const bool certain = over == truth::no && state.start && state.start->when.reached_by(q.as_of) == truth::yes;
    if (!certain) return status_word::unknown;
    return stopped(b, about, q) ? status_word::suspended : status_word::active;
}

inline void add_actions(const book& b, const contract& c, const contract_state& state, const question& q,
                        std::vector<fact>& facts)
{
    for (std::uint32_t i = 0; i < c.modifications.size(); ++i) {
        const auto& m = c.modifications[i];
        const auto& sources = m.sources.empty() ? c.head.sources : m.sources;
        const bool perhaps = std::find(state.perhaps.begin(), state.perhaps.end(), i) != state.perhaps.end();
        if (perhaps && m.signed_on)
            facts.push_back({{says::action_perhaps, {m.number, worded(b, *m.signed_on)}}, sources, m.where});
        else if (perhaps)
            facts.push_back({{says::action_day_missing, {m.number}}, sources, m.where});
        else if (m.signed_on && m.signed_on->when.reached_by(q.as_of) == truth::yes && known(b, c, m, q) == truth::yes) {
            std::vector<argument> arguments{m.number, worded(b, *m.signed_on)};
            if (m.obligates) arguments.emplace_back(*m.obligates);
            facts.push_back({{m.what == action::award ? says::contract_signed : says::contract_changed,
                              std::move(arguments)}, sources, m.where});
        }
    }
}

} // namespace detail

inline clock_face performance_clock(const book& b, const contract& c, const contract_state& state, const question& q)
{
    using detail::worded;
    if (!c.modifications.empty() && state.counted == 0) {
        const auto awarded = detail::award_day(c);
        if (awarded && awarded->when.reached_by(q.as_of) == truth::no)
            return {clock_word::not_started, {says::contract_not_signed, {worded(b, *awarded)}}};
        if (q.known_by) return {clock_word::unknown, {says::contract_not_known_yet, {*q.known_by}}};
    }
    if (state.start && state.start->when.reached_by(q.as_of) == truth::no)
        return {clock_word::not_started, {says::contract_starts_later, {worded(b, *state.start)}}};
    if (!state.end) {
        const auto why = detail::why_unknown(b, c.head.unknown, {"end"});
        return {clock_word::unknown, detail::lacking(why, says::contract_end_unknown, says::contract_end_missing)};
    }
    const auto end = worded(b, *state.end);
    switch (state.end->when.passed_on(q.as_of)) {
    case truth::yes: return {clock_word::ended, {says::contract_ended, {end}}};
    case truth::unknown: return {clock_word::unknown, {says::contract_end_vague, {end}}};
    case truth::no: break;
    }
    if (state.start && state.start->when.reached_by(q.as_of) == truth::unknown)
        return {clock_word::unknown, {says::contract_start_vague, {worded(b, *state.start)}}};
    return {clock_word::running, {says::contract_runs, {end}}};
}

inline clock_face ordering_clock(const book& b, const contract& c, const question& q)
{
    const contract* idv = c.kind == contract_kind::idv ? &c : c.parent ? &b[c.parent] : nullptr;
    if (!idv) return {clock_word::none, {says::ordering_not_used, {}}};
    if (!idv->ordering_end) {
        const auto why = detail::why_unknown(b, idv->head.unknown, {"ordering_end"});
        return {clock_word::unknown, detail::lacking(why, says::ordering_unknown, says::ordering_missing)};
    }
    const auto last = detail::worded(b, *idv->ordering_end);
    switch (idv->ordering_end->when.passed_on(q.as_of)) {
    case truth::yes: return {clock_word::ended, {says::ordering_ended, {last}}};
    case truth::unknown: return {clock_word::unknown, {says::ordering_vague, {last}}};
    case truth::no: break;
    }
    return {clock_word::running, {says::ordering_runs, {last}}};
}

inline clock_face termination_clock(const book& b, const contract_state& state, const question& q)
{
    const auto face = [&](const ending_action& ending, problem_code sentence_code) {
        const auto over = detail::ending_in_force(ending, state, q.as_of);
        const auto word = over == truth::yes ? clock_word::ended : clock_word::running;
        return clock_face{word, {sentence_code, {detail::worded(b, ending.effective)}}};
    };
    if (state.cancelled) return face(*state.cancelled, says::contract_cancelled);
    if (state.terminated) return face(*state.terminated, says::contract_terminated);
    if (state.closed) return face(*state.closed, says::contract_closed);
    return {clock_word::none, {says::none_terminated, {static_cast<std::int64_t>(state.counted)}}};
}

inline status status_of_contract(const book& b, ref<contract> which, const question& q)
{
    const auto& c = b[which];
    const auto state = replay(b, c, q);
    const clock_face funds{clock_word::unknown, {says::no_fund, {}}};
    const clock_face flight{clock_word::none, {says::no_flight, {}}};
    status s{.about = {record_kind::contract, static_cast<std::uint32_t>(which.index())},
             .ended_as = std::nullopt,
             .since = std::nullopt,
             .until = std::nullopt,
             .days_left = std::nullopt,
             .clocks = {funds, ordering_clock(b, c, q), performance_clock(b, c, state, q),
                        termination_clock(b, state, q), flight},
             .because = {}};
    const auto open = detail::open_word(b, which, state, q);
    if (state.cancelled) {
        s.word = status_word::cancelled;
    } else if (state.closed) {
        s.word = status_word::closed;
        s.ended_as = open;
    } else {
        s.word = open;
    }
    if (state.start) s.since = detail::worded(b, *state.start);
    if (state.end) s.until = detail::worded(b, *state.end);
    if (s.word == status_word::active && state.end->when.is_exact())
        s.days_left = detail::days_left_until(*state.end, q.as_of);
    detail::add_actions(b, c, state, q, s.because);
    detail::add_events(b, s.about, q, s.because);
    const auto& clock = s.clocks[static_cast<std::size_t>(clock_name::performance)];
    s.because.push_back({clock.why, c.head.sources, c.head.where});
    return s;
}

} // namespace v1
} // namespace mediabuy

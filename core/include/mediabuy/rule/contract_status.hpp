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
[[nodiscard]] inline clock_face performance_clock(const book& b, const contract& c,
                                                  const contract_state& state, const question& q);
[[nodiscard]] inline clock_face ordering_clock(const book& b, const contract& c, const question& q);
[[nodiscard]] inline clock_face termination_clock(const book& b, const contract& c,
                                                  const contract_state& state, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] constexpr status_word word_for(action what) noexcept
{
    switch (what) {
    case action::terminate_for_default:
        return status_word::terminated_for_default;
    case action::terminate_for_cause:
        return status_word::terminated_for_cause;
    default:
        return status_word::terminated_for_convenience;
    }
}

/// The day of the award itself, signed or yet to be signed, where the award was known by then.
[[nodiscard]] inline std::optional<given_day> award_day(const book& b, const contract& c, const question& q)
{
    for (const auto& m : c.modifications)
        if (m.what == action::award && known(b, c, m, q) == truth::yes) return m.signed_on;
    return std::nullopt;
}

/// Whether anything about a contract was certainly known by then: its record, or one of its actions.
[[nodiscard]] inline bool heard_of(const book& b, const contract& c, const question& q)
{
    return known(b, c.head, q) == truth::yes ||
           std::any_of(c.modifications.begin(), c.modifications.end(),
                       [&](const modification& m) { return known(b, c, m, q) == truth::yes; });
}

/// Is a stop-work order in force that no resumption followed?
[[nodiscard]] inline bool stopped(const book& b, any_ref about, const question& q)
{
    std::optional<day> last_stop;
    std::optional<day> last_resumption;
    for (const auto& e : b.events) {
        if (e.about != about || !e.date || known(b, e.head, q) != truth::yes) continue;
        if (e.date->when.reached_by(q.as_of) != truth::yes) continue;
        if (e.says == event_word::stop_work)
            last_stop = std::max(last_stop.value_or(day{1, 1, 1}), e.date->when.latest());
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
    if (state.terminated) { // which always leaves a last day
        const auto over = state.end->when.passed_on(q.as_of);
        if (over == truth::yes) return word_for(state.terminated->what);
        if (over == truth::unknown) return status_word::unknown;
    }
    const bool has_actions = !c.modifications.empty();
    const auto awarded = award_day(b, c, q);
    if (has_actions && state.counted == 0)
        return awarded && awarded->when.reached_by(q.as_of) == truth::no ? status_word::pending
                                                                         : status_word::unknown;
    if (state.start && state.start->when.reached_by(q.as_of) == truth::no) return status_word::not_started;
    if (!state.end) return status_word::unknown;
    const auto over = state.end->when.passed_on(q.as_of);
    if (over == truth::yes) return accepted(b, about, q) ? status_word::completed : status_word::expired;
    const bool certain =
        over == truth::no && state.start && state.start->when.reached_by(q.as_of) == truth::yes;
    if (!certain) return status_word::unknown;
    return stopped(b, about, q) ? status_word::suspended : status_word::active;
}

/// All rows but that an ending is carried beside the word `closed`.
[[nodiscard]] inline status_word table_word(const book& b, ref<contract> which, const contract_state& state,
                                            const question& q)
{
    if (state.cancelled) return status_word::cancelled;
    return state.closed ? status_word::closed : open_word(b, which, state, q);
}

/// What ended a closed contract before it was closed; nothing where no ending is on record.
[[nodiscard]] constexpr std::optional<status_word> ending_before_closing(status_word word) noexcept
{
    const bool ended = word == status_word::expired || word == status_word::completed ||
                       word == status_word::terminated_for_convenience ||
                       word == status_word::terminated_for_default ||
                       word == status_word::terminated_for_cause;
    return ended ? std::optional{word} : std::nullopt;
}

/// Why it is doubtful whether an action counts.
[[nodiscard]] inline sentence doubtful_because(const book& b, const modification& m, const question& q)
{
    if (!m.signed_on) return {says::action_day_missing, {m.number}};
    if (m.signed_on->when.reached_by(q.as_of) != truth::yes)
        return {says::action_perhaps, {m.number, worded(b, *m.signed_on)}};
    if (m.effective && m.effective->when.reached_by(q.as_of) == truth::unknown)
        return {says::action_takes_effect, {m.number, worded(b, *m.effective)}};
    return {says::action_perhaps_known, {m.number, *q.known_by}};
}

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
            facts.push_back({doubtful_because(b, m, q), sources, m.where});
    }
}

/// The clock as far as the actions that certainly count tell.
[[nodiscard]] inline clock_face performance_face(const book& b, const contract& c,
                                                 const contract_state& state, const question& q)
{
    if (!heard_of(b, c, q)) return {clock_word::unknown, {says::contract_not_known_yet, {*q.known_by}}};
    if (!c.modifications.empty() && state.counted == 0) {
        const auto awarded = award_day(b, c, q);
        if (awarded && awarded->when.reached_by(q.as_of) == truth::no)
            return {clock_word::not_started, {says::contract_not_signed, {worded(b, *awarded)}}};
        if (q.known_by) return {clock_word::unknown, {says::contract_not_known_yet, {*q.known_by}}};
    }
    if (state.start && state.start->when.reached_by(q.as_of) == truth::no)
        return {clock_word::not_started, {says::contract_starts_later, {worded(b, *state.start)}}};
    if (!state.end) {
        const auto why = why_unknown(b, c.head.unknown, {"end"});
        return {clock_word::unknown, lacking(why, says::contract_end_unknown, says::contract_end_missing)};
    }
    const auto end = worded(b, *state.end);
    switch (state.end->when.passed_on(q.as_of)) {
    case truth::yes:
        return {clock_word::ended, {says::contract_ended, {end}}};
    case truth::unknown:
        return {clock_word::unknown, {says::contract_end_vague, {end}}};
    case truth::no:
        break;
    }
    if (!state.start)
        return {clock_word::unknown, lacking(why_unknown(b, c.head.unknown, {"start"}),
                                             says::contract_start_unknown, says::contract_start_missing)};
    if (state.start->when.reached_by(q.as_of) == truth::unknown)
        return {clock_word::unknown, {says::contract_start_vague, {worded(b, *state.start)}}};
    return {clock_word::running, {says::contract_runs, {end}}};
}

[[nodiscard]] inline clock_face termination_face(const book& b, const contract_state& state,
                                                 const question& q)
{
    const auto face = [&b](const ending_action& ending, problem_code sentence_code, truth over) {
        const auto word = over == truth::yes ? clock_word::ended : clock_word::running;
        return clock_face{word, {sentence_code, {worded(b, ending.effective)}}};
    };
    if (state.cancelled)
        return face(*state.cancelled, says::contract_cancelled,
                    state.cancelled->effective.when.reached_by(q.as_of));
    if (state.terminated)
        return face(*state.terminated, says::contract_terminated, state.end->when.passed_on(q.as_of));
    if (state.closed)
        return face(*state.closed, says::contract_closed, state.closed->effective.when.reached_by(q.as_of));
    return {clock_word::none, {says::none_terminated, {static_cast<std::int64_t>(state.counted)}}};
}

/// `face` of the actions that certainly count, unless those that may count would change its word: then it is
/// unknown, and the first of them says why.
template <class Face>
[[nodiscard]] clock_face unless_doubtful(const book& b, const contract& c, const contract_state& state,
                                         const question& q, Face face)
{
    auto certain = face(state);
    if (state.perhaps.empty() && state.perhaps_in_effect.empty()) return certain;
    if (face(replay(b, c, q, doubtful_actions::taken_in)).word == certain.word) return certain;
    const auto first = state.perhaps.empty() ? state.perhaps_in_effect.front() : state.perhaps.front();
    return {clock_word::unknown, doubtful_because(b, c.modifications[first], q)};
}

/// The word and the days. The word is unknown where actions that may or may not count would change it.
inline void fill_status(const book& b, ref<contract> which, const contract_state& state, const question& q,
                        status& s)
{
    const auto taken_in = replay(b, b[which], q, doubtful_actions::taken_in);
    s.word = table_word(b, which, state, q);
    if (table_word(b, which, taken_in, q) != s.word) s.word = status_word::unknown;
    if (s.word == status_word::closed) s.ended_as = ending_before_closing(open_word(b, which, state, q));
    if (state.start) s.since = worded(b, *state.start);
    if (state.end) s.until = worded(b, *state.end);
    const bool certain = state.end && taken_in.end && state.end->when == taken_in.end->when;
    if (s.word == status_word::active && certain && state.end->when.is_exact())
        s.days_left = days_left_until(*state.end, q.as_of);
}

} // namespace detail

inline clock_face performance_clock(const book& b, const contract& c, const contract_state& state,
                                    const question& q)
{
    return detail::unless_doubtful(b, c, state, q, [&](const contract_state& replayed) {
        return detail::performance_face(b, c, replayed, q);
    });
}

inline clock_face termination_clock(const book& b, const contract& c, const contract_state& state,
                                    const question& q)
{
    return detail::unless_doubtful(b, c, state, q, [&](const contract_state& replayed) {
        return detail::termination_face(b, replayed, q);
    });
}

inline clock_face ordering_clock(const book& b, const contract& c, const question& q)
{
    const contract* idv = c.kind == contract_kind::idv ? &c : c.parent ? &b[c.parent] : nullptr;
    if (!idv) return {clock_word::none, {says::ordering_not_used, {}}};
    if (!detail::heard_of(b, *idv, q))
        return {clock_word::unknown, {says::contract_not_known_yet, {*q.known_by}}};
    if (!idv->ordering_end) {
        const auto why = detail::why_unknown(b, idv->head.unknown, {"ordering_end"});
        return {clock_word::unknown, detail::lacking(why, says::ordering_unknown, says::ordering_missing)};
    }
    const auto last = detail::worded(b, *idv->ordering_end);
    switch (idv->ordering_end->when.passed_on(q.as_of)) {
    case truth::yes:
        return {clock_word::ended, {says::ordering_ended, {last}}};
    case truth::unknown:
        return {clock_word::unknown, {says::ordering_vague, {last}}};
    case truth::no:
        break;
    }
    return {clock_word::running, {says::ordering_runs, {last}}};
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
                        termination_clock(b, c, state, q), flight},
             .because = {}};
    if (detail::heard_of(b, c, q)) detail::fill_status(b, which, state, q, s);
    detail::add_actions(b, c, state, q, s.because);
    detail::add_events(b, s.about, q, s.because);
    const auto& clock = s.clocks[static_cast<std::size_t>(clock_name::performance)];
    s.because.push_back({clock.why, c.head.sources, c.head.where});
    return s;
}

} // namespace v1
} // namespace mediabuy

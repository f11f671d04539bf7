// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/contract_clocks.hpp
/// The clocks of a contract: performance, ordering, termination, and the funds that pay for it.

#include "mediabuy/rule/contract_word.hpp"

#include <array>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// `state` is the contract's replay for the same question.
[[nodiscard]] inline clock_face performance_clock(const book& b, const contract& c,
                                                  const contract_state& state, const question& q);
/// Of the vehicle that it is, or of the one that it is placed under.
[[nodiscard]] inline clock_face ordering_clock(const book& b, const relations& related, ref<contract> which,
                                               const question& q);
[[nodiscard]] inline clock_face termination_clock(const book& b, const contract& c,
                                                  const contract_state& state, const question& q);
/// Of the funds that its lines and its counted actions are charged to.
[[nodiscard]] inline clock_face funds_clock(const book& b, const contract& c, const question& q);

/// One face for several of a kind: running if one runs, else unknown if one is, else what is still to come.
[[nodiscard]] inline clock_face together(const std::vector<clock_face>& faces, clock_face of_none);

/// Why it is doubtful whether an action counts.
[[nodiscard]] inline sentence doubtful_because(const book& b, const contract& c, const modification& m,
                                               const question& q);

// ---- implementation

inline clock_face together(const std::vector<clock_face>& faces, clock_face of_none)
{
    constexpr std::array order{clock_word::running, clock_word::unknown, clock_word::not_started,
                               clock_word::ended, clock_word::none};
    for (const auto word : order)
        for (const auto& face : faces)
            if (face.word == word) return face;
    return of_none;
}

inline sentence doubtful_because(const book& b, const contract& c, const modification& m, const question& q)
{
    if (!m.signed_on) return {says::action_day_missing, {m.number}};
    if (m.signed_on->when.reached_by(q.as_of) != truth::yes)
        return {says::action_perhaps, {m.number, detail::worded(b, *m.signed_on)}};
    if (m.effective && m.effective->when.reached_by(q.as_of) == truth::unknown)
        return {says::action_takes_effect, {m.number, detail::worded(b, *m.effective)}};
    if (known(b, c, m, q) != truth::yes) return {says::action_perhaps_known, {m.number, *q.known_by}};
    return {says::action_may_end, {m.number}};
}

namespace detail {

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
        return face(*state.terminated, says::contract_terminated,
                    state.end ? state.end->when.passed_on(q.as_of) : truth::yes);
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
    return {clock_word::unknown, doubtful_because(b, c, c.modifications[first], q)};
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

inline clock_face ordering_clock(const book& b, const relations& related, ref<contract> which,
                                 const question& q)
{
    const auto vehicle = b[which].kind == contract_kind::idv ? which : related.parent_of(which);
    const contract* idv = vehicle ? &b[vehicle] : nullptr;
    if (!idv) return {clock_word::none, {says::ordering_not_used, {}}};
    if (!heard_of(b, *idv, q)) return {clock_word::unknown, {says::contract_not_known_yet, {*q.known_by}}};
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

inline clock_face funds_clock(const book& b, const contract& c, const question& q)
{
    std::vector<ref<fund>> charged;
    const auto add = [&charged](ref<fund> f) {
        if (f && std::find(charged.begin(), charged.end(), f) == charged.end()) charged.push_back(f);
    };
    for (const auto& line : c.lines)
        add(line.paid_from);
    for (const auto& m : c.modifications)
        if (!m.funds.empty() && counts(b, c, m, q) == truth::yes)
            for (const auto& charge : m.funds)
                add(charge.from);
    std::vector<clock_face> faces;
    faces.reserve(charged.size());
    for (const auto f : charged)
        faces.push_back(fund_clock(b, b[f], q));
    return together(faces, {clock_word::unknown, {says::no_fund, {}}});
}

} // namespace v1
} // namespace mediabuy

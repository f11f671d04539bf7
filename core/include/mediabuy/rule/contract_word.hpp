// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/contract_word.hpp
/// The status table of contracts, orders, calls and vehicles, row by row; the first row that holds decides.
///
/// Source: domain.md A8. Where a fact that a row turns on is vague or not in the book, the word is unknown.

#include "mediabuy/rule/option_status.hpp"

#include <algorithm>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// The number of the row that decided, 0 where none could be told, and its word.
struct table_hit {
    int row = 0;
    status_word word = status_word::unknown;

    friend constexpr bool operator==(const table_hit&, const table_hit&) noexcept = default;
};

/// `state` is the contract's replay for the same question.
[[nodiscard]] inline table_hit status_by_table(const book& b, const relations& related, ref<contract> which,
                                               const contract_state& state, const question& q);

/// Of a closed contract: what ended it before it was closed; nothing where no ending is on record.
[[nodiscard]] inline std::optional<status_word> ended_as(const book& b, const relations& related,
                                                         ref<contract> which, const contract_state& state,
                                                         const question& q);

/// Whether anything about a contract was certainly known by then: its record, or one of its actions.
[[nodiscard]] inline bool heard_of(const book& b, const contract& c, const question& q);

/// The day of the award itself, signed or yet to be signed, where the award was known by then.
[[nodiscard]] inline std::optional<given_day> award_day(const book& b, const contract& c, const question& q);

// ---- implementation

inline bool heard_of(const book& b, const contract& c, const question& q)
{
    return known(b, c.head, q) == truth::yes ||
           std::any_of(c.modifications.begin(), c.modifications.end(),
                       [&](const modification& m) { return known(b, c, m, q) == truth::yes; });
}

inline std::optional<given_day> award_day(const book& b, const contract& c, const question& q)
{
    for (const auto& m : c.modifications)
        if (m.what == action::award && known(b, c, m, q) == truth::yes) return m.signed_on;
    return std::nullopt;
}

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

/// The latest of the days on which something happened, certainly, or at all.
struct latest_day {
    std::optional<day> certain;
    std::optional<day> possible;

    void take(const given_day& when, const question& q)
    {
        const auto reached = when.when.reached_by(q.as_of);
        const auto latest = std::min(when.when.latest(), q.as_of);
        if (reached == truth::yes) certain = certain ? std::max(*certain, latest) : latest;
        if (reached != truth::no) possible = possible ? std::max(*possible, latest) : latest;
    }
};

/// Is a stop-work order in force that no resumption followed? On the day of resumption work goes on.
[[nodiscard]] inline truth stopped(const book& b, const relations& related, any_ref about, const question& q)
{
    latest_day stop;
    latest_day resumption;
    for (const auto i : related.events_about(about)) {
        const auto& e = b.events[i];
        if (!e.date || known(b, e.head, q) != truth::yes) continue;
        if (e.says == event_word::stop_work) stop.take(*e.date, q);
        if (e.says == event_word::resumed) resumption.take(*e.date, q);
    }
    const auto holds = [](const std::optional<day>& from, const std::optional<day>& to) {
        return from && (!to || *to < *from);
    };
    if (holds(stop.certain, resumption.possible)) return truth::yes;
    return holds(stop.possible, resumption.certain) ? truth::unknown : truth::no;
}

[[nodiscard]] inline truth accepted(const book& b, const relations& related, any_ref about, const question& q)
{
    auto best = truth::no;
    for (const auto i : related.events_about(about)) {
        const auto& e = b.events[i];
        if (e.says == event_word::accepted && e.date && known(b, e.head, q) == truth::yes)
            best = std::max(best, e.date->when.reached_by(q.as_of));
    }
    return best;
}

/// Rows 8 to 10: its last day, or its last day to order, is not over.
[[nodiscard]] inline table_hit running_row(const book& b, const relations& related, any_ref about,
                                           const contract& c, const contract_state& state, const question& q)
{
    const bool begun = state.start && state.start->when.reached_by(q.as_of) == truth::yes;
    if (c.kind == contract_kind::idv && c.ordering_end) {
        const auto over = c.ordering_end->when.passed_on(q.as_of);
        if (over == truth::yes) return {8, status_word::ordering_closed};
        if (over == truth::unknown) return {};
    }
    const auto halted = stopped(b, related, about, q);
    if (!begun || halted == truth::unknown) return {};
    return halted == truth::yes ? table_hit{9, status_word::suspended} : table_hit{10, status_word::active};
}

/// Rows 3 to 10: what the word would be if no close-out were recorded.
[[nodiscard]] inline table_hit open_row(const book& b, const relations& related, ref<contract> which,
                                        const contract_state& state, const question& q)
{
    const auto& c = b[which];
    const any_ref about{record_kind::contract, static_cast<std::uint32_t>(which.index())};
    if (state.terminated && state.end) {
        const auto over = state.end->when.passed_on(q.as_of);
        if (over == truth::unknown) return {};
        if (over == truth::yes)
            return {state.terminated->what == action::terminate_for_convenience ? 4 : 3,
                    word_for(state.terminated->what)};
    }
    if (!c.modifications.empty() && state.counted == 0) {
        const auto awarded = award_day(b, c, q);
        return awarded && awarded->when.reached_by(q.as_of) == truth::no ? table_hit{5, status_word::pending}
                                                                         : table_hit{};
    }
    if (state.start && state.start->when.reached_by(q.as_of) == truth::no)
        return {5, status_word::not_started};
    const bool by_ordering = c.kind == contract_kind::idv && c.ordering_end && !state.end;
    if (!state.end && !by_ordering) return {};
    const auto over = by_ordering ? truth::no : state.end->when.passed_on(q.as_of);
    if (over == truth::unknown) return {};
    if (over == truth::no) return running_row(b, related, about, c, state, q);
    const auto taken = accepted(b, related, about, q);
    if (taken == truth::unknown) return {};
    return taken == truth::yes ? table_hit{6, status_word::completed} : table_hit{7, status_word::expired};
}

/// An award that was withdrawn whole before its first day was never performed.
[[nodiscard]] inline bool withdrawn(const contract_state& state)
{
    return state.terminated && state.start && state.end &&
           state.end->when.latest() < state.start->when.earliest();
}

} // namespace detail

inline table_hit status_by_table(const book& b, const relations& related, ref<contract> which,
                                 const contract_state& state, const question& q)
{
    if (state.cancelled || detail::withdrawn(state)) return {1, status_word::cancelled};
    if (state.closed) return {2, status_word::closed};
    return detail::open_row(b, related, which, state, q);
}

inline std::optional<status_word> ended_as(const book& b, const relations& related, ref<contract> which,
                                           const contract_state& state, const question& q)
{
    const auto word = detail::open_row(b, related, which, state, q).word;
    const bool ended = word == status_word::expired || word == status_word::completed ||
                       word == status_word::terminated_for_convenience ||
                       word == status_word::terminated_for_default ||
                       word == status_word::terminated_for_cause;
    return ended ? std::optional{word} : std::nullopt;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/option_status.hpp
/// Whether an option can still be exercised (FAR 52.217-9).
///
/// The window closes with the day before the option starts, or with the last day of performance where the
/// book gives no start, and it opens `notice_days` earlier: the last day for preliminary notice. A contract
/// that has ended takes its options with it. The length of the window is the contract's to fill in; 60 days
/// is what the clause says where nothing else is agreed.

#include "mediabuy/rule/fund_status.hpp"
#include "mediabuy/rule/notice_day.hpp"
#include "mediabuy/rule/replay.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct option_window {
    vague_day opens;  ///< last day for preliminary notice
    vague_day closes; ///< last day to exercise it, included
};

/// Nothing where neither the option's first day nor the contract's last is known.
[[nodiscard]] inline std::optional<option_window> window_of(const contract_option& o,
                                                            const contract_state& state);

/// Which options were exercised, in the order of contract::options. Unknown for all where an action exercised
/// one and does not say which, but for those that another names.
[[nodiscard]] inline std::vector<truth> exercised_options(const book& b, const contract& c,
                                                          const question& q);

/// `exercised` is the option's, of exercised_options.
[[nodiscard]] inline status_word option_word(const contract_option& o, truth exercised,
                                             const contract_state& state, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::optional<vague_day> days_earlier(const vague_day& d, int days)
{
    const auto earliest = last_notice_day(d.earliest(), days);
    const auto latest = last_notice_day(d.latest(), days);
    if (!earliest || !latest) return std::nullopt;
    return vague_day::within(*period::between(*earliest, *latest));
}

/// Has the contract ended by the day, whatever ended it?
[[nodiscard]] inline truth ended(const contract_state& state, const question& q)
{
    if (state.cancelled || state.closed) return truth::yes;
    return state.end ? state.end->when.passed_on(q.as_of) : truth::unknown;
}

} // namespace detail

inline std::optional<option_window> window_of(const contract_option& o, const contract_state& state)
{
    auto closes = o.start     ? detail::days_earlier(o.start->when, 1)
                  : state.end ? std::optional{state.end->when}
                              : std::nullopt;
    if (!closes) return std::nullopt;
    const auto opens = detail::days_earlier(*closes, o.notice_days.value_or(preliminary_notice_days));
    return option_window{opens.value_or(*closes), *closes};
}

inline std::vector<truth> exercised_options(const book& b, const contract& c, const question& q)
{
    std::vector<truth> out(c.options.size(), truth::no);
    if (out.empty()) return out;
    auto any_of_them = truth::no;
    for (const auto& m : c.modifications) {
        if (m.exercises)
            out[m.exercises.index] = std::max(out[m.exercises.index], counts(b, c, m, q));
        else if (m.what == action::exercise_option)
            any_of_them = std::max(any_of_them, std::min(counts(b, c, m, q), truth::unknown));
    }
    for (auto& exercised : out)
        exercised = std::max(exercised, any_of_them);
    return out;
}

inline status_word option_word(const contract_option& o, truth exercised, const contract_state& state,
                               const question& q)
{
    if (exercised == truth::yes) return status_word::exercised;
    if (exercised == truth::unknown) return status_word::unknown;
    const auto over = detail::ended(state, q);
    if (over == truth::yes) return status_word::lapsed;
    const auto window = window_of(o, state);
    if (!window) return status_word::unknown;
    const auto closed = window->closes.passed_on(q.as_of);
    if (closed == truth::yes) return status_word::lapsed;
    const auto opened = window->opens.reached_by(q.as_of);
    if (opened == truth::no) return status_word::not_open;
    const bool certain = opened == truth::yes && closed == truth::no && over == truth::no;
    return certain ? status_word::open : status_word::unknown;
}

} // namespace v1
} // namespace mediabuy

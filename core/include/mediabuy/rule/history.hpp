// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/history.hpp
/// A contract action by action, in the order in which they were recorded: each with its deltas, and with what
/// the record said once it stood there.
///
/// So what was known by a day is the first rows of the whole: a history asked for with `known_by` is a
/// beginning of the one asked for without.

#include "mediabuy/rule/replay.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// How an action counts towards the day that is asked about.
enum class step_standing : std::uint8_t {
    counts,  ///< signed and in effect
    not_yet, ///< signed, and takes effect later: its money counts, its days do not
    perhaps, ///< it may or may not have been signed, known or in effect: it does not count
};

struct history_step {
    std::uint32_t action; ///< its place in contract::modifications
    step_standing standing = step_standing::counts;
    contract_sums after;          ///< sums of this action and those above it
    std::optional<given_day> end; ///< last day of performance, as it then stood
    std::optional<given_day> potential_end;
};

struct history {
    std::vector<history_step> steps;
    std::size_t later = 0; ///< actions of the book that were signed or known only later than asked
};

[[nodiscard]] inline history history_of(const book& b, const contract& c, const question& q);

// ---- implementation

inline history history_of(const book& b, const contract& c, const question& q)
{
    history out;
    for (std::uint32_t i = 0; i < c.modifications.size(); ++i) {
        const auto& m = c.modifications[i];
        const auto certain = counts(b, c, m, q);
        if (certain == truth::no) {
            ++out.later;
            continue;
        }
        const auto effect = m.effective ? m.effective->when.reached_by(q.as_of) : truth::yes;
        const auto standing = certain == truth::unknown || effect == truth::unknown ? step_standing::perhaps
                              : effect == truth::no                                 ? step_standing::not_yet
                                                                                    : step_standing::counts;
        out.steps.push_back({.action = i,
                             .standing = standing,
                             .after = {},
                             .end = std::nullopt,
                             .potential_end = std::nullopt});
    }
    std::sort(out.steps.begin(), out.steps.end(), [&c](const history_step& x, const history_step& y) {
        return replayed_before(c.modifications[x.action], c.modifications[y.action]);
    });
    contract_sums sums;
    holding held{c};
    for (auto& step : out.steps) {
        const auto& m = c.modifications[step.action];
        if (counts(b, c, m, q) == truth::yes) sums.add(m);
        if (step.standing == step_standing::counts) held.apply(m, held.ends_all(m) == truth::yes);
        step.after = sums;
        step.end = held.end;
        step.potential_end = held.potential_end;
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

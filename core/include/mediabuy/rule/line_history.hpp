// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/line_history.hpp
/// A contract's history by line: what each action changes on each line, and what the line then came to.

#include "mediabuy/rule/history.hpp"
#include "mediabuy/rule/line_state.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One change of one line, and what the line came to with it. An action that does not count leaves the
/// figures as they were.
struct line_step : line_state {
    std::uint32_t line = 0;              ///< its place in contract::lines
    const line_change* change = nullptr; ///< in the book
};

/// For each step of the history, in its order, the changes that it makes.
[[nodiscard]] inline std::vector<std::vector<line_step>>
line_history_of(const book& b, const contract& c, const history& steps, const question& q);

// ---- implementation

inline std::vector<std::vector<line_step>> line_history_of(const book& b, const contract& c,
                                                           const history& steps, const question& q)
{
    std::vector<std::vector<line_step>> out(steps.steps.size());
    auto lines = lines_as_written(c);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto& step = steps.steps[i];
        const auto& m = c.modifications[step.action];
        const bool money_counts = counts(b, c, m, q) == truth::yes;
        for (const auto& change : m.lines) {
            if (!change.line) continue;
            auto& line = lines[change.line.index];
            if (money_counts) line.add(change);
            if (change.end && step.standing == step_standing::counts) line.end = change.end;
            out[i].push_back({line, change.line.index, &change});
        }
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

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

/// One change of one line. An action that does not count leaves the figures as they were.
struct line_step {
    std::uint32_t line = 0;              ///< its place in contract::lines
    const line_change* change = nullptr; ///< in the book
    std::optional<total> funded;         ///< of this change, those above it, and what the line began with
    std::optional<total> current;
    std::optional<total> ceiling;
    std::optional<given_day> end; ///< last day, included
};

/// For each step of the history, in its order, the changes that it makes.
[[nodiscard]] inline std::vector<std::vector<line_step>>
line_history_of(const book& b, const contract& c, const history& steps, const question& q);

/// What the lines are written with before any action, in the order of contract::lines: funding and ceiling,
/// unless the award charges them by itself.
[[nodiscard]] inline std::vector<line_step> lines_as_written(const contract& c);

// ---- implementation

inline std::vector<line_step> lines_as_written(const contract& c)
{
    std::vector<line_step> out(c.lines.size());
    const auto awarded = detail::lines_of_award(c);
    for (std::uint32_t i = 0; i < out.size(); ++i) {
        out[i].line = i;
        if (!awarded[i].funding) detail::add_to(out[i].funded, c.lines[i].funded);
        if (!awarded[i].ceiling) detail::add_to(out[i].ceiling, c.lines[i].ceiling);
        out[i].end = c.lines[i].end;
    }
    return out;
}

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
            line.change = &change;
            if (money_counts) {
                detail::add_to(line.funded, change.obligates);
                detail::add_to(line.current, change.value);
                detail::add_to(line.ceiling, change.ceiling);
            }
            if (change.end && step.standing == step_standing::counts) line.end = change.end;
            out[i].push_back(line);
        }
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/line_state.hpp
/// What the lines of a contract come to on a day: funding, value and ceiling of each, and its last day.
///
/// A line begins with the funding and ceiling that it is written with, unless the award itself charges it:
/// then that is the same money, and counts once.

#include "mediabuy/rule/replay.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct line_state {
    std::optional<total> funded;
    std::optional<total> current; ///< base and exercised options
    std::optional<total> ceiling;
    std::optional<given_day> end; ///< last day, included

    /// Takes in the money of a change.
    void add(const line_change& change);
};

/// What the lines are written with before any action, in the order of contract::lines.
[[nodiscard]] inline std::vector<line_state> lines_as_written(const contract& c);

/// In the order of contract::lines.
[[nodiscard]] inline std::vector<line_state> replay_lines(const book& b, const contract& c,
                                                          const question& q);

// ---- implementation

namespace detail {

/// Which lines the award charges by itself.
struct awarded_line {
    bool funding = false;
    bool ceiling = false;
};

[[nodiscard]] inline std::vector<awarded_line> lines_of_award(const contract& c)
{
    std::vector<awarded_line> out(c.lines.size());
    for (const auto& m : c.modifications) {
        if (m.what != action::award) continue;
        for (const auto& change : m.lines) {
            if (!change.line) continue;
            out[change.line.index].funding |= change.obligates.has_value();
            out[change.line.index].ceiling |= change.ceiling.has_value();
        }
    }
    return out;
}

} // namespace detail

inline void line_state::add(const line_change& change)
{
    detail::add_to(funded, change.obligates);
    detail::add_to(current, change.value);
    detail::add_to(ceiling, change.ceiling);
}

inline std::vector<line_state> lines_as_written(const contract& c)
{
    std::vector<line_state> out(c.lines.size());
    const auto awarded = detail::lines_of_award(c);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (!awarded[i].funding) detail::add_to(out[i].funded, c.lines[i].funded);
        if (!awarded[i].ceiling) detail::add_to(out[i].ceiling, c.lines[i].ceiling);
        out[i].end = c.lines[i].end;
    }
    return out;
}

inline std::vector<line_state> replay_lines(const book& b, const contract& c, const question& q)
{
    if (c.lines.empty()) return {};
    auto out = lines_as_written(c);
    std::vector<std::uint32_t> counted;
    for (std::uint32_t i = 0; i < c.modifications.size(); ++i)
        if (!c.modifications[i].lines.empty() && counts(b, c, c.modifications[i], q) == truth::yes)
            counted.push_back(i);
    std::sort(counted.begin(), counted.end(), [&c](std::uint32_t x, std::uint32_t y) {
        return replayed_before(c.modifications[x], c.modifications[y]);
    });
    for (const auto i : counted) {
        const auto& m = c.modifications[i];
        const bool in_effect = !m.effective || m.effective->when.reached_by(q.as_of) == truth::yes;
        for (const auto& change : m.lines) {
            if (!change.line) continue;
            auto& line = out[change.line.index];
            line.add(change);
            if (change.end && in_effect) line.end = change.end;
        }
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

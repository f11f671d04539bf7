// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/end_moves.hpp
/// How the last day of a contract came to be where it is: as first awarded, then put off or pulled in.
///
/// Whatever day is asked about, all actions are taken that were known by then: what was signed later lies
/// further along the axis.

#include "mediabuy/rule/history.hpp"

#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One action that moved the last day.
struct moved_end {
    std::uint32_t action; ///< its place in contract::modifications
    given_day before;
    given_day after;

    [[nodiscard]] bool puts_off() const { return before.when.latest() < after.when.latest(); }
};

struct end_story {
    std::optional<given_day> first; ///< as first awarded, else the first that an action states
    std::vector<moved_end> moves;   ///< as they were recorded
    std::optional<given_day> last;  ///< after all of them
};

/// Actions that were only perhaps known by `q.known_by` move nothing.
[[nodiscard]] inline end_story end_story_of(const book& b, const contract& c, const question& q);

// ---- implementation

inline end_story end_story_of(const book& b, const contract& c, const question& q)
{
    const auto steps = history_of(b, c, {day{9999, 12, 31}, q.known_by}).steps;
    end_story out{.first = c.end, .moves = {}, .last = c.end};
    for (const auto& step : steps) {
        if (!step.end) continue;
        if (!out.first) out.first = step.end;
        if (out.last && out.last->when.latest() != step.end->when.latest())
            out.moves.push_back({step.action, *out.last, *step.end});
        out.last = step.end;
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

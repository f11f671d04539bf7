// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/closed_months.hpp
/// What a closing does to the journal: a paper that became known only after its month was closed posts on the
/// first day that was still open, so that no figure of a closed month changes.
///
/// The day of closing belongs to it: what was known on that day is in. A paper that does not say from when on
/// it was known counts as known always, here as everywhere.

#include "mediabuy/rule/journal_entry.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

class closed_months {
public:
    explicit closed_months(const book& b) : book_{b} {}

    /// The first day that was open when something became known; nothing where nothing was closed by then.
    [[nodiscard]] std::optional<day> open_from(known_from known) const
    {
        std::optional<day> last;
        for (const auto& c : book_.closings)
            if (detail::number_of(*c.closed) < known.surely && (!last || *last < *c.through))
                last = c.through;
        return last ? checked_add(*last, 1) : std::nullopt;
    }

    /// The day on which `d` was closed; nothing while it is open.
    [[nodiscard]] std::optional<day> closed_on(day d) const
    {
        std::optional<day> first;
        for (const auto& c : book_.closings)
            if (d <= *c.through && (!first || *c.closed < *first)) first = c.closed;
        return first;
    }

    /// What the books say of `d` once it is closed, and of the day itself while it is open.
    [[nodiscard]] question at(day d, const question& q) const
    {
        const auto closed = closed_on(d);
        return {d, closed && (!q.known_by || *closed < *q.known_by) ? closed : q.known_by};
    }

private:
    const book& book_;
};

/// Moves what came late; what moves beyond the day asked about is not posted yet.
inline void post_late_papers(const book& b, const question& q, std::vector<journal_entry>& journal)
{
    if (b.closings.empty()) return;
    const closed_months closed{b};
    for (auto& e : journal)
        if (const auto open = closed.open_from(e.known); open && e.on < *open) {
            e.moved_from = e.on;
            e.on = *open;
        }
    std::erase_if(journal, [&q](const journal_entry& e) { return e.on > q.as_of; });
    std::stable_sort(journal.begin(), journal.end(),
                     [](const journal_entry& x, const journal_entry& y) { return x.on < y.on; });
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/ending.hpp
/// Last days that are still to come, and the records that have none in the book.

#include "mediabuy/rule/flight_status.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A last day of a contract's performance or of a flight. A contract that was cancelled or closed has none to
/// come; of one whose actions the book does not have, only a last day that it gives is taken.
struct ending {
    any_ref record;
    worded_day last; ///< included
};

struct endings {
    std::vector<ending> ahead;   ///< by day, then by record; those that may already be over are among them
    std::size_t without_end = 0; ///< contracts and allocations whose last day the book does not have
    std::size_t orders_without_end = 0; ///< of these, contracts
};

[[nodiscard]] inline endings endings_after(const book& b, const question& q);

// ---- implementation

inline endings endings_after(const book& b, const question& q)
{
    endings out;
    const auto take = [&](any_ref record, const std::optional<given_day>& end) {
        if (end && end->when.passed_on(q.as_of) != truth::yes)
            out.ahead.push_back({record, detail::worded(b, *end)});
        if (!end) ++out.without_end;
    };
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i) {
        const auto& c = b.contracts[i];
        if (c.kind == contract_kind::idv || !heard_of(b, c, q)) continue;
        const auto state = replay(b, c, q);
        const bool signed_by_then = c.modifications.empty() ? state.end.has_value() : state.counted > 0;
        if (!signed_by_then || state.cancelled || state.closed) continue;
        take({record_kind::contract, i}, state.end);
        if (!state.end) ++out.orders_without_end;
    }
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (known(b, b.allocations[i].head, q) == truth::yes)
            take({record_kind::allocation, i}, b.allocations[i].flight_end);
    std::sort(out.ahead.begin(), out.ahead.end(), [](const ending& x, const ending& y) {
        return std::tuple{x.last.when.latest(), x.record} < std::tuple{y.last.when.latest(), y.record};
    });
    return out;
}

} // namespace v1
} // namespace mediabuy

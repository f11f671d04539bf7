// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/ending.hpp
/// Last days that are still to come, and the records that have none in the book.

#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/flight_status.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
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

/// The first of those ahead, and the same counts.
struct ending_next {
    std::optional<ending> next;
    std::size_t without_end = 0;
    std::size_t orders_without_end = 0;
};

[[nodiscard]] inline ending_next next_ending(const book& b, const book_index& index, const question& q);

// ---- implementation

namespace detail {

/// The ends of contracts' performance.
inline void add_contract_endings(const book& b, const question& q, endings& out)
{
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i) {
        const auto& c = b.contracts[i];
        if (c.kind == contract_kind::idv || !heard_of(b, c, q)) continue;
        const auto state = replay(b, c, q);
        const bool signed_by_then = c.modifications.empty() ? state.end.has_value() : state.counted > 0;
        if (!signed_by_then || state.cancelled || state.closed) continue;
        if (state.end && state.end->when.passed_on(q.as_of) != truth::yes)
            out.ahead.push_back({{record_kind::contract, i}, worded(b, *state.end)});
        if (state.end) continue;
        ++out.without_end;
        ++out.orders_without_end;
    }
}

[[nodiscard]] inline bool ends_earlier(const ending& x, const ending& y)
{
    return std::tuple{x.last.when.latest(), x.record} < std::tuple{y.last.when.latest(), y.record};
}

} // namespace detail

inline endings endings_after(const book& b, const question& q)
{
    endings out;
    detail::add_contract_endings(b, q, out);
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i) {
        const auto& a = b.allocations[i];
        if (known(b, a.head, q) != truth::yes) continue;
        if (a.flight_end && a.flight_end->when.passed_on(q.as_of) != truth::yes)
            out.ahead.push_back({{record_kind::allocation, i}, detail::worded(b, *a.flight_end)});
        if (!a.flight_end) ++out.without_end;
    }
    std::sort(out.ahead.begin(), out.ahead.end(), &detail::ends_earlier);
    return out;
}

inline ending_next next_ending(const book& b, const book_index& index, const question& q)
{
    endings of_contracts;
    detail::add_contract_endings(b, q, of_contracts);
    ending_next out{std::nullopt, of_contracts.without_end, of_contracts.orders_without_end};
    auto& ahead = of_contracts.ahead;
    const auto& facts = index.facts(b);
    const auto as_of = detail::number_of(q.as_of);
    std::optional<std::uint32_t> first;
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i) {
        const auto& days = facts.days(i);
        if (q.known_by && days.known.by(detail::number_of(*q.known_by)) != truth::yes) continue;
        if (!days.gives_end()) ++out.without_end;
        if (days.gives_end() && days.over >= as_of && (!first || days.over < facts.days(*first).over))
            first = i;
    }
    if (first)
        ahead.push_back(
            {{record_kind::allocation, *first}, detail::worded(b, *b.allocations[*first].flight_end)});
    const auto next = std::min_element(ahead.begin(), ahead.end(), &detail::ends_earlier);
    if (next != ahead.end()) out.next = std::move(*next);
    return out;
}

} // namespace v1
} // namespace mediabuy

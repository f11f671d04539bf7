// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/alternative.hpp
/// What a total would be if a doubt holds: without a doubted figure, with something on top of one, read as
/// printed elsewhere, or with what was left out.

#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/rule/counted.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct alternative {
    sentence label;
    interval_total sum;
};

/// The sum of one currency without the amounts that `leave` holds for.
template <class Leave>
[[nodiscard]] interval_total sum_without(const counted_amounts& counted, currency of, Leave leave)
{
    interval_total sum{of};
    for (const auto& e : counted.entries)
        if (e.amount.currency() == of && !leave(e)) sum.add(e.amount.point(), e.amount.conventional());
    return sum;
}

/// Of one currency; `doubts` are those about its counted amounts.
[[nodiscard]] inline std::vector<alternative> alternatives_of(const book& b, const counted_amounts& counted,
                                                              std::vector<const doubt*> doubts, currency of);

// ---- implementation

namespace detail {

[[nodiscard]] inline bool doubted_alike(const doubt& x, const doubt& y)
{
    return x.kind == y.kind && x.said == y.said &&
           (x.kind != doubt_kind::period || (x.when == y.when && x.ends == y.ends));
}

/// The total without every figure that is doubted for the same thing.
[[nodiscard]] inline alternative without(const book& b, const counted_amounts& counted, currency of,
                                         const std::vector<const doubt*>& same)
{
    const auto is_doubted = [&same](const entry& e) {
        return std::any_of(same.begin(), same.end(), [&e](const doubt* d) { return d->record == e.record; });
    };
    std::vector<std::string> names;
    names.reserve(same.size());
    for (const auto* d : same)
        names.push_back(name_of(b, d->record));
    const auto& first = *same.front();
    sentence label{says::without_period, {names}};
    if (first.kind == doubt_kind::payer) label = {says::without_payer, {names, short_name_of(b, first.said)}};
    if (first.kind == doubt_kind::purpose) label = {says::without_purpose, {names, name_of(b, first.said)}};
    return {std::move(label), sum_without(counted, of, is_doubted)};
}

/// The total with something on top of a figure, or with the figure read as printed elsewhere.
[[nodiscard]] inline alternative with(const book& b, const counted_amounts& counted, currency of,
                                      const doubt& d)
{
    const bool replaces = d.kind == doubt_kind::reading;
    auto sum = sum_without(counted, of, [&](const entry& e) { return replaces && e.record == d.record; });
    sum.add(d.amount->point(), d.amount->conventional());
    return {{replaces ? says::with_reading : says::with_addition, {d.as_printed, name_of(b, d.record)}}, sum};
}

} // namespace detail

inline std::vector<alternative> alternatives_of(const book& b, const counted_amounts& counted,
                                                std::vector<const doubt*> doubts, currency of)
{
    std::stable_sort(doubts.begin(), doubts.end(),
                     [](const doubt* x, const doubt* y) { return x->kind > y->kind; });
    std::vector<alternative> out;
    std::vector<const doubt*> done;
    for (const auto* d : doubts) {
        if (d->amount) {
            if (d->amount->currency() == of) out.push_back(detail::with(b, counted, of, *d));
            continue;
        }
        const auto alike = [d](const doubt* other) { return detail::doubted_alike(*d, *other); };
        if (std::any_of(done.begin(), done.end(), alike)) continue;
        done.push_back(d);
        std::vector<const doubt*> same;
        std::copy_if(doubts.begin(), doubts.end(), std::back_inserter(same), alike);
        out.push_back(detail::without(b, counted, of, same));
    }
    for (const auto& [e, label] : counted.outside) {
        if (e.amount.currency() != of) continue;
        auto sum = sum_without(counted, of, [](const entry&) { return false; });
        sum.add(e.amount.point(), e.amount.conventional());
        out.push_back({label, sum});
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

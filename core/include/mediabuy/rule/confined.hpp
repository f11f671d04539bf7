// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/confined.hpp
/// Confines what a report counts to days.
///
/// Of which layer and scope an amount is, and whether it may be inside another, is judged by the whole of it,
/// before; then each amount keeps what falls on the days, and the rest is left out by name.

#include "mediabuy/rule/counted.hpp"
#include "mediabuy/rule/part_within.hpp"

#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

inline void confine(const book& b, const report_query& asked, period days, const question& q,
                    counted_amounts& counted);

// ---- implementation

inline void confine(const book& b, const report_query& asked, period days, const question& q,
                    counted_amounts& counted)
{
    left_out_list all{asked.most, std::move(counted.apart), std::move(counted.unlisted)};
    std::vector<entry> kept;
    counted.parts.emplace();
    for (auto& e : counted.entries) {
        auto part = part_within(b, e, days, q);
        if (part.why)
            all.add(e.record, e.where_in_chain, part.rest, *part.why,
                    [&] { return arguments_of(b, e.record, *part.why); });
        if (!part.within) continue;
        kept.push_back(std::move(e));
        counted.parts->push_back(*part.within);
    }
    counted.entries = std::move(kept);
    all.move_to(counted.apart, counted.unlisted);
    // They are left out already, for another reason; what is not on the days makes no other total either.
    std::vector<outsider> outside;
    for (auto& o : counted.outside) {
        o.part = part_within(b, o.amount, days, q).within;
        if (o.part) outside.push_back(std::move(o));
    }
    counted.outside = std::move(outside);
}

} // namespace v1
} // namespace mediabuy

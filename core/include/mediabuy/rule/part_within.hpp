// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/part_within.hpp
/// What of an amount falls on the days that are asked about, and what does not.
///
/// Of a contract the actions signed on them; of an allocation by inclusive days of its flight, rounded
/// cumulatively, so that what falls before, on and after them adds up to the whole. Where a day is vague only
/// bounds remain, and no point. What has no days may fall on them or not: that is said, and never guessed.
///
/// Source: domain.md D7; design.md, "What report counts".

#include "mediabuy/rule/accruing.hpp"
#include "mediabuy/rule/entry.hpp"
#include "mediabuy/rule/vague_accrual.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct day_part {
    std::optional<interval_total> within; ///< none where nothing of it can be said to fall on the days
    std::optional<problem_code> why;      ///< why the rest is not counted; none where there is no rest
    std::optional<estimate> rest;         ///< none where it turns on a vague day
};

/// Of an allocation's amount, its own or another one for the same thing. Of a contract no other amount than
/// what its actions obligate has days: nothing, and no reason.
[[nodiscard]] inline day_part spread_within(const book& b, any_ref record, const estimate& amount,
                                            period days);

/// Of an amount that a report counts.
[[nodiscard]] inline day_part part_within(const book& b, const entry& e, period days, const question& q);

/// The arguments of the reason for which a rest is not counted.
[[nodiscard]] inline std::vector<argument> arguments_of(const book& b, any_ref record, problem_code why);

/// All of it or nothing: what a day has of an action that may have been signed on it.
[[nodiscard]] constexpr interval all_or_nothing(money amount) noexcept
{
    return {bound::closed_at(std::min<std::int64_t>(0, amount.minor())),
            bound::closed_at(std::max<std::int64_t>(0, amount.minor()))};
}

// ---- implementation

namespace detail {

/// Of what a contract obligates. The rest is what was signed on other days, unless that comes to nothing.
[[nodiscard]] inline day_part signed_within(const book& b, const entry& e, period days, const question& q)
{
    const auto& c = b.contracts[e.record.index];
    interval_total sum{e.amount.currency()};
    for (const auto& m : c.modifications) {
        if (!m.obligates || !m.signed_on || counts(b, c, m, q) != truth::yes) continue;
        const auto run = *period::between(m.signed_on->when.earliest(), m.signed_on->when.latest());
        if (covers(days, run))
            sum.add(*m.obligates);
        else if (overlaps(days, run))
            sum.add_bounds(all_or_nothing(*m.obligates));
    }
    day_part out;
    if (sum.count() > 0) out.within = sum;
    if (!sum.has_point()) {
        out.why = says::days_vague;
        return out;
    }
    const auto rest = narrow(e.amount.point().minor() - sum.point_minor());
    if (rest == 0 && out.within) return out;
    out.why = says::signed_other_days;
    if (rest) out.rest = exactly(money::from_minor(*rest, e.amount.currency()));
    return out;
}

} // namespace detail

inline day_part spread_within(const book& b, any_ref record, const estimate& amount, period days)
{
    day_part out;
    if (record.kind != record_kind::allocation) return out;
    const auto& a = b.allocations[record.index];
    const auto none_of_it = [&](problem_code why) { return day_part{std::nullopt, why, amount}; };
    if (a.flight_start && a.flight_start->when.earliest() > days.last()) return none_of_it(says::after_days);
    if (a.flight_end && a.flight_end->when.latest() < days.first()) return none_of_it(says::before_days);
    const auto run = detail::run_between(a.flight_start, a.flight_end);
    if (!run) return none_of_it(says::days_unknown);
    const auto parted = part_by_days(amount.point(), amount.conventional(), *run, days);
    out.within.emplace(amount.currency());
    if (parted.within.point)
        out.within->add(*parted.within.point, parted.within.amount);
    else
        out.within->add_bounds(parted.within.amount);
    const bool all_of_it =
        covers(days, run->possible()) || (amount.point().is_zero() && amount.conventional().is_point());
    if (all_of_it) return out;
    out.why = parted.outside.point ? says::other_days : says::days_vague;
    if (parted.outside.point) out.rest = estimate::worked_out(*parted.outside.point, parted.outside.amount);
    return out;
}

inline day_part part_within(const book& b, const entry& e, period days, const question& q)
{
    return e.record.kind == record_kind::contract ? detail::signed_within(b, e, days, q)
                                                  : spread_within(b, e.record, e.amount, days);
}

inline std::vector<argument> arguments_of(const book& b, any_ref record, problem_code why)
{
    const bool after = why == says::after_days;
    if (!after && why != says::before_days) return {};
    const auto& a = b.allocations[record.index];
    const auto& edge = after ? *a.flight_start : *a.flight_end;
    return {worded_day{edge.when, std::string{b.names.text(edge.as_printed)}}};
}

} // namespace v1
} // namespace mediabuy

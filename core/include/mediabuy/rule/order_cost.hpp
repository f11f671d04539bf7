// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/order_cost.hpp
/// What the terms of a line of an insertion order make of units and of days: how many units are paid for,
/// what part of a flat price, and the price that a frequency earns. What is due on a bill and what was
/// delivered are worked out with these alike.

#include "mediabuy/rule/order_terms.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Half-up, as every cost of a line is; nothing where no money can hold it.
[[nodiscard]] inline std::optional<money> rounded(const ratio& exact, currency in)
{
    const auto made = to_money(exact, in, rounding::half_up);
    return made ? std::optional{*made} : std::nullopt;
}

/// What the order has left of its units once others are taken; nothing where it names none.
[[nodiscard]] inline std::optional<decimal> units_left(const order_terms& t, const decimal& taken)
{
    return t.units ? std::optional{max(decimal{}, *t.units - taken)} : std::nullopt;
}

/// Of units that ran: those that are paid for.
[[nodiscard]] inline decimal payable_units(const order_terms& t, const decimal& ran,
                                           const std::optional<decimal>& left)
{
    return left && !t.bills_overdelivery ? min(ran, *left) : ran;
}

/// What a flat price comes to from the first day of its flight through `last`: by days, half-up. Through two
/// days one takes the difference, so that the parts of a flight add up to its price.
/// Precondition: a flat price, of `whole`; each run of the flight is bounded.
[[nodiscard]] inline std::optional<money> flat_cost_through(const order_terms& t, const ratio& whole,
                                                            currency in, std::int32_t last)
{
    const auto gone = cut_to(t.paid_flight(), {.first = day_run::before_all, .last = last});
    const auto all = std::max<std::int64_t>(1, days_in(t.flight));
    return rounded(whole * *ratio::of(int128{days_in(gone)}, int128{all}), in);
}

[[nodiscard]] inline bool has_days(const order_terms& t)
{
    return std::all_of(t.flight.begin(), t.flight.end(), [](day_run r) { return r.is_bounded(); });
}

/// By how much a unit costs more where only `ran` of those agreed ran: the price of the frequency earned less
/// the one agreed (domain.md D4). Nothing where the line has no short rate, ran in full, or earned its price.
[[nodiscard]] inline std::optional<ratio> short_rate_of(const book& b, const order_terms& t,
                                                        const decimal& ran)
{
    const auto& l = b.orders[t.line.index].lines[t.line.part];
    if (l.short_rates.empty() || t.free || !t.priced || !t.unit_price || !t.units || ran >= *t.units)
        return std::nullopt;
    const earned_price* earned = nullptr;
    for (const auto& each : l.short_rates)
        if (each.units && each.price && *each.units <= ran && (!earned || *each.units > *earned->units))
            earned = &each;
    if (!earned || *earned->price <= t.priced->price) return std::nullopt;
    return unit_price({t.priced->type, *earned->price, t.priced->of}) - *t.unit_price;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

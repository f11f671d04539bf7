// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/order_terms.hpp
/// What a line of an insertion order says on a day: as it was signed, with the revisions dated by then.

#include "mediabuy/money/rate.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/cancellation.hpp"
#include "mediabuy/rule/day_run.hpp"

#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct order_terms {
    any_ref line;
    std::vector<day_run> flight;         ///< in order; one open run where it names no days
    std::optional<std::int32_t> paid_to; ///< last day that a cancellation leaves; units: days since 1970
    std::optional<rate> priced;          ///< as agreed; none where only an amount is
    std::optional<ratio> unit_price;     ///< of one unit, in currency units; none of a flat price
    std::optional<decimal> units;        ///< contracted
    std::optional<money> whole; ///< the cost of the whole line, where it names one or has a flat price
    bool flat = false;          ///< one price for the flight, whatever the units
    bool free = false;          ///< a make-good, or bonus units
    bool bills_overdelivery = false;
    amount_basis basis = amount_basis::unknown;
    std::optional<ratio> commission; ///< of gross
    std::optional<ratio> markup;     ///< of net
    name_id governing_count = name_id::none;
    std::optional<currency> in;

    /// The days that are paid for.
    [[nodiscard]] std::vector<day_run> paid_flight() const
    {
        return paid_to ? cut_to(flight, {.first = day_run::before_all, .last = *paid_to}) : flight;
    }
};

/// Terms of the line on `when`, for one who knew what was recorded by then. A line of a package without an
/// amount of its own has none: its package's line has (package_line).
/// Precondition: `line` is a line of an order.
[[nodiscard]] inline order_terms terms_on(const book& b, any_ref line, day when, const question& q);

/// The line with the cost of the package that this one is of; itself where it is of none.
[[nodiscard]] inline any_ref package_line(const book& b, any_ref line);

/// What an amount in the basis of the order is in the basis of a bill (domain.md D3); nothing where the two
/// differ and the order does not say by how much.
[[nodiscard]] inline std::optional<ratio> basis_factor(const order_terms& terms, amount_basis billed);

// ---- implementation

namespace detail {

/// The keys that a revision changes, as the line has them until then.
struct line_as_revised {
    std::optional<given_day> start;
    std::optional<given_day> end;
    std::vector<flight_run> runs;
    std::optional<rate> priced;
    std::optional<decimal> units;
    std::optional<money> amount;
    std::optional<given_day> cancelled;

    void take(const order_revision& r)
    {
        if (r.start || r.end || !r.runs.empty()) {
            runs = r.runs;
            start = r.start ? r.start : r.runs.empty() ? start : std::nullopt;
            end = r.end ? r.end : r.runs.empty() ? end : std::nullopt;
        }
        if (r.priced) priced = r.priced;
        if (r.units) units = r.units;
        if (r.amount) amount = r.amount;
        if (r.cancelled) cancelled = r.cancelled;
        if ((r.priced || r.units) && !r.amount) amount.reset(); // it was of the former price
    }
};

[[nodiscard]] inline line_as_revised revised(const book& b, const order& o, any_ref line, day when,
                                             const question& q)
{
    const auto& l = o.lines[line.part];
    line_as_revised now{.start = l.start,
                        .end = l.end,
                        .runs = l.runs,
                        .priced = l.priced,
                        .units = l.units,
                        .amount = l.amount,
                        .cancelled = std::nullopt};
    std::vector<const order_revision*> due;
    for (const auto& r : o.revisions)
        if (r.line.index == line.part && known(b, o, r, q) == truth::yes &&
            (!r.date || r.date->when.reached_by(when) == truth::yes))
            due.push_back(&r);
    std::stable_sort(due.begin(), due.end(), [](const order_revision* x, const order_revision* y) {
        const auto of = [](const order_revision* r) {
            return r->date ? r->date->when.latest() : day{1, 1, 1};
        };
        return of(x) < of(y);
    });
    for (const auto* r : due)
        now.take(*r);
    return now;
}

/// Last day that is paid for under a cancellation: the one named, else that of the notice. Before the day
/// asked about comes to its notice an order is not cancelled.
[[nodiscard]] inline std::optional<std::int32_t> paid_to(const order& o, const order_line& l,
                                                         const line_as_revised& now, const question& q)
{
    if (now.cancelled) return number_of(now.cancelled->when.latest());
    if (o.notice_given && o.notice_given->when.reached_by(q.as_of) != truth::yes) return std::nullopt;
    if (const auto& named = o.cancelled) return number_of(named->when.latest());
    const auto days = l.cancel_notice_days ? l.cancel_notice_days : o.cancel_notice_days;
    if (!o.notice_given || !days) return std::nullopt;
    const auto last = last_owed_day(o.notice_given->when.latest(), *days);
    return last ? std::optional{number_of(*last)} : std::nullopt;
}

/// The price of one unit: by the rate, else the amount over the units.
inline void take_price(order_terms& t, const line_as_revised& now, const order_line& l)
{
    const bool flat_rate = now.priced && row_of(now.priced->type).units_in_price == 0;
    t.whole = now.amount;
    if (t.free) {
        t.unit_price = ratio{};
        t.whole.reset();
        return;
    }
    if (flat_rate || (l.package != name_id::none && !now.priced)) {
        t.flat = true;
        if (!t.whole && flat_rate) {
            const auto cost = to_money(ratio{now.priced->price}, now.priced->of, rounding::half_up);
            if (cost) t.whole = *cost;
        }
    } else if (now.priced) {
        t.unit_price = unit_price(*now.priced);
    } else if (t.whole && t.units && !t.units->is_zero()) {
        t.unit_price = ratio::of(to_decimal(*t.whole), *t.units);
    } else {
        t.flat = t.whole.has_value();
    }
}

} // namespace detail

inline order_terms terms_on(const book& b, any_ref line, day when, const question& q)
{
    const auto& o = b.orders[line.index];
    const auto& l = o.lines[line.part];
    const auto now = detail::revised(b, o, line, when, q);
    order_terms t{.line = line,
                  .flight = {},
                  .paid_to = detail::paid_to(o, l, now, q),
                  .priced = now.priced,
                  .unit_price = std::nullopt,
                  .units = now.units,
                  .whole = std::nullopt,
                  .free = l.bonus || l.makes_good.has_value(),
                  .bills_overdelivery = l.bills_overdelivery.value_or(o.bills_overdelivery),
                  .basis = l.basis.value_or(o.basis),
                  .commission = o.commission,
                  .markup = o.markup,
                  .governing_count =
                      l.governing_count == name_id::none ? o.governing_count : l.governing_count,
                  .in = o.amounts_in};
    for (const auto& run : now.runs)
        t.flight.push_back(days_between(run.start, run.end));
    if (t.flight.empty()) t.flight.push_back(days_between(now.start, now.end));
    detail::take_price(t, now, l);
    if (now.amount)
        t.in = now.amount->currency();
    else if (now.priced)
        t.in = now.priced->of;
    return t;
}

inline any_ref package_line(const book& b, any_ref line)
{
    const auto& lines = b.orders[line.index].lines;
    const auto& own = lines[line.part];
    if (own.package == name_id::none || own.amount) return line;
    for (std::uint32_t i = 0; i < lines.size(); ++i)
        if (lines[i].package == own.package && lines[i].amount)
            return {record_kind::order_line, line.index, i};
    return line;
}

inline std::optional<ratio> basis_factor(const order_terms& terms, amount_basis billed)
{
    const ratio one{decimal{1}};
    const auto from = terms.basis;
    if (billed == from || billed == amount_basis::unknown || from == amount_basis::unknown) return one;
    // Each in terms of net to media.
    const auto over_net = [&](amount_basis basis) -> std::optional<ratio> {
        if (basis == amount_basis::net_to_media) return one;
        if (basis == amount_basis::gross)
            return terms.commission ? quotient(one, one - *terms.commission) : std::nullopt;
        return terms.markup ? std::optional{one + *terms.markup} : std::nullopt;
    };
    const auto to = over_net(billed);
    const auto of = over_net(from);
    return to && of ? quotient(*to, *of) : std::nullopt;
}

} // namespace v1
} // namespace mediabuy

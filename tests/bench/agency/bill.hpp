// SPDX-License-Identifier: MIT
#pragma once
/// @file bill.hpp
/// The lines that the vendors of an order bill, month by month, each with what is due on it and what a match
/// has to say of it.

#include "placement.hpp"

#include <array>
#include <vector>

namespace agency {

struct bill_line {
    const placement* of = nullptr; ///< none: it was not ordered
    int first = 0;                 ///< of the service
    int last = 0;
    std::int64_t units = 0; ///< 0: the line names none
    std::int64_t mills = 0;
    cents amount = 0;
    cents due = 0;
    std::string_view outcome = "matched";
    bool proved = true;
    bool is_fee = false;
};

using monthly_bills = std::array<std::vector<bill_line>, last_month + 1>;

/// What a placement is billed, put where it belongs; returns what is due on its last month where nobody bills
/// it.
inline cents bill(const placement& p, monthly_bills& to)
{
    const auto place = [&to](int month) -> std::vector<bill_line>& {
        return to[static_cast<std::size_t>(month)];
    };
    if (p.flat) {
        cents before = 0;
        for (int m = p.month; m < p.month + p.months; ++m) {
            // Cumulative, so that the months add up to the price.
            const auto so_far = half_up(p.cost() * (last_day(m) - p.first() + 1), p.last() - p.first() + 1);
            place(m).push_back({.of = &p,
                                .first = first_day(m),
                                .last = last_day(m),
                                .mills = p.costs.mills,
                                .amount = so_far - before,
                                .due = so_far - before});
            before = so_far;
        }
        return 0;
    }
    auto left = p.units;
    for (int m = p.month; m < p.month + p.months; ++m) {
        const bool first = m == p.month;
        const bool last = m == p.month + p.months - 1;
        const auto replaced = first && p.tells == story::made_good ? p.daily / 2 : 0;
        const auto payable = std::min(p.ran_in(m) + replaced, left);
        if (payable <= 0) continue;
        const auto at = [&](std::int64_t units) {
            return bill_line{.of = &p,
                             .first = first_day(m),
                             .last = last_day(m),
                             .units = units,
                             .mills = p.costs.mills,
                             .amount = p.costs.cost(units),
                             .due = p.costs.cost(std::min(units, payable)),
                             .outcome = p.costs.is_exact(units) ? "matched" : "rounding"};
        };
        auto line = at(payable);
        auto taken = payable;
        auto billed_in = m;
        if (first && p.tells == story::rate_higher) {
            line.mills += line.mills < 100 ? 2 : 10 * (line.mills / 100); // a tenth, in whole cents
            line.amount = half_up(payable * line.mills, 10 * p.costs.per);
            line.outcome = "rate-variance";
        } else if (first && p.tells == story::units_over) {
            line = at(payable + payable / 20 + 1);
            line.outcome = "unit-variance";
        } else if (first && p.tells == story::units_under) {
            taken = payable - payable / 20 - 1;
            line = at(taken);
            line.outcome = "unit-variance";
        } else if (first && p.tells == story::unproved) {
            taken = 0;
            line.due = 0;
            line.proved = false;
            line.outcome = "missing-proof";
        } else if (!first && m == p.month + 1 && p.tells == story::in_advance) {
            billed_in = m - 1;
            line.outcome = "in-advance";
        } else if (last && p.tells == story::past_flight_end) {
            line = at(payable + payable / 20 + 1);
            line.last += 3;
            line.outcome = "out-of-flight";
        } else if (last && p.tells == story::not_billed) {
            return line.due;
        }
        left -= taken;
        place(billed_in).push_back(line);
        if (first && p.tells == story::billed_twice) {
            line.due = 0;
            line.outcome = "duplicate";
            place(m + 1).push_back(line);
        }
        if (first && p.tells == story::beside_order)
            place(m).push_back({.first = line.first,
                                .last = line.last,
                                .amount = 10'000 + line.amount / 7,
                                .due = 0,
                                .outcome = "not-ordered",
                                .proved = false});
        if (last && p.tells == story::after_flight) {
            auto beyond = at(payable);
            beyond.first = first_day(m + 1);
            beyond.last = last_day(m + 1);
            beyond.due = 0;
            beyond.outcome = "out-of-flight";
            beyond.proved = false;
            place(m + 1).push_back(beyond);
        }
    }
    return 0;
}

} // namespace agency

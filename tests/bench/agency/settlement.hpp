// SPDX-License-Identifier: MIT
#pragma once
/// @file settlement.hpp
/// How far an invoice has come, what was decided, credited and paid on its lines, and what that leaves open.

#include "bill.hpp"
#include "text.hpp"

#include <algorithm>
#include <numeric>
#include <string>

namespace agency {

/// An invoice of one order: for one month, or that one once more.
struct invoice {
    int order = 0;
    int month = 0;
    bool again = false;
    std::vector<bill_line> lines;

    std::string its_id() const { return id("bill", order, month) + (again ? "-again" : ""); }
    int dated() const { return first_day(month + 1) + (again ? 14 : 4); }
    bool is_approved() const { return !again && month < 12; }
    bool is_paid() const { return !again && month < 11; }
    bool paid_in_full() const
    {
        return is_paid() &&
               drawn(20, static_cast<std::uint64_t>(order), static_cast<std::uint64_t>(month), 30) == 0;
    }
    cents amount() const
    {
        return std::accumulate(lines.begin(), lines.end(), cents{},
                               [](cents sum, const bill_line& l) { return sum + l.amount; });
    }
    cents due() const
    {
        return std::accumulate(lines.begin(), lines.end(), cents{},
                               [](cents sum, const bill_line& l) { return sum + l.due; });
    }
};

inline bool is_exception(const bill_line& l) { return l.outcome != "matched" && l.outcome != "rounding"; }

/// Writes what follows the invoice, and adds to the truth what it comes to.
inline void settle(const invoice& of, std::string& to, truth& known)
{
    const auto its = of.its_id();
    const bool in_full = of.paid_in_full();
    const auto paid = !of.is_paid() ? 0 : in_full ? of.amount() : of.due();
    if (paid > 0)
        to += "[[payment]]\n" + text("id", "paid-" + its) + text("invoice", its) +
              "paid = " + date(of.dated() + 30) + '\n' + text("amount", dollars(paid)) + '\n';
    if (of.is_approved()) known.approved += in_full ? of.amount() : of.due();
    known.paid += paid;
    known.invoiced += of.amount();
    known.pay += of.due();
    for (std::size_t i = 0; i < of.lines.size(); ++i) {
        const auto& l = of.lines[i];
        auto& same = known.outcomes[l.outcome];
        ++same.lines;
        same.pay += l.due;
        const auto name = its + ':' + digits(static_cast<std::int64_t>(i) + 1);
        const auto part = its + '-' + digits(static_cast<std::int64_t>(i) + 1);
        const auto beyond = l.amount - l.due;
        const auto open = of.is_paid() ? 0 : l.due;
        const auto back = in_full ? beyond : 0;
        bool settled = !is_exception(l);
        cents credited = 0;
        if (is_exception(l)) {
            ++known.exceptions;
            const auto chance = drawn(21, static_cast<std::uint64_t>(of.order * 100 + of.month), i, 12);
            if (chance < 4) {
                const bool all = beyond == 0;
                to += "[[disposition]]\n" + text("id", "decided-" + part) + text("line", name) +
                      text("says", all          ? "pay"
                                   : l.due == 0 ? "dispute"
                                                : "short-pay") +
                      "date = " + date(of.dated()) + '\n' + '\n';
                settled = true;
            } else if (chance < 7 && beyond > 0 && of.is_paid() && !in_full) {
                to += "[[credit]]\n" + text("id", "credit-" + part) + text("invoice", its) +
                      text("line", name) + "dated = " + date(of.dated() + 30) + '\n' +
                      text("amount", dollars(beyond)) + '\n';
                credited = beyond;
                settled = true;
            } else {
                settled = beyond == 0 && open == 0;
            }
        }
        if (!settled) ++known.to_decide;
        (settled ? known.cleared : known.undecided) += open;
        known.credit_owed += back;
        known.withheld += beyond - credited;
    }
}

} // namespace agency

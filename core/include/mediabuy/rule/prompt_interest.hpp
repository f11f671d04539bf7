// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/prompt_interest.hpp
/// Interest on a late payment under the Prompt Payment Act: one rate, a year of 360 days, unpaid interest
/// added to the principal after each 30 days, for at most one year; rounded once, at the end.
///
/// Source: 5 CFR 1315.10, 1315.17; 31 U.S.C. § 3902; domain.md C.

#include "mediabuy/calendar/business_day.hpp"
#include "mediabuy/calendar/months.hpp"
#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/rule/prompt_rate.hpp"

#include <algorithm>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Which days bear interest.
struct late_days {
    int late = 0;    ///< from the day after the due date through the day of payment
    int counted = 0; ///< of them those that bear interest: none where payment was in time, at most a year's
};

/// Paid on a business day in the place of a due date on which offices are closed, a payment is in time; paid
/// any later, days count from the due date all the same. Where it is not known whether offices were open
/// (before 1971), the due date itself decides. Interest stops after one year, on the same calendar day, and
/// with the day of a claim under the Contract Disputes Act. (That a year is 366 days across 29 February is
/// ours.)
/// Source: 5 CFR 1315.4(h), 1315.10(a); 31 U.S.C. § 3907(b).
[[nodiscard]] constexpr late_days late_days_of(day due, day paid,
                                               std::optional<day> claimed = std::nullopt) noexcept;

/// `amount` × ((1 + rate/12)^n × (1 + rate/360 × d) − 1) for n whole runs of 30 days and d days more,
/// exactly, in whole units of the currency. Precondition: 0 <= days_counted <= 366.
/// Units:  `yearly_rate` as a share, 37/800 for 4.625 %.
/// Source: 5 CFR 1315.17. Its example (1 April to 15 June, 75 days) has n = 2 and d = 15: runs of 30 days,
///         no months.
[[nodiscard]] inline ratio exact_interest(money amount, const ratio& yearly_rate, int days_counted);

struct prompt_interest {
    late_days days;
    std::optional<ratio> rate; ///< a year's; nothing where none was needed
    money interest;            ///< rounded half up to the minor unit
    money payable;             ///< the same; nothing where it is under a dollar
};

/// With the rate given, or else the one in effect on the day after the due date, which is not set anew when a
/// half-year turns. Interest under a dollar need not be paid (of another currency: any that there is).
/// Errors: no-rate (only where days bear interest), bad-quantity (a negative amount or rate),
///         amount-out-of-range.
/// Source: 5 CFR 1315.10(a)(1), (b)(2).
[[nodiscard]] inline result<prompt_interest> interest_of(money amount, day due, day paid,
                                                         const std::optional<ratio>& given_rate,
                                                         std::optional<day> claimed = std::nullopt);

// ---- implementation

constexpr late_days late_days_of(day due, day paid, std::optional<day> claimed) noexcept
{
    const auto in_time_until = next_business_day(due).value_or(due);
    late_days days{.late = std::max(0, paid - due), .counted = 0};
    if (paid <= in_time_until) return days;
    auto last = paid;
    if (const auto a_year_on = add_months(due, 12)) last = std::min(last, *a_year_on);
    if (claimed) last = std::min(last, *claimed);
    days.counted = std::max(0, last - due);
    return days;
}

inline ratio exact_interest(money amount, const ratio& yearly_rate, int days_counted)
{
    const ratio one{decimal{1}};
    const auto month = one + yearly_rate * *ratio::of(1, 12);
    auto growth = one + yearly_rate * *ratio::of(int128{days_counted % 30}, 360);
    for (int n = days_counted / 30; n > 0; --n)
        growth = growth * month;
    return ratio{to_decimal(amount)} * (growth - one);
}

inline result<prompt_interest> interest_of(money amount, day due, day paid,
                                           const std::optional<ratio>& given_rate, std::optional<day> claimed)
{
    if (amount.is_negative()) return error_at({}, code::bad_quantity, {to_string(amount), "0"});
    if (given_rate && given_rate->is_negative())
        return error_at({}, code::bad_quantity, {to_percent(*given_rate, 6, rounding::half_even) + "%", "0"});
    const auto nothing = money::from_minor(0, amount.currency());
    prompt_interest made{.days = late_days_of(due, paid, claimed),
                         .rate = given_rate,
                         .interest = nothing,
                         .payable = nothing};
    if (made.days.counted == 0) return made;
    if (!made.rate) {
        const auto found = prompt_rate_on(due + 1); // a later day was counted, so that there is one
        if (!found) return found.error();
        made.rate = yearly(*found);
    }
    const auto rounded =
        to_money(exact_interest(amount, *made.rate, made.days.counted), amount.currency(), rounding::half_up);
    if (!rounded) return rounded.error();
    made.interest = *rounded;
    const auto dollar = money::from_minor(100, usd);
    if (amount.currency() != usd || *rounded >= dollar) made.payable = *rounded;
    return made;
}

} // namespace v1
} // namespace mediabuy

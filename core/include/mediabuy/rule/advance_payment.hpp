// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/advance_payment.hpp
/// How much of a bill would be paid in advance: a payment may not exceed the value of what was performed by
/// then, so that a prebill that is usual in media is not payable before the advertising ran.
///
/// Subscriptions and other charges for publications for an agency's own use may be paid in advance. That the
/// value of a run is performed evenly over its days is ours; a caller who knows better gives the value.
///
/// Source: 31 U.S.C. § 3324(a), (b), (d)(2); domain.md B.

#include "mediabuy/calendar/period.hpp"
#include "mediabuy/money/money_arithmetic.hpp"

#include <algorithm>
#include <cstdint>

namespace mediabuy {
inline namespace v1 {

/// publication: for the use of the agency itself, § 3324(d)(2). No advertisement is one.
enum class advance_rule : std::uint8_t { forbidden, publication };

/// What may be paid and what may not; the two add up to the amount.
struct advance_payment {
    money payable;
    money in_advance;
};

/// Of `amount` for something performed over `performed`, on the day of payment, that day included.
/// Units: payable is rounded down to the minor unit, never above the value of what was performed.
[[nodiscard]] inline advance_payment advance_of(money amount, period performed, day paid,
                                                advance_rule rule = advance_rule::forbidden);

/// Of `amount` where `value` has been performed: nothing in advance where the value reaches the amount.
/// Precondition: one currency. A credit (a negative amount) is never paid in advance.
[[nodiscard]] constexpr advance_payment advance_of(money amount, money value) noexcept;

// ---- implementation

constexpr advance_payment advance_of(money amount, money value) noexcept
{
    const auto nothing = money::from_minor(0, amount.currency());
    if (amount.is_negative() || value >= amount) return {amount, nothing};
    const auto payable = value.is_negative() ? nothing : value;
    return {payable, amount - payable};
}

inline advance_payment advance_of(money amount, period performed, day paid, advance_rule rule)
{
    if (rule == advance_rule::publication || paid >= performed.last()) return advance_of(amount, amount);
    const int days = std::max(0, paid - performed.first() + 1);
    const auto part = ratio::of(int128{days}, int128{performed.length_days()});
    return advance_of(amount, *times(amount, *part, rounding::down)); // less than the amount: it fits
}

} // namespace v1
} // namespace mediabuy

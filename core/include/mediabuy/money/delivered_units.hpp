// SPDX-License-Identifier: MIT
#pragma once
/// @file money/delivered_units.hpp
/// Units contracted against units delivered: what is billed, what came on top, what is missing; and the short
/// rate, where a schedule that was not completed earns a dearer rate.
///
/// Source: domain.md D4, D5. Billing no more than was contracted is common practice; a contract may bill
///         over-delivery too.

#include "mediabuy/money/rate.hpp"

namespace mediabuy {
inline namespace v1 {

enum class over_delivery : std::uint8_t { free, billable };

struct delivered_units {
    decimal billed;
    decimal over;    ///< delivered beyond the contract, billed or not
    decimal missing; ///< contracted and not delivered: a credit or a make-good is owed for them
};

/// Errors: bad-quantity (negative units).
[[nodiscard]] inline result<delivered_units> delivered_against(const decimal& contracted,
                                                               const decimal& delivered,
                                                               over_delivery rule = over_delivery::free);

/// What units that ran cost more at the rate earned than at that of the contract; negative where the rate
/// earned is the cheaper one, and a rebate is due. Rounded once.
/// Errors: bad-quantity (negative units), mixed-currencies, mixed-rates, amount-out-of-range.
[[nodiscard]] inline result<money> short_rate(const decimal& run_units, const rate& earned,
                                              const rate& contracted, rounding mode);

// ---- implementation

inline result<delivered_units> delivered_against(const decimal& contracted, const decimal& delivered,
                                                 over_delivery rule)
{
    for (const auto& units : {contracted, delivered})
        if (units.is_negative()) return detail::not_a_quantity(units);
    const decimal none;
    return delivered_units{.billed = rule == over_delivery::billable ? delivered : min(contracted, delivered),
                           .over = max(delivered - contracted, none),
                           .missing = max(contracted - delivered, none)};
}

inline result<money> short_rate(const decimal& run_units, const rate& earned, const rate& contracted,
                                rounding mode)
{
    if (run_units.is_negative()) return detail::not_a_quantity(run_units);
    if (earned.of != contracted.of) return detail::does_not_mix(earned.of, contracted.of);
    if (earned.type != contracted.type)
        return error_at({}, code::mixed_rates,
                        {std::string{row_of(earned.type).name}, std::string{row_of(contracted.type).name}});
    return to_money(ratio{earned.price - contracted.price} * detail::prices_in(earned.type, run_units),
                    earned.of, mode);
}

} // namespace v1
} // namespace mediabuy

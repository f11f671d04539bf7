// SPDX-License-Identifier: MIT
#pragma once
/// @file money/rate.hpp
/// What media is priced by: so much for a thousand impressions, a click, a spot. Cost, units and price from
/// the other two, exact until the one rounding that is named.
///
/// Source: domain.md D2.

#include "mediabuy/money/amount_words.hpp"
#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/money/ratio.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class rate_type : std::uint8_t { cpm, vcpm, cpc, cpv, cpcv, cpa, cpl, cpd, spot, cpp, flat };

/// How a type is written, what it counts, and for how many of them its price is.
struct rate_row {
    std::string_view name;
    std::string_view units;
    int units_in_price; ///< 0: the price is for the whole, whatever the units
};

inline constexpr std::array<rate_row, 11> rate_table{{
    {"CPM", "impressions", 1000},
    {"vCPM", "viewable impressions", 1000},
    {"CPC", "clicks", 1},
    {"CPV", "views", 1},
    {"CPCV", "completed views", 1},
    {"CPA", "actions", 1},
    {"CPL", "leads", 1},
    {"CPD", "days", 1},
    {"spot", "spots", 1},
    {"CPP", "rating points", 1},
    {"flat", "flights", 0},
}};

[[nodiscard]] constexpr const rate_row& row_of(rate_type t) noexcept
{
    return rate_table[static_cast<std::size_t>(t)];
}

/// By name, in capital or small letters.
[[nodiscard]] constexpr std::optional<rate_type> find_rate_type(std::string_view name) noexcept;

/// A price, which may be finer than the minor unit: $0.00125 a view. Units: whole units of the currency.
struct rate {
    rate_type type = rate_type::cpm;
    decimal price;
    currency of = usd;
};

/// The price of one unit, exactly: of CPM a thousandth. Precondition: no flat price, which is of no unit.
[[nodiscard]] inline ratio unit_price(const rate& r)
{
    return ratio{r.price} * *ratio::of(1, row_of(r.type).units_in_price);
}

/// price * units, rounded to the minor unit. Errors: bad-quantity (negative units), amount-out-of-range.
[[nodiscard]] result<money> cost_of(const rate& r, const decimal& units, rounding mode);

/// How many units `cost` buys, exactly.
/// Errors: mixed-currencies, division-by-zero (a price of 0), flat-price (it buys no number of units).
[[nodiscard]] result<ratio> units_for(const rate& r, money cost);

/// The price at which `units` cost that much, exactly, in whole units of the currency.
/// Errors: bad-quantity (negative units), division-by-zero (no units).
[[nodiscard]] result<ratio> price_for(rate_type type, money cost, const decimal& units);

// ---- implementation

namespace detail {

[[nodiscard]] constexpr bool same_letters(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (small(static_cast<unsigned char>(a[i])) != small(static_cast<unsigned char>(b[i]))) return false;
    return true;
}

[[nodiscard]] inline problem not_a_quantity(const decimal& units)
{
    return error_at({}, code::bad_quantity, {excerpt(to_string(units)), "0"});
}

/// How many prices `units` make: thousands of impressions for CPM, 1 for a flat price.
[[nodiscard]] inline ratio prices_in(rate_type type, const decimal& units)
{
    const int in_price = row_of(type).units_in_price;
    if (in_price == 0) return ratio{decimal{1}};
    return ratio{units} * *ratio::of(1, in_price);
}

} // namespace detail

constexpr std::optional<rate_type> find_rate_type(std::string_view name) noexcept
{
    for (std::size_t i = 0; i < rate_table.size(); ++i)
        if (detail::same_letters(rate_table[i].name, name)) return static_cast<rate_type>(i);
    return std::nullopt;
}

inline result<money> cost_of(const rate& r, const decimal& units, rounding mode)
{
    if (units.is_negative()) return detail::not_a_quantity(units);
    return to_money(ratio{r.price} * detail::prices_in(r.type, units), r.of, mode);
}

inline result<ratio> units_for(const rate& r, money cost)
{
    if (cost.currency() != r.of) return detail::does_not_mix(cost.currency(), r.of);
    const int in_price = row_of(r.type).units_in_price;
    if (in_price == 0) return error_at({}, code::flat_price, {std::string{row_of(r.type).name}});
    const auto prices = quotient(ratio{to_decimal(cost)}, ratio{r.price});
    if (!prices) return error_at({}, code::division_by_zero);
    return *prices * ratio{decimal{in_price}};
}

inline result<ratio> price_for(rate_type type, money cost, const decimal& units)
{
    if (units.is_negative()) return detail::not_a_quantity(units);
    const auto price = quotient(ratio{to_decimal(cost)}, detail::prices_in(type, units));
    if (!price) return error_at({}, code::division_by_zero);
    return *price;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file record/order_line.hpp
/// A line of an insertion order: one placement, its flight, and what it costs.

#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/money/rate.hpp"
#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/record/head.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct allocation;

/// A run of days of a flight that pauses in between.
struct flight_run {
    std::optional<given_day> start;
    std::optional<given_day> end; ///< last day, included
    span where;
};

/// What a unit costs once that many have run: the frequency earned, which a short rate falls back to.
struct earned_price {
    std::optional<decimal> units; ///< from this many on
    std::optional<decimal> price; ///< in the order's currency
    span where;
};

/// Its id is "order:line": its own, else its number, else its place from 1.
struct order_line {
    record_head head;
    std::string number; ///< as the order prints it
    std::vector<std::string> aka;
    ref<allocation> bought;
    std::optional<given_day> start; ///< of the flight
    std::optional<given_day> end;   ///< last day, included
    std::vector<flight_run> runs;   ///< where it pauses: apart, in order; else empty
    std::optional<rate> priced;
    std::optional<decimal> units;
    std::optional<money> amount;       ///< of the whole line, where it is not units times price
    std::optional<amount_basis> basis; ///< the order's where it says none
    std::optional<any_ref>
        makes_good;                  ///< the line of an order whose missed units it replaces, without charge
    bool bonus = false;              ///< added value: units without charge
    name_id package = name_id::none; ///< lines of one package have one cost, at the line with the amount
    std::vector<earned_price> short_rates;
    std::string audience;                    ///< whom its rating points are of: "adults 18-34"
    std::optional<decimal> universe;         ///< people in that audience
    name_id governing_count = name_id::none; ///< the order's where it says none
    std::optional<bool> bills_overdelivery;  ///< likewise
    std::optional<int> cancel_notice_days;   ///< likewise
};

} // namespace v1
} // namespace mediabuy

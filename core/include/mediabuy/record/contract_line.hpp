// SPDX-License-Identifier: MIT
#pragma once
/// @file record/contract_line.hpp
/// A line item of a contract (CLIN): what is bought, at which price, out of which fund.

#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/record/fund.hpp"
#include "mediabuy/record/head.hpp"

#include <optional>
#include <string>

namespace mediabuy {
inline namespace v1 {

/// Its id is "contract:line". Amounts here are those of the award; actions change them (line_change).
struct contract_line {
    record_head head;
    std::string number; ///< as recorded, such as "0001" or "0001AA"
    std::string description;
    line_kind kind = line_kind::other;
    std::string pricing; ///< as the contract's, where it differs
    std::optional<decimal> quantity;
    std::optional<decimal> unit_price; ///< in the contract's currency; may be finer than its minor unit
    std::optional<money> ceiling;
    std::optional<money> funded;
    ref<fund> paid_from;
    std::optional<given_day> start;
    std::optional<given_day> end; ///< last day, included
};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file record/invoice.hpp
/// What a vendor bills.

#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/record/contract.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct invoice_line {
    std::optional<any_ref> bought;        ///< the allocation
    std::optional<any_ref> contract_line; ///< the line of the contract
    std::optional<given_day> start;       ///< of the service
    std::optional<given_day> end;         ///< last day, included
    std::optional<decimal> units;
    std::optional<money> amount;
    span where;
};

struct invoice {
    record_head head;
    ref<party> vendor;
    ref<contract> under;
    std::optional<given_day> dated;
    std::optional<given_day> received;
    std::optional<given_day> accepted;
    std::optional<given_day> approved;
    std::optional<given_day> disputed;
    std::vector<invoice_line> lines;
    std::optional<currency> amounts_in; ///< the currency of its amounts
};

} // namespace v1
} // namespace mediabuy

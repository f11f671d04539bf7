// SPDX-License-Identifier: MIT
#pragma once
/// @file record/invoice.hpp
/// What a vendor bills.

#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/money/rate.hpp"
#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/record/contract.hpp"
#include "mediabuy/record/order.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Its id is "invoice:line": its own, else its place from 1.
struct invoice_line {
    record_head head;
    std::optional<any_ref> bought;        ///< the allocation
    std::optional<any_ref> order_line;    ///< the line of an order
    std::optional<any_ref> contract_line; ///< the line of the contract
    std::optional<line_kind> kind;        ///< none: by its contract line, else media
    std::string description;              ///< as the vendor names it
    std::optional<given_day> start;       ///< of the service
    std::optional<given_day> end;         ///< last day, included
    std::optional<rate> priced;           ///< as billed
    std::optional<decimal> units;
    std::optional<money> amount;
    std::optional<amount_basis> basis; ///< the order's where it says none
};

struct invoice {
    record_head head;
    ref<party> vendor;
    std::string number; ///< as it is printed
    ref<contract> under;
    ref<order> ordered_by;
    std::string client; ///< as printed on it, as are the next three: what it is matched by
    std::string product;
    std::string estimate;
    std::string order_number;
    std::optional<given_day> dated;
    std::optional<given_day> received;
    std::optional<given_day> accepted;
    std::optional<given_day> approved;
    std::optional<money> approved_amount; ///< where not all of it was
    std::optional<given_day> disputed;
    std::vector<invoice_line> lines;
    std::optional<currency> amounts_in; ///< the currency of its amounts
};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file record/fund.hpp
/// An appropriation account that contracts are paid from (domain.md B).

#include "mediabuy/money/money.hpp"
#include "mediabuy/record/head.hpp"
#include "mediabuy/record/treasury_account.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A part of a fund that may be obligated from a day on (an apportionment or allotment, 31 USC 1517).
struct allotment {
    std::optional<given_day> date;
    std::optional<money> amount;
    span where;
};

/// Whether a fund may be obligated for a number of years, or without a limit in time.
enum class fund_term : std::uint8_t { by_account, dated, no_year };

struct fund {
    record_head head;
    std::string name;
    std::optional<treasury_account> account; ///< its treasury account symbol
    fund_term term = fund_term::by_account;
    std::optional<given_day> available_from; ///< first day on which it may be newly obligated; `dated` only
    std::optional<given_day> available_to;   ///< last day, included; `dated` only
    std::optional<money> amount;             ///< all that may ever be obligated
    std::vector<allotment> allotments;       ///< in file order
    std::optional<currency> amounts_in;      ///< the currency of its amounts
};

} // namespace v1
} // namespace mediabuy

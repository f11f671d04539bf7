// SPDX-License-Identifier: MIT
#pragma once
/// @file record/contract.hpp
/// A federal award and its actions (domain.md A).
///
/// The three money fields of an action are deltas of that action and may be negative; totals are sums of
/// them. Officially printed totals stand beside, since a printed total is as of the newest action, whatever
/// row it is on.

#include "mediabuy/money/money.hpp"
#include "mediabuy/record/campaign.hpp"
#include "mediabuy/record/contract_line.hpp"
#include "mediabuy/record/contract_option.hpp"
#include "mediabuy/record/head.hpp"
#include "mediabuy/record/modification.hpp"
#include "mediabuy/record/party.hpp"
#include "mediabuy/record/purchase.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Totals as an official record prints them.
struct printed_totals {
    std::optional<money> obligated;
    std::optional<money> current;
    std::optional<money> potential;
};

struct contract {
    record_head head;
    contract_kind kind = contract_kind::definitive_contract;
    std::string piid;
    ref<contract> parent;
    ref<party> agency;
    ref<party> vendor;
    ref<campaign> bought_for;
    purchase buys;
    std::optional<given_day> start;
    std::optional<given_day> end; ///< as first awarded
    std::optional<given_day> potential_end;
    std::optional<given_day> ordering_end; ///< idv: last day to place an order
    std::string pricing;
    std::optional<bool> severable;    ///< whether its services can be split by time (41 USC 3902)
    std::vector<std::string> clauses; ///< number, with its date where given: "52.217-9 (MAR 2000)"
    std::optional<bool> ceiling_includes_extension; ///< whether `ceiling` holds the six months of 52.217-8
    printed_totals totals;
    std::vector<contract_line> lines;
    std::vector<contract_option> options;
    std::vector<modification> modifications; ///< in file order
    std::optional<currency> amounts_in;      ///< the currency of its amounts
};

} // namespace v1
} // namespace mediabuy

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
#include "mediabuy/record/head.hpp"
#include "mediabuy/record/party.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Whether a termination ends the whole contract (domain.md A2: the code alone does not say).
enum class extent : std::uint8_t { unsaid, complete, partial };

template <>
inline constexpr std::array spellings<extent>{std::string_view{"unsaid"}, std::string_view{"complete"},
                                              std::string_view{"partial"}};

struct modification {
    std::string number;         ///< opaque text, such as "0" or "P00001"
    std::optional<action> what; ///< none where the file has no such column
    std::optional<given_day> signed_on;
    std::optional<given_day> effective; ///< default: signed_on
    std::optional<day> recorded;
    std::optional<money> obligates; ///< delta of the obligation
    std::optional<money> value;     ///< delta of base and exercised options
    std::optional<money> ceiling;   ///< delta of base and all options
    extent reach = extent::unsaid;
    std::optional<given_day> end;           ///< current end from this action on
    std::optional<given_day> potential_end; ///< end if every option is exercised
    std::vector<ref<source>> sources;
    std::vector<unknown_field> unknown;
    std::string note;
    span where;
};

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
    std::optional<given_day> start;
    std::optional<given_day> end; ///< as first awarded
    std::optional<given_day> potential_end;
    std::optional<given_day> ordering_end; ///< idv: last day to place an order
    std::string pricing;
    printed_totals totals;
    std::vector<modification> modifications; ///< in file order
};

} // namespace v1
} // namespace mediabuy

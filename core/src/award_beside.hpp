// SPDX-License-Identifier: MIT
#pragma once
/// @file award_beside.hpp
/// What files beside the actions say of one award (io/import/award_member.hpp).

#include "mediabuy/io/import/award_member.hpp"
#include "mediabuy/money/total.hpp"
#include "mediabuy/record/contract.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

struct reported_subaward {
    std::string number; ///< not unique
    money amount;
    day signed_on;
    ref<party> to;
    std::string description;
    ref<source> file;
};

/// Of one account and fiscal year, from its beginning up to the end of the latest period that was read.
struct outlay {
    submission_period through;
    total amount;

    /// Rows of one period add up; those of an earlier one are inside of those of a later one.
    void add(submission_period period, money paid)
    {
        if (period < through) return;
        if (through < period) *this = {period, total{paid.currency()}};
        amount += paid;
    }
};

struct award_beside {
    std::string key;
    contract_kind kind = contract_kind::definitive_contract;
    ref<party> agency;
    ref<party> vendor;
    purchase buys;
    std::vector<ref<source>> files;
    std::map<std::size_t, std::uint64_t> rows; ///< taken, by the number of their file

    bool summarised = false;
    printed_totals totals;
    std::vector<std::string> other_totals; ///< obligated, as other files print it
    std::string pricing;
    std::optional<day> start;
    std::optional<day> end;
    std::optional<day> potential_end;
    std::optional<day> ordering_end;

    std::vector<reported_subaward> subawards;
    std::map<std::pair<std::string, int>, outlay> outlays; ///< by account and fiscal year
};

} // namespace detail
} // namespace v1
} // namespace mediabuy

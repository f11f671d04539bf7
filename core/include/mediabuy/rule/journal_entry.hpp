// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/journal_entry.hpp
/// One event of the journal and what it posts.

#include "mediabuy/money/money.hpp"
#include "mediabuy/record/head.hpp"
#include "mediabuy/rule/account.hpp"
#include "mediabuy/rule/known.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class posted_event : std::uint8_t {
    obligation,
    bill,
    approval,
    credit,
    payment,
    accrual,  ///< at the end of a month, of what has no paper yet
    reversal, ///< of an accrual, on the day after
};
template <>
inline constexpr std::array spellings<posted_event>{
    std::string_view{"obligation"}, std::string_view{"bill"},    std::string_view{"approval"},
    std::string_view{"credit"},     std::string_view{"payment"}, std::string_view{"accrual"},
    std::string_view{"reversal"}};

struct posting {
    account to;
    money amount; ///< a debit; negative: a credit
};

struct journal_entry {
    day on;            ///< of a vague day the last one that it can be, when it surely has happened
    bool dated = true; ///< no: the record has no day, and it stands on the day asked about
    posted_event what = posted_event::bill;
    any_ref record;                ///< the contract, invoice, credit or payment; of an accrual what it is of
    std::string number;            ///< as printed: of the modification, invoice, credit memo or transfer
    std::vector<posting> postings; ///< in each set and currency they come to nothing
    std::vector<ref<source>> sources;
    span where;
    known_from known = {};              ///< from when on the paper was
    std::optional<day> moved_from = {}; ///< of an adjustment: the day of its own, which was closed by then
};

} // namespace v1
} // namespace mediabuy

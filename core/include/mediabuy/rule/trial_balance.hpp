// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/trial_balance.hpp
/// What stands in each account of a journal; the debits of a set and currency are its credits.

#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/journal_entry.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct account_balance {
    account of;
    total sum; ///< debits less credits
};

/// By account, then by currency; accounts that come to nothing are there too.
[[nodiscard]] inline std::vector<account_balance> trial_balance(const std::vector<journal_entry>& journal);

// ---- implementation

inline std::vector<account_balance> trial_balance(const std::vector<journal_entry>& journal)
{
    std::map<std::pair<account, std::string_view>, total> sums;
    for (const auto& entry : journal)
        for (const auto& p : entry.postings)
            sums.try_emplace({p.to, p.amount.currency().code()}, p.amount.currency()).first->second +=
                p.amount;
    std::vector<account_balance> out;
    out.reserve(sums.size());
    for (const auto& [key, sum] : sums)
        out.push_back({key.first, sum});
    return out;
}

} // namespace v1
} // namespace mediabuy

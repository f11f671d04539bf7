// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/posted_to.hpp
/// Whose account a line of an invoice is posted to, and as what.

#include "mediabuy/rule/account.hpp"
#include "mediabuy/rule/charged.hpp"
#include "mediabuy/rule/journal_entry.hpp"

#include <algorithm>
#include <cstdint>

namespace mediabuy {
inline namespace v1 {

/// The contract, else the vendor, else nobody.
[[nodiscard]] inline any_ref account_owner(ref<contract> by, ref<party> vendor)
{
    if (by) return {record_kind::contract, static_cast<std::uint32_t>(by.index()), 0};
    if (vendor) return {record_kind::party, static_cast<std::uint32_t>(vendor.index()), 0};
    return account::nobody;
}

/// What a line bills: as it says, else as the line of the contract does, else media.
[[nodiscard]] inline line_kind kind_billed(const book& b, const invoice_line& line)
{
    if (line.kind) return *line.kind;
    if (line.contract_line)
        return b.contracts[line.contract_line->index].lines[line.contract_line->part].kind;
    return line_kind::media;
}

/// What all lines bill; other where they differ.
[[nodiscard]] inline line_kind kind_billed(const book& b, const invoice& of)
{
    if (of.lines.empty()) return line_kind::other;
    const auto first = kind_billed(b, of.lines.front());
    return std::all_of(of.lines.begin(), of.lines.end(),
                       [&](const invoice_line& line) { return kind_billed(b, line) == first; })
               ? first
               : line_kind::other;
}

/// A pair that comes to nothing; none where the amount is zero.
inline void post(journal_entry& e, const account& debit, const account& credit, money amount)
{
    if (amount.is_zero()) return;
    e.postings.push_back({debit, amount});
    e.postings.push_back({credit, -amount});
}

/// In the budgetary set, which only contracts have.
inline void post_budget(journal_entry& e, any_ref owner, account_word debit, account_word credit,
                        money amount)
{
    if (owner.kind != record_kind::contract) return;
    post(e, {debit, line_kind::other, owner}, {credit, line_kind::other, owner}, amount);
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/chart_of_accounts.hpp
/// What the book's own chart calls an account of the journal.

#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/account.hpp"

namespace mediabuy {
inline namespace v1 {

/// Of cost the account of its kind, else that of cost; nothing where the chart has none.
[[nodiscard]] inline const charted_account* charted(const book& b, const account& a)
{
    const charted_account* found = nullptr;
    for (const auto& each : b.accounts) {
        if (each.account != a.word || (each.kind && *each.kind != a.kind)) continue;
        if (!found || each.kind) found = &each;
    }
    return found;
}

} // namespace v1
} // namespace mediabuy

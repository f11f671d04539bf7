// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/kept_journal.hpp
/// The journal as the books are kept: papers on the days that were open to them, and accruals where they are
/// wanted.

#include "mediabuy/rule/journal.hpp"
#include "mediabuy/rule/month_accruals.hpp"

#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct kept_journal {
    std::vector<journal_entry> entries; ///< by day
    std::vector<not_accrued> unknown;   ///< on the day asked about
};

/// Without accruals where no month is named.
[[nodiscard]] inline kept_journal keep_journal(const book& b, const question& q,
                                               std::optional<calendar_unit> accruals_by)
{
    kept_journal out{make_journal(b, q), {}};
    post_late_papers(b, q, out.entries);
    if (accruals_by) out.unknown = add_accruals(b, q, *accruals_by, out.entries);
    return out;
}

} // namespace v1
} // namespace mediabuy

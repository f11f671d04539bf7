// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/report_sums.hpp
/// A report without its lists: the sums of its rows and totals, and of everything else how many there are.
/// What a reader sees while a date is dragged.

#include "mediabuy/rule/refused_total.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct sums_row {
    group_slot slot;
    std::string key;
    std::string name;
    interval_total sum;
    std::size_t amounts = 0;
    std::size_t sources = 0;
    std::size_t doubts = 0;
    std::optional<interval_total> rest = std::nullopt; ///< as that of report_row
};

struct sums_total {
    interval_total sum;
    std::size_t alternatives = 0;
};

struct report_sums {
    report_query asked;
    std::optional<layer> of;
    std::vector<sums_row> rows;     ///< by point, largest first, then by key
    std::vector<sums_total> totals; ///< one for each currency
    std::vector<left_out_count> left_out;
    bool exact = true; ///< every counted amount is

    [[nodiscard]] std::size_t left_out_in_all() const noexcept
    {
        return std::accumulate(left_out.begin(), left_out.end(), std::size_t{0},
                               [](std::size_t sum, const left_out_count& c) { return sum + c.count; });
    }
};

/// Nothing where the report has no lists to leave out, or amounts of unlike things, whose sums need their
/// entries: unless it was asked for with `most` 0 and has a total that is not refused.
[[nodiscard]] inline std::optional<report_sums> sums_of(const report& r);

// ---- implementation

inline std::optional<report_sums> sums_of(const report& r)
{
    if (r.asked.most != std::size_t{0} || r.asked.by == group_key::source || is_refused(r))
        return std::nullopt;
    report_sums out{.asked = r.asked, .of = r.of, .rows = {}, .totals = {}, .left_out = r.unlisted};
    for (const auto& row : r.rows)
        out.rows.push_back({.slot = row.slot,
                            .key = row.key,
                            .name = row.name,
                            .sum = row.sum,
                            .amounts = row.entries.size(),
                            .sources = row.sources.size(),
                            .doubts = row.doubts.size(),
                            .rest = row.rest});
    for (const auto& t : r.totals)
        out.totals.push_back({t.sum, t.unlisted});
    out.exact =
        std::all_of(r.entries.begin(), r.entries.end(), [](const entry& e) { return e.amount.exact(); });
    return out;
}

} // namespace v1
} // namespace mediabuy

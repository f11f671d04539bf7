// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/refused_total.hpp
/// Where amounts of unlike things make no total: the sums that there are, one for each payer, or for each
/// purpose.

#include "mediabuy/rule/report.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Whether the amounts of a report make no total.
[[nodiscard]] inline bool is_refused(const report& r)
{
    return !r.totals.empty() && r.totals.front().refused.has_value();
}

/// Whether a row of such a report puts unlike things together itself, so that it has no sum either.
[[nodiscard]] inline bool is_refused(const book& b, const report& r, const report_row& row);

/// The alternatives of a total. Those of a refused one are not variants of a sum that means nothing, but the
/// sums of what is alike by the words of the records themselves, the largest first.
[[nodiscard]] inline std::vector<alternative> honest_alternatives(const book& b, const report& r,
                                                                  const report_total& t);

// ---- implementation

inline bool is_refused(const book& b, const report& r, const report_row& row)
{
    return is_refused(r) && unlike(b, r.entries, row.entries).has_value();
}

inline std::vector<alternative> honest_alternatives(const book& b, const report& r, const report_total& t)
{
    if (!t.refused) return t.alternatives;
    const bool by_payer = t.refused->code == says::unlike_payers;
    std::map<name_id, interval_tally> by_word;
    for (std::size_t i = 0; i < r.entries.size(); ++i) {
        const auto& e = r.entries[i];
        if (e.amount.currency() != t.sum.currency()) continue;
        const auto own = detail::own_scope(b, e.record);
        auto& sum = by_word.try_emplace(by_payer ? own.payer : own.purpose, t.sum.currency()).first->second;
        add_counted(sum, r, i);
    }
    std::map<std::string_view, interval_total> sums; // so that the order of the book is no matter
    for (const auto& [word, sum] : by_word)
        sums.try_emplace(b.names.text(word), interval_total{t.sum.currency()})
            .first->second.merge(sum.total());
    std::vector<alternative> out;
    for (auto& [word, sum] : sums) {
        sentence label{by_payer ? says::of_no_payer : says::of_no_purpose, {}};
        if (!word.empty())
            label = {by_payer ? says::of_payer : says::of_purpose, {name_of(b, *b.names.find(word))}};
        out.push_back({std::move(label), sum});
    }
    std::stable_sort(out.begin(), out.end(), [](const alternative& x, const alternative& y) {
        return detail::rank_of(x.sum) > detail::rank_of(y.sum);
    });
    return out;
}

} // namespace v1
} // namespace mediabuy

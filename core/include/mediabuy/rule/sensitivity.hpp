// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/sensitivity.hpp
/// How the obligated total turns on what counts as advertising: the total under each usual definition
/// (advertising.hpp), what two of them have in common, and what the book cannot tell.

#include "mediabuy/calendar/fiscal.hpp"
#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/advertising.hpp"
#include "mediabuy/rule/counted.hpp"
#include "mediabuy/rule/replay.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

inline constexpr std::size_t advertising_count = spellings<advertising>.size();

/// The actions that a definition takes in, and those of which the book does not say.
struct advertising_sum {
    total taken;
    total unknown;
    std::map<int, total> by_year; ///< of `taken`, by the fiscal year of the signature

    explicit advertising_sum(currency of) : taken{of}, unknown{of} {}
    /// The book does not say it of a single action.
    [[nodiscard]] bool unknowable(const total& all) const noexcept
    {
        return unknown.count() > 0 && unknown.count() == all.count();
    }
};

/// Of one currency.
struct sensitivity_sums {
    total all;                                              ///< every action
    std::vector<advertising_sum> by;                        ///< in the order of the definitions
    std::array<std::vector<total>, advertising_count> both; ///< both[i][j]: what i and j have in common

    explicit sensitivity_sums(currency of);
};

struct sensitivity {
    std::map<std::string_view, sensitivity_sums> sums; ///< by the code of the currency
    std::set<std::string> selections;                  ///< of the sources: what was left in their files
};

/// The actions signed by the day and known, with a day of signature that is exact, of what is asked about.
[[nodiscard]] inline sensitivity make_sensitivity(const book& b, const report_query& asked,
                                                  const question& q);

// ---- implementation

inline sensitivity_sums::sensitivity_sums(currency of) : all{of}
{
    for (std::size_t i = 0; i < advertising_count; ++i) {
        by.emplace_back(of);
        both[i].assign(advertising_count, total{of});
    }
}

namespace detail {

inline void add_action(const book& b, const contract& c, const modification& m, sensitivity_sums& sums)
{
    const auto buys = purchase_of(b, c, m);
    const auto year = fiscal_month_of(m.signed_on->when.latest()).year;
    std::array<truth, advertising_count> is{};
    sums.all += *m.obligates;
    for (std::size_t i = 0; i < advertising_count; ++i) {
        is[i] = is_advertising(b, c, buys, static_cast<advertising>(i));
        auto& sum = sums.by[i];
        if (is[i] == truth::unknown) sum.unknown += *m.obligates;
        if (is[i] != truth::yes) continue;
        sum.taken += *m.obligates;
        sum.by_year.try_emplace(year, m.obligates->currency()).first->second += *m.obligates;
        for (std::size_t j = 0; j < i; ++j)
            if (is[j] == truth::yes) sums.both[j][i] += *m.obligates;
    }
}

} // namespace detail

inline sensitivity make_sensitivity(const book& b, const report_query& asked, const question& q)
{
    sensitivity out;
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i) {
        const auto& c = b.contracts[i];
        if (!selected(b, {record_kind::contract, i}, detail::subject_of_contract(b, i), asked.only)) continue;
        for (const auto s : c.head.sources)
            if (s && !b[s].selection.empty()) out.selections.insert(b[s].selection);
        for (const auto& m : c.modifications) {
            if (!m.obligates || !m.signed_on || counts(b, c, m, q) != truth::yes) continue;
            const auto signed_on = m.signed_on->when.latest();
            if (asked.within && (signed_on < asked.within->first() || signed_on > asked.within->last()))
                continue;
            const auto code = m.obligates->currency().code();
            detail::add_action(b, c, m, out.sums.try_emplace(code, m.obligates->currency()).first->second);
        }
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

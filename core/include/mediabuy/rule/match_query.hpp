// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/match_query.hpp
/// What a match is asked: which invoices, and how far a variance may go.

#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/rule/matched_line.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct match_query {
    std::vector<any_ref> only; ///< invoices, orders, contracts, campaigns, vendors; all where empty
    std::optional<money> tolerance;
    std::optional<ratio> tolerance_rate; ///< of what is due
};

/// The larger of the two tolerances on an amount due, rounded down. An amount in another currency is none.
[[nodiscard]] inline std::pair<std::optional<money>, tolerance_of> tolerance_on(const match_query& asked,
                                                                                money due);

/// Whether the invoice, or what a line of it bills, is asked about.
[[nodiscard]] inline bool asked_about(const book& b, const std::vector<any_ref>& only, const invoice& of,
                                      any_ref itself, const std::optional<any_ref>& ordered_line);

// ---- implementation

inline std::pair<std::optional<money>, tolerance_of> tolerance_on(const match_query& asked, money due)
{
    std::pair<std::optional<money>, tolerance_of> out{std::nullopt, tolerance_of::none};
    if (asked.tolerance && asked.tolerance->currency() == due.currency())
        out = {asked.tolerance, tolerance_of::amount};
    if (!asked.tolerance_rate) return out;
    const auto share = times(due, *asked.tolerance_rate, rounding::down);
    if (share && (!out.first || *share > *out.first)) out = {*share, tolerance_of::rate};
    return out;
}

namespace detail {

template <class Record>
[[nodiscard]] bool among(const std::vector<any_ref>& only, record_kind kind, ref<Record> r)
{
    return r && std::find(only.begin(), only.end(),
                          any_ref{kind, static_cast<std::uint32_t>(r.index()), 0}) != only.end();
}

/// The order, its contract, campaign or vendor.
[[nodiscard]] inline bool order_asked(const book& b, const std::vector<any_ref>& only, std::uint32_t which)
{
    const auto& o = b.orders[which];
    return among(only, record_kind::order, ref<order>{which}) ||
           among(only, record_kind::contract, o.under) || among(only, record_kind::campaign, o.bought_for) ||
           among(only, record_kind::party, o.vendor);
}

} // namespace detail

inline bool asked_about(const book& b, const std::vector<any_ref>& only, const invoice& of, any_ref itself,
                        const std::optional<any_ref>& ordered_line)
{
    using detail::among;
    if (only.empty() || std::find(only.begin(), only.end(), itself) != only.end()) return true;
    if (among(only, record_kind::contract, of.under) || among(only, record_kind::party, of.vendor))
        return true;
    if (!ordered_line) return false;
    if (ordered_line->kind == record_kind::order_line)
        return detail::order_asked(b, only, ordered_line->index);
    return among(only, record_kind::contract, ref<contract>{ordered_line->index});
}

} // namespace v1
} // namespace mediabuy

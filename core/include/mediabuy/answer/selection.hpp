// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/selection.hpp
/// What the ids of a question stand for: the id of a party, or of a campaign, for its contracts and
/// allocations, that of a contract for its options too.

#include "mediabuy/rule/entry.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Hands over campaigns, then allocations, funds, and contracts, each followed by its options; all where
/// `only` is empty.
template <class Take> void for_each_running(const book& b, const std::vector<any_ref>& only, Take take);

/// The same as a list.
[[nodiscard]] inline std::vector<any_ref> running_records(const book& b, const std::vector<any_ref>& only);

/// Contracts, in the order of the book; a line stands for its contract.
[[nodiscard]] inline std::vector<ref<contract>> selected_contracts(const book& b,
                                                                   const std::vector<any_ref>& only);

// ---- implementation

namespace detail {

[[nodiscard]] inline bool named(const std::vector<any_ref>& only, any_ref r)
{
    return std::find(only.begin(), only.end(), r) != only.end();
}

[[nodiscard]] inline bool named_or_all(const std::vector<any_ref>& only, any_ref r)
{
    return only.empty() || named(only, r);
}

[[nodiscard]] inline bool contract_selected(const book& b, std::uint32_t i, const std::vector<any_ref>& only)
{
    return only.empty() || selected(b, {record_kind::contract, i}, subject_of_contract(b, i), only);
}

[[nodiscard]] inline bool allocation_selected(const book& b, std::uint32_t i,
                                              const std::vector<any_ref>& only)
{
    return only.empty() || selected(b, {record_kind::allocation, i}, subject_of_allocation(b, i), only);
}

} // namespace detail

template <class Take> void for_each_running(const book& b, const std::vector<any_ref>& only, Take take)
{
    for (std::uint32_t i = 0; i < b.campaigns.size(); ++i)
        if (const any_ref r{record_kind::campaign, i}; detail::named_or_all(only, r)) take(r);
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (detail::allocation_selected(b, i, only)) take(any_ref{record_kind::allocation, i});
    for (std::uint32_t i = 0; i < b.funds.size(); ++i)
        if (const any_ref r{record_kind::fund, i}; detail::named_or_all(only, r)) take(r);
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i) {
        const bool whole = detail::contract_selected(b, i, only);
        if (whole) take(any_ref{record_kind::contract, i});
        for (std::uint32_t part = 0; part < b.contracts[i].options.size(); ++part)
            if (const any_ref r{record_kind::option, i, part}; whole || detail::named(only, r)) take(r);
    }
}

inline std::vector<any_ref> running_records(const book& b, const std::vector<any_ref>& only)
{
    std::vector<any_ref> out;
    for_each_running(b, only, [&out](any_ref r) { out.push_back(r); });
    return out;
}

inline std::vector<ref<contract>> selected_contracts(const book& b, const std::vector<any_ref>& only)
{
    std::vector<ref<contract>> out;
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i) {
        const bool by_line = std::any_of(
            only.begin(), only.end(), [i](any_ref r) { return r.kind == record_kind::line && r.index == i; });
        if (by_line || detail::contract_selected(b, i, only)) out.emplace_back(i);
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

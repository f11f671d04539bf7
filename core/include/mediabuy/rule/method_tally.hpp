// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/method_tally.hpp
/// The counts of a method note: records read and refused, amounts left out by reason, unknowns by kind.

#include "mediabuy/rule/method_note.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

inline void count_records(const book& b, std::span<const problem> problems, method_note& note)
{
    const std::array<std::pair<record_kind, std::size_t>, 17> tables{
        {{record_kind::source, b.sources.size()},
         {record_kind::party, b.parties.size()},
         {record_kind::campaign, b.campaigns.size()},
         {record_kind::fund, b.funds.size()},
         {record_kind::contract, b.contracts.size()},
         {record_kind::order, b.orders.size()},
         {record_kind::allocation, b.allocations.size()},
         {record_kind::delivery, b.deliveries.size()},
         {record_kind::event, b.events.size()},
         {record_kind::invoice, b.invoices.size()},
         {record_kind::credit, b.credits.size()},
         {record_kind::payment, b.payments.size()},
         {record_kind::disposition, b.dispositions.size()},
         {record_kind::document, b.documents.size()},
         {record_kind::closing, b.closings.size()},
         {record_kind::account, b.accounts.size()},
         {record_kind::claim, b.claims.size()}}};
    std::copy_if(tables.begin(), tables.end(), std::back_inserter(note.read),
                 [](const auto& table) { return table.second > 0; });
    for (const auto& p : problems) {
        ++note.problems[static_cast<std::size_t>(p.level)];
        if (p.code.text() == "left-out" && !p.arguments.empty()) ++note.refused[p.arguments.front()];
    }
}

inline void group_exclusions(method_note& note)
{
    std::map<std::pair<std::string_view, layer>, exclusion> groups;
    for (std::size_t i = 0; i < note.counted.apart.size(); ++i) {
        const auto& l = note.counted.apart[i];
        const exclusion empty{.rule = l.reason.code, .of = l.where_in_chain, .which = {}};
        groups.try_emplace({l.reason.code.text(), l.where_in_chain}, empty).first->second.which.push_back(i);
    }
    for (auto& [key, group] : groups)
        note.excluded.push_back(std::move(group));
}

/// Of the records that a total is made from: allocations and contracts of the question, and every source.
inline void count_unknowns(const book& b, const std::vector<any_ref>& only, const question& q,
                           method_note& note)
{
    std::map<std::tuple<record_kind, std::string_view, unknown_why>, std::size_t> counts;
    const auto see = [&](record_kind kind, const record_head& head) {
        if (known(b, head, q) != truth::yes) return;
        for (const auto& u : head.unknown)
            ++counts[{kind, b.names.text(u.key), u.why}];
    };
    for (const auto& s : b.sources)
        see(record_kind::source, s.head);
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        if (selected(b, {record_kind::contract, i}, subject_of_contract(b, i), only))
            see(record_kind::contract, b.contracts[i].head);
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (selected(b, {record_kind::allocation, i}, subject_of_allocation(b, i), only))
            see(record_kind::allocation, b.allocations[i].head);
    for (const auto& [key, count] : counts)
        note.unknowns.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

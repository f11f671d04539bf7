// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/entry.hpp
/// What a report may count on a day, and what it must leave out, each with its reason.
///
/// Layer award: what a contract's actions obligate, signed by the day; dollars of an idv itself are never
/// added to those of its orders (domain.md T-A2). Other layers: the whole amount of an allocation whose
/// flight has begun, or whose first day is unknown. Nothing is dropped in silence.

#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/group.hpp"
#include "mediabuy/rule/reading.hpp"
#include "mediabuy/rule/replay.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One amount that a report counts.
struct entry {
    any_ref record; ///< an allocation or a contract
    layer where_in_chain;
    estimate amount;
    group_subject subject;
    std::optional<std::uint32_t> claim; ///< where the words are a claim's (reading.hpp)
};

/// One amount that it does not count.
struct left_out {
    any_ref record;
    layer where_in_chain;
    std::optional<estimate> amount;
    sentence reason;
};

struct gathered {
    std::vector<entry> entries;
    std::vector<left_out> apart;
};

/// Everything that could be counted on that day. `only`: records to which the answer is confined (an id of a
/// party stands for its contracts and allocations); all where empty.
[[nodiscard]] inline gathered gather(const book& b, const claims_about& claims,
                                     const std::vector<any_ref>& only, const question& q);

/// Whether a record belongs to the selection, itself or through a party, campaign or contract that it names.
/// A party takes in those that it is the parent of: a department its agencies, an owner its platforms.
[[nodiscard]] inline bool selected(const book& b, any_ref record, const group_subject& s,
                                   const std::vector<any_ref>& only);

// ---- implementation

namespace detail {

template <class Record>
[[nodiscard]] bool names(const std::vector<any_ref>& only, record_kind kind, ref<Record> r)
{
    return r && std::find(only.begin(), only.end(), any_ref{kind, static_cast<std::uint32_t>(r.index())}) !=
                    only.end();
}

/// The party or one above it. Parents that go round in a circle are walked round once at most.
[[nodiscard]] inline bool names_party(const book& b, const std::vector<any_ref>& only, ref<party> p)
{
    for (std::size_t steps = 0; p && steps <= b.parties.size(); ++steps, p = b[p].parent)
        if (names(only, record_kind::party, p)) return true;
    return false;
}

[[nodiscard]] inline group_subject subject_of_allocation(const book& b, std::uint32_t i)
{
    const auto& table = b.allocations;
    return {.where_in_chain = table.layers()[i],
            .medium = table.channels()[i],
            .platform = table.platforms()[i],
            .bought_for = table.campaigns()[i],
            .under = table.contracts()[i],
            .sources = table[i].head.sources};
}

[[nodiscard]] inline group_subject subject_of_contract(const book& b, std::uint32_t i)
{
    return {.where_in_chain = layer::award,
            .medium = channel::unknown,
            .platform = {},
            .bought_for = b.contracts[i].bought_for,
            .under = ref<contract>{i},
            .sources = b.contracts[i].head.sources};
}

inline void gather_allocation(const book& b, const claims_about& claims, std::uint32_t i, const question& q,
                              gathered& out)
{
    auto subject = subject_of_allocation(b, i);
    const any_ref record{record_kind::allocation, i};
    const auto leave_out = [&](const estimate& amount, sentence why) {
        out.apart.push_back({record, subject.where_in_chain, amount, std::move(why)});
    };
    const auto read = reading_of(b, claims, i, q);
    if (!read) return; // not published by then: for that day it does not exist
    if (read->known == truth::unknown) return leave_out(read->amount, {says::perhaps_known, {*q.known_by}});
    if (read->claim) subject.sources = {&b.claims[*read->claim].from, 1};
    const auto& start = b.allocations[i].flight_start;
    const auto begun = start ? start->when.reached_by(q.as_of) : truth::yes;
    if (begun == truth::yes) {
        out.entries.push_back({record, subject.where_in_chain, read->amount, subject, read->claim});
        return;
    }
    const worded_day first{start->when, std::string{b.names.text(start->as_printed)}};
    leave_out(read->amount, {begun == truth::no ? says::not_begun : says::may_not_have_begun, {first}});
}

/// The actions of a contract that may or may not count are left out one by one.
inline void gather_contract(const book& b, std::uint32_t i, const question& q, gathered& out)
{
    const auto& c = b.contracts[i];
    const auto state = replay(b, c, q);
    const any_ref record{record_kind::contract, i};
    if (state.sums.obligated) {
        const auto sum = state.sums.obligated->narrow();
        if (!sum)
            out.apart.push_back({record, layer::award, std::nullopt, {says::sum_too_large, {}}});
        else if (c.kind == contract_kind::idv)
            out.apart.push_back({record, layer::award, exactly(*sum), {says::of_vehicle, {}}});
        else
            out.entries.push_back(
                {record, layer::award, exactly(*sum), subject_of_contract(b, i), std::nullopt});
    }
    for (const auto at : state.perhaps) {
        const auto& m = c.modifications[at];
        if (!m.obligates || m.obligates->is_zero()) continue;
        sentence why{says::signing_unknown, {m.number}};
        if (m.signed_on && m.signed_on->when.reached_by(q.as_of) == truth::yes)
            why = {says::perhaps_recorded, {m.number, *q.known_by}};
        else if (m.signed_on)
            why = {says::perhaps_signed,
                   {m.number,
                    worded_day{m.signed_on->when, std::string{b.names.text(m.signed_on->as_printed)}}}};
        out.apart.push_back({record, layer::award, exactly(*m.obligates), std::move(why)});
    }
}

} // namespace detail

inline bool selected(const book& b, any_ref record, const group_subject& s, const std::vector<any_ref>& only)
{
    using detail::names;
    using detail::names_party;
    if (only.empty() || std::find(only.begin(), only.end(), record) != only.end()) return true;
    return names(only, record_kind::campaign, s.bought_for) || names(only, record_kind::contract, s.under) ||
           names_party(b, only, s.platform) || names_party(b, only, agency_of(b, s.under, s.bought_for)) ||
           (s.under && names_party(b, only, b[s.under].vendor));
}

inline gathered gather(const book& b, const claims_about& claims, const std::vector<any_ref>& only,
                       const question& q)
{
    gathered out;
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (selected(b, {record_kind::allocation, i}, detail::subject_of_allocation(b, i), only))
            detail::gather_allocation(b, claims, i, q, out);
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        if (selected(b, {record_kind::contract, i}, detail::subject_of_contract(b, i), only))
            detail::gather_contract(b, i, q, out);
    return out;
}

} // namespace v1
} // namespace mediabuy

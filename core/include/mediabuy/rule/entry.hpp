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
#include "mediabuy/rule/left_out.hpp"
#include "mediabuy/rule/reading.hpp"
#include "mediabuy/rule/replay.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One amount that a report counts.
struct entry {
    any_ref record; ///< an allocation or a contract
    layer where_in_chain;
    estimate amount;
    std::optional<std::uint32_t> claim; ///< where the words are a claim's (reading.hpp)
};

/// What groups an amount by; its sources are those of the words that are counted.
[[nodiscard]] inline group_subject subject_of(const book& b, const entry& e);

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

/// What an allocation or a contract is grouped by but for its sources, which do not lie in a column.
[[nodiscard]] inline group_subject subject_without_sources(const book& b, any_ref record)
{
    const auto i = record.index;
    if (record.kind == record_kind::contract)
        return {.where_in_chain = layer::award,
                .medium = channel::unknown,
                .platform = {},
                .bought_for = b.contracts[i].bought_for,
                .under = ref<contract>{i},
                .sources = {}};
    const auto& table = b.allocations;
    return {.where_in_chain = table.layers()[i],
            .medium = table.channels()[i],
            .platform = table.platforms()[i],
            .bought_for = table.campaigns()[i],
            .under = table.contracts()[i],
            .sources = {}};
}

[[nodiscard]] inline group_subject subject_of_allocation(const book& b, std::uint32_t i)
{
    auto subject = subject_without_sources(b, {record_kind::allocation, i});
    subject.sources = b.allocations[i].head.sources;
    return subject;
}

[[nodiscard]] inline group_subject subject_of_contract(const book& b, std::uint32_t i)
{
    auto subject = subject_without_sources(b, {record_kind::contract, i});
    subject.sources = b.contracts[i].head.sources;
    return subject;
}

/// Takes every amount in, with whole sentences.
struct gatherer {
    gathered& out;

    void count(entry e) { out.entries.push_back(std::move(e)); }
    template <class Arguments>
    void leave_out(any_ref record, layer of, const std::optional<estimate>& amount, problem_code why,
                   Arguments arguments)
    {
        out.apart.push_back({record, of, amount, {why, arguments()}});
    }
};

/// Precondition: its flight gives one.
[[nodiscard]] inline std::vector<argument> first_day_of(const book& b, std::uint32_t i)
{
    const auto& start = *b.allocations[i].flight_start;
    return {worded_day{start.when, std::string{b.names.text(start.as_printed)}}};
}

/// Hands the amount of an allocation to `out`, to be counted or left out. `out` asks for the arguments of a
/// reason only where it keeps them.
template <class Out>
void gather_allocation(const book& b, const claims_about& claims, std::uint32_t i, const question& q,
                       Out& out)
{
    const auto of = b.allocations.layers()[i];
    const any_ref record{record_kind::allocation, i};
    const auto read = reading_of(b, claims, i, q);
    if (!read) return; // not published by then: for that day it does not exist
    if (read->known == truth::unknown)
        return out.leave_out(record, of, read->amount, says::perhaps_known,
                             [&q] { return std::vector<argument>{*q.known_by}; });
    const auto& start = b.allocations[i].flight_start;
    const auto begun = start ? start->when.reached_by(q.as_of) : truth::yes;
    if (begun == truth::yes) return out.count({record, of, read->amount, read->claim});
    out.leave_out(record, of, read->amount, begun == truth::no ? says::not_begun : says::may_not_have_begun,
                  [&] { return first_day_of(b, i); });
}

/// Why an action of a contract may or may not count.
[[nodiscard]] inline sentence doubtful_action(const book& b, const modification& m, const question& q)
{
    if (!m.signed_on) return {says::signing_unknown, {m.number}};
    if (m.signed_on->when.reached_by(q.as_of) == truth::yes)
        return {says::perhaps_recorded, {m.number, *q.known_by}};
    return {says::perhaps_signed,
            {m.number, worded_day{m.signed_on->when, std::string{b.names.text(m.signed_on->as_printed)}}}};
}

/// The same of what a contract obligates. Actions that may or may not count are left out one by one.
template <class Out> void gather_contract(const book& b, std::uint32_t i, const question& q, Out& out)
{
    const auto& c = b.contracts[i];
    const auto state = replay(b, c, q);
    const any_ref record{record_kind::contract, i};
    const auto nothing = [] { return std::vector<argument>{}; };
    if (state.sums.obligated) {
        const auto sum = state.sums.obligated->narrow();
        if (!sum)
            out.leave_out(record, layer::award, std::nullopt, says::sum_too_large, nothing);
        else if (c.kind == contract_kind::idv)
            out.leave_out(record, layer::award, exactly(*sum), says::of_vehicle, nothing);
        else
            out.count({record, layer::award, exactly(*sum), std::nullopt});
    }
    for (const auto at : state.perhaps) {
        const auto& m = c.modifications[at];
        if (!m.obligates || m.obligates->is_zero()) continue;
        auto why = doubtful_action(b, m, q);
        out.leave_out(record, layer::award, exactly(*m.obligates), why.code,
                      [&why] { return std::move(why.arguments); });
    }
}

} // namespace detail

inline group_subject subject_of(const book& b, const entry& e)
{
    if (e.record.kind == record_kind::contract) return detail::subject_of_contract(b, e.record.index);
    auto subject = detail::subject_of_allocation(b, e.record.index);
    if (e.claim) subject.sources = {&b.claims[*e.claim].from, 1};
    return subject;
}

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
    detail::gatherer into{out};
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (selected(b, {record_kind::allocation, i}, detail::subject_of_allocation(b, i), only))
            detail::gather_allocation(b, claims, i, q, into);
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        if (selected(b, {record_kind::contract, i}, detail::subject_of_contract(b, i), only))
            detail::gather_contract(b, i, q, into);
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/overlap.hpp
/// Amounts of one layer that may be the same money, or one inside the other (domain.md E3).
///
/// Two amounts are of different money where something that both say sets them apart: platforms of which
/// neither is part of the other, channels, payers, purposes, campaigns, contracts, or days. Where nothing
/// does, and one of them is only a printed figure, one may be inside the other; two exact amounts are two
/// entries of a ledger and are taken at their word.

#include "mediabuy/rule/doubt.hpp"
#include "mediabuy/rule/entry.hpp"
#include "mediabuy/rule/payer.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What becomes of an amount that may be inside another.
enum class overlap_choice : std::uint8_t { leave_out, count };
template <>
inline constexpr std::array spellings<overlap_choice>{std::string_view{"leave-out"},
                                                      std::string_view{"count"}};

/// Whether two counted amounts may be the same money, or one part of the other.
[[nodiscard]] inline bool may_overlap(const book& b, const entry& x, const entry& y);

/// For each entry the one that it may be inside of: a larger one, or an equal one with an earlier id; nothing
/// where there is none. Of more than `most_printed` printed figures for one platform only the largest are
/// compared.
[[nodiscard]] inline std::vector<std::optional<std::size_t>> enclosing(const book& b,
                                                                       const std::vector<entry>& entries);

inline constexpr std::size_t most_printed = 1'000;

// ---- implementation

namespace detail {

[[nodiscard]] inline ref<party> top_of(const book& b, ref<party> p)
{
    for (std::size_t steps = 0; p && b[p].parent && steps < b.parties.size(); ++steps)
        p = b[p].parent;
    return p;
}

/// Do their days lie apart for certain?
[[nodiscard]] inline bool days_apart(const claim_scope& x, const claim_scope& y)
{
    const auto before = [](const std::optional<given_day>& end, const std::optional<given_day>& start) {
        return end && start && end->when.latest() < start->when.earliest();
    };
    return before(x.end, y.start) || before(y.end, x.start);
}

template <class Ref> [[nodiscard]] bool told_apart(Ref x, Ref y) { return x && y && x != y; }

} // namespace detail

inline bool may_overlap(const book& b, const entry& x, const entry& y)
{
    const bool ledger = x.record.kind == record_kind::contract || (x.amount.exact() && y.amount.exact());
    if (ledger || x.where_in_chain != y.where_in_chain || x.amount.currency() != y.amount.currency())
        return false;
    const auto& p = x.subject.platform;
    const auto& r = y.subject.platform;
    if (p && r && !belongs_to(b, p, r) && !belongs_to(b, r, p)) return false;
    const bool channels = x.subject.medium != channel::unknown && y.subject.medium != channel::unknown &&
                          x.subject.medium != y.subject.medium;
    if (channels || detail::told_apart(x.subject.bought_for, y.subject.bought_for) ||
        detail::told_apart(x.subject.under, y.subject.under))
        return false;
    const auto s = detail::own_scope(b, x);
    const auto t = detail::own_scope(b, y);
    return !contradicts(s.payer, t.payer) && !contradicts(s.purpose, t.purpose) && !detail::days_apart(s, t);
}

inline std::vector<std::optional<std::size_t>> enclosing(const book& b, const std::vector<entry>& entries)
{
    std::vector<std::optional<std::size_t>> out(entries.size());
    const auto id_of = [&](std::size_t i) { return b.names.text(b.head_of(entries[i].record).id); };
    std::map<std::string_view, std::vector<std::size_t>>
        by_platform;                   // by id: the order of the file is nothing
    std::vector<std::size_t> anywhere; // an amount without a platform may hold any
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto top = detail::top_of(b, entries[i].subject.platform);
        if (top)
            by_platform[b.names.text(b[top].head.id)].push_back(i);
        else
            anywhere.push_back(i);
    }
    if (by_platform.empty()) by_platform[""];
    for (auto& [platform, group] : by_platform) {
        group.insert(group.end(), anywhere.begin(), anywhere.end());
        const auto printed = static_cast<std::size_t>(std::count_if(
            group.begin(), group.end(), [&entries](std::size_t i) { return !entries[i].amount.exact(); }));
        if (printed == 0) continue;
        std::sort(group.begin(), group.end(), [&](std::size_t i, std::size_t j) {
            const auto x = entries[i].amount.point().minor();
            const auto y = entries[j].amount.point().minor();
            return x != y ? x > y : id_of(i) < id_of(j);
        });
        if (group.size() > most_printed) group.resize(most_printed);
        for (std::size_t j = 1; j < group.size(); ++j)
            for (std::size_t i = 0; i < j && !out[group[j]]; ++i)
                if (!out[group[i]] && may_overlap(b, entries[group[i]], entries[group[j]]))
                    out[group[j]] = group[i];
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

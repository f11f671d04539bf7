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
#include <limits>
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
/// compared. (overlap_index.hpp gives the same answer for a book that is asked again and again.)
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

/// What of an amount can set it apart from another, in a few words: a book is compared with itself.
struct overlap_traits {
    static constexpr std::uint32_t nothing = 0xFFFFFFFF;

    mediabuy::currency currency;
    layer where_in_chain;
    channel medium;
    bool contract = false;
    bool exact = false;
    ref<party> platform;
    ref<campaign> bought_for;
    ref<mediabuy::contract> under;
    name_id payer = name_id::none;
    name_id purpose = name_id::none;
    std::int32_t first = std::numeric_limits<std::int32_t>::min(); ///< earliest day, where it gives one
    std::int32_t last = std::numeric_limits<std::int32_t>::max();  ///< latest day, where it gives one
};

[[nodiscard]] inline overlap_traits traits_of(const book& b, const entry& e)
{
    const auto subject = subject_of(b, e);
    const auto own = own_scope(b, e.record);
    overlap_traits t{.currency = e.amount.currency(),
                     .where_in_chain = e.where_in_chain,
                     .medium = subject.medium,
                     .contract = e.record.kind == record_kind::contract,
                     .exact = e.amount.exact(),
                     .platform = subject.platform,
                     .bought_for = subject.bought_for,
                     .under = subject.under,
                     .payer = own.payer,
                     .purpose = own.purpose};
    if (own.start) t.first = number_of(own.start->when.earliest());
    if (own.end) t.last = number_of(own.end->when.latest());
    return t;
}

template <class Ref> [[nodiscard]] bool told_apart(Ref x, Ref y) { return x && y && x != y; }

/// `x` is the one that comes first, the larger.
[[nodiscard]] inline bool may_overlap(const book& b, const overlap_traits& x, const overlap_traits& y)
{
    const bool ledger = x.contract || (x.exact && y.exact);
    if (ledger || told_apart(x.bought_for, y.bought_for) || told_apart(x.under, y.under) ||
        x.where_in_chain != y.where_in_chain || x.currency != y.currency)
        return false;
    const bool channels =
        x.medium != channel::unknown && y.medium != channel::unknown && x.medium != y.medium;
    const bool days_apart = x.last < y.first || y.last < x.first;
    if (channels || days_apart || contradicts(x.payer, y.payer) || contradicts(x.purpose, y.purpose))
        return false;
    return x.platform == y.platform || !x.platform || !y.platform || belongs_to(b, x.platform, y.platform) ||
           belongs_to(b, y.platform, x.platform);
}

/// Finds, among the members of one group from the largest on, what each may be inside of. `member(i)` has the
/// traits of the i-th; what is found goes to `put(j, i)`, after which `is_inside(j)`.
template <class Member, class IsInside, class Put>
void compare_members(const book& b, std::size_t count, Member member, IsInside is_inside, Put put)
{
    for (std::size_t j = 1; j < count; ++j)
        for (std::size_t i = 0; i < j && !is_inside(j); ++i)
            if (!is_inside(i) && may_overlap(b, member(i), member(j))) put(j, i);
}

/// The order in which figures are compared.
[[nodiscard]] inline bool larger(const book& b, const entry& x, const entry& y)
{
    const auto id_of = [&b](const entry& e) { return b.names.text(b.head_of(e.record).id); };
    const auto of_x = x.amount.point().minor();
    const auto of_y = y.amount.point().minor();
    return of_x != of_y ? of_x > of_y : id_of(x) < id_of(y);
}

} // namespace detail

inline bool may_overlap(const book& b, const entry& x, const entry& y)
{
    return detail::may_overlap(b, detail::traits_of(b, x), detail::traits_of(b, y));
}

inline std::vector<std::optional<std::size_t>> enclosing(const book& b, const std::vector<entry>& entries)
{
    std::vector<std::optional<std::size_t>> out(entries.size());
    std::vector<detail::overlap_traits> traits;
    traits.reserve(entries.size());
    std::map<std::string_view, std::vector<std::size_t>>
        by_platform;                   // by id: the order of the file is nothing
    std::vector<std::size_t> anywhere; // an amount without a platform may hold any
    for (std::size_t i = 0; i < entries.size(); ++i) {
        traits.push_back(detail::traits_of(b, entries[i]));
        const auto top = detail::top_of(b, traits.back().platform);
        if (top)
            by_platform[b.names.text(b[top].head.id)].push_back(i);
        else
            anywhere.push_back(i);
    }
    if (by_platform.empty()) by_platform[""];
    const auto larger = [&](std::size_t i, std::size_t j) {
        return detail::larger(b, entries[i], entries[j]);
    };
    for (auto& of_platform : by_platform) {
        auto& group = of_platform.second;
        group.insert(group.end(), anywhere.begin(), anywhere.end());
        if (std::all_of(group.begin(), group.end(), [&traits](std::size_t i) { return traits[i].exact; }))
            continue;
        std::sort(group.begin(), group.end(), larger);
        if (group.size() > most_printed) group.resize(most_printed);
        detail::compare_members(
            b, group.size(), [&](std::size_t i) -> const auto& { return traits[group[i]]; },
            [&](std::size_t i) { return out[group[i]].has_value(); },
            [&](std::size_t j, std::size_t i) { out[group[j]] = group[i]; });
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/timeline_selection.hpp
/// What a timeline is of: the records that a question stands for, and of a large book the earliest of each
/// group.

#include "mediabuy/answer/selection.hpp"
#include "mediabuy/rule/timeline_item.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// How many records of each group are shown at most.
enum class row_limit : std::uint8_t { all, hundred, four_hundred, thousand };
template <>
inline constexpr std::array spellings<row_limit>{std::string_view{"all"}, std::string_view{"100"},
                                                 std::string_view{"400"}, std::string_view{"1000"}};

namespace detail {

using group_counts = std::array<std::size_t, spellings<timeline_group>.size()>;

/// Contracts with their options, funds, campaigns and flights; what happened to them; what was published of
/// them: without a selection all, else the sources that the chosen name, and those that were named
/// themselves.
[[nodiscard]] inline std::vector<any_ref> drawn_records(const book& b, const std::vector<any_ref>& only)
{
    auto out = running_records(b, only);
    const bool all = only.empty();
    std::set<any_ref> chosen;
    std::set<ref<source>> cited;
    const auto cite = [&](const std::vector<ref<source>>& sources) {
        if (!all) cited.insert(sources.begin(), sources.end());
    };
    if (!all) chosen.insert(out.begin(), out.end());
    chosen.insert(only.begin(), only.end());
    for (const auto r : out) {
        if (all) break;
        cite(b.head_of(r).sources);
        if (r.kind == record_kind::contract)
            for (const auto& m : b.contracts[r.index].modifications)
                cite(m.sources);
    }
    const auto take = [&](any_ref r, const std::optional<any_ref>& about) {
        if (!all && chosen.count(r) == 0 && !(about && chosen.count(*about) > 0)) return false;
        out.push_back(r);
        cite(b.head_of(r).sources);
        return true;
    };
    for (std::uint32_t i = 0; i < b.events.size(); ++i)
        take({record_kind::event, i}, b.events[i].about);
    for (std::uint32_t i = 0; i < b.claims.size(); ++i)
        if (take({record_kind::claim, i}, b.claims[i].about) && b.claims[i].from)
            cited.insert(b.claims[i].from);
    for (std::uint32_t i = 0; i < b.sources.size(); ++i)
        if (all || chosen.count({record_kind::source, i}) > 0 || cited.count(ref<source>{i}) > 0)
            out.push_back({record_kind::source, i});
    return out;
}

[[nodiscard]] constexpr std::size_t number_of(row_limit most) noexcept
{
    constexpr std::array numbers{std::numeric_limits<std::size_t>::max(), std::size_t{100}, std::size_t{400},
                                 std::size_t{1000}};
    return numbers[static_cast<std::size_t>(most)];
}

/// Nothing for what is not drawn by itself: an option goes with its contract.
[[nodiscard]] inline std::optional<timeline_group> group_of(const book& b, any_ref r)
{
    switch (r.kind) {
    case record_kind::contract:
        return timeline_group::contracts;
    case record_kind::fund:
        return timeline_group::funds;
    case record_kind::campaign:
        if (!b.campaigns[r.index].start && !b.campaigns[r.index].end) return std::nullopt;
        return timeline_group::flights;
    case record_kind::allocation:
        return timeline_group::flights;
    case record_kind::event:
        return timeline_group::events;
    case record_kind::claim: {
        const auto& c = b.claims[r.index];
        const bool of_a_day = c.date && (c.says == claim_word::started || c.says == claim_word::ended);
        return of_a_day ? std::optional{timeline_group::events} : std::nullopt;
    }
    case record_kind::source:
        return timeline_group::published;
    default:
        return std::nullopt;
    }
}

/// The first day of a record, as far as it says one; none is last.
[[nodiscard]] inline day first_day(const book& b, any_ref r)
{
    const auto of = [](const std::optional<given_day>& d) {
        return d ? d->when.earliest() : day{9999, 12, 31};
    };
    switch (r.kind) {
    case record_kind::contract: {
        auto first = of(b.contracts[r.index].start);
        for (const auto& m : b.contracts[r.index].modifications)
            first = std::min(first, of(m.signed_on));
        return first;
    }
    case record_kind::campaign:
        return of(b.campaigns[r.index].start);
    case record_kind::allocation:
        return of(b.allocations[r.index].flight_start);
    case record_kind::event:
        return of(b.events[r.index].date);
    case record_kind::claim:
        return of(b.claims[r.index].date);
    case record_kind::source:
        return of(b.sources[r.index].published);
    default:
        return day{9999, 12, 31};
    }
}

/// Of each group the earliest, and how many more there are. Options stay with their contract.
[[nodiscard]] inline std::pair<std::vector<any_ref>, group_counts>
at_most(const book& b, std::vector<any_ref> records, row_limit most)
{
    group_counts more{};
    const auto limit = number_of(most);
    std::array<std::vector<any_ref>, spellings<timeline_group>.size()> groups;
    std::vector<any_ref> out;
    for (const auto r : records)
        if (const auto group = group_of(b, r)) groups[static_cast<std::size_t>(*group)].push_back(r);
    const auto before = [&b](any_ref x, any_ref y) {
        return std::tuple{first_day(b, x), b.names.text(b.head_of(x).id)} <
               std::tuple{first_day(b, y), b.names.text(b.head_of(y).id)};
    };
    for (std::size_t i = 0; i < groups.size(); ++i) {
        auto& group = groups[i];
        if (group.size() > limit) {
            more[i] = group.size() - limit;
            const auto cut = group.begin() + static_cast<std::ptrdiff_t>(limit);
            std::nth_element(group.begin(), cut, group.end(), before);
            group.erase(cut, group.end());
        }
        out.insert(out.end(), group.begin(), group.end());
    }
    std::set<any_ref> kept;
    if (more[0] > 0) kept.insert(groups[0].begin(), groups[0].end());
    for (const auto r : records)
        if (r.kind == record_kind::option &&
            (more[0] == 0 || kept.count({record_kind::contract, r.index}) > 0))
            out.push_back(r);
    return {std::move(out), more};
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

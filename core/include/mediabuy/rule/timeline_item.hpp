// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/timeline_item.hpp
/// One thing that a timeline shows: a period, or a day, of a record, each end exact, vague or unknown.

#include "mediabuy/rule/status.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class timeline_kind : std::uint8_t {
    base,          ///< of a contract, as first awarded
    extension,     ///< days by which an action put the last day off
    cut,           ///< days by which one pulled it in
    option,        ///< the period that it would add
    option_window, ///< from the last day for preliminary notice to the last to exercise it
    ordering,      ///< of a vehicle
    modification,  ///< the day on which an action was signed
    availability,  ///< of a fund, for new obligations
    campaign,
    flight,
    event,
    stated_start, ///< a claim of when something began
    stated_end,   ///< a claim of when it ended
    publication,
    correction, ///< a source corrected itself
    withdrawal, ///< a source withdrew what it had published
};
template <>
inline constexpr std::array spellings<timeline_kind>{
    std::string_view{"base"},         std::string_view{"extension"},     std::string_view{"cut"},
    std::string_view{"option"},       std::string_view{"option-window"}, std::string_view{"ordering"},
    std::string_view{"modification"}, std::string_view{"availability"},  std::string_view{"campaign"},
    std::string_view{"flight"},       std::string_view{"event"},         std::string_view{"stated-start"},
    std::string_view{"stated-end"},   std::string_view{"publication"},   std::string_view{"correction"},
    std::string_view{"withdrawal"}};

enum class timeline_group : std::uint8_t { contracts, funds, flights, events, published };
template <>
inline constexpr std::array spellings<timeline_group>{
    std::string_view{"contracts"}, std::string_view{"funds"}, std::string_view{"flights"},
    std::string_view{"events"}, std::string_view{"published"}};

[[nodiscard]] constexpr timeline_group group_of(timeline_kind kind) noexcept
{
    if (kind < timeline_kind::availability) return timeline_group::contracts;
    if (kind == timeline_kind::availability) return timeline_group::funds;
    if (kind <= timeline_kind::flight) return timeline_group::flights;
    return kind < timeline_kind::publication ? timeline_group::events : timeline_group::published;
}

/// Whether it counts for one who knew what was known by a day.
enum class timeline_standing : std::uint8_t {
    counts,
    perhaps,   ///< it was only perhaps known by then
    later,     ///< it became known later
    withdrawn, ///< its source had withdrawn it
};
template <>
inline constexpr std::array spellings<timeline_standing>{
    std::string_view{"counts"}, std::string_view{"perhaps"}, std::string_view{"later"},
    std::string_view{"withdrawn"}};

/// An end of a period, or the day of a single day.
struct timeline_end {
    std::optional<worded_day> when;
    std::optional<unknown_why> unknown; ///< why the book lacks it, where it says so
    bool unlimited = false;             ///< there is no such day, and it is not unknown
};

struct timeline_item {
    timeline_kind kind;
    any_ref about;
    std::optional<any_ref> lane;         ///< the record in whose lane it is drawn; none for publications
    std::optional<std::uint32_t> action; ///< of a contract: its place in contract::modifications
    timeline_end start;
    timeline_end end; ///< last day, included; of a single day that day itself
    std::optional<status_word> status;
    truth reached = truth::unknown; ///< whether it had begun by the day asked about
    timeline_standing standing = timeline_standing::counts;
    std::vector<sentence> what;
    std::vector<ref<source>> sources;
    span where;
};

} // namespace v1
} // namespace mediabuy

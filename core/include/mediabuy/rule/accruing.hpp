// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/accruing.hpp
/// What accrues over which days: the amount of an allocation over its flight, the value of a contract over
/// its period of performance, that of a line over the line's.
///
/// A contract's value is that of its base and exercised options; where the book has none, what is obligated.
/// An idv has nothing of its own to spread: its orders have (domain.md T-A2).

#include "mediabuy/calendar/vague_period.hpp"
#include "mediabuy/rule/entry.hpp"
#include "mediabuy/rule/line_state.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class accrual_basis : std::uint8_t { flight, current_value, obligated, funded };
template <>
inline constexpr std::array spellings<accrual_basis>{
    std::string_view{"flight"}, std::string_view{"current-value"}, std::string_view{"obligated"},
    std::string_view{"funded"}};

struct accruing {
    any_ref about;
    accrual_basis basis = accrual_basis::flight;
    std::optional<estimate> amount;  ///< none where the book has none for that day
    std::optional<vague_period> run; ///< none where an end of it is not in the book
    std::vector<ref<source>> sources;
    span where;
    truth known = truth::yes; ///< unknown: only perhaps published by then
};

/// Of an allocation, a contract or a line; nothing where it was not known by then.
[[nodiscard]] inline std::optional<accruing> accruing_of(const book& b, const claims_about& claims,
                                                         any_ref about, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::optional<vague_period> run_between(const std::optional<given_day>& first,
                                                             const std::optional<given_day>& last)
{
    return first && last ? vague_period::between(first->when, last->when) : std::nullopt;
}

/// The first of the sums that there is, where money can hold it.
[[nodiscard]] inline std::optional<estimate> whole_of(const std::optional<total>& sum)
{
    if (!sum) return std::nullopt;
    const auto narrow = sum->narrow();
    return narrow ? std::optional{exactly(*narrow)} : std::nullopt;
}

[[nodiscard]] inline std::optional<accruing> accruing_allocation(const book& b, const claims_about& claims,
                                                                 any_ref about, const question& q)
{
    const auto read = reading_of(b, claims, about.index, q);
    if (!read) return std::nullopt;
    const auto& a = b.allocations[about.index];
    accruing out{.about = about,
                 .amount = read->amount,
                 .run = run_between(a.flight_start, a.flight_end),
                 .sources = a.head.sources,
                 .where = read->where,
                 .known = read->known};
    if (read->from) out.sources = {read->from};
    return out;
}

[[nodiscard]] inline std::optional<accruing> accruing_contract(const book& b, any_ref about,
                                                               const question& q)
{
    const auto& c = b.contracts[about.index];
    const auto state = replay(b, c, q);
    if (state.counted == 0 || c.kind == contract_kind::idv) return std::nullopt;
    const bool valued = state.sums.current.has_value();
    return accruing{.about = about,
                    .basis = valued ? accrual_basis::current_value : accrual_basis::obligated,
                    .amount = whole_of(valued ? state.sums.current : state.sums.obligated),
                    .run = run_between(state.start, state.end),
                    .sources = c.head.sources,
                    .where = c.head.id_at};
}

[[nodiscard]] inline std::optional<accruing> accruing_line(const book& b, any_ref about, const question& q)
{
    const auto& c = b.contracts[about.index];
    const auto& line = c.lines[about.part];
    const auto contract_state = replay(b, c, q);
    if (contract_state.counted == 0) return std::nullopt;
    const auto state = replay_lines(b, c, q)[about.part];
    const bool valued = state.current.has_value();
    return accruing{
        .about = about,
        .basis = valued ? accrual_basis::current_value : accrual_basis::funded,
        .amount = whole_of(valued ? state.current : state.funded),
        .run = run_between(line.start ? line.start : c.start, state.end ? state.end : contract_state.end),
        .sources = line.head.sources.empty() ? c.head.sources : line.head.sources,
        .where = line.head.id_at};
}

} // namespace detail

inline std::optional<accruing> accruing_of(const book& b, const claims_about& claims, any_ref about,
                                           const question& q)
{
    switch (about.kind) {
    case record_kind::allocation:
        return detail::accruing_allocation(b, claims, about, q);
    case record_kind::contract:
        return detail::accruing_contract(b, about, q);
    case record_kind::line:
        return detail::accruing_line(b, about, q);
    default:
        return std::nullopt;
    }
}

} // namespace v1
} // namespace mediabuy

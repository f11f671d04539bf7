// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/day_run.hpp
/// Runs of days as two numbers, open ended where a book names no day: what flights, services and counts are
/// cut by.

#include "mediabuy/record/head.hpp"
#include "mediabuy/rule/known.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Units: days since 1970, both included.
struct day_run {
    static constexpr std::int32_t before_all = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t after_all = std::numeric_limits<std::int32_t>::max();

    std::int32_t first = before_all;
    std::int32_t last = after_all;

    [[nodiscard]] constexpr bool is_bounded() const noexcept
    {
        return first != before_all && last != after_all;
    }
    /// Precondition: bounded.
    [[nodiscard]] constexpr std::int64_t length() const noexcept { return std::int64_t{last} - first + 1; }
    [[nodiscard]] constexpr bool holds(day_run inner) const noexcept
    {
        return first <= inner.first && inner.last <= last;
    }
    [[nodiscard]] constexpr bool meets(day_run other) const noexcept
    {
        return first <= other.last && other.first <= last;
    }

    friend constexpr bool operator==(day_run, day_run) noexcept = default;
};

/// All days that may be in it: a vague end reaches as far as it can.
[[nodiscard]] inline day_run days_between(const std::optional<given_day>& start,
                                          const std::optional<given_day>& end)
{
    return {.first = start ? detail::number_of(start->when.earliest()) : day_run::before_all,
            .last = end ? detail::number_of(end->when.latest()) : day_run::after_all};
}

/// What they have in common; nothing where that is no day.
[[nodiscard]] constexpr std::optional<day_run> common_days(day_run a, day_run b) noexcept
{
    const day_run both{.first = std::max(a.first, b.first), .last = std::min(a.last, b.last)};
    return both.first <= both.last ? std::optional{both} : std::nullopt;
}

/// The parts of `runs` that lie in `within`.
[[nodiscard]] inline std::vector<day_run> cut_to(std::span<const day_run> runs, day_run within)
{
    std::vector<day_run> out;
    for (const auto run : runs)
        if (const auto part = common_days(run, within)) out.push_back(*part);
    return out;
}

/// Precondition: bounded, apart.
[[nodiscard]] inline std::int64_t days_in(std::span<const day_run> runs)
{
    std::int64_t days = 0;
    for (const auto run : runs)
        days += run.length();
    return days;
}

} // namespace v1
} // namespace mediabuy

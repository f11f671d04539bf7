// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/vague_period.hpp
/// A period of which an end, or both, are known only to lie in a run of days: "October 2025 to late 2025".
///
/// Every choice of a first and a last day out of their runs counts that does not end before it starts. A
/// question that all of them answer alike has that answer; any other is *unknown*, or has bounds. No choice
/// is made.

#include "mediabuy/calendar/period_algebra.hpp"
#include "mediabuy/calendar/vague_day.hpp"

#include <algorithm>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Units: days. Both ends can be attained.
struct day_bounds {
    int least;
    int most;

    [[nodiscard]] constexpr bool is_exact() const noexcept { return least == most; }

    friend constexpr bool operator==(const day_bounds&, const day_bounds&) noexcept = default;
};

class vague_period {
public:
    /// Nothing where every choice would end before it starts.
    [[nodiscard]] static constexpr std::optional<vague_period> between(vague_day first,
                                                                       vague_day last) noexcept;

    // Implicit: an exact period is a vague one that is not vague.
    constexpr vague_period(period exact) noexcept : first_{exact.first()}, last_{exact.last()} {}

    [[nodiscard]] constexpr vague_day first() const noexcept { return first_; }
    [[nodiscard]] constexpr vague_day last() const noexcept { return last_; }
    [[nodiscard]] constexpr bool is_exact() const noexcept { return first_.is_exact() && last_.is_exact(); }

    /// The days that some choice has.
    [[nodiscard]] constexpr period possible() const noexcept;
    /// The days that every choice has.
    [[nodiscard]] constexpr std::optional<period> certain() const noexcept;
    /// The latest first day and the earliest last day that a choice can have.
    [[nodiscard]] constexpr day latest_first() const noexcept
    {
        return std::min(first_.latest(), last_.latest());
    }
    [[nodiscard]] constexpr day earliest_last() const noexcept
    {
        return std::max(first_.earliest(), last_.earliest());
    }

    [[nodiscard]] constexpr truth contains(day d) const noexcept;

    /// How many days it has, both ends counted.
    [[nodiscard]] constexpr day_bounds length_days() const noexcept;
    /// How many days it has in common with `p`.
    [[nodiscard]] constexpr day_bounds days_within(period p) const noexcept;

    friend constexpr bool operator==(const vague_period&, const vague_period&) noexcept = default;

private:
    constexpr vague_period(vague_day first, vague_day last) noexcept : first_{first}, last_{last} {}

    vague_day first_;
    vague_day last_;
};

/// Days still to run on the morning of `as_of`, as days_left of an exact period.
[[nodiscard]] constexpr day_bounds days_left(vague_period p, day as_of) noexcept;

/// Does it have a day in common with `p`?
[[nodiscard]] constexpr truth overlaps(vague_period v, period p) noexcept;

// ---- implementation

constexpr std::optional<vague_period> vague_period::between(vague_day first, vague_day last) noexcept
{
    if (last.latest() < first.earliest()) return std::nullopt;
    return vague_period{first, last};
}

constexpr period vague_period::possible() const noexcept
{
    return *period::between(first_.earliest(), last_.latest());
}

constexpr std::optional<period> vague_period::certain() const noexcept
{
    return period::between(latest_first(), earliest_last());
}

constexpr truth vague_period::contains(day d) const noexcept
{
    if (!possible().contains(d)) return truth::no;
    const auto sure = certain();
    return sure && sure->contains(d) ? truth::yes : truth::unknown;
}

constexpr day_bounds vague_period::length_days() const noexcept { return days_within(possible()); }

constexpr day_bounds vague_period::days_within(period p) const noexcept
{
    const auto common = [p](std::optional<period> q) {
        const auto both = q ? intersection(*q, p) : std::nullopt;
        return both ? both->length_days() : 0;
    };
    const int most = common(possible());
    if (const auto sure = certain()) return {common(sure), most};
    // Without a sure day a choice may be a single one of these days, and each choice has at least one of
    // them.
    const auto between = *period::between(earliest_last(), latest_first());
    return {covers(p, between) ? 1 : 0, most};
}

constexpr day_bounds days_left(vague_period p, day as_of) noexcept
{
    const auto rest = period::between(as_of, std::max(as_of, p.last().latest()));
    return p.days_within(*rest);
}

constexpr truth overlaps(vague_period v, period p) noexcept
{
    const auto common = v.days_within(p);
    if (common.most == 0) return truth::no;
    return common.least > 0 ? truth::yes : truth::unknown;
}

} // namespace v1
} // namespace mediabuy

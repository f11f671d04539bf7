// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/vague_accrual.hpp
/// A printed amount over a run whose ends may be vague: what each unit has at least and at most.
///
/// Each choice of a first and a last day, and each amount in the interval, gives a unit its share by days;
/// the bounds are the extremes over all of them, the low end rounded down and the high end up. Bounds of
/// several units do not add up: what one has more, another has less.
///
/// Source: domain.md D7 and E2.

#include "mediabuy/calendar/vague_period.hpp"
#include "mediabuy/money/estimate.hpp"
#include "mediabuy/rule/accrual.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Days of a unit out of the days of the run. They compare as fractions.
struct day_share {
    int part;
    int whole; ///< at least 1

    friend constexpr bool operator<(day_share a, day_share b) noexcept
    {
        return std::int64_t{a.part} * b.whole < std::int64_t{b.part} * a.whole;
    }
};

struct day_share_bounds {
    day_share least;
    day_share most;
};

/// The extremes, over every choice that the run leaves, of the share of its days that lie in `unit`.
[[nodiscard]] constexpr day_share_bounds share_bounds(vague_period run, period unit) noexcept;

struct accrued_range {
    dated_unit unit;
    day_bounds days; ///< of the unit that the run has
    std::optional<money>
        point;       ///< the figure's own share, rounded cumulatively; none where the days are vague
    interval amount; ///< just the point where amount and days are exact

    friend bool operator==(const accrued_range&, const accrued_range&) noexcept = default;
};

/// What falls on each unit that the run may touch. Where the run is exact the points add up to `point`; where
/// it is vague a unit has a point only if every choice puts the whole run into it. Precondition: the range
/// holds the point. Errors: as units_over.
[[nodiscard]] inline result<std::vector<accrued_range>> accrue(money point, const interval& range,
                                                               const vague_period& run, calendar_unit by);
/// By the conventional interval.
[[nodiscard]] inline result<std::vector<accrued_range>> accrue(const estimate& amount,
                                                               const vague_period& run, calendar_unit by);

/// What some days have of an amount.
struct accrued_part {
    std::optional<money> point; ///< none where it turns on a vague day
    interval amount;            ///< just the point where amount and days are exact
};

/// An amount over a run, parted by days. The points of the two add up to the whole one.
struct parted_amount {
    accrued_part within;
    accrued_part outside;
};

/// What falls on some days, which need not be a unit, and what on all others. Days that are one unit have
/// just what `accrue` gives that unit; of several runs of days in a row the points add up to that of all of
/// them. Precondition: the range holds the point.
[[nodiscard]] inline parted_amount part_by_days(money point, const interval& range, const vague_period& run,
                                                period days);

// ---- implementation

namespace detail {

/// The share of a unit falls as the run grows away from it and rises as it grows into it. So it is least
/// where each end lies at an end of what it can be, and most where it lies at the unit's own, or as near as
/// it can. (Two ends that may fall on the same days need no more: whatever such a choice of one day attains,
/// one of these does.)
template <class Take> constexpr void each_extreme_choice(vague_period run, period unit, Take take)
{
    const auto first = run.first().earliest();
    const auto last = run.last().latest();
    const auto latest_first = run.latest_first();
    const auto earliest_last = run.earliest_last();
    for (const auto f : {first, latest_first, std::clamp(unit.first(), first, latest_first)})
        for (const auto l : {earliest_last, last, std::clamp(unit.last(), earliest_last, last)})
            if (const auto choice = period::between(f, l)) take(*choice);
}

/// end × share, rounded outwards; `share` is the one that takes the product furthest.
[[nodiscard]] constexpr bound share_of(const bound& end, day_share share, rounding outwards) noexcept
{
    if (share.part == 0) return bound::closed_at(0);
    if (end.unbounded) return bound::none();
    const int128 product = int128{end.minor} * share.part;
    const auto rounded = divide_rounded(product, int128{share.whole}, outwards);
    return {static_cast<std::int64_t>(rounded), end.open && product % share.whole == 0, false};
}

[[nodiscard]] constexpr interval share_of(const interval& range, const day_share_bounds& shares) noexcept
{
    const bool low_falls = range.low.unbounded || range.low.minor < 0;
    const bool high_rises = range.high.unbounded || range.high.minor > 0;
    return {share_of(range.low, low_falls ? shares.most : shares.least, rounding::floor),
            share_of(range.high, high_rises ? shares.most : shares.least, rounding::ceiling)};
}

/// Posting a difference of rounded sums can miss the share by a minor unit: then the interval reaches to it.
[[nodiscard]] constexpr interval reaching(interval range, std::int64_t minor) noexcept
{
    if (range.contains(minor)) return range;
    const bool below = !range.low.unbounded && minor <= range.low.minor;
    (below ? range.low : range.high) = bound::closed_at(minor);
    return range;
}

} // namespace detail

constexpr day_share_bounds share_bounds(vague_period run, period unit) noexcept
{
    std::optional<day_share_bounds> found;
    detail::each_extreme_choice(run, unit, [&](period choice) {
        const auto both = intersection(choice, unit);
        const day_share share{both ? both->length_days() : 0, choice.length_days()};
        if (!found) found = day_share_bounds{share, share};
        if (share < found->least) found->least = share;
        if (found->most < share) found->most = share;
    });
    return *found;
}

inline result<std::vector<accrued_range>> accrue(money point, const interval& range, const vague_period& run,
                                                 calendar_unit by)
{
    std::vector<accrued_range> made;
    const auto possible = run.possible();
    auto posted = accrue(point, possible, by);
    if (!posted) return std::move(posted).error();
    made.reserve(posted->size());
    for (const auto& piece : *posted) {
        const auto unit = piece.unit.days;
        auto& row = made.emplace_back(accrued_range{piece.unit, run.days_within(unit), std::nullopt,
                                                    detail::share_of(range, share_bounds(run, unit))});
        if (run.is_exact()) row.point = piece.amount;
        if (covers(unit, possible)) row.point = point;
        if (!row.point) continue;
        row.amount = range.is_point() ? interval::exactly(row.point->minor())
                                      : detail::reaching(row.amount, row.point->minor());
    }
    return made;
}

namespace detail {

/// With a point that the amount then reaches to.
[[nodiscard]] inline accrued_part part_at(money point, const interval& whole, const interval& part) noexcept
{
    return {point, whole.is_point() ? interval::exactly(point.minor()) : reaching(part, point.minor())};
}

} // namespace detail

inline parted_amount part_by_days(money point, const interval& range, const vague_period& run, period days)
{
    const auto possible = run.possible();
    const auto touched = intersection(possible, days);
    const accrued_part whole{point, range};
    const accrued_part nothing{money::from_minor(0, point.currency()), interval::exactly(0)};
    if (!touched) return {nothing, whole};
    if (*touched == possible) return {whole, nothing};
    const auto share = share_bounds(run, days);
    const auto other = [](day_share s) { return day_share{s.whole - s.part, s.whole}; };
    const auto within = detail::share_of(range, share);
    const auto outside = detail::share_of(range, {other(share.most), other(share.least)});
    if (!run.is_exact()) return {{std::nullopt, within}, {std::nullopt, outside}};
    const auto before =
        touched->first() == possible.first() ? 0 : posted_by(point, possible, touched->first() - 1);
    const auto part =
        money::from_minor(posted_by(point, possible, touched->last()) - before, point.currency());
    return {
        detail::part_at(part, range, within),
        detail::part_at(money::from_minor(point.minor() - part.minor(), point.currency()), range, outside)};
}

inline result<std::vector<accrued_range>> accrue(const estimate& amount, const vague_period& run,
                                                 calendar_unit by)
{
    return accrue(amount.point(), amount.conventional(), run, by);
}

} // namespace v1
} // namespace mediabuy

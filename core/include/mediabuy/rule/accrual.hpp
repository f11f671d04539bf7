// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/accrual.hpp
/// An exact amount over the days of a run, in the months, weeks or quarters of any calendar.
///
/// Straight line by inclusive days: up to the end of a unit the amount times days so far / days of the run,
/// rounded half to even; the unit gets what that is more than at the end of the one before. So the units add
/// up to the amount, which they would not if each were rounded by itself. Vague ends and printed amounts:
/// vague_accrual.hpp.
///
/// Source: domain.md D7.

#include "mediabuy/calendar/calendar_unit.hpp"
#include "mediabuy/money/int128.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/money/rounding.hpp"
#include "mediabuy/rule/codes.hpp"
#include "mediabuy/text/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// More units than that are refused: a hundred years by day, or an end of 9999-12-31 by mistake.
inline constexpr std::size_t most_units = 40'000;

/// The units that a run of days touches, in order, each with all its days.
/// Errors: too-many-units, beyond-calendar (the unit leaves the years 1 to 9999).
[[nodiscard]] inline result<std::vector<dated_unit>> units_over(period run, calendar_unit by);

struct accrued {
    dated_unit unit;
    period within; ///< the days of the unit that the run has
    money amount;

    friend bool operator==(const accrued&, const accrued&) noexcept = default;
};

/// What falls on each unit that the run touches. The amounts add up to `amount`, which may be negative.
/// Errors:  as units_over.
/// Example: examples/calculators/accrual.cpp
[[nodiscard]] inline result<std::vector<accrued>> accrue(money amount, period run, calendar_unit by);

/// What of an amount over a run is posted by the end of a day of it, the day included.
/// Units: minor units.
[[nodiscard]] constexpr std::int64_t posted_by(money amount, period run, day d)
{
    const int128 so_far = d - run.first() + 1;
    return static_cast<std::int64_t>(
        divide_rounded(amount.minor() * so_far, int128{run.length_days()}, rounding::half_even));
}

// ---- implementation

inline result<std::vector<dated_unit>> units_over(period run, calendar_unit by)
{
    std::vector<dated_unit> units;
    for (std::optional<day> at = run.first(); at && *at <= run.last();) {
        const auto unit = unit_at(by, *at);
        if (!unit) return error_at({}, code::beyond_calendar, {std::string{spelling_of(by)}, to_string(*at)});
        if (units.size() == most_units)
            return error_at({}, code::too_many_units,
                            {to_string(run.first()), to_string(run.last()), std::to_string(most_units)});
        units.push_back(*unit);
        at = checked_add(unit->days.last(), 1);
    }
    return units;
}

inline result<std::vector<accrued>> accrue(money amount, period run, calendar_unit by)
{
    auto units = units_over(run, by);
    if (!units) return std::move(units).error();
    std::int64_t before = 0;
    std::vector<accrued> made;
    made.reserve(units->size());
    for (const auto& unit : *units) {
        const auto within = *intersection(unit.days, run);
        const auto up_to_here = posted_by(amount, run, within.last());
        made.push_back({unit, within, money::from_minor(up_to_here - before, amount.currency())});
        before = up_to_here;
    }
    return made;
}

} // namespace v1
} // namespace mediabuy

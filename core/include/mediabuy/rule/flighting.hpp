// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/flighting.hpp
/// How a plan lies over time: runs of days with gaps between them, each with its weight. A run's weight falls
/// evenly on its days; a day in a gap has none.
///
/// Source: domain.md D7, D8. That the days of one run weigh alike is the assumption of every such index.

#include "mediabuy/calendar/period.hpp"
#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/rule/accrual.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct weighted_run {
    period days;
    ratio weight; ///< against the other runs, in any unit

    friend bool operator==(const weighted_run&, const weighted_run&) = default;
};

class flighting {
public:
    /// The runs in any order; those of weight 0 are gaps. Errors: no-weights (no runs), negative-weight,
    /// zero-weights, overlapping-flights.
    [[nodiscard]] static result<flighting> of(std::vector<weighted_run> runs);

    /// Each day weighs alike. Errors: no-weights, overlapping-flights.
    [[nodiscard]] static result<flighting> even(const std::vector<period>& runs);

    /// In order; their weights add up to 1.
    [[nodiscard]] const std::vector<weighted_run>& runs() const noexcept { return runs_; }
    [[nodiscard]] period whole() const noexcept
    {
        return *period::between(runs_.front().days.first(), runs_.back().days.last());
    }

    /// Units: days with weight from `first` on, or within a period.
    [[nodiscard]] int days_from(day first) const noexcept;
    [[nodiscard]] int days_in(period p) const noexcept;

    /// What of the plan falls on the days through `last`, that day included: 0 before it begins, 1 after it.
    [[nodiscard]] ratio share_through(day last) const;

    /// The first day through which so much of the plan has fallen; nothing where that is more than all.
    /// Precondition: 0 < share.
    [[nodiscard]] std::optional<day> reaches(const ratio& share) const;

private:
    flighting() = default; // a plan has a run

    std::vector<weighted_run> runs_;
};

/// What falls on one unit of time.
struct flighted {
    dated_unit unit;
    int days; ///< of it with weight
    money amount;
};

/// What falls on each unit that has days with weight, in order. Sums so far are rounded half to even, so that
/// the amounts add up. Errors: as units_over.
[[nodiscard]] inline result<std::vector<flighted>> accrue(money amount, const flighting& plan,
                                                          calendar_unit by);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::optional<problem> wrong_weight(const std::vector<weighted_run>& runs)
{
    if (runs.empty()) return error_at({}, code::no_weights);
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (runs[i].weight.is_negative())
            return error_at({}, code::negative_weight,
                            {std::to_string(i + 1), to_significant(runs[i].weight, 6, rounding::half_even)});
    return std::nullopt;
}

[[nodiscard]] inline std::optional<problem> overlap_in(const std::vector<weighted_run>& in_order)
{
    for (std::size_t i = 1; i < in_order.size(); ++i)
        if (const auto both = intersection(in_order[i - 1].days, in_order[i].days))
            return error_at({}, code::overlapping_flights,
                            {to_string(both->first()), to_string(both->last())});
    return std::nullopt;
}

} // namespace detail

inline result<flighting> flighting::of(std::vector<weighted_run> runs)
{
    if (auto wrong = detail::wrong_weight(runs)) return *std::move(wrong);
    ratio sum;
    for (const auto& run : runs)
        sum = sum + run.weight;
    if (sum.is_zero()) return error_at({}, code::zero_weights);
    std::sort(runs.begin(), runs.end(),
              [](const auto& a, const auto& b) { return a.days.first() < b.days.first(); });
    if (auto wrong = detail::overlap_in(runs)) return *std::move(wrong);
    flighting made;
    for (auto& run : runs)
        if (!run.weight.is_zero()) made.runs_.push_back({run.days, *quotient(run.weight, sum)});
    return made;
}

inline result<flighting> flighting::even(const std::vector<period>& runs)
{
    std::vector<weighted_run> weighed;
    weighed.reserve(runs.size());
    for (const auto& run : runs)
        weighed.push_back({run, *ratio::of(int128{run.length_days()}, 1)});
    return of(std::move(weighed));
}

inline int flighting::days_from(day first) const noexcept
{
    int days = 0;
    for (const auto& run : runs_)
        days += days_left(run.days, first);
    return days;
}

inline int flighting::days_in(period p) const noexcept
{
    int days = 0;
    for (const auto& run : runs_)
        if (const auto both = intersection(run.days, p)) days += both->length_days();
    return days;
}

inline ratio flighting::share_through(day last) const
{
    ratio share;
    for (const auto& run : runs_) {
        const int gone =
            run.days.length_days() - days_left(run.days, last) + (run.days.contains(last) ? 1 : 0);
        share = share + run.weight * *ratio::of(int128{gone}, int128{run.days.length_days()});
    }
    return share;
}

inline std::optional<day> flighting::reaches(const ratio& share) const
{
    ratio before;
    for (const auto& run : runs_) {
        if (const auto through = before + run.weight; through < share) {
            before = through;
            continue;
        }
        const auto days =
            *quotient((share - before) * *ratio::of(int128{run.days.length_days()}, 1), run.weight);
        const auto whole_days = static_cast<int>(to_decimal(days, 0, rounding::ceiling).coefficient());
        return run.days.first() + (whole_days - 1);
    }
    return std::nullopt;
}

inline result<std::vector<flighted>> accrue(money amount, const flighting& plan, calendar_unit by)
{
    const auto units = units_over(plan.whole(), by);
    if (!units) return units.error();
    std::vector<flighted> made;
    auto before = money::from_minor(0, amount.currency());
    for (const auto& unit : *units) {
        const int days = plan.days_in(unit.days);
        if (days == 0) continue;
        const auto up_to_here = *times(amount, plan.share_through(unit.days.last()), rounding::half_even);
        made.push_back({unit, days, up_to_here - before});
        before = up_to_here;
    }
    return made;
}

} // namespace v1
} // namespace mediabuy

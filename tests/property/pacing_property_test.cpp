// SPDX-License-Identifier: MIT
#include "mediabuy/rule/cancellation.hpp"
#include "mediabuy/rule/pacing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace mediabuy::pacing_property_test {
namespace {

constexpr day base{2025, 1, 1};

ratio n(std::int64_t whole) { return *ratio::of(int128{whole}, 1); }

/// Up to four runs with gaps, each with its weight.
flighting any_plan()
{
    std::vector<weighted_run> runs;
    auto next = base + *rc::gen::inRange(0, 700);
    for (int left = *rc::gen::inRange(1, 5); left > 0; --left) {
        const auto days = *period::between(next, next + *rc::gen::inRange(0, 80));
        runs.push_back({days, n(*rc::gen::inRange<std::int64_t>(1, 9))});
        next = days.last() + *rc::gen::inRange(1, 40);
    }
    return *flighting::of(std::move(runs));
}

RC_GTEST_PROP(Flighting, loses_nothing_over_any_calendar, ())
{
    const auto plan = any_plan();
    const auto amount = money::from_minor(*rc::gen::inRange<std::int64_t>(-10'000'000, 10'000'000), usd);
    const auto by = *rc::gen::element(calendar_unit::calendar_month, calendar_unit::broadcast_month,
                                      calendar_unit::fiscal_quarter, calendar_unit::week, calendar_unit::day);
    auto sum = money::from_minor(0, usd);
    int days = 0;
    const auto parts = *accrue(amount, plan, by);
    for (const auto& part : parts) {
        sum += part.amount;
        days += part.days;
    }
    RC_ASSERT(sum == amount);
    RC_ASSERT(days == plan.days_from(base));
}

RC_GTEST_PROP(Flighting, reaches_a_share_on_the_first_day_that_has_it, ())
{
    const auto plan = any_plan();
    const auto share = *ratio::of(int128{*rc::gen::inRange(1, 1001)}, 1000);
    const auto there = plan.reaches(share);
    RC_ASSERT(there);
    RC_ASSERT(plan.share_through(*there) >= share);
    RC_ASSERT(plan.share_through(*there - 1) < share);
    RC_ASSERT(!plan.reaches(n(1) + share));
}

RC_GTEST_PROP(Pacing, as_planned_lands_on_the_goal, ())
{
    const auto plan = any_plan();
    const auto goal = n(*rc::gen::inRange<std::int64_t>(1, 1'000'000));
    const auto as_of = plan.whole().first() + *rc::gen::inRange(1, plan.whole().length_days() + 20);
    const auto planned = goal * plan.share_through(as_of - 1);
    const auto p = *pacing_of({goal, planned}, plan, as_of);
    RC_ASSERT(*p.index == n(1));
    RC_ASSERT(*p.forecast == goal);
    RC_ASSERT(p.ahead.is_zero());
    RC_ASSERT(!p.runs_out || *p.runs_out == plan.whole().last());
}

RC_GTEST_PROP(Cancellation, owes_no_less_for_a_later_notice, ())
{
    const auto plan = any_plan();
    const auto amount = money::from_minor(*rc::gen::inRange<std::int64_t>(0, 10'000'000), usd);
    const auto noticed = plan.whole().first() + *rc::gen::inRange(-60, 200);
    const auto days = *rc::gen::inRange(0, 40);
    const auto owed = owed_on_cancellation(amount, plan, noticed, days);
    RC_ASSERT(owed <= amount);
    RC_ASSERT(owed <= owed_on_cancellation(amount, plan, noticed + 1, days));
    RC_ASSERT(owed <= owed_on_cancellation(amount, plan, noticed, days + 1));
}

} // namespace
} // namespace mediabuy::pacing_property_test

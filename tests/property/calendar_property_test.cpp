// SPDX-License-Identifier: MIT
// What holds of days, periods and accruals whatever they are: ten thousand random cases of each.
#include "mediabuy/calendar/business_day.hpp"
#include "mediabuy/calendar/vague_period.hpp"
#include "mediabuy/rule/vague_accrual.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace mediabuy::calendar_property_test {
namespace {

constexpr day base{1990, 1, 1};

day any_day() { return base + *rc::gen::inRange(0, 40'000); }

/// Of up to four years, short ones as often as long ones.
period any_period()
{
    const auto first = any_day();
    const auto most = *rc::gen::element(1, 10, 100, 1500);
    return *period::between(first, first + *rc::gen::inRange(0, most));
}

calendar_unit any_unit()
{
    return static_cast<calendar_unit>(*rc::gen::inRange<std::size_t>(0, spellings<calendar_unit>.size()));
}

std::int64_t any_minor()
{
    return *rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(),
                           rc::gen::inRange<std::int64_t>(-10'000, 10'000));
}

/// Runs of days that are near one another and may overlap.
vague_period any_vague_period()
{
    const auto start = any_day();
    const auto run = [&start](int from) {
        const int low = *rc::gen::inRange(0, from);
        return vague_day::within(*period::between(start + low, start + low + *rc::gen::inRange(0, 40)));
    };
    const auto made = vague_period::between(run(20), run(100));
    RC_PRE(made.has_value());
    return *made;
}

/// A choice that the vague period leaves.
period any_choice(const vague_period& v)
{
    const auto between = [](day low, day high) { return low + *rc::gen::inRange(0, high - low + 1); };
    const auto first = between(v.first().earliest(), v.latest_first());
    return *period::between(first, between(std::max(first, v.last().earliest()), v.last().latest()));
}

RC_GTEST_PROP(CalendarProperty, a_period_split_at_any_day_loses_no_day, ())
{
    const auto whole = any_period();
    const auto d = whole.first() + *rc::gen::inRange(-5, whole.length_days() + 5);
    const auto pieces = split_before(whole, d);
    RC_ASSERT(pieces.length_days() == whole.length_days());
    if (pieces.before) RC_ASSERT(pieces.before->last() < d && pieces.before->first() == whole.first());
    if (pieces.after) RC_ASSERT(pieces.after->first() >= d && pieces.after->last() == whole.last());
    if (pieces.before && pieces.after) {
        RC_ASSERT(adjacent(*pieces.before, *pieces.after));
        RC_ASSERT(hull(*pieces.before, *pieces.after) == whole);
    }
}

RC_GTEST_PROP(CalendarProperty, what_is_cut_out_and_what_is_left_are_the_whole, ())
{
    const auto whole = any_period();
    const auto cut = *rc::gen::arbitrary<bool>() ? any_period() : *shifted(whole, *rc::gen::inRange(-20, 20));
    const auto left = difference(whole, cut);
    const auto common = intersection(whole, cut);
    RC_ASSERT(left.length_days() + (common ? common->length_days() : 0) == whole.length_days());
    for (const auto& piece : {left.before, left.after})
        if (piece) RC_ASSERT(!overlaps(*piece, cut) && covers(whole, *piece));
}

RC_GTEST_PROP(CalendarProperty, days_and_months_come_back_but_for_the_clipping, ())
{
    const auto d = any_day();
    const auto days = *rc::gen::inRange(-500'000, 500'000);
    RC_ASSERT((d + days) - days == d);
    const auto months = *rc::gen::inRange(-600, 600);
    const auto there = *add_months(d, months);
    RC_ASSERT(there.day_of_month() <= d.day_of_month());
    RC_ASSERT(add_months(calendar_month_of(d), months) == calendar_month_of(there));
    const auto back = *add_months(there, -months);
    RC_ASSERT(back == d || there == days_of(calendar_month_of(there)).last());
}

RC_GTEST_PROP(CalendarProperty, accruals_add_up_over_every_unit, ())
{
    const auto amount = money::from_minor(any_minor(), usd);
    const auto run = any_period();
    const auto rows = *accrue(amount, run, any_unit());
    int128 sum = 0;
    int days = 0;
    auto next = run.first();
    for (const auto& row : rows) {
        RC_ASSERT(row.within.first() == next);
        RC_ASSERT(covers(row.unit.days, row.within));
        // at most a minor unit away from the exact share
        const int128 off = int128{row.amount.minor()} * run.length_days() -
                           int128{amount.minor()} * row.within.length_days();
        RC_ASSERT(magnitude(off) <= static_cast<uint128>(run.length_days()));
        sum += row.amount.minor();
        days += row.within.length_days();
        next = row.within.last() + 1;
    }
    RC_ASSERT(sum == amount.minor());
    RC_ASSERT(days == run.length_days());
}

RC_GTEST_PROP(CalendarProperty, vague_bounds_contain_every_choice, ())
{
    const auto v = any_vague_period();
    const auto choice = any_choice(v);
    const auto other =
        *rc::gen::arbitrary<bool>() ? any_period() : *shifted(v.possible(), *rc::gen::inRange(-60, 60));
    const auto common = intersection(choice, other);
    const auto bounds = v.days_within(other);
    const int days = common ? common->length_days() : 0;
    RC_ASSERT(bounds.least <= days && days <= bounds.most);
    RC_ASSERT(v.length_days().least <= choice.length_days() && choice.length_days() <= v.length_days().most);
    const auto d = other.first();
    RC_ASSERT(v.contains(d) != truth::yes || choice.contains(d));
    RC_ASSERT(v.contains(d) != truth::no || !choice.contains(d));
}

RC_GTEST_PROP(CalendarProperty, vague_accruals_contain_what_every_choice_accrues, ())
{
    const auto v = any_vague_period();
    const auto choice = any_choice(v);
    const auto by = any_unit();
    const auto low = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
    const auto high = low + *rc::gen::inRange<std::int64_t>(0, 100'000);
    const auto point = low + *rc::gen::inRange<std::int64_t>(0, high - low + 1);
    const auto rows =
        *accrue(money::from_minor(point, usd), {bound::closed_at(low), bound::closed_at(high)}, v, by);
    const auto amount = low + *rc::gen::inRange<std::int64_t>(0, high - low + 1);
    for (const auto& row : rows) {
        const auto common = intersection(choice, row.unit.days);
        // amount × days / all, against the bounds without dividing
        const int128 part = int128{amount} * (common ? common->length_days() : 0);
        const int128 all = choice.length_days();
        RC_ASSERT(row.amount.low.minor * all <= part);
        RC_ASSERT(part <= row.amount.high.minor * all);
        if (row.point) RC_ASSERT(row.amount.contains(row.point->minor()));
    }
}

RC_GTEST_PROP(CalendarProperty, between_a_day_and_the_next_business_day_all_is_closed, ())
{
    const auto d = any_day();
    const auto next = *next_business_day(d);
    RC_ASSERT(next >= d && next - d <= 5);
    RC_ASSERT(is_business_day(next) == truth::yes);
    for (auto at = d; at < next; at = at + 1)
        RC_ASSERT(is_business_day(at) == truth::no);
}

} // namespace
} // namespace mediabuy::calendar_property_test

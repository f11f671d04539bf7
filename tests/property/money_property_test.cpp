// SPDX-License-Identifier: MIT
// What holds of money whatever the numbers: ten thousand random cases of each.
#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/estimate_parser.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "mediabuy/money/share.hpp"
#include "mediabuy/money/split.hpp"
#include "mediabuy/money/total.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>

namespace mediabuy::money_property_test {
namespace {

// RapidCheck runs 100 cases unless its configuration says otherwise.
const bool configured = [] { return setenv("RC_PARAMS", "max_success=10000 max_size=200", 0) == 0; }();

rc::Gen<currency> any_currency()
{
    return rc::gen::map(rc::gen::elementOf(currency_table),
                        [](const currency_row& row) { return *currency::find(row.code); });
}

/// Any int64, the large ones as often as the small.
rc::Gen<std::int64_t> any_minor()
{
    return rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(), rc::gen::inRange<std::int64_t>(-10'000, 10'000),
                          rc::gen::element(std::numeric_limits<std::int64_t>::max(),
                                           std::numeric_limits<std::int64_t>::min() + 1));
}

std::vector<decimal> any_weights()
{
    const auto digits = *rc::gen::nonEmpty(
        rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 1'000'000)));
    std::vector<decimal> weights;
    bool any = false;
    for (const auto d : digits) {
        weights.push_back(decimal::scaled(d, *rc::gen::inRange(0, 4)));
        any = any || d != 0;
    }
    RC_PRE(any);
    return weights;
}

split_mode any_mode() { return static_cast<split_mode>(*rc::gen::inRange(0, 5)); }

RC_GTEST_PROP(MoneyProperty, parts_add_up, ())
{
    const auto amount = money::from_minor(*any_minor(), *any_currency());
    const auto parts = split(amount, any_weights(), any_mode());
    total sum{amount.currency()};
    for (const auto part : *parts)
        sum += part;
    RC_ASSERT(*sum.narrow() == amount);
}

RC_GTEST_PROP(MoneyProperty, parts_are_within_one_minor_unit_of_exact_and_grow_with_their_weight, ())
{
    const auto amount = money::from_minor(*any_minor(), usd);
    const auto weights = any_weights();
    const auto parts = *split(amount, weights);
    decimal sum;
    for (const auto& weight : weights)
        sum = sum + weight;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        // |part * sum - amount * weight| < sum, in minor units
        const auto off = decimal{parts[i].minor()} * sum - decimal{amount.minor()} * weights[i];
        RC_ASSERT(abs(off) < sum);
    }
    const auto i = *rc::gen::inRange<std::size_t>(0, weights.size());
    const auto j = *rc::gen::inRange<std::size_t>(0, weights.size());
    if (weights[i] > weights[j]) RC_ASSERT(magnitude(parts[i].minor()) >= magnitude(parts[j].minor()));
}

RC_GTEST_PROP(MoneyProperty, capped_parts_add_up_and_keep_to_their_caps, ())
{
    const auto weights = any_weights();
    const auto amount = money::from_minor(*rc::gen::inRange<std::int64_t>(-100'000, 100'000), usd);
    std::vector<money> caps;
    for (std::size_t i = 0; i < weights.size(); ++i)
        caps.push_back(money::from_minor(*rc::gen::inRange<std::int64_t>(0, 200'000), usd));
    const auto parts = split(amount, weights, split_rules{.mode = any_mode(), .caps = caps});
    if (!parts) {
        RC_ASSERT(parts.error().code == code::caps_too_low);
        return;
    }
    total sum{usd};
    for (std::size_t i = 0; i < parts->size(); ++i) {
        sum += (*parts)[i];
        if (i < caps.size()) RC_ASSERT(magnitude((*parts)[i].minor()) <= magnitude(caps[i].minor()));
    }
    RC_ASSERT(*sum.narrow() == amount);
}

RC_GTEST_PROP(MoneyProperty, what_is_printed_reads_back, ())
{
    const auto amount = money::from_minor(*any_minor(), *any_currency());
    RC_ASSERT(*parse_money(to_string(amount), amount.currency()) == amount);
    const auto with_code = std::string{amount.currency().code()} + ' ' + to_string(amount);
    RC_ASSERT(*parse_money(with_code, amount.currency()) == amount);
}

RC_GTEST_PROP(MoneyProperty, a_decimal_that_is_printed_reads_back_with_its_scale, ())
{
    const auto x = decimal::scaled(big_integer{*any_minor()} * *any_minor(), *rc::gen::inRange(0, 60));
    const auto back = *parse_decimal(to_string(x));
    RC_ASSERT(back == x);
    RC_ASSERT(back.scale() == x.scale());
}

RC_GTEST_PROP(MoneyProperty, adding_and_taking_away_changes_nothing, ())
{
    const auto a = money::from_minor(*rc::gen::inRange<std::int64_t>(-(1LL << 62), 1LL << 62), usd);
    const auto b = money::from_minor(*rc::gen::inRange<std::int64_t>(-(1LL << 62), 1LL << 62), usd);
    RC_ASSERT(a + b - b == a);
    const auto x = decimal::scaled(*any_minor(), *rc::gen::inRange(0, 30));
    const auto y = decimal::scaled(*any_minor(), *rc::gen::inRange(0, 30));
    RC_ASSERT(x + y - y == x);
    RC_ASSERT((x - y) + (y - x) == decimal{});
}

RC_GTEST_PROP(MoneyProperty, a_quotient_and_its_remainder_make_the_dividend, ())
{
    const auto x = decimal::scaled(*any_minor(), *rc::gen::inRange(0, 30));
    const auto y = decimal::scaled(*any_minor(), *rc::gen::inRange(0, 30));
    RC_PRE(!y.is_zero());
    RC_ASSERT(*integer_quotient(x, y) * y + *remainder(x, y) == x);
    RC_ASSERT(abs(*remainder(x, y)) < abs(y));
}

RC_GTEST_PROP(MoneyProperty, rounding_moves_by_less_than_a_unit_and_to_the_nearer_by_at_most_half, ())
{
    const auto x = decimal::scaled(*any_minor(), 6);
    const auto mode = static_cast<rounding>(*rc::gen::inRange(0, 8));
    const auto moved = abs(x.quantize(2, mode) - x);
    RC_ASSERT(moved < decimal::scaled(1, 2));
    if (mode <= rounding::half_down) RC_ASSERT(moved <= decimal::scaled(5, 3));
}

interval any_interval(std::int64_t inside)
{
    const auto end = [](std::int64_t at, bool can_be_open) {
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            return bound::none();
        case 1:
            return can_be_open ? bound::open_at(at) : bound::closed_at(at);
        default:
            return bound::closed_at(at);
        }
    };
    const auto below = *rc::gen::inRange<std::int64_t>(0, 1000);
    const auto above = *rc::gen::inRange<std::int64_t>(0, 1000);
    return {end(inside - below, below != 0), end(inside + above, above != 0)};
}

RC_GTEST_PROP(MoneyProperty, the_sum_of_intervals_holds_every_sum_of_their_points, ())
{
    interval_total sum{usd};
    interval_total difference{usd};
    int128 point_sum = 0;
    for (int i = *rc::gen::inRange(1, 10); i > 0; --i) {
        const auto point = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
        const auto range = any_interval(point);
        RC_ASSERT(range.contains(point));
        sum.add(money::from_minor(point, usd), range);
        difference.subtract(money::from_minor(point, usd), range);
        point_sum += point;
    }
    RC_ASSERT(sum.interval()->contains(static_cast<std::int64_t>(point_sum)));
    RC_ASSERT(difference.interval()->contains(static_cast<std::int64_t>(-point_sum)));
    sum.scale(-1);
    RC_ASSERT(sum.interval()->low == difference.interval()->low &&
              sum.interval()->high == difference.interval()->high);
}

RC_GTEST_PROP(MoneyProperty, intervals_overlap_where_they_share_a_point, ())
{
    const auto a = any_interval(*rc::gen::inRange<std::int64_t>(-500, 500));
    const auto b = any_interval(*rc::gen::inRange<std::int64_t>(-500, 500));
    for (std::int64_t at = -1500; at <= 1500; at += 7) {
        const bool both = a.contains(at) && b.contains(at);
        const auto common = intersection(a, b);
        RC_ASSERT(both == (common.has_value() && common->contains(at)));
        if (both) RC_ASSERT(overlaps(a, b));
    }
    RC_ASSERT(disjoint(a, b) == disjoint(b, a));
}

RC_GTEST_PROP(MoneyProperty, a_share_lies_between_its_ends, ())
{
    interval_total part{usd};
    interval_total rest{usd};
    const auto a = *rc::gen::inRange<std::int64_t>(1000, 1'000'000);
    const auto b = *rc::gen::inRange<std::int64_t>(1000, 1'000'000);
    part.add(money::from_minor(a, usd), any_interval(a));
    rest.add(money::from_minor(b, usd), any_interval(b));
    RC_PRE(!part.low().unbounded && !rest.low().unbounded && (part.low().minor > 0 || rest.high().minor > 0));
    RC_PRE(rest.low().minor > 0);
    const auto range = share(part, rest);
    const auto point = *share_point(part, rest);
    RC_ASSERT(range->low.value <= point && point <= range->high.value);
}

RC_GTEST_PROP(MoneyProperty, totals_merge_in_any_order_and_survive_their_forms, ())
{
    total all{usd};
    total left{usd};
    total right{usd};
    std::vector<money> amounts;
    for (const auto minor : *rc::gen::container<std::vector<std::int64_t>>(any_minor())) {
        amounts.push_back(money::from_minor(minor, usd));
        all += amounts.back();
        (*rc::gen::arbitrary<bool>() ? left : right) += money::from_minor(minor, usd);
    }
    right.merge(left);
    RC_ASSERT(right == all);
    RC_ASSERT(total{usd}.add(amounts) == all);
    RC_ASSERT(*total::from_bytes(all.to_bytes()) == all);
    RC_ASSERT(*total::parse(to_string(all)) == all);
}

RC_GTEST_PROP(MoneyProperty, a_printed_figure_lies_in_its_intervals_unless_its_hedge_excludes_it, ())
{
    const auto digits = *rc::gen::inRange(1, 1000);
    const auto words =
        *rc::gen::element<std::string>("", "about ", "nearly ", "more than ", "at least ", "up to ", "only ");
    const auto scale = *rc::gen::element<std::string>("", " million", "k", "bn");
    const auto e = *parse_estimate(words + "$" + std::to_string(digits) + scale, usd);
    const bool excluded = e.hedged() == hedge::below || e.hedged() == hedge::above;
    RC_ASSERT(e.conventional().contains(e.point().minor()) != excluded);
    RC_ASSERT(covers(e.sound(), e.conventional()));
    RC_ASSERT(agreement_of(e, e) == agreement::agree);
}

RC_GTEST_PROP(MoneyProperty, no_text_is_too_strange_to_be_refused_politely, ())
{
    const auto text = *rc::gen::oneOf(
        rc::gen::arbitrary<std::string>(),
        rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                         "$", "1", ",", ".", " ", "-", "\u2013", "k", "million", "about", "between", "and",
                         "to", "half a", "USD", "\u00A0", "(", ")", "234", "or more", "kr", "\xE2")),
                     [](const std::vector<std::string>& pieces) {
                         std::string joined;
                         for (const auto& piece : pieces)
                             joined += piece;
                         return joined;
                     }));
    for (const auto* language : {&english_amounts, &swedish_amounts}) {
        const auto e = parse_estimate(text, usd, *language);
        if (!e) RC_ASSERT(e.error().where.begin <= e.error().where.end && e.error().where.end <= text.size());
        if (e) RC_ASSERT(covers(e->sound(), e->conventional()));
    }
    const auto m = parse_money(text, usd);
    if (!m) RC_ASSERT(m.error().where.end <= text.size());
}

} // namespace
} // namespace mediabuy::money_property_test

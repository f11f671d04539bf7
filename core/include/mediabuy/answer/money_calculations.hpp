// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/money_calculations.hpp
/// The calculators of amounts, each one function of money/ with its arguments read and its result set out in
/// rows.

#include "mediabuy/answer/calculation.hpp"
#include "mediabuy/answer/calculation_rows.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/money/audience.hpp"
#include "mediabuy/money/breakeven.hpp"
#include "mediabuy/money/commission.hpp"
#include "mediabuy/money/share.hpp"
#include "mediabuy/money/split.hpp"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

inline void calculate_split(language lang, calculation_reader& in, answer& a)
{
    const auto amount = in.amount("amount");
    const auto weights = in.weights();
    split_rules rules{.mode = in.word("mode", split_mode::largest_remainder), .step_minor = 1, .caps = {}};
    if (in.text("step"))
        if (const auto step = in.amount("step")) rules.step_minor = step->minor();
    if (in.failed()) return;
    const auto parts = in.keep(split(*amount, std::span<const ratio>{weights}, rules));
    if (!parts) return;
    const auto texts = in.weight_texts();
    block table{.heading = {},
                .columns = {{phrased(lang, "column-weight"), align::right},
                            {phrased(lang, "column-small-amount"), align::right}},
                .rows = {},
                .total = {"", written_digits(amount->minor(), in.of(), cents::always)},
                .paragraphs = {}};
    for (std::size_t i = 0; i < parts->size(); ++i) {
        const bool weighed = i < texts.size();
        a.rows.emplace_back(value_object{{"weight", weighed ? value{texts[i]} : value{}},
                                         {"amount", to_string((*parts)[i])}});
        table.rows.push_back({weighed ? texts[i] : phrased(lang, "remainder"),
                              written_digits((*parts)[i].minor(), in.of(), cents::always)});
    }
    a.blocks.push_back(std::move(table));
}

inline void calculate_estimate(language lang, calculation_reader& in, answer& a)
{
    const auto e = in.printed("text");
    if (!e) return;
    const auto range = e->conventional();
    const auto sound = e->sound();
    const auto end = [&e](const bound& b) {
        return b.unbounded ? value{} : value{minor_to_string(b.minor, e->currency())};
    };
    a.rows.emplace_back(value_object{{"point", to_string(e->point())},
                                     {"low", end(range.low)},
                                     {"high", end(range.high)},
                                     {"low_open", range.low.open},
                                     {"high_open", range.high.open},
                                     {"sound_low", end(sound.low)},
                                     {"sound_high", end(sound.high)},
                                     {"hedge", name_of(e->hedged())},
                                     {"digits", value::count(e->digits())},
                                     {"currency", e->currency().code()}});
    block words;
    words.paragraphs.push_back(written_reading(lang, *e) + '.');
    interval_total whole{e->currency()};
    whole.add(e->point(), sound);
    if (sound != range)
        words.paragraphs.push_back(phrased(lang, "words-rule-in", {written_range(lang, whole)}));
    if (e->addition()) words.paragraphs.push_back(phrased(lang, "comes-on-top"));
    a.blocks.push_back(std::move(words));
}

inline void calculate_share(language lang, calculation_reader& in, answer& a)
{
    const auto part = in.printed("part");
    const auto whole = in.printed("whole");
    if (in.failed()) return;
    const auto share = in.keep(quotient(part->point(), whole->point()));
    if (!share) return;
    const auto range = in.keep(quotient_range_of(part->conventional(), whole->conventional()));
    if (!range) return;
    const auto point = print_ratio(*share);
    a.rows.emplace_back(value_object{
        {"share", point.text},
        {"low", print_ratio(range->low, rounding::floor).text},
        {"high", range->high ? value{print_ratio(*range->high, rounding::ceiling).text} : value{}},
        {"exact", point.exact}});
    const auto percent = [](const ratio& r, rounding mode) {
        return to_percent(r, ratio_digits, mode) + " %";
    };
    a.blocks.push_back(
        one_row({{phrased(lang, "column-share")},
                 {phrased(lang, "column-at-least")},
                 {phrased(lang, "column-at-most")}},
                {percent(*share, rounding::half_even), percent(range->low, rounding::floor),
                 range->high ? percent(*range->high, rounding::ceiling) : phrased(lang, "no-bound")}));
}

inline void calculate_breakeven(language lang, calculation_reader& in, answer& a)
{
    const auto amount = in.amount("amount");
    const auto price = in.amount("price");
    if (in.failed()) return;
    const auto units = in.keep(breakeven(*amount, *price));
    if (!units) return;
    const auto exact = print_ratio(units->exact);
    const auto whole = to_string(units->rounded_up);
    a.rows.emplace_back(value_object{{"units", whole}, {"exact_units", exact.text}, {"exact", exact.exact}});
    a.blocks.push_back(one_row({{phrased(lang, "column-units")}, {phrased(lang, "column-exactly")}},
                               {whole, exact.text + (exact.exact ? "" : " …")}));
}

inline void put_billing(language lang, calculation_reader& in, answer& a, const result<billing>& made)
{
    const auto b = in.keep(made);
    if (!b) return;
    const auto cell = [&in](money m) { return written_digits(m.minor(), in.of(), cents::always); };
    a.rows.emplace_back(value_object{{"gross", to_string(b->gross)},
                                     {"net", to_string(b->net)},
                                     {"commission", to_string(b->commission)}});
    a.blocks.push_back(one_row({{phrased(lang, "column-gross")},
                                {phrased(lang, "column-net")},
                                {phrased(lang, "column-commission")}},
                               {cell(b->gross), cell(b->net), cell(b->commission)}));
}

inline void calculate_net(language lang, calculation_reader& in, answer& a)
{
    const auto gross = in.amount("gross");
    const auto commission = in.percentage("commission");
    const auto mode = in.word("rounding", rounding::half_even);
    if (!in.failed()) put_billing(lang, in, a, net_of(*gross, *commission, mode));
}

inline void calculate_gross(language lang, calculation_reader& in, answer& a)
{
    const auto net = in.amount("net");
    const auto commission = in.percentage("commission");
    const auto mode = in.word("rounding", rounding::half_even);
    if (!in.failed()) put_billing(lang, in, a, gross_of(*net, *commission, mode));
}

/// The row that cost, units and price have in common.
inline void put_rate(language lang, answer& a, currency of, rate_type type, const ratio& price,
                     const ratio& units, money cost)
{
    const auto p = print_ratio(price);
    const auto u = print_ratio(units);
    a.rows.emplace_back(value_object{{"type", row_of(type).name},
                                     {"price", p.text},
                                     {"units", u.text},
                                     {"cost", to_string(cost)},
                                     {"exact", p.exact && u.exact}});
    a.blocks.push_back(
        one_row({{phrased(lang, "column-type")},
                 {phrased(lang, "column-price")},
                 {std::string{word_in(lang, row_of(type).units)}},
                 {phrased(lang, "column-cost")}},
                {std::string{row_of(type).name}, p.text + (p.exact ? "" : " …"),
                 u.text + (u.exact ? "" : " …"), written_digits(cost.minor(), of, cents::always)}));
}

inline void calculate_cost(language lang, calculation_reader& in, answer& a)
{
    const auto type = in.type();
    const auto price = in.price("price");
    const auto units = in.number("units");
    const auto mode = in.word("rounding", rounding::half_even);
    if (in.failed()) return;
    if (const auto cost = in.keep(cost_of({*type, *price, in.of()}, *units, mode)))
        put_rate(lang, a, in.of(), *type, ratio{*price}, ratio{*units}, *cost);
}

inline void calculate_units(language lang, calculation_reader& in, answer& a)
{
    const auto type = in.type();
    const auto price = in.price("price");
    const auto cost = in.amount("cost");
    if (in.failed()) return;
    if (const auto units = in.keep(units_for({*type, *price, in.of()}, *cost)))
        put_rate(lang, a, in.of(), *type, ratio{*price}, *units, *cost);
}

inline void calculate_price(language lang, calculation_reader& in, answer& a)
{
    const auto type = in.type();
    const auto cost = in.amount("cost");
    const auto units = in.number("units");
    if (in.failed()) return;
    if (const auto price = in.keep(price_for(*type, *cost, *units)))
        put_rate(lang, a, in.of(), *type, *price, ratio{*units}, *cost);
}

/// From reach and frequency, or from impressions and the universe; from all four what does not contradict.
inline void calculate_grp(language lang, calculation_reader& in, answer& a)
{
    const bool by_reach = in.text("reach") || in.text("frequency");
    std::optional<ratio> reach;
    std::optional<ratio> frequency;
    std::optional<ratio> impressions;
    std::optional<ratio> universe;
    if (by_reach) {
        reach = in.percentage("reach");
        if (const auto n = in.number("frequency")) frequency = ratio{*n};
        if (in.text("universe"))
            if (const auto n = in.number("universe")) universe = ratio{*n};
        if (in.text("impressions"))
            in.refuse(error_at({}, code::either_or, {"reach and frequency", "impressions"}));
    } else {
        if (const auto n = in.number("impressions")) impressions = ratio{*n};
        if (const auto n = in.number("universe")) universe = ratio{*n};
    }
    if (in.failed()) return;
    const auto points = by_reach ? std::optional{points_of_reach(*reach, *frequency)}
                                 : points_of_impressions(*impressions, *universe);
    if (!points) return in.refuse(error_at({}, code::division_by_zero));
    if (by_reach && universe) impressions = impressions_of(*points, *universe);
    const auto printed = print_ratio(*points);
    const auto cell = [](const std::optional<ratio>& r) { return r ? value{print_ratio(*r).text} : value{}; };
    const auto shown = [lang](const std::optional<ratio>& r) {
        return r ? print_ratio(*r).text : phrased(lang, "not-given");
    };
    a.rows.emplace_back(value_object{{"grp", printed.text},
                                     {"reach", cell(reach)},
                                     {"frequency", cell(frequency)},
                                     {"impressions", cell(impressions)},
                                     {"exact", printed.exact}});
    a.blocks.push_back(one_row({{phrased(lang, "column-grp")},
                                {phrased(lang, "column-reach")},
                                {phrased(lang, "column-frequency")},
                                {phrased(lang, "column-impressions")}},
                               {printed.text, shown(reach), shown(frequency), shown(impressions)}));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/pacing_calculations.hpp
/// The calculator of a flight against its plan: one function of rule/ with its arguments read and its result
/// set out in rows.

#include "mediabuy/answer/calculation.hpp"
#include "mediabuy/answer/calculation_rows.hpp"
#include "mediabuy/answer/day_text.hpp"
#include "mediabuy/answer/pacing_calculator.hpp"
#include "mediabuy/rule/pacing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// "2025-10-15..2025-12-31". Errors: bad-run, bad-date, no-such-day, reversed-days.
[[nodiscard]] inline result<period> parse_run(std::string_view text)
{
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return error_at({}, code::bad_run, {excerpt(text)});
    const auto first = parse_day(text.substr(0, dots));
    if (!first) return first.error();
    const auto last = parse_day(text.substr(dots + 2));
    if (!last) return last.error();
    const auto run = period::between(*first, *last);
    if (!run) return error_at({}, code::reversed_days, {to_string(*first), to_string(*last)});
    return *run;
}

/// The runs that could be read, each with its problem where it could not.
[[nodiscard]] inline std::vector<period> runs_given(calculation_reader& in)
{
    std::vector<period> runs;
    const auto given = in.text("flights");
    if (!given) {
        in.refuse(error_at({}, code::missing_argument, {"flights", "pacing"}));
        return runs;
    }
    for (auto rest = *given;;) {
        const auto comma = rest.find(',');
        if (const auto run = in.keep(parse_run(rest.substr(0, comma)))) runs.push_back(*run);
        if (comma == std::string_view::npos) return runs;
        rest = rest.substr(comma + 1);
    }
}

[[nodiscard]] inline std::optional<flighting> plan_given(calculation_reader& in)
{
    const auto runs = runs_given(in);
    const auto weights = in.text("by") ? in.weights() : std::vector<ratio>{};
    if (in.failed()) return std::nullopt;
    if (!in.text("by")) return in.keep(flighting::even(runs));
    if (weights.size() != runs.size()) {
        in.refuse(
            error_at({}, code::bad_weights, {std::to_string(weights.size()), std::to_string(runs.size())}));
        return std::nullopt;
    }
    std::vector<weighted_run> weighed;
    for (std::size_t i = 0; i < runs.size(); ++i)
        weighed.push_back({runs[i], weights[i]});
    return in.keep(flighting::of(std::move(weighed)));
}

/// How a goal is printed: money to its minor unit, units to two digits behind the point, half to even.
struct pacing_writer {
    language lang;
    pacing_measure measure;
    currency of;

    [[nodiscard]] std::string plain(const ratio& r) const
    {
        const bool counts_money = measure == pacing_measure::money;
        const auto rounded = to_decimal(r, counts_money ? of.minor_digits() : 2, rounding::half_even);
        return to_string(counts_money ? rounded : rounded.trimmed());
    }
    [[nodiscard]] value of_row(const std::optional<ratio>& r) const { return r ? value{plain(*r)} : value{}; }
    /// Without a sign: the sentence says which way.
    [[nodiscard]] std::string shown(const ratio& r) const
    {
        const auto size = r.is_negative() ? -r : r;
        if (measure == pacing_measure::units) return in_threes(plain(size), cents::always);
        const auto amount = to_money(size, of, rounding::half_even);
        return amount ? written_digits(amount->minor(), of, cents::always) : plain(size);
    }
    [[nodiscard]] std::string shown(const std::optional<ratio>& r) const
    {
        return r ? shown(*r) : phrased(lang, "no-figure");
    }
};

inline void add_pacing_words(const pacing_writer& write, block& b, const pacing& p, const ratio& goal,
                             const flighting& plan)
{
    const auto say = [&](phrase of, const std::string& text) {
        b.paragraphs.push_back(phrased(write.lang, of, {text}));
    };
    if (!p.index)
        say("pacing-not-begun", written(write.lang, plan.whole().first()));
    else if (p.ahead.is_zero())
        b.paragraphs.push_back(phrased(write.lang, "pacing-on-plan"));
    else
        say(phrase_if(p.ahead.is_negative(), "pacing-behind", "pacing-ahead"), write.shown(p.ahead));
    if (p.delivered > goal) return say("pacing-reached-and-more", write.shown(p.delivered - goal));
    if (p.remaining.is_zero()) return b.paragraphs.push_back(phrased(write.lang, "pacing-reached"));
    if (p.days_left == 0) return say("pacing-ended", write.shown(p.remaining));
    if (!p.forecast || *p.forecast == goal) return;
    say(phrase_if(*p.forecast < goal, "pacing-under", "pacing-over"), write.shown(*p.forecast - goal));
}

inline void calculate_pacing(language lang, calculation_reader& in, answer& a)
{
    const auto goal = in.price("goal");
    const auto delivered = in.price("delivered");
    const auto plan = plan_given(in);
    const auto as_of = in.date("as-of");
    const pacing_writer write{lang, in.word("measure", pacing_measure::money), in.of()};
    if (in.failed()) return;
    const auto p = in.keep(pacing_of({ratio{*goal}, ratio{*delivered}}, *plan, *as_of));
    if (!p) return;
    a.rows.emplace_back(value_object{{"planned", write.plain(p->planned)},
                                     {"delivered", write.plain(p->delivered)},
                                     {"ahead", write.plain(p->ahead)},
                                     {"index", p->index ? value{print_ratio(*p->index).text} : value{}},
                                     {"forecast", write.of_row(p->forecast)},
                                     {"runs_out", p->runs_out ? value{to_string(*p->runs_out)} : value{}},
                                     {"needed_per_day", write.of_row(p->needed_per_day)},
                                     {"days_left", value::count(p->days_left)}});
    const auto none = phrased(lang, "no-figure");
    const auto hundred = ratio{decimal{100}};
    auto row =
        one_row({{phrased(lang, "column-small-planned")},
                 {phrased(lang, "column-small-delivered")},
                 {phrased(lang, "column-small-index")},
                 {phrased(lang, "column-small-forecast")},
                 {phrased(lang, "column-small-runs-out")},
                 {phrased(lang, "column-small-days-left")},
                 {phrased(lang, "column-small-needed")}},
                {write.shown(p->planned), write.shown(p->delivered),
                 p->index ? to_string(to_decimal(*p->index * hundred, 0, rounding::half_even)) + " %" : none,
                 write.shown(p->forecast), p->runs_out ? written_short(lang, *p->runs_out) : none,
                 std::to_string(p->days_left), write.shown(p->needed_per_day)});
    add_pacing_words(write, row, *p, ratio{*goal}, *plan);
    a.blocks.push_back(std::move(row));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

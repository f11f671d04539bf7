// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/date_calculations.hpp
/// The calculators of days and months, each one function of calendar/ or rule/ with its arguments read and
/// its result set out in rows.

#include "mediabuy/answer/calculation.hpp"
#include "mediabuy/answer/calculation_rows.hpp"
#include "mediabuy/answer/day_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/calendar/business_day.hpp"
#include "mediabuy/rule/accrual.hpp"
#include "mediabuy/rule/closeout.hpp"
#include "mediabuy/rule/notice_day.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// A block of one sentence, or of several.
[[nodiscard]] inline block paragraph(std::string text)
{
    block made;
    made.paragraphs.push_back(std::move(text));
    return made;
}

[[nodiscard]] inline value value_of(std::optional<day> d) { return d ? value{to_string(*d)} : value{}; }

/// The day that a calculation comes to, or its problem.
[[nodiscard]] inline std::optional<day> keep_day(calculation_reader& in, std::optional<day> d,
                                                 std::string_view what, day from)
{
    if (!d) in.refuse(error_at({}, code::beyond_calendar, {std::string{what}, to_string(from)}));
    return d;
}

inline void calculate_accrue(language lang, calculation_reader& in, answer& a)
{
    const auto amount = in.amount("amount");
    const auto from = in.date("from");
    const auto to = in.date("to");
    const auto by = in.word("by", calendar_unit::calendar_month);
    if (in.failed()) return;
    const auto run = period::between(*from, *to);
    if (!run) return in.refuse(error_at({}, code::reversed_days, {to_string(*from), to_string(*to)}));
    const auto parts = in.keep(accrue(*amount, *run, by));
    if (!parts) return;
    const auto cell = [&in](money m) { return written_digits(m.minor(), in.of(), cents::always); };
    block table{.heading = {},
                .columns = {{phrased(lang, "column-small-period")},
                            {phrased(lang, "column-from"), align::right},
                            {phrased(lang, "column-to"), align::right},
                            {phrased(lang, "column-small-days"), align::right},
                            {phrased(lang, "column-small-amount"), align::right}},
                .rows = {},
                .total = {"", "", "", std::to_string(run->length_days()), cell(*amount)},
                .paragraphs = {}};
    for (const auto& part : *parts) {
        const auto days = part.within.length_days();
        a.rows.emplace_back(value_object{{"period", to_string(part.unit.label)},
                                         {"start", to_string(part.within.first())},
                                         {"end", to_string(part.within.last())},
                                         {"days", value::count(days)},
                                         {"amount", to_string(part.amount)}});
        table.rows.push_back({written(lang, part.unit.label), written_short(lang, part.within.first()),
                              written_short(lang, part.within.last()), std::to_string(days),
                              cell(part.amount)});
    }
    a.blocks.push_back(std::move(table));
}

inline void calculate_notice(language lang, calculation_reader& in, answer& a)
{
    const auto end = in.date("end");
    const auto days = in.count("days");
    if (in.failed()) return;
    const auto last = keep_day(in, last_notice_day(*end, *days), "day of notice", *end);
    if (!last) return;
    a.rows.emplace_back(value_object{{"last_day", to_string(*last)}});
    a.blocks.push_back(
        paragraph(say(lang, "notice-in-time",
                      {std::int64_t{*days}, written(lang, *end), written_with_weekday(lang, *last)})));
}

inline void calculate_closeout(language lang, calculation_reader& in, answer& a)
{
    const auto evidence = in.date("evidence");
    const auto pricing = in.word("pricing", closeout_class::other);
    if (in.failed()) return;
    const auto target = closeout_target_of(*evidence, pricing);
    if (!keep_day(in, target ? std::optional{target->last_day()} : std::nullopt, "closeout", *evidence))
        return;
    a.rows.emplace_back(
        value_object{{"target", to_string(*target)}, {"last_day", to_string(target->last_day())}});
    const auto last = written(lang, target->last_day());
    a.blocks.push_back(
        paragraph(phrased(lang, phrase_if(target->on.has_value(), "close-by-day", "close-by-month"),
                          {written(lang, *evidence), last})));
}

/// Where a day lies in periods around it: each with its name and which of its days it is.
[[nodiscard]] inline block days_within(language lang, day d,
                                       const std::vector<std::pair<std::string, period>>& periods)
{
    block table{.heading = {},
                .columns = {{""},
                            {phrased(lang, "column-from"), align::right},
                            {phrased(lang, "column-to"), align::right},
                            {phrased(lang, "column-small-day"), align::right}},
                .rows = {},
                .total = {},
                .paragraphs = {}};
    for (const auto& [name, days] : periods)
        table.rows.push_back(
            {name, written_short(lang, days.first()), written_short(lang, days.last()),
             phrased(lang, "day-of-days",
                     {std::to_string(d - days.first() + 1), std::to_string(days.length_days())})});
    return table;
}

/// "Wednesday 31 December 2025 is the last day of Q1 of FY2026".
[[nodiscard]] inline std::string stands_in(language lang, day d, const dated_unit& unit)
{
    const auto told = [&](phrase where) {
        return phrased(lang, where, {written_with_weekday(lang, d), written(lang, unit.label)});
    };
    if (d == unit.days.last()) return told("day-is-last");
    return told(phrase_if(d == unit.days.first(), "day-is-first", "day-lies-in"));
}

inline void calculate_fiscal(language lang, calculation_reader& in, answer& a)
{
    const auto d = in.date("date");
    if (in.failed()) return;
    const auto at = fiscal_month_of(*d);
    const auto month = *unit_at(calendar_unit::fiscal_month, *d);
    const auto quarter = *unit_at(calendar_unit::fiscal_quarter, *d);
    const auto year = unit_at(calendar_unit::fiscal_year, *d);
    a.rows.emplace_back(value_object{{"year", value::count(at.year)},
                                     {"quarter", value::count(at.quarter())},
                                     {"month", value::count(at.month)},
                                     {"month_start", to_string(month.days.first())},
                                     {"month_end", to_string(month.days.last())},
                                     {"quarter_start", to_string(quarter.days.first())},
                                     {"quarter_end", to_string(quarter.days.last())}});
    const bool ends_year = year && (*d == year->days.last() || *d == year->days.first());
    const auto& told = ends_year ? *year : quarter;
    a.blocks.push_back(paragraph(capitalised(
        phrased(lang, "fiscal-sentence", {stands_in(lang, *d, told), std::to_string(at.month)}))));
    std::vector<std::pair<std::string, period>> periods{{written(lang, month.label), month.days},
                                                        {written(lang, quarter.label), quarter.days}};
    if (year) periods.emplace_back(written(lang, year->label), year->days);
    a.blocks.push_back(days_within(lang, *d, periods));
}

inline void calculate_broadcast(language lang, calculation_reader& in, answer& a)
{
    const auto d = in.date("date");
    if (in.failed()) return;
    const auto month = unit_at(calendar_unit::broadcast_month, *d);
    if (!month) return in.refuse(error_at({}, code::beyond_calendar, {"broadcast-month", to_string(*d)}));
    const auto week = *broadcast_week_of(*d);
    const auto at = broadcast_month_of(*d);
    const auto number = broadcast_week_number(*d);
    a.rows.emplace_back(value_object{{"year", value::count(at.year)},
                                     {"month", value::count(at.month)},
                                     {"start", to_string(month->days.first())},
                                     {"end", to_string(month->days.last())},
                                     {"week", value::count(number)},
                                     {"week_start", to_string(week.first())},
                                     {"week_end", to_string(week.last())}});
    a.blocks.push_back(paragraph(
        capitalised(phrased(lang, "broadcast-sentence",
                            {stands_in(lang, *d, *month), written_count(lang, weeks_in(month->days))}))));
    const auto whole = phrased(lang, "broadcast-year", {std::to_string(at.year)});
    a.blocks.push_back(days_within(lang, *d,
                                   {{phrased(lang, "week-of", {std::to_string(number), whole}), week},
                                    {written(lang, month->label), month->days},
                                    {whole, broadcast_year(at.year)}}));
}

/// What the list of closings does not cover, where it matters for that year.
inline void add_closings_note(language lang, block& b, int year)
{
    if (year >= first_closings_year && year <= last_closings_year) return;
    b.paragraphs.push_back(phrased(
        lang, "closings-note", {std::to_string(first_closings_year), std::to_string(last_closings_year)}));
}

inline void calculate_holidays(language lang, calculation_reader& in, answer& a)
{
    const auto year = in.year("year", first_holiday_year);
    if (in.failed()) return;
    block table{.heading = {},
                .columns = {{phrased(lang, "column-in-law"), align::right},
                            {phrased(lang, "column-observed"), align::right},
                            {phrased(lang, "column-small-name")}},
                .rows = {},
                .total = {},
                .paragraphs = {}};
    const auto cell = [lang](day d) {
        return std::string{calendar_of(lang).short_weekdays[d.weekday().c_encoding()]} + ' ' +
               written_short(lang, d);
    };
    for (const auto& h : holidays_of(*year)) {
        a.rows.emplace_back(value_object{
            {"date", to_string(h.in_law)}, {"name", name_of(lang, h)}, {"observed", to_string(h.observed)}});
        table.rows.push_back({cell(h.in_law), cell(h.observed), name_of(lang, h)});
    }
    add_closings_note(lang, table, *year);
    a.blocks.push_back(std::move(table));
}

/// Whether it is a business day, or why not, and which is the next.
[[nodiscard]] inline std::string business_words(language lang, day d, std::optional<day> next)
{
    const auto asked = written_with_weekday(lang, d);
    switch (is_business_day(d)) {
    case truth::yes:
        return phrased(lang, "business-yes", {asked});
    case truth::unknown:
        return phrased(lang, "business-unknown", {asked, std::to_string(first_holiday_year)});
    case truth::no:
        break;
    }
    const auto closed = is_weekend(d) ? std::nullopt : holiday_observed_on(d);
    const auto then = next ? written_with_weekday(lang, *next) : std::string{};
    if (closed && next) return phrased(lang, "business-holiday-next", {asked, name_of(lang, *closed), then});
    if (closed) return phrased(lang, "business-holiday", {asked, name_of(lang, *closed)});
    return next ? phrased(lang, "business-no-next", {asked, then}) : phrased(lang, "business-no", {asked});
}

inline void calculate_business_day(language lang, calculation_reader& in, answer& a)
{
    const auto d = in.date("date");
    if (in.failed()) return;
    const auto open = is_business_day(*d);
    const auto next = next_business_day(*d);
    a.rows.emplace_back(
        value_object{{"date", to_string(*d)},
                     {"business", open == truth::unknown ? value{} : value{open == truth::yes}},
                     {"next", value_of(next)}});
    auto told = paragraph(capitalised(business_words(lang, *d, next)));
    if (next) add_closings_note(lang, told, next->year());
    a.blocks.push_back(std::move(told));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

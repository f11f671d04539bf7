// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/pace_answer.hpp
/// The answer of `pace`: what is behind or ahead first, then each order with its lines.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/match_answer.hpp"
#include "mediabuy/answer/pacing_calculations.hpp"
#include "mediabuy/rule/line_pacing.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer pace_answer(language lang, const book& b, const pace_query& asked,
                                        const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline pacing_writer writer_of(language lang, const paced& p)
{
    return {lang, p.in_money ? pacing_measure::money : pacing_measure::units, p.in.value_or(usd)};
}

[[nodiscard]] inline bool is_line(const paced& p) { return p.of.kind == record_kind::order_line; }

/// What it orders; the vendor of an order.
[[nodiscard]] inline std::string name_of_paced(const book& b, const paced& p)
{
    if (is_line(p)) return name_of_bill(b, std::nullopt, p.of);
    const auto& vendor = b.orders[p.of.index].vendor;
    return vendor ? b[vendor].name : id_of(b, p.of);
}

/// "completed views"; "USD".
[[nodiscard]] inline std::string unit_of(const paced& p)
{
    if (p.in_money) return p.in ? std::string{p.in->code()} : std::string{};
    return p.counts ? std::string{row_of(*p.counts).units} : std::string{};
}

/// Why there is no pace, or how far it is counted and where it leads.
[[nodiscard]] inline std::vector<std::string> said_of(language lang, const paced& p)
{
    if (p.why) return {capitalised(to_string(lang, *p.why)) + '.'};
    block words;
    const auto& counted = p.pace->index_counted;
    if (counted && counted != p.pace->index && p.counted_to && p.pace->days_left > 0) {
        const auto index = to_decimal(*counted * ratio{decimal{100}}, 1, rounding::half_even);
        return {to_string(lang, sentence{says::pace_counted_to, {*p.counted_to, to_string(index)}})};
    }
    add_pacing_words(writer_of(lang, p), words, *p.pace, *p.goal, *p.plan);
    return std::move(words.paragraphs);
}

[[nodiscard]] inline value paced_value(language lang, const book& b, const paced& p)
{
    const auto write = writer_of(lang, p);
    const auto& o = b.orders[p.of.index];
    const auto figure = [&](const ratio pacing::*which) {
        return p.pace ? value{write.plain((*p.pace).*which)} : value{};
    };
    const auto maybe = [&](const std::optional<ratio> pacing::*which) {
        return p.pace ? write.of_row((*p.pace).*which) : value{};
    };
    const auto index = [](const std::optional<ratio>& r) {
        return r ? value{print_ratio(*r).text} : value{};
    };
    value_list says;
    for (auto& words : said_of(lang, p))
        says.emplace_back(std::move(words));
    value_object row{{"id", id_of(b, p.of)},
                     {"name", name_of_paced(b, p)},
                     {"kind", is_line(p) ? value{"order-line"} : value{"order"}},
                     {"order", b.names.text(o.head.id)},
                     {"vendor", o.vendor ? value{b[o.vendor].name} : value{}},
                     {"state", spelling_of(p.state)},
                     {"measure", p.in_money ? value{"money"} : value{"units"}},
                     {"unit", text_or_null(unit_of(p))},
                     {"currency", p.in ? value{p.in->code()} : value{}},
                     {"start", p.plan ? value{to_string(p.plan->whole().first())} : value{}},
                     {"end", p.plan ? value{to_string(p.plan->whole().last())} : value{}},
                     {"goal", write.of_row(p.goal)},
                     {"planned", figure(&pacing::planned)},
                     {"delivered", figure(&pacing::delivered)},
                     {"ahead", figure(&pacing::ahead)},
                     {"index", index(p.pace ? p.pace->index : std::nullopt)},
                     {"index_counted", index(p.pace ? p.pace->index_counted : std::nullopt)},
                     {"counted_to", day_or_null(p.counted_to)},
                     {"counted_by", text_or_null(b.names.text(p.counted_by))},
                     {"forecast", maybe(&pacing::forecast)},
                     {"runs_out", day_or_null(p.pace ? p.pace->runs_out : std::nullopt)},
                     {"needed_per_day", maybe(&pacing::needed_per_day)},
                     {"remaining", figure(&pacing::remaining)},
                     {"days_left", p.pace ? value::count(p.pace->days_left) : value{}},
                     {"reason", p.why ? value{to_string(lang, *p.why)} : value{}},
                     {"says", std::move(says)}};
    add_file_place(row, b, b.head_of(p.of).where);
    return row;
}

[[nodiscard]] inline std::string index_cell(const std::optional<ratio>& index)
{
    return index ? to_string(to_decimal(*index * ratio{decimal{100}}, 1, rounding::half_even)) + " %"
                 : std::string{};
}

[[nodiscard]] inline block paced_table(language lang, const book& b, std::string heading,
                                       const std::vector<const paced*>& rows)
{
    auto table = table_of(std::move(heading), {whole_column(phrased(lang, "column-id")),
                                               {phrased(lang, "column-state")},
                                               {phrased(lang, "column-of")},
                                               {phrased(lang, "column-goal"), align::right},
                                               {phrased(lang, "column-planned"), align::right},
                                               {phrased(lang, "column-delivered"), align::right},
                                               {phrased(lang, "column-index"), align::right},
                                               {phrased(lang, "column-forecast"), align::right},
                                               whole_column(phrased(lang, "column-runs-out")),
                                               {phrased(lang, "column-days-left"), align::right},
                                               {phrased(lang, "column-needed"), align::right},
                                               {phrased(lang, "column-what-to-know")}});
    for (const auto* p : rows) {
        const auto write = writer_of(lang, *p);
        const auto cell = [&](const std::optional<ratio>& r) {
            if (!r) return std::string{};
            return p->in_money ? write.shown(*r) : in_threes(write.plain(*r), cents::always);
        };
        const auto of = [&](auto which) { return p->pace ? cell((*p->pace).*which) : std::string{}; };
        std::string words;
        for (const auto& each : said_of(lang, *p))
            words += (words.empty() ? "" : " ") + each;
        table.rows.push_back(
            {id_of(b, p->of), std::string{word_in(lang, spelling_of(p->state))},
             std::string{word_in(lang, unit_of(*p))}, cell(p->goal), of(&pacing::planned),
             of(&pacing::delivered), p->pace ? index_cell(p->pace->index) : std::string{},
             of(&pacing::forecast),
             p->pace && p->pace->runs_out ? written_short(lang, *p->pace->runs_out) : std::string{},
             p->pace && p->pace->days_left > 0 ? std::to_string(p->pace->days_left) : std::string{},
             p->pace && p->pace->days_left > 0 ? of(&pacing::needed_per_day) : std::string{},
             std::move(words)});
    }
    return without_empty_columns(std::move(table));
}

/// Of the lines: how many are behind, ahead and on schedule, and which.
[[nodiscard]] inline std::vector<std::string> pace_summary(language lang, const book& b,
                                                           const std::vector<paced>& all)
{
    const auto in_state = [&](pace_state state, phrase of, std::vector<std::string>& out) {
        std::vector<std::string> ids;
        for (const auto& p : all)
            if (is_line(p) && p.state == state) ids.push_back(id_of(b, p.of));
        if (!ids.empty()) out.push_back(phrased(lang, of, {written_list(lang, ids)}));
    };
    std::vector<std::string> out;
    in_state(pace_state::behind, "pace-behind", out);
    in_state(pace_state::ahead, "pace-ahead", out);
    in_state(pace_state::on_schedule, "pace-on-schedule", out);
    std::vector<std::string> short_of;
    for (const auto& p : all)
        if (is_line(p) && p.state == pace_state::ended && !p.pace->remaining.is_zero())
            short_of.push_back(id_of(b, p.of));
    if (!short_of.empty()) out.push_back(phrased(lang, "pace-ended-short", {written_list(lang, short_of)}));
    in_state(pace_state::unknown, "pace-unknown", out);
    return out;
}

} // namespace detail

inline answer pace_answer(language lang, const book& b, const pace_query& asked, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "pace-title", {written(lang, q.as_of)});
    const auto all = paces(b, asked, q);
    if (all.empty()) {
        a.blocks.push_back(prose({}, {phrased(lang, "pace-nothing")}));
        return a;
    }
    auto summary = detail::pace_summary(lang, b, all);
    if (!summary.empty()) a.blocks.push_back(prose({}, std::move(summary)));
    std::vector<const paced*> rows;
    const auto show = [&] {
        if (rows.empty()) return;
        const auto& o = b.orders[rows.front()->of.index];
        const auto id = std::string{b.names.text(o.head.id)};
        a.blocks.push_back(detail::paced_table(
            lang, b, o.vendor ? phrased(lang, "what-and-option", {id, b[o.vendor].name}) : id, rows));
        name_sources(b, a, o.head.sources);
        rows.clear();
    };
    for (const auto& p : all) {
        a.rows.push_back(detail::paced_value(lang, b, p));
        if (!rows.empty() && rows.front()->of.index != p.of.index) show();
        rows.push_back(&p);
    }
    show();
    return a;
}

} // namespace v1
} // namespace mediabuy

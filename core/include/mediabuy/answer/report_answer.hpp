// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/report_answer.hpp
/// The answer of `report`: rows for programs, tables for people.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/share_text.hpp"
#include "mediabuy/rule/report.hpp"

#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// Figures that a row lists; of more, only their number (`figures_more`).
inline constexpr std::size_t most_figures = 50;

[[nodiscard]] inline answer answer_of(const book& b, const report& r, const question& q);

// ---- implementation

namespace detail {

/// Whether a figure is one that its row adds up, or stands beside it.
enum class standing : std::uint8_t { counted, beside };

/// One printed figure: the record's own, or a claim's about the same thing.
[[nodiscard]] inline value figure_value(const book& b, std::string_view id, const estimate& amount,
                                        std::string_view as_printed, ref<source> from, span where,
                                        standing stands)
{
    value_object row{{"id", id},
                     {"as_printed", as_printed},
                     {"reads", written_reading(amount)},
                     {"counted", stands == standing::counted}};
    add_amount(row, amount);
    row.emplace_back("exact", amount.exact());
    row.emplace_back("hedge", name_of(amount.hedged()));
    row.emplace_back("addition", amount.addition());
    row.emplace_back("source", from ? value{b.names.text(b[from].head.id)} : value{});
    add_place(row, b, where);
    return row;
}

inline void add_claims(const book& b, const claims_about& claims, const entry& e, const question& q,
                       answer& a, value_list& figures)
{
    for (const auto i : claims.of(e.record)) {
        const auto& c = b.claims[i];
        if (e.claim == i || c.says != claim_word::amount || !c.amount || known(b, c, q) != truth::yes)
            continue;
        figures.push_back(figure_value(b, b.names.text(c.head.id), *c.amount,
                                       c.as_printed.empty() ? c.amount_text : c.as_printed, c.from,
                                       c.amount_at, standing::beside));
        name_sources(b, a, {c.from});
    }
}

[[nodiscard]] inline value own_figure(const book& b, const entry& e)
{
    if (e.claim) {
        const auto& c = b.claims[*e.claim];
        return figure_value(b, b.names.text(c.head.id), e.amount,
                            c.as_printed.empty() ? c.amount_text : c.as_printed, c.from, c.amount_at,
                            standing::counted);
    }
    const auto& head = b.head_of(e.record);
    const auto from = head.sources.empty() ? ref<source>{} : head.sources.front();
    const bool printed = e.record.kind == record_kind::allocation;
    const auto words = printed ? std::string{b.names.text(b.allocations[e.record.index].as_printed)}
                               : written(e.amount.point(), cents::always);
    return figure_value(b, b.names.text(head.id), e.amount, words, from,
                        printed ? b.allocations[e.record.index].amount_at : head.id_at, standing::counted);
}

[[nodiscard]] inline value_list doubt_list(const book& b, const report_row& row, answer& a)
{
    value_list out;
    for (const auto& d : row.doubts) {
        out.emplace_back(value_object{{"kind", spelling_of(d.kind)},
                                      {"text", to_string(sentence_of(b, d))},
                                      {"sources", source_ids(b, d.sources)}});
        name_sources(b, a, d.sources);
    }
    return out;
}

[[nodiscard]] inline value row_value(const book& b, const claims_about& claims, const report& r,
                                     const report_row& row, const question& q, answer& a)
{
    const auto of = row.sum.currency();
    value_object out{
        {"key", row.key}, {"name", row.name}, {"currency", of.code()}, {"layer", spelling_of(*r.of)}};
    add_amount(out, row.sum);
    const auto part = share_of(row);
    out.emplace_back("share", part ? value{part->point} : value{});
    out.emplace_back("share_low", part ? value{part->low} : value{});
    out.emplace_back("share_high", part ? value{part->high} : value{});
    out.emplace_back("count", value::count(static_cast<std::int64_t>(row.entries.size())));
    out.emplace_back("sources", source_ids(b, row.sources));
    name_sources(b, a, row.sources);
    out.emplace_back("doubts", doubt_list(b, row, a));
    value_list figures;
    const auto shown = std::min(row.entries.size(), most_figures);
    for (std::size_t i = 0; i < shown; ++i) {
        figures.push_back(own_figure(b, r.entries[row.entries[i]]));
        add_claims(b, claims, r.entries[row.entries[i]], q, a, figures);
    }
    out.emplace_back("figures", std::move(figures));
    out.emplace_back("figures_more", value::count(static_cast<std::int64_t>(row.entries.size() - shown)));
    return out;
}

[[nodiscard]] inline value total_value(const report_total& t)
{
    value_object out{{"currency", t.sum.currency().code()}};
    add_amount(out, t.sum);
    out.emplace_back("kind", is_exact(t.sum) ? "exact" : "rounding only");
    value_list others;
    for (const auto& alternative : t.alternatives) {
        value_object row{{"label", to_string(alternative.label)}};
        add_amount(row, alternative.sum);
        others.emplace_back(std::move(row));
    }
    out.emplace_back("alternatives", std::move(others));
    return out;
}

/// What a left-out amount is called: its record's name, and the words of what is only said to come on top of
/// it.
[[nodiscard]] inline std::string left_out_name(const book& b, const left_out& l)
{
    const auto name = name_of(b, l.record);
    return l.reason.code == says::on_top
               ? "“" + std::get<std::string>(l.reason.arguments.front()) + "” to " + name
               : name;
}

[[nodiscard]] inline value left_out_value(const book& b, const left_out& l)
{
    return value_object{{"id", b.names.text(b.head_of(l.record).id)},
                        {"name", left_out_name(b, l)},
                        {"layer", spelling_of(l.where_in_chain)},
                        {"amount", l.amount ? value{to_string(l.amount->point())} : value{}},
                        {"exact", l.amount ? value{l.amount->exact()} : value{}},
                        {"currency", l.amount ? value{l.amount->currency().code()} : value{}},
                        {"reason", to_string(l.reason)}};
}

[[nodiscard]] inline std::string sources_cell(const book& b, const report_row& row)
{
    if (row.sources.empty()) return "none";
    auto cell = name_of(b, b[row.sources.front()].head.id);
    if (row.sources.size() > 1) cell += " and " + std::to_string(row.sources.size() - 1) + " more";
    return cell;
}

[[nodiscard]] inline std::string printed_cell(const book& b, const report& r, const report_row& row)
{
    if (row.entries.size() != 1) return std::to_string(row.entries.size()) + " figures";
    const auto& e = r.entries[row.entries.front()];
    if (e.record.kind == record_kind::contract) return "official record";
    return "“" +
           (e.claim ? b.claims[*e.claim].amount_text
                    : std::string{b.names.text(b.allocations[e.record.index].as_printed)}) +
           "”";
}

/// Point and ends. A sum of exact amounts has its cents and, in place of ends, a word.
[[nodiscard]] inline std::vector<std::string> sum_cells(const interval_total& sum)
{
    const auto of = sum.currency();
    if (sum.count() == 0) return {"0", "nothing left", ""};
    if (is_exact(sum)) return {wide_digits(sum.point_minor(), of, cents::always), "exact", ""};
    return {wide_digits(sum.point_minor(), of), low_cell(sum.low(), of), high_cell(sum.high(), of)};
}

/// The one currency of all rows, or nothing: then each amount bears its own.
[[nodiscard]] inline std::optional<currency> one_currency(const report& r)
{
    if (r.rows.empty()) return std::nullopt;
    const auto first = r.rows.front().sum.currency();
    const bool alike = std::all_of(r.rows.begin(), r.rows.end(),
                                   [first](const report_row& row) { return row.sum.currency() == first; });
    return alike ? std::optional{first} : std::nullopt;
}

[[nodiscard]] inline block report_table(const book& b, const report& r)
{
    const auto all_in = one_currency(r);
    block out{.heading = {},
              .columns = {{capitalised(std::string{spelling_of(r.asked.by)})},
                          {"As printed"},
                          {all_in ? std::string{all_in->code()} : "", align::right},
                          {"from", align::right},
                          {"to", align::right},
                          {"share", align::right},
                          {"lies within", align::right},
                          {"Source"}},
              .rows = {},
              .total = {},
              .paragraphs = {}};
    bool shared = false;
    for (const auto& row : r.rows) {
        const auto amounts = sum_cells(row.sum);
        const auto part = share_of(row);
        shared = shared || part;
        out.rows.push_back({row.name + (row.doubts.empty() ? "" : " †"), printed_cell(b, r, row),
                            (all_in ? "" : std::string{row.sum.currency().code()} + ' ') + amounts[0],
                            amounts[1], amounts[2], part ? part->percent : "",
                            part && !is_exact(row.sum) ? part->percent_range : "", sources_cell(b, row)});
    }
    if (r.totals.size() == 1) {
        const auto amounts = sum_cells(r.totals.front().sum);
        out.total = {"Total",
                     "",
                     amounts[0],
                     amounts[1],
                     amounts[2],
                     shared ? "100 %" : "",
                     is_exact(r.totals.front().sum) ? "" : "rounding only",
                     ""};
    } else if (r.asked.by == group_key::source) {
        out.paragraphs.emplace_back("No total: a figure stands in the row of each of its sources.");
    }
    if (r.totals.size() > 1) {
        for (const auto& t : r.totals)
            out.paragraphs.push_back("Total: " + wide_money(t.sum.point_minor(), t.sum.currency()) + ", " +
                                     written_range(t.sum) + '.');
        out.paragraphs.emplace_back("Currencies are not converted; shares are of the total in a row's own.");
    }
    return out;
}

/// The doubts of each row, one below the other.
[[nodiscard]] inline block doubts_block(const book& b, const report& r)
{
    block out{.heading = "† Counted, with a doubt",
              .columns = {{""}, {""}},
              .rows = {},
              .total = {},
              .paragraphs = {}};
    for (const auto& row : r.rows)
        for (const auto& d : row.doubts) {
            const bool first = &d == &row.doubts.front();
            out.rows.push_back({first ? row.name : "", to_string(sentence_of(b, d))});
        }
    return out;
}

[[nodiscard]] inline block alternatives_block(const report& r)
{
    block out{.heading = "What else the total could be",
              .columns = {{""}, {"", align::right}, {"from", align::right}, {"to", align::right}},
              .rows = {},
              .total = {},
              .paragraphs = {}};
    for (const auto& t : r.totals)
        for (const auto& alternative : t.alternatives) {
            const auto amounts = sum_cells(alternative.sum);
            out.rows.push_back({to_string(alternative.label), amounts[0], amounts[1], amounts[2]});
        }
    return out;
}

[[nodiscard]] inline block left_out_block(const book& b, const report& r)
{
    block out{.heading = "Left out, and why",
              .columns = {{""}, {"Layer"}, {"", align::right}, {"Why"}},
              .rows = {},
              .total = {},
              .paragraphs = {}};
    for (const auto& l : r.apart)
        out.rows.push_back(
            {left_out_name(b, l), std::string{spelling_of(l.where_in_chain)},
             l.amount ? written(l.amount->point(), l.amount->exact() ? cents::always : cents::where_any)
                      : "unknown",
             to_string(l.reason)});
    return out;
}

/// Every source of every row, with the day on which it was published.
[[nodiscard]] inline block sources_block(const book& b, const report& r)
{
    block out{.heading = "Sources", .columns = {{""}, {""}}, .rows = {}, .total = {}, .paragraphs = {}};
    for (const auto& row : r.rows) {
        std::string cell;
        for (const auto s : row.sources) {
            const auto& published = b[s].published;
            const auto day =
                published ? worded_day{published->when, std::string{b.names.text(published->as_printed)}}
                          : std::optional<worded_day>{};
            cell += (cell.empty() ? "" : "; ") + name_of(b, b[s].head.id) + ", " +
                    (day ? written_short(*day) : "no date");
        }
        if (!cell.empty()) out.rows.push_back({row.name, cell});
    }
    return out;
}

[[nodiscard]] inline std::string report_title(const report& r)
{
    const std::string by{spelling_of(r.asked.by)};
    if (!r.of) return "Nothing to add up";
    if (r.of == layer::award) return "What was obligated, by " + by;
    if (r.of == layer::platform)
        return r.asked.by == group_key::platform ? "What each platform received"
                                                 : "What platforms received, by " + by;
    return "Layer " + std::string{spelling_of(*r.of)} + ", by " + by;
}

} // namespace detail

inline answer answer_of(const book& b, const report& r, const question& q)
{
    answer a;
    a.title = detail::report_title(r);
    const claims_about claims{b};
    for (const auto& row : r.rows)
        a.rows.push_back(detail::row_value(b, claims, r, row, q, a));
    if (r.totals.size() == 1) {
        a.total = detail::total_value(r.totals.front());
    } else if (!r.totals.empty()) {
        value_list totals;
        for (const auto& t : r.totals)
            totals.push_back(detail::total_value(t));
        a.total = std::move(totals);
    }
    for (const auto& l : r.apart)
        a.left_out.push_back(detail::left_out_value(b, l));

    a.blocks.push_back(detail::report_table(b, r));
    if (r.rows.empty())
        a.blocks.back() = {.heading = {},
                           .columns = {},
                           .rows = {},
                           .total = {},
                           .paragraphs = {r.of ? "Nothing of layer " + std::string{spelling_of(*r.of)} +
                                                     " was known and had begun by then."
                                               : "The book has no amount."}};
    for (auto extra : {detail::doubts_block(b, r), detail::alternatives_block(r),
                       detail::left_out_block(b, r), detail::sources_block(b, r)})
        if (!extra.rows.empty()) a.blocks.push_back(std::move(extra));
    return a;
}

} // namespace v1
} // namespace mediabuy

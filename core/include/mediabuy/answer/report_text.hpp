// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/report_text.hpp
/// Tables of a report, for people.

#include "mediabuy/answer/report_rows.hpp"
#include "mediabuy/answer/spaced_word.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] inline std::string sources_cell(language lang, const book& b, const report_row& row)
{
    if (row.sources.empty()) return phrased(lang, "none-source");
    auto cell = name_of(b, b[row.sources.front()].head.id);
    if (row.sources.size() > 1)
        cell = phrased(lang, "and-more", {cell, std::to_string(row.sources.size() - 1)});
    return cell;
}

[[nodiscard]] inline std::string printed_cell(language lang, const book& b, const report& r,
                                              const report_row& row)
{
    if (row.entries.size() != 1) return say(lang, "figures", {static_cast<std::int64_t>(row.entries.size())});
    const auto& e = r.entries[row.entries.front()];
    if (e.record.kind == record_kind::contract) return phrased(lang, "official-record");
    return phrased(lang, "quoted",
                   {e.claim ? std::string_view{b.claims[*e.claim].amount_text}
                            : b.names.text(b.allocations[e.record.index].as_printed)});
}

/// Point and ends. A sum of exact amounts has its cents and, in place of ends, a word.
[[nodiscard]] inline std::vector<std::string> sum_cells(language lang, const interval_total& sum)
{
    const auto of = sum.currency();
    if (sum.count() == 0) return {"0", phrased(lang, "nothing-left"), ""};
    if (!sum.has_point()) return {"", low_cell(lang, sum.low(), of), high_cell(lang, sum.high(), of)};
    if (is_exact(sum)) return {wide_digits(sum.point_minor(), of, cents::always), phrased(lang, "exact"), ""};
    return {wide_digits(sum.point_minor(), of), low_cell(lang, sum.low(), of),
            high_cell(lang, sum.high(), of)};
}

/// Why a sum is an interval; "" where it is none.
[[nodiscard]] inline std::string words_of_kind(language lang, const interval_total& sum)
{
    if (is_exact(sum)) return {};
    return phrased(lang, phrase_if(sum.has_point(), "rounding-only", "rounding-and-vague-days"));
}

/// What of the amounts is counted, where days are asked about.
inline void add_days_notes(language lang, const report& r, block& out)
{
    if (!r.asked.within) return;
    const auto any = [&r](record_kind kind) {
        return std::any_of(r.entries.begin(), r.entries.end(),
                           [kind](const entry& e) { return e.record.kind == kind; });
    };
    if (any(record_kind::contract)) out.paragraphs.push_back(phrased(lang, "signed-on-days-note"));
    if (any(record_kind::allocation)) out.paragraphs.push_back(phrased(lang, "spread-on-days-note"));
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

/// In a document the first source of the row below is marked at one cell, the others at another.
inline void cite(block& b, std::size_t first, std::size_t others, const std::vector<ref<source>>& sources)
{
    if (sources.empty()) return;
    b.cited.push_back({b.rows.size(), first, {sources.front()}});
    b.cited.push_back({b.rows.size(), others, {sources.begin() + 1, sources.end()}});
}

[[nodiscard]] inline block report_table(language lang, const book& b, const report& r)
{
    const auto all_in = one_currency(r);
    block out{.heading = {},
              .columns = {{capitalised(std::string{word_in(lang, spelling_of(r.asked.by))})},
                          {phrased(lang, "column-as-printed")},
                          {all_in ? std::string{all_in->code()} : "", align::right},
                          {phrased(lang, "column-from"), align::right},
                          {phrased(lang, "column-to"), align::right},
                          {phrased(lang, "column-share"), align::right},
                          {phrased(lang, "column-lies-within"), align::right},
                          {phrased(lang, "column-source")}},
              .rows = {},
              .total = {},
              .paragraphs = {}};
    bool shared = false;
    for (const auto& row : r.rows) {
        const auto amounts = is_refused(b, r, row)
                                 ? std::vector<std::string>{phrased(lang, "no-one-sum-cell"), "", ""}
                                 : sum_cells(lang, row.sum);
        const auto part = share_of(lang, row);
        shared = shared || part;
        cite(out, 1, 7, row.sources);
        out.rows.push_back({row_name(lang, r.asked.by, row) + (row.doubts.empty() ? "" : " †"),
                            printed_cell(lang, b, r, row),
                            (all_in ? "" : std::string{row.sum.currency().code()} + ' ') + amounts[0],
                            amounts[1], amounts[2], part ? part->percent : "",
                            part && (part->percent.empty() || !is_exact(row.sum)) ? part->percent_range : "",
                            sources_cell(lang, b, row)});
    }
    if (is_refused(r)) {
        out.paragraphs.push_back(to_string(lang, *r.totals.front().refused));
    } else if (r.totals.size() == 1) {
        const auto amounts = sum_cells(lang, r.totals.front().sum);
        out.total = {phrased(lang, "total"),
                     "",
                     amounts[0],
                     amounts[1],
                     amounts[2],
                     shared ? "100 %" : "",
                     words_of_kind(lang, r.totals.front().sum),
                     ""};
    } else if (r.asked.by == group_key::source) {
        out.paragraphs.push_back(phrased(lang, "no-total-by-source"));
    }
    if (r.totals.size() > 1 && !is_refused(r)) {
        for (const auto& t : r.totals)
            out.paragraphs.push_back(
                t.sum.has_point()
                    ? phrased(lang, "total-of-currency",
                              {wide_money(t.sum.point_minor(), t.sum.currency()), written_range(lang, t.sum)})
                    : phrased(lang, "total-of-currency-bounds", {written_range(lang, t.sum)}));
        out.paragraphs.push_back(phrased(lang, "not-converted"));
    }
    add_days_notes(lang, r, out);
    return out;
}

/// The doubts of each row, one below the other.
[[nodiscard]] inline block doubts_block(language lang, const book& b, const report& r)
{
    block out{.heading = phrased(lang, "counted-with-doubts"),
              .columns = {{""}, {""}},
              .rows = {},
              .total = {},
              .paragraphs = {}};
    for (const auto& row : r.rows)
        for (const auto& d : row.doubts) {
            const bool first = &d == &row.doubts.front();
            out.cited.push_back({out.rows.size(), 1, d.sources});
            out.rows.push_back(
                {first ? row_name(lang, r.asked.by, row) : "", to_string(lang, sentence_of(b, d))});
        }
    return out;
}

[[nodiscard]] inline block alternatives_block(language lang, const book& b, const report& r)
{
    block out{.heading = phrased(lang, phrase_if(is_refused(r), "what-does-add-up", "what-else-total")),
              .columns = {{""},
                          {"", align::right},
                          {phrased(lang, "column-from"), align::right},
                          {phrased(lang, "column-to"), align::right}},
              .rows = {},
              .total = {},
              .paragraphs = {}};
    for (const auto& t : r.totals)
        for (const auto& alternative : honest_alternatives(b, r, t)) {
            const auto amounts = sum_cells(lang, alternative.sum);
            out.rows.push_back({to_string(lang, alternative.label), amounts[0], amounts[1], amounts[2]});
        }
    return out;
}

[[nodiscard]] inline block left_out_block(language lang, const book& b, const report& r)
{
    block out{
        .heading = phrased(lang, "left-out-heading"),
        .columns = {{""}, {phrased(lang, "column-layer")}, {"", align::right}, {phrased(lang, "column-why")}},
        .rows = {},
        .total = {},
        .paragraphs = {}};
    for (const auto& l : r.apart) {
        if (l.reason.code != says::on_top) // that is said by others, who are named with the doubt
            out.cited.push_back({out.rows.size(), 2, b.head_of(l.record).sources});
        out.rows.push_back(
            {left_out_name(lang, b, l), std::string{word_in(lang, spelling_of(l.where_in_chain))},
             l.amount ? written(lang, l.amount->point(), l.amount->exact() ? cents::always : cents::where_any)
                      : phrased(lang, "unknown-amount"),
             to_string(lang, l.reason)});
    }
    return out;
}

/// Every source of every row, with the day on which it was published.
[[nodiscard]] inline block sources_block(language lang, const book& b, const report& r)
{
    block out{.heading = phrased(lang, "sources"),
              .columns = {{""}, {""}},
              .rows = {},
              .total = {},
              .paragraphs = {}};
    out.shown_to = reader::terminal; // a document has them in its footnotes
    for (const auto& row : r.rows) {
        std::string cell;
        std::vector<std::string> cells;
        for (const auto s : row.sources) {
            const auto& published = b[s].published;
            const auto day =
                published ? worded_day{published->when, std::string{b.names.text(published->as_printed)}}
                          : std::optional<worded_day>{};
            const auto said = name_of(b, b[s].head.id) + ", " +
                              (day ? written_short(lang, *day) : phrased(lang, "no-date-cell"));
            // Files of one publisher and day have the same words.
            if (std::find(cells.begin(), cells.end(), said) != cells.end()) continue;
            cells.push_back(said);
            cell += (cell.empty() ? "" : "; ") + said;
        }
        if (!cell.empty()) out.rows.push_back({row_name(lang, r.asked.by, row), cell});
    }
    // Where all rest on the same, that is said once: an import has thousands of rows.
    const auto same = [&out](const auto& row) { return row.back() == out.rows.front().back(); };
    if (out.rows.size() > 1 && out.rows.size() == r.rows.size() &&
        std::all_of(out.rows.begin(), out.rows.end(), same))
        out.rows = {{phrased(lang, "total"), out.rows.front().back()}};
    return out;
}

[[nodiscard]] inline std::string title_of_all_days(language lang, std::optional<layer> of,
                                                   std::string_view key)
{
    const auto by = spaced_word(lang, key);
    if (!of) return phrased(lang, "report-nothing-to-add");
    if (of == layer::award) return phrased(lang, "report-obligated", {by});
    if (of == layer::platform && key == spelling_of(group_key::platform))
        return phrased(lang, "report-each-platform");
    if (of == layer::platform) return phrased(lang, "report-platforms-by", {by});
    return phrased(lang, "report-layer-by", {spelling_of(*of), by});
}

/// `key`: as it is spelt. Days stand behind it: "October 2025", "1 October 2025 to 31 December 2025".
[[nodiscard]] inline std::string report_title(language lang, std::optional<layer> of,
                                              const report_query& asked, std::string_view key)
{
    const auto title = title_of_all_days(lang, of, key);
    if (!of || !asked.within) return title;
    const worded_day days{vague_day::within(*asked.within), {}};
    return phrased(lang, "report-on-days", {title, written(lang, days)});
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

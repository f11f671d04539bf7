// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/proof_answer.hpp
/// The answer of `proof`: which dollars documents bear out, and the index of documents that an auditor asks
/// for.

#include "mediabuy/answer/match_answer.hpp"
#include "mediabuy/answer/share_text.hpp"
#include "mediabuy/rule/proof_sums.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer proof_answer(language lang, const book& b, const std::vector<any_ref>& only,
                                         const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline value document_value(const book& b, std::uint32_t which)
{
    const auto& d = b.documents[which];
    return value_object{{"id", b.names.text(d.head.id)},
                        {"kind", spelling_of(d.kind)},
                        {"file", text_or_null(d.file)},
                        {"page", text_or_null(d.page)},
                        {"sha256", text_or_null(d.sha256)}};
}

[[nodiscard]] inline value covered_value(const book& b, const covered& c)
{
    return value_object{{"line", id_or_null(b, c.line)},   {"delivery", id_or_null(b, c.delivered)},
                        {"start", day_value(b, c.start)},  {"end", day_value(b, c.end)},
                        {"units", units_or_null(c.units)}, {"amount", money_or_null(c.amount)}};
}

/// A row of the index of documents.
[[nodiscard]] inline value indexed_value(const book& b, std::uint32_t which)
{
    const auto& d = b.documents[which];
    value_list covers;
    for (const auto& c : d.covers)
        covers.push_back(covered_value(b, c));
    value_object row{{"id", b.names.text(d.head.id)},  {"kind", spelling_of(d.kind)},
                     {"title", text_or_null(d.title)}, {"file", text_or_null(d.file)},
                     {"page", text_or_null(d.page)},   {"sha256", text_or_null(d.sha256)},
                     {"dated", day_value(b, d.dated)}, {"received", day_value(b, d.received)},
                     {"covers", std::move(covers)}};
    return row;
}

[[nodiscard]] inline value proof_value(const book& b, const proved_line& p)
{
    const auto& proof = p.proof;
    value_list documents;
    for (const auto each : proof.documents)
        documents.push_back(document_value(b, each));
    std::optional<money> rest;
    if (proof.amount && proof.supported) rest = *proof.amount - *proof.supported;
    value_object row{{"invoice", b.names.text(b.invoices[proof.line.index].head.id)},
                     {"line", b.names.text(b.head_of(proof.line).id)},
                     {"name", name_of_bill(b, proof.line, p.ordered_line)},
                     {"vendor", vendor_of_bill(b, proof.line, p.ordered_line)},
                     {"currency", proof.amount ? value{proof.amount->currency().code()} : value{}},
                     {"amount", money_or_null(proof.amount)},
                     {"state", spelling_of(proof.state)},
                     {"supported", money_or_null(proof.supported)},
                     {"unsupported", money_or_null(rest)},
                     {"share", to_significant(proof.share, 6, rounding::floor)},
                     {"measured_by", spelling_of(proof.by)},
                     {"documents", std::move(documents)}};
    add_file_place(row, b, b.head_of(proof.line).where);
    return row;
}

[[nodiscard]] inline value proof_sums_value(const proof_sums& s)
{
    value_object out{{"currency", s.billed.currency().code()},
                     {"amount", s.billed.sum_text()},
                     {"supported", s.supported.sum_text()},
                     {"unsupported", s.unsupported.sum_text()}};
    value_list states;
    for (std::size_t i = 0; i < s.by_state.size(); ++i)
        states.push_back(
            value_object{{"state", spelling_of(static_cast<proof_state>(i))},
                         {"lines", value::count(static_cast<std::int64_t>(s.by_state[i].count()))},
                         {"amount", s.by_state[i].sum_text()}});
    out.emplace_back("states", std::move(states));
    return out;
}

[[nodiscard]] inline block proof_table(language lang, const book& b, const std::vector<proved_line>& lines)
{
    auto table = table_of({}, {whole_column(phrased(lang, "column-line")),
                               {phrased(lang, "column-state")},
                               {phrased(lang, "column-currency")},
                               {phrased(lang, "column-invoiced"), align::right},
                               {phrased(lang, "column-supported"), align::right},
                               {phrased(lang, "column-share"), align::right},
                               {phrased(lang, "column-measured-by")},
                               {phrased(lang, "column-documents")}});
    for (const auto& p : lines) {
        const auto& proof = p.proof;
        std::string documents;
        for (const auto each : proof.documents)
            documents.append(documents.empty() ? "" : ", ")
                .append(id_text(b, {record_kind::document, each, 0}));
        table.rows.push_back(
            {std::string{id_text(b, proof.line)}, std::string{word_in(lang, spelling_of(proof.state))},
             proof.amount ? std::string{proof.amount->currency().code()} : std::string{},
             amount_cell(proof.amount, cents::always), amount_cell(proof.supported, cents::always),
             per_cent(proof.share, 1, rounding::floor) + " %",
             proof.by == proof_measure::nothing ? std::string{}
                                                : std::string{word_in(lang, spelling_of(proof.by))},
             std::move(documents)});
    }
    return without_empty_columns(std::move(table));
}

[[nodiscard]] inline block proof_sums_table(language lang, const proof_sums& s)
{
    auto table = table_of(phrased(lang, "proof-by-state", {s.billed.currency().code()}),
                          {{phrased(lang, "column-state")},
                           {phrased(lang, "column-lines"), align::right},
                           {phrased(lang, "column-invoiced"), align::right}});
    for (std::size_t i = 0; i < s.by_state.size(); ++i)
        table.rows.push_back({std::string{word_in(lang, spelling_of(static_cast<proof_state>(i)))},
                              std::to_string(s.by_state[i].count()),
                              amount_cell(std::optional{s.by_state[i]}, cents::always)});
    table.total = {phrased(lang, "total"), std::to_string(s.billed.count()),
                   amount_cell(std::optional{s.billed}, cents::always)};
    table.paragraphs.push_back(phrased(lang, "proof-dollars",
                                       {amount_cell(std::optional{s.supported}, cents::always),
                                        amount_cell(std::optional{s.unsupported}, cents::always)}));
    return table;
}

/// "radio-invoice:1, Oct 2025"
[[nodiscard]] inline std::string covered_words(language lang, const book& b, const covered& c)
{
    std::string out;
    const auto add = [&out](std::string_view part) { out.append(out.empty() ? "" : ", ").append(part); };
    if (c.line) add(id_text(b, *c.line));
    if (c.delivered) add(id_text(b, *c.delivered));
    const auto day_words = [&](const given_day& d) {
        return written_short(lang, worded_day{d.when, std::string{b.names.text(d.as_printed)}});
    };
    if (c.start && c.end) add(phrased(lang, "range", {day_words(*c.start), day_words(*c.end)}));
    if (c.units) add(phrased(lang, "proof-units", {to_string(c.units->trimmed())}));
    if (c.amount) add(written(lang, *c.amount, cents::always));
    return out;
}

[[nodiscard]] inline block document_index(language lang, const book& b,
                                          const std::set<std::uint32_t>& documents)
{
    auto table = table_of(phrased(lang, "proof-index"), {whole_column(phrased(lang, "column-document")),
                                                         {phrased(lang, "column-kind")},
                                                         {phrased(lang, "column-file")},
                                                         {phrased(lang, "column-page")},
                                                         {phrased(lang, "column-covers")},
                                                         whole_column(phrased(lang, "column-sha256"))});
    for (const auto i : documents) {
        const auto& d = b.documents[i];
        std::string covers;
        for (const auto& c : d.covers)
            covers.append(covers.empty() ? "" : "; ").append(covered_words(lang, b, c));
        table.rows.push_back({std::string{b.names.text(d.head.id)},
                              std::string{word_in(lang, spelling_of(d.kind))}, d.file, d.page,
                              std::move(covers), d.sha256});
    }
    return without_empty_columns(std::move(table));
}

} // namespace detail

inline answer proof_answer(language lang, const book& b, const std::vector<any_ref>& only, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "proof-title", {written(lang, q.as_of)});
    const auto lines = proved_lines(b, only, q);
    std::set<std::uint32_t> documents;
    for (const auto& p : lines) {
        a.rows.push_back(detail::proof_value(b, p));
        documents.insert(p.proof.documents.begin(), p.proof.documents.end());
        name_sources(b, a, b.invoices[p.proof.line.index].head.sources);
    }
    value_list index;
    for (const auto i : documents) {
        index.push_back(detail::indexed_value(b, i));
        name_sources(b, a, b.documents[i].head.sources);
    }
    a.more.emplace_back("index", std::move(index));
    if (lines.empty()) {
        a.blocks.push_back(prose({}, {phrased(lang, "match-nothing")}));
        return a;
    }
    a.blocks.push_back(detail::proof_table(lang, b, lines));
    value_list totals;
    for (const auto& s : proof_sums_of(lines)) {
        totals.push_back(detail::proof_sums_value(s));
        a.blocks.push_back(detail::proof_sums_table(lang, s));
    }
    a.total = total_of(std::move(totals));
    if (!documents.empty()) a.blocks.push_back(detail::document_index(lang, b, documents));
    return a;
}

} // namespace v1
} // namespace mediabuy

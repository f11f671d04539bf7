// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/check_answer.hpp
/// The answer of `check`: the problems of the book, and what rules find in the world that it describes.
///
/// Findings about the world are warnings or notes, never errors: two sources may well contradict each other.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/finding_problem.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/opened_book.hpp"
#include "mediabuy/answer/problem_value.hpp"
#include "mediabuy/answer/written.hpp"
#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/conflict.hpp"
#include "mediabuy/rule/contract_findings.hpp"
#include "mediabuy/rule/group.hpp"
#include "mediabuy/rule/headline.hpp"
#include "mediabuy/rule/hedge_loss.hpp"
#include "mediabuy/rule/payment_findings.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What the rules find, each at its place in the book.
[[nodiscard]] inline std::vector<problem> findings(language lang, const book& b, const question& q);

[[nodiscard]] inline answer check_answer(language lang, const opened_book& opened, const question& q);

// ---- implementation

namespace detail {

/// Where an amount stands: in its claim, or in the record itself.
[[nodiscard]] inline span place_of(const book& b, const stated_amount& s)
{
    if (s.claim) return b.claims[*s.claim].amount_at;
    return s.about.kind == record_kind::allocation ? b.allocations[s.about.index].amount_at
                                                   : b.head_of(s.about).id_at;
}

/// As printed; of a contract, what its actions obligate.
[[nodiscard]] inline std::string words_of(language lang, const book& b, const stated_amount& s)
{
    if (s.claim) return b.claims[*s.claim].amount_text;
    if (s.about.kind == record_kind::allocation)
        return std::string{b.names.text(b.allocations[s.about.index].as_printed)};
    return written(lang, s.amount.point(), cents::always);
}

/// A terminal has the problems with their excerpts.
[[nodiscard]] inline block findings_for_a_document(language lang, const book& b,
                                                   const std::vector<problem>& all)
{
    auto table = table_of({}, {{phrased(lang, "column-severity")},
                               {phrased(lang, "column-line")},
                               {phrased(lang, "column-what-was-found")},
                               {phrased(lang, "column-what-to-do")}});
    table.shown_to = reader::document;
    for (const auto& p : all) {
        const auto* text = text_behind(p.where, b.texts);
        table.rows.push_back({std::string{word_in(lang, name_of(p.level))},
                              text ? std::to_string(text->locate(p.where.begin).line) : std::string{},
                              capitalised(message_of(lang, p)), advice_of(lang, p)});
    }
    return table;
}

} // namespace detail

namespace detail {

/// Who prints an amount: the publisher of its claim, or of the record's first source.
[[nodiscard]] inline std::string publisher_of(language lang, const book& b, const stated_amount& s)
{
    const auto& sources = b.head_of(s.about).sources;
    const auto from = s.claim ? b.claims[*s.claim].from : sources.empty() ? ref<source>{} : sources.front();
    return from ? name_of(b, b[from].head.id) : phrased(lang, "this-book");
}

[[nodiscard]] inline problem_code code_of(const contradiction& c)
{
    if (c.perhaps_other_days) return code::claims_conflict_if_same_days;
    return c.verdict == verdict_word::conflict ? code::claims_conflict : code::claims_in_tension;
}

[[nodiscard]] inline problem problem_of(language lang, const book& b, origins& from, const contradiction& c)
{
    const bool one_origin =
        c.first.claim && c.second.claim &&
        from.shared(from.of(b.claims[*c.first.claim]), from.of(b.claims[*c.second.claim]));
    return {.level = c.verdict == verdict_word::conflict ? severity::warning : severity::note,
            .code = code_of(c),
            .where = place_of(b, c.first),
            .arguments = {words_of(lang, b, c.first), words_of(lang, b, c.second), name_of(b, c.first.about),
                          publisher_of(lang, b, c.first), publisher_of(lang, b, c.second)},
            .related = {{place_of(b, c.second), one_origin ? code::copied_claim : code::other_claim}}};
}

/// Of a headline that its parts do not come to.
[[nodiscard]] inline problem problem_of(language lang, const book& b, const headline& h)
{
    const bool conflict = h.verdict == verdict_word::conflict;
    std::vector<std::string> parts;
    for (const auto& part : h.parts)
        parts.push_back(phrased(lang, "part-as-printed", {name_of(b, part.about), words_of(lang, b, part)}));
    return {.level = conflict ? severity::warning : severity::note,
            .code = conflict ? code::headline_conflict : code::headline_tension,
            .where = place_of(b, h.whole),
            .arguments = {words_of(lang, b, h.whole), name_of(b, h.whole.about),
                          written_range(lang, conflict ? h.sound : h.usual), written_list(lang, parts)},
            .related = {}};
}

} // namespace detail

inline std::vector<problem> findings(language lang, const book& b, const question& q)
{
    const relations related{b};
    origins from{b};
    std::vector<problem> out;
    for (const auto& c : contradictions(b, q))
        out.push_back(detail::problem_of(lang, b, from, c));
    for (const auto& h : headlines(b, related, from, q))
        if (h.verdict == verdict_word::conflict || h.verdict == verdict_word::tension)
            out.push_back(detail::problem_of(lang, b, h));
    for (const auto& f : hedge_losses(b, from, q))
        out.push_back(problem_of(lang, f));
    for (const auto& f : award_findings(b, related, q))
        out.push_back(problem_of(lang, f));
    for (const auto& f : billing_findings(b, q))
        out.push_back(problem_of(lang, f));
    return out;
}

inline answer check_answer(language lang, const opened_book& opened, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "check-title");
    auto all = opened.problems;
    for (auto& found : findings(lang, opened.records, q))
        all.push_back(std::move(found));
    sort_problems(all);

    std::array<std::int64_t, 3> counts{};
    block summary;
    for (const auto& p : all) {
        ++counts[static_cast<std::size_t>(p.level)];
        a.rows.push_back(problem_value(lang, p, opened.records.texts));
    }
    const auto count = [&counts](severity level) { return counts[static_cast<std::size_t>(level)]; };
    summary.paragraphs.push_back(
        say(lang, "check-counts", {count(severity::error), count(severity::warning), count(severity::note)}));
    a.blocks.push_back(std::move(summary));
    a.blocks.push_back(detail::findings_for_a_document(lang, opened.records, all));
    a.problems = std::move(all);
    return a;
}

} // namespace v1
} // namespace mediabuy

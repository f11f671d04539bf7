// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/method_sentences.hpp
/// What the figures of a total bear to be printed, and what they do not, with why.
///
/// Sentences are made from the figures alone: who received or was bound to pay, the range that rounding
/// leaves, on whom the figures rest.

#include "mediabuy/answer/method_page.hpp"
#include "mediabuy/answer/method_words.hpp"
#include "mediabuy/answer/report_rows.hpp"
#include "mediabuy/answer/share_text.hpp"

#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// "two origins: Equis; an unnamed industry source"
[[nodiscard]] inline std::string origins_words(language lang, const book& b, const method_note& note)
{
    std::string names;
    for (const auto& each : note.origins) {
        std::string one;
        for (const auto& name : source_names(b, each))
            one = one.empty() ? name : phrased(lang, "or-another", {one, name});
        names += (names.empty() ? "" : "; ") + one;
    }
    return say(lang, "origins-list", {static_cast<std::int64_t>(note.origins.size()), names});
}

/// What the rows are, with their sum: "three platforms are reported to have received $5.874 million".
[[nodiscard]] inline std::string subject_words(language lang, const report& r, const std::string& sum)
{
    const auto told = [&](phrase of, std::size_t n) {
        return say(lang, of, {static_cast<std::int64_t>(n), sum});
    };
    const auto n = r.entries.size();
    switch (*r.of) {
    case layer::award:
        return told("subject-award", n);
    case layer::subaward:
        return told("subject-subaward", n);
    case layer::appropriation:
        return told("subject-appropriation", n);
    case layer::agency:
        return told("subject-agency", n);
    case layer::tracker:
        return told("subject-tracker", n);
    case layer::platform:
        break;
    }
    const bool by_platform = r.asked.by == group_key::platform;
    return by_platform ? told("subject-platform", r.rows.size()) : told("subject-reached", n);
}

inline void add_total_sentences(language lang, method_page& page, const book& b, const method_note& note,
                                const report_total& t, const question& q)
{
    const auto of = t.sum.currency();
    const auto sum = round_sum(lang, t.sum);
    auto words = subject_words(lang, note.counted, sum);
    if (t.sum.count() > 1) words = phrased(lang, "words-in-all", {words});
    const auto& days = note.counted.asked.within;
    const bool award = note.counted.of == layer::award;
    if (!is_exact(t.sum) && t.sum.has_point())
        words = phrased(lang, "words-once-rounded", {words, written_range(lang, t.sum)});
    else if (award && !days)
        words = phrased(lang, "words-signed-up-to", {words, written(lang, q.as_of)});
    if (days)
        words = phrased(lang, phrase_if(award, "words-signed-on-days", "words-for-days"),
                        {words, written(lang, days->first()), written(lang, days->last())});
    if (!note.origins.empty()) words = phrased(lang, "words-rest-on", {words, origins_words(lang, b, note)});
    page.add({.text = capitalised(words) + '.',
              .currency_code = of.code(),
              .amount = amount_of(t.sum),
              .rule = "total"});
    for (const auto& other : t.alternatives) {
        const bool outside = other.label.code == says::with_payer || other.label.code == says::with_purpose;
        if (outside) continue; // that would be a sum of two scopes
        const auto label = to_string(lang, other.label);
        const auto would_be = round_sum(lang, other.sum);
        const bool ranged = !is_exact(other.sum) && other.sum.has_point();
        page.add({.text = other.sum.count() == 0 ? phrased(lang, "nothing-left-label", {label})
                          : ranged               ? phrased(lang, "would-be-range",
                                                           {would_be, written_range(lang, other.sum), label})
                                                 : phrased(lang, "would-be", {would_be, label}),
                  .currency_code = of.code(),
                  .amount = amount_of(other.sum),
                  .rule = other.label.code.text()});
    }
}

inline void add_row_sentences(language lang, method_page& page, const report& r)
{
    for (const auto& row : r.rows) {
        const auto part = share_of(lang, row);
        if (!part || r.rows.size() < 2) continue;
        const auto name = row_name(lang, r.asked.by, row);
        const auto sum = round_sum(lang, row.sum);
        page.add({.text = part->percent.empty()
                              ? phrased(lang, "row-share-bounds", {name, sum, part->percent_range})
                          : is_exact(row.sum) ? phrased(lang, "row-share", {name, sum, part->percent})
                                              : phrased(lang, "row-share-within",
                                                        {name, sum, part->percent, part->percent_range}),
                  .id = row.key,
                  .currency_code = row.sum.currency().code(),
                  .amount = amount_of(row.sum),
                  .rule = "share",
                  .sources = row.sources});
    }
}

inline void add_safe(language lang, method_page& page, const book& b, const method_note& note,
                     const question& q)
{
    page.section("print", phrased(lang, "method-print"));
    const auto& r = note.counted;
    bool any = false;
    for (const auto& t : r.totals) {
        any = true;
        if (!t.refused) {
            add_total_sentences(lang, page, b, note, t, q);
            continue;
        }
        for (const auto& each : honest_alternatives(b, r, t))
            page.add({.text = phrased(lang, "label-and-sum",
                                      {capitalised(to_string(lang, each.label)), sum_words(lang, each.sum)}),
                      .currency_code = t.sum.currency().code(),
                      .amount = amount_of(each.sum),
                      .rule = each.label.code.text()});
    }
    add_row_sentences(lang, page, r);
    for (const auto& cause : note.causes) {
        const auto& c = b.claims[cause.claim];
        page.add({.text = phrased(lang, "gives-as-cause",
                                  {name_of(b, b[c.from].head.id), cause_words(lang, c.cause)}),
                  .id = b.names.text(c.head.id),
                  .rule = "cause",
                  .sources = {c.from}});
    }
    if (!any && note.causes.empty()) page.add_nothing(phrased(lang, "print-none"));
}

/// A cause that no record shows, each word of it once.
inline void add_causes(language lang, method_page& page, const book& b, const method_note& note)
{
    std::vector<std::string> seen;
    for (const auto& cause : note.causes) {
        const auto& c = b.claims[cause.claim];
        auto words = cause_words(lang, c.cause);
        if (std::find(seen.begin(), seen.end(), words) != seen.end()) continue;
        const auto why = to_string(lang, cause.records);
        page.add({.text = phrased(lang, "stopped-because", {words}),
                  .id = b.names.text(c.head.id),
                  .rule = "cause-as-fact",
                  .why = why},
                 why);
        seen.push_back(std::move(words));
    }
}

inline void add_unsafe(language lang, method_page& page, const book& b, const method_note& note)
{
    page.section("do-not-print", phrased(lang, "method-do-not-print"));
    const auto& r = note.counted;
    const auto sum = r.totals.empty() ? phrased(lang, "it-sum") : round_sum(lang, r.totals.front().sum);
    for (const auto c : note.cautions) {
        auto words = words_of(lang, b, c, is_refused(r) ? phrased(lang, "it-sum") : sum);
        page.add({.text = std::move(words.text), .rule = spelling_of(c), .why = words.why}, words.why);
    }
    add_causes(lang, page, b, note);
    if (note.cautions.empty() && note.causes.empty()) page.add_nothing(phrased(lang, "nothing-counted"));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

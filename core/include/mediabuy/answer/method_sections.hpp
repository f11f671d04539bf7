// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/method_sections.hpp
/// The sections of a method note: the total, what was asked, files, records, what is left out, what is
/// unknown.

#include "mediabuy/answer/claim_text.hpp"
#include "mediabuy/answer/command_spec.hpp"
#include "mediabuy/answer/method_page.hpp"
#include "mediabuy/answer/method_words.hpp"
#include "mediabuy/answer/report_rows.hpp"

#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

inline void add_total(language lang, method_page& page, const book& b, const report& r)
{
    page.section("total", phrased(lang, "method-total"));
    if (r.totals.empty())
        return page.add({.text = phrased(lang, phrase_if(r.asked.within.has_value(), "method-none-on-days",
                                                         "method-no-total"))});
    for (const auto& t : r.totals) {
        if (t.refused) {
            page.add({.text = to_string(lang, *t.refused), .rule = t.refused->code.text()});
            continue;
        }
        const auto kind = phrase_if(t.sum.has_point(),
                                    phrase_if(is_exact(t.sum), "sum-with-full-stop", "sum-rounding-only"),
                                    "sum-rounding-and-vague-days");
        page.add({.text = phrased(lang, kind, {capitalised(sum_words(lang, t.sum))}),
                  .count = count_value(r.entries.size()),
                  .currency_code = t.sum.currency().code(),
                  .amount = amount_of(t.sum)});
    }
    for (const auto& t : r.totals)
        for (const auto& other : honest_alternatives(b, r, t))
            page.add(
                {.text = phrased(lang, "label-and-sum",
                                 {capitalised(to_string(lang, other.label)), sum_words(lang, other.sum)}),
                 .currency_code = t.sum.currency().code(),
                 .amount = amount_of(other.sum),
                 .rule = other.label.code.text()});
}

inline void add_filters(language lang, method_page& page, const book& b, const report_query& asked,
                        std::string_view by, const question& q, const report& r)
{
    page.section("filter", phrased(lang, "method-asked"));
    std::string ids;
    for (const auto id : asked.only)
        ids += (ids.empty() ? "" : ", ") + std::string{b.names.text(b.head_of(id).id)};
    page.add({.text = ids.empty() ? phrased(lang, "all-records") : phrased(lang, "only-ids", {ids})});
    if (r.of)
        page.add({.text = phrased(lang, phrase_if(asked.of.has_value(), "by-as-asked", "by-first-layer"),
                                  {by, spelling_of(*r.of)})});
    else
        page.add({.text = phrased(lang, phrase_if(asked.of.has_value(), "by-no-layer-asked", "by-no-layer"),
                                  {by})});
    page.add({.text = q.known_by ? phrased(lang, "dates-known-by",
                                           {written(lang, q.as_of), written(lang, *q.known_by)})
                                 : phrased(lang, "dates-all-known", {written(lang, q.as_of)})});
    if (asked.within)
        page.add(
            {.text = phrased(lang, "days-asked",
                             {written(lang, asked.within->first()), written(lang, asked.within->last())})});
    if (asked.overlaps == overlap_choice::count) page.add({.text = phrased(lang, "overlaps-counted")});
    const auto& scope = b.scope;
    std::string of;
    if (scope.payer != name_id::none) of += phrased(lang, "scope-money-of", {short_name_of(b, scope.payer)});
    if (scope.purpose != name_id::none) of += phrased(lang, "scope-purpose", {name_of(b, scope.purpose)});
    claim_scope days;
    days.start = scope.start;
    days.end = scope.end;
    if (const auto period = period_words(lang, b, days); !period.empty())
        of += phrased(lang, "scope-period", {period});
    if (!of.empty()) page.add({.text = phrased(lang, "scope-of-book", {of})});
}

inline void add_files(language lang, method_page& page, const book& b, const method_note& note)
{
    page.section("file", phrased(lang, "method-files"));
    page.add(
        {.text = b.texts.empty() ? phrased(lang, "the-book") : b.texts.front().name(), .sha256 = b.sha256},
        b.sha256);
    for (const auto s : note.files)
        page.add(
            {.text = publication_words(lang, b, s), .id = b.names.text(b[s].head.id), .sha256 = b[s].sha256},
            b[s].sha256);
}

inline void add_records(language lang, method_page& page, const method_note& note)
{
    page.section("record", phrased(lang, "method-records"));
    for (const auto& [kind, count] : note.read)
        page.add({.text = std::string{word_in(lang, plural_of(kind))}, .count = count_value(count)},
                 std::to_string(count));
    for (const auto& [kind, count] : note.refused)
        page.add({.text = phrased(lang, "refused-records", {kind}),
                  .count = count_value(count),
                  .rule = "left-out"},
                 std::to_string(count));
    for (std::size_t i = note.problems.size(); i-- > 0;)
        if (note.problems[i] > 0)
            page.add({.text = phrased(lang, "problems-of-severity", {name_of(static_cast<severity>(i))}),
                      .count = count_value(note.problems[i])},
                     std::to_string(note.problems[i]));
    page.add({.text = phrased(lang, "amounts-counted"), .count = count_value(note.counted.entries.size())},
             std::to_string(note.counted.entries.size()));
}

/// Nothing of it is added up: amounts that are left out for one reason may be of unlike things.
inline void add_exclusions(language lang, method_page& page, const book& b, const method_note& note)
{
    page.section("left-out", phrased(lang, "left-out-heading"));
    if (note.excluded.empty()) page.add_nothing(phrased(lang, "nothing"));
    for (const auto& e : note.excluded) {
        const auto why = to_string(lang, note.counted.apart[e.which.front()].reason);
        const bool many = e.which.size() > 1;
        if (many)
            page.add({.text = capitalised(
                          say(lang, "amounts-of-layer",
                              {static_cast<std::int64_t>(e.which.size()), std::string{spelling_of(e.of)}})),
                      .count = count_value(e.which.size()),
                      .rule = e.rule.text(),
                      .why = why},
                     why);
        for (const auto i : e.which) {
            const auto& l = note.counted.apart[i];
            method_line line{.text = left_out_name(lang, b, l),
                             .id = b.names.text(b.head_of(l.record).id),
                             .rule = e.rule.text(),
                             .why = to_string(lang, l.reason)};
            auto amount = phrased(lang, "unknown-amount");
            if (l.amount) {
                line.currency_code = l.amount->currency().code();
                add_amount(line.amount, *l.amount);
                amount =
                    written(lang, l.amount->point(), l.amount->exact() ? cents::always : cents::where_any);
            }
            page.add(std::move(line), many ? amount : phrased(lang, "amount-and-why", {amount, why}));
        }
    }
}

/// "not-in-layout: the file behind this book has no column for it"; "not-looked-for".
[[nodiscard]] inline std::string words_of(language lang, unknown_why why)
{
    const std::string code{spelling_of(why)};
    const std::string words{written(lang, why)};
    if (lang != language::english) return words;
    return spaced(code) == words ? code : code + ": " + words;
}

inline void add_unknowns(language lang, method_page& page, const method_note& note)
{
    page.section("unknown", phrased(lang, "method-unknown"));
    if (note.unknowns.empty()) page.add_nothing(phrased(lang, "marks-nothing-unknown"));
    for (const auto& u : note.unknowns)
        page.add({.text = phrased(lang, "key-of-records",
                                  {u.key, written_count(lang, static_cast<std::int64_t>(u.count)),
                                   u.count == 1 ? std::string{spelling_of(u.kind)} : plural_of(u.kind)}),
                  .id = {},
                  .count = count_value(u.count),
                  .rule = spelling_of(u.why),
                  .why = written(lang, u.why)},
                 words_of(lang, u.why));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/method_sentences.hpp
/// What the figures of a total bear to be printed, and what they do not, with why.
///
/// Sentences are made from the figures alone: who received or was bound to pay, the range that rounding
/// leaves, on whom the figures rest.

#include "mediabuy/answer/method_page.hpp"
#include "mediabuy/answer/method_words.hpp"
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
            one += (one.empty() ? "" : " or ") + name;
        names += (names.empty() ? "" : "; ") + one;
    }
    return counted(lang, note.origins.size(), "origin", "origins") + ": " + names;
}

/// What the rows are, in a sentence that begins with how many: "three platforms are reported to have
/// received".
[[nodiscard]] inline std::string subject_words(language lang, const report& r)
{
    const auto n = r.entries.size();
    switch (*r.of) {
    case layer::award:
        return counted(lang, n, "contract has", "contracts have") + " obligated";
    case layer::subaward:
        return counted(lang, n, "subaward is", "subawards are") + " reported, of";
    case layer::appropriation:
        return counted(lang, n, "plan or appropriation is", "plans or appropriations are") + " reported, of";
    case layer::agency:
        return counted(lang, n, "bill of agencies is", "bills of agencies are") + " reported, of";
    case layer::tracker:
        return counted(lang, n, "estimate is", "estimates are") + " published by trackers, of";
    case layer::platform:
        break;
    }
    const bool by_platform = r.asked.by == group_key::platform;
    return by_platform
               ? counted(lang, r.rows.size(), "platform is", "platforms are") + " reported to have received"
               : counted(lang, n, "amount is", "amounts are") + " reported to have reached platforms, of";
}

inline void add_total_sentences(language lang, method_page& page, const book& b, const method_note& note,
                                const report_total& t, const question& q)
{
    const auto of = t.sum.currency();
    const auto sum = round_money(lang, t.sum.point_minor(), of);
    auto words = subject_words(lang, note.counted) + ' ' + sum;
    if (t.sum.count() > 1) words += " in all";
    if (is_exact(t.sum))
        words += note.counted.of == layer::award ? ", by actions signed up to " + written(lang, q.as_of) : "";
    else
        words +=
            ", " + written_range(lang, t.sum) + " once it is counted how the printed figures were rounded";
    if (!note.origins.empty()) words += "; the figures rest on " + origins_words(lang, b, note);
    page.add({.text = capitalised(words) + '.',
              .currency_code = of.code(),
              .amount = amount_of(t.sum),
              .rule = "total"});
    for (const auto& other : t.alternatives) {
        const bool outside = other.label.code == says::with_payer || other.label.code == says::with_purpose;
        if (outside) continue; // that would be a sum of two scopes
        const auto label = to_string(lang, other.label);
        const auto range = is_exact(other.sum) ? std::string{} : ", " + written_range(lang, other.sum);
        page.add({.text = other.sum.count() == 0
                              ? "Nothing of it would be left " + label + '.'
                              : "It would be " + round_money(lang, other.sum.point_minor(), of) + range +
                                    ", " + label + '.',
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
        const auto within = is_exact(row.sum) ? std::string{} : ", within " + part->percent_range;
        page.add({.text = row.name + ": " + round_money(lang, row.sum.point_minor(), row.sum.currency()) +
                          ", " + part->percent + " of that sum" + within + '.',
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
    page.section("print", "Sentences that the figures bear");
    const auto& r = note.counted;
    bool any = false;
    for (const auto& t : r.totals) {
        any = true;
        if (!t.refused) {
            add_total_sentences(lang, page, b, note, t, q);
            continue;
        }
        for (const auto& each : honest_alternatives(b, r, t))
            page.add(
                {.text = capitalised(to_string(lang, each.label)) + ": " + sum_words(lang, each.sum) + '.',
                 .currency_code = t.sum.currency().code(),
                 .amount = amount_of(each.sum),
                 .rule = each.label.code.text()});
    }
    add_row_sentences(lang, page, r);
    for (const auto& cause : note.causes) {
        const auto& c = b.claims[cause.claim];
        page.add({.text = name_of(b, b[c.from].head.id) + " gives as the cause: " + spaced(c.cause) + '.',
                  .id = b.names.text(c.head.id),
                  .rule = "cause",
                  .sources = {c.from}});
    }
    if (!any && note.causes.empty()) page.add_nothing("None: nothing is counted.");
}

/// A cause that no record shows, each word of it once.
inline void add_causes(language lang, method_page& page, const book& b, const method_note& note)
{
    std::vector<std::string> seen;
    for (const auto& cause : note.causes) {
        const auto& c = b.claims[cause.claim];
        auto words = spaced(c.cause);
        if (std::find(seen.begin(), seen.end(), words) != seen.end()) continue;
        const auto why = to_string(lang, cause.records);
        page.add({.text = quoted("It stopped because: " + words) + " as a fact",
                  .id = b.names.text(c.head.id),
                  .rule = "cause-as-fact",
                  .why = why},
                 why);
        seen.push_back(std::move(words));
    }
}

inline void add_unsafe(language lang, method_page& page, const book& b, const method_note& note)
{
    page.section("do-not-print", "What is not to be printed, and why");
    const auto& r = note.counted;
    const auto sum = r.totals.empty() ? std::string{"it"}
                                      : round_money(lang, r.totals.front().sum.point_minor(),
                                                    r.totals.front().sum.currency());
    for (const auto c : note.cautions) {
        auto words = words_of(lang, b, c, is_refused(r) ? "it" : sum);
        page.add({.text = std::move(words.text), .rule = spelling_of(c), .why = words.why}, words.why);
    }
    add_causes(lang, page, b, note);
    if (note.cautions.empty() && note.causes.empty()) page.add_nothing("Nothing is counted.");
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

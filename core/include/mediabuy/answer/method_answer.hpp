// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/method_answer.hpp
/// The answer of `method`: the note that belongs beside a published total, on one page.

#include "mediabuy/answer/method_sections.hpp"
#include "mediabuy/answer/method_sentences.hpp"
#include "mediabuy/answer/opened_book.hpp"
#include "mediabuy/rule/book_index.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// `by`: the key as it was asked for.
[[nodiscard]] inline answer method_answer(language lang, const opened_book& opened, const book_index& index,
                                          const report_query& asked, std::string_view by, const question& q);

// ---- implementation

inline answer method_answer(language lang, const opened_book& opened, const book_index& index,
                            const report_query& asked, std::string_view by, const question& q)
{
    const auto& b = opened.records;
    const auto note = make_method(b, index, asked, q, opened.problems);
    const auto& r = note.counted;
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "method-title");
    detail::method_page page{a};
    page.section("definition", phrased(lang, "method-counted"));
    auto meaning = r.of ? phrased(lang, detail::meaning_of(*r.of)) : phrased(lang, "report-no-amount");
    if (r.of && asked.within) meaning = phrased(lang, "meaning-on-days", {meaning});
    page.add({.text = std::move(meaning), .id = r.of ? value{spelling_of(*r.of)} : value{}});
    detail::add_total(lang, page, b, r);
    detail::add_filters(lang, page, b, asked, by, q, r);
    detail::add_files(lang, page, b, note);
    detail::add_records(lang, page, note);
    detail::add_exclusions(lang, page, b, note);
    detail::add_unknowns(lang, page, note);
    detail::add_safe(lang, page, b, note, q);
    detail::add_unsafe(lang, page, b, note);
    for (const auto& row : r.rows)
        name_sources(b, a, row.sources);
    name_sources(b, a, note.files);
    detail::add_days(a, asked);
    return a;
}

} // namespace v1
} // namespace mediabuy

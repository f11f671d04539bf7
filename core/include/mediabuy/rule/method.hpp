// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/method.hpp
/// Makes the note that belongs beside a published total.

#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/method_caution.hpp"
#include "mediabuy/rule/method_tally.hpp"

#include <span>

namespace mediabuy {
inline namespace v1 {

/// `problems`: those of reading the book.
[[nodiscard]] inline method_note make_method(const book& b, const book_index& index,
                                             const report_query& asked, const question& q,
                                             std::span<const problem> problems);

/// Of a book that is asked once.
[[nodiscard]] inline method_note make_method(const book& b, const report_query& asked, const question& q,
                                             std::span<const problem> problems)
{
    return make_method(b, book_index{}, asked, q, problems);
}

// ---- implementation

inline method_note make_method(const book& b, const book_index& index, const report_query& asked,
                               const question& q, std::span<const problem> problems)
{
    method_note note{.counted = make_report(b, index, asked, q),
                     .read = {},
                     .refused = {},
                     .files = {},
                     .excluded = {},
                     .unknowns = {},
                     .origins = {},
                     .causes = {},
                     .cautions = {}};
    detail::count_records(b, problems, note);
    for (std::size_t i = 0; i < b.sources.size(); ++i)
        if (!b.sources[i].sha256.empty() && known(b, b.sources[i], q) == truth::yes)
            note.files.emplace_back(i);
    detail::group_exclusions(note);
    detail::count_unknowns(b, asked.only, q, note);
    detail::find_origins(b, index, q, note);
    detail::find_causes(b, index, asked.only, q, note);
    detail::find_cautions(b, q, note);
    return note;
}

} // namespace v1
} // namespace mediabuy

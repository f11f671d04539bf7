// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/envelope.hpp
/// An answer as JSON, the same for every command (design.md, "JSON envelope"). Fields are only ever added.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/opened_book.hpp"
#include "mediabuy/answer/problem_value.hpp"

#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// The version of the envelope.
inline constexpr int envelope_version = 1;

/// One line of JSON, ending with a new line.
[[nodiscard]] inline std::string to_json(const answer& a, const opened_book& opened);

// ---- implementation

inline std::string to_json(const answer& a, const opened_book& opened)
{
    const auto& b = opened.records;
    const auto date = [](const std::optional<day>& d) { return d ? value{to_string(*d)} : value{}; };
    value_list problems;
    for (const auto& p : a.problems)
        problems.push_back(problem_value(p, b.texts));
    value_list sources;
    for (const auto s : a.named)
        sources.push_back(source_value(b, s));
    const value_object book_fields{{"title", b.title},
                                   {"name", b.texts.empty() ? value{} : value{b.texts.front().name()}},
                                   {"sha256", b.sha256},
                                   {"built_in", opened.built_in},
                                   {"as_of", date(b.as_of)}};
    const value envelope =
        value_object{{"mediabuy", value::count(envelope_version)},
                     {"command", a.command},
                     {"book", book_fields},
                     {"title", a.title},
                     {"as_of", date(a.as_of)},
                     {"known_by", date(a.known_by)},
                     {"currency", b.default_currency ? value{b.default_currency->code()} : value{}},
                     {"later", value::count(static_cast<std::int64_t>(a.later))},
                     {"rows", a.rows},
                     {"total", a.total},
                     {"left_out", a.left_out},
                     {"sources", std::move(sources)},
                     {"problems", std::move(problems)}};
    std::string out;
    envelope.append_json(out);
    return out + '\n';
}

} // namespace v1
} // namespace mediabuy

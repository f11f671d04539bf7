// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/envelope.hpp
/// An answer as JSON, the same for every command (design.md, "JSON envelope"). Fields are only ever added.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/opened_book.hpp"
#include "mediabuy/answer/problem_value.hpp"

#include <span>
#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// The version of the envelope.
inline constexpr int envelope_version = 1;

/// One line of JSON, ending with a new line. Without a book (a calculation) its fields are null.
[[nodiscard]] inline std::string to_json(const answer& a, const opened_book& opened);
[[nodiscard]] inline std::string to_json(const answer& a);
/// Likewise, its problems being about `texts`.
[[nodiscard]] inline std::string to_json(const answer& a, std::span<const source_text> texts);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::string envelope_json(const answer& a, const value& book_fields,
                                               const value& currency_code, const value_list& sources,
                                               std::span<const source_text> texts)
{
    value_list problems;
    for (const auto& p : a.problems)
        problems.push_back(problem_value(a.lang, p, texts));
    std::string out;
    const auto field = [&out](std::string_view name, const auto& content) {
        out += out.empty() ? '{' : ',';
        append_json_string(out, name);
        out += ':';
        append_json(out, content);
    };
    field("mediabuy", value::count(envelope_version));
    field("command", value{a.command});
    field("book", book_fields);
    field("title", value{a.title});
    field("as_of", day_or_null(a.as_of));
    field("known_by", day_or_null(a.known_by));
    field("currency", currency_code);
    field("later", value::count(static_cast<std::int64_t>(a.later)));
    field("rows", a.rows);
    field("total", a.total);
    field("left_out", a.left_out);
    if (!a.left_out_more.empty()) field("left_out_more", a.left_out_more);
    field("sources", sources);
    field("problems", problems);
    for (const auto& [name, content] : a.more)
        field(name, content);
    return out + "}\n";
}

} // namespace detail

inline std::string to_json(const answer& a, const opened_book& opened)
{
    const auto& b = opened.records;
    value_list sources;
    for (const auto s : a.named)
        sources.push_back(source_value(a.lang, b, s));
    value_object book_fields{{"title", b.title},
                             {"name", b.texts.empty() ? value{} : value{b.texts.front().name()}},
                             {"sha256", b.sha256},
                             {"built_in", opened.built_in},
                             {"as_of", day_or_null(b.as_of)}};
    return detail::envelope_json(a, value{std::move(book_fields)},
                                 b.default_currency ? value{b.default_currency->code()} : value{}, sources,
                                 b.texts);
}

inline std::string to_json(const answer& a) { return detail::envelope_json(a, {}, {}, {}, {}); }

inline std::string to_json(const answer& a, std::span<const source_text> texts)
{
    return detail::envelope_json(a, {}, {}, {}, texts);
}

} // namespace v1
} // namespace mediabuy

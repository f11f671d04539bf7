// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/problem_value.hpp
/// A problem as fields of JSON.

#include "mediabuy/answer/fixes.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/answer/value.hpp"

#include <span>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// severity, code, file, line, column, end_column, excerpt, message, advice, related, fixes. Without a text
/// behind it, file, line and column are null. A fix is { label, line, column, end_line, end_column, text }:
/// what to write in place of what stands there.
[[nodiscard]] inline value_object problem_fields(language lang, const problem& p,
                                                 std::span<const source_text> texts);
[[nodiscard]] inline value problem_value(language lang, const problem& p, std::span<const source_text> texts);

// ---- implementation

namespace detail {

[[nodiscard]] inline value_list fixes_value(language lang, const problem& p,
                                            std::span<const source_text> texts)
{
    value_list out;
    for (const auto& f : fixes_of(p, texts)) {
        const auto* text = text_behind(f.where, texts);
        const auto first = text->locate(f.where.begin);
        const auto behind = text->locate(f.where.end);
        out.emplace_back(value_object{{"label", message_of(lang, label_of(f))},
                                      {"line", value::count(first.line)},
                                      {"column", value::count(first.column)},
                                      {"end_line", value::count(behind.line)},
                                      {"end_column", value::count(behind.column)},
                                      {"text", f.text}});
    }
    return out;
}

} // namespace detail

inline value problem_value(language lang, const problem& p, std::span<const source_text> texts)
{
    return problem_fields(lang, p, texts);
}

inline value_object problem_fields(language lang, const problem& p, std::span<const source_text> texts)
{
    const auto* text = text_behind(p.where, texts);
    const auto place = text ? place_of(p.where, *text) : problem_place{};
    const auto or_null = [text](value v) { return text ? std::move(v) : value{}; };
    value_list related;
    for (const auto& other : p.related) {
        const auto* there = text_behind(other.where, texts);
        if (!there) continue;
        const auto spot = there->locate(other.where.begin);
        related.emplace_back(value_object{{"file", there->name()},
                                          {"line", value::count(spot.line)},
                                          {"column", value::count(spot.column)},
                                          {"message", message_of(lang, other)}});
    }
    return value_object{{"severity", name_of(p.level)},
                        {"code", p.code.text()},
                        {"file", or_null(place.file)},
                        {"line", or_null(value::count(place.first.line))},
                        {"column", or_null(value::count(place.first.column))},
                        {"end_column", or_null(value::count(place.behind.column))},
                        {"excerpt", or_null(place.excerpt)},
                        {"mark", or_null(value::count(place.mark))},
                        {"message", message_of(lang, p)},
                        {"advice", advice_of(lang, p)},
                        {"related", std::move(related)},
                        {"fixes", detail::fixes_value(lang, p, texts)}};
}

} // namespace v1
} // namespace mediabuy

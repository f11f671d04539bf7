// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/problem_value.hpp
/// A problem as fields of JSON.

#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/answer/value.hpp"

#include <span>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// severity, code, file, line, column, end_column, excerpt, message, advice, related. Without a text behind
/// it, file, line and column are null.
[[nodiscard]] inline value problem_value(language lang, const problem& p, std::span<const source_text> texts);

// ---- implementation

inline value problem_value(language lang, const problem& p, std::span<const source_text> texts)
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
                        {"related", std::move(related)}};
}

} // namespace v1
} // namespace mediabuy

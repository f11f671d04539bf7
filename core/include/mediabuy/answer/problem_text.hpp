// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/problem_text.hpp
/// A problem as people read it: place, sentence, the line itself with a mark under it, advice.
///
///     buys.toml:8:12: error: no party has the id "example-radio" [unknown-reference]
///       8 | platform = "example-radio"
///         |            ^^^^^^^^^^^^^^^
///       Add a [[party]] with this id, or correct the id.

#include "mediabuy/answer/language.hpp"
#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/answer/swedish.hpp"
#include "mediabuy/text/problem.hpp"
#include "mediabuy/text/source_text.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// `pattern` with {0}, {1}, … replaced by the arguments, {0:word} by their translations; a number without an
/// argument stays as it is.
[[nodiscard]] inline std::string fill_in(std::string_view pattern, std::span<const std::string> arguments,
                                         language lang = language::english);

[[nodiscard]] inline std::string message_of(language lang, const problem& p);
[[nodiscard]] inline std::string advice_of(language lang, const problem& p);
[[nodiscard]] inline std::string message_of(language lang, const related_place& place);

/// As it can be shown in a terminal: blanks for tabs, U+FFFD for other control characters and for what is no
/// UTF-8. Each code point stays one, so that places do not move.
[[nodiscard]] inline std::string printable(std::string_view text);

/// The text that a span points into, or nothing for a bare value.
[[nodiscard]] inline const source_text* text_behind(span where, std::span<const source_text> texts) noexcept;

/// Where and what of a problem, ready to be printed or put into JSON.
struct problem_place {
    std::string file;
    position first;
    position behind;        ///< just behind the last marked code point, on the line of `first`
    std::string excerpt;    ///< the line, cut to `excerpt_width` code points around the mark
    std::uint32_t mark = 0; ///< code points of the excerpt before the mark
};

/// Units: code points.
inline constexpr std::size_t excerpt_width = 160;

[[nodiscard]] inline problem_place place_of(span where, const source_text& text);

/// The whole problem, ending with a new line. Without a text behind it: one line, and the advice.
[[nodiscard]] inline std::string to_string(language lang, const problem& p,
                                           std::span<const source_text> texts);
/// In English.
[[nodiscard]] inline std::string to_string(const problem& p, std::span<const source_text> texts);

/// By file, place and code, the order in which problems are printed; doubles are taken out.
inline void sort_problems(std::vector<problem>& problems);

// ---- implementation

inline std::string fill_in(std::string_view pattern, std::span<const std::string> arguments, language lang)
{
    return fill_holes(pattern, [&](std::size_t number, std::string_view style, std::string& out) {
        if (number >= arguments.size()) return false;
        out += style == "word" ? word_in(lang, arguments[number]) : arguments[number];
        return true;
    });
}

inline std::string message_of(language lang, const problem& p)
{
    const auto* words = problem_words_for(lang, p.code.text());
    return words ? fill_in(words->message, p.arguments, lang) : std::string{p.code.text()};
}

inline std::string advice_of(language lang, const problem& p)
{
    const auto* words = problem_words_for(lang, p.code.text());
    return words ? fill_in(words->advice, p.arguments, lang) : std::string{};
}

inline std::string message_of(language lang, const related_place& place)
{
    const auto* words = problem_words_for(lang, place.code.text());
    return std::string{words ? words->message : place.code.text()};
}

inline std::string printable(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto next = first_code_point(text);
        const bool control = next.value < 0x20 || (next.value >= 0x7F && next.value < 0xA0);
        if (next.value == U'\t')
            out += ' ';
        else if (!next.valid || control)
            out += "\xEF\xBF\xBD"; // U+FFFD
        else
            out += text.substr(0, next.length_bytes);
        text.remove_prefix(next.length_bytes);
    }
    return out;
}

inline const source_text* text_behind(span where, std::span<const source_text> texts) noexcept
{
    const auto index = static_cast<std::size_t>(where.source);
    return index < texts.size() ? &texts[index] : nullptr;
}

inline problem_place place_of(span where, const source_text& text)
{
    const auto first = text.locate(where.begin);
    const auto line = text.line(first.line);
    const auto before = text.columns_before(first.line);
    const auto column = first.column - before;
    const auto line_begin = text.offset_of({first.line, 1});
    const auto line_end = line_begin + static_cast<std::uint32_t>(line.size());
    const auto marked = count_code_points(text.text_of(
        {where.source, where.begin, std::clamp(where.end, where.begin, std::max(line_end, where.begin))}));

    // A line of a thousand columns would hide the mark, so that only its surroundings are shown.
    constexpr std::uint32_t lead = excerpt_width / 4;
    const std::uint32_t skip = column > excerpt_width - lead ? column - lead : 0;
    const auto from = text.offset_of({first.line, before + skip + 1});
    const auto to =
        text.offset_of({first.line, before + skip + 1 + static_cast<std::uint32_t>(excerpt_width)});
    std::string excerpt{skip > 0 ? "…" : ""};
    excerpt += text.text_of({where.source, from, to});
    if (to < line_end) excerpt += "…";
    excerpt = printable(excerpt);
    return {
        .file = text.name(),
        .first = first,
        .behind = {first.line, first.column + static_cast<std::uint32_t>(std::max<std::size_t>(marked, 1))},
        .excerpt = std::move(excerpt),
        .mark = column - 1 - skip + (skip > 0 ? 1 : 0)};
}

namespace detail {

/// "file:line:column: " or "mediabuy: ".
[[nodiscard]] inline std::string prefix_of(const source_text* text, const problem_place& place)
{
    if (!text) return "mediabuy: ";
    return place.file + ':' + std::to_string(place.first.line) + ':' + std::to_string(place.first.column) +
           ": ";
}

[[nodiscard]] inline std::string excerpt_lines(const problem_place& place)
{
    const auto number = std::to_string(place.first.line);
    const auto room = excerpt_width + 2 > place.mark ? excerpt_width + 2 - place.mark : 1;
    const auto carets = std::min<std::size_t>(place.behind.column - place.first.column, room);
    return "  " + number + " | " + place.excerpt + "\n  " + std::string(number.size(), ' ') + " | " +
           std::string(place.mark, ' ') + std::string(carets, '^') + '\n';
}

} // namespace detail

inline std::string to_string(language lang, const problem& p, std::span<const source_text> texts)
{
    const auto* text = text_behind(p.where, texts);
    const auto place = text ? place_of(p.where, *text) : problem_place{};
    std::string out = detail::prefix_of(text, place);
    out += std::string{word_in(lang, name_of(p.level))} + ": " + printable(message_of(lang, p)) + " [" +
           std::string{p.code.text()} + "]\n";
    if (text) out += detail::excerpt_lines(place);
    for (const auto& other : p.related) {
        const auto* there = text_behind(other.where, texts);
        if (!there) continue;
        const auto other_place = place_of(other.where, *there);
        out += "  " + detail::prefix_of(there, other_place) + message_of(lang, other) + '\n' +
               detail::excerpt_lines(other_place);
    }
    if (const auto advice = advice_of(lang, p); !advice.empty()) out += "  " + printable(advice) + '\n';
    return out;
}

inline std::string to_string(const problem& p, std::span<const source_text> texts)
{
    return to_string(language::english, p, texts);
}

inline void sort_problems(std::vector<problem>& problems)
{
    const auto key = [](const problem& p) {
        return std::tuple{p.where.source, p.where.begin, p.where.end, p.code.text()};
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&key](const problem& a, const problem& b) { return key(a) < key(b); });
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

} // namespace v1
} // namespace mediabuy

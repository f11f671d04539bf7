// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/phrase.hpp
/// What answers say around figures and sentences, by code: the words are in one table for each language.

#include "mediabuy/answer/language.hpp"
#include "mediabuy/answer/swedish_phrases.hpp"
#include "mediabuy/answer/swedish_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// A code of english_phrases.hpp, looked up by the compiler: one that is not there does not compile.
class phrase {
public:
    consteval phrase(const char* code) : place_{place_of(code)} {} // NOLINT(google-explicit-constructor)

    /// With its holes.
    [[nodiscard]] constexpr std::string_view words(language lang) const noexcept;

private:
    [[nodiscard]] static consteval std::size_t place_of(std::string_view code);

    std::size_t place_;
};

/// One of two. (Clang 14 crashes on `?:` between constants of a class that only the compiler makes.)
[[nodiscard]] constexpr phrase phrase_if(bool condition, phrase yes, phrase no) noexcept
{
    return condition ? yes : no;
}

/// The words with texts in their holes; {0:word} translates its text.
[[nodiscard]] inline std::string phrased(language lang, phrase of,
                                         std::initializer_list<std::string_view> texts = {});

/// A word of a closed list as people read it; the same where there is no other.
[[nodiscard]] constexpr std::string_view word_in(language lang, std::string_view text) noexcept;

/// `pattern`, where each {n} or {n:style} is what `write(n, style, out)` appends; where it appends nothing
/// and answers false, and everywhere else, braces stay.
template <class Write> [[nodiscard]] std::string fill_holes(std::string_view pattern, Write write);

// ---- implementation

namespace detail {

/// The words alone: codes are for the compiler.
template <std::size_t N>
[[nodiscard]] consteval std::array<std::string_view, N> words_only(const std::array<sentence_words, N>& table)
{
    std::array<std::string_view, N> out{};
    for (std::size_t i = 0; i < N; ++i)
        out[i] = table[i].words;
    return out;
}

inline constexpr auto english_phrase_words = words_only(english_phrases);
inline constexpr auto swedish_phrase_words = words_only(swedish_phrases);

} // namespace detail

constexpr std::string_view phrase::words(language lang) const noexcept
{
    return lang == language::swedish ? detail::swedish_phrase_words[place_]
                                     : detail::english_phrase_words[place_];
}

consteval std::size_t phrase::place_of(std::string_view code)
{
    const auto* at =
        std::lower_bound(english_phrases.begin(), english_phrases.end(), code,
                         [](const sentence_words& row, std::string_view c) { return row.code < c; });
    if (at == english_phrases.end() || at->code != code) throw "no phrase has this code";
    return static_cast<std::size_t>(at - english_phrases.begin());
}

constexpr std::string_view word_in(language lang, std::string_view text) noexcept
{
    if (lang == language::english) return text;
    const auto* at =
        std::lower_bound(swedish_words.begin(), swedish_words.end(), text,
                         [](const translated_word& word, std::string_view e) { return word.english < e; });
    return at != swedish_words.end() && at->english == text ? at->other : text;
}

template <class Write> std::string fill_holes(std::string_view pattern, Write write)
{
    std::string out;
    while (!pattern.empty()) {
        const auto open = std::min(pattern.find('{'), pattern.size());
        out += pattern.substr(0, open);
        pattern.remove_prefix(open);
        if (pattern.empty()) break;
        const auto close = pattern.find('}');
        const bool hole = close != std::string_view::npos && close > 1 && pattern[1] >= '0' &&
                          pattern[1] <= '9' && (close == 2 || pattern[2] == ':');
        const auto style = hole && close > 2 ? pattern.substr(3, close - 3) : std::string_view{};
        if (hole && write(static_cast<std::size_t>(pattern[1] - '0'), style, out)) {
            pattern.remove_prefix(close + 1);
        } else {
            out += '{';
            pattern.remove_prefix(1);
        }
    }
    return out;
}

inline std::string phrased(language lang, phrase of, std::initializer_list<std::string_view> texts)
{
    return fill_holes(of.words(lang), [&](std::size_t number, std::string_view style, std::string& out) {
        if (number >= texts.size()) return false;
        const auto text = texts.begin()[number];
        out += style == "word" ? word_in(lang, text) : text;
        return true;
    });
}

} // namespace v1
} // namespace mediabuy

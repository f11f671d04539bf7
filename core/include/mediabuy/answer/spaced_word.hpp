// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/spaced_word.hpp
/// Words in kebab case as people read them.

#include "mediabuy/answer/phrase.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// "contract ran out" of "contract-ran-out".
[[nodiscard]] inline std::string spaced(std::string words)
{
    std::replace(words.begin(), words.end(), '-', ' ');
    return words;
}

/// "not comparable" of "not-comparable", or what another language says for it.
[[nodiscard]] inline std::string spaced_word(language lang, std::string_view word)
{
    const auto there = word_in(lang, word);
    return there == word ? spaced(std::string{word}) : std::string{there};
}

/// A stated cause: those that the rules know have words in each language, others are the book's own.
[[nodiscard]] inline std::string cause_words(language lang, std::string_view cause)
{
    return spaced_word(lang, cause);
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

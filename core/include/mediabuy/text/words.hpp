// SPDX-License-Identifier: MIT
#pragma once
/// @file text/words.hpp
/// Enumerations whose values are words that people write: each has its spellings beside it.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// The spellings of an enumeration, in the order of its values. Specialised beside each.
template <class Word> inline constexpr std::array<std::string_view, 0> spellings{};

/// As it is spelt.
template <class Word> [[nodiscard]] constexpr std::string_view spelling_of(Word word) noexcept
{
    static_assert(!spellings<Word>.empty(), "its spellings are not included");
    return spellings<Word>[static_cast<std::size_t>(word)];
}

/// The word that is spelt so, exactly, or nothing.
template <class Word> [[nodiscard]] constexpr std::optional<Word> word_spelt(std::string_view text) noexcept
{
    for (std::size_t i = 0; i < spellings<Word>.size(); ++i)
        if (spellings<Word>[i] == text) return static_cast<Word>(i);
    return std::nullopt;
}

} // namespace v1
} // namespace mediabuy

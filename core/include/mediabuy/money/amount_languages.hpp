// SPDX-License-Identifier: MIT
#pragma once
/// @file money/amount_languages.hpp
/// The languages that amounts are read in. A further one is a header like these two and a line below.

#include "mediabuy/money/amount_words_english.hpp"
#include "mediabuy/money/amount_words_swedish.hpp"

#include <array>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

inline constexpr std::array<const amount_language*, 2> amount_languages{&english_amounts, &swedish_amounts};

/// The language with that tag, its region left out ("en-GB"); English where there is no table for it, since
/// the people who keep books in other languages fall back on English phrases.
[[nodiscard]] constexpr const amount_language& amount_language_of(std::string_view tag) noexcept
{
    for (const auto* language : amount_languages)
        if (language->tag == tag.substr(0, tag.find('-'))) return *language;
    return english_amounts;
}

} // namespace v1
} // namespace mediabuy

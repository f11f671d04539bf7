// SPDX-License-Identifier: MIT
#pragma once
/// @file text/kebab.hpp
/// Words as an id writes them: "Rolling Stone, 12 Nov" becomes "rolling-stone-12-nov".

#include "mediabuy/text/utf8.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// Lower-case letters and digits, everything between two of them a single hyphen; Latin letters lose their
/// marks (Försäkringskassan: forsakringskassan). Whole words up to `longest` bytes, or a piece of the first;
/// empty where no letter and no digit is left.
[[nodiscard]] inline std::string kebab_case(std::string_view words, std::size_t longest = 40);

// ---- implementation

namespace detail {

/// The letters of ASCII that a letter of Latin-1 is written with; empty for what is no letter.
[[nodiscard]] constexpr std::string_view plain_letters(char32_t c) noexcept
{
    constexpr std::string_view marked = "aaaaaa?ceeeeiiiidnooooo?ouuuuyts";
    if (c == 0xC6 || c == 0xE6) return "ae";
    if (c == 0xDF) return "ss";
    if (c < 0xC0 || c > 0xFF || c == 0xD7 || c == 0xF7) return {};
    return c == 0xFF ? "y" : marked.substr((c - 0xC0) % 32, 1);
}

} // namespace detail

inline std::string kebab_case(std::string_view words, std::size_t longest)
{
    std::string out;
    bool apart = false; // a hyphen stands before the next letter
    while (!words.empty()) {
        const auto next = first_code_point(words);
        words.remove_prefix(next.length_bytes);
        const char32_t c = next.value >= U'A' && next.value <= U'Z' ? next.value + 0x20 : next.value;
        const bool plain = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
        const auto letter = static_cast<char>(plain ? c : U' ');
        const auto letters = plain ? std::string_view{&letter, 1} : detail::plain_letters(c);
        const bool apostrophe = c == U'\'' || c == 0x2019; // "what's" is one word
        if (letters.empty()) {
            apart = apart || (!apostrophe && !out.empty());
            continue;
        }
        if (apart) out += '-';
        apart = false;
        out += letters;
        if (out.size() <= longest) continue;
        const auto whole_words = out.rfind('-');
        out.resize(whole_words == std::string::npos ? longest : whole_words);
        return out;
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

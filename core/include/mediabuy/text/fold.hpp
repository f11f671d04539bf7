// SPDX-License-Identifier: MIT
#pragma once
/// @file text/fold.hpp
/// Small letters for capitals, so that a search need not care which was printed.

#include "mediabuy/text/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// The text with the small letter for each capital of ASCII, Latin-1 and Latin Extended-A. Its length stays
/// the same in bytes, so that a place in it is a place in the text. Other letters stay as they are.
/// Source: simple case folding of the Unicode Character Database; İ and ı, which change their length, stay.
[[nodiscard]] inline std::string folded(std::string_view text);

/// The words of a search: what stands between spaces, folded.
[[nodiscard]] inline std::vector<std::string> search_words(std::string_view text);

// ---- implementation

namespace detail {

/// Of a capital of two bytes its small letter, which has two as well; others stay.
[[nodiscard]] constexpr char32_t small_letter(char32_t c) noexcept
{
    constexpr char32_t multiplication_sign = 0xD7;
    if (c >= 0xC0 && c <= 0xDE && c != multiplication_sign) return c + 0x20;
    const bool capital_is_even =
        (c >= 0x100 && c <= 0x12F) || (c >= 0x132 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    const bool capital_is_odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (capital_is_even && c % 2 == 0) return c + 1;
    if (capital_is_odd && c % 2 == 1) return c + 1;
    return c == 0x178 ? 0xFF : c; // Ÿ
}

} // namespace detail

inline std::string folded(std::string_view text)
{
    std::string out{text};
    for (std::size_t at = 0; at < out.size();) {
        const auto lead = static_cast<unsigned char>(out[at]);
        if (lead < 0x80) {
            if (lead >= 'A' && lead <= 'Z') out[at] = static_cast<char>(lead + ('a' - 'A'));
            ++at;
            continue;
        }
        const auto point = first_code_point(std::string_view{out}.substr(at));
        if (point.length_bytes == 2) {
            const auto small = detail::small_letter(point.value);
            out[at] = static_cast<char>(0xC0U | (small >> 6));
            out[at + 1] = static_cast<char>(0x80U | (small & 0x3FU));
        }
        at += point.length_bytes;
    }
    return out;
}

inline std::vector<std::string> search_words(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    std::vector<std::string> out;
    for (auto at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(blanks, at), text.size());
        out.push_back(folded(text.substr(at, end - at)));
        at = text.find_first_not_of(blanks, end);
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file text/utf8.hpp
/// UTF-8: one code point at a time, and whether a text is well formed (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF).

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// One code point and the bytes it took. A byte that belongs to no well-formed code point comes back alone,
/// as U+FFFD with valid == false.
struct code_point {
    char32_t value = 0;
    std::uint8_t length_bytes = 1; ///< 1 to 4
    bool valid = true;
};

/// The code point at the front of `text`. Precondition: `text` is not empty.
[[nodiscard]] constexpr code_point first_code_point(std::string_view text) noexcept;

/// Units: code points; an ill-formed byte counts as one.
[[nodiscard]] constexpr std::size_t count_code_points(std::string_view text) noexcept;

/// Offset in bytes of the first ill-formed byte; text.size() where there is none.
[[nodiscard]] constexpr std::size_t first_ill_formed(std::string_view text) noexcept;

// ---- implementation

constexpr code_point first_code_point(std::string_view text) noexcept
{
    constexpr code_point broken{.value = 0xFFFD, .length_bytes = 1, .valid = false};
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {.value = lead, .length_bytes = 1, .valid = true};
    if (lead < 0xC2 || lead > 0xF4) return broken;
    const std::uint8_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (text.size() < length) return broken;
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return broken;
        value = (value << 6) | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) return broken;
    return {.value = value, .length_bytes = length, .valid = true};
}

constexpr std::size_t count_code_points(std::string_view text) noexcept
{
    std::size_t count = 0;
    for (; !text.empty(); ++count)
        text.remove_prefix(first_code_point(text).length_bytes);
    return count;
}

constexpr std::size_t first_ill_formed(std::string_view text) noexcept
{
    std::size_t at = 0;
    while (at < text.size()) {
        const auto next = first_code_point(text.substr(at));
        if (!next.valid) return at;
        at += next.length_bytes;
    }
    return at;
}

} // namespace v1
} // namespace mediabuy

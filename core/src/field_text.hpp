// SPDX-License-Identifier: MIT
#pragma once
/// @file field_text.hpp
/// The text of a field: quotes and escapes taken off, in UTF-8.

#include "mediabuy/io/table_format.hpp"
#include "mediabuy/text/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Offset of the first byte above 127; text.size() where there is none.
[[nodiscard]] inline std::size_t first_beyond_ascii(std::string_view text) noexcept
{
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    std::size_t at = 0;
    for (; at + sizeof high_bits <= text.size(); at += sizeof high_bits) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & high_bits) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

/// The code points of 0x80 to 0x9F; 0 for the five bytes that Windows-1252 leaves open.
inline constexpr std::array<char32_t, 32> windows_1252_high{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The code point of a byte above 127, 0 where Windows-1252 has none.
[[nodiscard]] constexpr char32_t windows_1252_point(unsigned char byte) noexcept
{
    return byte < 0xA0 ? windows_1252_high[byte - 0x80U] : char32_t{byte};
}

/// Appends a code point below U+10000 that is above U+007F.
inline void append_utf8(std::string& out, char32_t point)
{
    if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
    } else {
        out += static_cast<char>(0xE0U | (point >> 12U));
        out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
    }
    out += static_cast<char>(0x80U | (point & 0x3FU));
}

/// Two digits, as a problem names a byte.
[[nodiscard]] inline std::string hexadecimal(unsigned char byte)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {digits[byte >> 4U], digits[byte & 0xFU]};
}

/// A field as written, without its quotes, and whether it had any.
struct written_field {
    std::string_view inner;
    bool quoted = false;
};

[[nodiscard]] inline written_field without_quotes(std::string_view written) noexcept
{
    if (written.empty() || written.front() != '"') return {written, false};
    return {written.substr(1, written.size() - 2), true};
}

/// The text of a field that is written as the standard has it. It is a part of `written` where nothing has to
/// be changed, and else of `room`. The byte that the encoding does not have instead, where there is one.
struct field_text {
    std::string_view text;
    std::optional<unsigned char> not_in_encoding;
};

[[nodiscard]] inline field_text text_of_field(std::string_view written, table_encoding encoding,
                                              std::string& room)
{
    const auto [inner, quoted] = without_quotes(written);
    const bool escaped = quoted && inner.find('"') != std::string_view::npos;
    const auto beyond = first_beyond_ascii(inner);
    const bool converted = beyond != inner.size() && encoding == table_encoding::windows_1252;
    if (beyond != inner.size() && !converted) {
        const auto bad = beyond + first_ill_formed(inner.substr(beyond));
        if (bad != inner.size()) return {inner, static_cast<unsigned char>(inner[bad])};
    }
    if (!escaped && !converted) return {inner, std::nullopt};
    room.clear();
    for (std::size_t i = 0; i < inner.size(); ++i) {
        const auto byte = static_cast<unsigned char>(inner[i]);
        if (converted && byte >= 0x80) {
            const auto point = windows_1252_point(byte);
            if (point == 0) return {inner, byte};
            append_utf8(room, point);
            continue;
        }
        room += inner[i];
        if (escaped && byte == '"') ++i; // the second of the two
    }
    return {room, std::nullopt};
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

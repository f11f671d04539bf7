// SPDX-License-Identifier: MIT
#pragma once
/// @file io/table_format.hpp
/// How a delimited table is written: what parts its fields, in which encoding, and how large a part may be.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// What stands between two fields.
enum class table_separator : char {
    detect = 0, ///< the one of these that stands most often outside the quotes of the header, else a comma
    comma = ',',
    tab = '\t',
    pipe = '|',
    semicolon = ';',
};

/// How the bytes above 127 are to be read. There is no guess: a table that is not UTF-8 is read as
/// Windows-1252 (which holds Latin-1) only where that is asked for; table_summary::ill_formed says when
/// asking would help.
enum class table_encoding : std::uint8_t { utf_8, windows_1252 };

[[nodiscard]] constexpr std::string_view name_of(table_encoding e) noexcept
{
    return e == table_encoding::utf_8 ? "utf-8" : "windows-1252";
}

/// What a table may hold at most; what is larger is refused, and never held in memory.
struct table_limits {
    std::size_t field_bytes = std::size_t{1} << 20;   ///< as written, quotes included
    std::size_t record_bytes = std::size_t{16} << 20; ///< as written, without the end of its line
    std::uint32_t columns = 16'384;
};

struct table_format {
    table_separator separator = table_separator::detect;
    table_encoding encoding = table_encoding::utf_8;
    table_limits limits{};
};

} // namespace v1
} // namespace mediabuy

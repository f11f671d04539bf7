// SPDX-License-Identifier: MIT
#pragma once
/// @file money/int128.hpp
/// The 128-bit integer that sums run in. g++, clang and emcc all have it; -Wpedantic wants __extension__.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

namespace mediabuy {
inline namespace v1 {

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

/// |value|, the lowest value included.
[[nodiscard]] constexpr uint128 magnitude(int128 value) noexcept
{
    return value < 0 ? uint128{0} - static_cast<uint128>(value) : static_cast<uint128>(value);
}

/// Plain decimal digits, a minus sign where negative, with the last `decimals` behind a point.
[[nodiscard]] inline std::string to_plain_text(int128 value, std::size_t decimals = 0)
{
    char digits[64];
    char* const end = digits + sizeof digits;
    char* at = end;
    auto rest = magnitude(value);
    std::size_t written = 0;
    const auto write = [&](unsigned digit) {
        if (decimals != 0 && written == decimals) *--at = '.';
        *--at = static_cast<char>('0' + digit);
        ++written;
    };
    // WebAssembly has no division of 128 bits: what can is divided by the machine's own.
    for (; rest > std::numeric_limits<std::uint64_t>::max(); rest /= 10)
        write(static_cast<unsigned>(rest % 10));
    for (auto low = static_cast<std::uint64_t>(rest); low != 0 || written <= decimals; low /= 10)
        write(static_cast<unsigned>(low % 10));
    if (value < 0) *--at = '-';
    return {at, end};
}

} // namespace v1
} // namespace mediabuy

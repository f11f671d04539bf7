// SPDX-License-Identifier: MIT
#pragma once
/// @file money/big_integer.hpp
/// The integer behind `decimal` and `ratio`: of any size, exact.

#include <boost/multiprecision/cpp_int.hpp>

#include "mediabuy/money/int128.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

using big_integer =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

/// 10^exponent. Precondition: exponent >= 0.
[[nodiscard]] inline big_integer power_of_ten(int exponent)
{
    return boost::multiprecision::pow(big_integer{10}, static_cast<unsigned>(exponent));
}

[[nodiscard]] inline big_integer to_big_integer(int128 value)
{
    const uint128 size = magnitude(value);
    big_integer made = static_cast<std::uint64_t>(size >> 64U);
    made <<= 64U;
    made += static_cast<std::uint64_t>(size);
    return value < 0 ? big_integer{-made} : made;
}

/// The value as an int64, or nothing where it does not fit.
[[nodiscard]] inline std::optional<std::int64_t> to_int64(const big_integer& value)
{
    if (value < std::numeric_limits<std::int64_t>::min() || value > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return static_cast<std::int64_t>(value);
}

/// Reads decimal digits, 18 at a time. (Boost takes a leading zero for an octal number.) Precondition: only
/// digits.
[[nodiscard]] inline big_integer from_digits(std::string_view digits)
{
    big_integer value;
    while (!digits.empty()) {
        const auto taken = digits.substr(0, 18);
        std::uint64_t chunk = 0;
        std::uint64_t weight = 1;
        for (const char digit : taken) {
            chunk = chunk * 10 + static_cast<std::uint64_t>(digit - '0');
            weight *= 10;
        }
        value *= weight;
        value += chunk;
        digits.remove_prefix(taken.size());
    }
    return value;
}

} // namespace v1
} // namespace mediabuy

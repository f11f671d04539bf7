// SPDX-License-Identifier: MIT
#pragma once
/// @file money/rounding.hpp
/// What becomes of digits that do not fit: always named, at the place where they are lost.
///
/// Source: General Decimal Arithmetic Specification 1.70, "Rounding" (the eight modes and their names).

#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class rounding : std::uint8_t {
    half_even,    ///< to the nearer; a tie to the even digit
    half_up,      ///< to the nearer; a tie away from zero
    half_down,    ///< to the nearer; a tie towards zero
    up,           ///< away from zero
    down,         ///< towards zero
    ceiling,      ///< towards plus infinity
    floor,        ///< towards minus infinity
    zero_five_up, ///< away from zero where the last digit kept would be 0 or 5, else towards zero
};
template <>
inline constexpr std::array spellings<rounding>{std::string_view{"half_even"}, std::string_view{"half_up"},
                                                std::string_view{"half_down"}, std::string_view{"up"},
                                                std::string_view{"down"},      std::string_view{"ceiling"},
                                                std::string_view{"floor"},     std::string_view{"05up"}};

/// What cutting a number off towards zero left behind. Only for cuts that lost something.
struct cut {
    bool negative = false;   ///< the sign of the whole number
    unsigned last_digit = 0; ///< the last digit kept, 0 to 9
    int against_half = 0;    ///< what was lost is less than half a unit (-1), half (0), more (1)
};

/// Whether the cut number has to grow by one unit in magnitude.
[[nodiscard]] constexpr bool grows(rounding mode, cut lost) noexcept;

/// n/d as a whole number. Precondition: d is not 0, and neither is the type's lowest value.
/// `Integer`: a built-in integer, int128, or Boost's cpp_int.
template <class Integer>
[[nodiscard]] constexpr Integer divide_rounded(const Integer& n, const Integer& d, rounding mode);

// ---- implementation

constexpr bool grows(rounding mode, cut lost) noexcept
{
    switch (mode) {
    case rounding::half_even:
        return lost.against_half > 0 || (lost.against_half == 0 && lost.last_digit % 2 == 1);
    case rounding::half_up:
        return lost.against_half >= 0;
    case rounding::half_down:
        return lost.against_half > 0;
    case rounding::up:
        return true;
    case rounding::down:
        return false;
    case rounding::ceiling:
        return !lost.negative;
    case rounding::floor:
        return lost.negative;
    case rounding::zero_five_up:
        return lost.last_digit % 5 == 0;
    }
    return false;
}

template <class Integer> constexpr Integer divide_rounded(const Integer& n, const Integer& d, rounding mode)
{
    const Integer zero{0};
    const Integer quotient = n / d;
    const Integer rest = n % d;
    if (rest == zero) return quotient;
    const Integer lost = rest < zero ? Integer(-rest) : rest;
    const Integer whole = d < zero ? Integer(-d) : d;
    const Integer missing = whole - lost; // compared in place of 2 * lost, which could overflow
    const Integer digit = quotient % Integer{10};
    const bool negative = (n < zero) != (d < zero);
    const cut left{.negative = negative,
                   .last_digit = static_cast<unsigned>(digit < zero ? Integer(-digit) : digit),
                   .against_half = lost < missing    ? -1
                                   : lost == missing ? 0
                                                     : 1};
    if (!grows(mode, left)) return quotient;
    return negative ? Integer(quotient - 1) : Integer(quotient + 1);
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file money/codes.hpp
/// The problems that reading and dividing money can have, with the arguments that each carries.
///
/// An argument that quotes the input is cut to 60 code points (excerpt.hpp). Characters count from 1, in code
/// points.

#include "mediabuy/text/problem.hpp"

namespace mediabuy {
inline namespace v1 {
namespace code {

// Numbers.
inline constexpr problem_code bad_number{"bad-number"};                       ///< text, character
inline constexpr problem_code too_many_digits{"too-many-digits"};             ///< excerpt, greatest count
inline constexpr problem_code exponent_out_of_range{"exponent-out-of-range"}; ///< excerpt, greatest exponent
inline constexpr problem_code division_by_zero{"division-by-zero"};           ///< (none)

// Amounts as written.
inline constexpr problem_code empty_amount{"empty-amount"};         ///< (none)
inline constexpr problem_code amount_too_long{"amount-too-long"};   ///< excerpt, greatest count of characters
inline constexpr problem_code bad_amount{"bad-amount"};             ///< text, character, the letter
inline constexpr problem_code stray_character{"stray-character"};   ///< text, character, what stands there
inline constexpr problem_code bad_grouping{"bad-grouping"};         ///< text, the number
inline constexpr problem_code ambiguous_amount{"ambiguous-amount"}; ///< number, one reading, the other
inline constexpr problem_code not_an_amount{"not-an-amount"};       ///< text
inline constexpr problem_code not_exact{"not-exact"};               ///< text, the word
inline constexpr problem_code amount_out_of_range{"amount-out-of-range"}; ///< text, currency, greatest amount
inline constexpr problem_code too_fine_for_currency{"too-fine-for-currency"}; ///< text, currency, its digits
inline constexpr problem_code unknown_currency{"unknown-currency"};           ///< the code as written
inline constexpr problem_code wrong_currency{"wrong-currency"};     ///< text, printed currency, the book's
inline constexpr problem_code mixed_currencies{"mixed-currencies"}; ///< one currency, the other

// Amounts as printed.
inline constexpr problem_code unread_words{"unread-words"};                 ///< text, the words
inline constexpr problem_code contradictory_hedges{"contradictory-hedges"}; ///< text, one hedge, the other
inline constexpr problem_code reversed_range{"reversed-range"};             ///< text, its low, its high

// Splitting.
inline constexpr problem_code no_weights{"no-weights"};           ///< (none)
inline constexpr problem_code negative_weight{"negative-weight"}; ///< which (from 1), the weight
inline constexpr problem_code zero_weights{"zero-weights"};       ///< (none)
inline constexpr problem_code bad_step{"bad-step"};               ///< the step, the amount
inline constexpr problem_code bad_caps{"bad-caps"};               ///< number of caps, number of weights
inline constexpr problem_code caps_too_low{"caps-too-low"};       ///< the amount, what the caps hold

// Rates and shares.
inline constexpr problem_code bad_commission{"bad-commission"}; ///< the commission
inline constexpr problem_code flat_price{"flat-price"};         ///< the rate type
inline constexpr problem_code bad_quantity{"bad-quantity"};     ///< the quantity, the least it may be
inline constexpr problem_code mixed_rates{"mixed-rates"};       ///< one rate type, the other
inline constexpr problem_code negative_share{"negative-share"}; ///< (none)
inline constexpr problem_code bad_total{"bad-total"};           ///< the text or bytes of the total

} // namespace code
} // namespace v1
} // namespace mediabuy

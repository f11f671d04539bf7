// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/codes.hpp
/// What can be wrong with a question.

#include "mediabuy/text/problem.hpp"

namespace mediabuy {
inline namespace v1 {
namespace code {

inline constexpr problem_code unknown_command{"unknown-command"}; ///< {0} as given, {1} advice
inline constexpr problem_code unknown_option{"unknown-option"};   ///< {0} as given, {1} command, {2} advice
inline constexpr problem_code unknown_word{"unknown-word"}; ///< {0} as given, {1} option, {2} words it takes
inline constexpr problem_code unknown_id{"unknown-id"};     ///< {0} as given, {1} advice
inline constexpr problem_code bad_duration{"bad-duration"}; ///< {0} as given
inline constexpr problem_code unasked_id{"unasked-id"};     ///< {0} id, {1} command, {2} kinds it takes
inline constexpr problem_code no_date{"no-date"};           ///< none: neither question nor book has a date

inline constexpr problem_code unknown_calculator{"unknown-calculator"}; ///< {0} as given, {1} advice
inline constexpr problem_code missing_argument{"missing-argument"};     ///< {0} its name, {1} calculator
inline constexpr problem_code extra_argument{"extra-argument"};         ///< {0} as given, {1} calculator
inline constexpr problem_code bad_count{"bad-count"};         ///< {0} as given, {1} the most it may be
inline constexpr problem_code bad_period{"bad-period"};       ///< {0} as given
inline constexpr problem_code bad_run{"bad-run"};             ///< {0} as given
inline constexpr problem_code bad_weights{"bad-weights"};     ///< {0} weights, {1} runs
inline constexpr problem_code reversed_days{"reversed-days"}; ///< {0} the first day, {1} the last
inline constexpr problem_code bad_year{"bad-year"}; ///< {0} as given, {1} the first, {2} the last there is
// What an editor calls a fix.
inline constexpr problem_code fix_write{"fix-write"};       ///< {0} what it writes
inline constexpr problem_code fix_take_out{"fix-take-out"}; ///< (none)

inline constexpr problem_code either_or{"either-or"}; ///< {0}, {1} what does not go together

} // namespace code
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/codes.hpp
/// The problems that dates can have.

#include "mediabuy/text/problem.hpp"

namespace mediabuy {
inline namespace v1 {
namespace code {

/// {0} the text: it is not of the form of a date.
inline constexpr problem_code bad_date{"bad-date"};
/// {0} the text, {1} how many days that month has: a day such as 30 February.
inline constexpr problem_code no_such_day{"no-such-day"};
/// {0} the unit, {1} a day of it: it leaves the years 1 to 9999.
inline constexpr problem_code beyond_calendar{"beyond-calendar"};

} // namespace code
} // namespace v1
} // namespace mediabuy

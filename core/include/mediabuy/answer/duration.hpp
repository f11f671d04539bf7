// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/duration.hpp
/// How far to look ahead, as people write it: "90d", "12w", "3m".

#include "mediabuy/answer/codes.hpp"
#include "mediabuy/calendar/months.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/text/result.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// Units: days from `from` on; months are those of the calendar. A number alone is days. What would leave the
/// years 1 to 9999 ends with them: it is a reach, no day.
/// Errors: bad-duration.
[[nodiscard]] inline result<int> parse_duration(std::string_view text, day from);

// ---- implementation

inline result<int> parse_duration(std::string_view text, day from)
{
    const auto bad = [text] { return error_at(whole(text), code::bad_duration, {excerpt(text)}); };
    const char unit = text.empty() ? ' ' : text.back();
    const bool named = unit == 'd' || unit == 'w' || unit == 'm';
    const auto digits = named ? text.substr(0, text.size() - 1) : text;
    constexpr std::size_t longest = 7;
    if (digits.empty() || digits.size() > longest) return bad();
    const auto number = detail::parse_digits(digits);
    if (!number) return bad();
    const int most = day{9999, 12, 31} - from;
    if (unit == 'm') {
        const auto there = add_months(from, *number);
        return there ? *there - from : most;
    }
    return std::min(unit == 'w' ? *number * 7 : *number, most);
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/calendar_words.hpp
/// Months, weekdays, holidays and small numbers in each language.

#include "mediabuy/answer/language.hpp"

#include <array>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

struct calendar_words {
    std::array<std::string_view, 12> months;
    std::array<std::string_view, 12> short_months; ///< for tables
    std::array<std::string_view, 7> weekdays;      ///< from Sunday on
    std::array<std::string_view, 7> short_weekdays;
    std::array<std::string_view, 11> holidays; ///< in the order of the enumeration; 5 USC 6103(a)
    std::array<std::string_view, 13> numbers;  ///< "" where digits are written
};

inline constexpr calendar_words english_calendar{
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
     "November", "December"},
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
    {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
    {"New Year's Day", "Birthday of Martin Luther King, Jr.", "Washington's Birthday", "Memorial Day",
     "Juneteenth National Independence Day", "Independence Day", "Labor Day", "Columbus Day", "Veterans Day",
     "Thanksgiving Day", "Christmas Day"},
    {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "", "", ""}};

/// Newspapers write numbers up to twelve in letters.
inline constexpr calendar_words swedish_calendar{
    {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
     "november", "december"},
    {"jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sept", "okt", "nov", "dec"},
    {"söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"},
    {"sön", "mån", "tis", "ons", "tors", "fre", "lör"},
    {"nyårsdagen", "Martin Luther King-dagen", "Washingtons födelsedag", "Memorial Day", "Juneteenth",
     "självständighetsdagen", "Labor Day", "Columbusdagen", "veterandagen", "Thanksgiving", "juldagen"},
    {"inga", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"}};

[[nodiscard]] constexpr const calendar_words& calendar_of(language lang) noexcept
{
    return lang == language::swedish ? swedish_calendar : english_calendar;
}

} // namespace v1
} // namespace mediabuy

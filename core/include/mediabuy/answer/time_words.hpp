// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/time_words.hpp
/// Days as people name them in a filter: "2025", "2025-Q3", "2025-10", "2025-10-15", "FY2026", "FY2026-Q1",
/// "FY2026-M03", "broadcast 2025-10", "week of 2025-10-13", "month", "last 90 days",
/// "2025-10-15..2025-12-31".
///
/// Source: the words of Fava's time filter, with the fiscal year of the US government (calendar/fiscal.hpp)
/// and the broadcast calendar (calendar/broadcast.hpp).

#include "mediabuy/answer/codes.hpp"
#include "mediabuy/calendar/calendar_unit.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/text/result.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// Both ends belong to it. What a calendar unit is called by `to_string` names its days. "month", "quarter",
/// "year", "week", "fiscal quarter", "broadcast month" and so on, with or without "this", are those that hold
/// `as_of`. "last 90 days" ends with that day and has 90 of them; "last 3 months" begins on the day after the
/// same day three months before. Two with "to" or ".." between run from the first day of one to the last of
/// the other. Upper and lower case are one, and so are blank and hyphen behind a word. What would leave the
/// years 1 to 9999 is refused.
/// Errors: bad-period, no-such-day, reversed-days.
[[nodiscard]] inline result<period> parse_time_words(std::string_view text, day as_of);

// ---- implementation

namespace detail {

[[nodiscard]] constexpr bool is_letter(char c) noexcept { return c >= 'a' && c <= 'z'; }

/// In small letters, with one blank between words and none around them.
[[nodiscard]] inline std::string plain_words(std::string_view text)
{
    std::string out;
    for (const char given : text) {
        const char c = given >= 'A' && given <= 'Z' ? static_cast<char>(given - 'A' + 'a') : given;
        const bool blank = c == ' ' || c == '\t' || (c == '-' && !out.empty() && is_letter(out.back()));
        if (blank && (out.empty() || out.back() == ' ')) continue;
        out += blank ? ' ' : c;
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// Of exactly that many digits.
[[nodiscard]] inline std::optional<int> number_of(std::string_view digits, std::size_t length)
{
    return digits.size() == length ? parse_digits(digits) : std::nullopt;
}

/// A year and a part of it, "2025", "2025-q3" or "2025-10", in any calendar that has years, quarters and
/// months.
struct year_part {
    int year;
    unsigned quarter = 0; ///< 0: none
    unsigned month = 0;   ///< 0: none
};

/// `before_month`: what stands between the hyphen and the number of a month.
[[nodiscard]] inline std::optional<year_part> parse_year_part(std::string_view text,
                                                              std::string_view before_month)
{
    const auto year = number_of(text.substr(0, 4), 4);
    if (!year || *year < 1) return std::nullopt;
    year_part out{*year};
    auto rest = text.substr(4);
    if (rest.empty()) return out;
    if (rest.front() != '-') return std::nullopt;
    rest.remove_prefix(1);
    const bool quarter = rest.starts_with('q');
    if (!quarter && !rest.starts_with(before_month)) return std::nullopt;
    const auto number =
        quarter ? number_of(rest.substr(1), 1) : number_of(rest.substr(before_month.size()), 2);
    if (!number || *number < 1 || *number > (quarter ? 4 : 12)) return std::nullopt;
    (quarter ? out.quarter : out.month) = static_cast<unsigned>(*number);
    return out;
}

[[nodiscard]] inline period days_of_calendar(const year_part& p)
{
    const unsigned first = p.month != 0 ? p.month : p.quarter != 0 ? p.quarter * 3 - 2 : 1;
    const unsigned last = p.month != 0 ? p.month : p.quarter != 0 ? p.quarter * 3 : 12;
    return *period::between(day{p.year, first, 1}, day::last_of_month(p.year, last));
}

/// The fiscal year 1 begins before the calendar does.
[[nodiscard]] inline std::optional<period> days_of_fiscal(const year_part& p)
{
    if (p.year < 2) return std::nullopt;
    if (p.quarter != 0) return fiscal_quarter(p.year, p.quarter);
    return p.month != 0 ? days_of(fiscal_month{p.year, p.month}) : fiscal_year(p.year);
}

[[nodiscard]] inline period days_of_broadcast(const year_part& p)
{
    if (p.quarter != 0) return broadcast_quarter(p.year, p.quarter);
    return p.month != 0 ? days_of(broadcast_month{p.year, p.month}) : broadcast_year(p.year);
}

struct unit_word {
    std::string_view word;
    calendar_unit unit;
};
inline constexpr std::array unit_words{unit_word{"month", calendar_unit::calendar_month},
                                       unit_word{"calendar month", calendar_unit::calendar_month},
                                       unit_word{"broadcast month", calendar_unit::broadcast_month},
                                       unit_word{"fiscal month", calendar_unit::fiscal_month},
                                       unit_word{"fiscal quarter", calendar_unit::fiscal_quarter},
                                       unit_word{"fiscal year", calendar_unit::fiscal_year},
                                       unit_word{"week", calendar_unit::week},
                                       unit_word{"day", calendar_unit::day}};

[[nodiscard]] inline std::optional<period> days_of_unit(calendar_unit unit, day d)
{
    const auto found = unit_at(unit, d);
    return found ? std::optional{found->days} : std::nullopt;
}

/// The unit that holds `as_of`, by its name.
[[nodiscard]] inline std::optional<period> current_unit(std::string_view text, day as_of)
{
    if (text.starts_with("this ")) text.remove_prefix(5);
    if (text == "year") return days_of_calendar({as_of.year()});
    if (text == "quarter") return days_of_calendar({as_of.year(), (as_of.month() + 2) / 3});
    for (const auto& [word, unit] : unit_words)
        if (word == text) return days_of_unit(unit, as_of);
    return std::nullopt;
}

/// "90 days", "12 weeks", "3 months", "2 years", each up to `as_of`.
[[nodiscard]] inline std::optional<period> days_back(std::string_view text, day as_of)
{
    constexpr std::size_t most_digits = 5;
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos || blank == 0 || blank > most_digits) return std::nullopt;
    const auto number = parse_digits(text.substr(0, blank));
    if (!number || *number < 1) return std::nullopt;
    auto unit = text.substr(blank + 1);
    if (unit.ends_with('s')) unit.remove_suffix(1);
    std::optional<day> before; // the day before the first
    if (unit == "day") before = checked_add(as_of, -*number);
    if (unit == "week") before = checked_add(as_of, -7 * *number);
    if (unit == "month") before = add_months(as_of, -*number);
    if (unit == "year") before = add_months(as_of, -12 * *number);
    const auto first = before ? checked_add(*before, 1) : std::nullopt;
    return first ? period::between(*first, as_of) : std::nullopt;
}

[[nodiscard]] inline std::optional<period> named_days(std::string_view text, day as_of)
{
    constexpr std::string_view fiscal{"fy"};
    constexpr std::string_view broadcast{"broadcast "};
    constexpr std::string_view last{"last "};
    if (text.starts_with(last)) return days_back(text.substr(last.size()), as_of);
    if (text.starts_with(fiscal)) {
        const auto part = parse_year_part(text.substr(fiscal.size()), "m");
        return part ? days_of_fiscal(*part) : std::nullopt;
    }
    if (text.starts_with(broadcast))
        if (const auto part = parse_year_part(text.substr(broadcast.size()), ""))
            return days_of_broadcast(*part);
    if (const auto part = parse_year_part(text, "")) return days_of_calendar(*part);
    return current_unit(text, as_of);
}

[[nodiscard]] inline result<period> one_period(std::string_view text, day as_of)
{
    constexpr std::string_view week{"week of "};
    if (const auto found = named_days(text, as_of)) return *found;
    const bool of_week = text.starts_with(week);
    auto exact = parse_day(text.substr(of_week ? week.size() : 0));
    const auto days = !exact    ? std::nullopt
                      : of_week ? days_of_unit(calendar_unit::week, *exact)
                                : std::optional{only(*exact)};
    if (days) return *days;
    if (!exact && exact.error().code == code::no_such_day) return std::move(exact).error();
    return error_at(whole(text), code::bad_period, {excerpt(text)});
}

} // namespace detail

inline result<period> parse_time_words(std::string_view text, day as_of)
{
    const auto words = detail::plain_words(text);
    const std::string_view all{words};
    for (const std::string_view between : {std::string_view{" to "}, std::string_view{".."}}) {
        const auto at = all.find(between);
        if (at == all.npos) continue;
        auto from = detail::one_period(detail::plain_words(all.substr(0, at)), as_of);
        if (!from) return from;
        auto to = detail::one_period(detail::plain_words(all.substr(at + between.size())), as_of);
        if (!to) return to;
        if (const auto run = period::between(from->first(), to->last())) return *run;
        return error_at(whole(text), code::reversed_days, {to_string(from->first()), to_string(to->last())});
    }
    auto found = detail::one_period(all, as_of);
    // In the words that were given.
    if (!found && found.error().code == code::bad_period)
        return error_at(whole(text), code::bad_period, {excerpt(text)});
    return found;
}

} // namespace v1
} // namespace mediabuy

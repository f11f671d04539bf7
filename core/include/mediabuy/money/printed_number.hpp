// SPDX-License-Identifier: MIT
#pragma once
/// @file money/printed_number.hpp
/// A number as people print it: "74,000", "2,8", "74 000", "1'500'000.00".
///
/// Points and commas mean one thing in one language and another in the next. What can be read in two ways is
/// a problem that names both; what can be read in only one way is taken, whichever way that is.

#include "mediabuy/money/codes.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/text/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// The mark before the fraction; the language's other mark is taken for groups of thousands.
enum class decimal_mark : char { point = '.', comma = ',' };

/// coefficient / 10^decimals.
struct printed_number {
    std::uint64_t coefficient = 0;
    int decimals = 0;                ///< digits printed after the decimal mark, zeros included
    std::size_t digits_seen = 0;     ///< digits in all
    bool overflows = false;          ///< the coefficient does not fit; it is then of no use
    bool could_be_thousands = false; ///< "1.234": the mark stands where one for thousands could stand
};

/// Bytes that the number at the front of `text` takes: digits, and marks and spaces between digits. 0 where
/// none is. A space belongs to it only before a group of three digits.
[[nodiscard]] constexpr std::size_t printed_number_length(std::string_view text) noexcept;

/// What `text.substr(begin, length)` says, with a length from printed_number_length.
/// Errors: ambiguous-amount, bad-grouping.
[[nodiscard]] result<printed_number> read_printed_number(std::string_view text, std::size_t begin,
                                                         std::size_t length, decimal_mark mark);

/// The problem of a number such as "1.234", which has its two readings.
[[nodiscard]] problem ambiguous_number(std::string_view text, std::size_t begin, std::size_t length);

// ---- implementation

namespace detail {

/// A mark or space that can stand between digits, as one character; 0 for any other. All spaces count as one.
struct separator {
    char kind = 0;
    std::size_t length_bytes = 0;
};

[[nodiscard]] constexpr separator separator_at(std::string_view text) noexcept
{
    if (text.empty()) return {};
    const auto next = first_code_point(text);
    switch (next.value) {
    case U'.':
    case U',':
        return {static_cast<char>(next.value), 1};
    case U'\'':
    case U'\u2019':
        return {'\'', next.length_bytes};
    case U' ':
    case U'\u00A0': // no-break space
    case U'\u2007': // figure space
    case U'\u2009': // thin space
    case U'\u202F': // narrow no-break space
        return {' ', next.length_bytes};
    default:
        return {};
    }
}

[[nodiscard]] constexpr bool digit_at(std::string_view text, std::size_t at) noexcept
{
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Whether exactly three digits stand at `at`.
[[nodiscard]] constexpr bool group_at(std::string_view text, std::size_t at) noexcept
{
    return digit_at(text, at) && digit_at(text, at + 1) && digit_at(text, at + 2) && !digit_at(text, at + 3);
}

/// The runs of digits of a number and the marks between them.
struct digit_runs {
    std::size_t marks = 0;
    std::size_t of_last_kind = 0; ///< how many of the marks are of the kind of the last one
    std::size_t first = 0;        ///< length of the first run
    std::size_t last = 0;         ///< length of the last run
    char last_kind = 0;
    char other_kind = 0; ///< a kind before the last mark, if it differs
    bool leading_zero = false;
    bool inner_are_threes = true; ///< every run between the first and the last
    bool three_kinds = false;

    /// Whether the digits before the last run stand in groups of thousands (the last one not looked at).
    [[nodiscard]] constexpr bool grouped() const noexcept
    {
        return first >= 1 && first <= 3 && !leading_zero && inner_are_threes && !three_kinds;
    }
};

[[nodiscard]] constexpr digit_runs runs_of(std::string_view number, printed_number& value) noexcept
{
    digit_runs runs;
    std::size_t run = 0;
    for (std::size_t at = 0; at < number.size();) {
        if (digit_at(number, at)) {
            const auto digit = static_cast<unsigned>(number[at] - '0');
            value.overflows = value.overflows ||
                              __builtin_mul_overflow(value.coefficient, 10U, &value.coefficient) ||
                              __builtin_add_overflow(value.coefficient, digit, &value.coefficient);
            if (value.digits_seen++ == 0) runs.leading_zero = digit == 0;
            ++run;
            ++at;
            continue;
        }
        const auto mark = separator_at(number.substr(at));
        if (runs.marks == 0)
            runs.first = run;
        else if (run != 3)
            runs.inner_are_threes = false;
        if (mark.kind != runs.last_kind && runs.marks != 0) {
            runs.three_kinds = runs.other_kind != 0;
            runs.other_kind = runs.last_kind;
            runs.of_last_kind = 0;
        }
        runs.last_kind = mark.kind;
        ++runs.of_last_kind;
        ++runs.marks;
        run = 0;
        at += mark.length_bytes;
    }
    runs.last = run;
    if (runs.marks == 0) runs.first = run;
    return runs;
}

} // namespace detail

constexpr std::size_t printed_number_length(std::string_view text) noexcept
{
    std::size_t at = 0;
    bool only_spaces = true; // so far, between the digits
    if (text.size() > 1 && (text[0] == '.' || text[0] == ',') && detail::digit_at(text, 1)) {
        at = 1;
        only_spaces = false;
    }
    std::size_t run = 0;
    while (true) {
        for (run = 0; detail::digit_at(text, at); ++at)
            ++run;
        if (at == 0) return 0;
        const auto mark = detail::separator_at(text.substr(at));
        const auto after = at + mark.length_bytes;
        if (mark.kind == 0 || !detail::digit_at(text, after)) return at;
        if (mark.kind == ' ' && !(only_spaces && run <= 3 && detail::group_at(text, after))) return at;
        if (mark.kind != ' ') only_spaces = false;
        at = after;
    }
}

inline problem ambiguous_number(std::string_view text, std::size_t begin, std::size_t length)
{
    const auto number = text.substr(begin, length);
    std::string fraction;
    std::string thousands;
    for (const char c : number) {
        const bool mark = c == '.' || c == ',';
        fraction += mark ? '.' : c;
        if (!mark) thousands += c;
    }
    return error_at(bytes(begin, begin + length), code::ambiguous_amount,
                    {excerpt(number), excerpt(fraction), excerpt(thousands)});
}

inline result<printed_number> read_printed_number(std::string_view text, std::size_t begin,
                                                  std::size_t length, decimal_mark mark)
{
    printed_number value;
    const auto number = text.substr(begin, length);
    const auto runs = detail::runs_of(number, value);
    if (runs.marks == 0) return value;
    const auto fraction = [&] {
        value.decimals = static_cast<int>(runs.last);
        return value;
    };
    const bool can_be_decimal = (runs.last_kind == '.' || runs.last_kind == ',') && runs.of_last_kind == 1;
    const bool in_thousands = runs.grouped() && runs.last == 3 && runs.other_kind == 0;
    if (can_be_decimal && runs.marks > 1 && runs.grouped()) return fraction(); // 1,234.5 and 1.234,5
    if (can_be_decimal && runs.marks == 1) {
        if (runs.last_kind == static_cast<char>(mark)) {
            value.could_be_thousands = in_thousands;
            return fraction();
        }
        // English prints 74,000 and nobody doubts it; 74.000 in Swedish is read in both ways.
        if (in_thousands && runs.last_kind == ',') return value;
        return ambiguous_number(text, begin, length);
    }
    if (in_thousands) return value;
    return error_at(bytes(begin, begin + length), code::bad_grouping, {excerpt(text), excerpt(number)});
}

} // namespace v1
} // namespace mediabuy

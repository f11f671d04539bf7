// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/written.hpp
/// Amounts, shares and days as people read them in English.
///
/// In sentences "$5,874,000" and "9 January 2026"; in tables "5,874,000" and "18 Aug 2025". Cents are shown
/// where there are any. A month stays a month: no day is made up.

#include "mediabuy/answer/calendar_words.hpp"
#include "mediabuy/answer/language.hpp"
#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/calendar/vague_day.hpp"
#include "mediabuy/money/estimate.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class cents : std::uint8_t { where_any, always };

/// "5,874,000" or "24,974,000.50": digits in threes.
[[nodiscard]] inline std::string written_digits(std::int64_t minor, currency of,
                                                cents show = cents::where_any);

/// "$5,874,000", "-$5.00", "SEK 2,800": with the currency's sign where it has a common one. Alike in every
/// language, so that what a sentence says is what stands in the table.
[[nodiscard]] inline std::string written(language lang, money amount, cents show = cents::where_any);

/// "9 January 2026".
[[nodiscard]] inline std::string written(language lang, day d);

/// "9 January 2026", "October 2025", "2025"; a printed wording as it is; "between 1 and …" has no short form,
/// so a range without words is "1 to 31 December 2025".
[[nodiscard]] inline std::string written(language lang, const worded_day& d);

/// The same behind its preposition: "on 9 January 2026", "in October 2025", "in late 2025"; words that bring
/// their own keep it: "at the end of last year".
[[nodiscard]] inline std::string written_with_preposition(language lang, const worded_day& d);

/// "January 2026, no day printed", "between 8 and …, no day printed"; an exact day as it is.
[[nodiscard]] inline std::string written_publication(language lang, const worded_day& d);

/// "18 Aug 2025", "Oct 2025", "2025": for tables.
[[nodiscard]] inline std::string written_short(language lang, const worded_day& d);

/// "one", "two", … "nine", then digits; in Swedish words up to "tolv".
[[nodiscard]] inline std::string written_count(language lang, std::int64_t n);

/// With a capital at its front, where that is a small letter of ASCII, or å, ä, ö.
[[nodiscard]] inline std::string capitalised(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    else if (text.starts_with("å") || text.starts_with("ä") || text.starts_with("ö"))
        text[1] = static_cast<char>(text[1] - 0x20);
    return text;
}

/// "a, b and c"; of more than four the first three "and 5 more".
[[nodiscard]] inline std::string written_list(language lang, const std::vector<std::string>& items);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::string month_of(language lang, day d)
{
    return std::string{calendar_of(lang).months[d.month() - 1]} + ' ' + std::to_string(d.year());
}

[[nodiscard]] inline std::string short_month_of(language lang, day d)
{
    return std::string{calendar_of(lang).short_months[d.month() - 1]} + ' ' + std::to_string(d.year());
}

/// A range that is just a month, or a year, is read as one.
[[nodiscard]] inline vague_day::grain grain_of(vague_day d)
{
    const auto first = d.earliest();
    const auto last = d.latest();
    if (d.given_as() != vague_day::grain::range || first.day_of_month() != 1) return d.given_as();
    if (last == day::last_of_month(first.year(), first.month())) return vague_day::grain::month;
    const bool year = first.month() == 1 && last == day{first.year(), 12, 31};
    return year ? vague_day::grain::year : vague_day::grain::range;
}

[[nodiscard]] inline std::string with_commas(std::string_view digits)
{
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

/// A plain number, "-5874000.00", as people read it.
[[nodiscard]] inline std::string in_threes(std::string_view plain, cents show)
{
    const bool negative = plain.substr(0, 1) == "-";
    const auto unsigned_text = plain.substr(negative ? 1 : 0);
    const auto point = std::min(unsigned_text.find('.'), unsigned_text.size());
    const auto fraction = unsigned_text.substr(point);
    const bool has_cents = fraction.find_first_not_of(".0") != std::string_view::npos;
    auto out = (negative ? "-" : "") + with_commas(unsigned_text.substr(0, point));
    return has_cents || show == cents::always ? out + std::string{fraction} : out;
}

[[nodiscard]] inline std::string_view sign_of(currency c) noexcept
{
    if (c.code() == "USD") return "$";
    if (c.code() == "EUR") return "€";
    if (c.code() == "GBP") return "£";
    return {};
}

/// Digits, which may be negative, behind the sign of their currency or its code.
[[nodiscard]] inline std::string with_sign(const std::string& digits, currency of)
{
    const auto sign = sign_of(of);
    if (sign.empty()) return std::string{of.code()} + ' ' + digits;
    return digits.front() == '-' ? '-' + std::string{sign} + digits.substr(1) : std::string{sign} + digits;
}

/// Printed words such as "at the end of last year" or "late in September" bring their own preposition.
[[nodiscard]] inline bool has_preposition(std::string_view words)
{
    constexpr std::array prepositions{"after ", "around ", "at ", "before ", "between ",
                                      "by ",    "during ", "in ", "on ",     "since "};
    return words.find(" in ") != std::string_view::npos ||
           std::any_of(prepositions.begin(), prepositions.end(), [words](std::string_view preposition) {
               return words.substr(0, preposition.size()) == preposition;
           });
}

/// Whether it names days: one, or the first and the last of a range.
[[nodiscard]] inline bool days_are_printed(const worded_day& d)
{
    const auto grain = grain_of(d.when);
    return grain == vague_day::grain::day || (grain == vague_day::grain::range && d.as_printed.empty());
}

} // namespace detail

inline std::string written_digits(std::int64_t minor, currency of, cents show)
{
    return detail::in_threes(minor_to_string(minor, of), show);
}

inline std::string written(language, money amount, cents show)
{
    return detail::with_sign(written_digits(amount.minor(), amount.currency(), show), amount.currency());
}

inline std::string written(language lang, day d)
{
    return std::to_string(d.day_of_month()) + ' ' + detail::month_of(lang, d);
}

inline std::string written(language lang, const worded_day& d)
{
    if (!d.as_printed.empty()) return phrased(lang, "words-as-printed", {d.as_printed});
    const auto first = d.when.earliest();
    const auto last = d.when.latest();
    switch (detail::grain_of(d.when)) {
    case vague_day::grain::day:
        return written(lang, first);
    case vague_day::grain::month:
        return detail::month_of(lang, first);
    case vague_day::grain::year:
        return std::to_string(first.year());
    case vague_day::grain::range:
        break;
    }
    const bool one_month = first.year() == last.year() && first.month() == last.month();
    return phrased(
        lang, "range",
        {one_month ? std::to_string(first.day_of_month()) : written(lang, first), written(lang, last)});
}

inline std::string written_with_preposition(language lang, const worded_day& d)
{
    const auto grain = detail::grain_of(d.when);
    const auto& printed = d.as_printed;
    if (detail::has_preposition(printed)) return phrased(lang, "words-as-printed", {printed});
    if (!printed.empty())
        return phrased(lang, phrase_if(grain == vague_day::grain::day, "on-words", "in-words"), {printed});
    switch (grain) {
    case vague_day::grain::day:
        return phrased(lang, "on-day", {written(lang, d)});
    case vague_day::grain::month:
        return phrased(lang, "in-month", {written(lang, d)});
    case vague_day::grain::year:
        return phrased(lang, "in-year", {written(lang, d)});
    case vague_day::grain::range:
        break;
    }
    return phrased(lang, "between-days", {written(lang, d.when.earliest()), written(lang, d.when.latest())});
}

inline std::string written_publication(language lang, const worded_day& d)
{
    if (d.when.given_as() == vague_day::grain::day) return written(lang, d);
    const bool between = d.as_printed.empty() && detail::grain_of(d.when) == vague_day::grain::range;
    return phrased(lang, "no-day-printed", {between ? written_with_preposition(lang, d) : written(lang, d)});
}

inline std::string written_short(language lang, const worded_day& d)
{
    if (!d.as_printed.empty()) return d.as_printed;
    const auto first = d.when.earliest();
    switch (detail::grain_of(d.when)) {
    case vague_day::grain::day:
        return std::to_string(first.day_of_month()) + ' ' + detail::short_month_of(lang, first);
    case vague_day::grain::month:
        return detail::short_month_of(lang, first);
    case vague_day::grain::year:
    case vague_day::grain::range:
        break;
    }
    return written(lang, d);
}

inline std::string written_count(language lang, std::int64_t n)
{
    const auto& numbers = calendar_of(lang).numbers;
    const bool small = n >= 0 && n < static_cast<std::int64_t>(numbers.size());
    const auto word = small ? numbers[static_cast<std::size_t>(n)] : std::string_view{};
    return word.empty() ? std::to_string(n) : std::string{word};
}

inline std::string written_list(language lang, const std::vector<std::string>& items)
{
    constexpr std::size_t most = 4;
    const std::size_t shown = items.size() > most ? most - 1 : items.size();
    std::string out;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i > 0 && i + 1 == items.size();
        if (last)
            out = phrased(lang, "list-and", {out, items[i]});
        else
            out += (i == 0 ? "" : ", ") + items[i];
    }
    if (shown < items.size()) return phrased(lang, "and-more", {out, std::to_string(items.size() - shown)});
    return out;
}

} // namespace v1
} // namespace mediabuy

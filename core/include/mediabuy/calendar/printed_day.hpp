// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/printed_day.hpp
/// Days as people print them: "12 Nov 2025", "November 12, 2025", "den 12 november 2025", "October 2025".
///
/// Numbers alone are read from the year on ("2025-11-12", "2025/11/12"): 12/11/2025 is two days, by who reads
/// it. A day without its year is none, since the core does not know what year it is.

#include "mediabuy/calendar/vague_day.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct printed_day {
    vague_day when;
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
};

/// The day at the front of `text`, the longest that can be read; nothing where none is.
[[nodiscard]] inline std::optional<printed_day> printed_day_at_front(std::string_view text);

/// The text as a day, nothing else standing in it but blanks around.
[[nodiscard]] inline std::optional<vague_day> read_printed_day(std::string_view text);

/// Every day in a text, in order.
[[nodiscard]] inline std::vector<printed_day> printed_days_in(std::string_view text);

// ---- implementation

namespace detail {

struct printed_month {
    std::string_view name; ///< in small letters
    unsigned month;
};
// English and Swedish, with what each is cut to.
inline constexpr std::array printed_months{
    printed_month{"january", 1},  printed_month{"januari", 1},   printed_month{"jan", 1},
    printed_month{"february", 2}, printed_month{"februari", 2},  printed_month{"feb", 2},
    printed_month{"march", 3},    printed_month{"mars", 3},      printed_month{"mar", 3},
    printed_month{"april", 4},    printed_month{"apr", 4},       printed_month{"may", 5},
    printed_month{"maj", 5},      printed_month{"june", 6},      printed_month{"juni", 6},
    printed_month{"jun", 6},      printed_month{"july", 7},      printed_month{"juli", 7},
    printed_month{"jul", 7},      printed_month{"august", 8},    printed_month{"augusti", 8},
    printed_month{"aug", 8},      printed_month{"september", 9}, printed_month{"sept", 9},
    printed_month{"sep", 9},      printed_month{"october", 10},  printed_month{"oktober", 10},
    printed_month{"oct", 10},     printed_month{"okt", 10},      printed_month{"november", 11},
    printed_month{"nov", 11},     printed_month{"december", 12}, printed_month{"dec", 12}};

class printed_day_reader {
public:
    explicit constexpr printed_day_reader(std::string_view text) noexcept : text_{text} {}

    [[nodiscard]] std::optional<printed_day> read()
    {
        if (const auto month = take_month()) return month_first(*month);
        const auto begin = at_;
        const auto number = take_number();
        if (!number) return std::nullopt;
        return at_ - begin == 4 ? year_first(*number) : day_first(*number, at_ - begin);
    }

private:
    [[nodiscard]] static constexpr bool letter(char c) noexcept
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    }
    [[nodiscard]] static constexpr bool digit(char c) noexcept { return c >= '0' && c <= '9'; }
    [[nodiscard]] constexpr char here() const noexcept { return at_ < text_.size() ? text_[at_] : '\0'; }

    constexpr bool take(char c) noexcept
    {
        if (here() != c) return false;
        ++at_;
        return true;
    }
    constexpr void skip_spaces() noexcept
    {
        while (here() == ' ' || text_.substr(at_).starts_with("\u00A0"))
            at_ += here() == ' ' ? 1U : 2U;
    }

    [[nodiscard]] std::optional<unsigned> take_month()
    {
        for (const auto& [name, month] : printed_months) {
            const auto word = text_.substr(at_, name.size());
            const bool same = std::equal(word.begin(), word.end(), name.begin(), name.end(),
                                         [](char a, char b) { return (a | 0x20) == b; });
            const auto behind = at_ + name.size();
            if (!same || (behind < text_.size() && letter(text_[behind]))) continue;
            at_ = behind;
            (void)take('.');
            return month;
        }
        return std::nullopt;
    }

    /// One to four digits.
    [[nodiscard]] std::optional<int> take_number() noexcept
    {
        const auto begin = at_;
        int value = 0;
        while (digit(here()) && at_ - begin < 4)
            value = value * 10 + (text_[at_++] - '0');
        if (at_ == begin || digit(here())) return std::nullopt;
        return value;
    }

    /// A year of four digits that nothing goes on from ("2025-26", "2025.5").
    [[nodiscard]] std::optional<int> take_year() noexcept
    {
        const auto begin = at_;
        const auto year = take_number();
        if (!year || at_ - begin != 4 || !ends_here()) return std::nullopt;
        return year;
    }
    [[nodiscard]] constexpr bool ends_here() const noexcept
    {
        const auto next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
        const bool joins = here() == '-' || here() == '/' || here() == '.' || here() == ',';
        return !letter(here()) && !digit(here()) && !(joins && digit(next));
    }

    [[nodiscard]] std::optional<printed_day> made(std::optional<vague_day> when) const
    {
        if (!when) return std::nullopt;
        return printed_day{*when, 0, at_};
    }
    [[nodiscard]] std::optional<printed_day> made(int year, unsigned month, int day_of_month) const
    {
        const auto d = year < 1 ? std::nullopt : day::of(year, month, static_cast<unsigned>(day_of_month));
        return d ? made(vague_day{*d}) : std::nullopt;
    }

    /// "12th", "12:e", "12." before its month.
    void skip_ordinal() noexcept
    {
        for (const std::string_view ending : {"st", "nd", "rd", "th", ":e", "."})
            if (text_.substr(at_).starts_with(ending)) {
                at_ += ending.size();
                return;
            }
    }

    [[nodiscard]] std::optional<printed_day> year_first(int year)
    {
        if (const char joint = here(); joint == '-' || joint == '/') {
            ++at_;
            const auto month = take_number();
            if (!month || *month < 1 || *month > 12) return std::nullopt;
            if (joint == here()) {
                ++at_;
                const auto day_of_month = take_number();
                return day_of_month && ends_here() ? made(year, static_cast<unsigned>(*month), *day_of_month)
                                                   : std::nullopt;
            }
            if (joint == '/' || year < 1 || !ends_here()) return std::nullopt;
            return made(vague_day::in_month(year, static_cast<unsigned>(*month)));
        }
        constexpr int first = 1900; // an earlier number is more likely something else
        constexpr int last = 2099;
        return year >= first && year <= last && ends_here() ? made(vague_day::in_year(year)) : std::nullopt;
    }

    [[nodiscard]] std::optional<printed_day> day_first(int day_of_month, std::size_t digits)
    {
        if (digits > 2) return std::nullopt;
        skip_ordinal();
        skip_spaces();
        if (text_.substr(at_).starts_with("of ")) at_ += 3;
        const auto month = take_month();
        if (!month) return std::nullopt;
        (void)take(',');
        skip_spaces();
        const auto year = take_year();
        return year ? made(*year, *month, day_of_month) : std::nullopt;
    }

    [[nodiscard]] std::optional<printed_day> month_first(unsigned month)
    {
        (void)take(',');
        skip_spaces();
        if (text_.substr(at_).starts_with("of ")) at_ += 3;
        const auto begin = at_;
        if (const auto year = take_year(); year && *year > 0) return made(vague_day::in_month(*year, month));
        at_ = begin;
        const auto day_of_month = take_number();
        if (!day_of_month || at_ - begin > 2) return std::nullopt;
        skip_ordinal();
        (void)take(',');
        skip_spaces();
        const auto year = take_year();
        return year ? made(*year, month, *day_of_month) : std::nullopt;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace detail

inline std::optional<printed_day> printed_day_at_front(std::string_view text)
{
    return detail::printed_day_reader{text}.read();
}

inline std::optional<vague_day> read_printed_day(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    if (text.starts_with("den ")) text.remove_prefix(4);
    const auto found = printed_day_at_front(text);
    if (!found || found->end != text.size()) return std::nullopt;
    return found->when;
}

inline std::vector<printed_day> printed_days_in(std::string_view text)
{
    std::vector<printed_day> out;
    const auto joins = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
               c == '/' || c == '.' || c == ',' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && joins(text[at - 1])) continue;
        // Nothing printed as a day is longer than this: the time stays linear.
        constexpr std::size_t longest = 40;
        auto found = printed_day_at_front(text.substr(at, longest));
        if (!found) continue;
        found->begin = at;
        found->end += at;
        out.push_back(*found);
        at = found->end - 1;
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

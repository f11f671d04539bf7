// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/vague_day.hpp
/// A day that is known only to lie somewhere in a closed run of days, such as "2025-10" or "late 2025".
///
/// A question whose answer depends on where in the run the day lies has the answer *unknown*, never a guess.

#include "mediabuy/calendar/day.hpp"
#include "mediabuy/calendar/period.hpp"
#include "mediabuy/text/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// An answer to a question about a day that may be vague.
enum class truth : std::uint8_t { no, unknown, yes };

class vague_day {
public:
    /// How finely it was given; a range keeps its words elsewhere, and one of a single day is that day.
    enum class grain : std::uint8_t { day, month, year, range };

    // Implicit: an exact day is a vague one that is not vague.
    constexpr vague_day(day exact) noexcept : earliest_{exact}, latest_{exact}, grain_{grain::day} {}

    [[nodiscard]] static constexpr vague_day in_month(int year, unsigned month);
    [[nodiscard]] static constexpr vague_day in_year(int year);
    [[nodiscard]] static constexpr vague_day within(period run) noexcept;

    [[nodiscard]] constexpr day earliest() const noexcept { return earliest_; }
    [[nodiscard]] constexpr day latest() const noexcept { return latest_; }
    [[nodiscard]] constexpr grain given_as() const noexcept { return grain_; }
    [[nodiscard]] constexpr bool is_exact() const noexcept { return earliest_ == latest_; }

    /// Is it on or before `d`? So for a start: has it begun by the end of `d`?
    [[nodiscard]] constexpr truth reached_by(day d) const noexcept
    {
        return d >= latest_ ? truth::yes : d < earliest_ ? truth::no : truth::unknown;
    }
    /// Is it before `d`? So for an inclusive last day: is it over on `d`?
    [[nodiscard]] constexpr truth passed_on(day d) const noexcept
    {
        return d > latest_ ? truth::yes : d <= earliest_ ? truth::no : truth::unknown;
    }

    friend constexpr bool operator==(const vague_day&, const vague_day&) noexcept = default;

private:
    constexpr vague_day(day earliest, day latest, grain g) noexcept
        : earliest_{earliest}, latest_{latest}, grain_{g}
    {
    }

    day earliest_;
    day latest_;
    grain grain_;
};

/// Reads "2025-12-31", "2025-12" and "2025".
/// Errors: bad-date, no-such-day.
[[nodiscard]] inline result<vague_day> parse_vague_day(std::string_view text);

/// As it is written in a book: "2025-12-31", "2025-12", "2025"; a range as "2025-12-01..2025-12-31".
[[nodiscard]] inline std::string to_string(vague_day d);

// ---- implementation

constexpr vague_day vague_day::in_month(int year, unsigned month)
{
    return {day{year, month, 1}, day::last_of_month(year, month), grain::month};
}

constexpr vague_day vague_day::in_year(int year) { return {day{year, 1, 1}, day{year, 12, 31}, grain::year}; }

constexpr vague_day vague_day::within(period run) noexcept
{
    return {run.first(), run.last(), run.first() == run.last() ? grain::day : grain::range};
}

inline result<vague_day> parse_vague_day(std::string_view text)
{
    const auto year = text.size() >= 4 ? detail::parse_digits(text.substr(0, 4)) : std::nullopt;
    if (year && *year >= 1 && text.size() == 4) return vague_day::in_year(*year);
    if (year && *year >= 1 && text.size() == 7 && text[4] == '-') {
        const auto month = detail::parse_digits(text.substr(5, 2));
        if (month && *month >= 1 && *month <= 12)
            return vague_day::in_month(*year, static_cast<unsigned>(*month));
    }
    auto exact = parse_day(text);
    if (!exact) return std::move(exact).error();
    return vague_day{*exact};
}

inline std::string to_string(vague_day d)
{
    const auto first = to_string(d.earliest());
    switch (d.given_as()) {
    case vague_day::grain::day:
        return first;
    case vague_day::grain::month:
        return first.substr(0, 7);
    case vague_day::grain::year:
        return first.substr(0, 4);
    case vague_day::grain::range:
        break;
    }
    return first + ".." + to_string(d.latest());
}

} // namespace v1
} // namespace mediabuy

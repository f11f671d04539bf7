// SPDX-License-Identifier: MIT
#pragma once
/// @file calendar/day.hpp
/// A day of the Gregorian calendar, on Howard Hinnant's date.
///
/// Nothing leads out of the years 1 to 9999. In + and - that is a precondition: breaking it throws, and does
/// not compile in a constant expression. Where the operands come from input, checked_add says that there is
/// no such day; no day is ever put in its place. Months: months.hpp.

#include "mediabuy/calendar/codes.hpp"
#include "mediabuy/text/result.hpp"

#include <date/date.h>

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// One day, from 0001-01-01 to 9999-12-31. There is no default: a day that is not known is another type.
class day {
public:
    /// Precondition: such a day exists; otherwise std::domain_error, or no constant expression.
    constexpr day(int year, unsigned month, unsigned day_of_month);

    /// The day, or nothing where the month has no such day.
    [[nodiscard]] static constexpr std::optional<day> of(int year, unsigned month,
                                                         unsigned day_of_month) noexcept;

    /// The last day of a month. Precondition: 1 <= month <= 12 and 1 <= year <= 9999; else
    /// std::domain_error.
    [[nodiscard]] static constexpr day last_of_month(int year, unsigned month);

    /// The day of that serial number, or nothing outside the years 1 to 9999.
    [[nodiscard]] static constexpr std::optional<day> at(date::sys_days serial) noexcept;

    [[nodiscard]] constexpr int year() const noexcept { return static_cast<int>(fields().year()); }
    [[nodiscard]] constexpr unsigned month() const noexcept
    {
        return static_cast<unsigned>(fields().month());
    }
    [[nodiscard]] constexpr unsigned day_of_month() const noexcept
    {
        return static_cast<unsigned>(fields().day());
    }

    /// Compares with date::Monday and its like.
    [[nodiscard]] constexpr date::weekday weekday() const noexcept { return date::weekday{serial_}; }

    [[nodiscard]] constexpr date::sys_days serial() const noexcept { return serial_; }

    friend constexpr auto operator<=>(const day& a, const day& b) noexcept
    {
        return a.serial_.time_since_epoch().count() <=> b.serial_.time_since_epoch().count();
    }
    friend constexpr bool operator==(const day& a, const day& b) noexcept { return a.serial_ == b.serial_; }

    /// Units: days from b to a; 1 from one day to the next.
    [[nodiscard]] friend constexpr int operator-(const day& a, const day& b) noexcept
    {
        return static_cast<int>((a.serial_ - b.serial_).count());
    }
    /// The day `days` later, or earlier where negative; nothing outside the years 1 to 9999.
    [[nodiscard]] friend constexpr std::optional<day> checked_add(const day& a, std::int64_t days) noexcept
    {
        constexpr std::int64_t all = 9999 * 366; // more would lead out from anywhere, and could overflow
        if (days < -all || days > all) return std::nullopt;
        return at(a.serial_ + date::days{static_cast<int>(days)});
    }
    /// The same. Precondition: there is such a day; else std::domain_error.
    [[nodiscard]] friend constexpr day operator+(const day& a, int days) { return a.moved(days); }
    [[nodiscard]] friend constexpr day operator-(const day& a, int days)
    {
        return a.moved(-std::int64_t{days});
    }

private:
    constexpr explicit day(date::sys_days serial) noexcept : serial_{serial} {}
    [[nodiscard]] constexpr day moved(std::int64_t days) const;
    [[nodiscard]] constexpr date::year_month_day fields() const noexcept
    {
        return date::year_month_day{serial_};
    }

    date::sys_days serial_;
};

/// Reads "2025-12-31" and nothing else.
/// Errors: bad-date, no-such-day.
[[nodiscard]] inline result<day> parse_day(std::string_view text);

/// "2025-12-31" (ISO 8601).
[[nodiscard]] inline std::string to_string(day d);

// ---- implementation

constexpr day::day(int year, unsigned month, unsigned day_of_month)
    : serial_{of(year, month, day_of_month) ? of(year, month, day_of_month)->serial_
                                            : throw std::domain_error{"mediabuy::day: no such day"}}
{
}

constexpr std::optional<day> day::of(int year, unsigned month, unsigned day_of_month) noexcept
{
    const auto fields = date::year{year} / date::month{month} / date::day{day_of_month};
    if (year < 1 || year > 9999 || !fields.ok()) return std::nullopt;
    return day{date::sys_days{fields}};
}

constexpr std::optional<day> day::at(date::sys_days serial) noexcept
{
    constexpr date::sys_days first{date::year{1} / date::month{1} / date::day{1}};
    constexpr date::sys_days last{date::year{9999} / date::month{12} / date::day{31}};
    if (serial < first || serial > last) return std::nullopt;
    return day{serial};
}

constexpr day day::moved(std::int64_t days) const
{
    const auto there = checked_add(*this, days);
    return there ? *there : throw std::domain_error{"mediabuy::day: beyond the calendar"};
}

constexpr day day::last_of_month(int year, unsigned month)
{
    const auto fields = date::year{year} / date::month{month} / date::last;
    if (year < 1 || year > 9999 || !fields.ok()) throw std::domain_error{"mediabuy::day: no such month"};
    return day{date::sys_days{fields}};
}

namespace detail {

/// Units: days since 1970.
[[nodiscard]] constexpr std::int32_t number_of(day d) noexcept
{
    return d.serial().time_since_epoch().count();
}

/// The day of that number; beyond the years 1 to 9999 their last one.
[[nodiscard]] inline day day_numbered(std::int32_t number)
{
    return day::at(date::sys_days{date::days{number}}).value_or(day{9999, 12, 31});
}

/// The number in a run of exactly `text.size()` digits.
[[nodiscard]] inline std::optional<int> parse_digits(std::string_view text) noexcept
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

[[nodiscard]] inline std::string pad(int value, std::size_t width)
{
    auto text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

} // namespace detail

inline result<day> parse_day(std::string_view text)
{
    const span whole{source_id::none, 0, static_cast<std::uint32_t>(text.size())};
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
    const auto year = shaped ? detail::parse_digits(text.substr(0, 4)) : std::nullopt;
    const auto month = shaped ? detail::parse_digits(text.substr(5, 2)) : std::nullopt;
    const auto dom = shaped ? detail::parse_digits(text.substr(8, 2)) : std::nullopt;
    if (!year || !month || !dom || *year < 1 || *month < 1 || *month > 12)
        return error_at(whole, code::bad_date, {std::string{text}});
    if (const auto d = day::of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*dom))) return *d;
    const auto last = day::last_of_month(*year, static_cast<unsigned>(*month));
    return error_at(whole, code::no_such_day, {std::string{text}, std::to_string(last.day_of_month())});
}

inline std::string to_string(day d)
{
    return detail::pad(d.year(), 4) + '-' + detail::pad(static_cast<int>(d.month()), 2) + '-' +
           detail::pad(static_cast<int>(d.day_of_month()), 2);
}

} // namespace v1
} // namespace mediabuy

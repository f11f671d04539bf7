// SPDX-License-Identifier: MIT
#pragma once
/// @file money/money.hpp
/// An exact amount: a whole number of minor units (cents) of one currency.
///
/// Amounts of two currencies do not mix and nothing wraps. In + and - that is a precondition: breaking it
/// throws, and does not compile in a constant expression. Where the operands come from input, checked_add
/// returns the problem. Nothing converts from floating point, and money times money does not exist. Reading
/// text: money_parser.hpp. Times a price or a share: money_arithmetic.hpp. Sums over many records: total.hpp.

#include "mediabuy/money/codes.hpp"
#include "mediabuy/money/currency.hpp"
#include "mediabuy/text/result.hpp"

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// A type that from_minor would have to narrow.
template <class T>
concept NarrowsToMinorUnits = std::floating_point<T> ||
                              (std::unsigned_integral<T> && sizeof(T) >= sizeof(std::int64_t)) ||
                              sizeof(T) > 8;

class money {
public:
    /// Units: minor units, 7400000 for $74,000.
    [[nodiscard]] static constexpr money from_minor(std::int64_t minor, mediabuy::currency of) noexcept
    {
        return {minor, of};
    }
    static money from_minor(NarrowsToMinorUnits auto, mediabuy::currency) = delete;

    [[nodiscard]] constexpr std::int64_t minor() const noexcept { return minor_; }
    [[nodiscard]] constexpr mediabuy::currency currency() const noexcept { return currency_; }

    [[nodiscard]] constexpr bool is_zero() const noexcept { return minor_ == 0; }
    [[nodiscard]] constexpr bool is_negative() const noexcept { return minor_ < 0; }

    /// Preconditions: one currency, and a sum that fits; else std::domain_error or std::overflow_error.
    constexpr money& operator+=(money b);
    constexpr money& operator-=(money b);
    constexpr money& operator*=(std::int64_t times);
    [[nodiscard]] friend constexpr money operator+(money a, money b) { return a += b; }
    [[nodiscard]] friend constexpr money operator-(money a, money b) { return a -= b; }
    [[nodiscard]] friend constexpr money operator-(money a) { return a *= -1; }
    [[nodiscard]] friend constexpr money operator*(money a, std::int64_t times) { return a *= times; }
    [[nodiscard]] friend constexpr money operator*(std::int64_t times, money a) { return a *= times; }
    friend money operator*(money, money) = delete; // a square dollar
    friend money operator*(money, NarrowsToMinorUnits auto) = delete;
    friend money operator*(NarrowsToMinorUnits auto, money) = delete;

    friend constexpr bool operator==(money, money) noexcept = default;

    /// Unordered where the currencies differ.
    [[nodiscard]] friend constexpr std::partial_ordering operator<=>(money a, money b) noexcept
    {
        if (a.currency_ != b.currency_) return std::partial_ordering::unordered;
        return a.minor_ <=> b.minor_;
    }

private:
    constexpr money(std::int64_t minor, mediabuy::currency of) noexcept : minor_{minor}, currency_{of} {}

    std::int64_t minor_;
    mediabuy::currency currency_;
};

/// Errors: mixed-currencies, amount-out-of-range.
[[nodiscard]] result<money> checked_add(money a, money b);
[[nodiscard]] result<money> checked_subtract(money a, money b);

/// Plain, with the currency's digits and without its name: "5874000.00", "-5.00", "120" (JPY).
[[nodiscard]] std::string to_string(money amount);

/// The same for a count of minor units, such as the end of an interval.
[[nodiscard]] std::string minor_to_string(std::int64_t minor, currency of);

/// The largest amount of a currency: 92,233,720,368,547,758.07 of a currency with cents.
[[nodiscard]] constexpr money largest(currency of) noexcept
{
    return money::from_minor(std::numeric_limits<std::int64_t>::max(), of);
}

// ---- implementation

namespace detail {

// Out of line, so that a loop over + stays small.
[[noreturn]] inline void refuse_mixing() { throw std::domain_error{"amounts of two currencies do not mix"}; }
[[noreturn]] inline void refuse_overflow() { throw std::overflow_error{"an amount does not fit"}; }

} // namespace detail

// An amount that throws keeps its value. Each check has a branch of its own: joined they take longer.

constexpr money& money::operator+=(money b)
{
    if (currency_ != b.currency_) detail::refuse_mixing();
    std::int64_t sum = 0;
    if (__builtin_add_overflow(minor_, b.minor_, &sum)) detail::refuse_overflow();
    minor_ = sum;
    return *this;
}

constexpr money& money::operator-=(money b)
{
    if (currency_ != b.currency_) detail::refuse_mixing();
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(minor_, b.minor_, &difference)) detail::refuse_overflow();
    minor_ = difference;
    return *this;
}

constexpr money& money::operator*=(std::int64_t times)
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(minor_, times, &product)) detail::refuse_overflow();
    minor_ = product;
    return *this;
}

namespace detail {

[[nodiscard]] inline problem does_not_mix(currency a, currency b)
{
    return error_at({}, code::mixed_currencies, {std::string{a.code()}, std::string{b.code()}});
}

[[nodiscard]] inline problem out_of_range(span where, std::string text, currency of)
{
    return error_at(where, code::amount_out_of_range,
                    {std::move(text), std::string{of.code()}, to_string(largest(of))});
}

} // namespace detail

inline result<money> checked_add(money a, money b)
{
    if (a.currency() != b.currency()) return detail::does_not_mix(a.currency(), b.currency());
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.minor(), b.minor(), &sum))
        return detail::out_of_range({}, to_string(a) + " + " + to_string(b), a.currency());
    return money::from_minor(sum, a.currency());
}

inline result<money> checked_subtract(money a, money b)
{
    if (a.currency() != b.currency()) return detail::does_not_mix(a.currency(), b.currency());
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a.minor(), b.minor(), &difference))
        return detail::out_of_range({}, to_string(a) + " - " + to_string(b), a.currency());
    return money::from_minor(difference, a.currency());
}

inline std::string minor_to_string(std::int64_t minor, currency of)
{
    char buffer[32]; // a sign, 19 digits, and up to 5 more with zeros and a point in front
    char* const end = buffer + sizeof buffer;
    char* at = end;
    auto rest =
        minor < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(minor) : static_cast<std::uint64_t>(minor);
    const int decimals = of.minor_digits();
    if (decimals > 0) {
        for (int i = 0; i < decimals; ++i, rest /= 10)
            *--at = static_cast<char>('0' + rest % 10);
        *--at = '.';
    }
    do {
        *--at = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (minor < 0) *--at = '-';
    return {at, end};
}

inline std::string to_string(money amount) { return minor_to_string(amount.minor(), amount.currency()); }

} // namespace v1
} // namespace mediabuy

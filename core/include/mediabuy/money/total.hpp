// SPDX-License-Identifier: MIT
#pragma once
/// @file money/total.hpp
/// A sum of exact amounts of one currency that cannot overflow while it runs: 128 bits, narrowed once at the
/// end.
///
/// Totals merge in any order to the same result, so that parts of a file, of a cluster or of a day can be
/// summed apart. For that they have a text and a byte form that do not change.

#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/money/int128.hpp"
#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/money/money.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

class total {
public:
    static constexpr std::size_t size_bytes = 27;

    constexpr explicit total(mediabuy::currency of) noexcept : currency_{of} {}

    [[nodiscard]] constexpr mediabuy::currency currency() const noexcept { return currency_; }
    [[nodiscard]] constexpr std::uint64_t count() const noexcept { return count_; }
    [[nodiscard]] constexpr int128 minor() const noexcept { return sum_; }

    /// Precondition: the same currency; else std::domain_error. 2^64 amounts of any size fit.
    constexpr total& operator+=(money amount)
    {
        if (amount.currency() != currency_) throw std::domain_error{"two currencies do not add up"};
        sum_ += amount.minor();
        ++count_;
        return *this;
    }

    /// The same of many at once, faster than a checked int64 loop: where one is of another currency, none is
    /// added.
    constexpr total& add(std::span<const money> amounts);

    /// Precondition: the same currency, and a sum that fits 128 bits; else std::domain_error,
    /// std::overflow_error.
    constexpr void merge(const total& other);

    /// The sum as money. Errors: amount-out-of-range.
    [[nodiscard]] result<money> narrow() const;

    /// The sum, even where no money could hold it: "5874000.00".
    [[nodiscard]] std::string sum_text() const
    {
        return to_plain_text(sum_, static_cast<std::size_t>(currency_.minor_digits()));
    }

    /// The code (3 bytes), the sum in minor units (16, two's complement), the count (8); the highest byte
    /// first.
    [[nodiscard]] constexpr std::array<std::byte, size_bytes> to_bytes() const noexcept;

    /// Errors: bad-total, unknown-currency.
    [[nodiscard]] static result<total> from_bytes(std::span<const std::byte> bytes);

    /// What to_string wrote. Errors: bad-total, unknown-currency.
    [[nodiscard]] static result<total> parse(std::string_view text);

    friend constexpr bool operator==(const total&, const total&) noexcept = default;

private:
    mediabuy::currency currency_;
    std::uint64_t count_ = 0;
    int128 sum_ = 0;
};

/// "USD 5874000.00 3": the code, the sum, the count.
[[nodiscard]] inline std::string to_string(const total& t)
{
    return std::string{t.currency().code()} + ' ' + t.sum_text() + ' ' + std::to_string(t.count());
}

// ---- implementation

namespace detail {

/// The sum of as many of the first amounts as fit four int64s, which are taken off `rest`: adding in four
/// lanes, no addition waits for the one before.
[[nodiscard]] constexpr int128 sum_while_it_fits(std::span<const money>& rest, currency of)
{
    std::int64_t a = 0;
    std::int64_t b = 0;
    std::int64_t c = 0;
    std::int64_t d = 0;
    const auto* at = rest.data();
    auto left = rest.size();
    for (; left >= 4; at += 4, left -= 4) {
        if (at[0].currency() != of || at[1].currency() != of || at[2].currency() != of ||
            at[3].currency() != of)
            refuse_mixing();
        std::int64_t next_a = 0;
        std::int64_t next_b = 0;
        std::int64_t next_c = 0;
        std::int64_t next_d = 0;
        if (__builtin_add_overflow(a, at[0].minor(), &next_a) ||
            __builtin_add_overflow(b, at[1].minor(), &next_b) ||
            __builtin_add_overflow(c, at[2].minor(), &next_c) ||
            __builtin_add_overflow(d, at[3].minor(), &next_d))
            break;
        a = next_a;
        b = next_b;
        c = next_c;
        d = next_d;
    }
    rest = rest.last(left);
    return int128{a} + b + c + d;
}

} // namespace detail

constexpr total& total::add(std::span<const money> amounts)
{
    int128 sum = 0;
    for (auto rest = amounts; !rest.empty();) {
        sum += detail::sum_while_it_fits(rest, currency_);
        // What is left over, or would not have fitted: one at a time.
        for (std::size_t i = 0; i < 4 && !rest.empty(); ++i, rest = rest.subspan(1)) {
            if (rest.front().currency() != currency_) detail::refuse_mixing();
            sum += rest.front().minor();
        }
    }
    sum_ += sum;
    count_ += amounts.size();
    return *this;
}

constexpr void total::merge(const total& other)
{
    if (other.currency_ != currency_) throw std::domain_error{"two currencies do not add up"};
    detail::add_to(sum_, other.sum_);
    if (__builtin_add_overflow(count_, other.count_, &count_)) throw std::overflow_error{"too many amounts"};
}

inline result<money> total::narrow() const
{
    const auto minor = detail::narrow(sum_);
    if (!minor) return detail::out_of_range(sum_, currency_);
    return money::from_minor(*minor, currency_);
}

constexpr std::array<std::byte, total::size_bytes> total::to_bytes() const noexcept
{
    std::array<std::byte, size_bytes> out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = static_cast<std::byte>(currency_.code()[i]);
    auto sum = static_cast<uint128>(sum_);
    for (std::size_t i = 19; i-- > 3; sum >>= 8U)
        out[i] = static_cast<std::byte>(static_cast<unsigned char>(sum));
    auto count = count_;
    for (std::size_t i = 27; i-- > 19; count >>= 8U)
        out[i] = static_cast<std::byte>(static_cast<unsigned char>(count));
    return out;
}

inline result<total> total::from_bytes(std::span<const std::byte> bytes)
{
    if (bytes.size() != size_bytes) return error_at({}, code::bad_total, {std::to_string(bytes.size())});
    std::string letters;
    for (const auto byte : bytes.first(3))
        letters += static_cast<char>(byte);
    const auto of = mediabuy::currency::find(letters);
    if (!of) return error_at({}, code::unknown_currency, {excerpt(letters)});
    uint128 sum = 0;
    for (const auto byte : bytes.subspan(3, 16))
        sum = (sum << 8U) | static_cast<unsigned char>(byte);
    total made{*of};
    made.sum_ = static_cast<int128>(sum);
    for (const auto byte : bytes.subspan(19))
        made.count_ = (made.count_ << 8U) | static_cast<unsigned char>(byte);
    return made;
}

namespace detail {

/// Plain digits with exactly `decimals` behind a point, as to_plain_text writes them; nothing for anything
/// else.
[[nodiscard]] constexpr std::optional<int128> read_plain_text(std::string_view text,
                                                              std::size_t decimals) noexcept
{
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.size() <= decimals || (decimals != 0 && text.size() < decimals + 2)) return std::nullopt;
    const auto point = decimals == 0 ? text.size() : text.size() - decimals - 1;
    int128 value = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == point && text[i] == '.') continue;
        const int digit = text[i] - '0';
        if (i == point || digit < 0 || digit > 9 || __builtin_mul_overflow(value, 10, &value) ||
            __builtin_sub_overflow(value, digit,
                                   &value)) // below zero, where there is room for the lowest value
            return std::nullopt;
    }
    if (!negative && __builtin_sub_overflow(int128{0}, value, &value)) return std::nullopt;
    return value;
}

} // namespace detail

inline result<total> total::parse(std::string_view text)
{
    const auto bad = [text] { return error_at(whole(text), code::bad_total, {excerpt(text)}); };
    const auto first = text.find(' ');
    const auto second = text.rfind(' ');
    if (first == text.npos || first == second) return bad();
    const auto letters = text.substr(0, first);
    const auto of = mediabuy::currency::find(letters);
    if (!of) return error_at(bytes(0, first), code::unknown_currency, {excerpt(letters)});
    total made{*of};
    const auto decimals = static_cast<std::size_t>(of->minor_digits());
    const auto sum = detail::read_plain_text(text.substr(first + 1, second - first - 1), decimals);
    const auto digits = text.substr(second + 1);
    const auto* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, made.count_);
    if (!sum || digits.empty() || stop != end || error != std::errc{}) return bad();
    made.sum_ = *sum;
    return made;
}

} // namespace v1
} // namespace mediabuy

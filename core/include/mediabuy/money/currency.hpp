// SPDX-License-Identifier: MIT
#pragma once
/// @file money/currency.hpp
/// A currency of ISO 4217: two bytes that index currency_table.hpp, so that nothing on a hot path compares
/// strings.

#include "mediabuy/money/currency_table.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

class currency {
public:
    /// The currency with that code, in capital letters; nothing where no active currency has it.
    [[nodiscard]] static constexpr std::optional<currency> find(std::string_view code) noexcept;

    /// The same for a code in the source text: one that does not exist does not compile.
    [[nodiscard]] static consteval currency of(std::string_view code) { return find(code).value(); }

    [[nodiscard]] constexpr std::string_view code() const noexcept { return row().code; }
    [[nodiscard]] constexpr std::string_view name() const noexcept { return row().name; }
    [[nodiscard]] constexpr int number() const noexcept { return row().number; }

    /// Digits after the point: 2 for USD, 0 for JPY. 0 too where the standard gives no minor unit.
    [[nodiscard]] constexpr int minor_digits() const noexcept { return std::max<int>(row().minor_digits, 0); }

    /// Whether the standard says how it divides; gold (XAU) does not.
    [[nodiscard]] constexpr bool has_minor_unit() const noexcept { return row().minor_digits >= 0; }

    /// How many minor units make one: 100 for USD.
    [[nodiscard]] constexpr std::int64_t minor_units_in_one() const noexcept
    {
        std::int64_t units = 1;
        for (int i = minor_digits(); i > 0; --i)
            units *= 10;
        return units;
    }

    friend constexpr bool operator==(currency, currency) noexcept = default;

    /// By code.
    friend constexpr auto operator<=>(currency, currency) noexcept = default;

private:
    constexpr explicit currency(std::uint16_t index) noexcept : index_{index} {}

    [[nodiscard]] constexpr const currency_row& row() const noexcept { return currency_table[index_]; }

    std::uint16_t index_;
};

// ---- implementation

constexpr std::optional<currency> currency::find(std::string_view code) noexcept
{
    const auto at =
        std::lower_bound(currency_table.begin(), currency_table.end(), code,
                         [](const currency_row& row, std::string_view wanted) { return row.code < wanted; });
    if (at == currency_table.end() || at->code != code) return std::nullopt;
    return currency{static_cast<std::uint16_t>(at - currency_table.begin())};
}

inline constexpr currency usd = currency::of("USD");

} // namespace v1
} // namespace mediabuy

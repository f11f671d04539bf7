// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/account.hpp
/// The accounts of the journal: budgetary ones, which follow the authority to spend, and proprietary ones,
/// which follow what things cost and who is owed (domain.md D9). An entry never mixes the two.

#include "mediabuy/record/account_word.hpp"
#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/record/words.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class account_set : std::uint8_t { budgetary, proprietary };
template <>
inline constexpr std::array spellings<account_set>{std::string_view{"budgetary"},
                                                   std::string_view{"proprietary"}};

[[nodiscard]] constexpr account_set set_of(account_word word) noexcept
{
    return word <= account_word::delivered_paid ? account_set::budgetary : account_set::proprietary;
}

/// The account of the US Standard General Ledger that it stands for; "" where domain.md names none.
[[nodiscard]] constexpr std::string_view ussgl_of(account_word word) noexcept
{
    switch (word) {
    case account_word::undelivered:
        return "4801";
    case account_word::delivered_unpaid:
        return "4901";
    case account_word::delivered_paid:
        return "4902";
    default:
        return {};
    }
}

/// One account: of one contract, or of one vendor where no contract is named, or of nobody who is named.
struct account {
    account_word word = account_word::cost;
    line_kind kind = line_kind::other; ///< of cost; elsewhere other
    any_ref owner = nobody;

    /// No record stands for it.
    static constexpr any_ref nobody{record_kind::source, static_cast<std::uint32_t>(-1), 0};

    friend auto operator<=>(const account&, const account&) = default;
};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file record/account_word.hpp
/// The accounts of the journal, as a book names them in its chart (domain.md D9).

#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class account_word : std::uint8_t {
    obligated,        ///< budgetary: authority that awards have used
    undelivered,      ///< budgetary: obligated and not billed yet
    delivered_unpaid, ///< budgetary: billed and not paid
    delivered_paid,   ///< budgetary: paid
    cost,             ///< proprietary: what was billed, less credits
    interest,         ///< proprietary: penalties for late payment
    billed,           ///< proprietary: owed on invoices that are not approved
    approved,         ///< proprietary: owed on invoices that are
    disbursed,        ///< proprietary: what left the treasury
    accrued,          ///< proprietary: owed for what was delivered and is not billed yet
    credits_due,      ///< proprietary: paid beyond what was due, and to come back
};

template <>
inline constexpr std::array spellings<account_word>{
    std::string_view{"obligated"},      std::string_view{"undelivered"}, std::string_view{"delivered-unpaid"},
    std::string_view{"delivered-paid"}, std::string_view{"cost"},        std::string_view{"interest"},
    std::string_view{"billed"},         std::string_view{"approved"},    std::string_view{"disbursed"},
    std::string_view{"accrued"},        std::string_view{"credits-due"}};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/action_text.hpp
/// What an action of a contract is, in words: FPDS's reasons for modification (domain.md A2), and what the
/// action itself adds to them.

#include "mediabuy/answer/language.hpp"
#include "mediabuy/record/contract.hpp"
#include "mediabuy/rule/holding.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// By the value of the action: the award, then FPDS's letters.
inline constexpr std::array<std::string_view, spellings<action>.size()> action_phrases{
    "award",
    "additional work under a new agreement",
    "supplemental agreement for work within scope",
    "funding only",
    "change order",
    "termination for default",
    "termination for convenience",
    "option exercised",
    "letter contract definitized",
    "novation",
    "close-out",
    "change order definitized",
    "other administrative action",
    "legal contract cancellation",
    "rerepresentation after a merger without novation",
    "rerepresentation",
    "change of the contract's number",
    "transfer",
    "change of the vendor's identifier or name",
    "change of address",
    "termination for cause",
    "subcontracting plan added"};

/// Whether an action put the last day of performance off.
enum class end_move : std::uint8_t { none, later };

/// "complete termination for convenience", "settlement of the termination for convenience", "supplemental
/// agreement for work within scope: no-cost extension". "" where the book does not say which action it is.
[[nodiscard]] inline std::string action_text(language lang, const modification& m, end_move moved);

// ---- implementation

namespace detail {

/// FPDS has no code for an extension at no cost: it is work within scope, or an administrative action, that
/// moves the last day and no money.
[[nodiscard]] inline bool moves_no_money(const modification& m)
{
    const auto nothing = [](const std::optional<money>& delta) { return !delta || delta->is_zero(); };
    const bool may_be = m.what == action::within_scope || m.what == action::other_administrative;
    return may_be && nothing(m.obligates) && nothing(m.value) && nothing(m.ceiling);
}

} // namespace detail

inline std::string action_text([[maybe_unused]] language lang, const modification& m, end_move moved)
{
    if (!m.what) return {};
    std::string phrase{action_phrases[static_cast<std::size_t>(*m.what)]};
    if (m.settlement) return is_termination(m.what) ? "settlement of the " + phrase : phrase + ": settlement";
    if (is_termination(m.what) && m.reach != extent::unsaid)
        return std::string{spelling_of(m.reach)} + ' ' + phrase;
    if (moved == end_move::later && detail::moves_no_money(m)) return phrase + ": no-cost extension";
    return phrase;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/action_text.hpp
/// What an action of a contract is, in words: FPDS's reasons for modification (domain.md A2), and what the
/// action itself adds to them.

#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/record/contract.hpp"
#include "mediabuy/rule/holding.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// By the value of the action: the award, then FPDS's letters.
inline constexpr std::array<phrase, spellings<action>.size()> action_phrases{
    "action-award", "action-a", "action-b", "action-c", "action-d", "action-e", "action-f", "action-g",
    "action-h",     "action-j", "action-k", "action-l", "action-m", "action-n", "action-p", "action-r",
    "action-s",     "action-t", "action-v", "action-w", "action-x", "action-y"};

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

inline std::string action_text(language lang, const modification& m, end_move moved)
{
    if (!m.what) return {};
    const auto words = action_phrases[static_cast<std::size_t>(*m.what)].words(lang);
    if (m.settlement)
        return phrased(lang, phrase_if(is_termination(m.what), "settlement-of", "with-settlement"), {words});
    if (is_termination(m.what) && m.reach != extent::unsaid)
        return phrased(lang,
                       phrase_if(m.reach == extent::complete, "complete-termination", "partial-termination"),
                       {words});
    if (moved == end_move::later && detail::moves_no_money(m))
        return phrased(lang, "no-cost-extension", {words});
    return std::string{words};
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_scope_text.hpp
/// Of which money a figure is, in three parts: who paid, which money, which days. Figures of the same words
/// for which money can stand side by side.

#include "mediabuy/answer/claim_text.hpp"
#include "mediabuy/answer/value.hpp"
#include "mediabuy/rule/stated_amount.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Whether a channel or a layer is the record's own, which sets a figure apart from nothing.
[[nodiscard]] inline bool has_channel(const book& b, any_ref about, channel word)
{
    return about.kind == record_kind::allocation && b.allocations.channels()[about.index] == word;
}
[[nodiscard]] inline bool has_layer(const book& b, any_ref about, layer word)
{
    if (about.kind == record_kind::allocation) return b.allocations.layers()[about.index] == word;
    return about.kind == record_kind::contract && word == layer::award;
}

/// "on top of something; for recruitment; on television; basis tracker".
[[nodiscard]] inline std::string money_words(language lang, const book& b, any_ref about,
                                             const claim_scope& scope, bool addition)
{
    std::string out;
    const auto add = [&](phrase of, std::string_view words) {
        out += (out.empty() ? "" : "; ") + phrased(lang, of, {words});
    };
    if (addition) add("on-top-of-something", {});
    if (scope.payee != name_id::none) add("to-payee", name_of(b, scope.payee));
    if (scope.purpose != name_id::none) add("for-purpose", name_of(b, scope.purpose));
    if (scope.medium && !has_channel(b, about, *scope.medium)) add("on-channel", spelling_of(*scope.medium));
    if (scope.where_in_chain && !has_layer(b, about, *scope.where_in_chain))
        add("of-layer", spelling_of(*scope.where_in_chain));
    if (scope.basis) add("of-basis", spaced_word(lang, spelling_of(*scope.basis)));
    return out;
}

inline void add_scope_text(language lang, value_object& row, const book& b, std::optional<any_ref> about,
                           const claim_scope& scope, const std::optional<estimate>& amount)
{
    const auto words = [](std::string text) { return text.empty() ? value{} : value{std::move(text)}; };
    const bool paid = amount && scope.payer != name_id::none;
    row.emplace_back("payer_text",
                     paid ? words(phrased(lang, "paid-by", {short_name_of(b, scope.payer)})) : value{});
    row.emplace_back("money_text", amount && about
                                       ? words(money_words(lang, b, *about, scope, amount->addition()))
                                       : value{});
    row.emplace_back("period_text", words(period_words(lang, b, scope)));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

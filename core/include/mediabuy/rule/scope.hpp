// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/scope.hpp
/// A total is of one scope: of one payer's money for one purpose.
///
/// What a record itself says of its payer or purpose decides whether it is counted; what others say of it is
/// a doubt (doubt.hpp). A party belongs to the payer that it is part of.

#include "mediabuy/rule/doubt.hpp"
#include "mediabuy/rule/payer.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Why a counted amount would be another scope's: it says so itself.
struct scope_breach {
    doubt_kind kind; ///< payer or purpose
    name_id said;
};

/// Does the amount's own record put it outside the scope of the book?
[[nodiscard]] inline std::optional<scope_breach> breach_of(const book& b, const entry& e);

/// Two amounts that one total must not hold: their records name different payers or purposes, and the book's
/// scope does not say which is meant.
struct unlike_pair {
    doubt_kind kind; ///< payer or purpose
    std::size_t first;
    std::size_t second;
};
[[nodiscard]] inline std::optional<unlike_pair> unlike(const book& b, const std::vector<entry>& entries);

// ---- implementation

inline std::optional<scope_breach> breach_of(const book& b, const entry& e)
{
    if (e.claim) return std::nullopt; // a claim's words: what is said of them are doubts
    const auto own = detail::own_scope(b, e);
    if (other_payer(b, own.payer, b.scope.payer)) return scope_breach{doubt_kind::payer, own.payer};
    if (contradicts(own.purpose, b.scope.purpose)) return scope_breach{doubt_kind::purpose, own.purpose};
    return std::nullopt;
}

inline std::optional<unlike_pair> unlike(const book& b, const std::vector<entry>& entries)
{
    std::optional<std::size_t> with_payer;
    std::optional<std::size_t> with_purpose;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto own = detail::own_scope(b, entries[i]);
        if (own.payer != name_id::none && b.scope.payer == name_id::none) {
            if (!with_payer) with_payer = i;
            const auto first = detail::own_scope(b, entries[*with_payer]).payer;
            if (other_payer(b, own.payer, first) && other_payer(b, first, own.payer))
                return unlike_pair{doubt_kind::payer, *with_payer, i};
        }
        if (own.purpose != name_id::none && b.scope.purpose == name_id::none) {
            if (!with_purpose) with_purpose = i;
            if (contradicts(own.purpose, detail::own_scope(b, entries[*with_purpose]).purpose))
                return unlike_pair{doubt_kind::purpose, *with_purpose, i};
        }
    }
    return std::nullopt;
}

} // namespace v1
} // namespace mediabuy

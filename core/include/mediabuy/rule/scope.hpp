// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/scope.hpp
/// A total is of one scope: of one payer's money for one purpose.
///
/// What a record itself says of its payer or purpose decides whether it is counted; what others say of it is
/// a doubt (doubt.hpp). A party belongs to the payer that it is part of.

#include "mediabuy/rule/doubt.hpp"
#include "mediabuy/rule/payer.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
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

namespace detail {

/// By word, the amount with the first id of those that say it: the order of the file is nothing.
using first_saying = std::map<std::string_view, std::size_t>;

inline void note(const book& b, const std::vector<entry>& entries, name_id word, std::size_t i,
                 first_saying& first)
{
    if (word == name_id::none) return;
    const auto id_of = [&](std::size_t at) { return b.names.text(b.head_of(entries[at].record).id); };
    const auto [at, is_new] = first.try_emplace(b.names.text(word), i);
    if (!is_new && id_of(i) < id_of(at->second)) at->second = i;
}

/// Of how many parties it is a part.
[[nodiscard]] inline std::size_t depth_of(const book& b, std::string_view word)
{
    const auto r = b.find(word);
    std::size_t depth = 0;
    if (r && r->kind == record_kind::party)
        for (auto p = b.parties[r->index].parent; p && depth < b.parties.size(); p = b[p].parent)
            ++depth;
    return depth;
}

/// Payers belong to one whole only where each is part of the next: where all are above the lowest of them.
[[nodiscard]] inline std::optional<unlike_pair> unlike_payers(const book& b, const first_saying& payers)
{
    if (payers.size() < 2) return std::nullopt;
    const auto lowest = std::max_element(payers.begin(), payers.end(), [&b](const auto& x, const auto& y) {
        return depth_of(b, x.first) < depth_of(b, y.first);
    });
    const auto word = *b.names.find(lowest->first);
    const auto other = std::find_if(payers.begin(), payers.end(), [&](const auto& p) {
        const auto said = *b.names.find(p.first);
        return other_payer(b, word, said) && other_payer(b, said, word);
    });
    if (other == payers.end()) return std::nullopt;
    const auto [first, second] = std::minmax(lowest->second, other->second);
    return unlike_pair{doubt_kind::payer, first, second};
}

} // namespace detail

inline std::optional<unlike_pair> unlike(const book& b, const std::vector<entry>& entries)
{
    detail::first_saying payers;
    detail::first_saying purposes;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto own = detail::own_scope(b, entries[i]);
        if (b.scope.payer == name_id::none) detail::note(b, entries, own.payer, i, payers);
        if (b.scope.purpose == name_id::none) detail::note(b, entries, own.purpose, i, purposes);
    }
    if (const auto pair = detail::unlike_payers(b, payers)) return pair;
    if (purposes.size() < 2) return std::nullopt;
    const auto [first, second] = std::minmax(purposes.begin()->second, std::next(purposes.begin())->second);
    return unlike_pair{doubt_kind::purpose, first, second};
}

} // namespace v1
} // namespace mediabuy

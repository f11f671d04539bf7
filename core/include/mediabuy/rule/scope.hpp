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
#include <cstdint>
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
/// The same of those entries that are named by their places, in whatever order.
[[nodiscard]] inline std::optional<unlike_pair> unlike(const book& b, const std::vector<entry>& entries,
                                                       const std::vector<std::uint32_t>& which);

// ---- implementation

inline std::optional<scope_breach> breach_of(const book& b, const entry& e)
{
    if (e.claim) return std::nullopt; // a claim's words: what is said of them are doubts
    const auto own = detail::own_scope(b, e.record);
    if (other_payer(b, own.payer, b.scope.payer)) return scope_breach{doubt_kind::payer, own.payer};
    if (contradicts(own.purpose, b.scope.purpose)) return scope_breach{doubt_kind::purpose, own.purpose};
    return std::nullopt;
}

namespace detail {

/// Payer and purpose by a record's own words.
struct payer_and_purpose {
    name_id payer = name_id::none;
    name_id purpose = name_id::none;
};

[[nodiscard]] inline payer_and_purpose own_scope_words(const book& b, any_ref record)
{
    const auto own = own_scope(b, record);
    return {own.payer, own.purpose};
}

/// By word, the amount with the first id of those that say it: the order of the file is nothing.
using first_saying = std::map<std::string_view, std::size_t>;

/// Finds those; of a hundred thousand amounts most say the same word as the one before.
class first_saying_finder {
public:
    first_saying_finder(const book& b, const std::vector<entry>& entries) : book_{b}, entries_{entries} {}

    void note(name_id word, std::size_t i)
    {
        if (word == name_id::none) return;
        if (word != last_word_) {
            last_word_ = word;
            last_ = first_.try_emplace(book_.names.text(word), i).first;
        }
        if (i != last_->second && id_of(i) < id_of(last_->second)) last_->second = i;
    }
    [[nodiscard]] const first_saying& found() const noexcept { return first_; }

private:
    [[nodiscard]] std::string_view id_of(std::size_t i) const
    {
        return book_.names.text(book_.head_of(entries_[i].record).id);
    }

    const book& book_;
    const std::vector<entry>& entries_;
    first_saying first_;
    first_saying::iterator last_;
    name_id last_word_ = name_id::none;
};

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

namespace detail {

/// `at(i)` is the place of the i-th of `count` entries; `own` gives payer and purpose of a record.
template <class At, class Own>
[[nodiscard]] std::optional<unlike_pair> unlike_among(const book& b, const std::vector<entry>& entries,
                                                      std::size_t count, At at, Own own)
{
    const bool any_payer = b.scope.payer == name_id::none;
    const bool any_purpose = b.scope.purpose == name_id::none;
    if (!any_payer && !any_purpose) return std::nullopt; // what is of another scope was not counted
    first_saying_finder payers{b, entries};
    first_saying_finder purposes{b, entries};
    for (std::size_t i = 0; i < count; ++i) {
        const auto [payer, purpose] = own(entries[at(i)].record);
        if (any_payer) payers.note(payer, at(i));
        if (any_purpose) purposes.note(purpose, at(i));
    }
    if (const auto pair = unlike_payers(b, payers.found())) return pair;
    const auto& said = purposes.found();
    if (said.size() < 2) return std::nullopt;
    const auto [first, second] = std::minmax(said.begin()->second, std::next(said.begin())->second);
    return unlike_pair{doubt_kind::purpose, first, second};
}

} // namespace detail

inline std::optional<unlike_pair> unlike(const book& b, const std::vector<entry>& entries)
{
    return detail::unlike_among(
        b, entries, entries.size(), [](std::size_t i) { return i; },
        [&b](any_ref record) { return detail::own_scope_words(b, record); });
}

inline std::optional<unlike_pair> unlike(const book& b, const std::vector<entry>& entries,
                                         const std::vector<std::uint32_t>& which)
{
    return detail::unlike_among(
        b, entries, which.size(), [&which](std::size_t i) -> std::size_t { return which[i]; },
        [&b](any_ref record) { return detail::own_scope_words(b, record); });
}

} // namespace v1
} // namespace mediabuy

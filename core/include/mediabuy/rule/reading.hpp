// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/reading.hpp
/// Which words and which amount an allocation has for one who knew only what was published by a day.
///
/// Once its own first source is known, its own. Before that, those of the latest claim about it then known,
/// of several of one day one that keeps a hedge, then by its id; a claim of something on top ("another
/// half-million") or of another layer is no reading of it.

#include "mediabuy/rule/known.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Claims by the record that they are about, in file order. Made once for a book.
class claims_about {
public:
    explicit claims_about(const book& b);

    /// Indices into book::claims.
    [[nodiscard]] std::span<const std::uint32_t> of(any_ref about) const;

private:
    std::vector<any_ref> records_;      // sorted, with the record of each member
    std::vector<std::uint32_t> claims_; // in the same order
};

struct reading {
    estimate amount;
    std::string_view as_printed;
    ref<source> from; ///< none where the allocation names no source
    span where;
    std::optional<std::uint32_t> claim; ///< set where the words are a claim's and not the allocation's own
    truth known = truth::yes;           ///< unknown: only perhaps published by then
};

/// Does this claim give an amount for the allocation itself?
[[nodiscard]] inline bool reads(const claim& c, layer of_allocation) noexcept
{
    return c.says == claim_word::amount && c.amount && !c.amount->addition() &&
           c.scope.where_in_chain.value_or(of_allocation) == of_allocation;
}

/// Nothing where neither the allocation nor any claim about it was known by then.
[[nodiscard]] inline std::optional<reading> reading_of(const book& b, const claims_about& claims,
                                                       std::size_t index, const question& q);

// ---- implementation

inline claims_about::claims_about(const book& b)
{
    for (std::uint32_t i = 0; i < b.claims.size(); ++i)
        if (b.claims[i].about) claims_.push_back(i);
    const auto about = [&b](std::uint32_t i) { return *b.claims[i].about; };
    std::sort(claims_.begin(), claims_.end(), [&about](std::uint32_t x, std::uint32_t y) {
        return std::pair{about(x), x} < std::pair{about(y), y};
    });
    records_.reserve(claims_.size());
    for (const auto i : claims_)
        records_.push_back(about(i));
}

inline std::span<const std::uint32_t> claims_about::of(any_ref about) const
{
    const auto first = std::lower_bound(records_.begin(), records_.end(), about);
    auto last = first;
    while (last != records_.end() && *last == about)
        ++last;
    return std::span{claims_}.subspan(static_cast<std::size_t>(first - records_.begin()),
                                      static_cast<std::size_t>(last - first));
}

namespace detail {

/// Whether y is to be read rather than x: it came out later, or on the same day and nearer to the source,
/// which is where hedges have not been lost.
[[nodiscard]] inline bool read_rather(const book& b, const claim& x, const claim& y)
{
    const auto latest = [&b](const claim& c) {
        return c.from && b[c.from].published ? b[c.from].published->when.latest() : day{1, 1, 1};
    };
    if (latest(x) != latest(y)) return latest(x) < latest(y);
    const auto hedged = [](const claim& c) {
        return c.amount->hedged() != hedge::none && c.amount->hedged() != hedge::only;
    };
    return hedged(x) != hedged(y) ? hedged(y) : b.names.text(y.head.id) < b.names.text(x.head.id);
}

} // namespace detail

inline std::optional<reading> reading_of(const book& b, const claims_about& claims, std::size_t index,
                                         const question& q)
{
    const auto& own = b.allocations[index];
    const auto own_known = known(b, own.head, q);
    reading best{.amount = b.allocations.amounts()[index],
                 .as_printed = b.names.text(own.as_printed),
                 .from = own.head.sources.empty() ? ref<source>{} : own.head.sources.front(),
                 .where = own.amount_at,
                 .claim = std::nullopt,
                 .known = own_known};
    if (own_known == truth::yes) return best;

    for (const auto i : claims.of({record_kind::allocation, static_cast<std::uint32_t>(index)})) {
        const auto& c = b.claims[i];
        const auto claim_known = known(b, c, q);
        const bool reads_it = reads(c, b.allocations.layers()[index]) && !retracted(b, c, q);
        if (!reads_it || claim_known < best.known || claim_known == truth::no) continue;
        const bool better =
            claim_known > best.known || (best.claim && detail::read_rather(b, b.claims[*best.claim], c));
        if (!better) continue;
        best = {.amount = *c.amount,
                .as_printed = c.amount_text,
                .from = c.from,
                .where = c.amount_at,
                .claim = i,
                .known = claim_known};
    }
    if (best.known == truth::no) return std::nullopt;
    return best;
}

} // namespace v1
} // namespace mediabuy

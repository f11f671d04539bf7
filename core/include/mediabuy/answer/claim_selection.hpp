// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_selection.hpp
/// Which claims a question is about: those about what its ids stand for, those of a source, or one by itself.

#include "mediabuy/answer/selection.hpp"
#include "mediabuy/rule/known.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// In the order in which answers list them: by what they are about, then by the day of publication, then by
/// id. Known by then, or perhaps.
[[nodiscard]] inline std::vector<std::uint32_t>
selected_claims(const book& b, const std::vector<any_ref>& only, const question& q);

/// How many more came only after known_by.
[[nodiscard]] inline std::size_t later_claims(const book& b, const std::vector<any_ref>& only,
                                              const question& q);

// ---- implementation

namespace detail {

/// The party of an id stands for its allocations and contracts, and for the campaigns of an agency.
[[nodiscard]] inline bool about_selected(const book& b, any_ref about, const std::vector<any_ref>& only)
{
    switch (about.kind) {
    case record_kind::allocation:
        return allocation_selected(b, about.index, only);
    case record_kind::contract:
    case record_kind::line:
    case record_kind::option:
        return contract_selected(b, about.index, only);
    case record_kind::campaign:
        return names_party(b, only, b.campaigns[about.index].agency);
    case record_kind::party:
        return names_party(b, only, ref<party>{about.index});
    default:
        return false;
    }
}

[[nodiscard]] inline bool claim_selected(const book& b, std::uint32_t i, const std::vector<any_ref>& only)
{
    const auto& c = b.claims[i];
    if (named_or_all(only, {record_kind::claim, i})) return true;
    if (c.from && named(only, {record_kind::source, static_cast<std::uint32_t>(c.from.index())})) return true;
    return c.about && (named(only, *c.about) || about_selected(b, *c.about, only));
}

[[nodiscard]] inline auto claim_order(const book& b, std::uint32_t i)
{
    const auto& c = b.claims[i];
    const auto about = c.about ? b.names.text(b.head_of(*c.about).id) : std::string_view{};
    const auto& published = c.from ? b[c.from].published : std::nullopt;
    const auto day_of = published ? published->when.latest() : day{9999, 12, 31};
    return std::tuple{about, day_of, b.names.text(c.head.id)};
}

} // namespace detail

inline std::vector<std::uint32_t> selected_claims(const book& b, const std::vector<any_ref>& only,
                                                  const question& q)
{
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < b.claims.size(); ++i)
        if (known(b, b.claims[i], q) != truth::no && detail::claim_selected(b, i, only)) out.push_back(i);
    std::sort(out.begin(), out.end(), [&b](std::uint32_t x, std::uint32_t y) {
        return detail::claim_order(b, x) < detail::claim_order(b, y);
    });
    return out;
}

inline std::size_t later_claims(const book& b, const std::vector<any_ref>& only, const question& q)
{
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < b.claims.size(); ++i)
        count += known(b, b.claims[i], q) == truth::no && detail::claim_selected(b, i, only) ? 1U : 0U;
    return count;
}

} // namespace v1
} // namespace mediabuy

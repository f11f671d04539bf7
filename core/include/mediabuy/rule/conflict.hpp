// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/conflict.hpp
/// Figures for the same thing that cannot both be right, or can be only if one was not rounded as usual.
///
/// Two amounts are compared where they are about the same record and of the same money: neither is said to come on top
/// of something, period, channel, payee, layer and basis are given alike, and neither contradicts the other on payer or
/// purpose. Equal figures count once, however many sources print them: copies that agree confirm nothing.

#include "mediabuy/rule/known.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One amount that somebody gives for a record: the index of the claim that prints it first.
struct stated_amount {
    any_ref about;
    std::uint32_t claim;
};

struct contradiction {
    stated_amount first;
    stated_amount second;
    agreement verdict; ///< tension or conflict
};

/// By record, then by claim. At most `most_amounts` different amounts of one record are compared with each other; of
/// more, only neighbours by size, so that time stays linear whatever the book.
[[nodiscard]] inline std::vector<contradiction> contradictions(const book& b, const question& q);

inline constexpr std::size_t most_amounts = 100;

// ---- implementation

namespace detail {

[[nodiscard]] inline auto days_of(const std::optional<given_day>& d)
{
    return d ? std::pair{d->when.earliest(), d->when.latest()} : std::pair{day{1, 1, 1}, day{1, 1, 1}};
}

/// Of which money an amount is, in the parts that must be given alike.
[[nodiscard]] inline auto money_key(const claim& c)
{
    const auto& s = c.scope;
    return std::tuple{days_of(s.start), days_of(s.end), s.medium, s.payee, s.where_in_chain, s.basis};
}

[[nodiscard]] inline auto figure_key(const claim& c)
{
    const auto range = c.amount->conventional();
    const auto sound = c.amount->sound();
    return std::tuple{range.low.minor, range.high.minor, sound.low.unbounded, sound.high.unbounded, c.scope.payer,
                      c.scope.purpose};
}

[[nodiscard]] constexpr bool contradicts(name_id a, name_id b) noexcept
{
    return a != name_id::none && b != name_id::none && a != b;
}

[[nodiscard]] inline bool comparable(const claim& x, const claim& y)
{
    return x.amount->currency() == y.amount->currency() && money_key(x) == money_key(y) &&
           !contradicts(x.scope.payer, y.scope.payer) && !contradicts(x.scope.purpose, y.scope.purpose);
}

/// The different amounts for one record, in order of size, each by the first claim that prints it.
[[nodiscard]] inline std::vector<std::uint32_t> different_amounts(const book& b, std::vector<std::uint32_t> claims)
{
    const auto key = [&b](std::uint32_t i) { return std::tuple{money_key(b.claims[i]), figure_key(b.claims[i])}; };
    std::sort(claims.begin(), claims.end(), [&key](std::uint32_t x, std::uint32_t y) {
        return std::tuple{key(x), x} < std::tuple{key(y), y};
    });
    claims.erase(std::unique(claims.begin(), claims.end(),
                             [&key](std::uint32_t x, std::uint32_t y) { return key(x) == key(y); }),
                 claims.end());
    return claims;
}

inline void compare(const book& b, any_ref about, const std::vector<std::uint32_t>& claims,
                    std::vector<contradiction>& out)
{
    const std::size_t reach = claims.size() > most_amounts ? 1 : claims.size();
    for (std::size_t i = 0; i < claims.size(); ++i)
        for (std::size_t j = i + 1; j < claims.size() && j - i <= reach; ++j) {
            const auto& x = b.claims[claims[i]];
            const auto& y = b.claims[claims[j]];
            if (!comparable(x, y)) continue;
            const auto verdict = agreement_of(*x.amount, *y.amount);
            if (verdict == agreement::agree) continue;
            const auto [first, second] = std::minmax(claims[i], claims[j]);
            out.push_back({{about, first}, {about, second}, verdict});
        }
}

} // namespace detail

inline std::vector<contradiction> contradictions(const book& b, const question& q)
{
    std::map<any_ref, std::vector<std::uint32_t>> by_record;
    for (std::uint32_t i = 0; i < b.claims.size(); ++i) {
        const auto& c = b.claims[i];
        const bool counts = c.says == claim_word::amount && c.amount && !c.amount->addition() && c.about &&
                            known(b, c, q) == truth::yes;
        if (counts) by_record[*c.about].push_back(i);
    }
    std::vector<contradiction> out;
    for (auto& [about, claims] : by_record) detail::compare(b, about, detail::different_amounts(b, std::move(claims)), out);
    std::sort(out.begin(), out.end(), [](const contradiction& x, const contradiction& y) {
        return std::tuple{x.first.claim, x.second.claim} < std::tuple{y.first.claim, y.second.claim};
    });
    return out;
}

} // namespace v1
} // namespace mediabuy

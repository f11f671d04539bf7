// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/conflict.hpp
/// Figures for the same thing that cannot both be right, or can be only if one was not rounded as usual.
///
/// Two amounts are compared where they are about the same record and of the same money: neither is said to
/// come on top of something, period, channel, payee, layer and basis are the same, and neither contradicts
/// the other on payer or purpose. A record's own amount is one of them; where a claim leaves channel or layer
/// open, the record's are meant. Equal figures count once, as the one that was published first, however many
/// sources print them: copies that agree confirm nothing.

#include "mediabuy/rule/claim_relation.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct contradiction {
    stated_amount first;
    stated_amount second;
    verdict_word verdict;            ///< tension or conflict
    bool perhaps_other_days = false; ///< a tension only because they may not be of the same days
};

/// In the order of the records and of their claims, a record's own amount first. At most `most_amounts`
/// different amounts of one record are compared with each other; of more, only neighbours by size, so that
/// time stays linear whatever the book.
[[nodiscard]] inline std::vector<contradiction> contradictions(const book& b, const question& q);

/// How many there are, without a list of them.
struct contradiction_count {
    std::size_t conflicts = 0;
    std::size_t tensions = 0;
};
[[nodiscard]] inline contradiction_count count_contradictions(const book& b, const question& q);

inline constexpr std::size_t most_amounts = 100;

// ---- implementation

namespace detail {

/// A whole order of amounts in which those of the same money and of equal figures are neighbours.
[[nodiscard]] inline auto money_key(const stated_amount& s)
{
    const auto days_of = [](const std::optional<given_day>& d) {
        return d ? std::pair{d->when.earliest(), d->when.latest()} : std::pair{day{1, 1, 1}, day{1, 1, 1}};
    };
    const auto& scope = s.scope;
    return std::tuple{s.amount.currency().code(), scope.medium, scope.payee,
                      scope.where_in_chain,       scope.basis,  days_of(scope.start),
                      days_of(scope.end)};
}

[[nodiscard]] inline auto figure_key(const stated_amount& s)
{
    const auto range = s.amount.conventional();
    const auto sound = s.amount.sound();
    return std::tuple{range.low.minor,     range.high.minor,     range.low.open, range.high.open,
                      sound.low.unbounded, sound.high.unbounded, s.scope.payer,  s.scope.purpose};
}

/// Which of equal amounts is named: the record's own, then what was published first, then by id.
[[nodiscard]] inline auto naming_key(const book& b, const stated_amount& s)
{
    if (!s.claim) return std::tuple{day{1, 1, 1}, std::string_view{}};
    const auto& c = b.claims[*s.claim];
    const auto published = c.from ? b[c.from].published : std::nullopt;
    return std::tuple{published ? published->when.latest() : day{1, 1, 1}, b.names.text(c.head.id)};
}

/// Leaves the different amounts for one record, by the money that they are of and by size.
inline void keep_different(const book& b, std::vector<stated_amount>& all)
{
    const auto key = [](const stated_amount& s) { return std::tuple_cat(money_key(s), figure_key(s)); };
    std::sort(all.begin(), all.end(), [&](const stated_amount& x, const stated_amount& y) {
        const auto of_x = key(x);
        const auto of_y = key(y);
        return of_x != of_y ? of_x < of_y : naming_key(b, x) < naming_key(b, y);
    });
    all.erase(
        std::unique(all.begin(), all.end(),
                    [&key](const stated_amount& x, const stated_amount& y) { return key(x) == key(y); }),
        all.end());
}

[[nodiscard]] inline bool stated_before(const stated_amount& x, const stated_amount& y)
{
    return std::tuple{x.about, x.claim} < std::tuple{y.about, y.claim};
}

/// Hands pairs of the different amounts for one record to `take(x, y, verdict)`.
template <class Take> void compare(const std::vector<stated_amount>& amounts, Take& take)
{
    const std::size_t reach = amounts.size() > most_amounts ? 1 : amounts.size();
    for (std::size_t i = 0; i < amounts.size(); ++i)
        for (std::size_t j = i + 1; j < amounts.size() && j - i <= reach; ++j) {
            const auto verdict = verdict_on(amounts[i], amounts[j]);
            if (verdict == verdict_word::conflict || verdict == verdict_word::tension)
                take(amounts[i], amounts[j], verdict);
        }
}

/// The claims that count on the day, each with its record: in the order of the records, then of the book.
[[nodiscard]] inline std::vector<std::pair<any_ref, std::uint32_t>> claims_compared(const book& b,
                                                                                    const question& q)
{
    std::vector<std::pair<any_ref, std::uint32_t>> out;
    for (std::uint32_t i = 0; i < b.claims.size(); ++i) {
        const auto& c = b.claims[i];
        if (c.says == claim_word::amount && c.amount && !c.amount->addition() && c.about &&
            known(b, c, q) == truth::yes && !retracted(b, c, q))
            out.emplace_back(*c.about, i);
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// Record by record, in their order.
template <class Take> void for_each_contradiction(const book& b, const question& q, Take take)
{
    const auto claims = claims_compared(b, q);
    std::vector<stated_amount> amounts; // of one record
    for (auto at = claims.begin(); at != claims.end();) {
        const auto about = at->first;
        amounts.clear();
        if (const auto own = own_amount(b, about, q)) amounts.push_back(*own);
        for (; at != claims.end() && at->first == about; ++at)
            amounts.push_back(stated_by(b, about, at->second));
        if (amounts.size() > 1) keep_different(b, amounts);
        compare(amounts, take);
    }
}

} // namespace detail

inline std::vector<contradiction> contradictions(const book& b, const question& q)
{
    std::vector<contradiction> out;
    detail::for_each_contradiction(
        b, q, [&out](const stated_amount& x, const stated_amount& y, verdict_word verdict) {
            const bool in_order = detail::stated_before(x, y);
            const bool other_days =
                verdict == verdict_word::tension && agreement_of(x.amount, y.amount) == agreement::conflict;
            out.push_back({in_order ? x : y, in_order ? y : x, verdict, other_days});
        });
    std::sort(out.begin(), out.end(), [](const contradiction& x, const contradiction& y) {
        return std::tuple{x.first.about, x.first.claim, x.second.claim} <
               std::tuple{y.first.about, y.first.claim, y.second.claim};
    });
    return out;
}

inline contradiction_count count_contradictions(const book& b, const question& q)
{
    contradiction_count out;
    detail::for_each_contradiction(b, q,
                                   [&out](const stated_amount&, const stated_amount&, verdict_word verdict) {
                                       ++(verdict == verdict_word::conflict ? out.conflicts : out.tensions);
                                   });
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/claim_relation.hpp
/// How one claim stands to another about the same thing: do they agree, are they in tension, do they
/// exclude each other, or are they of different money; and may both be one witness?
///
/// Agreement of copies confirms nothing: whoever repeats another has a shared origin with it. A verdict never
/// depends on the origin.

#include "mediabuy/rule/claim_gap.hpp"
#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/origin.hpp"
#include "mediabuy/rule/relations.hpp"
#include "mediabuy/rule/sentence.hpp"
#include "mediabuy/rule/stated_amount.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class verdict_word : std::uint8_t { agree, tension, conflict, not_comparable };
template <>
inline constexpr std::array spellings<verdict_word>{std::string_view{"agree"}, std::string_view{"tension"},
                                                    std::string_view{"conflict"},
                                                    std::string_view{"not-comparable"}};

enum class origin_word : std::uint8_t { separate, shared };
template <>
inline constexpr std::array spellings<origin_word>{std::string_view{"separate"}, std::string_view{"shared"}};

struct claim_relation {
    std::uint32_t with; ///< the other claim: its place in book::claims
    verdict_word verdict = verdict_word::agree;
    origin_word origin = origin_word::separate;
    std::vector<scope_part> differ; ///< of not comparable ones
    sentence why;
    std::optional<int128> gap = {}; ///< of amounts in tension or conflict; units: minor units
    std::optional<int> days = {};   ///< of days that exclude each other: how far they are apart
};

/// Of two amounts of which neither belongs to the other.
[[nodiscard]] inline verdict_word verdict_on(const stated_amount& x, const stated_amount& y);

/// To the other claims about the same record that say the same kind of thing, known by then and not
/// withdrawn, in file order. `which` is known.
/// At most `most_relations` of them, so that time stays linear in the claims about one record.
[[nodiscard]] inline std::vector<claim_relation>
relations_of(const book& b, const relations& related, origins& from, std::uint32_t which, const question& q);

/// To one other claim about the same record that says the same kind of thing.
[[nodiscard]] inline claim_relation relation_to(const book& b, origins& from, std::uint32_t which,
                                                std::uint32_t with);

inline constexpr std::size_t most_relations = 100;

// ---- implementation

inline verdict_word verdict_on(const stated_amount& x, const stated_amount& y)
{
    const auto difference = difference_of(x, y);
    if (!difference.comparable()) return verdict_word::not_comparable;
    switch (agreement_of(x.amount, y.amount)) {
    case agreement::agree:
        return verdict_word::agree;
    case agreement::tension:
        return verdict_word::tension;
    case agreement::conflict:
        break;
    }
    return difference.may.empty() ? verdict_word::conflict : verdict_word::tension;
}

namespace detail {

[[nodiscard]] inline std::vector<std::string> part_names(const std::vector<scope_part>& parts)
{
    std::vector<std::string> out;
    for (const auto part : parts)
        out.emplace_back(spelling_of(part));
    return out;
}

inline void relate_amounts(const stated_amount& x, const stated_amount& y, claim_relation& r)
{
    const auto difference = difference_of(x, y);
    r.verdict = verdict_on(x, y);
    r.differ = difference.differ;
    if (r.verdict == verdict_word::tension || r.verdict == verdict_word::conflict)
        r.gap = gap_between(x.amount, y.amount);
    switch (r.verdict) {
    case verdict_word::not_comparable:
        r.why = {says::other_money, {part_names(difference.differ)}};
        break;
    case verdict_word::conflict:
        r.why = {says::ranges_apart, {}};
        break;
    case verdict_word::tension:
        r.why = {difference.may.empty() || agreement_of(x.amount, y.amount) != agreement::conflict
                     ? says::ranges_apart_as_usual
                     : says::ranges_apart_if_same_period,
                 {}};
        break;
    case verdict_word::agree:
        r.why = {says::ranges_meet, {}};
        break;
    }
}

/// Days agree where they can be the same.
inline void relate_days(const claim& x, const claim& y, claim_relation& r)
{
    if (!x.date || !y.date) {
        r.verdict = verdict_word::not_comparable;
        r.why = {says::day_missing, {}};
        return;
    }
    const bool apart = same_day(x.date, y.date) == truth::no;
    r.verdict = apart ? verdict_word::conflict : verdict_word::agree;
    r.why = {apart ? says::days_apart : says::days_meet, {}};
    if (apart) r.days = days_between(x.date->when, y.date->when);
}

/// Two causes, payers or purposes can both hold in part.
inline void relate_words(bool same, claim_relation& r)
{
    r.verdict = same ? verdict_word::agree : verdict_word::tension;
    r.why = {same ? says::words_same : says::words_differ, {}};
}

inline void relate(const book& b, const claim& x, const stated_amount* own, std::uint32_t index,
                   claim_relation& r)
{
    const auto& y = b.claims[index];
    switch (x.says) {
    case claim_word::amount:
        relate_amounts(*own, stated_by(b, *y.about, index), r);
        break;
    case claim_word::started:
    case claim_word::ended:
        relate_days(x, y, r);
        break;
    case claim_word::cause:
        relate_words(x.cause == y.cause, r);
        break;
    case claim_word::payer:
        relate_words(x.scope.payer == y.scope.payer, r);
        break;
    case claim_word::purpose:
        relate_words(x.scope.purpose == y.scope.purpose, r);
        break;
    }
}

/// `own`: the amount of `x`, where it states one.
[[nodiscard]] inline claim_relation relation_to(const book& b, origins& from, const claim& x,
                                                const stated_amount* own, std::uint32_t with)
{
    claim_relation r{.with = with, .differ = {}, .why = {says::ranges_meet, {}}};
    const bool shared = from.shared(from.of(x), from.of(b.claims[with]));
    r.origin = shared ? origin_word::shared : origin_word::separate;
    relate(b, x, own, with, r);
    return r;
}

} // namespace detail

inline std::vector<claim_relation> relations_of(const book& b, const relations& related, origins& from,
                                                std::uint32_t which, const question& q)
{
    const auto& x = b.claims[which];
    std::vector<claim_relation> out;
    if (!x.about || (x.says == claim_word::amount && !x.amount)) return out;
    const auto own = x.amount ? std::optional{stated_by(b, *x.about, which)} : std::nullopt;
    for (const auto i : related.claims_about(*x.about)) {
        const auto& y = b.claims[i];
        if (out.size() == most_relations) break;
        const bool speaks = i != which && y.says == x.says && (y.says != claim_word::amount || y.amount) &&
                            known(b, y, q) == truth::yes && !retracted(b, y, q);
        if (!speaks) continue;
        out.push_back(detail::relation_to(b, from, x, own ? &*own : nullptr, i));
    }
    return out;
}

inline claim_relation relation_to(const book& b, origins& from, std::uint32_t which, std::uint32_t with)
{
    const auto& x = b.claims[which];
    const auto own = x.amount ? std::optional{stated_by(b, *x.about, which)} : std::nullopt;
    return detail::relation_to(b, from, x, own ? &*own : nullptr, with);
}

} // namespace v1
} // namespace mediabuy

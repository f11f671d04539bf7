// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/stated_cause.hpp
/// Why something ended, as somebody states it: what the statement rests on, and what the records of the book
/// say of it. Causes stand side by side; none is merged or weighed into another.

#include "mediabuy/rule/flight_status.hpp"
#include "mediabuy/rule/group.hpp"
#include "mediabuy/rule/origin.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What a statement rests on, as far as its source lets one see.
enum class cause_grade : std::uint8_t {
    own_words, ///< the one whose act it would be publishes it
    quoted,    ///< a source has it from somebody that it names
    relayed,   ///< a source repeats another, and the claim says which
    written,   ///< a source writes it and names nobody
};
template <>
inline constexpr std::array spellings<cause_grade>{std::string_view{"own-words"}, std::string_view{"quoted"},
                                                   std::string_view{"relayed"}, std::string_view{"written"}};

/// What the records of the book say of a stated cause.
enum class record_verdict : std::uint8_t {
    silent,        ///< they lack the day or the column
    supported,     ///< they show what the cause says
    contradicted,  ///< they show something else
    beyond_record, ///< no record of a contract could show it
};
template <>
inline constexpr std::array spellings<record_verdict>{
    std::string_view{"silent"}, std::string_view{"supported"}, std::string_view{"contradicted"},
    std::string_view{"beyond-record"}};

struct stated_cause {
    std::uint32_t claim; ///< its place in book::claims
    cause_grade grade = cause_grade::written;
    sentence rests_on;
    record_verdict verdict = record_verdict::beyond_record;
    sentence records; ///< what they say
};

/// The causes that claims about the thing state, known by then, by the day of publication. `s` is its status.
[[nodiscard]] inline std::vector<stated_cause> causes_of(const book& b, const relations& related,
                                                         const status& s, const question& q);

// ---- implementation

namespace detail {

/// The contracts that a record hangs on.
[[nodiscard]] inline std::vector<ref<contract>> contracts_of(const book& b, const relations& related,
                                                             any_ref about)
{
    switch (about.kind) {
    case record_kind::allocation:
        return contracts_behind(b, related, b.allocations.contracts()[about.index],
                                b.allocations.campaigns()[about.index]);
    case record_kind::campaign:
        return contracts_behind(b, related, {}, ref<campaign>{about.index});
    case record_kind::contract:
    case record_kind::option:
        return {ref<contract>{about.index}};
    default:
        return {};
    }
}

/// Who could say it of himself: the platform, the vendor, the agency.
[[nodiscard]] inline std::vector<ref<party>> parties_of(const book& b, const relations& related,
                                                        any_ref about)
{
    std::vector<ref<party>> out;
    if (about.kind == record_kind::allocation) out.push_back(b.allocations.platforms()[about.index]);
    if (about.kind == record_kind::campaign) out.push_back(b.campaigns[about.index].agency);
    for (const auto c : contracts_of(b, related, about)) {
        out.push_back(b[c].vendor);
        out.push_back(b[c].agency);
    }
    std::erase(out, ref<party>{});
    return out;
}

[[nodiscard]] inline bool is_called(const party& p, std::string_view name)
{
    return p.name == name || std::find(p.aka.begin(), p.aka.end(), name) != p.aka.end();
}

inline void grade(const book& b, const relations& related, const claim& c, stated_cause& cause)
{
    const auto publisher = name_of(b, b[c.from].head.id);
    const auto parties = parties_of(b, related, *c.about);
    const bool own =
        std::any_of(parties.begin(), parties.end(), [&](ref<party> p) { return is_called(b[p], publisher); });
    if (own) {
        cause.grade = cause_grade::own_words;
        cause.rests_on = {says::cause_own_words, {publisher}};
    } else if (c.stated_by != name_id::none) {
        cause.grade = cause_grade::quoted;
        cause.rests_on = {says::cause_quoted, {name_of(b, c.stated_by), publisher}};
    } else if (c.origin && c.origin != c.from) {
        cause.grade = cause_grade::relayed;
        cause.rests_on = {says::cause_relayed, {publisher, name_of(b, b[c.origin].head.id)}};
    } else {
        cause.rests_on = {says::cause_written, {publisher}};
    }
}

/// The last day of the thing: of a flight, of a contract's performance.
[[nodiscard]] inline std::optional<vague_day> last_day_of(const status& s)
{
    return s.until ? std::optional{s.until->when} : std::nullopt;
}

/// Did a contract behind it run out when it ended? Its last day within the days on which it can have ended,
/// or next to them.
inline void hold_against_performance(const book& b, const std::vector<ref<contract>>& contracts,
                                     const status& s, const question& q, stated_cause& cause)
{
    const auto over = last_day_of(s);
    bool all_known = !contracts.empty() && over.has_value();
    for (const auto which : contracts) {
        const auto state = replay(b, b[which], q);
        if (!state.end || !state.end->when.is_exact()) {
            all_known = false;
            cause.records = performance_clock(b, b[which], state, q).why;
            continue;
        }
        const auto last = state.end->when.latest();
        const bool meets =
            over && !state.terminated && last - over->latest() <= 1 && over->earliest() - last <= 1;
        if (!meets) continue;
        cause.verdict = record_verdict::supported;
        cause.records = {says::contract_ended_with_it, {name_of(b, b[which].head.id), worded(b, *state.end)}};
        return;
    }
    cause.verdict = all_known ? record_verdict::contradicted : record_verdict::silent;
    if (all_known)
        cause.records = {says::no_contract_ended_with_it, {static_cast<std::int64_t>(contracts.size())}};
    if (contracts.empty()) cause.records = {says::no_contract, {}};
}

inline void hold_against_termination(const book& b, const std::vector<ref<contract>>& contracts,
                                     const question& q, stated_cause& cause)
{
    cause.verdict = contracts.empty() ? record_verdict::silent : record_verdict::contradicted;
    cause.records = {says::no_contract, {}};
    for (const auto which : contracts) {
        const auto state = replay(b, b[which], q);
        const auto clock = termination_clock(b, b[which], state, q);
        cause.records = clock.why;
        if (state.cancelled || state.terminated) {
            cause.verdict = record_verdict::supported;
            return;
        }
        if (clock.word == clock_word::unknown || state.counted == 0) cause.verdict = record_verdict::silent;
    }
}

inline void hold_against_clock(const clock_face& clock, stated_cause& cause)
{
    cause.verdict = clock.word == clock_word::ended     ? record_verdict::supported
                    : clock.word == clock_word::running ? record_verdict::contradicted
                                                        : record_verdict::silent;
    cause.records = clock.why;
}

/// Whether a record that says so rests on more than the claim's own origin: copies confirm nothing.
[[nodiscard]] inline bool independent(const book& b, const record_head& head, const claim& c,
                                      const question& q)
{
    origins from{b};
    const auto origin = from.of(c);
    return std::any_of(head.sources.begin(), head.sources.end(), [&](ref<source> s) {
        return known(b, b[s], q) == truth::yes && !from.shared(from.of(s), origin);
    });
}

/// Did the campaign end? By the flights of the book, or by an event that others report too.
inline void hold_against_campaign(const book& b, const relations& related, const status& s, const claim& c,
                                  const question& q, stated_cause& cause)
{
    const auto which = s.about.kind == record_kind::allocation ? b.allocations.campaigns()[s.about.index]
                       : s.about.kind == record_kind::contract ? b.contracts[s.about.index].bought_for
                       : s.about.kind == record_kind::campaign ? ref<campaign>{s.about.index}
                                                               : ref<campaign>{};
    cause.verdict = record_verdict::silent;
    cause.records = {says::no_campaign, {}};
    if (!which) return;
    hold_against_clock(campaign_clock(b, related, which, q), cause);
    if (cause.verdict != record_verdict::supported) return;
    for (const auto i :
         related.events_about({record_kind::campaign, static_cast<std::uint32_t>(which.index())})) {
        const auto& e = b.events[i];
        if (e.says != event_word::ended) continue;
        if (independent(b, e.head, c, q)) return;
        cause.verdict = record_verdict::silent;
        cause.records = {says::only_its_own_origin, {}};
    }
}

/// What the records say of a cause, where its word names something that records can show.
inline void hold_against_records(const book& b, const relations& related, const claim& c, const status& s,
                                 const question& q, stated_cause& cause)
{
    const auto contracts = contracts_of(b, related, s.about);
    if (c.cause == "contract-ran-out" || c.cause == "contract-expired")
        hold_against_performance(b, contracts, s, q, cause);
    else if (c.cause == "contract-terminated" || c.cause == "contract-cancelled")
        hold_against_termination(b, contracts, q, cause);
    else if (c.cause == "funds-ran-out" || c.cause == "funds-expired" || c.cause == "money-ran-out")
        hold_against_clock(s.clock(clock_name::funds), cause);
    else if (c.cause == "campaign-ended")
        hold_against_campaign(b, related, s, c, q, cause);
    else
        cause.records = {says::cause_beyond_record, {}};
}

} // namespace detail

inline std::vector<stated_cause> causes_of(const book& b, const relations& related, const status& s,
                                           const question& q)
{
    std::vector<stated_cause> out;
    for (const auto i : related.claims_about(s.about)) {
        const auto& c = b.claims[i];
        if (c.says != claim_word::cause || c.cause.empty() || known(b, c, q) != truth::yes) continue;
        stated_cause cause{.claim = i,
                           .rests_on = {says::cause_beyond_record, {}},
                           .records = {says::cause_beyond_record, {}}};
        detail::grade(b, related, c, cause);
        detail::hold_against_records(b, related, c, s, q, cause);
        out.push_back(std::move(cause));
    }
    const auto published = [&b](const stated_cause& cause) {
        const auto& from = b[b.claims[cause.claim].from];
        return from.published ? from.published->when.latest() : day{9999, 12, 31};
    };
    std::stable_sort(out.begin(), out.end(), [&](const stated_cause& x, const stated_cause& y) {
        return published(x) < published(y);
    });
    return out;
}

} // namespace v1
} // namespace mediabuy

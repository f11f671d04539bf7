// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/explain.hpp
/// Why a thing is or is not running on a day: the clock that decided, the facts, and the causes that somebody
/// states, each with what it rests on. Causes are graded and set side by side, never merged or weighed into
/// one.

#include "mediabuy/rule/stated_cause.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct explanation {
    status what;
    std::vector<fact> because;        ///< in order: what was first, and last what is decided
    std::vector<stated_cause> causes; ///< by the day of publication
};

/// Of a record that can run (flight_status.hpp); nothing for the others.
[[nodiscard]] inline std::optional<explanation> explain(const book& b, const relations& related,
                                                        any_ref about, const question& q);

// ---- implementation

namespace detail {

/// What sources state of when it began and when it ended.
inline void add_stated_days(const book& b, const relations& related, any_ref about, const question& q,
                            std::vector<fact>& facts)
{
    for (const auto word : {claim_word::started, claim_word::ended})
        for (const auto i : related.claims_about(about)) {
            const auto& c = b.claims[i];
            if (c.says != word || !c.date || known(b, c, q) != truth::yes) continue;
            facts.push_back({{word == claim_word::started ? says::stated_start : says::stated_end,
                              {name_of(b, b[c.from].head.id), worded(b, *c.date)}},
                             {c.from},
                             c.head.where});
        }
}

/// The other clocks: of the contracts behind it, each sentence once.
inline void add_contract_clocks(const book& b, const relations& related, any_ref about, const question& q,
                                std::vector<fact>& facts)
{
    for (const auto which : contracts_of(b, related, about)) {
        const auto& c = b[which];
        const auto state = replay(b, c, q);
        for (const auto& face : {performance_clock(b, c, state, q), termination_clock(b, c, state, q)}) {
            const bool told = std::any_of(facts.begin(), facts.end(), [&face](const fact& f) {
                return f.what.code == face.why.code && f.what.arguments == face.why.arguments;
            });
            if (!told && face.word != clock_word::none)
                facts.push_back({face.why, c.head.sources, c.head.where,
                                 any_ref{record_kind::contract, static_cast<std::uint32_t>(which.index())}});
        }
    }
}

} // namespace detail

inline std::optional<explanation> explain(const book& b, const relations& related, any_ref about,
                                          const question& q)
{
    auto s = status_of(b, related, about, q);
    if (!s) return std::nullopt;
    explanation out{.what = *s, .because = s->because, .causes = causes_of(b, related, *s, q)};
    detail::add_stated_days(b, related, about, q, out.because);
    const auto which =
        about.kind == record_kind::allocation ? b.allocations.campaigns()[about.index] : ref<campaign>{};
    if (which) {
        const any_ref behind{record_kind::campaign, static_cast<std::uint32_t>(which.index())};
        const auto own = out.because.size();
        detail::add_events(b, related, behind, q, out.because);
        for (auto i = own; i < out.because.size(); ++i)
            out.because[i].of = behind;
    }
    if (about.kind == record_kind::allocation || about.kind == record_kind::campaign)
        detail::add_contract_clocks(b, related, about, q, out.because);
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/contract_closeout.hpp
/// By when a contract of the book should be closed out.
///
/// Physically complete is what was performed and accepted with no option left, or what a notice of complete
/// termination ended (FAR 4.804-4; domain.md A7). A termination counts once its settlement is on record:
/// until then it is unfinished, and nothing is closed.

#include "mediabuy/rule/closeout.hpp"
#include "mediabuy/rule/contract_word.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

struct due_closeout {
    day evidence; ///< of physical completion
    closeout_target target;
};

/// The class of a pricing type, by its word or its code (domain.md A1): fixed price, cost types, whose
/// indirect rates have to be settled, and the others.
[[nodiscard]] inline closeout_class closeout_class_of(std::string_view pricing);

/// Nothing where it is closed already, not complete, or complete on a day that is not exact.
[[nodiscard]] inline std::optional<due_closeout> closeout_of(const book& b, const relations& related,
                                                             ref<contract> which, const contract_state& state,
                                                             const question& q);

// ---- implementation

inline closeout_class closeout_class_of(std::string_view pricing)
{
    constexpr std::array fixed{std::string_view{"firm-fixed-price"}, std::string_view{"J"}};
    constexpr std::array indirect{std::string_view{"cost-plus-award-fee"},
                                  std::string_view{"R"},
                                  std::string_view{"cost-no-fee"},
                                  std::string_view{"S"},
                                  std::string_view{"cost-sharing"},
                                  std::string_view{"T"},
                                  std::string_view{"cost-plus-fixed-fee"},
                                  std::string_view{"U"},
                                  std::string_view{"cost-plus-incentive-fee"},
                                  std::string_view{"V"}};
    if (std::find(fixed.begin(), fixed.end(), pricing) != fixed.end())
        return closeout_class::firm_fixed_price;
    return std::find(indirect.begin(), indirect.end(), pricing) != indirect.end() ? closeout_class::indirect
                                                                                  : closeout_class::other;
}

namespace detail {

/// The first day on which it was certainly accepted.
[[nodiscard]] inline std::optional<day> accepted_on(const book& b, const relations& related, any_ref about,
                                                    const question& q)
{
    std::optional<day> first;
    for (const auto i : related.events_about(about)) {
        const auto& e = b.events[i];
        const bool counts = e.says == event_word::accepted && e.date && e.date->when.is_exact() &&
                            known(b, e.head, q) == truth::yes &&
                            e.date->when.reached_by(q.as_of) == truth::yes;
        if (counts) first = first ? std::min(*first, e.date->when.latest()) : e.date->when.latest();
    }
    return first;
}

/// The day on which the settlement of a termination was signed: said to be one, or a termination that takes
/// money back (GSA letter of 21 February 2025; domain.md A6).
[[nodiscard]] inline std::optional<day> settled_on(const book& b, const contract& c, const question& q)
{
    std::optional<day> last;
    for (const auto& m : c.modifications) {
        const bool settles =
            m.settlement || (is_termination(m.what) && m.obligates && m.obligates->minor() < 0);
        if (settles && m.signed_on && m.signed_on->when.is_exact() && counts(b, c, m, q) == truth::yes)
            last = last ? std::max(*last, m.signed_on->when.latest()) : m.signed_on->when.latest();
    }
    return last;
}

} // namespace detail

inline std::optional<due_closeout> closeout_of(const book& b, const relations& related, ref<contract> which,
                                               const contract_state& state, const question& q)
{
    const auto& c = b[which];
    const any_ref about{record_kind::contract, static_cast<std::uint32_t>(which.index())};
    std::optional<day> evidence;
    switch (status_by_table(b, related, which, state, q).word) {
    case status_word::completed:
        if (const auto accepted = detail::accepted_on(b, related, about, q);
            accepted && state.end->when.is_exact())
            evidence = std::max(*accepted, state.end->when.latest());
        break;
    case status_word::terminated_for_cause:
    case status_word::terminated_for_convenience:
    case status_word::terminated_for_default:
        if (detail::settled_on(b, c, q) && state.end->when.is_exact()) evidence = state.end->when.latest();
        break;
    default:
        break;
    }
    if (!evidence) return std::nullopt;
    const auto target = closeout_target_of(*evidence, closeout_class_of(c.pricing));
    return target ? std::optional{due_closeout{*evidence, *target}} : std::nullopt;
}

} // namespace v1
} // namespace mediabuy

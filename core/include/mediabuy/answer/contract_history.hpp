// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/contract_history.hpp
/// One contract with its history by action and by line, and what is said of its steps.

#include "mediabuy/answer/action_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/contract_clocks.hpp"
#include "mediabuy/rule/group.hpp"
#include "mediabuy/rule/line_history.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

template <>
inline constexpr std::array spellings<step_standing>{std::string_view{"counts"}, std::string_view{"not-yet"},
                                                     std::string_view{"perhaps"}};

/// One contract with its history, by action and by line.
struct contract_history {
    ref<contract> which;
    const contract* of;
    question asked;
    history steps;
    std::vector<std::vector<line_step>> lines; ///< by step
};

[[nodiscard]] inline contract_history contract_history_of(const book& b, ref<contract> which,
                                                          const question& q);

/// Why a step does not count, or not yet in full; "" where it does.
[[nodiscard]] inline std::string standing_text(language lang, const book& b, const contract_history& h,
                                               const history_step& step);

/// What a step is, in words (action_text.hpp).
[[nodiscard]] inline std::string step_text(language lang, const contract_history& h, std::size_t at);

// ---- implementation

inline contract_history contract_history_of(const book& b, ref<contract> which, const question& q)
{
    const auto& c = b[which];
    auto steps = history_of(b, c, q);
    auto lines = line_history_of(b, c, steps, q);
    return {which, &c, q, std::move(steps), std::move(lines)};
}

inline std::string standing_text(language lang, const book& b, const contract_history& h,
                                 const history_step& step)
{
    const auto& m = h.of->modifications[step.action];
    switch (step.standing) {
    case step_standing::counts:
        return {};
    case step_standing::not_yet:
        return to_string(lang, sentence{says::action_not_yet, {m.number, detail::worded(b, *m.effective)}});
    case step_standing::perhaps:
        break;
    }
    return to_string(lang, doubtful_because(b, *h.of, m, h.asked));
}

inline std::string step_text(language lang, const contract_history& h, std::size_t at)
{
    const auto& step = h.steps.steps[at];
    const auto& before = at == 0 ? h.of->end : h.steps.steps[at - 1].end;
    const bool later = before && step.end && before->when.latest() < step.end->when.earliest();
    return action_text(lang, h.of->modifications[step.action], later ? end_move::later : end_move::none);
}

namespace detail {

[[nodiscard]] inline std::string short_given(language lang, const book& b, const std::optional<given_day>& d)
{
    return d ? written_short(lang, worded(b, *d)) : std::string{};
}

[[nodiscard]] inline cents cents_of(const contract_history& h)
{
    cents_needed needed;
    for (const auto& step : h.steps.steps) {
        const auto& m = h.of->modifications[step.action];
        for (const auto& delta : {m.obligates, m.value, m.ceiling})
            needed.see(delta);
    }
    return needed.show();
}

[[nodiscard]] inline std::string history_heading(language lang, const book& b, const contract_history& h)
{
    const auto id = std::string{b.names.text(h.of->head.id)};
    const auto name =
        name_of(b, any_ref{record_kind::contract, static_cast<std::uint32_t>(h.which.index()), 0});
    const auto label = name == id ? id : name + " (" + id + ')';
    return h.of->amounts_in ? phrased(lang, "heading-in-currency", {label, h.of->amounts_in->code()}) : label;
}

/// The number, marked where the action does not count in full.
[[nodiscard]] inline std::string number_cell(const modification& m, const history_step& step)
{
    return m.number + (m.transaction.empty() ? "" : "/" + m.transaction) +
           (step.standing == step_standing::counts ? "" : " *");
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

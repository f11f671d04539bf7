// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/history_text.hpp
/// The history of a contract as tables: what each action changed, what the contract came to after it, the
/// same by line, and what does not count.

#include "mediabuy/answer/action_text.hpp"
#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/contract_clocks.hpp"
#include "mediabuy/rule/line_history.hpp"

#include <string>
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
[[nodiscard]] inline std::string standing_text(const book& b, const contract_history& h,
                                               const history_step& step);

/// What a step is, in words (action_text.hpp).
[[nodiscard]] inline std::string step_text(const contract_history& h, std::size_t at);

[[nodiscard]] inline std::vector<block> history_blocks(const book& b, const contract_history& h);

// ---- implementation

inline contract_history contract_history_of(const book& b, ref<contract> which, const question& q)
{
    const auto& c = b[which];
    auto steps = history_of(b, c, q);
    auto lines = line_history_of(b, c, steps, q);
    return {which, &c, q, std::move(steps), std::move(lines)};
}

inline std::string standing_text(const book& b, const contract_history& h, const history_step& step)
{
    const auto& m = h.of->modifications[step.action];
    switch (step.standing) {
    case step_standing::counts:
        return {};
    case step_standing::not_yet:
        return to_string(sentence{says::action_not_yet, {m.number, detail::worded(b, *m.effective)}});
    case step_standing::perhaps:
        break;
    }
    return to_string(doubtful_because(b, *h.of, m, h.asked));
}

inline std::string step_text(const contract_history& h, std::size_t at)
{
    const auto& step = h.steps.steps[at];
    const auto& before = at == 0 ? h.of->end : h.steps.steps[at - 1].end;
    const bool later = before && step.end && before->when.latest() < step.end->when.earliest();
    return action_text(h.of->modifications[step.action], later ? end_move::later : end_move::none);
}

namespace detail {

[[nodiscard]] inline std::string short_given(const book& b, const std::optional<given_day>& d)
{
    return d ? written_short(worded(b, *d)) : std::string{};
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

[[nodiscard]] inline std::string history_heading(const book& b, const contract_history& h)
{
    const auto id = std::string{b.names.text(h.of->head.id)};
    const auto name =
        name_of(b, any_ref{record_kind::contract, static_cast<std::uint32_t>(h.which.index()), 0});
    return (name == id ? id : name + " (" + id + ')') +
           (h.of->amounts_in ? ", in " + std::string{h.of->amounts_in->code()} : std::string{});
}

/// The number, marked where the action does not count in full.
[[nodiscard]] inline std::string number_cell(const modification& m, const history_step& step)
{
    return m.number + (m.transaction.empty() ? "" : "/" + m.transaction) +
           (step.standing == step_standing::counts ? "" : " *");
}

[[nodiscard]] inline block changes_block(const book& b, const contract_history& h, cents show)
{
    auto out = table_of(history_heading(b, h), {whole_column("Action"),
                                                whole_column("Signed"),
                                                whole_column("Effective"),
                                                whole_column("Recorded"),
                                                {"Obligates", align::right},
                                                {"Value", align::right},
                                                {"Ceiling", align::right},
                                                {"What"}});
    for (std::size_t i = 0; i < h.steps.steps.size(); ++i) {
        const auto& step = h.steps.steps[i];
        const auto& m = h.of->modifications[step.action];
        const bool other_day = m.effective && (!m.signed_on || !(m.effective->when == m.signed_on->when));
        auto what = step_text(h, i);
        if (m.exercises) what += ": " + std::string{b.names.text(h.of->options[m.exercises.index].head.id)};
        out.rows.push_back({number_cell(m, step), short_given(b, m.signed_on),
                            other_day ? short_given(b, m.effective) : std::string{},
                            m.recorded ? written_short({*m.recorded, {}}) : std::string{},
                            amount_cell(m.obligates, show), amount_cell(m.value, show),
                            amount_cell(m.ceiling, show), what.empty() ? "not recorded which" : what});
    }
    return without_empty_columns(std::move(out));
}

[[nodiscard]] inline block running_block(const book& b, const contract_history& h, cents show)
{
    auto out = table_of("What it came to after each", {whole_column("After"),
                                                       {"Obligated", align::right},
                                                       {"Current value", align::right},
                                                       {"Potential value", align::right},
                                                       whole_column("Last day"),
                                                       whole_column("With all options")});
    for (const auto& step : h.steps.steps)
        out.rows.push_back({number_cell(h.of->modifications[step.action], step),
                            amount_cell(step.after.obligated, show), amount_cell(step.after.current, show),
                            amount_cell(step.after.potential, show), short_given(b, step.end),
                            short_given(b, step.potential_end)});
    const auto& printed = h.of->totals;
    if (printed.obligated || printed.current || printed.potential) {
        out.total = {"as printed",
                     amount_cell(printed.obligated, show),
                     amount_cell(printed.current, show),
                     amount_cell(printed.potential, show),
                     "",
                     ""};
        out.paragraphs.emplace_back(
            "As printed: the official totals. They are of the newest action, whatever the day asked about.");
    }
    return without_empty_columns(std::move(out));
}

[[nodiscard]] inline std::vector<std::string>
line_row(const book& b, const std::string& number, const std::string& after, const line_step& l, cents show)
{
    const auto delta = [show](const std::optional<money>& amount) { return amount_cell(amount, show); };
    return {number,
            after,
            l.change ? delta(l.change->obligates) : std::string{},
            amount_cell(l.funded, show),
            l.change ? delta(l.change->value) : std::string{},
            amount_cell(l.current, show),
            l.change ? delta(l.change->ceiling) : std::string{},
            amount_cell(l.ceiling, show),
            short_given(b, l.end)};
}

/// By line, and in each by action: the change, and beside it what the line then came to.
[[nodiscard]] inline block lines_block(const book& b, const contract_history& h, cents show)
{
    auto out = table_of("By line", {{"Line"},
                                    {"After"},
                                    {"Obligates", align::right},
                                    {"Funded", align::right},
                                    {"Value", align::right},
                                    {"Current", align::right},
                                    {"Ceiling", align::right},
                                    {"Potential", align::right},
                                    whole_column("Last day")});
    const auto written_with = lines_as_written(*h.of);
    for (std::uint32_t line = 0; line < h.of->lines.size(); ++line) {
        auto label = h.of->lines[line].number;
        const auto add = [&](const std::string& after, const line_step& l) {
            out.rows.push_back(line_row(b, label, after, l, show));
            label.clear();
        };
        if (written_with[line].funded || written_with[line].ceiling) add("as written", written_with[line]);
        for (std::size_t i = 0; i < h.lines.size(); ++i)
            for (const auto& l : h.lines[i])
                if (l.line == line)
                    add(number_cell(h.of->modifications[h.steps.steps[i].action], h.steps.steps[i]), l);
    }
    return without_empty_columns(std::move(out));
}

/// What the figures leave out, and why.
[[nodiscard]] inline block uncounted_block(const book& b, const contract_history& h)
{
    auto out = prose("What does not count, or not yet", {});
    for (const auto& step : h.steps.steps)
        if (step.standing != step_standing::counts)
            out.paragraphs.push_back("* " + standing_text(b, h, step));
    if (h.steps.later > 0) {
        const auto n = static_cast<std::int64_t>(h.steps.later);
        out.paragraphs.push_back(
            to_string(sentence{h.asked.known_by ? says::actions_later_known : says::actions_later, {n}}));
    }
    return out;
}

} // namespace detail

inline std::vector<block> history_blocks(const book& b, const contract_history& h)
{
    std::vector<block> out;
    if (h.steps.steps.empty()) {
        out.push_back(prose(detail::history_heading(b, h),
                            {h.of->modifications.empty() ? "The book has no action of it."
                                                         : "No action of it was signed and known by then."}));
    } else {
        const auto show = detail::cents_of(h);
        out.push_back(detail::changes_block(b, h, show));
        out.push_back(detail::running_block(b, h, show));
        if (auto lines = detail::lines_block(b, h, show); !lines.rows.empty())
            out.push_back(std::move(lines));
    }
    if (auto uncounted = detail::uncounted_block(b, h); !uncounted.paragraphs.empty())
        out.push_back(std::move(uncounted));
    return out;
}

} // namespace v1
} // namespace mediabuy

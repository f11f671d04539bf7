// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/history_text.hpp
/// The history of a contract as tables: what each action changed, what the contract came to after it, the
/// same by line, and what does not count.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/contract_history.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline std::vector<block> history_blocks(language lang, const book& b,
                                                       const contract_history& h);

// ---- implementation

namespace detail {

[[nodiscard]] inline block changes_block(language lang, const book& b, const contract_history& h, cents show)
{
    auto out = table_of(history_heading(lang, b, h), {whole_column(phrased(lang, "column-action")),
                                                      whole_column(phrased(lang, "column-signed")),
                                                      whole_column(phrased(lang, "column-effective")),
                                                      whole_column(phrased(lang, "column-recorded")),
                                                      {phrased(lang, "column-obligates"), align::right},
                                                      {phrased(lang, "column-value"), align::right},
                                                      {phrased(lang, "column-ceiling"), align::right},
                                                      {phrased(lang, "column-what")}});
    for (std::size_t i = 0; i < h.steps.steps.size(); ++i) {
        const auto& step = h.steps.steps[i];
        const auto& m = h.of->modifications[step.action];
        const bool other_day = m.effective && (!m.signed_on || !(m.effective->when == m.signed_on->when));
        auto what = step_text(lang, h, i);
        if (m.exercises) what += ": " + std::string{b.names.text(h.of->options[m.exercises.index].head.id)};
        out.rows.push_back({number_cell(m, step), short_given(lang, b, m.signed_on),
                            other_day ? short_given(lang, b, m.effective) : std::string{},
                            m.recorded ? written_short(lang, {*m.recorded, {}}) : std::string{},
                            amount_cell(m.obligates, show), amount_cell(m.value, show),
                            amount_cell(m.ceiling, show),
                            what.empty() ? phrased(lang, "not-recorded-which") : what});
    }
    return without_empty_columns(std::move(out));
}

[[nodiscard]] inline block running_block(language lang, const book& b, const contract_history& h, cents show)
{
    auto out =
        table_of(phrased(lang, "after-each"), {whole_column(phrased(lang, "column-after")),
                                               {phrased(lang, "column-obligated"), align::right},
                                               {phrased(lang, "column-current-value"), align::right},
                                               {phrased(lang, "column-potential-value"), align::right},
                                               whole_column(phrased(lang, "column-last-day")),
                                               whole_column(phrased(lang, "column-with-all-options"))});
    for (const auto& step : h.steps.steps)
        out.rows.push_back({number_cell(h.of->modifications[step.action], step),
                            amount_cell(step.after.obligated, show), amount_cell(step.after.current, show),
                            amount_cell(step.after.potential, show), short_given(lang, b, step.end),
                            short_given(lang, b, step.potential_end)});
    const auto& printed = h.of->totals;
    if (printed.obligated || printed.current || printed.potential) {
        out.total = {phrased(lang, "as-printed-row"),
                     amount_cell(printed.obligated, show),
                     amount_cell(printed.current, show),
                     amount_cell(printed.potential, show),
                     "",
                     ""};
        out.paragraphs.push_back(phrased(lang, "as-printed-note"));
    }
    return without_empty_columns(std::move(out));
}

[[nodiscard]] inline std::vector<std::string> line_row(language lang, const book& b,
                                                       const std::string& number, const std::string& after,
                                                       const line_step& l, cents show)
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
            short_given(lang, b, l.end)};
}

/// A change of a line, and the step that makes it.
struct told_change {
    std::size_t step;
    const line_step* change;
};

/// The changes of each line, in the order of the steps.
[[nodiscard]] inline std::vector<std::vector<told_change>> changes_by_line(const contract_history& h)
{
    std::vector<std::vector<told_change>> out(h.of->lines.size());
    for (std::size_t i = 0; i < h.lines.size(); ++i)
        for (const auto& l : h.lines[i])
            out[l.line].push_back({i, &l});
    return out;
}

/// By line, and in each by action: the change, and beside it what the line then came to.
[[nodiscard]] inline block lines_block(language lang, const book& b, const contract_history& h, cents show)
{
    auto out = table_of(phrased(lang, "by-line"), {{phrased(lang, "column-line")},
                                                   {phrased(lang, "column-after")},
                                                   {phrased(lang, "column-obligates"), align::right},
                                                   {phrased(lang, "column-funded"), align::right},
                                                   {phrased(lang, "column-value"), align::right},
                                                   {phrased(lang, "column-current"), align::right},
                                                   {phrased(lang, "column-ceiling"), align::right},
                                                   {phrased(lang, "column-potential"), align::right},
                                                   whole_column(phrased(lang, "column-last-day"))});
    const auto written_with = lines_as_written(*h.of);
    const auto changes = changes_by_line(h);
    for (std::size_t line = 0; line < changes.size(); ++line) {
        auto label = h.of->lines[line].number;
        const auto add = [&](const std::string& after, const line_step& l) {
            out.rows.push_back(line_row(lang, b, label, after, l, show));
            label.clear();
        };
        if (written_with[line].funded || written_with[line].ceiling)
            add(phrased(lang, "as-written"), {written_with[line], static_cast<std::uint32_t>(line), nullptr});
        for (const auto& [step, change] : changes[line])
            add(number_cell(h.of->modifications[h.steps.steps[step].action], h.steps.steps[step]), *change);
    }
    return without_empty_columns(std::move(out));
}

/// What the figures leave out, and why.
[[nodiscard]] inline block uncounted_block(language lang, const book& b, const contract_history& h)
{
    auto out = prose(phrased(lang, "what-does-not-count"), {});
    for (const auto& step : h.steps.steps)
        if (step.standing != step_standing::counts)
            out.paragraphs.push_back("* " + standing_text(lang, b, h, step));
    if (h.steps.later > 0) {
        const auto n = static_cast<std::int64_t>(h.steps.later);
        out.paragraphs.push_back(to_string(
            lang, sentence{h.asked.known_by ? says::actions_later_known : says::actions_later, {n}}));
    }
    return out;
}

} // namespace detail

inline std::vector<block> history_blocks(language lang, const book& b, const contract_history& h)
{
    std::vector<block> out;
    if (h.steps.steps.empty()) {
        out.push_back(
            prose(detail::history_heading(lang, b, h),
                  {phrased(lang, phrase_if(h.of->modifications.empty(), "no-action", "no-action-by-then"))}));
    } else {
        const auto show = detail::cents_of(h);
        out.push_back(detail::changes_block(lang, b, h, show));
        out.push_back(detail::running_block(lang, b, h, show));
        if (auto lines = detail::lines_block(lang, b, h, show); !lines.rows.empty())
            out.push_back(std::move(lines));
    }
    if (auto uncounted = detail::uncounted_block(lang, b, h); !uncounted.paragraphs.empty())
        out.push_back(std::move(uncounted));
    return out;
}

} // namespace v1
} // namespace mediabuy

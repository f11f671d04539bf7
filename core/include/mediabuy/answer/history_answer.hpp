// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/history_answer.hpp
/// The answer of `history`: a row for each action of each contract that is asked about.

#include "mediabuy/answer/action_text.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/history_text.hpp"
#include "mediabuy/answer/selection.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/line_history.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Of a contract that is asked about by a line only, the actions that change the line.
[[nodiscard]] inline answer history_answer(language lang, const book& b, const std::vector<any_ref>& only,
                                           const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline value_list lines_value(const book& b, const contract& c,
                                            const std::vector<line_step>& lines)
{
    value_list out;
    for (const auto& l : lines)
        out.emplace_back(value_object{{"id", b.names.text(c.lines[l.line].head.id)},
                                      {"number", c.lines[l.line].number},
                                      {"obligates", money_or_null(l.change->obligates)},
                                      {"value", money_or_null(l.change->value)},
                                      {"ceiling", money_or_null(l.change->ceiling)},
                                      {"funded", money_or_null(l.funded)},
                                      {"current", money_or_null(l.current)},
                                      {"potential", money_or_null(l.ceiling)},
                                      {"end", day_value(b, l.end)}});
    return out;
}

[[nodiscard]] inline value_list funds_value(const book& b, const modification& m)
{
    value_list out;
    for (const auto& charge : m.funds)
        out.emplace_back(
            value_object{{"id", charge.from ? value{b.names.text(b[charge.from].head.id)} : value{}},
                         {"amount", money_or_null(charge.amount)}});
    return out;
}

[[nodiscard]] inline value step_value(language lang, const book& b, const contract_history& h, std::size_t at,
                                      answer& a)
{
    const auto& step = h.steps.steps[at];
    const auto& c = *h.of;
    const auto& m = c.modifications[step.action];
    const auto& sources = m.sources.empty() ? c.head.sources : m.sources;
    name_sources(b, a, sources);
    const auto why = standing_text(lang, b, h, step);
    value_object row{
        {"id", b.names.text(c.head.id)},
        {"number", m.number},
        {"transaction", text_or_null(m.transaction)},
        {"action", m.what ? value{spelling_of(*m.what)} : value{}},
        {"action_text", text_or_null(step_text(lang, h, at))},
        {"standing", spelling_of(step.standing)},
        {"standing_text", text_or_null(why)},
        {"signed", day_value(b, m.signed_on)},
        {"effective", day_value(b, effect_of(m))},
        {"recorded", m.recorded ? value{to_string(*m.recorded)} : value{}},
        {"obligates", money_or_null(m.obligates)},
        {"value", money_or_null(m.value)},
        {"ceiling", money_or_null(m.ceiling)},
        {"obligated", money_or_null(step.after.obligated)},
        {"current", money_or_null(step.after.current)},
        {"potential", money_or_null(step.after.potential)},
        {"end", day_value(b, step.end)},
        {"potential_end", day_value(b, step.potential_end)},
        {"exercises", m.exercises ? value{b.names.text(c.options[m.exercises.index].head.id)} : value{}},
        {"lines", lines_value(b, c, h.lines[at])},
        {"funds", funds_value(b, m)},
        {"currency", c.amounts_in ? value{c.amounts_in->code()} : value{}},
        {"sources", source_ids(b, sources)}};
    add_place(row, b, m.where);
    return row;
}

/// Whether a contract is asked about only through some of its lines, and an action changes none of them.
[[nodiscard]] inline bool passes_by(const std::vector<any_ref>& only, std::uint32_t contract_index,
                                    const std::vector<line_step>& changed)
{
    return std::none_of(changed.begin(), changed.end(), [&](const line_step& l) {
        return named(only, {record_kind::line, contract_index, l.line});
    });
}

} // namespace detail

inline answer history_answer(language lang, const book& b, const std::vector<any_ref>& only,
                             const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "history-title", {written(lang, q.as_of)});
    for (const auto which : selected_contracts(b, only)) {
        const auto index = static_cast<std::uint32_t>(which.index());
        const auto h = contract_history_of(b, which, q);
        const bool whole = detail::contract_selected(b, index, only);
        for (std::size_t i = 0; i < h.steps.steps.size(); ++i)
            if (whole || !detail::passes_by(only, index, h.lines[i]))
                a.rows.push_back(detail::step_value(lang, b, h, i, a));
        for (auto& each : history_blocks(lang, b, h))
            a.blocks.push_back(std::move(each));
    }
    if (a.blocks.empty()) a.blocks.push_back(prose({}, {phrased(lang, "no-such-contract")}));
    return a;
}

} // namespace v1
} // namespace mediabuy

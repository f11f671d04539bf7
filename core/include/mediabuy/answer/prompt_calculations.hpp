// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/prompt_calculations.hpp
/// The calculators of the Prompt Payment Act, each one function of rule/ with its arguments read and its
/// result set out in rows.

#include "mediabuy/answer/date_calculations.hpp"
#include "mediabuy/rule/prompt_payment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// A day that may be left out.
[[nodiscard]] inline std::optional<day> day_if_given(calculation_reader& in, std::string_view name)
{
    return in.text(name) ? in.date(name) : std::nullopt;
}

/// Each sentence as a paragraph below the rows.
inline void add_reasons(language lang, block& b, const std::vector<sentence>& reasons)
{
    for (const auto& reason : reasons)
        b.paragraphs.push_back(to_string(lang, reason));
}

/// What the calendar of offices does not know around a due date.
inline void add_office_notes(language lang, block& b, const prompt_due& due)
{
    if (due.pay_by) add_closings_note(lang, b, due.pay_by->year());
}

inline void calculate_interest(language lang, calculation_reader& in, answer& a)
{
    const auto amount = in.amount("amount");
    const auto due = in.date("due");
    const auto paid = in.date("paid");
    const auto rate = in.text("rate") ? in.percentage("rate") : std::nullopt;
    if (in.failed()) return;
    const auto made = in.keep(interest_of(*amount, *due, *paid, rate));
    if (!made) return;
    a.rows.emplace_back(value_object{{"days", value::count(made->days.late)},
                                     {"days_counted", value::count(made->days.counted)},
                                     {"rate", made->rate ? value{print_ratio(*made->rate).text} : value{}},
                                     {"interest", to_string(made->interest)},
                                     {"payable", to_string(made->payable)}});
    const auto cell = [&in](money m) { return written_digits(m.minor(), in.of(), cents::always); };
    const auto yearly =
        made->rate ? print_ratio(*made->rate * ratio{decimal{100}}).text + " %" : phrased(lang, "no-figure");
    auto row = one_row({{phrased(lang, "column-small-late")},
                        {phrased(lang, "column-small-counted")},
                        {phrased(lang, "column-small-rate")},
                        {phrased(lang, "column-small-interest")},
                        {phrased(lang, "column-small-payable")}},
                       {std::to_string(made->days.late), std::to_string(made->days.counted), yearly,
                        cell(made->interest), cell(made->payable)});
    add_reasons(lang, row, reasons_of(*made, *due, *paid));
    if (made->days.late > 0) add_closings_note(lang, row, due->year());
    a.blocks.push_back(std::move(row));
}

inline void calculate_due(language lang, calculation_reader& in, answer& a)
{
    payment_facts facts;
    facts.invoiced = day_if_given(in, "invoiced");
    facts.received =
        facts.invoiced || in.text("invoiced") ? day_if_given(in, "received") : in.date("received");
    facts.performed = day_if_given(in, "performed");
    facts.accepted =
        facts.performed || in.text("performed") ? day_if_given(in, "accepted") : in.date("accepted");
    const auto terms = in.count("terms");
    if (in.failed()) return;
    facts.terms_days = *terms;
    const auto due = due_of(facts);
    if (!due) { // only the end of the calendar is left as a reason
        const auto from = facts.received ? *facts.received : *facts.invoiced;
        return in.refuse(error_at({}, code::beyond_calendar, {"due date", to_string(from)}));
    }
    a.rows.emplace_back(value_object{{"due", to_string(due->due)}, {"pay_by", value_of(due->pay_by)}});
    block told;
    add_reasons(lang, told, reasons_of(facts, *due));
    add_office_notes(lang, told, *due);
    a.blocks.push_back(std::move(told));
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

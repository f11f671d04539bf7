// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/calculate.hpp
/// One calculation by the name of its calculator, with its arguments as text, as every face has them.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/date_calculations.hpp"
#include "mediabuy/answer/help_words.hpp"
#include "mediabuy/answer/money_calculations.hpp"
#include "mediabuy/answer/pacing_calculations.hpp"
#include "mediabuy/answer/prompt_calculations.hpp"
#include "mediabuy/answer/run.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Never throws for anything in the arguments.
/// Errors: unknown-calculator, missing-argument, extra-argument, unknown-option, unknown-word, and those of
/// the
///         arguments and of the calculation (money/codes.hpp, calendar/codes.hpp, rule/codes.hpp).
[[nodiscard]] inline outcome calculate(const calculation& asked);

// ---- implementation

namespace detail {

using calculator = void (*)(language, calculation_reader&, answer&);

/// In the order of the table.
inline constexpr std::array<calculator, 20> calculator_functions{
    calculate_split,    calculate_estimate, calculate_share,     calculate_breakeven, calculate_net,
    calculate_gross,    calculate_cost,     calculate_units,     calculate_price,     calculate_grp,
    calculate_accrue,   calculate_pacing,   calculate_interest,  calculate_due,       calculate_notice,
    calculate_closeout, calculate_fiscal,   calculate_broadcast, calculate_holidays,  calculate_business_day};
static_assert(calculator_functions.size() == calculator_table::all_calculators.size());

} // namespace detail

inline outcome calculate(const calculation& asked)
{
    const auto lang = language_of(asked.options);
    outcome out;
    out.result.lang = lang;
    out.result.command = calculator_command;
    const auto* spec = calculator_called(asked.calculator);
    if (!spec) {
        std::vector<std::string_view> names;
        for (const auto& c : calculators())
            names.push_back(c.name);
        out.refused = true;
        out.result.problems.push_back(
            error_at({}, code::unknown_calculator, {asked.calculator, hint(lang, asked.calculator, names)}));
        return out;
    }
    calculation_reader in{asked, *spec};
    detail::calculator_functions[static_cast<std::size_t>(spec - calculators().data())](lang, in, out.result);
    out.result.title = phrased(lang, "calculator-title", {spec->name, help_in(lang, spec->summary)});
    if (in.failed()) {
        out.refused = true;
        out.result.rows.clear();
        out.result.blocks.clear();
        out.result.problems = in.take_problems();
        return out;
    }
    block formula;
    formula.paragraphs.push_back(
        phrased(lang, "formula-and-source", {help_in(lang, spec->formula), help_in(lang, spec->source)}));
    out.result.blocks.push_back(std::move(formula));
    return out;
}

} // namespace v1
} // namespace mediabuy

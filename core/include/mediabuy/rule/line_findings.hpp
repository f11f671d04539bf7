// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/line_findings.hpp
/// Amounts of a line of a contract that should not stand as they do: funded over its ceiling, billed over its
/// funding, or priced over its ceiling.

#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/line_state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Precondition: `which` is a line of a contract, and `state` what it comes to.
[[nodiscard]] inline std::vector<finding> line_findings(const book& b, any_ref which, const line_state& state,
                                                        const std::optional<total>& billed);

// ---- implementation

namespace detail {

/// Quantity times unit price, where it does not fit into the ceiling and all three are given.
[[nodiscard]] inline std::optional<decimal> price_over_ceiling(const contract_line& line)
{
    if (!line.quantity || !line.unit_price || !line.ceiling) return std::nullopt;
    const auto product = (*line.quantity * *line.unit_price)
                             .quantize(line.ceiling->currency().minor_digits(), rounding::half_even);
    return product > to_decimal(*line.ceiling) ? std::optional{product} : std::nullopt;
}

} // namespace detail

inline std::vector<finding> line_findings(const book& b, any_ref which, const line_state& state,
                                          const std::optional<total>& billed)
{
    std::vector<finding> out;
    const auto& line = b.contracts[which.index].lines[which.part];
    const any_ref about{record_kind::contract, which.index};
    const auto id = std::string{b.names.text(line.head.id)};
    const auto add = [&](problem_code code, std::vector<argument> arguments,
                         severity level = severity::warning) {
        out.push_back({level, code, about, line.head.id_at, std::move(arguments), {}});
    };
    if (state.funded && state.ceiling && state.funded->minor() > state.ceiling->minor())
        add(code::line_over_ceiling,
            {id, detail::argument_of(*state.funded), detail::argument_of(*state.ceiling)});
    if (billed && state.funded && billed->currency() == state.funded->currency() &&
        billed->minor() > state.funded->minor())
        add(code::billed_over_funding,
            {id, detail::argument_of(*billed), detail::argument_of(*state.funded)});
    if (const auto product = detail::price_over_ceiling(line))
        add(code::line_price_over_ceiling,
            {id, std::string{line.ceiling->currency().code()} + ' ' + to_string(*product), *line.ceiling},
            severity::note);
    return out;
}

} // namespace v1
} // namespace mediabuy

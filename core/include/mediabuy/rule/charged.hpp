// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/charged.hpp
/// Who pays for a line of an invoice: the contract that it names, by its contract line, by its invoice or by
/// the order that it bills.

#include "mediabuy/record/book.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// The contract of a line; nothing where no record names one.
[[nodiscard]] inline ref<contract> charged_contract(const book& b, const invoice& of,
                                                    const invoice_line& line);

/// The contract of all lines; nothing where they have several, or none.
[[nodiscard]] inline ref<contract> charged_contract(const book& b, const invoice& of);

// ---- implementation

inline ref<contract> charged_contract(const book& b, const invoice& of, const invoice_line& line)
{
    if (line.contract_line) return ref<contract>{line.contract_line->index};
    if (of.under) return of.under;
    if (line.order_line) {
        const auto under = b.orders[line.order_line->index].under;
        if (under) return under;
    }
    return of.ordered_by ? b[of.ordered_by].under : ref<contract>{};
}

inline ref<contract> charged_contract(const book& b, const invoice& of)
{
    if (of.lines.empty()) return of.under;
    const auto first = charged_contract(b, of, of.lines.front());
    for (const auto& line : of.lines)
        if (charged_contract(b, of, line) != first) return {};
    return first;
}

} // namespace v1
} // namespace mediabuy

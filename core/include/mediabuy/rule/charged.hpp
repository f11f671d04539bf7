// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/charged.hpp
/// Which invoices were there on a day, and which contract pays for their lines: the one that the line names,
/// by its line of a contract or by its invoice, else the one under which the order that it bills was placed.

#include "mediabuy/rule/known.hpp"
#include "mediabuy/rule/order_finder.hpp"

namespace mediabuy {
inline namespace v1 {

/// Whether the invoice was there on the day, for one who knew what was recorded by then.
[[nodiscard]] inline bool is_there(const book& b, const invoice& of, const question& q)
{
    return known(b, of.head, q) == truth::yes &&
           (!of.dated || of.dated->when.reached_by(q.as_of) == truth::yes);
}

/// The contract of a line; nothing where no record names one.
[[nodiscard]] inline ref<contract> charged_contract(const book& b, const order_finder& orders,
                                                    const invoice& of, const invoice_line& line);

/// The contract of all lines; nothing where they have several, or none.
[[nodiscard]] inline ref<contract> charged_contract(const book& b, const order_finder& orders,
                                                    const invoice& of);

// ---- implementation

inline ref<contract> charged_contract(const book& b, const order_finder& orders, const invoice& of,
                                      const invoice_line& line)
{
    if (line.contract_line) return ref<contract>{line.contract_line->index};
    if (of.under) return of.under;
    if (const auto found = orders.line_of(of, line).line) return b.orders[found->index].under;
    const auto order = orders.order_of(of); // a fee is on no line of it
    return order ? b.orders[*order].under : ref<contract>{};
}

inline ref<contract> charged_contract(const book& b, const order_finder& orders, const invoice& of)
{
    if (of.lines.empty()) return of.under;
    const auto first = charged_contract(b, orders, of, of.lines.front());
    for (const auto& line : of.lines)
        if (charged_contract(b, orders, of, line) != first) return {};
    return first;
}

} // namespace v1
} // namespace mediabuy

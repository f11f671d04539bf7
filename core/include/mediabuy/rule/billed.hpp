// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/billed.hpp
/// What vendors have billed by a day, for one who knew what was recorded by then. Made once for each answer.

#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/charged.hpp"

#include <cstddef>
#include <map>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Sums of invoice lines, in the currency of the first; an invoice without a date counts.
class billed {
public:
    billed(const book& b, const question& q);

    /// For a line of a contract; nothing where no invoice names it.
    [[nodiscard]] std::optional<total> for_line(any_ref line) const { return find(lines_, line); }
    /// Under a contract (charged.hpp).
    [[nodiscard]] std::optional<total> under(ref<contract> c) const { return find(contracts_, c.index()); }
    /// Of this what bills its insertion orders, their fees too.
    [[nodiscard]] std::optional<total> on_orders_under(ref<contract> c) const
    {
        return find(on_orders_, c.index());
    }

private:
    template <class Key> using sums = std::map<Key, total>;

    template <class Key> [[nodiscard]] static std::optional<total> find(const sums<Key>& in, const Key& key)
    {
        const auto at = in.find(key);
        return at == in.end() ? std::nullopt : std::optional{at->second};
    }
    template <class Key> static void add(sums<Key>& to, const Key& key, money amount)
    {
        auto& sum = to.try_emplace(key, amount.currency()).first->second;
        if (sum.currency() == amount.currency()) sum += amount;
    }

    sums<any_ref> lines_;
    sums<std::size_t> contracts_;
    sums<std::size_t> on_orders_;
};

// ---- implementation

inline billed::billed(const book& b, const question& q)
{
    const order_finder orders{b};
    for (const auto& invoice : b.invoices) {
        if (!is_there(b, invoice, q)) continue;
        for (const auto& line : invoice.lines) {
            if (!line.amount) continue;
            if (line.contract_line) add(lines_, *line.contract_line, *line.amount);
            const auto payer = charged_contract(b, orders, invoice, line);
            if (!payer) continue;
            add(contracts_, payer.index(), *line.amount);
            const bool fee = line.kind == line_kind::fee && orders.order_of(invoice);
            if (fee || orders.line_of(invoice, line).line) add(on_orders_, payer.index(), *line.amount);
        }
    }
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/ladder_scope.hpp
/// Under which thing of a ladder an award, an order or a line of an invoice falls, and whether it is asked
/// about.

#include "mediabuy/rule/bill_parts.hpp"
#include "mediabuy/rule/entry.hpp"
#include "mediabuy/rule/ladder_key.hpp"
#include "mediabuy/rule/match_query.hpp"
#include "mediabuy/rule/order_terms.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Confined to records: an id of a party stands for what it sells and charges, of a campaign for what is
/// bought for it, of a contract for what is under it, of an order for its lines; all where `only` is empty.
class ladder_scope {
public:
    ladder_scope(const book& b, ladder_key by, const std::vector<any_ref>& only)
        : book_{b}, by_{by}, only_{only}, orders_{b}
    {
    }

    [[nodiscard]] ladder_key by() const noexcept { return by_; }
    [[nodiscard]] const order_finder& orders() const noexcept { return orders_; }

    /// Of an award, by vendor or campaign.
    [[nodiscard]] ladder_place of_award(std::uint32_t contract) const;
    /// Precondition: a line of a contract.
    [[nodiscard]] ladder_place of_contract_line(any_ref line) const;
    /// By order, vendor or campaign.
    [[nodiscard]] ladder_place of_order(std::uint32_t order) const;
    /// Precondition: a line of an order.
    [[nodiscard]] ladder_place of_order_line(any_ref line) const;
    [[nodiscard]] ladder_place of_bill(const invoice& i, const invoice_line& line) const;

private:
    template <class Record> [[nodiscard]] static std::optional<any_ref> named(record_kind kind, ref<Record> r)
    {
        return r ? std::optional{any_ref{kind, static_cast<std::uint32_t>(r.index()), 0}} : std::nullopt;
    }
    [[nodiscard]] bool asked(any_ref r) const
    {
        return only_.empty() || std::find(only_.begin(), only_.end(), r) != only_.end();
    }
    [[nodiscard]] bool contract_asked(std::uint32_t i) const
    {
        return selected(book_, {record_kind::contract, i}, detail::subject_of_contract(book_, i), only_);
    }
    [[nodiscard]] bool order_asked(std::uint32_t i) const;
    [[nodiscard]] bool bill_asked(const invoice& i, const invoice_line& line, const found_order& found,
                                  ref<contract> charged) const;
    [[nodiscard]] ref<campaign> campaign_of_order(std::uint32_t i) const;

    const book& book_;
    ladder_key by_;
    const std::vector<any_ref>& only_;
    order_finder orders_;
};

// ---- implementation

inline bool ladder_scope::order_asked(std::uint32_t i) const
{
    const auto& o = book_.orders[i];
    return only_.empty() || detail::order_asked(book_, only_, i) ||
           detail::names_party(book_, only_, o.vendor) ||
           (o.under && contract_asked(static_cast<std::uint32_t>(o.under.index())));
}

inline ref<campaign> ladder_scope::campaign_of_order(std::uint32_t i) const
{
    const auto& o = book_.orders[i];
    if (o.bought_for) return o.bought_for;
    return o.under ? book_[o.under].bought_for : ref<campaign>{};
}

inline ladder_place ladder_scope::of_award(std::uint32_t contract) const
{
    const auto& c = book_.contracts[contract];
    return {by_ == ladder_key::vendor ? named(record_kind::party, c.vendor)
                                      : named(record_kind::campaign, c.bought_for),
            contract_asked(contract)};
}

inline ladder_place ladder_scope::of_contract_line(any_ref line) const
{
    return {line, asked(line) || contract_asked(line.index)};
}

inline ladder_place ladder_scope::of_order(std::uint32_t order) const
{
    const bool is_asked = order_asked(order);
    switch (by_) {
    case ladder_key::order:
        return {any_ref{record_kind::order, order, 0}, is_asked};
    case ladder_key::vendor:
        return {named(record_kind::party, book_.orders[order].vendor), is_asked};
    default:
        return {named(record_kind::campaign, campaign_of_order(order)), is_asked};
    }
}

inline ladder_place ladder_scope::of_order_line(any_ref line) const
{
    return {line, asked(line) || order_asked(line.index)};
}

inline bool ladder_scope::bill_asked(const invoice& i, const invoice_line& line, const found_order& found,
                                     ref<contract> charged) const
{
    if (only_.empty() || detail::names_party(book_, only_, i.vendor)) return true;
    if (found.line && of_order_line(*found.line).asked) return true;
    if (line.contract_line && asked(*line.contract_line)) return true;
    if (const auto order = orders_.order_of(i); order && order_asked(*order)) return true;
    if (line.bought &&
        detail::names(only_, record_kind::campaign, book_.allocations.campaigns()[line.bought->index]))
        return true;
    return charged && contract_asked(static_cast<std::uint32_t>(charged.index()));
}

inline ladder_place ladder_scope::of_bill(const invoice& i, const invoice_line& line) const
{
    const auto found = orders_.line_of(i, line);
    const auto charged = charged_contract(book_, orders_, i, line);
    const auto order = found.line ? std::optional{found.line->index} : orders_.order_of(i);
    const auto place = [&]() -> std::optional<any_ref> {
        switch (by_) {
        case ladder_key::contract:
            return named(record_kind::contract, charged);
        case ladder_key::line:
            return line.contract_line;
        case ladder_key::order:
            return order ? std::optional{any_ref{record_kind::order, *order, 0}} : std::nullopt;
        case ladder_key::order_line:
            return found.line ? std::optional{package_line(book_, *found.line)} : std::nullopt;
        case ladder_key::vendor:
            return named(record_kind::party, i.vendor || !order ? i.vendor : book_.orders[*order].vendor);
        case ladder_key::campaign:
            break;
        }
        if (order && campaign_of_order(*order))
            return named(record_kind::campaign, campaign_of_order(*order));
        if (line.bought && book_.allocations.campaigns()[line.bought->index])
            return named(record_kind::campaign, book_.allocations.campaigns()[line.bought->index]);
        return charged ? named(record_kind::campaign, book_[charged].bought_for) : std::nullopt;
    };
    return {place(), bill_asked(i, line, found, charged)};
}

} // namespace v1
} // namespace mediabuy

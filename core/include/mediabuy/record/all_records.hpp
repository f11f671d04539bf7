// SPDX-License-Identifier: MIT
#pragma once
/// @file record/all_records.hpp
/// Every record of a book, by kind, then as in the file; lines and options behind what they lie in.

#include "mediabuy/record/book.hpp"

#include <cstdint>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline std::vector<any_ref> all_records(const book& b);

// ---- implementation

namespace detail {

inline void add_records(std::vector<any_ref>& out, record_kind kind, std::size_t count)
{
    for (std::uint32_t i = 0; i < count; ++i)
        out.push_back({kind, i});
}

inline void add_parts(std::vector<any_ref>& out, record_kind kind, std::uint32_t holder, std::size_t count)
{
    for (std::uint32_t i = 0; i < count; ++i)
        out.push_back({kind, holder, i});
}

} // namespace detail

inline std::vector<any_ref> all_records(const book& b)
{
    std::vector<any_ref> out;
    detail::add_records(out, record_kind::source, b.sources.size());
    detail::add_records(out, record_kind::party, b.parties.size());
    detail::add_records(out, record_kind::campaign, b.campaigns.size());
    detail::add_records(out, record_kind::fund, b.funds.size());
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i) {
        out.push_back({record_kind::contract, i});
        detail::add_parts(out, record_kind::line, i, b.contracts[i].lines.size());
        detail::add_parts(out, record_kind::option, i, b.contracts[i].options.size());
    }
    for (std::uint32_t i = 0; i < b.orders.size(); ++i) {
        out.push_back({record_kind::order, i});
        detail::add_parts(out, record_kind::order_line, i, b.orders[i].lines.size());
    }
    detail::add_records(out, record_kind::allocation, b.allocations.size());
    detail::add_records(out, record_kind::delivery, b.deliveries.size());
    detail::add_records(out, record_kind::event, b.events.size());
    for (std::uint32_t i = 0; i < b.invoices.size(); ++i) {
        out.push_back({record_kind::invoice, i});
        detail::add_parts(out, record_kind::invoice_line, i, b.invoices[i].lines.size());
    }
    detail::add_records(out, record_kind::credit, b.credits.size());
    detail::add_records(out, record_kind::payment, b.payments.size());
    detail::add_records(out, record_kind::disposition, b.dispositions.size());
    detail::add_records(out, record_kind::document, b.documents.size());
    detail::add_records(out, record_kind::closing, b.closings.size());
    detail::add_records(out, record_kind::account, b.accounts.size());
    detail::add_records(out, record_kind::claim, b.claims.size());
    return out;
}

} // namespace v1
} // namespace mediabuy

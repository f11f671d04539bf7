// SPDX-License-Identifier: MIT
#pragma once
/// @file record/book.hpp
/// A book: every record of one case, in the tables of its kinds, with the text that they were read from.

#include "mediabuy/money/currency.hpp"
#include "mediabuy/record/allocation.hpp"
#include "mediabuy/record/charted_account.hpp"
#include "mediabuy/record/claim.hpp"
#include "mediabuy/record/closing.hpp"
#include "mediabuy/record/delivery.hpp"
#include "mediabuy/record/document.hpp"
#include "mediabuy/record/event.hpp"
#include "mediabuy/record/invoice.hpp"
#include "mediabuy/record/order.hpp"
#include "mediabuy/record/payment.hpp"
#include "mediabuy/text/source_text.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// The version of the book format: what stands behind `mediabuy =` at the head of a book.
inline constexpr int book_format = 1;

/// What the totals of a book are of. Parts left open take everything in.
struct book_scope {
    name_id payer = name_id::none;
    name_id purpose = name_id::none;
    std::optional<given_day> start;
    std::optional<given_day> end;
};

class book {
public:
    std::string title;
    std::optional<currency> default_currency;
    std::optional<day> as_of; ///< default date of every question
    book_scope scope;
    std::string sha256;             ///< of the text it was read from, in lower-case hexadecimal
    std::vector<source_text> texts; ///< what spans point into, by source_id

    name_table names;
    std::vector<source> sources;
    std::vector<party> parties;
    std::vector<campaign> campaigns;
    std::vector<fund> funds;
    std::vector<contract> contracts;
    std::vector<order> orders;
    allocation_table allocations;
    delivery_table deliveries;
    std::vector<event> events;
    std::vector<invoice> invoices;
    std::vector<credit> credits;
    std::vector<payment> payments;
    std::vector<disposition> dispositions;
    std::vector<document> documents;
    std::vector<closing> closings;
    std::vector<charted_account> accounts;
    std::vector<claim> claims;

    /// The record with that id, or nothing. (Ids are unique across the kinds.)
    [[nodiscard]] std::optional<any_ref> find(name_id id) const
    {
        const auto at = by_id.find(id);
        return at == by_id.end() ? std::nullopt : std::optional{at->second};
    }
    [[nodiscard]] std::optional<any_ref> find(std::string_view id) const
    {
        const auto name = names.find(id);
        return name ? find(*name) : std::nullopt;
    }

    [[nodiscard]] const source& operator[](ref<source> r) const { return sources[r.index()]; }
    [[nodiscard]] const party& operator[](ref<party> r) const { return parties[r.index()]; }
    [[nodiscard]] const campaign& operator[](ref<campaign> r) const { return campaigns[r.index()]; }
    [[nodiscard]] const fund& operator[](ref<fund> r) const { return funds[r.index()]; }
    [[nodiscard]] const contract& operator[](ref<contract> r) const { return contracts[r.index()]; }
    [[nodiscard]] const order& operator[](ref<order> r) const { return orders[r.index()]; }
    [[nodiscard]] const invoice& operator[](ref<invoice> r) const { return invoices[r.index()]; }
    [[nodiscard]] const allocation_table::details& operator[](ref<allocation> r) const
    {
        return allocations[r.index()];
    }

    /// What every record has, of any kind.
    [[nodiscard]] const record_head& head_of(any_ref r) const;

    std::map<name_id, any_ref> by_id; ///< kept by the reader
};

// ---- implementation

inline const record_head& book::head_of(any_ref r) const
{
    switch (r.kind) {
    case record_kind::source:
        return sources[r.index].head;
    case record_kind::party:
        return parties[r.index].head;
    case record_kind::campaign:
        return campaigns[r.index].head;
    case record_kind::fund:
        return funds[r.index].head;
    case record_kind::contract:
        return contracts[r.index].head;
    case record_kind::order:
        return orders[r.index].head;
    case record_kind::allocation:
        return allocations[r.index].head;
    case record_kind::event:
        return events[r.index].head;
    case record_kind::invoice:
        return invoices[r.index].head;
    case record_kind::delivery:
        return deliveries[r.index].head;
    case record_kind::credit:
        return credits[r.index].head;
    case record_kind::payment:
        return payments[r.index].head;
    case record_kind::disposition:
        return dispositions[r.index].head;
    case record_kind::document:
        return documents[r.index].head;
    case record_kind::closing:
        return closings[r.index].head;
    case record_kind::account:
        return accounts[r.index].head;
    case record_kind::order_line:
        return orders[r.index].lines[r.part].head;
    case record_kind::invoice_line:
        return invoices[r.index].lines[r.part].head;
    case record_kind::line:
        return contracts[r.index].lines[r.part].head;
    case record_kind::option:
        return contracts[r.index].options[r.part].head;
    case record_kind::claim:
        break;
    }
    return claims[r.index].head;
}

} // namespace v1
} // namespace mediabuy

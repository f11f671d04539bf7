// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/journal_command.hpp
/// The row of the command table for the double-entry journal.

#include "mediabuy/answer/command_spec.hpp"

namespace mediabuy {
inline namespace v1 {
namespace command_table {

inline constexpr std::array journal_kinds{record_kind::party, record_kind::campaign, record_kind::contract};

inline constexpr std::array journal_fields{
    field_spec{"entry", field_type::count, "from 1; the postings of one entry come to nothing"},
    field_spec{"date", field_type::date, "of a vague day the last one that it can be"},
    field_spec{"dated", field_type::flag, "no: the record has no day, and stands on as_of"},
    field_spec{"event", field_type::text, "obligation, bill, approval, credit or payment"},
    field_spec{"record", field_type::id, "the contract, invoice, credit or payment"},
    field_spec{"number", field_type::text, "as printed: of the modification, invoice, memo or transfer"},
    field_spec{"set", field_type::text, "budgetary or proprietary"},
    field_spec{"account", field_type::text,
               "obligated, undelivered, delivered-unpaid, delivered-paid; cost, interest, billed, approved, "
               "disbursed"},
    field_spec{"kind", field_type::text, "of cost: media, fee, labour, production, travel, tax or other"},
    field_spec{"owner", field_type::id, "the contract, else the vendor; null: nobody is named"},
    field_spec{"path", field_type::text, "the account as export writes it"},
    field_spec{"code", field_type::text, "of the US Standard General Ledger, where there is one"},
    field_spec{"debit", field_type::money, "null: a credit"},
    field_spec{"credit", field_type::money, "null: a debit"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"sources", field_type::list, "ids of the sources"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"line", field_type::count, "from 1"}};

inline constexpr std::array journal_examples{
    std::string_view{"mediabuy journal buys.toml --as-of 2025-12-31"},
    std::string_view{"mediabuy journal buys.toml radio-order --format csv"}};

inline constexpr command_spec journal{
    "journal",      "what was obligated, billed, approved, credited and paid, in double entry",
    journal_kinds,  {},
    journal_fields, journal_examples};

} // namespace command_table
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/journal_command.hpp
/// The row of the command table for the double-entry journal.

#include "mediabuy/answer/command_spec.hpp"

namespace mediabuy {
inline namespace v1 {
namespace command_table {

inline constexpr std::array journal_kinds{record_kind::party, record_kind::campaign, record_kind::contract};

inline constexpr std::array accrual_months{std::string_view{"none"}, std::string_view{"calendar-month"},
                                           std::string_view{"broadcast-month"},
                                           std::string_view{"fiscal-month"}};

inline constexpr option_spec accruals_option{
    "accruals", option_type::word, accrual_months, "none",
    "accrue what was delivered and is not billed at the end of each month, and reverse it on the next day"};

inline constexpr std::array journal_options{accruals_option};

inline constexpr std::array journal_fields{
    field_spec{"entry", field_type::count, "from 1; the postings of one entry come to nothing"},
    field_spec{"date", field_type::date, "of a vague day the last one that it can be"},
    field_spec{"dated", field_type::flag, "no: the record has no day, and stands on as_of"},
    field_spec{"original_date", field_type::date,
               "on the paper; another than date where its month was closed"},
    field_spec{"adjustment", field_type::flag, "it became known after its month was closed"},
    field_spec{"event", field_type::text,
               "obligation, bill, approval, credit, payment; accrual or its reversal"},
    field_spec{"record", field_type::id,
               "the contract, invoice, credit or payment; of an accrual the line or the order"},
    field_spec{"number", field_type::text, "as printed: of the modification, invoice, memo or transfer"},
    field_spec{"set", field_type::text, "budgetary or proprietary"},
    field_spec{"account", field_type::text,
               "obligated, undelivered, delivered-unpaid, delivered-paid; cost, interest, billed, approved, "
               "disbursed, accrued, credits-due"},
    field_spec{"kind", field_type::text, "of cost: media, fee, labour, production, travel, tax or other"},
    field_spec{"owner", field_type::id, "the contract, else the vendor; null: nobody is named"},
    field_spec{"path", field_type::text, "the account as export writes it"},
    field_spec{
        "code", field_type::text,
        "of the book's chart of accounts, else of the US Standard General Ledger; null: there is none"},
    field_spec{"account_name", field_type::text, "in the book's chart of accounts"},
    field_spec{"debit", field_type::money, "null: a credit"},
    field_spec{"credit", field_type::money, "null: a debit"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"sources", field_type::list, "ids of the sources"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"line", field_type::count, "from 1"}};

inline constexpr std::array journal_examples{
    std::string_view{"mediabuy journal buys.toml --as-of 2025-12-31"},
    std::string_view{"mediabuy journal buys.toml radio-order --format csv"},
    std::string_view{"mediabuy journal buys.toml --accruals calendar-month --format csv"}};

inline constexpr command_spec journal{
    "journal",      "what was obligated, billed, approved, credited and paid, in double entry",
    journal_kinds,  journal_options,
    journal_fields, journal_examples};

inline constexpr std::array open_items_fields{
    field_spec{
        "state", field_type::text,
        "accrued-not-billed, billed-not-matched, matched-not-approved, approved-not-paid or credit-due"},
    field_spec{"record", field_type::id,
               "the line of an order, its order (a fee), the invoice, or a line of it"},
    field_spec{"number", field_type::text, "as printed: of the order or the invoice"},
    field_spec{"vendor", field_type::text, "who is owed, or owes"},
    field_spec{"owner", field_type::id, "the contract, else the vendor; null: nobody is named"},
    field_spec{"since", field_type::date, "the day on the invoice; null: there is none yet"},
    field_spec{"days", field_type::count, "since then"},
    field_spec{"account", field_type::text, "accrued, billed, approved or credits-due"},
    field_spec{"path", field_type::text, "the account as export writes it"},
    field_spec{
        "code", field_type::text,
        "of the book's chart of accounts, else of the US Standard General Ledger; null: there is none"},
    field_spec{"amount", field_type::money, "what is owed; negative: owed to the payer"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"line", field_type::count, "from 1"}};

inline constexpr std::array open_items_examples{
    std::string_view{"mediabuy open-items buys.toml --as-of 2025-12-31"},
    std::string_view{"mediabuy open-items buys.toml radio-order --format csv"}};

inline constexpr command_spec open_items{
    "open-items",      "what is accrued, billed, approved or owed back on a day, item by item",
    journal_kinds,     {},
    open_items_fields, open_items_examples};

} // namespace command_table
} // namespace v1
} // namespace mediabuy

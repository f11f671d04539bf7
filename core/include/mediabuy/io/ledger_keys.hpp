// SPDX-License-Identifier: MIT
#pragma once
/// @file io/ledger_keys.hpp
/// The keys of funds, which contracts are paid from, and of invoices.

#include "mediabuy/io/keys.hpp"

namespace mediabuy {
inline namespace v1 {

inline constexpr auto fund_keys = with_common(std::array{
    key{.name = "name", .help = "as people call it"},
    key{.name = "tas",
        .type = value_type::account,
        .help = "its Treasury account symbol, such as 070-2025/2025-0540-000"},
    key{.name = "available",
        .type = value_type::availability,
        .fallback = "by the account symbol",
        .help = "when it may be newly obligated"},
    key{.name = "currency", .type = value_type::currency, .fallback = "the book's", .help = "of its amounts"},
    key{.name = "amount",
        .type = value_type::money,
        .unit = in_currency,
        .help = "all that may ever be obligated"},
    key{.name = "allotments",
        .type = value_type::tables,
        .of = "fund.allotments",
        .help = "the parts that may be obligated, each from a day on"},
});

inline constexpr std::array allotment_keys{
    key{.name = "date",
        .type = value_type::vague_day,
        .necessity = need::required,
        .help = "the day from which it may be obligated"},
    key{.name = "amount",
        .type = value_type::money,
        .necessity = need::required,
        .unit = in_currency,
        .help = "how much"},
};

inline constexpr auto invoice_keys = with_common(std::array{
    key{.name = "vendor", .type = value_type::reference, .of = "party", .help = "who bills"},
    key{.name = "contract", .type = value_type::reference, .of = "contract", .help = "under which it bills"},
    key{.name = "currency", .type = value_type::currency, .fallback = "the book's", .help = "of its amounts"},
    key{.name = "dated", .type = value_type::vague_day, .help = "the day on the invoice"},
    key{.name = "received", .type = value_type::vague_day, .help = "when a proper invoice arrived"},
    key{.name = "accepted", .type = value_type::vague_day, .help = "when what it bills was accepted"},
    key{.name = "approved", .type = value_type::vague_day, .help = "when it was approved for payment"},
    key{.name = "disputed", .type = value_type::vague_day, .help = "when it was disputed"},
    key{.name = "line",
        .type = value_type::tables,
        .of = "invoice.line",
        .help = "what it bills, item by item"},
});

inline constexpr std::array invoice_line_keys{
    key{.name = "allocation", .type = value_type::reference, .of = "allocation", .help = "what was bought"},
    key{.name = "contract_line",
        .type = value_type::reference,
        .of = "line",
        .help = "the line of the contract, as contract:line"},
    key{.name = "period", .type = value_type::period, .help = "when the service was given"},
    key{.name = "units", .type = value_type::quantity, .help = "how many units"},
    key{.name = "amount",
        .type = value_type::money,
        .necessity = need::required,
        .unit = in_currency,
        .help = "what it bills"},
};

} // namespace v1
} // namespace mediabuy

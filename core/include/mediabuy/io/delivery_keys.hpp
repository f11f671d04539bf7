// SPDX-License-Identifier: MIT
#pragma once
/// @file io/delivery_keys.hpp
/// The keys of deliveries, and of the documents that bear out deliveries and invoices.

#include "mediabuy/io/keys.hpp"

namespace mediabuy {
inline namespace v1 {

inline constexpr auto delivery_keys = with_common(std::array{
    key{.name = "allocation",
        .type = value_type::reference,
        .necessity = need::essential,
        .of = "allocation",
        .help = "the placement that ran"},
    key{.name = "period", .type = value_type::period, .help = "when it ran; in place of rows"},
    key{.name = "units", .type = value_type::quantity, .help = "how many units ran in that period"},
    key{.name = "currency", .type = value_type::currency, .fallback = "the book's", .help = "of its spend"},
    key{.name = "spend",
        .type = value_type::money,
        .unit = in_currency,
        .help = "what they cost, as the platform counts it"},
    key{.name = "rows",
        .help = "many periods in one text, each on a line: a day or day..day, its units, and what they cost "
                "where that is known"},
    key{.name = "counted_by", .help = "who counted: the id of a party, or a name"},
    key{.name = "zone", .help = "the time zone whose days it counts, such as America/New_York"},
    key{.name = "makes_good",
        .type = value_type::reference,
        .of = "order-line",
        .help = "the line of an order whose missed units these replace, as order:line"},
});

inline constexpr auto document_keys = with_common(std::array{
    key{.name = "kind",
        .type = value_type::word,
        .necessity = need::required,
        .of = "document",
        .help = "what it is"},
    key{.name = "title", .help = "its title"},
    key{.name = "file", .help = "the name of its file"},
    key{.name = "page", .help = "the page of the file, or the pages, such as 12-14"},
    key{.name = "sha256", .help = "digest of the file"},
    key{.name = "dated", .type = value_type::vague_day, .help = "the day on it"},
    key{.name = "received", .type = value_type::vague_day, .help = "when it arrived"},
    key{.name = "currency", .type = value_type::currency, .fallback = "the book's", .help = "of its amounts"},
    key{.name = "covers",
        .type = value_type::tables,
        .necessity = need::required,
        .of = "document.covers",
        .help = "what it bears out"},
});

inline constexpr std::array covers_keys{
    key{.name = "line",
        .type = value_type::reference,
        .of = "invoice-line",
        .help = "the line of an invoice, as invoice:line"},
    key{.name = "delivery", .type = value_type::reference, .of = "delivery", .help = "the delivery"},
    key{.name = "period",
        .type = value_type::period,
        .fallback = "all of it",
        .help = "the days that it covers"},
    key{.name = "units", .type = value_type::quantity, .help = "the units that it bears out"},
    key{.name = "amount",
        .type = value_type::money,
        .fallback = "all of it",
        .unit = in_currency,
        .help = "the money that it bears out"},
};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file truth.hpp
/// What the generator of an agency's book knows of it by construction: what every answer has to come to.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>

namespace agency {

/// Units: minor units, hundredths of a dollar.
using cents = std::int64_t;

struct truth {
    // What the book holds.
    std::size_t orders = 0;
    std::size_t placements = 0;
    std::size_t rows = 0;   ///< of deliveries
    std::int64_t units = 0; ///< of all rows
    std::int64_t paced = 0; ///< units that ran by the count that governs, of lines that order so many
    std::size_t invoices = 0;
    std::size_t invoice_lines = 0;
    cents allocated = 0;
    cents obligated = 0;

    // What was billed, and what of it is due.
    cents invoiced = 0;
    cents approved = 0;
    cents paid = 0;
    cents pay = 0;         ///< the amounts to pay, before payments
    cents cleared = 0;     ///< still to pay on lines that match or are decided
    cents undecided = 0;   ///< still to pay on the others
    cents withheld = 0;    ///< billed beyond what is due, and not credited
    cents credit_owed = 0; ///< paid beyond what is due
    cents unbilled = 0;    ///< due on what no invoice bills
    std::size_t exceptions = 0;
    std::size_t to_decide = 0;

    struct by_outcome {
        std::size_t lines = 0;
        cents pay = 0;
    };
    std::map<std::string_view, by_outcome> outcomes;
};

} // namespace agency

// SPDX-License-Identifier: MIT
#pragma once
/// @file io/ocds.hpp
/// The contracts of a book as a package of OCDS releases.
///
/// One release for each contract, as it stood on the day asked about: its parties, award, items by line,
/// actions as amendments, and payments of its invoices as transactions. `value` is base and exercised
/// options, `maximumValue` base and all options; of a vehicle only that is written, since its orders bear the
/// value. Obligations have no place in OCDS; nor have commissions: amountNet and amountGross mean tax there.
/// A day that is known only by its month is left out. An ocid is the contract's id: OCDS wants a prefix in
/// front that its publisher has registered.
///
/// Amounts are JSON numbers with the digits of the book, never through floating point.
///
/// Source: Open Contracting Data Standard 1.2-dev, release schema.

#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/question.hpp"
#include "mediabuy/text/problem.hpp"

#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// not-in-ocds (a note) for each key, and each kind of record, of which something is left out, with how many.
struct ocds_package {
    std::string text;
    std::vector<problem> left_out;
};

[[nodiscard]] ocds_package write_ocds(const book& records, const question& q);

} // namespace v1
} // namespace mediabuy

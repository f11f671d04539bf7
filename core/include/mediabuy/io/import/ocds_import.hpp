// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/ocds_import.hpp
/// Makes a book of releases of the Open Contracting Data Standard: single ones, lists and packages of them,
/// and packages of records.
///
/// Releases of one process are merged in the order of their dates, as the standard merges them; of a record
/// its compiled release is read. A row is a contract of a process, as it stands after the last release; a
/// process without one counts as a row that is passed over. `value` and `maximumValue` are totals of a
/// contract, and stand in the book as printed totals; they are changes of nothing and are never split over
/// amendments. The current end belongs to the last amendment, since nothing says which one set it. What a
/// record of a book has no place for (transactions, which name no invoice) is counted. amountNet and
/// amountGross mean tax there, and are not read. Amounts are taken as they are written.
/// Source: Open Contracting Data Standard 1.1 and 1.2-dev, release schema, merging.

#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import/taken_records.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A package is read as a whole. Units: bytes.
inline constexpr std::size_t most_release_bytes = std::size_t{64} << 20U;

struct ocds_imported : taken_records {
    std::uint64_t repeated = 0;         ///< releases that are there more than once, and count once
    std::uint64_t without_contract = 0; ///< processes, among the rows that were passed over
    // Of the contracts that were taken:
    std::uint64_t without_value = 0;
    std::uint64_t without_day = 0; ///< of signature, whether they were taken or not
    std::uint64_t several_suppliers = 0;
    std::uint64_t other_frameworks = 0; ///< under a process that has several contracts, or none by ocid
    std::uint64_t classified = 0;       ///< items with a classification
    std::uint64_t transactions = 0;
    std::vector<total> transaction_sums; ///< by currency
};

class ocds_import {
public:
    explicit ocds_import(import_selection wanted, tallying records = tallying::off);
    ocds_import(const ocds_import&) = delete;
    ocds_import& operator=(const ocds_import&) = delete;
    ~ocds_import();

    /// What is wanted of the files from the next one on.
    void select(import_selection wanted);
    /// The next file, by its name as the user gave it, and the id of its source where it has one already.
    void begin(std::string name, std::string id = {});
    void feed(std::string_view chunk);
    [[nodiscard]] bool stopped() const noexcept;
    void end(const std::string& digest = {});
    /// Releases read so far, of all files.
    [[nodiscard]] std::uint64_t rows() const noexcept;

    /// Errors of files: json-syntax, over-limit, unknown-layout, filter-not-in-layout. Of rows: wrong-type,
    /// blank-field, duplicate-key, linked-releases, release-differs, contract-twice, key-taken, no-currency,
    /// unknown-currency, scientific-amount, those of parse_money and of parse_official_day. To be called
    /// once.
    [[nodiscard]] ocds_imported finish();

private:
    class reader;
    std::unique_ptr<reader> reader_;
};

} // namespace v1
} // namespace mediabuy

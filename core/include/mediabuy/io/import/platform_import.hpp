// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/platform_import.hpp
/// Makes a book of what platforms publish of political advertisements, fed in pieces.
///
/// Each amount of a row becomes an allocation of the layer platform, its advertiser a party that pays.
/// Amounts are totals since the publication began (Google, Meta), or of one advertisement up to the day of
/// the file (Snap); none is a change, and those of two days overlap. Rows with the key of an earlier one are
/// kept and counted (`repeated`): which of them holds is not for a reader to guess. A 0 in one of several
/// currencies makes no allocation, since an advertiser has a column of every currency.
/// Source: domain.md E1 to E3.

#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import/platform_layout.hpp"
#include "mediabuy/io/import/read_rows.hpp"
#include "mediabuy/io/import/rows_ahead.hpp"
#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/text/source_text.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What one file has in one currency, of the rows that were taken.
struct platform_sum {
    interval_total amount;
    std::optional<day> first; ///< set up to begin; none where the layout has no days
    std::optional<day> last;
};

struct platform_file : read_rows {
    const platform_layout* layout = nullptr; ///< none where it is of none known
    std::uint64_t nothing_spent = 0;         ///< of the rows taken, 0 in every one of several currencies
    std::uint64_t without_end = 0;           ///< of the rows taken, those whose end is blank
    std::uint64_t without_payer = 0;         ///< of the rows taken, those that name no payer
    std::vector<platform_sum> sums;          ///< by currency, in the order of the file
    std::vector<std::string> lacking{};      ///< columns of the layout that it has not
};

struct platform_imported {
    book records;
    std::vector<platform_file> files;
    std::uint64_t repeated = 0;                  ///< allocations whose row has the key of an earlier one
    std::vector<interval_total> repeated_amount; ///< by currency
    std::vector<problem> problems;               ///< their spans point into `texts`
    std::vector<source_text> texts; ///< the fields that problems are about, each a piece of its file
    bool refused = false;           ///< a filter does not fit a file: nothing of the question is answered
};

class platform_import {
public:
    platform_import(platform_format format, import_selection wanted, tallying records = tallying::off);
    platform_import(const platform_import&) = delete;
    platform_import& operator=(const platform_import&) = delete;
    ~platform_import();

    /// What is wanted of the files from the next one on.
    void select(import_selection wanted);
    /// The next file, by its name as the user gave it, and the id of its source where it has one already.
    void begin(std::string name, std::string id = {});
    /// Its next bytes, cut anywhere.
    void feed(std::string_view chunk);
    /// As official_import has them (io/import/official_import.hpp).
    [[nodiscard]] table_scanner::plan_function planner() const;
    void take(const scanned_rows& scanned);
    /// Nothing more of this file will be taken.
    [[nodiscard]] bool stopped() const noexcept;
    /// `digest` is the SHA-256 of the file, for its source.
    void end(const std::string& digest = {});
    /// Read so far, of all files.
    [[nodiscard]] std::uint64_t rows() const noexcept;

    /// The book, and everything that was not taken. To be called once.
    [[nodiscard]] platform_imported finish();

private:
    class reader;
    std::unique_ptr<reader> reader_;
};

} // namespace v1
} // namespace mediabuy

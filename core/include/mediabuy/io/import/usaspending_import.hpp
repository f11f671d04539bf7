// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/usaspending_import.hpp
/// Makes a book of the contract actions in official files of USAspending.gov, fed in pieces.
///
/// An award becomes a contract, each of its rows a modification, in the order in which they were recorded
/// (rule/action_order.hpp). Amounts of rows are changes and add up; no row is ever taken out, since rows with
/// equal words may be two actions, and files that were paged hold one twice where they lack another
/// (`repeated` counts them). Files beside the actions (award_member.hpp) add printed totals, days,
/// sub-awards, lines of funding and outlays; where rows were selected, only of awards of which an action was
/// taken. What a layout does not say is `unknown` in the book. Filters work on single actions, so that a
/// contract of the book holds those of its actions that were wanted. Source: domain.md A1, A3, A4;
/// USAspending.gov, Data Dictionary Crosswalk.

#include "mediabuy/io/import/award_member.hpp"
#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/import/read_rows.hpp"
#include "mediabuy/io/import/rows_ahead.hpp"
#include "mediabuy/money/total.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/text/source_text.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What one file has of one agency, of the rows that were taken.
struct imported_agency {
    std::string name;
    total amount;                 ///< obligated
    std::map<int, total> by_year; ///< by the fiscal year of the action date
    std::optional<day> first;     ///< action date
    std::optional<day> last;
};

struct imported_file : read_rows {
    const action_layout* layout = nullptr; ///< of its actions; or of no actions, with the name of what it has
    const member_layout* member = nullptr; ///< where it has something beside actions
    std::vector<imported_agency> agencies; ///< in the order of their first rows
    std::vector<std::string_view> lacking; ///< what the widest layout says and this file does not
};

/// Rows that have award, number and transaction in common with an earlier one.
struct repeated_rows {
    std::uint64_t count = 0;
    total amount{currency::of("USD")};
};

/// What files beside the actions gave. None of it is added to what was obligated.
struct imported_beside {
    std::uint64_t summaries = 0; ///< awards whose printed totals were read
    std::uint64_t subawards = 0;
    total subaward_amount{currency::of("USD")}; ///< lies inside of the awards
    std::uint64_t outlays = 0;                  ///< of one award, account and fiscal year each
    total outlay_amount{currency::of("USD")};
    std::uint64_t funded_lines = 0; ///< of one award and Treasury account each
    total funded_amount{currency::of("USD")};
    std::uint64_t funded_again = 0; ///< rows passed over, of an award, account and period of an earlier file
};

struct imported {
    book records;
    std::vector<imported_file> files;
    repeated_rows repeated;
    imported_beside beside;
    std::uint64_t renamed_vendors = 0; ///< awards whose rows name several vendors
    std::vector<problem> problems;     ///< their spans point into `texts`
    std::vector<source_text> texts;    ///< the fields that problems are about, each a piece of its file
    bool refused = false;              ///< a filter does not fit a file: nothing of the question is answered
};

class usaspending_import {
public:
    explicit usaspending_import(import_selection wanted, tallying records = tallying::off);
    usaspending_import(const usaspending_import&) = delete;
    usaspending_import& operator=(const usaspending_import&) = delete;
    ~usaspending_import();

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

    /// The book, asked as of the last action, and everything that was not taken. To be called once.
    [[nodiscard]] imported finish();

private:
    class reader;
    std::unique_ptr<reader> reader_;
};

} // namespace v1
} // namespace mediabuy

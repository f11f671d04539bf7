// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/api_import.hpp
/// Makes a book of recorded answers of the USAspending API, one page of JSON to a file.
///
/// Pages of transactions give actions, whose amounts are changes and add up. Pages of one award, of a search
/// and of the orders under a vehicle give printed totals, which are added to nothing. Each result becomes a
/// row of the table that a download has for the same (usaspending_layout.hpp, award_member.hpp), so that it
/// is read by the same rules; lines of problems count results, the first being line 2. Amounts are taken as
/// they are written, never through a floating-point number. A page that says that there are more, of which
/// the next was not given, is a warning.

#include "mediabuy/io/import/usaspending_import.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// The service sends at most a hundred results to a page. Units: bytes.
inline constexpr std::size_t most_page_bytes = std::size_t{64} << 20U;

/// What the beginning of a page has; nothing where it is none.
struct page_look {
    std::string_view kind;          ///< "transactions", "award", "search", "orders"
    std::vector<std::string> names; ///< of the columns, as a download has them
    std::vector<std::vector<std::string>> rows;
    std::string like; ///< a page of this kind with one empty result
};
[[nodiscard]] std::optional<page_look> look_at_page(std::string_view begins);

class api_import {
public:
    explicit api_import(import_selection wanted, tallying records = tallying::off)
        : rows_{std::move(wanted), records}
    {
    }

    void select(import_selection wanted) { rows_.select(std::move(wanted)); }
    void begin(std::string name, std::string id = {});
    void feed(std::string_view chunk);
    [[nodiscard]] bool stopped() const noexcept { return page_.size() > most_page_bytes; }
    void end(const std::string& digest = {});
    /// Read so far, of all files.
    [[nodiscard]] std::uint64_t rows() const noexcept { return rows_.rows(); }
    /// Errors besides those of usaspending_import: json-syntax, over-limit, unknown-layout. Warnings:
    /// more-pages.
    [[nodiscard]] imported finish();

private:
    struct page_seen {
        std::string file;
        std::string kind;
        int number = 0;
        bool more = false;
    };

    usaspending_import rows_;
    std::string name_;
    std::string id_;
    std::string page_;
    std::vector<problem> problems_; ///< their spans point into texts_
    std::vector<source_text> texts_;
    std::vector<page_seen> pages_;
};

} // namespace v1
} // namespace mediabuy

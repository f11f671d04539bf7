// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/import_selection.hpp
/// Which rows of official files are wanted. What can be asked of a field before its record is made is left to
/// the scanner, so that the other rows cost little.

#include "mediabuy/calendar/day.hpp"
#include "mediabuy/io/import/usaspending_layout.hpp"
#include "mediabuy/io/table_scanner.hpp"
#include "mediabuy/text/problem.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A row is wanted if it meets each list that is not empty; it meets a list by one of its values. Capitals
/// and small letters are the same.
struct import_selection {
    std::vector<std::string> psc = {};    ///< a code or how it begins ("R701", "R7"), or words of its title
    std::vector<std::string> naics = {};  ///< likewise ("5418", "advertising agencies")
    std::vector<std::string> agency = {}; ///< words of the name of who awarded it
    std::vector<std::string> vendor =
        {}; ///< words of the name of who holds it, or its unique entity identifier
    std::vector<std::string> text = {}; ///< words in any column whatever
    std::optional<day> from = {};       ///< of the action date; included
    std::optional<day> to = {};

    [[nodiscard]] bool everything() const
    {
        return psc.empty() && naics.empty() && agency.empty() && vendor.empty() && text.empty() && !from &&
               !to;
    }
};

/// As a book keeps it: "psc R701, text ADVERTISING, from 2024-10-01"; "" for everything.
[[nodiscard]] std::string to_string(const import_selection& wanted);

/// A code in a list of codes and titles: up to six letters and digits, one of them a digit.
[[nodiscard]] bool is_class_code(std::string_view text) noexcept;

/// What the scanner is asked, and whether something is left to ask of the record: codes and titles in one
/// list, and days that are not written as the scanner reads them.
struct selection_plan {
    std::vector<field_test> tests;
    bool classes_left = false;
    bool days_left = false;
    std::vector<problem> problems; ///< filter-not-in-layout: a column that it needs is not there
};
[[nodiscard]] selection_plan plan_selection(const import_selection& wanted, const recognised_header& header,
                                            std::size_t columns, const std::string& file);

/// Whether a text has these words in it; capitals and small letters are the same.
[[nodiscard]] bool has_words(std::string_view text, std::string_view words);

/// Whether a code and a title meet one of the values; an empty list is met by all.
[[nodiscard]] bool meets_class(std::span<const std::string> values, std::string_view code,
                               std::string_view title);

} // namespace v1
} // namespace mediabuy

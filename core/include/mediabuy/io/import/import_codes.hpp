// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/import_codes.hpp
/// Why an official file, or a row of it, is not taken, with the arguments that each code carries. Rows that
/// are no records at all: io/table_codes.hpp; amounts: money/codes.hpp; days: calendar/codes.hpp.

#include "mediabuy/text/problem.hpp"

namespace mediabuy {
inline namespace v1 {
namespace code {

// A file.
inline constexpr problem_code unknown_layout{
    "unknown-layout"}; ///< {0} file, {1} nearest layout, {2} columns that it lacks
inline constexpr problem_code repeated_column{"repeated-column"}; ///< {0} file, {1} column
inline constexpr problem_code filter_not_in_layout{
    "filter-not-in-layout"}; ///< {0} file, {1} filter, {2} layout, {3} column

// Releases of OCDS.
inline constexpr problem_code linked_releases{"linked-releases"}; ///< {0} ocid
inline constexpr problem_code release_differs{"release-differs"}; ///< {0} ocid, {1} id of both
inline constexpr problem_code contract_twice{"contract-twice"};   ///< {0} id, {1} ocid
inline constexpr problem_code no_releases{"no-releases"};         ///< {0} file: a warning

// A question.
inline constexpr problem_code blank_filter{"blank-filter"}; ///< {0} filter

// A row.
inline constexpr problem_code scientific_amount{"scientific-amount"};     ///< {0} text
inline constexpr problem_code bad_platform_amount{"bad-platform-amount"}; ///< {0} text
inline constexpr problem_code blank_field{"blank-field"};                 ///< {0} column
inline constexpr problem_code bad_award_key{"bad-award-key"}; ///< {0} the key, or what it is made of
inline constexpr problem_code key_taken{"key-taken"};         ///< {0} the key, {1} the other one
inline constexpr problem_code fiscal_year_differs{
    "fiscal-year-differs"}; ///< {0} day as printed, {1} its year, {2} year as printed
inline constexpr problem_code bad_period_of_file{"bad-period-of-file"}; ///< {0} text
inline constexpr problem_code more_pages{"more-pages"};                 ///< {0} file, {1} its page: a warning
inline constexpr problem_code more_refused{"more-refused"};             ///< {0} file, {1} how many more rows

} // namespace code
} // namespace v1
} // namespace mediabuy

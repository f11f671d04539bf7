// SPDX-License-Identifier: MIT
#pragma once
/// @file io/codes.hpp
/// The problems that reading a book can have, with the arguments that each carries. (Amounts:
/// money/codes.hpp; days: calendar/codes.hpp.) An argument that quotes the input is cut to 60 code points.

#include "mediabuy/text/problem.hpp"

namespace mediabuy {
inline namespace v1 {
namespace code {

// The text as TOML or JSON.
inline constexpr problem_code not_utf8{"not-utf8"};               ///< the byte, in hexadecimal
inline constexpr problem_code over_limit{"over-limit"};           ///< of what there is too much, the limit
inline constexpr problem_code missing_quote{"missing-quote"};     ///< (none)
inline constexpr problem_code missing_bracket{"missing-bracket"}; ///< the closing bracket that is missing
inline constexpr problem_code missing_value{"missing-value"};     ///< key
inline constexpr problem_code unquoted_text{"unquoted-text"};     ///< the text as written
inline constexpr problem_code unquoted_date{"unquoted-date"};     ///< the vague date as written
inline constexpr problem_code duplicate_key{"duplicate-key"};     ///< key
inline constexpr problem_code toml_syntax{"toml-syntax"};         ///< the parser's own words
inline constexpr problem_code json_syntax{"json-syntax"};         ///< the parser's own words
inline constexpr problem_code not_toml{"not-toml"};               ///< (none): JSON, where TOML is wanted
inline constexpr problem_code left_out{"left-out"};               ///< name of the table
inline constexpr problem_code more_problems{"more-problems"};     ///< how many are listed

// Tables and keys.
inline constexpr problem_code unknown_table{"unknown-table"}; ///< name, all names, nearest first
inline constexpr problem_code unknown_key{"unknown-key"};     ///< key, table, all keys, nearest first
inline constexpr problem_code missing_key{"missing-key"};     ///< key, table, what the key says
inline constexpr problem_code wrong_type{"wrong-type"};       ///< key, what it wants, what stands there
inline constexpr problem_code book_format{"book-format"};     ///< the format as written, the one that is read
inline constexpr problem_code known_after_all{"known-after-all"}; ///< key

// Values.
inline constexpr problem_code bad_id{"bad-id"};                       ///< id
inline constexpr problem_code bad_word{"bad-word"};                   ///< word, key, all words, nearest first
inline constexpr problem_code day_wanted{"day-wanted"};               ///< the vague date, key
inline constexpr problem_code end_before_start{"end-before-start"};   ///< of what, its id or key, end, start
inline constexpr problem_code amount_not_quoted{"amount-not-quoted"}; ///< the number as written
inline constexpr problem_code no_currency{"no-currency"};             ///< the amount

inline constexpr problem_code out_of_range{"out-of-range"}; ///< key, as written, least, greatest

inline constexpr problem_code no_share{"no-share"}; ///< key, as written
inline constexpr problem_code too_fine{"too-fine"}; ///< the number of units, as written

// Between the keys of a record.
inline constexpr problem_code both_keys{"both-keys"};             ///< a key, the one in whose place it stands
inline constexpr problem_code flights_overlap{"flights-overlap"}; ///< line, its start, the end before it
inline constexpr problem_code rate_without_units{"rate-without-units"}; ///< line, type of its rate
inline constexpr problem_code cost_differs{
    "cost-differs"}; ///< line, its amount, units at the rate: a warning
inline constexpr problem_code makes_good_itself{"makes-good-itself"}; ///< line
inline constexpr problem_code charged_bonus{"charged-bonus"};         ///< line
inline constexpr problem_code package_costs{"package-costs"};         ///< package
inline constexpr problem_code changes_nothing{"changes-nothing"};     ///< order
inline constexpr problem_code covers_nothing{"covers-nothing"};       ///< document
inline constexpr problem_code not_a_last_day{"not-a-last-day"};     ///< day, its month, the last day of that
inline constexpr problem_code closed_too_early{"closed-too-early"}; ///< the day of closing, the last day
inline constexpr problem_code kind_of_cost{"kind-of-cost"};         ///< account
inline constexpr problem_code bad_row{"bad-row"};                   ///< its number, the row

// Between records.
inline constexpr problem_code other_currency{
    "other-currency"}; ///< id, its currency, the other's id and currency
inline constexpr problem_code negative_credit{"negative-credit"}; ///< the amount as written
inline constexpr problem_code other_invoice{
    "other-invoice"}; ///< address of a line, the invoice named beside it

inline constexpr problem_code coded_twice{
    "coded-twice"}; ///< account or kind of cost, its code, the first code

// Ids and references.
inline constexpr problem_code duplicate_id{"duplicate-id"};               ///< id
inline constexpr problem_code unknown_reference{"unknown-reference"};     ///< id, kind, where to add it
inline constexpr problem_code wrong_reference{"wrong-reference"};         ///< id, its kind, kind wanted
inline constexpr problem_code ambiguous_reference{"ambiguous-reference"}; ///< the number of several lines
inline constexpr problem_code other_contract{"other-contract"}; ///< address, the contract that refers to it
inline constexpr problem_code other_order{"other-order"};       ///< address, the order that refers to it
inline constexpr problem_code own_parent{"own-parent"};         ///< id, itself: a warning
inline constexpr problem_code parent_cycle{"parent-cycle"};     ///< id, its parent

// Of the tables of a package.
inline constexpr problem_code table_cells{"table-cells"};     ///< cells in the row, columns in the header
inline constexpr problem_code table_missing{"table-missing"}; ///< path
inline constexpr problem_code table_no_row{"table-no-row"};   ///< table, the id or the place that it lacks
inline constexpr problem_code table_path{"table-path"};       ///< path
inline constexpr problem_code table_quote{"table-quote"};     ///< (none)
inline constexpr problem_code table_twice{"table-twice"};     ///< the place that two rows have

// Of the official files that a book takes from.
inline constexpr problem_code import_not_given{"import-not-given"};   ///< file
inline constexpr problem_code import_unreadable{"import-unreadable"}; ///< file, why, in the system's words
inline constexpr problem_code import_path{"import-path"};             ///< file
inline constexpr problem_code import_twice{"import-twice"};           ///< file
inline constexpr problem_code import_gives_it{"import-gives-it"};     ///< key, id, file
inline constexpr problem_code bad_kept{"bad-kept"};                   ///< number of the line
inline constexpr problem_code import_changed{
    "import-changed"}; ///< file, records added, gone, altered, total before, now: a warning
inline constexpr problem_code import_differs{"import-differs"};           ///< file: a warning
inline constexpr problem_code import_added{"import-added"};               ///< id, amount: a note
inline constexpr problem_code import_gone{"import-gone"};                 ///< id, amount: a note
inline constexpr problem_code import_altered{"import-altered"};           ///< id, amount before, now: a note
inline constexpr problem_code import_more_changes{"import-more-changes"}; ///< file, how many more: a note

// Of an export.
inline constexpr problem_code not_in_ocds{"not-in-ocds"}; ///< key or kind, how many are left out, of how many

// Of related places.
inline constexpr problem_code first_id{"first-id"};         ///< (none)
inline constexpr problem_code first_cost{"first-cost"};     ///< (none)
inline constexpr problem_code first_key{"first-key"};       ///< (none)
inline constexpr problem_code drops_record{"drops-record"}; ///< (none)
inline constexpr problem_code nearest_id{"nearest-id"};     ///< (none)
inline constexpr problem_code next_parent{"next-parent"};   ///< (none)
inline constexpr problem_code one_of_them{"one-of-them"};   ///< (none)
inline constexpr problem_code record_there{"record-there"}; ///< (none)

} // namespace code
} // namespace v1
} // namespace mediabuy

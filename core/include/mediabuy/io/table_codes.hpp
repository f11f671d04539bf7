// SPDX-License-Identifier: MIT
#pragma once
/// @file io/table_codes.hpp
/// Why a record of a delimited table, or the whole table, is refused, with the arguments that each carries.
/// Beside them stand code::not_utf8 (io/codes.hpp) and code::bad_date (calendar/codes.hpp).

#include "mediabuy/text/problem.hpp"

namespace mediabuy {
inline namespace v1 {
namespace code {

// A record.
inline constexpr problem_code unclosed_quote{"unclosed-quote"};     ///< (none)
inline constexpr problem_code stray_quote{"stray-quote"};           ///< (none)
inline constexpr problem_code text_after_quote{"text-after-quote"}; ///< (none)
inline constexpr problem_code stray_return{"stray-return"};         ///< (none)
inline constexpr problem_code nul_byte{"nul-byte"};                 ///< (none)
inline constexpr problem_code too_few_fields{"too-few-fields"};     ///< fields it has, columns of the table
inline constexpr problem_code too_many_fields{"too-many-fields"};   ///< fields it has, columns of the table
inline constexpr problem_code field_too_long{"field-too-long"};     ///< the limit in bytes
inline constexpr problem_code record_too_long{"record-too-long"};   ///< the limit in bytes
inline constexpr problem_code not_windows_1252{"not-windows-1252"}; ///< the byte, in hexadecimal

// The whole table; also the above, where they befall the header.
inline constexpr problem_code empty_table{"empty-table"};           ///< (none): there is no header
inline constexpr problem_code utf16_table{"utf16-table"};           ///< (none)
inline constexpr problem_code too_many_columns{"too-many-columns"}; ///< the limit
inline constexpr problem_code duplicate_column{"duplicate-column"}; ///< name, its places, from 1

} // namespace code
} // namespace v1
} // namespace mediabuy

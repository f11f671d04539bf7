// SPDX-License-Identifier: MIT
#pragma once
/// @file io/table_scanner.hpp
/// Reads a delimited table of any size (CSV, tabs, pipes) in chunks, in memory that does not grow with it.
///
/// Source:  RFC 4180: fields in quotes, "" for a quote in them, line ends and separators in them. A byte
///          order mark, line ends of both kinds in one file and a last line without one are taken as well.
/// Refused: what the standard leaves open is never guessed. A record with a stray quote, text behind a
///          closing quote, a carriage return alone outside of quotes, a NUL, too few or too many fields, too
///          long, never closed, or not in the encoding in a field that is asked for, is refused with its
///          lines and counted; the next record begins behind the end of its last line. What is wrong in the
///          header refuses the whole table.
/// Blank:   a line of no bytes is no record (a single empty field is written ""); such lines are counted.

#include "mediabuy/io/field_test.hpp"
#include "mediabuy/io/table_codes.hpp"
#include "mediabuy/io/table_format.hpp"
#include "mediabuy/text/problem.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What is wanted of a table, decided once its header is known.
struct table_plan {
    std::vector<std::uint32_t> columns; ///< places in the header, from 0, in the order handed out
    std::vector<field_test> tests;      ///< a record is handed out only if all of them hold
};

/// One record that was asked for. The views live as long as the call that hands them out.
struct table_record {
    std::span<const std::string_view> fields; ///< as table_plan::columns; quotes off, in UTF-8
    std::uint64_t line = 1;                   ///< on which its first byte stands, from 1
    std::uint64_t number = 0;                 ///< records before it, refused ones and those passed over too
};

inline constexpr std::uint32_t no_column = std::numeric_limits<std::uint32_t>::max();

/// A record, or the header, that was not taken.
struct refused_record {
    problem_code why;
    std::vector<std::string> arguments; ///< of the code, as io/table_codes.hpp lists them
    std::uint64_t line = 1;             ///< on which its first byte stands, from 1
    std::uint64_t last_line = 1;        ///< on which it ends; behind `line` where a quote held line ends
    std::uint32_t column = no_column;   ///< place in the header, from 0; no_column where it is about none
    std::string excerpt;                ///< the field as written, or else the record: 60 code points at most
};

/// Bytes above 127 that are not UTF-8, whatever was asked for: whether it helps to read as Windows-1252.
struct ill_formed_text {
    std::uint64_t records = 0;    ///< with such bytes in any field
    std::uint64_t first_line = 0; ///< of the first of them; 0 where there is none
};

/// What was read. `records` is the sum of the three below it.
struct table_summary {
    std::uint64_t records = 0; ///< without the header and without blank lines
    std::uint64_t taken = 0;
    std::uint64_t passed_over = 0; ///< a test did not hold
    std::uint64_t refused = 0;
    std::uint64_t bytes = 0;
    std::uint64_t lines = 0; ///< the last one without an end too
    std::uint64_t blank_lines = 0;
    std::uint64_t crlf_line_ends = 0; ///< of the header and of records
    std::uint64_t lf_line_ends = 0;   ///< of the header and of records
    std::uint32_t columns = 0;
    table_separator separator = table_separator::detect; ///< the one that was found
    table_encoding encoding = table_encoding::utf_8;     ///< the one that was asked for
    bool byte_order_mark = false;
    bool beyond_ascii = false; ///< some byte is above 127
    ill_formed_text ill_formed;
    std::optional<refused_record> refusal; ///< of the whole table
    bool declined = false;                 ///< the plan function wanted nothing of this table
};

/// Reads a table that is given in pieces. The result does not depend on where they are cut.
class table_scanner {
public:
    /// Gets the names of the header and says what is wanted; nothing, where the table is not one to read.
    /// The views live as long as the call. A column that is asked for must be the only one of its name.
    using plan_function = std::function<std::optional<table_plan>(std::span<const std::string_view> header)>;
    using record_function = std::function<void(const table_record&)>;
    using refusal_function = std::function<void(const refused_record&)>;

    /// The functions are called from feed and finish, records and refusals in the order of the file; what
    /// they throw is passed on, and the scanner is then of no further use.
    table_scanner(table_format format, plan_function plan, record_function take, refusal_function refuse);
    table_scanner(table_scanner&&) noexcept;
    table_scanner& operator=(table_scanner&&) noexcept;
    table_scanner(const table_scanner&) = delete;
    table_scanner& operator=(const table_scanner&) = delete;
    ~table_scanner();

    /// The next bytes of the file. Any cuts: also inside a quote, a line end, a byte order mark or a code
    /// point. They are not kept beyond the call.
    void feed(std::string_view chunk);

    /// Nothing that may follow would change the result but its count of bytes and lines: the whole table was
    /// refused or declined.
    [[nodiscard]] bool stopped() const noexcept;

    /// What was read so far, for showing progress.
    [[nodiscard]] const table_summary& so_far() const noexcept;

    /// Ends the last record. To be called once, after the last feed.
    [[nodiscard]] table_summary finish();

private:
    class engine;
    std::unique_ptr<engine> engine_;
};

} // namespace v1
} // namespace mediabuy

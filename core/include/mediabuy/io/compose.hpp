// SPDX-License-Identifier: MIT
#pragma once
/// @file io/compose.hpp
/// Writing in a book without seeing TOML: what a person typed into a form becomes an entry, and the entry
/// goes to its place. No other byte of the book moves.

#include "mediabuy/io/read.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One line of a form. `key` is a key of the record's table, with a point before what is inside of it:
/// "flight.start", "totals.current", "published.from", "unknown.end", "funds.0.fund". A key of a list may
/// come again for each item, or hold several: of ids with commas, of texts with lines or semicolons between.
struct entry_field {
    std::string key;
    std::string text; ///< as it was typed; nothing but blanks leaves the key out
};

/// The entry as a book has it: header, keys in the order of the key table (the id first), aligned. What was
/// typed is written as its type wants it; days also as people print them ("12 Nov 2025" is 2025-11-12), a
/// range of them as "2025-10..2025-12-31". What is of no use as its type is written as text, so that reading
/// the book says what is wrong with it. `kind` is the name of a table of records, or of one inside them such
/// as "contract.modification", which is indented.
[[nodiscard]] std::string compose_entry(std::string_view kind, std::span<const entry_field> fields);

/// A book with an entry put in. Where it could not be, the text is as it was, `line` is 0, and the problem is
/// the last of `problems`.
struct insertion {
    std::string text;
    std::uint32_t line = 0; ///< of the header of the new entry, from 1
    std::size_t begin = 0;  ///< bytes of the new entry in the text
    std::size_t end = 0;
    read_result read; ///< of the new text
};

/// Puts `entry` behind the last of its kind, a blank line between; where there is none, behind the records
/// that come before it in the key table, else behind the head. An entry such as "contract.modification" goes
/// into the contract with the id `parent`, behind its last, or behind what stands before it in that table.
/// Comments that touch an entry stay with it. Line ends are those of the book.
/// Errors: those of reading; unknown-table, unknown-reference, not-toml (a book in JSON has no places).
[[nodiscard]] insertion insert_entry(const std::string& text, std::string name, std::string_view kind,
                                     std::string_view entry, std::string_view parent = {});

/// The line of the form that a problem is about, as in entry_field::key; empty where it is of something else.
[[nodiscard]] std::string field_of(const insertion& put, const problem& p);

/// `fields` with an id in front where the kind of record has to have one and none was typed: made of what
/// names it, such as publisher and day.
[[nodiscard]] std::vector<entry_field> with_id(std::string_view kind, std::vector<entry_field> fields,
                                               std::string_view book_text);

/// `words` as an id that does not stand in quotes anywhere in the book yet, by a number where it has to be:
/// "Rolling Stone" is rolling-stone, then rolling-stone-2. Without a letter in them it is the
/// kind: "contract.option" is option.
[[nodiscard]] std::string fresh_id(std::string_view kind, std::string_view words, std::string_view book_text);

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/answer.hpp
/// What a command answers: rows for programs, and blocks of the same for people.

#include "mediabuy/answer/language.hpp"
#include "mediabuy/answer/value.hpp"
#include "mediabuy/calendar/day.hpp"
#include "mediabuy/record/source.hpp"
#include "mediabuy/text/problem.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class align : std::uint8_t { left, right };

/// Whether what stands in a column may go on in a further line where room is short.
enum class breaking : std::uint8_t { allowed, never };

struct text_column {
    std::string label;
    align side = align::left;
    breaking breaks = breaking::allowed;
};

/// The sources of what stands in a cell.
struct citation {
    std::size_t row;
    std::size_t column;
    std::vector<ref<source>> sources;
};

/// Programs read the rows and nothing else; then the blocks need not be made.
enum class answer_parts : std::uint8_t { all, rows };

/// Who is shown a block: what a terminal lists, a document may say in its notes, and the other way round.
enum class reader : std::uint8_t { all, terminal, document };

/// One part of an answer for people: a heading, a table, paragraphs; each may be empty.
struct block {
    std::string heading;
    std::vector<text_column> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> total; ///< a last row, set apart; empty for none
    std::vector<std::string> paragraphs;
    std::vector<citation> cited = {};
    reader shown_to = reader::all;
};

struct answer {
    language lang = language::english; ///< in which everything below is worded
    std::string command;
    std::string title;
    std::optional<day> as_of;
    std::optional<day> known_by;
    std::size_t later = 0; ///< publications that known_by leaves uncounted
    value_list rows;
    value total; ///< one object where there is one currency, else a list; null for none
    value_list left_out;
    value_list
        left_out_more; ///< how many more there are, by rule and layer, where the question limits the list
    value_object more; ///< fields that only some commands have
    std::set<ref<source>> named;   ///< sources that the rows name, in the order of the book
    std::vector<problem> problems; ///< of the book and of the question, sorted
    std::vector<block> blocks;
};

} // namespace v1
} // namespace mediabuy

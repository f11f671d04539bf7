// SPDX-License-Identifier: MIT
#pragma once
/// @file table_rows.hpp
/// One CSV table of a book as nodes, each with where it belongs.

#include "mediabuy/io/node.hpp"
#include "problem_list.hpp"
#include "table_shape.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// A row: a record, or a table of a list in one.
struct table_row {
    std::string holder; ///< key of the row that it lies in; empty of a record
    std::string key;    ///< by which rows of tables inside refer to it
    span holder_at;
    std::uint64_t place = 0; ///< in its list
    span place_at;
    node record;
};

/// Errors: those of csv_rows, unknown-key and duplicate-key of a column, missing-key where a column says
/// where rows belong, table-cells, wrong-type of a place.
[[nodiscard]] std::vector<table_row> read_table(const table_shape& shape, std::string_view text,
                                                source_id source, problem_list& problems);

} // namespace detail
} // namespace v1
} // namespace mediabuy

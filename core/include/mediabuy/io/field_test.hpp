// SPDX-License-Identifier: MIT
#pragma once
/// @file io/field_test.hpp
/// What a record of a table is asked before it is handed out.

#include <cstdint>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class field_relation : std::uint8_t {
    equals,      ///< byte for byte
    starts_with, ///< byte for byte
    contains,    ///< letters of ASCII in either case
    between,     ///< two values, the first and last day as YYYY-MM-DD, both within; either may be empty
};

/// Holds of a record if one of its `columns` stands in the relation to one of `values`.
///
/// The text of a field is compared, quotes and escapes taken off. Of a day the first ten characters count,
/// since some columns print "2028-09-19 00:00:00". Where a day is asked for and the field is none of the
/// shape YYYY-MM-DD (an empty one too), or where a field is not in the encoding of the table, the answer is
/// not known: the record is then refused, unless another test says that it is not wanted.
/// Precondition: columns and values are not empty; `between` has two values.
struct field_test {
    std::vector<std::uint32_t> columns; ///< places in the header, from 0
    field_relation relation = field_relation::equals;
    std::vector<std::string> values;
};

} // namespace v1
} // namespace mediabuy

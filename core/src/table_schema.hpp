// SPDX-License-Identifier: MIT
#pragma once
/// @file table_schema.hpp
/// The description of a book's tables, as datapackage.json.

#include "table_shape.hpp"

#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// One table as it is written.
struct described_table {
    const table_shape* shape;
    std::vector<const table_column*> columns; ///< that are written, holders and place not among them
};

[[nodiscard]] std::string package_json(std::string_view title, const std::vector<described_table>& tables);

} // namespace detail
} // namespace v1
} // namespace mediabuy

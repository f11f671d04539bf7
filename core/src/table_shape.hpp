// SPDX-License-Identifier: MIT
#pragma once
/// @file table_shape.hpp
/// Which tables and columns a book becomes as CSV: worked out from the key table alone, so that a new key is
/// a new column.

#include "mediabuy/io/keys.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// When a column is written.
enum class column_use : std::uint8_t {
    always,
    where_needed, ///< where some row has it: the ends of a vague day
};

struct table_column {
    std::vector<std::string_view> path; ///< keys from the record on: {"flight", "end", "from"}
    std::string name;                   ///< the same, joined with dots
    const key* of;
    column_use use = column_use::always;
    bool required = false;
};

struct table_shape {
    std::string name;      ///< "contract", "contract.modification.funds"
    std::string_view help; ///< what one row is
    std::vector<std::string>
        holders; ///< columns that say where a row belongs: the id of its record, then places
    std::vector<table_column> columns;

    /// A list inside a record, whose rows have a place in it.
    [[nodiscard]] bool listed() const noexcept { return !holders.empty(); }
};

inline constexpr std::string_view place_column = "place";

/// Every table, the head of the book first; one inside another behind it.
[[nodiscard]] const std::vector<table_shape>& table_shapes();

/// The table with that name, or nothing.
[[nodiscard]] const table_shape* shape_named(std::string_view name);

/// Whether a cell of this type is text of people, which a spreadsheet could take for a formula.
[[nodiscard]] constexpr bool is_free_text(value_type type) noexcept
{
    return type == value_type::text || type == value_type::estimate;
}

/// Whether a text begins with what a spreadsheet takes for a formula, apostrophes in front of it aside.
[[nodiscard]] constexpr bool looks_like_formula(std::string_view text) noexcept
{
    while (!text.empty() && text.front() == '\'')
        text.remove_prefix(1);
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

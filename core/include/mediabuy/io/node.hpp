// SPDX-License-Identifier: MIT
#pragma once
/// @file io/node.hpp
/// The small tree that a TOML and a JSON book both become before records are made of it.

#include "mediabuy/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class node_kind : std::uint8_t {
    table,
    list,
    text,   ///< a string; `text` is what it says, escapes resolved
    date,   ///< a TOML date or time; `text` as written
    number, ///< `text` as written, never through a floating-point number
    flag,   ///< `text` is "true" or "false"
    null,   ///< JSON only
    broken, ///< its problem is already reported; what uses it stays silent
};

/// One value. Children of a table carry their key; they stand in the order of the file, and JSON may repeat
/// one.
struct node {
    node_kind kind = node_kind::table;
    bool listed = false; ///< a table of a list of tables, such as one under [[contract]]
    std::string key;     ///< empty in a list
    span key_at;
    span where; ///< the value as it stands in the file, quotes included; of a table under a header, from the
                ///< header on
    std::string text;
    std::vector<node> children;
};

/// The child with that key, or nothing; the first where there are several.
[[nodiscard]] inline const node* child_of(const node& table, std::string_view key) noexcept
{
    for (const auto& child : table.children)
        if (child.key == key) return &child;
    return nullptr;
}

/// A file as a tree: one node for each entry, such as one [[contract]] with all that belongs to it.
struct source_tree {
    node head;                 ///< the table of everything that is no entry
    std::vector<node> entries; ///< `key` is the name of its table
    std::vector<std::string>
        lost_ids; ///< of entries that are too broken for a node: references to them stay silent
};

} // namespace v1
} // namespace mediabuy

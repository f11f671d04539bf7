// SPDX-License-Identifier: MIT
#pragma once
/// @file node_words.hpp
/// A value of a tree in words: what its kind is called in a problem, and whether some words stand in it;
/// and as one text, to be compared with others.

#include "mediabuy/io/import/import_selection.hpp"
#include "mediabuy/io/node.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] constexpr std::string_view called(node_kind kind) noexcept
{
    switch (kind) {
    case node_kind::table:
        return "a table";
    case node_kind::list:
        return "a list";
    case node_kind::text:
        return "a text";
    case node_kind::date:
        return "a date";
    case node_kind::number:
        return "a number";
    case node_kind::flag:
        return "true or false";
    case node_kind::null:
        return "null";
    case node_kind::broken:
        break;
    }
    return "nothing";
}

/// In it or whatever is in it (has_words).
[[nodiscard]] inline bool has_words_in(const node& value, std::string_view words)
{
    return has_words(value.text, words) ||
           std::any_of(value.children.begin(), value.children.end(),
                       [words](const node& child) { return has_words_in(child, words); });
}

/// As text that does not depend on the order of keys, nor on blanks.
[[nodiscard]] inline std::string plain_text_of(const node& value)
{
    std::string out{static_cast<char>('0' + static_cast<int>(value.kind))};
    out += value.text;
    out += '\x1F';
    std::vector<std::string> parts;
    for (const auto& child : value.children)
        parts.push_back(child.key + '\x1F' + plain_text_of(child));
    if (value.kind == node_kind::table) std::sort(parts.begin(), parts.end());
    for (const auto& part : parts)
        out += part;
    return out + '\x1E';
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

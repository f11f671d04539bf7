// SPDX-License-Identifier: MIT
#pragma once
/// @file trees.hpp
/// The two ways from a text to a tree.

#include "mediabuy/io/node.hpp"
#include "problem_list.hpp"

#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Precondition of both: UTF-8, below 4 GiB.
[[nodiscard]] source_tree read_toml(std::string_view text, source_id source, problem_list& problems);
[[nodiscard]] source_tree read_json(std::string_view text, source_id source, problem_list& problems);

/// The value that a JSON text is, whatever it is; of a text that breaks off, what is whole of it, to two
/// levels.
[[nodiscard]] node read_json_value(std::string_view text, source_id source, problem_list& problems);

/// Lists of tables in `root` become entries; the rest is the head.
void take_entries(node&& root, source_tree& tree);

} // namespace detail
} // namespace v1
} // namespace mediabuy

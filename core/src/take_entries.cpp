// SPDX-License-Identifier: MIT
#include "trees.hpp"

#include <algorithm>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

void take_entries(node&& root, source_tree& tree)
{
    for (auto& child : root.children) {
        const bool all_tables = std::all_of(child.children.begin(), child.children.end(),
                                            [](const node& n) { return n.kind == node_kind::table; });
        if (child.kind != node_kind::list || child.children.empty() || !all_tables) {
            tree.head.children.push_back(std::move(child));
            continue;
        }
        for (auto& entry : child.children) {
            entry.key = child.key;
            entry.key_at = child.key_at;
            entry.listed = true;
            tree.entries.push_back(std::move(entry));
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

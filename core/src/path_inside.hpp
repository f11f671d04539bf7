// SPDX-License-Identifier: MIT
#pragma once
/// @file path_inside.hpp
/// Which paths a book or a package may name.

#include <algorithm>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// A path that stays in the folder of what names it; on every system the same.
[[nodiscard]] inline bool stays_inside(std::string_view path)
{
    if (path.empty() || path.front() == '/' || path.find_first_of("\\:") != path.npos) return false;
    while (true) {
        const auto slash = std::min(path.find('/'), path.size());
        if (path.substr(0, slash) == "..") return false;
        if (slash == path.size()) return true;
        path.remove_prefix(slash + 1);
    }
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

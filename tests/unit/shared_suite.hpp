// SPDX-License-Identifier: MIT
#pragma once
/// @file shared_suite.hpp
/// Other people's cases, which stand beside the repository and are not part of it. A test that needs one
/// skips, saying so, where it is not there.

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

namespace mediabuy::tests {

/// The folder: $MEDIABUY_SHARED, else `shared` beside the repository.
[[nodiscard]] inline std::string shared_folder()
{
    if (const char* given = std::getenv("MEDIABUY_SHARED")) return given;
    return std::string{MEDIABUY_ROOT} + "/../shared";
}

/// The lines of a table, cut at its tabs; nothing where there is no such file.
[[nodiscard]] inline std::optional<std::vector<std::vector<std::string>>>
shared_table(const std::string& name)
{
    std::FILE* const file = std::fopen((shared_folder() + "/" + name).c_str(), "rb");
    if (file == nullptr) return std::nullopt;
    std::vector<std::vector<std::string>> lines{{""}};
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
        if (c == '\n')
            lines.push_back({""});
        else if (c == '\t')
            lines.back().emplace_back();
        else if (c != '\r')
            lines.back().back() += static_cast<char>(c);
    }
    std::fclose(file);
    if (lines.back().size() == 1 && lines.back().front().empty()) lines.pop_back();
    return lines;
}

} // namespace mediabuy::tests

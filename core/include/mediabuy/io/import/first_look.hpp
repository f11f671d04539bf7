// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/first_look.hpp
/// What the beginning of an official file tells, before anything is read of it: of which format it is, its
/// first rows, and which filters it can answer.

#include "mediabuy/text/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct first_look {
    std::string_view format; ///< as the command has it; "" where it is of none known
    std::string_view layout;
    std::uint32_t columns = 0;                  ///< of the file
    std::vector<std::string> names;             ///< of the columns shown, as the file has them
    std::vector<std::vector<std::string>> rows; ///< as written, of the columns shown
    std::vector<std::string_view> filters;      ///< those of the command that the layout has columns for
    std::vector<problem> problems;              ///< why it is of no format, or cannot be read
};

/// Rows of a file that are shown.
inline constexpr std::size_t most_first_rows = 5;

/// `begins`: the first bytes of the file; all of them if it is `whole`.
[[nodiscard]] first_look look_at(std::string_view begins, bool whole, const std::string& name);

} // namespace v1
} // namespace mediabuy

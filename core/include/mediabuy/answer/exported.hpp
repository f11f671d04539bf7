// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/exported.hpp
/// A book written out in one format: a text, or several files, and no rows.

#include "mediabuy/text/named_text.hpp"
#include "mediabuy/text/problem.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// By name, as in the command table, with the text that was given.
using given_options = std::vector<std::pair<std::string, std::string>>;

struct exported {
    std::string text;
    std::vector<problem> problems;      ///< of the book, or of the question where that was wrong
    bool refused = false;               ///< the question was wrong: there is no text
    std::vector<named_text> files = {}; ///< of a format that is a folder; then there is no text
};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/opened_book.hpp
/// A book as a face holds it: its records, what was wrong in it, and whether it is the built-in one.

#include "mediabuy/record/book.hpp"
#include "mediabuy/text/problem.hpp"

#include <vector>

namespace mediabuy {
inline namespace v1 {

struct opened_book {
    book records;
    std::vector<problem> problems; ///< of reading
    bool built_in = false;
};

} // namespace v1
} // namespace mediabuy

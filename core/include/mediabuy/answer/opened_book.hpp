// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/opened_book.hpp
/// A book as a face holds it: its records, what was wrong in it, and whether it is the built-in one.

#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/moving_reports.hpp"
#include "mediabuy/text/problem.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct opened_book {
    book records;
    std::vector<problem> problems; ///< of reading
    bool built_in = false;
    /// Kept by a face that asks again and again (keep_index); else each question makes what it needs of it.
    std::shared_ptr<const book_index> index = {};
    /// Kept by a face in which a date is dragged (keep_moving).
    std::shared_ptr<moving_reports> moving = {};
};

/// Works out at once what answers need on whatever date. Records must not be changed after it.
inline void keep_index(opened_book& opened)
{
    auto index = std::make_shared<book_index>();
    index->complete(opened.records);
    opened.index = std::move(index);
}

/// Keeps sums from one date to the next as well. Then only one thread may ask the book, which must stay where
/// it is. Precondition: it has an index.
inline void keep_moving(opened_book& opened)
{
    opened.moving = std::make_shared<moving_reports>(opened.records, *opened.index);
}

} // namespace v1
} // namespace mediabuy

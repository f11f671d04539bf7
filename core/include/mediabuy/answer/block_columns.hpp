// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/block_columns.hpp
/// Tables made of columns of which some have nothing to say.

#include "mediabuy/answer/answer.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A column whose cells stay whole: days, ids.
[[nodiscard]] inline text_column whole_column(std::string label)
{
    return {std::move(label), align::left, breaking::never};
}

/// A block with nothing but a heading and the columns of a table.
[[nodiscard]] inline block table_of(std::string heading, std::vector<text_column> columns);

/// The table without the columns in which no row has anything.
[[nodiscard]] inline block without_empty_columns(block b);

/// Nothing but paragraphs.
[[nodiscard]] inline block prose(std::string heading, std::vector<std::string> paragraphs);

// ---- implementation

inline block table_of(std::string heading, std::vector<text_column> columns)
{
    return {.heading = std::move(heading),
            .columns = std::move(columns),
            .rows = {},
            .total = {},
            .paragraphs = {}};
}

inline block prose(std::string heading, std::vector<std::string> paragraphs)
{
    return {.heading = std::move(heading),
            .columns = {},
            .rows = {},
            .total = {},
            .paragraphs = std::move(paragraphs)};
}

inline block without_empty_columns(block b)
{
    const auto erase = [](auto& cells, std::size_t i) {
        if (i < cells.size()) cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(i));
    };
    for (std::size_t i = b.columns.size(); i-- > 0;) {
        bool empty = b.columns.size() > 1;
        for (const auto& row : b.rows)
            empty = empty && i < row.size() && row[i].empty();
        if (!empty) continue;
        erase(b.columns, i);
        for (auto& row : b.rows)
            erase(row, i);
        erase(b.total, i);
        std::erase_if(b.cited, [i](const citation& c) { return c.column == i; });
        for (auto& c : b.cited)
            if (c.column > i) --c.column;
    }
    return b;
}

} // namespace v1
} // namespace mediabuy

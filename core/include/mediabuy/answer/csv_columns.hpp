// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/csv_columns.hpp
/// The columns of an answer as CSV: the fields of its row in the command table, in their order.
///
/// A field of one value is a column. A list of texts is one too, joined with "; ". An object, and a list of
/// objects, has a column for each part that the table names: "doubts.text", its items joined likewise. Behind
/// `high_open` stand `low_unbounded` and `high_unbounded`: an end that is empty has no bound where they say
/// so, and is unknown where they do not.

#include "mediabuy/answer/command_spec.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct csv_column {
    std::string label;
    std::string_view field;
    std::string_view part; ///< a path in it: "funds.status"; "" for the field itself
    field_type type;       ///< text where it is a part
};

[[nodiscard]] inline std::vector<csv_column> columns_of(const field_spec& field);
[[nodiscard]] inline std::vector<csv_column> columns_of(std::span<const field_spec> fields);

// ---- implementation

inline std::vector<csv_column> columns_of(const field_spec& field)
{
    std::vector<csv_column> out;
    for (auto rest = field.parts; !rest.empty();) {
        const auto part = rest.substr(0, rest.find(' '));
        out.push_back(
            {std::string{field.name} + '.' + std::string{part}, field.name, part, field_type::text});
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    }
    if (out.empty() && field.type != field_type::object)
        out.push_back({std::string{field.name}, field.name, {}, field.type});
    if (field.name == "high_open")
        for (const std::string_view end : {"low_unbounded", "high_unbounded"})
            out.push_back({std::string{end}, end, {}, field_type::flag});
    return out;
}

inline std::vector<csv_column> columns_of(std::span<const field_spec> fields)
{
    std::vector<csv_column> out;
    for (const auto& field : fields)
        for (auto& column : columns_of(field))
            out.push_back(std::move(column));
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/csv_text.hpp
/// An answer as CSV: one header row, one row for each row of the answer. A total is no data and is left out.
///
/// No text begins with = + - @, a tab or a carriage return, which a spreadsheet would take for a formula: an
/// apostrophe stands in front of it. Numbers are left alone, negative ones too.
///
/// Source: RFC 4180.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/csv_columns.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline std::string to_csv(const answer& a, std::span<const field_spec> fields);

// ---- implementation

namespace detail {

/// Values that the core writes as numbers; a day may be in the words of a source.
[[nodiscard]] constexpr bool is_number(field_type type) noexcept
{
    return type == field_type::money || type == field_type::ratio || type == field_type::count ||
           type == field_type::flag;
}

/// "-5874000.00": as the core writes numbers inside objects.
[[nodiscard]] inline bool is_plain_number(std::string_view text)
{
    if (text.substr(0, 1) == "-") text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// Control characters but tabs and line ends become blanks: a cell is to be read, not obeyed.
[[nodiscard]] inline std::string without_controls(std::string text)
{
    for (auto& c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F) c = ' ';
    }
    return text;
}

[[nodiscard]] inline std::string disarmed(std::string text)
{
    constexpr std::string_view formula = "=+-@\t\r";
    const bool dangerous = !text.empty() && formula.find(text.front()) != std::string_view::npos;
    return dangerous ? "'" + text : text;
}

/// A semicolon is quoted too: where it parts cells, what stands behind it would begin one.
[[nodiscard]] inline std::string csv_cell(const std::string& text)
{
    const bool quoted = text.find_first_of(",;\"\t\r\n") != std::string::npos ||
                        (!text.empty() && (text.front() == ' ' || text.back() == ' '));
    if (!quoted) return text;
    std::string out{'"'};
    for (const char c : text) {
        if (c == '"') out += c;
        out += c;
    }
    return out + '"';
}

/// The value at a path: of a list what each of its items has there, joined.
[[nodiscard]] inline std::string text_at(const value& v, std::string_view path)
{
    if (const auto* items = v.as_list()) {
        std::string out;
        for (std::size_t i = 0; i < items->size(); ++i)
            out += (i == 0 ? "" : "; ") + text_at((*items)[i], path);
        return out;
    }
    if (path.empty()) return v.cell();
    const auto dot = std::min(path.find('.'), path.size());
    return text_at(v[path.substr(0, dot)], path.substr(std::min(dot + 1, path.size())));
}

/// A flag that a row leaves out is false.
[[nodiscard]] inline std::string cell_of(const value& row, const csv_column& column)
{
    const auto& field = row[column.field];
    const bool unset_flag = column.type == field_type::flag && field.is_null() &&
                            column.field.find("_unbounded") != std::string_view::npos;
    if (unset_flag) return "false";
    auto text = text_at(field, column.part);
    const bool number = is_number(column.type) || (!column.part.empty() && is_plain_number(text));
    return number ? text : csv_cell(disarmed(without_controls(std::move(text))));
}

/// Without those that belong to an option that was not asked for.
[[nodiscard]] inline std::vector<field_spec> fields_of(const answer& a, std::span<const field_spec> fields)
{
    const auto asked_for = [&](std::string_view option) {
        return std::any_of(fields.begin(), fields.end(), [&](const field_spec& f) {
            return f.only_with == option && std::any_of(a.rows.begin(), a.rows.end(), [&f](const value& row) {
                       return !row[f.name].is_null();
                   });
        });
    };
    std::vector<field_spec> out;
    for (const auto& f : fields)
        if (f.only_with.empty() || asked_for(f.only_with)) out.push_back(f);
    return out;
}

} // namespace detail

inline std::string to_csv(const answer& a, std::span<const field_spec> fields)
{
    const auto shown = detail::fields_of(a, fields);
    const auto columns = columns_of(shown);
    std::string out;
    const auto end_line = [&out] { out += "\r\n"; };
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += (i == 0 ? "" : ",") + detail::csv_cell(columns[i].label);
    end_line();
    for (const auto& row : a.rows) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            out += (i == 0 ? "" : ",") + detail::cell_of(row, columns[i]);
        end_line();
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

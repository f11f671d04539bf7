// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/commands_json.hpp
/// The command table as JSON, for faces that are not C++.

#include "mediabuy/answer/calculators.hpp"
#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/csv_columns.hpp"
#include "mediabuy/answer/value.hpp"

#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// A list of { name, summary, takes, options, fields, examples }; options have { name, type, values, default,
/// help }, fields { name, type, help, columns }.
[[nodiscard]] inline std::string commands_json();

/// A list of { name, summary, arguments, options, fields, formula, source, examples }; arguments have { name,
/// help }.
[[nodiscard]] inline std::string calculators_json();

// ---- implementation

namespace detail {

[[nodiscard]] inline value texts_value(std::span<const std::string_view> texts)
{
    value_list out;
    for (const auto text : texts)
        out.emplace_back(text);
    return out;
}

[[nodiscard]] inline value option_value(const option_spec& option)
{
    return value_object{{"name", option.name},
                        {"type", spelling_of(option.type)},
                        {"values", texts_value(option.values)},
                        {"default", option.fallback.empty() ? value{} : value{option.fallback}},
                        {"help", option.help}};
}

} // namespace detail

namespace detail {

[[nodiscard]] inline value_list options_value(std::span<const option_spec> options)
{
    value_list out;
    for (const auto& option : options)
        out.push_back(option_value(option));
    return out;
}

/// What CSV has of it: one column, or one for each of its parts.
[[nodiscard]] inline value columns_value(const field_spec& field)
{
    value_list out;
    for (auto& column : columns_of(field))
        out.emplace_back(std::move(column.label));
    return out;
}

[[nodiscard]] inline value fields_value(std::span<const field_spec> fields)
{
    value_list out;
    for (const auto& field : fields)
        out.emplace_back(value_object{{"name", field.name},
                                      {"type", spelling_of(field.type)},
                                      {"help", field.help},
                                      {"columns", columns_value(field)}});
    return out;
}

[[nodiscard]] inline std::string json_of(value v)
{
    std::string text;
    v.append_json(text);
    return text;
}

} // namespace detail

inline std::string commands_json()
{
    value_list out;
    for (const auto& command : commands()) {
        auto options = detail::options_value(command.options);
        for (const auto& option : common_options())
            options.push_back(detail::option_value(option));
        out.emplace_back(value_object{{"name", command.name},
                                      {"summary", command.summary},
                                      {"takes", takes(command)},
                                      {"options", std::move(options)},
                                      {"fields", detail::fields_value(command.fields)},
                                      {"examples", detail::texts_value(command.examples)}});
    }
    return detail::json_of(std::move(out));
}

inline std::string calculators_json()
{
    value_list out;
    for (const auto& calculator : calculators()) {
        value_list arguments;
        for (const auto& wanted : calculator.arguments)
            arguments.emplace_back(value_object{{"name", wanted.name}, {"help", wanted.help}});
        out.emplace_back(value_object{{"name", calculator.name},
                                      {"summary", calculator.summary},
                                      {"arguments", std::move(arguments)},
                                      {"options", detail::options_value(calculator.options)},
                                      {"fields", detail::fields_value(calculator.fields)},
                                      {"formula", calculator.formula},
                                      {"source", calculator.source},
                                      {"examples", detail::texts_value(calculator.examples)}});
    }
    return detail::json_of(std::move(out));
}

} // namespace v1
} // namespace mediabuy

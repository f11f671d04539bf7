// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/commands_json.hpp
/// The command table as JSON, for faces that are not C++.

#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/value.hpp"

#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// A list of { name, summary, takes, options, fields, examples }; options have { name, type, values, default,
/// help }, fields { name, type, help }.
[[nodiscard]] inline std::string commands_json();

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

inline std::string commands_json()
{
    value_list out;
    for (const auto& command : commands()) {
        value_list options;
        for (const auto& option : command.options)
            options.push_back(detail::option_value(option));
        for (const auto& option : common_options())
            options.push_back(detail::option_value(option));
        value_list fields;
        for (const auto& field : command.fields)
            fields.emplace_back(
                value_object{{"name", field.name}, {"type", spelling_of(field.type)}, {"help", field.help}});
        out.emplace_back(value_object{{"name", command.name},
                                      {"summary", command.summary},
                                      {"takes", command.takes},
                                      {"options", std::move(options)},
                                      {"fields", std::move(fields)},
                                      {"examples", detail::texts_value(command.examples)}});
    }
    std::string text;
    value{std::move(out)}.append_json(text);
    return text;
}

} // namespace v1
} // namespace mediabuy

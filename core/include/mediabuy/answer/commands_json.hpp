// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/commands_json.hpp
/// The command table as JSON, for faces that are not C++.

#include "mediabuy/answer/calculators.hpp"
#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/csv_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/help_words.hpp"
#include "mediabuy/answer/value.hpp"

#include <string>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// A list of { name, summary, takes, options, fields, examples }; options have { name, type, values, default,
/// help }, fields { name, type, help, columns, only_with }.
[[nodiscard]] inline std::string commands_json(language lang = language::english);

/// A list of { name, summary, arguments, options, fields, formula, source, examples }; arguments have { name,
/// help }.
[[nodiscard]] inline std::string calculators_json(language lang = language::english);

// ---- implementation

namespace detail {

[[nodiscard]] inline value option_value(language lang, const option_spec& option)
{
    return value_object{{"name", option.name},
                        {"type", spelling_of(option.type)},
                        {"values", texts_value(option.values)},
                        {"default", option.fallback.empty() ? value{} : value{option.fallback}},
                        {"help", help_in(lang, option.help)}};
}

} // namespace detail

namespace detail {

[[nodiscard]] inline value_list options_value(language lang, std::span<const option_spec> options)
{
    value_list out;
    for (const auto& option : options)
        out.push_back(option_value(lang, option));
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

[[nodiscard]] inline value fields_value(language lang, std::span<const field_spec> fields)
{
    value_list out;
    for (const auto& field : fields)
        out.emplace_back(value_object{{"name", field.name},
                                      {"type", spelling_of(field.type)},
                                      {"help", help_in(lang, field.help)},
                                      {"columns", columns_value(field)},
                                      {"only_with", text_or_null(field.only_with)}});
    return out;
}

[[nodiscard]] inline std::string json_of(value v)
{
    std::string text;
    v.append_json(text);
    return text;
}

} // namespace detail

inline std::string commands_json(language lang)
{
    value_list out;
    for (const auto& command : commands()) {
        auto options = detail::options_value(lang, command.options);
        for (const auto& option : common_options())
            options.push_back(detail::option_value(lang, option));
        out.emplace_back(value_object{{"name", command.name},
                                      {"summary", help_in(lang, command.summary)},
                                      {"takes", takes(command, lang)},
                                      {"options", std::move(options)},
                                      {"fields", detail::fields_value(lang, command.fields)},
                                      {"examples", texts_value(command.examples)}});
    }
    return detail::json_of(std::move(out));
}

inline std::string calculators_json(language lang)
{
    value_list out;
    for (const auto& calculator : calculators()) {
        value_list arguments;
        for (const auto& wanted : calculator.arguments)
            arguments.emplace_back(value_object{{"name", wanted.name}, {"help", help_in(lang, wanted.help)}});
        out.emplace_back(value_object{{"name", calculator.name},
                                      {"summary", help_in(lang, calculator.summary)},
                                      {"arguments", std::move(arguments)},
                                      {"options", detail::options_value(lang, calculator.options)},
                                      {"fields", detail::fields_value(lang, calculator.fields)},
                                      {"formula", help_in(lang, calculator.formula)},
                                      {"source", help_in(lang, calculator.source)},
                                      {"examples", texts_value(calculator.examples)}});
    }
    return detail::json_of(std::move(out));
}

} // namespace v1
} // namespace mediabuy

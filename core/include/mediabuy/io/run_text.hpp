// SPDX-License-Identifier: MIT
#pragma once
/// @file io/run_text.hpp
/// One of the commands that answer with a text: each is a row of the table in text_commands.hpp and a row of
/// the table here.

#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/question_reader.hpp"
#include "mediabuy/answer/text_commands.hpp"
#include "mediabuy/io/layout.hpp"
#include "mediabuy/io/schema.hpp"
#include "mediabuy/io/template.hpp"
#include "mediabuy/money/codes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct text_outcome {
    std::string text;
    book records;                  ///< the book that was read, with its texts
    std::vector<problem> problems; ///< of the book, or of the question
    bool refused = false;          ///< the question was wrong: there is no text
    language lang = language::english;
};

/// Never throws for anything in the book or the question. `text` and `name` are of the book, for a command
/// that reads one.
/// Errors: unknown-option, extra-argument, unknown-currency, bad-date, no-such-day, and those of reading.
[[nodiscard]] inline text_outcome run_text(const command_spec& command, const invocation& asked,
                                           const std::string& text = {}, std::string name = {});

// ---- implementation

namespace detail {

[[nodiscard]] inline const std::string* option_of(const invocation& asked, std::string_view name)
{
    for (const auto& [key, text] : asked.options)
        if (key == name) return &text;
    return nullptr;
}

[[nodiscard]] inline text_outcome template_asked(const invocation& asked, const std::string&, std::string)
{
    text_outcome out;
    template_options options;
    if (const auto* title = option_of(asked, "title")) options.title = *title;
    if (const auto* code = option_of(asked, "currency")) {
        if (const auto known = currency::find(*code))
            options.amounts_in = *known;
        else
            out.problems.push_back(error_at({}, code::unknown_currency, {excerpt(*code)}));
    }
    if (const auto* given = option_of(asked, "bare"); given && *given != "false")
        options.records = template_records::none;
    if (const auto* text = option_of(asked, "as-of")) {
        auto read = parse_day(*text);
        if (read) {
            options.as_of = *read;
        } else {
            out.problems.push_back(std::move(read).error());
            out.problems.back().where = {};
        }
    }
    out.refused = !out.problems.empty();
    if (!out.refused) out.text = template_book(options);
    return out;
}

[[nodiscard]] inline text_outcome layout_asked(const invocation&, const std::string& text, std::string name)
{
    auto done = format_book(text, std::move(name));
    return {std::move(done.text), std::move(done.read.records), std::move(done.read.problems)};
}

[[nodiscard]] inline text_outcome schema_asked(const invocation&, const std::string&, std::string)
{
    return {schema_json(), {}, {}};
}

struct text_writer {
    std::string_view command;
    text_outcome (*write)(const invocation&, const std::string& text, std::string name);
};
inline constexpr std::array text_writers{text_writer{"new", &template_asked},
                                         text_writer{"format", &layout_asked},
                                         text_writer{"schema", &schema_asked}};

[[nodiscard]] constexpr const text_writer* text_writer_of(std::string_view command) noexcept
{
    for (const auto& row : text_writers)
        if (row.command == command) return &row;
    return nullptr;
}

static_assert(std::all_of(text_commands().begin(), text_commands().end(),
                          [](const command_spec& c) { return text_writer_of(c.name) != nullptr; }),
              "each command of the table has its writer");

/// Options and arguments that the command does not have.
[[nodiscard]] inline std::vector<problem> unasked(const command_spec& command, const invocation& asked)
{
    std::vector<problem> out;
    std::vector<std::string_view> names;
    for (const auto& option : command.options)
        names.push_back(option.name);
    for (const auto& [name, text] : asked.options)
        if (name != language_option.name && std::find(names.begin(), names.end(), name) == names.end())
            out.push_back(error_at({}, code::unknown_option,
                                   {name, std::string{command.name},
                                    names.empty() ? phrased(language_of(asked.options), "takes-none")
                                                  : hint(language_of(asked.options), name, names)}));
    for (const auto& id : asked.ids)
        out.push_back(error_at({}, code::unasked_id, {id, std::string{command.name}, "no ids"}));
    return out;
}

} // namespace detail

inline text_outcome run_text(const command_spec& command, const invocation& asked, const std::string& text,
                             std::string name)
{
    auto out = [&]() -> text_outcome {
        if (auto problems = detail::unasked(command, asked); !problems.empty())
            return {{}, {}, std::move(problems), true};
        return detail::text_writer_of(command.name)->write(asked, text, std::move(name));
    }();
    out.lang = language_of(asked.options);
    return out;
}

} // namespace v1
} // namespace mediabuy

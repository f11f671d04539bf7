// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/help_text.hpp
/// Help for the command line, from the command table: examples first, then what a command answers and takes.

#include "mediabuy/answer/calculators.hpp"
#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/csv_columns.hpp"
#include "mediabuy/answer/file_commands.hpp"
#include "mediabuy/answer/text_commands.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// All commands, with the options that each has.
[[nodiscard]] inline std::string help_text();

/// One command.
[[nodiscard]] inline std::string help_text(const command_spec& command);

/// One that answers with a text.
[[nodiscard]] inline std::string text_command_help(const command_spec& command);

/// One that makes a file of a book.
[[nodiscard]] inline std::string help_text(const file_command_spec& command);

/// All calculators, and one of them.
[[nodiscard]] inline std::string calculators_help();
[[nodiscard]] inline std::string help_text(const calculator_spec& calculator);

// ---- implementation

namespace detail {

inline constexpr std::size_t help_column = 26;

/// "  left               right"
[[nodiscard]] inline std::string help_line(std::string left, std::string_view right)
{
    left.insert(0, "  ");
    left.resize(std::max(left.size() + 2, help_column), ' ');
    return left + std::string{right} + '\n';
}

[[nodiscard]] constexpr std::string_view placeholder_of(option_type type) noexcept
{
    switch (type) {
    case option_type::date:
        return " DATE";
    case option_type::word:
        return " WORD";
    case option_type::duration:
        return " DAYS";
    case option_type::flag:
        return "";
    case option_type::count:
        return " NUMBER";
    case option_type::texts:
    case option_type::text:
        break;
    }
    return " TEXT";
}

[[nodiscard]] inline std::string option_line(const option_spec& option)
{
    const std::string left = "--" + std::string{option.name} + std::string{placeholder_of(option.type)};
    auto right = std::string{option.help};
    if (!option.values.empty()) {
        right += ":";
        for (const auto value : option.values)
            right += ' ' + std::string{value};
    }
    if (!option.fallback.empty()) right += " (" + std::string{option.fallback} + " where left out)";
    return help_line(left, right);
}

[[nodiscard]] inline std::string book_option()
{
    return help_line("--book FILE", "the book, where its name has neither a dot nor a slash");
}

[[nodiscard]] inline std::string output_option()
{
    return help_line("-o, --output FILE",
                     "where to write it, as a whole or not at all; - is standard output");
}

[[nodiscard]] inline std::string options_of_every_command()
{
    std::string out;
    for (const auto& option : common_options())
        out += option_line(option);
    out += book_option();
    out += help_line("--format WORD", "text, json, csv or markdown; else by the ending of -o, else text");
    out += output_option();
    out += help_line("--strict", "warnings count as errors");
    out += help_line("--color WHEN", "auto, always or never");
    out += help_line("--quiet", "no problems on standard error");
    return out;
}

/// Fields of one value are a column of the same name; the others have the columns named here, or none.
[[nodiscard]] inline std::string csv_help(std::span<const field_spec> fields)
{
    std::string out;
    for (const auto& field : fields) {
        if (field.parts.empty() && field.type != field_type::object) continue;
        std::string names;
        for (const auto& column : columns_of(field))
            names += (names.empty() ? "" : ", ") + column.label;
        out += help_line(std::string{field.name}, names.empty() ? "no column" : names);
    }
    return out.empty() ? out : "\nColumns of the same with --format csv, where not one by its name\n" + out;
}

} // namespace detail

inline std::string help_text()
{
    std::string out =
        "mediabuy: what governments pay for advertising, and what each figure rests on\n\n"
        "  mediabuy report                       the built-in reference book\n"
        "  mediabuy report my.toml --by channel  a book of your own\n"
        "  mediabuy status --as-of 2025-11-15    what ran on a day\n"
        "  mediabuy why spotify                  why it stopped, and who says so\n\n"
        "Usage: mediabuy COMMAND [BOOK] [ID…] [OPTIONS]\n\n"
        "BOOK is a .toml or .json file, or - for standard input; the built-in book where left out.\n\n"
        "Commands\n";
    for (const auto& command : commands())
        out += detail::help_line(std::string{command.name}, command.summary);
    for (const auto& command : file_commands())
        out += detail::help_line(std::string{command.name}, command.summary);
    out += detail::help_line(std::string{calculator_command},
                             "calculators, without a book: mediabuy calc --help");
    for (const auto& command : text_commands())
        out += detail::help_line(std::string{command.name}, command.summary);
    out += "\nOptions of every command\n" + detail::options_of_every_command();
    out += detail::help_line("-h, --help", "this; mediabuy COMMAND --help for one command");
    out +=
        detail::help_line("--version", "version, commit, compiler and libraries; with --format json as JSON");
    out += "\nExit status: 0 no errors, 1 errors in the input, 2 wrong usage.\n";
    return out;
}

inline std::string help_text(const command_spec& command)
{
    std::string out;
    for (const auto example : command.examples)
        out += "  " + std::string{example} + '\n';
    const bool takes_ids = !command.kinds.empty();
    out +=
        "\nmediabuy " + std::string{command.name} + " [BOOK]" + (takes_ids ? " [ID…]" : "") + " [OPTIONS]\n";
    out += "  " + std::string{command.summary} + '\n';
    if (takes_ids) out += "  ID: of " + takes(command) + "; all where left out\n";
    if (!command.options.empty()) out += "\nOptions\n";
    for (const auto& option : command.options)
        out += detail::option_line(option);
    if (command.example == built_in_book::when_asked)
        out += detail::help_line("--example", "of the built-in book, where no book is given");
    out += "\nOptions of every command\n" + detail::options_of_every_command();
    out += "\nFields of a row with --format json\n";
    for (const auto& field : command.fields)
        out += detail::help_line(std::string{field.name}, field.help);
    out += detail::csv_help(command.fields);
    return out;
}

inline std::string text_command_help(const command_spec& command)
{
    std::string out;
    for (const auto example : command.examples)
        out += "  " + std::string{example} + '\n';
    out +=
        "\nmediabuy " + std::string{command.name} + (reads_a_book(command) ? " BOOK" : "") + " [OPTIONS]\n";
    out += "  " + std::string{command.summary} + "\n\nOptions\n";
    for (const auto& option : command.options)
        out += detail::option_line(option);
    if (reads_a_book(command)) {
        out += detail::help_line("--example", "of the built-in book, where no book is given");
        out += detail::book_option();
        out += detail::help_line("--strict", "warnings count as errors");
        out += detail::help_line("--quiet", "no problems on standard error");
    }
    return out + detail::output_option();
}

inline std::string help_text(const file_command_spec& command)
{
    std::string out;
    for (const auto example : command.examples)
        out += "  " + std::string{example} + '\n';
    out += "\nmediabuy " + std::string{command.name} + ' ' + std::string{command.usage} + "\n  " +
           std::string{command.summary} + '\n';
    for (const auto note : command.notes)
        out += "  " + std::string{note} + '\n';
    out += "\nOptions\n";
    for (const auto& option : command.options)
        out += detail::option_line(option);
    if (command.example == built_in_book::when_asked)
        out += detail::help_line("--example", "of the built-in book, where no book is given");
    return out + "\nOptions of every command\n" + detail::options_of_every_command();
}

inline std::string calculators_help()
{
    std::string out = "  mediabuy calc estimate 'nearly $3 million'\n\n"
                      "mediabuy calc NAME [ARGUMENT…] [OPTIONS]\n\nCalculators\n";
    for (const auto& calculator : calculators())
        out += detail::help_line(std::string{calculator.name}, calculator.summary);
    return out + "\nmediabuy calc NAME --help for one of them.\n";
}

inline std::string help_text(const calculator_spec& calculator)
{
    std::string out;
    for (const auto example : calculator.examples)
        out += "  " + std::string{example} + '\n';
    out += "\nmediabuy calc " + std::string{calculator.name};
    for (const auto& wanted : calculator.arguments)
        out += " <" + std::string{wanted.name} + '>';
    out += " [OPTIONS]\n  " + std::string{calculator.summary} + "\n  " + std::string{calculator.formula} +
           "\n  Source: " + std::string{calculator.source} + "\n\nArguments and options\n";
    for (const auto& wanted : calculator.arguments)
        out += detail::help_line('<' + std::string{wanted.name} + '>', wanted.help);
    for (const auto& option : calculator.options)
        out += detail::option_line(option);
    out += "\nFields of a row with --format json\n";
    for (const auto& field : calculator.fields)
        out += detail::help_line(std::string{field.name}, field.help);
    return out;
}

} // namespace v1
} // namespace mediabuy

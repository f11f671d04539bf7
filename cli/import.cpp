// SPDX-License-Identifier: MIT
#include "import.hpp"

#include "terminal.hpp"

#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/io/import/import_answer.hpp"

#include <utility>
#include <vector>

namespace {

using mediabuy::import_selection;

/// The format stands first; the files behind it.
std::variant<std::vector<std::string>, usage_error> files_of(const arguments& given)
{
    const auto& formats = mediabuy::command_table::import_formats;
    const auto& words = given.asked.ids;
    const auto there_is = mediabuy::hint(mediabuy::language::english, {}, formats);
    if (words.empty()) return usage_error{"import wants a format", there_is};
    if (words.front() != formats.front())
        return usage_error{"import knows no format \"" + words.front() + '"', there_is};
    std::vector<std::string> files{words.begin() + 1, words.end()};
    if (given.book) files.insert(files.begin(), *given.book);
    if (files.empty())
        return usage_error{"import wants a file", "Name one or more, or - for standard input."};
    return files;
}

usage_error unknown_option(const std::string& name)
{
    std::vector<std::string_view> names;
    for (const auto& option : mediabuy::command_table::import_options)
        names.push_back(option.name);
    return {"import has no option \"" + name + '"', mediabuy::hint(mediabuy::language::english, name, names)};
}

std::variant<import_selection, usage_error> selection_of(const arguments& given)
{
    import_selection out;
    for (const auto& [name, text] : given.asked.options) {
        const auto list = [&]() -> std::vector<std::string>* {
            if (name == "psc") return &out.psc;
            if (name == "naics") return &out.naics;
            if (name == "agency") return &out.agency;
            if (name == "vendor") return &out.vendor;
            return name == "text" ? &out.text : nullptr;
        }();
        if (list && text.empty()) return usage_error{"--" + name + " is empty", "Every row would meet it."};
        if (list)
            list->push_back(text);
        else if (name == "from" || name == "to") {
            const auto read = mediabuy::parse_day(text);
            if (!read) return usage_error{'"' + text + "\" is no day", "Write it as 2025-12-31."};
            (name == "from" ? out.from : out.to) = *read;
        } else if (name != mediabuy::language_option.name)
            return unknown_option(name);
    }
    if (out.from && out.to && *out.from > *out.to)
        return usage_error{"--from is behind --to", "No day lies between them."};
    return out;
}

} // namespace

std::variant<import_outcome, usage_error> import_files(const arguments& given)
{
    const auto files = files_of(given);
    if (const auto* error = std::get_if<usage_error>(&files)) return *error;
    const auto selected = selection_of(given);
    if (const auto* error = std::get_if<usage_error>(&selected)) return *error;
    const auto& wanted = std::get<import_selection>(selected);
    mediabuy::usaspending_import in{wanted};
    for (const auto& path : std::get<std::vector<std::string>>(files)) {
        in.begin(path == "-" ? "standard input" : path);
        const auto error = read_pieces(path, [&in](std::string_view piece) {
            in.feed(piece);
            return !in.stopped();
        });
        if (error) return *error;
        in.end();
    }
    auto read = in.finish();
    auto answered = mediabuy::import_answer(mediabuy::language_of(given.asked.options), read, wanted);
    return import_outcome{std::move(answered), std::move(read)};
}

// SPDX-License-Identifier: MIT
#include "import.hpp"

#include "import_inputs.hpp"

#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/import_command.hpp"

#include <string>
#include <utility>
#include <vector>

namespace {

/// Behind the format stand the files.
std::variant<std::vector<std::string>, usage_error> files_of(const arguments& given)
{
    const auto& words = given.asked.ids;
    if (words.empty())
        return usage_error{"import wants a format", mediabuy::hint(mediabuy::language::english, {},
                                                                   mediabuy::command_table::import_formats)};
    std::vector<std::string> files{words.begin() + 1, words.end()};
    if (given.book) files.insert(files.begin(), *given.book);
    if (files.empty())
        return usage_error{"import wants a file", "Name one or more, or - for standard input."};
    return files;
}

} // namespace

std::variant<mediabuy::import_outcome, usage_error> import_files(const arguments& given)
{
    auto asked = mediabuy::official_import::ask(given.asked);
    if (auto* wrong = std::get_if<mediabuy::import_outcome>(&asked); wrong && !given.asked.ids.empty())
        return std::move(*wrong);
    const auto files = files_of(given);
    if (const auto* error = std::get_if<usage_error>(&files)) return *error;
    const auto opened = open_inputs(std::get<std::vector<std::string>>(files));
    if (const auto* error = std::get_if<usage_error>(&opened)) return *error;
    const auto shown = given.quiet ? progress::shown::never : progress::shown::where_it_can_be;
    auto& in = std::get<mediabuy::official_import>(asked);
    if (const auto error = feed_inputs(in, std::get<std::vector<import_input>>(opened), shown)) return *error;
    return in.finish();
}

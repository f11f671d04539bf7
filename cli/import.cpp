// SPDX-License-Identifier: MIT
#include "import.hpp"

#include "import_inputs.hpp"

#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/io/import/import_answer.hpp"
#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/io/import/platform_answer.hpp"
#include "mediabuy/io/import/usaspending_import.hpp"

#include <algorithm>
#include <optional>
#include <string>
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
    if (std::find(formats.begin(), formats.end(), words.front()) == formats.end())
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
        const auto list = [&out, &name = name]() -> std::vector<std::string>* {
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

/// A member of no known layout is worth a note where another of its zip has one, and an error where none has.
void note_what_zips_hold_beside(const import_input& from, mediabuy::imported& read)
{
    std::vector<std::string> left_out;
    bool known = false;
    for (const auto& file : read.files) {
        if (!file.name.starts_with(from.path + '/')) continue;
        known = known || file.layout;
        if (!file.layout) left_out.push_back(file.name);
    }
    if (!known) return;
    for (auto& p : read.problems) {
        namespace code = mediabuy::code;
        if (p.code == code::repeated_column || p.code == code::duplicate_column) continue;
        const auto text = static_cast<std::size_t>(p.where.source);
        const bool of_text = text < read.texts.size();
        if (!of_text && p.arguments.empty()) continue;
        const auto& file = of_text ? read.texts[text].name() : p.arguments.front();
        if (std::find(left_out.begin(), left_out.end(), file) != left_out.end())
            p.level = mediabuy::severity::note;
    }
}

template <class Imported> import_outcome outcome_of(mediabuy::answer answered, Imported read)
{
    return {std::move(answered), std::move(read.records), std::move(read.texts), read.refused};
}

} // namespace

std::variant<import_outcome, usage_error> import_files(const arguments& given)
{
    const auto files = files_of(given);
    if (const auto* error = std::get_if<usage_error>(&files)) return *error;
    const auto selected = selection_of(given);
    if (const auto* error = std::get_if<usage_error>(&selected)) return *error;
    const auto& wanted = std::get<import_selection>(selected);
    const auto opened = open_inputs(std::get<std::vector<std::string>>(files));
    if (const auto* error = std::get_if<usage_error>(&opened)) return *error;
    const auto& inputs = std::get<std::vector<import_input>>(opened);
    const auto shown = given.quiet ? progress::shown::never : progress::shown::where_it_can_be;
    const auto lang = mediabuy::language_of(given.asked.options);
    if (const auto format = mediabuy::platform_format_called(given.asked.ids.front())) {
        mediabuy::platform_import in{*format, wanted};
        if (const auto error = feed_inputs(in, inputs, shown)) return *error;
        auto read = in.finish();
        auto answered = mediabuy::platform_answer(lang, *format, read, wanted);
        return outcome_of(std::move(answered), std::move(read));
    }
    mediabuy::usaspending_import in{wanted};
    if (const auto error = feed_inputs(in, inputs, shown)) return *error;
    auto read = in.finish();
    for (const auto& from : inputs)
        if (from.zip) note_what_zips_hold_beside(from, read);
    auto answered = mediabuy::import_answer(lang, read, wanted);
    return outcome_of(std::move(answered), std::move(read));
}

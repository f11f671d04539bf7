// SPDX-License-Identifier: MIT
#include "arguments.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <string_view>
#include <vector>

namespace {

/// A book is named by "-" or by a name with a dot or a slash in it; ids have neither.
[[nodiscard]] bool names_a_book(std::string_view text)
{
    return text == "-" || text.find_first_of("./") != std::string_view::npos;
}

/// Sorts what CLI11 left over into options that nobody knows and the positional book and ids.
void take_rest(const std::vector<std::string>& rest, arguments& out)
{
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const auto& text = rest[i];
        if (text.size() > 1 && text.front() == '-') {
            const auto name = text.substr(text.find_first_not_of('-') == std::string::npos ? 0 : text.find_first_not_of('-'));
            out.asked.options.emplace_back(name.substr(0, name.find('=')), "");
        } else if (out.asked.command.empty()) {
            out.asked.command = text;
        } else if (!out.book && out.asked.ids.empty() && names_a_book(text)) {
            out.book = text;
        } else {
            out.asked.ids.push_back(text);
        }
    }
}

/// Every option of the table once; two commands that have an option of the same name mean the same by it.
[[nodiscard]] std::map<std::string, std::string> add_options(CLI::App& app, std::map<std::string, std::string>& values)
{
    std::map<std::string, std::string> names;
    const auto add = [&](const mediabuy::option_spec& option) {
        const std::string name{option.name};
        if (names.emplace(name, name).second) app.add_option("--" + name, values[name]);
    };
    for (const auto& option : mediabuy::common_options()) add(option);
    for (const auto& command : mediabuy::commands())
        for (const auto& option : command.options) add(option);
    return names;
}

} // namespace

std::variant<arguments, usage_error> parse_arguments(int count, const char* const* texts)
{
    arguments out;
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    app.add_flag("-h,--help", out.help);
    app.add_flag("--version", out.version);
    app.add_flag("--strict", out.strict);
    app.add_flag("--quiet", out.quiet);
    std::string book;
    app.add_option("--book", book);
    app.add_option("--format", out.format)
        ->transform(CLI::CheckedTransformer(std::map<std::string, output_format>{{"text", output_format::text},
                                                                                {"json", output_format::json}}));
    app.add_option("--color,--colour", out.colour)
        ->transform(CLI::CheckedTransformer(std::map<std::string, colour_choice>{{"auto", colour_choice::automatic},
                                                                                {"always", colour_choice::always},
                                                                                {"never", colour_choice::never}}));
    std::map<std::string, std::string> values;
    const auto names = add_options(app, values);
    try {
        app.parse(count, texts);
    } catch (const CLI::ParseError& e) {
        return usage_error{e.what(), "mediabuy --help lists what there is."};
    }
    for (const auto& [name, key] : names)
        if (app.count("--" + name) > 0) out.asked.options.emplace_back(name, values[key]);
    if (app.count("--book") > 0) out.book = book;
    take_rest(app.remaining(), out);
    return out;
}

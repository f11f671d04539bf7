// SPDX-License-Identifier: MIT
#include "arguments.hpp"

#include "mediabuy/answer/calculators.hpp"
#include "mediabuy/answer/file_commands.hpp"
#include "mediabuy/answer/text_commands.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// A book is named by "-" or by a name with a dot or a slash in it; ids have neither.
[[nodiscard]] bool names_a_book(std::string_view text)
{
    return text == "-" || text.find_first_of("./") != std::string_view::npos;
}

template <class Value> using choices = std::vector<std::pair<std::string_view, Value>>;

const choices<colour_choice> colours{
    {"auto", colour_choice::automatic}, {"always", colour_choice::always}, {"never", colour_choice::never}};

[[nodiscard]] choices<output_format> formats()
{
    choices<output_format> out;
    for (const auto word : mediabuy::spellings<output_format>)
        out.emplace_back(word, *mediabuy::word_spelt<output_format>(word));
    return out;
}

/// The value that is spelt so, or what is wrong.
template <class Value> struct chosen {
    std::optional<Value> value;
    std::string error;
    std::string advice;
};

template <class Value>
[[nodiscard]] chosen<Value> choose(const std::string& option, const std::string& text,
                                   const choices<Value>& all)
{
    std::string words;
    for (const auto& [word, value] : all) {
        if (word == text) return {value, {}, {}};
        words += (words.empty() ? "" : ", ") + std::string{word};
    }
    return {std::nullopt, '"' + text + "\" is not a value of " + option, "There is: " + words + '.'};
}

/// "-5", "-$5.00", "-.5": an amount below zero, and no option.
[[nodiscard]] bool is_negative_amount(std::string_view text)
{
    if (text.size() < 2 || text.front() != '-') return false;
    const auto next = static_cast<unsigned char>(text[1]);
    return (next >= '0' && next <= '9') || next == '.' || next == '$' ||
           next >= 0x80; // £ and € are not ASCII
}

/// The book stands before the ids, and behind the words that some commands begin with.
[[nodiscard]] bool can_be_the_book(const arguments& so_far)
{
    if (so_far.asked.command == mediabuy::calculator_command || so_far.book) return false;
    const auto* command = mediabuy::file_command_called(so_far.asked.command);
    return so_far.asked.ids.size() == (command ? command->words : 0);
}

/// Sorts what CLI11 left over into options that nobody knows and the positional book and ids.
void take_rest(const std::vector<std::string>& rest, arguments& out)
{
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const auto& text = rest[i];
        if (text.size() > 1 && text.front() == '-' && !is_negative_amount(text)) {
            const auto first = text.find_first_not_of('-');
            const auto name = text.substr(first == std::string::npos ? 0 : first);
            out.asked.options.emplace_back(name.substr(0, name.find('=')), "");
            const bool value_follows =
                name.find('=') == std::string::npos && i + 1 < rest.size() && !rest[i + 1].starts_with('-');
            if (value_follows) ++i; // most likely its value, and no id
        } else if (out.asked.command.empty()) {
            out.asked.command = text;
        } else if (can_be_the_book(out) && names_a_book(text)) {
            out.book = text;
        } else {
            out.asked.ids.push_back(text);
        }
    }
}

/// Every option of the table once; two commands that have an option of the same name mean the same by it.
[[nodiscard]] std::map<std::string, std::string>
add_options(CLI::App& app, std::map<std::string, std::string>& values,
            std::map<std::string, std::vector<std::string>>& lists)
{
    std::map<std::string, std::string> names;
    const auto add = [&](const mediabuy::option_spec& option) {
        const std::string name{option.name};
        if (!names.emplace(name, name).second) return;
        if (option.type == mediabuy::option_type::flag)
            app.add_flag_callback("--" + name, [&text = values[name]] { text = "true"; });
        else if (option.type == mediabuy::option_type::texts)
            app.add_option("--" + name, lists[name])->allow_extra_args(false);
        else
            app.add_option("--" + name, values[name]);
    };
    for (const auto& option : mediabuy::common_options())
        add(option);
    for (const auto& command : mediabuy::commands())
        for (const auto& option : command.options)
            add(option);
    for (const auto& command : mediabuy::text_commands())
        for (const auto& option : command.options)
            add(option);
    for (const auto& command : mediabuy::file_commands())
        for (const auto& option : command.options)
            add(option);
    for (const auto& calculator : mediabuy::calculators())
        for (const auto& option : calculator.options)
            add(option);
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
    app.add_flag("--example", out.example);
    app.add_flag("--strict", out.strict);
    app.add_flag("--quiet", out.quiet);
    std::string book;
    std::string format = "text";
    std::string output;
    std::string colour = "auto";
    app.add_option("--book", book);
    app.add_option("--format", format);
    app.add_option("-o,--output", output);
    app.add_option("--color,--colour", colour);
    std::map<std::string, std::string> values;
    std::map<std::string, std::vector<std::string>> lists;
    const auto names = add_options(app, values, lists);
    try {
        app.parse(count, texts);
    } catch (const CLI::ArgumentMismatch& e) {
        const std::string_view message = e.what(); // "--by: 1 required TEXT missing"
        return usage_error{std::string{message.substr(0, message.find(':'))} + " wants a value",
                           "mediabuy --help lists what each option takes."};
    } catch (const CLI::ParseError& e) {
        return usage_error{e.what(), "mediabuy --help lists what there is."};
    }
    const auto chosen_format = choose("--format", format, formats());
    const auto chosen_colour = choose("--color", colour, colours);
    if (!chosen_format.value || !chosen_colour.value)
        return usage_error{chosen_format.error + chosen_colour.error,
                           chosen_format.advice + chosen_colour.advice};
    if (app.count("--output") > 0) out.output = output;
    out.colour = *chosen_colour.value;
    for (const auto& [name, key] : names)
        if (app.count("--" + name) > 0 && lists.count(name) == 0)
            out.asked.options.emplace_back(name, values[key]);
    for (const auto& [name, given] : lists)
        for (const auto& text : given)
            out.asked.options.emplace_back(name, text);
    if (app.count("--book") > 0) out.book = book;
    take_rest(app.remaining(), out);
    // What -o names there is the book, and not the answer.
    const bool named = app.count("--format") == 0 && out.asked.command != "import";
    out.format = (named ? mediabuy::format_of_file(output) : std::nullopt).value_or(*chosen_format.value);
    // A text of its own has no other form.
    if (app.count("--format") > 0 && mediabuy::text_command_called(out.asked.command))
        out.asked.options.emplace_back("format", format);
    return out;
}

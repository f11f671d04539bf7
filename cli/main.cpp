// SPDX-License-Identifier: MIT
/// @file main.cpp
/// The command `mediabuy`: reads the arguments and the book, asks, prints. The command table does the rest.

#include "arguments.hpp"
#include "book_files.hpp"
#include "explore.hpp"
#include "import.hpp"
#include "terminal.hpp"
#include "version_text.hpp"

#include "mediabuy/answer/calculate.hpp"
#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/file_commands.hpp"
#include "mediabuy/answer/help_text.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/page_text.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/io/export_book.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/reference.hpp"
#include "mediabuy/io/run_text.hpp"
#include "mediabuy/io/tables.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

enum exit_status { fine = 0, errors_in_input = 1, wrong_usage = 2 };

int refuse(const usage_error& error)
{
    complain("mediabuy: error: " + error.message + '\n' +
             (error.advice.empty() ? "" : "  " + error.advice + '\n'));
    return wrong_usage;
}

struct book_text {
    std::string text;
    std::string name;
};

/// The built-in book where none is named.
std::variant<book_text, usage_error> text_of_book(const arguments& given)
{
    if (!given.book)
        return book_text{std::string{mediabuy::reference_book}, std::string{mediabuy::reference_book_name}};
    auto read = read_file(*given.book);
    if (auto* error = std::get_if<usage_error>(&read)) return std::move(*error);
    return book_text{std::get<std::string>(std::move(read)),
                     *given.book == "-" ? "standard input" : *given.book};
}

/// The book that the tables of a package make; a table that is not there is a problem of the package.
std::variant<mediabuy::read_result, usage_error> read_package(std::string text, const std::string& name)
{
    const auto folder = name.substr(0, name.rfind('/') + 1);
    std::vector<mediabuy::named_text> files;
    for (const auto& table : mediabuy::tables_in_package(text).tables) {
        if (leads_out(folder, folder + table.path)) continue; // by a link
        auto read = read_file(folder + table.path);
        if (auto* table_text = std::get_if<std::string>(&read))
            files.push_back({table.path, std::move(*table_text)});
    }
    return mediabuy::read_tables({name, std::move(text)}, std::move(files));
}

std::variant<mediabuy::opened_book, usage_error> open_book(const arguments& given)
{
    auto found = text_of_book(given);
    if (auto* error = std::get_if<usage_error>(&found)) return std::move(*error);
    auto& [text, name] = std::get<book_text>(found);
    const bool package = name.ends_with(mediabuy::package_name) && mediabuy::is_package(text);
    const auto shown = given.quiet ? progress::shown::never : progress::shown::where_it_can_be;
    auto read = package ? read_package(std::move(text), name)
                        : read_with_files(std::move(text), std::move(name), shown);
    if (auto* error = std::get_if<usage_error>(&read)) return std::move(*error);
    auto& result = std::get<mediabuy::read_result>(read);
    return mediabuy::opened_book{std::move(result.records), std::move(result.problems), !given.book};
}

/// `today` is a word of the faces: the core has no clock.
void resolve_today(arguments& given)
{
    for (auto& [name, text] : given.asked.options)
        if ((name == "as-of" || name == "known-by") && text == "today") text = to_string(today());
}

bool has_errors(const std::vector<mediabuy::problem>& problems, bool strict)
{
    const auto limit = strict ? mediabuy::severity::warning : mediabuy::severity::error;
    return std::any_of(problems.begin(), problems.end(),
                       [limit](const mediabuy::problem& p) { return p.level >= limit; });
}

std::string problems_text(mediabuy::language lang, const std::vector<mediabuy::problem>& problems,
                          const mediabuy::book& b)
{
    std::string out;
    for (const auto& p : problems)
        out += to_string(lang, p, b.texts);
    return out;
}

/// Nothing of the terminal goes into a file.
mediabuy::text_style style_of(const arguments& given)
{
    const bool to_terminal = !given.output || *given.output == "-";
    return to_terminal ? style_of_output(given.colour) : mediabuy::text_style{};
}

/// To standard output, or whole into the file that was named.
int deliver(const arguments& given, const std::string& text)
{
    if (!given.output || *given.output == "-") return print(text) ? fine : errors_in_input;
    const auto error = write_file(*given.output, text);
    return error ? refuse(*error) : fine;
}

/// What a command answers of the built-in book could be taken for an answer of one's own.
bool wants_a_book(const arguments& given)
{
    const auto* command = mediabuy::command_called(given.asked.command);
    if (!command) command = mediabuy::text_command_called(given.asked.command);
    const auto* writer = mediabuy::file_command_called(given.asked.command);
    const bool asks = (command && command->example == mediabuy::built_in_book::when_asked) ||
                      (writer && writer->example == mediabuy::built_in_book::when_asked);
    return asks && !given.book && !given.example;
}

int refuse_without_book(const arguments& given)
{
    return refuse(
        {given.asked.command + " wants a book", "Name one, or ask of the built-in book with --example."});
}

int answer_question(arguments given)
{
    if (wants_a_book(given)) return refuse_without_book(given);
    auto opened = open_book(given);
    if (const auto* error = std::get_if<usage_error>(&opened)) return refuse(*error);
    const auto& book = std::get<mediabuy::opened_book>(opened);
    resolve_today(given);
    const auto outcome = mediabuy::run(book, given.asked);
    const auto& a = outcome.result;
    const bool json = given.format == output_format::json;
    const bool checks = a.command == "check" && !outcome.refused;

    if (!json && !checks && !given.quiet) complain(problems_text(a.lang, a.problems, book.records));
    if (json || !outcome.refused) {
        const auto status = deliver(given, to_string(a, book, given.format, style_of(given)));
        if (status != fine) return status;
    }
    if (outcome.refused) return wrong_usage;
    return has_errors(a.problems, given.strict) ? errors_in_input : fine;
}

bool has_option(const arguments& given, std::string_view name)
{
    const auto& options = given.asked.options;
    return std::any_of(options.begin(), options.end(), [name](const auto& o) { return o.first == name; });
}

/// Where a text may not go, though the question is right; nothing where all is well.
std::optional<usage_error> misplaced(const arguments& given, const mediabuy::command_spec& command)
{
    const bool in_place = has_option(given, "in-place");
    const auto& name = given.asked.command;
    if (given.book && !mediabuy::reads_a_book(command))
        return usage_error{name + " reads no book", "-o " + *given.book + " writes it there."};
    if (in_place && (!given.book || *given.book == "-"))
        return usage_error{"there is no file to write back into", "Name the book by its file."};
    if (in_place && given.output)
        return usage_error{"--in-place and -o do not go together", "Give the one or the other."};
    if (name == "new" && given.output && is_file(*given.output) && !has_option(given, "force"))
        return usage_error{*given.output + " is there already",
                           "Name another file, or overwrite it with --force."};
    return std::nullopt;
}

/// One that answers with a text of its own.
int answer_text(arguments given, const mediabuy::command_spec& command)
{
    if (wants_a_book(given)) return refuse_without_book(given);
    if (const auto error = misplaced(given, command)) return refuse(*error);
    resolve_today(given);
    std::variant<book_text, usage_error> book;
    if (mediabuy::reads_a_book(command)) book = text_of_book(given);
    if (const auto* error = std::get_if<usage_error>(&book)) return refuse(*error);
    const auto& [text, name] = std::get<book_text>(book);
    const auto outcome = mediabuy::run_text(command, given.asked, text, name);
    if (!given.quiet || outcome.refused)
        complain(problems_text(outcome.lang, outcome.problems, outcome.records));
    if (outcome.refused) return wrong_usage;
    const bool in_place = has_option(given, "in-place");
    if (in_place) given.output = *given.book;
    const bool unchanged = in_place && outcome.text == text; // the file keeps its day
    const auto status = unchanged ? static_cast<int>(fine) : deliver(given, outcome.text);
    if (status != fine) return status;
    return has_errors(outcome.problems, given.strict) ? errors_in_input : fine;
}

/// A calculation has no book, so that its answer stands alone.
int answer_calculation(const arguments& given)
{
    const mediabuy::calculation asked{
        .calculator = given.asked.ids.empty() ? std::string{} : given.asked.ids.front(),
        .arguments = {given.asked.ids.begin() + (given.asked.ids.empty() ? 0 : 1), given.asked.ids.end()},
        .options = given.asked.options};
    const auto outcome = mediabuy::calculate(asked);
    const bool json = given.format == output_format::json;
    if (!json && !given.quiet)
        for (const auto& p : outcome.result.problems)
            complain(to_string(outcome.result.lang, p, {}));
    const auto* calculator = mediabuy::calculator_called(asked.calculator);
    if (!outcome.refused)
        return deliver(given, to_string(outcome.result, *calculator, given.format, style_of(given)));
    if (!json) return wrong_usage;
    const auto status = deliver(given, to_json(outcome.result));
    return status == fine ? static_cast<int>(wrong_usage) : status;
}

/// What an earlier export wrote into the folder, by its datapackage.json, and this one does not. Nothing else
/// in there is ours.
std::vector<std::string> tables_left_over(const std::string& folder,
                                          const std::vector<mediabuy::named_text>& files)
{
    std::vector<std::string> out;
    const auto read = read_file(folder + std::string{mediabuy::package_name});
    const auto* package = std::get_if<std::string>(&read);
    if (!package || !mediabuy::is_package(*package)) return out;
    for (const auto& table : mediabuy::tables_in_package(*package).tables) {
        const bool written = std::any_of(files.begin(), files.end(),
                                         [&table](const auto& file) { return file.name == table.path; });
        // By the name that an export gives it: one of the user's own in its place is left alone.
        const bool ours = table.path == table.name + ".csv" && is_file(folder + table.path);
        if (!written && ours && !leads_out(folder, folder + table.path)) out.push_back(table.path);
    }
    return out;
}

/// A format that is a folder: its files into the one that was named, the last of them last.
int deliver_files(const arguments& given, const std::vector<mediabuy::named_text>& files)
{
    if (!given.output || *given.output == "-")
        return refuse({"export " + given.asked.ids.front() + " writes several files",
                       "Name the folder that they go into with -o FOLDER."});
    if (const auto error = make_folder(*given.output)) return refuse(*error);
    const auto folder = *given.output + '/';
    const auto stale = tables_left_over(folder, files);
    for (const auto& file : files)
        if (const auto error = write_file(folder + file.name, file.text)) return refuse(*error);
    for (const auto& name : stale) {
        if (const auto error = remove_file(folder + name)) return refuse(*error);
        if (!given.quiet) complain("mediabuy: removed " + folder + name + ", of an earlier export.\n");
    }
    return fine;
}

int export_the_book(arguments given)
{
    const auto& formats = given.asked.ids;
    if (formats.size() != 1)
        return refuse({"export wants one format",
                       mediabuy::hint(mediabuy::language::english, {}, mediabuy::export_formats)});
    if (wants_a_book(given)) return refuse_without_book(given);
    auto opened = open_book(given);
    if (const auto* error = std::get_if<usage_error>(&opened)) return refuse(*error);
    const auto& book = std::get<mediabuy::opened_book>(opened);
    resolve_today(given);
    const auto made = mediabuy::export_book(book, formats.front(), given.asked.options);
    if (!given.quiet)
        for (const auto& p : made.problems)
            complain(to_string(mediabuy::language_of(given.asked.options), p, book.records.texts));
    if (made.refused) return wrong_usage;
    const auto status = made.files.empty() ? deliver(given, made.text) : deliver_files(given, made.files);
    return status == fine && has_errors(made.problems, given.strict) ? static_cast<int>(errors_in_input)
                                                                     : status;
}

int explore_the_book(arguments given)
{
    resolve_today(given);
    const auto written = write_page(given);
    if (const auto* error = std::get_if<usage_error>(&written)) return refuse(*error);
    const auto& path = std::get<std::string>(written);
    if (path.empty()) return fine; // it went to standard output
    if (!print(path + '\n')) return errors_in_input;
    if (!has_option(given, "no-open") && !open_page(path))
        complain("mediabuy: nothing here opens it; open the file in a browser.\n");
    return fine;
}

/// The answer is printed; -o is where the book goes.
int import_the_files(const arguments& given)
{
    const auto imported = import_files(given);
    if (const auto* error = std::get_if<usage_error>(&imported)) return refuse(*error);
    const auto& [read, book] = std::get<imported_files>(imported);
    const auto& a = read.answered;
    const bool json = given.format == output_format::json;
    if (!json && !given.quiet)
        for (const auto& p : a.problems)
            complain(to_string(a.lang, p, read.texts));
    if (!read.refused && given.output) {
        const auto status = deliver(given, book);
        if (status != fine) return status;
    }
    const bool book_is_printed = given.output && *given.output == "-";
    if ((json || !read.refused) && !book_is_printed &&
        !print(to_string(a, mediabuy::command_table::import_fields, read.texts, given.format,
                         style_of_output(given.colour))))
        return errors_in_input;
    if (read.refused) return wrong_usage;
    return has_errors(a.problems, given.strict) ? errors_in_input : fine;
}

int show_help(const arguments& given)
{
    const auto& asked = given.asked;
    std::string text = mediabuy::help_text();
    if (const auto* command = mediabuy::command_called(asked.command)) text = mediabuy::help_text(*command);
    if (const auto* command = mediabuy::text_command_called(asked.command))
        text = mediabuy::text_command_help(*command);
    if (const auto* command = mediabuy::file_command_called(asked.command))
        text = mediabuy::help_text(*command);
    if (asked.command == mediabuy::calculator_command) {
        const auto* calculator = asked.ids.empty() ? nullptr : mediabuy::calculator_called(asked.ids.front());
        text = calculator ? mediabuy::help_text(*calculator) : mediabuy::calculators_help();
    }
    return print(text) ? fine : errors_in_input;
}

int run_command(int count, const char* const* texts)
{
    auto parsed = parse_arguments(count, texts);
    if (const auto* error = std::get_if<usage_error>(&parsed)) return refuse(*error);
    auto& given = std::get<arguments>(parsed);
    if (given.version) return print(version_text(given.format)) ? fine : errors_in_input;
    const bool calculates = given.asked.command == mediabuy::calculator_command;
    const bool nothing_asked = given.asked.command.empty() || (calculates && given.asked.ids.empty());
    if (given.help || nothing_asked) return show_help(given);
    if (calculates) return answer_calculation(given);
    if (const auto* command = mediabuy::text_command_called(given.asked.command))
        return answer_text(std::move(given), *command);
    if (given.asked.command == "import") return import_the_files(given);
    if (given.asked.command == "export") return export_the_book(std::move(given));
    if (given.asked.command == "explore") return explore_the_book(std::move(given));
    return answer_question(std::move(given));
}

} // namespace

int main(int count, char** texts)
{
    try {
        return run_command(count, texts);
    } catch (const std::exception& e) { // out of memory, or a broken promise of ours
        complain(std::string{"mediabuy: "} + e.what() + '\n');
        return errors_in_input;
    }
}

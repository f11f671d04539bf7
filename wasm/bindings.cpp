// SPDX-License-Identifier: MIT
/// @file bindings.cpp
/// The core for JavaScript: open a book, ask it, close it. Everything crosses the border as text.
///
/// Nothing is thrown across it: with WebAssembly exceptions a message could not even be read there. index.js
/// puts the methods on, from the command table.

#include "border.hpp"

#include "mediabuy/answer/calculate.hpp"
#include "mediabuy/answer/commands_json.hpp"
#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/answer/found_values.hpp"
#include "mediabuy/answer/output_format.hpp"
#include "mediabuy/answer/record_list.hpp"
#include "mediabuy/answer/run.hpp"
#include "mediabuy/io/compose.hpp"
#include "mediabuy/io/export_book.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/io/run_text.hpp"
#include "mediabuy/text/version.hpp"

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

using border::failure;
using border::guarded;
using border::json_of;
using border::language_called;
using border::options_of;

/// The open books by number. One worker, one thread.
std::map<int, mediabuy::opened_book>& open_books()
{
    static std::map<int, mediabuy::opened_book> books;
    return books;
}

int keep(mediabuy::read_result read, bool built_in)
{
    static int last = 0;
    mediabuy::opened_book opened{std::move(read.records), std::move(read.problems), built_in};
    mediabuy::keep_index(opened); // while a date is dragged, a book is asked sixty times a second
    mediabuy::keep_moving(open_books().emplace(++last, std::move(opened)).first->second);
    return last;
}

mediabuy::value_list problems_of(mediabuy::language lang, const mediabuy::book& records,
                                 const std::vector<mediabuy::problem>& problems)
{
    mediabuy::value_list out;
    for (const auto& p : problems)
        out.push_back(mediabuy::problem_value(lang, p, records.texts));
    return out;
}

/// {"book": number, "problems": […]}
std::string open_text(std::string text, std::string name, bool built_in, mediabuy::language lang)
{
    const int number = keep(mediabuy::read_book(std::move(text), std::move(name)), built_in);
    const auto& opened = open_books().at(number);
    return json_of({{"book", mediabuy::value::count(number)},
                    {"problems", problems_of(lang, opened.records, opened.problems)}});
}

std::string open_book(const std::string& text, const std::string& name, const std::string& lang)
{
    return guarded([&] { return open_text(text, name, false, language_called(lang)); });
}

/// The built-in book: its text is a module of its own (reference.js), which nobody waits for.
std::string open_reference(const std::string& text, const std::string& name)
{
    return guarded([&] { return open_text(text, name, true, mediabuy::language::english); });
}

void close_book(int number) { open_books().erase(number); }

/// `names` and `texts` are the options, in step.
std::string ask(int number, const std::string& command, const emscripten::val& ids,
                const emscripten::val& names, const emscripten::val& texts)
{
    return guarded([&] {
        const auto found = open_books().find(number);
        if (found == open_books().end()) return failure("this book was closed");
        const mediabuy::invocation asked{.command = command,
                                         .ids = emscripten::vecFromJSArray<std::string>(ids),
                                         .options = options_of(names, texts),
                                         .parts = mediabuy::answer_parts::rows};
        return mediabuy::to_json(mediabuy::run(found->second, asked).result, found->second);
    });
}

/// The same as the command prints it; what it says of a wrong question, where it was one.
std::string ask_text(int number, const std::string& command, const emscripten::val& ids,
                     const emscripten::val& names, const emscripten::val& texts, const std::string& format)
{
    return guarded([&] {
        const auto found = open_books().find(number);
        if (found == open_books().end()) return std::string{"this book was closed\n"};
        const mediabuy::invocation asked{.command = command,
                                         .ids = emscripten::vecFromJSArray<std::string>(ids),
                                         .options = options_of(names, texts)};
        const auto form = mediabuy::word_spelt<mediabuy::output_format>(format);
        if (!form) return '"' + format + "\" is no format\n";
        const auto outcome = mediabuy::run(found->second, asked);
        if (!outcome.refused || *form == mediabuy::output_format::json)
            return mediabuy::to_string(outcome.result, found->second, *form);
        std::string problems;
        for (const auto& p : outcome.result.problems)
            problems += mediabuy::to_string(outcome.result.lang, p, found->second.records.texts);
        return problems;
    });
}

/// {"text": string or null, "files": [{"name", "text"}], "problems": […]}
std::string export_file(int number, const std::string& format, const emscripten::val& names,
                        const emscripten::val& texts)
{
    return guarded([&] {
        const auto found = open_books().find(number);
        if (found == open_books().end()) return failure("this book was closed");
        const auto options = options_of(names, texts);
        auto made = mediabuy::export_book(found->second, format, options);
        mediabuy::value_list problems;
        for (const auto& p : made.problems)
            problems.push_back(
                mediabuy::problem_value(mediabuy::language_of(options), p, found->second.records.texts));
        const bool folder = !made.files.empty();
        mediabuy::value_list files;
        for (auto& f : made.files)
            files.push_back(mediabuy::value_object{{"name", std::move(f.name)}, {"text", std::move(f.text)}});
        std::string out;
        mediabuy::value{
            mediabuy::value_object{
                {"text", made.refused || folder ? mediabuy::value{} : mediabuy::value{std::move(made.text)}},
                {"files", std::move(files)},
                {"problems", std::move(problems)}}}
            .append_json(out);
        return out;
    });
}

std::string calculate(const std::string& calculator, const emscripten::val& arguments,
                      const emscripten::val& names, const emscripten::val& texts)
{
    return guarded([&] {
        const mediabuy::calculation asked{.calculator = calculator,
                                          .arguments = emscripten::vecFromJSArray<std::string>(arguments),
                                          .options = options_of(names, texts)};
        return mediabuy::to_json(mediabuy::calculate(asked).result);
    });
}

/// Nothing of a closed book.
std::string records(int number, const std::string& lang)
{
    return guarded([&] {
        const auto found = open_books().find(number);
        std::string out;
        (found == open_books().end() ? mediabuy::value{mediabuy::value_list{}}
                                     : mediabuy::record_list(language_called(lang), found->second.records))
            .append_json(out);
        return out;
    });
}

/// `names` and `texts` are the lines of a form, in step. {"text", "entry", "line", "problems"}; a problem of
/// the new entry has the "key" of the line that it is about.
std::string compose(const std::string& text, const std::string& name, const std::string& kind,
                    const std::string& parent, const emscripten::val& names, const emscripten::val& texts,
                    const std::string& tag)
{
    return guarded([&] {
        std::vector<mediabuy::entry_field> fields;
        for (const auto& [key, typed] : options_of(names, texts))
            fields.push_back({key, typed});
        const auto entry = mediabuy::compose_entry(kind, mediabuy::with_id(kind, std::move(fields), text));
        const auto put = mediabuy::insert_entry(text, name, kind, entry, parent);
        mediabuy::value_list problems;
        for (const auto& p : put.read.problems) {
            auto fields_of_it = mediabuy::problem_fields(language_called(tag), p, put.read.records.texts);
            const auto key = mediabuy::field_of(put, p);
            fields_of_it.emplace_back("key", key.empty() ? mediabuy::value{} : mediabuy::value{key});
            problems.emplace_back(std::move(fields_of_it));
        }
        return json_of({{"text", put.text},
                        {"entry", entry},
                        {"line", put.line == 0 ? mediabuy::value{} : mediabuy::value::count(put.line)},
                        {"problems", std::move(problems)}});
    });
}

/// A command that answers with a text, `name` and `text` of the book where it reads one.
/// {"text", "problems"}; null where the question was wrong.
std::string write_text(const std::string& command, const std::string& text, const std::string& name,
                       const emscripten::val& names, const emscripten::val& texts)
{
    return guarded([&] {
        const auto* spec = mediabuy::text_command_called(command);
        if (!spec) return failure("there is no such command");
        const mediabuy::invocation asked{.command = command, .ids = {}, .options = options_of(names, texts)};
        auto outcome = mediabuy::run_text(*spec, asked, text, name);
        auto problems = problems_of(outcome.lang, outcome.records, outcome.problems);
        return json_of(
            {{"text", outcome.refused ? mediabuy::value{} : mediabuy::value{std::move(outcome.text)}},
             {"problems", std::move(problems)}});
    });
}

std::string fresh_id(const std::string& kind, const std::string& words, const std::string& text)
{
    return mediabuy::fresh_id(kind, words, text);
}

std::string amounts_in(const std::string& text, const std::string& code, const std::string& tag)
{
    return guarded([&] {
        const auto known = mediabuy::currency::find(code);
        return mediabuy::amounts_in_json(language_called(tag), text,
                                         known.value_or(mediabuy::currency::of("USD")));
    });
}

std::string days_in(const std::string& text)
{
    return guarded([&] { return mediabuy::days_in_json(text); });
}

std::string commands(const std::string& lang) { return mediabuy::commands_json(language_called(lang)); }
std::string calculators(const std::string& lang) { return mediabuy::calculators_json(language_called(lang)); }

std::string version() { return std::string{mediabuy::version}; }

} // namespace

EMSCRIPTEN_BINDINGS(mediabuy)
{
    emscripten::function("version", &version);
    emscripten::function("commands", &commands);
    emscripten::function("openBook", &open_book);
    emscripten::function("openReference", &open_reference);
    emscripten::function("records", &records);
    emscripten::function("closeBook", &close_book);
    emscripten::function("ask", &ask);
    emscripten::function("askText", &ask_text);
    emscripten::function("calculators", &calculators);
    emscripten::function("exportBook", &export_file);
    emscripten::function("calculate", &calculate);
    emscripten::function("schema", &mediabuy::schema_json);
    emscripten::function("keys", &mediabuy::keys_json);
    emscripten::function("compose", &compose);
    emscripten::function("writeText", &write_text);
    emscripten::function("freshId", &fresh_id);
    emscripten::function("amountsIn", &amounts_in);
    emscripten::function("daysIn", &days_in);
}

// SPDX-License-Identifier: MIT
/// @file imports.cpp
/// Imports for JavaScript: bytes are put into a room of the engine's memory, and taken from there.

#include "border.hpp"

#include "mediabuy/answer/commands_json.hpp"
#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/io/import/asked_import.hpp"
#include "mediabuy/io/import/first_look.hpp"
#include "mediabuy/io/write.hpp"

#include <emscripten/bind.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

using mediabuy::asked_import;
using mediabuy::import_result;

/// One that takes files, or its outcome. A wrong question has an outcome from the beginning.
using importing = std::variant<asked_import, import_result>;

/// Those that are under way, by number. One worker, one thread.
std::map<int, importing>& open_imports()
{
    static std::map<int, importing> imports;
    return imports;
}

asked_import* taking(int number)
{
    const auto found = open_imports().find(number);
    return found == open_imports().end() ? nullptr : std::get_if<asked_import>(&found->second);
}

/// Where memory ran out, what was taken is worth nothing.
template <class Work> void guarded_import(int number, Work work)
{
    auto* in = taking(number);
    if (!in) return;
    try {
        work(*in);
    } catch (...) {
        open_imports().erase(number);
    }
}

constexpr std::size_t room_size = std::size_t{1} << 18U; // 256 KiB, as the command reads

std::vector<char>& room()
{
    static std::vector<char> bytes(room_size);
    return bytes;
}

std::uintptr_t room_at() { return reinterpret_cast<std::uintptr_t>(room().data()); }
std::size_t room_bytes() { return room_size; }

int begin_import(const std::string& format, const emscripten::val& names, const emscripten::val& texts)
{
    static int last = 0;
    open_imports().emplace(
        ++last, asked_import::ask(
                    {.command = "import", .ids = {format}, .options = border::options_of(names, texts)}));
    return last;
}

void begin_file(int number, const std::string& name, const std::string& archive)
{
    guarded_import(number, [&](asked_import& in) {
        if (archive.empty())
            in.begin(name);
        else
            in.begin(archive, name);
    });
}

/// Whether more of the file is wanted.
bool feed(int number, std::size_t length)
{
    bool wanted = false;
    guarded_import(number, [&](asked_import& in) {
        in.feed({room().data(), length});
        wanted = !in.stopped();
    });
    return wanted;
}

void end_file(int number)
{
    guarded_import(number, [](asked_import& in) { in.end(); });
}

double rows(int number)
{
    const auto* in = taking(number);
    return in ? static_cast<double>(in->rows()) : 0;
}

std::string finish(int number)
{
    return border::guarded([&] {
        const auto found = open_imports().find(number);
        if (found == open_imports().end()) return border::failure("memory ran out");
        if (auto* in = std::get_if<asked_import>(&found->second)) {
            auto made = in->finish();
            found->second = std::move(made);
        }
        const auto& made = std::get<import_result>(found->second);
        return mediabuy::to_json(made.answered, made.texts);
    });
}

/// "" where nothing was answered.
std::string book_text(int number)
{
    const auto found = open_imports().find(number);
    const auto* made = found == open_imports().end() ? nullptr : std::get_if<import_result>(&found->second);
    return !made || made->refused ? std::string{} : mediabuy::write_json(made->records);
}

void close_import(int number) { open_imports().erase(number); }

mediabuy::value rows_value(const std::vector<std::vector<std::string>>& rows)
{
    mediabuy::value_list out;
    for (const auto& row : rows)
        out.emplace_back(mediabuy::texts_value(row));
    return out;
}

std::string first_look(std::size_t length, bool whole, const std::string& name, const std::string& lang)
{
    return border::guarded([&] {
        const auto seen = mediabuy::look_at({room().data(), length}, whole, name);
        mediabuy::value_list problems;
        for (const auto& p : seen.problems)
            problems.push_back(mediabuy::problem_value(border::language_called(lang), p, {}));
        return border::json_of({{"format", mediabuy::text_or_null(seen.format)},
                                {"layout", mediabuy::text_or_null(seen.layout)},
                                {"columns", mediabuy::value::count(seen.columns)},
                                {"names", mediabuy::texts_value(seen.names)},
                                {"rows", rows_value(seen.rows)},
                                {"filters", mediabuy::texts_value(seen.filters)},
                                {"problems", std::move(problems)}});
    });
}

std::string formats(const std::string& lang)
{
    const auto tongue = border::language_called(lang);
    return border::json_of(
        {{"formats", mediabuy::texts_value(mediabuy::command_table::import_formats)},
         {"options", mediabuy::detail::options_value(tongue, mediabuy::command_table::import_filters)}});
}

} // namespace

EMSCRIPTEN_BINDINGS(imports)
{
    emscripten::function("room", &room_at);
    emscripten::function("roomBytes", &room_bytes);
    emscripten::function("beginImport", &begin_import);
    emscripten::function("beginFile", &begin_file);
    emscripten::function("feed", &feed);
    emscripten::function("endFile", &end_file);
    emscripten::function("importRows", &rows);
    emscripten::function("finishImport", &finish);
    emscripten::function("importBook", &book_text);
    emscripten::function("closeImport", &close_import);
    emscripten::function("firstLook", &first_look);
    emscripten::function("importFormats", &formats);
}

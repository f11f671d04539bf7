// SPDX-License-Identifier: MIT
#include "import.hpp"

#include "book_files.hpp"
#include "import_ahead.hpp"
#include "import_inputs.hpp"

#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/io/import/asked_import.hpp"
#include "mediabuy/io/import/kept_book.hpp"
#include "mediabuy/io/write.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <thread>
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

[[nodiscard]] bool keeps(const arguments& given)
{
    const auto& options = given.asked.options;
    return std::any_of(options.begin(), options.end(), [](const auto& o) { return o.first == "keep"; });
}

/// How many files are to be read at once.
[[nodiscard]] std::variant<unsigned, usage_error> jobs_of(const arguments& given)
{
    unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
    for (const auto& [name, text] : given.asked.options) {
        if (name != mediabuy::command_table::import_jobs.name) continue;
        const auto end = text.data() + text.size();
        const auto [behind, error] = std::from_chars(text.data(), end, jobs);
        if (error != std::errc{} || behind != end || jobs == 0)
            return usage_error{"--jobs wants a number from 1 on, and not " + text,
                               "Leave it out for as many as there are cores."};
    }
    return jobs;
}

/// A book that keeps the files where they are is for people to write on in; one that holds them is not.
[[nodiscard]] std::optional<usage_error> misplaced_book(const arguments& given)
{
    const bool toml = given.output && given.output->ends_with(".toml");
    if (keeps(given) && !given.output)
        return usage_error{"--keep wants a book to write", "Name it with -o FILE.toml."};
    if (keeps(given) && !toml && *given.output != "-")
        return usage_error{"--keep writes its book as TOML", "Name a file that ends in .toml."};
    if (!keeps(given) && toml)
        return usage_error{"import writes its book as JSON",
                           "Name a file that ends in .json; or leave the files where they are, with --keep."};
    return std::nullopt;
}

using named_paths = std::variant<std::vector<std::string>, usage_error>;

/// Books name files from their own folder, and none that lies elsewhere.
[[nodiscard]] named_paths paths_in_book(const arguments& given, const std::vector<std::string>& files)
{
    std::vector<std::string> out;
    const auto folder = given.output->substr(0, given.output->rfind('/') + 1);
    for (const auto& file : files) {
        auto inside = file == "-" ? std::nullopt : path_from(folder, file);
        if (!inside)
            return usage_error{file + " does not lie in the folder of the book",
                               "Write the book beside the files, or above them."};
        out.push_back(*std::move(inside));
    }
    return out;
}

/// What each file says of its records; of a zip, all of its members together.
[[nodiscard]] std::vector<mediabuy::kept_file> kept_files(const std::vector<std::string>& in_book,
                                                          const std::vector<std::string>& paths,
                                                          const std::vector<mediabuy::read_rows>& read)
{
    std::vector<mediabuy::kept_file> out;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        out.push_back({in_book[i], {}, {}});
        for (const auto& part : read) {
            if (part.name != paths[i] && !part.name.starts_with(paths[i] + '/')) continue;
            out.back().sha256 = part.sha256;
            merge(out.back().records, part.records);
        }
    }
    return out;
}

} // namespace

std::variant<imported_files, usage_error> import_files(const arguments& given)
{
    using mediabuy::tallying;
    auto asked = mediabuy::asked_import::ask(given.asked, keeps(given) ? tallying::on : tallying::off);
    if (auto* wrong = std::get_if<mediabuy::import_result>(&asked); wrong && !given.asked.ids.empty())
        return imported_files{std::move(*wrong), {}};
    auto files = files_of(given);
    if (auto* named = std::get_if<std::vector<std::string>>(&files);
        named && given.asked.ids.front() == "csv")
        *named = with_tables(*named);
    if (const auto* error = std::get_if<usage_error>(&files)) return *error;
    const auto& paths = std::get<std::vector<std::string>>(files);
    if (const auto error = misplaced_book(given)) return *error;
    const auto jobs = jobs_of(given);
    if (const auto* error = std::get_if<usage_error>(&jobs)) return *error;
    const auto kept_paths = keeps(given) ? paths_in_book(given, paths) : named_paths{};
    if (const auto* error = std::get_if<usage_error>(&kept_paths)) return *error;
    const auto opened = open_inputs(paths);
    if (const auto* error = std::get_if<usage_error>(&opened)) return *error;
    const auto shown = given.quiet ? progress::shown::never : progress::shown::where_it_can_be;
    const auto digests = given.output ? digesting::on : digesting::off;
    auto& in = std::get<mediabuy::asked_import>(asked);
    const auto& inputs = std::get<std::vector<import_input>>(opened);
    const auto at_once = std::get<unsigned>(jobs);
    if (const auto error = at_once == 1 || one_at_a_time(in, inputs)
                               ? feed_inputs(in, inputs, shown, digests)
                               : feed_ahead(in, inputs, at_once, shown, digests))
        return *error;
    imported_files out{in.finish(), {}};
    if (out.read.refused || !given.output) return out;
    out.book = keeps(given) ? mediabuy::kept_book(out.read.records, in.format(), in.wanted(),
                                                  kept_files(std::get<std::vector<std::string>>(kept_paths),
                                                             paths, out.read.files))
                            : mediabuy::write_json(out.read.records);
    return out;
}

// SPDX-License-Identifier: MIT
#include "explore.hpp"

#include "book_files.hpp"
#include "terminal.hpp"

#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/file_commands.hpp"
#include "mediabuy/answer/html_escape.hpp"
#include "mediabuy/answer/language.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/io/book_reader.hpp"
#include "mediabuy/io/write.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

// NOLINTNEXTLINE(readability-redundant-declaration): POSIX leaves it to the program to declare
extern char** environ;

namespace {

/// Where the page stands that shows nothing yet. The book comes before it, inert: no script, and in an
/// alphabet in which no tag can be spelt.
constexpr std::string_view place_of_page = "<div id=\"page\">";

[[nodiscard]] std::string in_base64(std::string_view bytes)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            out += i + k > bytes.size() ? '=' : letters[three >> (18U - 6U * k) & 63U];
    }
    return out;
}

[[nodiscard]] std::string option_of(const arguments& given, std::string_view wanted)
{
    for (const auto& [name, text] : given.asked.options)
        if (name == wanted) return text;
    return {};
}

/// "#money?as-of=2025-11-15": letters, digits and dashes alone, so that nothing needs an escape.
[[nodiscard]] std::string fragment_of(const arguments& given)
{
    const auto view = option_of(given, "view");
    std::string out = '#' + (view.empty() ? "money" : view);
    char before = '?';
    for (const std::string_view name : {"as-of", "known-by"})
        if (const auto day = option_of(given, name); !day.empty()) {
            out += std::exchange(before, '&') + std::string{name} + '=' + day;
        }
    if (const auto language = option_of(given, "language"); !language.empty())
        out += std::exchange(before, '&') + std::string{"lang="} + language;
    return out;
}

[[nodiscard]] bool takes_option(std::string_view name)
{
    const auto holds = [name](std::span<const mediabuy::option_spec> options) {
        return std::any_of(options.begin(), options.end(),
                           [name](const mediabuy::option_spec& o) { return o.name == name; });
    };
    return holds(mediabuy::file_command_called("explore")->options) || holds(mediabuy::common_options());
}

[[nodiscard]] std::optional<usage_error> wrong_place(const arguments& given)
{
    if (!given.asked.ids.empty())
        return usage_error{"explore opens a book and nothing else: " + given.asked.ids.front(),
                           "A book without a dot or a slash in its name wants --book in front."};
    for (const auto& [name, text] : given.asked.options)
        if (!takes_option(name))
            return usage_error{"explore has no option --" + name,
                               "mediabuy explore --help lists those that it has."};
    for (const std::string_view name : {"as-of", "known-by"})
        if (const auto text = option_of(given, name); !text.empty() && !mediabuy::parse_day(text))
            return usage_error{"--" + std::string{name} + " wants a day: " + text, "Write it as 2025-12-31."};
    if (const auto tag = option_of(given, "language");
        !tag.empty() && !mediabuy::word_spelt<mediabuy::language>(tag))
        return usage_error{"--language wants en or sv: " + tag,
                           "mediabuy explore --help lists what it takes."};
    for (const char c : option_of(given, "view"))
        if (!(c >= 'a' && c <= 'z') && c != '-')
            return usage_error{"--view wants the name of a view", "Such as money, time or why."};
    return std::nullopt;
}

/// Beside the command as it was built or installed.
[[nodiscard]] std::variant<std::string, usage_error> find_page(const arguments& given)
{
    if (const auto named = option_of(given, "page"); !named.empty()) return named;
    std::array<char, 4096> self{};
    const auto length = readlink("/proc/self/exe", self.data(), self.size());
    const std::string_view path{self.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
    const auto folder = std::string{path.substr(0, path.rfind('/') + 1)};
    for (const std::string_view place :
         {"../mediabuy.html", "../share/mediabuy/mediabuy.html", "../../mediabuy.html"}) {
        auto there = folder + std::string{place};
        if (access(there.c_str(), R_OK) == 0) return there;
    }
    return usage_error{"the page mediabuy.html lies nowhere beside the command",
                       "Build it with ./dev build, or say where it is with --page FILE."};
}

[[nodiscard]] std::string block_of(const std::string& name, std::string_view book,
                                   const std::string& fragment)
{
    return "<script type=\"application/toml;base64\" id=\"book\" data-name=\"" + mediabuy::html_text(name) +
           "\" data-place=\"" + mediabuy::html_text(fragment) + "\">" + in_base64(book) + "</script>\n";
}

/// A folder that only its owner can look into, for what was not asked to lie anywhere.
[[nodiscard]] std::variant<std::string, usage_error> private_path()
{
    const char* chosen = std::getenv("TMPDIR"); // NOLINT(concurrency-mt-unsafe): one thread
    std::string folder = std::string{chosen && *chosen ? chosen : "/tmp"} + "/mediabuy-XXXXXX";
    if (!mkdtemp(folder.data()))
        return usage_error{"cannot make the folder " + folder + ": " + std::strerror(errno),
                           "Name a file with -o."};
    return folder + "/explore.html";
}

} // namespace

std::variant<std::string, usage_error> write_page(const arguments& given)
{
    if (const auto wrong = wrong_place(given)) return *wrong;
    auto found = find_page(given);
    if (auto* error = std::get_if<usage_error>(&found)) return std::move(*error);
    auto page = read_file(std::get<std::string>(found));
    if (auto* error = std::get_if<usage_error>(&page))
        return usage_error{error->message, "Say where mediabuy.html is with --page FILE."};
    auto& html = std::get<std::string>(page);
    const auto at = html.find(place_of_page);
    if (at == std::string::npos)
        return usage_error{std::get<std::string>(found) + " is no page of mediabuy",
                           "Build it with ./dev build."};
    std::string name;
    std::string text;
    if (given.book) {
        auto book = read_file(*given.book);
        if (auto* error = std::get_if<usage_error>(&book)) return std::move(*error);
        text = std::get<std::string>(std::move(book));
        if (!mediabuy::book_reader{text, *given.book}.files().empty()) {
            // The page has no files beside it: it gets the book with what they give.
            auto whole = read_with_files(std::move(text), *given.book, progress::shown::never);
            if (auto* error = std::get_if<usage_error>(&whole)) return std::move(*error);
            const auto& read = std::get<mediabuy::read_result>(whole);
            for (const auto& p : read.problems) // the page cannot tell: it sees no file
                complain(to_string(mediabuy::language_of(given.asked.options), p, read.records.texts));
            text = mediabuy::write_json(read.records);
        }
        name = *given.book == "-" ? "standard-input.toml" : given.book->substr(given.book->rfind('/') + 1);
    }
    html.insert(at, block_of(name, text, fragment_of(given)));
    if (given.output == "-")
        return print(html) ? std::variant<std::string, usage_error>{std::string{}}
                           : usage_error{"cannot write to standard output", ""};
    auto path = given.output ? std::variant<std::string, usage_error>{*given.output} : private_path();
    if (const auto* where = std::get_if<std::string>(&path))
        if (auto error = write_file(*where, html)) return std::move(*error);
    return path;
}

bool open_page(const std::string& path)
{
    std::array<char, 4096> whole{};
    std::string program = "xdg-open";
    std::string file = realpath(path.c_str(), whole.data()) ? whole.data() : path;
    std::array<char*, 3> words{program.data(), file.data(), nullptr};
    posix_spawn_file_actions_t silent{};
    posix_spawn_file_actions_init(&silent);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&silent, stream, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, program.c_str(), &silent, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&silent);
    int status = 0;
    return failed == 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

// SPDX-License-Identifier: MIT
#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>

namespace {

[[nodiscard]] bool set_and_not_empty(const char* name)
{
    const char* text =
        std::getenv(name); // NOLINT(concurrency-mt-unsafe): one thread, before any other starts
    return text != nullptr && *text != '\0';
}

[[nodiscard]] bool wants_colour(colour_choice choice)
{
    if (choice != colour_choice::automatic) return choice == colour_choice::always;
    if (set_and_not_empty("NO_COLOR")) return false;
    if (set_and_not_empty("CLICOLOR_FORCE")) return true;
    const char* terminal = std::getenv("TERM"); // NOLINT(concurrency-mt-unsafe)
    return is_terminal_output() && terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

struct file_closer {
    void operator()(std::FILE* file) const noexcept
    {
        std::fclose(file);
    } // NOLINT(cppcoreguidelines-owning-memory)
};

[[nodiscard]] usage_error cannot_read(const std::string& path)
{
    return {"cannot read " + path + ": " + std::strerror(errno),
            "Give the name of a .toml or .json book, or - for standard input."};
}

} // namespace

bool is_terminal_output() { return isatty(STDOUT_FILENO) == 1; }

mediabuy::text_style style_of_output(colour_choice choice)
{
    mediabuy::text_style style;
    style.bold = wants_colour(choice) ? mediabuy::colour::always : mediabuy::colour::never;
    winsize size{};
    constexpr unsigned short narrowest = 40;
    if (is_terminal_output() && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= narrowest)
        style.width = size.ws_col;
    return style;
}

mediabuy::day today()
{
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
            static_cast<unsigned>(local.tm_mday)};
}

std::variant<std::string, usage_error> read_file(const std::string& path)
{
    std::unique_ptr<std::FILE, file_closer> opened;
    if (path != "-") {
        opened.reset(std::fopen(path.c_str(), "rb"));
        if (!opened) return cannot_read(path);
    }
    std::FILE* file = opened ? opened.get() : stdin;
    std::string text;
    std::array<char, 1 << 16> chunk{};
    while (const auto length = std::fread(chunk.data(), 1, chunk.size(), file))
        text.append(chunk.data(), length);
    if (std::ferror(file) != 0) return cannot_read(path); // a folder, for one, opens but does not read
    return text;
}

bool print(std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

void complain(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

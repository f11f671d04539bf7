// SPDX-License-Identifier: MIT
#include "terminal.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <vector>

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

[[nodiscard]] usage_error cannot_read_data(const std::string& path)
{
    return {"cannot read " + path + ": " + std::strerror(errno),
            "Give the name of a file that is there, or - for standard input."};
}

/// Takes a file away again that did not get its name, also where the command is interrupted.
class unfinished_file {
public:
    explicit unfinished_file(const std::string& path)
    {
        std::strncpy(unfinished.data(), path.c_str(), unfinished.size() - 1);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            std::signal(signal, &remove_and_end);
    }
    unfinished_file(const unfinished_file&) = delete;
    unfinished_file& operator=(const unfinished_file&) = delete;
    ~unfinished_file()
    {
        if (unfinished.front() != '\0') unlink(unfinished.data());
    }

    void finish() { unfinished.front() = '\0'; }

private:
    /// Only what is allowed in a handler.
    static void remove_and_end(int signal)
    {
        if (unfinished.front() != '\0') unlink(unfinished.data());
        _exit(128 + signal);
    }

    static std::array<char, 4096> unfinished;
};

std::array<char, 4096> unfinished_file::unfinished{};

[[nodiscard]] usage_error cannot_write(const std::string& path)
{
    return {"cannot write " + path + ": " + std::strerror(errno),
            "Name a file in a folder that can be written to, or - for standard output."};
}

/// Into a pipe or a device, which no file may take the place of.
[[nodiscard]] std::optional<usage_error> write_through(const std::string& path, std::string_view text)
{
    const std::unique_ptr<std::FILE, file_closer> file{std::fopen(path.c_str(), "wb")};
    const bool written = file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() &&
                         std::fflush(file.get()) == 0;
    return written ? std::nullopt : std::optional{cannot_write(path)};
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

std::optional<usage_error> read_pieces(const std::string& path,
                                       const std::function<bool(std::string_view)>& take)
{
    std::unique_ptr<std::FILE, file_closer> opened;
    if (path != "-") {
        opened.reset(std::fopen(path.c_str(), "rb"));
        if (!opened) return cannot_read_data(path);
    }
    std::FILE* file = opened ? opened.get() : stdin;
    std::vector<char> piece(std::size_t{1} << 18);
    while (const auto length = std::fread(piece.data(), 1, piece.size(), file))
        if (!take({piece.data(), length})) break;
    return std::ferror(file) != 0 ? std::optional{cannot_read_data(path)} : std::nullopt;
}

bool is_file(const std::string& path)
{
    struct stat there {};
    return stat(path.c_str(), &there) == 0 && S_ISREG(there.st_mode);
}

std::optional<std::uint64_t> size_of_file(const std::string& path)
{
    struct stat there {};
    if (stat(path.c_str(), &there) != 0 || !S_ISREG(there.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(there.st_size);
}

std::optional<usage_error> write_file(const std::string& path, std::string_view text)
{
    struct stat there {};
    if (stat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode)) return write_through(path, text);
    std::string beside = path + ".XXXXXX";
    const int number = mkstemp(beside.data());
    if (number < 0) return cannot_write(path);
    unfinished_file guard{beside};
    constexpr mode_t usual = 0666;
    const mode_t mask = umask(0);
    umask(mask);
    std::unique_ptr<std::FILE, file_closer> file{fdopen(number, "wb")};
    if (!file) return cannot_write(path);
    const bool written = fchmod(number, usual & ~mask) == 0 &&
                         std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() &&
                         std::fflush(file.get()) == 0 && fsync(number) == 0;
    if (!written || std::rename(beside.c_str(), path.c_str()) != 0) return cannot_write(path);
    guard.finish();
    const auto slash = path.rfind('/');
    const int folder = open(slash == std::string::npos ? "." : path.substr(0, slash + 1).c_str(), O_RDONLY);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
    return std::nullopt;
}

std::optional<usage_error> remove_file(const std::string& path)
{
    if (unlink(path.c_str()) == 0) return std::nullopt;
    return usage_error{"cannot remove " + path + ": " + std::strerror(errno), {}};
}

std::optional<usage_error> make_folder(const std::string& path)
{
    struct stat there {};
    if (stat(path.c_str(), &there) == 0 && S_ISDIR(there.st_mode)) return std::nullopt;
    constexpr mode_t usual = 0777;
    if (mkdir(path.c_str(), usual) == 0) return std::nullopt;
    return usage_error{"cannot make the folder " + path + ": " + std::strerror(errno), {}};
}

bool print(std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

void complain(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

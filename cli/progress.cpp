// SPDX-License-Identifier: MIT
#include "progress.hpp"

#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace {

using namespace std::chrono_literals;

/// Work that is done before this shows nothing.
constexpr auto patience = 150ms;
/// A few times a second; more would cost time and tell no more.
constexpr auto between = 200ms;

constexpr std::string_view erase_line = "\r\x1b[K";
constexpr std::uint64_t megabyte = 1'000'000;
constexpr unsigned bar_width = 24;

[[nodiscard]] bool terminal_can_redraw()
{
    const char* terminal = std::getenv("TERM"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    return isatty(STDERR_FILENO) == 1 && terminal != nullptr && *terminal != '\0' &&
           std::strcmp(terminal, "dumb") != 0;
}

[[nodiscard]] unsigned width_of_terminal()
{
    winsize size{};
    constexpr unsigned usual = 80;
    const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : usual;
}

/// "2:05", "1:02:05".
[[nodiscard]] std::string clock_text(std::uint64_t seconds)
{
    const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const auto minutes = seconds / 60;
    const auto end = ':' + two(seconds % 60);
    return minutes < 60 ? std::to_string(minutes) + end
                        : std::to_string(minutes / 60) + ':' + two(minutes % 60) + end;
}

/// A member may be longer than its archive said, until that is found out.
[[nodiscard]] std::string bar(std::uint64_t done, std::uint64_t total)
{
    constexpr std::uint64_t whole = 100;
    const auto percent = done >= total ? whole : done * whole / total;
    const auto full = percent * bar_width / whole;
    std::string out;
    for (unsigned i = 0; i < bar_width; ++i)
        out += i < full ? "█" : "░";
    return out + "  " + std::to_string(percent) + " %  ";
}

/// What fits into that many places, of a text whose marks all take one.
[[nodiscard]] std::string cut(const std::string& text, unsigned places)
{
    std::size_t end = 0;
    for (unsigned taken = 0; end < text.size(); ++end) {
        const bool begins_one = (static_cast<unsigned char>(text[end]) & 0xc0U) != 0x80U;
        if (begins_one && ++taken > places) break;
    }
    return text.substr(0, end);
}

/// An interrupt ends the command as if nobody had caught it, so that a shell or make sees what happened.
void erase_and_end(int signal)
{
    [[maybe_unused]] const auto written = write(STDERR_FILENO, erase_line.data(), erase_line.size());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP};

/// One that is ignored (nohup) stays so.
void on_ending_signals(void (*from)(int), void (*to)(int))
{
    for (const int signal : ending_signals) {
        struct sigaction now {};
        if (sigaction(signal, nullptr, &now) == 0 && now.sa_handler == from) std::signal(signal, to);
    }
}

} // namespace

std::string progress_line(const progress_state& at, unsigned width)
{
    std::string out = at.total ? bar(at.done, *at.total) : "";
    out += std::to_string(at.done / megabyte);
    if (at.total) out += '/' + std::to_string(*at.total / megabyte);
    const auto passed = static_cast<std::uint64_t>(at.elapsed.count());
    const auto rate = passed == 0 ? 0 : at.done / passed * 1000; // bytes per second
    out += " MB  " + std::to_string(rate / megabyte) + " MB/s";
    if (at.total && rate > 0) out += "  " + clock_text((std::max(*at.total, at.done) - at.done) / rate);
    return cut(out, width > 0 ? width - 1 : 0); // the last place may wrap
}

progress::progress(std::optional<std::uint64_t> total, shown when) : next_{started_ + patience}
{
    at_.total = total;
    shown_ = when == shown::where_it_can_be && terminal_can_redraw();
    if (shown_) on_ending_signals(SIG_DFL, &erase_and_end);
}

progress::~progress()
{
    if (!shown_) return;
    if (at_.elapsed > 0ms) complain(erase_line);
    on_ending_signals(&erase_and_end, SIG_DFL);
}

void progress::advance(std::uint64_t bytes)
{
    at_.done += bytes;
    if (!shown_) return;
    const auto now = clock::now();
    if (now >= next_) draw(now);
}

void progress::draw(clock::time_point now)
{
    at_.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - started_);
    next_ = now + between;
    complain('\r' + progress_line(at_, width_of_terminal()) + "\x1b[K");
}

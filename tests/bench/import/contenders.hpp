// SPDX-License-Identifier: MIT
#pragma once
/// @file contenders.hpp
/// Who answers the question about a bulk file: ours, a loop that only finds newlines, and other programs.

#include "bulk_file.hpp"

#include "mediabuy/io/table_scanner.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "mediabuy/money/total.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <vector>

namespace bulk {

/// What a contender says of itself.
struct run {
    answer found;
    double seconds = 0;
    double megabytes = 0; ///< most memory above the start
};

/// Each piece of the file once. False where it cannot be read.
template <class Use> bool each_chunk(const std::string& path, Use use)
{
    const int file = open(path.c_str(), O_RDONLY);
    if (file < 0) return false;
    std::vector<char> room(std::size_t{1} << 18);
    ssize_t got = 0;
    while ((got = read(file, room.data(), room.size())) > 0)
        use(std::string_view{room.data(), static_cast<std::size_t>(got)});
    close(file);
    return got == 0;
}

/// The floor: nothing but newlines are found, so that `actions` is their number.
inline std::optional<answer> newlines(const std::string& path)
{
    answer out;
    const bool read = each_chunk(path, [&out](std::string_view chunk) {
        const char* at = chunk.data();
        const char* const end = at + chunk.size();
        while ((at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at))))) {
            ++out.actions;
            if (++at == end) break;
        }
    });
    return read ? std::optional{out} : std::nullopt;
}

/// The scanner of the core. Nothing where any record was refused.
inline std::optional<answer> ours(const std::string& path)
{
    using namespace mediabuy;
    const auto usd = *currency::find("USD");
    total sum{usd};
    answer out;
    bool right = true;
    const auto plan = [](std::span<const std::string_view> header) -> std::optional<table_plan> {
        const auto place = [header](std::string_view name) {
            return static_cast<std::uint32_t>(std::find(header.begin(), header.end(), name) - header.begin());
        };
        table_plan wanted;
        wanted.columns = {place(amount_column), place(code_column)};
        for (const auto name : text_columns)
            wanted.columns.push_back(place(name));
        wanted.tests = {{{place(code_column)},
                         field_relation::equals,
                         {std::string{codes_asked[0]}, std::string{codes_asked[1]}}}};
        return wanted;
    };
    const auto take = [&](const table_record& record) {
        const auto amount = parse_money(record.fields[0], usd);
        right = right && amount;
        if (!amount) return;
        sum += *amount;
        ++out.actions;
        for (const auto text : record.fields.subspan(2))
            out.bytes += static_cast<std::int64_t>(text.size());
    };
    table_scanner scanner{
        {.separator = table_separator::comma}, plan, take, [&](const auto&) { right = false; }};
    const bool read = each_chunk(path, [&scanner](std::string_view chunk) { scanner.feed(chunk); });
    const auto summary = scanner.finish();
    out.cents = static_cast<std::int64_t>(sum.minor());
    return read && right && !summary.refusal ? std::optional{out} : std::nullopt;
}

/// Several files by that many threads, each of which takes the next file that nobody has begun; the sums
/// merge.
inline std::optional<answer> ours_of_many(const std::vector<std::string>& paths, unsigned threads)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&]() -> std::optional<answer> {
        answer sum;
        for (auto at = next++; at < paths.size(); at = next++) {
            const auto one = ours(paths[at]);
            if (!one) return std::nullopt;
            sum.actions += one->actions;
            sum.cents += one->cents;
            sum.bytes += one->bytes;
        }
        return sum;
    };
    std::vector<std::future<std::optional<answer>>> others;
    for (unsigned i = 1; i < threads; ++i)
        others.push_back(std::async(std::launch::async, work));
    auto all = work();
    for (auto& other : others) {
        const auto part = other.get();
        if (!part || !all) {
            all.reset();
            continue;
        }
        all->actions += part->actions;
        all->cents += part->cents;
        all->bytes += part->bytes;
    }
    return all;
}

inline double megabytes_now()
{
    long pages = 0;
    long resident = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2) resident = 0;
        std::fclose(file);
    }
    return static_cast<double>(resident * sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Does the work in a process of its own, so that its memory is its own.
inline std::optional<run> run_here(const std::function<std::optional<answer>()>& work)
{
    int ends[2];
    if (pipe(ends) != 0) return std::nullopt;
    const auto child = fork();
    if (child == 0) {
        const auto start = megabytes_now();
        const auto began = std::chrono::steady_clock::now();
        const auto found = work();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        rusage used{};
        getrusage(RUSAGE_SELF, &used);
        const run out{found.value_or(answer{}), took.count(),
                      std::max(0.0, static_cast<double>(used.ru_maxrss) * 1024 / 1e6 - start)};
        _exit(found && write(ends[1], &out, sizeof out) == sizeof out ? 0 : 1);
    }
    close(ends[1]);
    run out;
    const bool whole = child > 0 && read(ends[0], &out, sizeof out) == sizeof out;
    close(ends[0]);
    int status = 1;
    if (child > 0) waitpid(child, &status, 0);
    return whole && status == 0 ? std::optional{out} : std::nullopt;
}

/// A program that prints "actions cents bytes", and behind that perhaps its own "seconds megabytes" without
/// the time to start. Nothing where it is not there or fails.
inline std::optional<run> run_program(const std::string& command)
{
    rusage before{};
    getrusage(RUSAGE_CHILDREN, &before);
    const auto began = std::chrono::steady_clock::now();
    std::FILE* out = popen(command.c_str(), "r");
    if (out == nullptr) return std::nullopt;
    long long actions = 0;
    long long cents = 0;
    long long bytes = 0;
    double seconds = -1;
    double megabytes = 0;
    const auto got =
        std::fscanf(out, "%lld %lld %lld %lf %lf", &actions, &cents, &bytes, &seconds, &megabytes);
    const auto status = pclose(out);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    if (got < 3 || status != 0) return std::nullopt;
    return run{{actions, cents, bytes}, got < 5 ? took.count() : seconds, megabytes};
}

/// The command itself: all that it does for an import, its start included. It prints what rows obligate, and
/// no bytes of columns: those are taken as known.
inline std::optional<run> run_command(const std::string& command, std::int64_t known_bytes)
{
    const auto began = std::chrono::steady_clock::now();
    std::FILE* out = popen(("exec " + command).c_str(), "r");
    if (out == nullptr) return std::nullopt;
    std::string text;
    std::vector<char> room(std::size_t{1} << 16);
    while (const auto got = std::fread(room.data(), 1, room.size(), out))
        text.append(room.data(), got);
    const auto status = pclose(out);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    const auto total = text.find("\"total\":{");
    if (status != 0 || total == std::string::npos) return std::nullopt;
    const auto behind = [&](const char* key) {
        const auto at = text.find(key, total);
        return at == std::string::npos ? std::string{"-1"} : text.substr(at + std::strlen(key), 24);
    };
    auto amount = behind("\"amount\":\"");
    amount = amount.substr(0, amount.find('"'));
    std::erase(amount, '.');
    return run{
        {std::atoll(behind("\"taken\":").c_str()), std::atoll(amount.c_str()), known_bytes}, took.count(), 0};
}

} // namespace bulk

// SPDX-License-Identifier: MIT
#pragma once
/// @file measured.hpp
/// Time and peak memory of one piece of work, done in a process of its own, so that none finds the memory of
/// another warm.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace agency {

struct measurement {
    double seconds = 0;
    double processor = 0; ///< seconds of the processor, where the machine has other things to do
    double peak = 0;      ///< bytes of resident memory, those of what it starts from included
};

inline double processor_seconds(const rusage& used)
{
    const auto seconds = [](timeval t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// `work` makes something; `is_right` looks at it when the clock has stopped. Nothing where it is wrong, or
/// the process failed.
template <class Work, class IsRight>
std::optional<measurement> measured_once(const Work& work, const IsRight& is_right)
{
    int ends[2];
    if (pipe(ends) != 0) return std::nullopt;
    const auto child = fork();
    if (child == 0) {
        rusage used{};
        const auto began = std::chrono::steady_clock::now();
        const auto made = work();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        getrusage(RUSAGE_SELF, &used);
        const measurement out{took.count(), processor_seconds(used),
                              static_cast<double>(used.ru_maxrss) * 1024};
        const bool right = is_right(made) && write(ends[1], &out, sizeof out) == sizeof out;
        _exit(right ? 0 : 1); // what was made need not be taken apart
    }
    close(ends[1]);
    measurement out;
    const bool whole = child > 0 && read(ends[0], &out, sizeof out) == sizeof out;
    close(ends[0]);
    int status = 1;
    if (child > 0) waitpid(child, &status, 0);
    return whole && status == 0 ? std::optional{out} : std::nullopt;
}

/// The one in the middle of several by its processor time.
template <class Work, class IsRight>
std::optional<measurement> measured(int times, const Work& work, const IsRight& is_right)
{
    std::vector<measurement> all;
    for (int i = 0; i < times; ++i) {
        const auto one = measured_once(work, is_right);
        if (!one) return std::nullopt;
        all.push_back(*one);
    }
    std::sort(all.begin(), all.end(),
              [](const measurement& x, const measurement& y) { return x.processor < y.processor; });
    return all[all.size() / 2];
}

} // namespace agency

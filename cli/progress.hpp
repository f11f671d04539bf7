// SPDX-License-Identifier: MIT
#pragma once
/// @file progress.hpp
/// How far long work has come, as a line on the terminal that is gone when the work is done.
///
/// Shown only where standard error is a terminal that can go back in a line, and never where --quiet is
/// given: what is piped or logged has nothing of it. Without words, since it says the same in every language.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

/// What a line of progress says. `total` is none where there is a pipe among what is read.
struct progress_state {
    std::uint64_t done = 0; ///< bytes
    std::optional<std::uint64_t> total;
    std::chrono::milliseconds elapsed{0};
};

/// "████████░░░░░░░░  51 %  612/1200 MB  310 MB/s  0:02", cut to the width; the last is the time left, by the
/// rate so far.
[[nodiscard]] std::string progress_line(const progress_state& at, unsigned width);

class progress {
public:
    enum class shown { where_it_can_be, never };

    progress(std::optional<std::uint64_t> total, shown when);
    progress(const progress&) = delete;
    progress& operator=(const progress&) = delete;
    ~progress(); ///< takes the line away

    /// That many bytes more are done. Redraws, if it is time.
    void advance(std::uint64_t bytes);

private:
    using clock = std::chrono::steady_clock;

    void draw(clock::time_point now);

    progress_state at_;
    bool shown_ = false;
    clock::time_point started_ = clock::now();
    clock::time_point next_;
};

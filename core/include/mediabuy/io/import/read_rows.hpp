// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/read_rows.hpp
/// How many rows of an official file were taken, passed over and refused.

#include "mediabuy/io/import/record_tally.hpp"

#include <cstdint>
#include <string>

namespace mediabuy {
inline namespace v1 {

struct read_rows {
    std::string name;       ///< of the file, as given
    std::uint64_t rows = 0; ///< the sum of the three below
    std::uint64_t taken = 0;
    std::uint64_t passed_over = 0; ///< not wanted by the selection
    std::uint64_t refused = 0;
    std::string sha256{};     ///< of the file, or of its zip, where it was handed over
    record_tallies records{}; ///< where they were asked for
};

/// Whether an import is to say what each file has of each record.
enum class tallying : std::uint8_t { off, on };

/// Refused rows that are shown of one file; of more, only their number (more-refused).
inline constexpr std::uint64_t most_refused_shown = 20;

} // namespace v1
} // namespace mediabuy

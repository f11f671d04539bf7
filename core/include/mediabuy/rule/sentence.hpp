// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/sentence.hpp
/// What a rule has to say, as a code and typed arguments: rules hold no text. The words are in
/// answer/english_sentences.hpp, where a test wants one for each code of rule/codes.hpp.

#include "mediabuy/calendar/day.hpp"
#include "mediabuy/calendar/vague_day.hpp"
#include "mediabuy/money/estimate.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/record/words.hpp"
#include "mediabuy/text/problem.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A day with the words in which a source printed it, where it did.
struct worded_day {
    vague_day when;
    std::string as_printed;

    friend bool operator==(const worded_day&, const worded_day&) = default;
};

/// A text is a name or a word of the book; a list is printed as "a, b and c"; a number counts something.
using argument =
    std::variant<std::string, std::vector<std::string>, std::int64_t, money, day, worded_day, unknown_why>;

struct sentence {
    problem_code code;
    std::vector<argument> arguments;
};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/english.hpp
/// What each problem says in English, and what to do about it. Another language is another such table.
///
/// {0}, {1}, … stand for the problem's arguments. The codes are in alphabetical order (a test holds them to it, to
/// the codes that the layers define, and to one pair of files each in tests/errors).

#include <algorithm>
#include <array>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

struct problem_words {
    std::string_view code;
    std::string_view message;
    std::string_view advice; ///< empty where the message says it all, as for the place of a related problem
};

inline constexpr std::array english_problems{
    problem_words{"bad-date", "\"{0}\" is not a date",
                  "Write a day as 2025-12-31; where a vague one is allowed, also \"2025-12\", \"2025\" or "
                  "{ from = …, to = …, as_printed = \"…\" }."},
    problem_words{"claims-conflict", "“{0}” and “{1}” cannot both be right about {2}",
                  "Both stay in the book and neither is added; look which of the two sources is nearer to the money."},
    problem_words{"claims-in-tension", "“{0}” and “{1}” about {2} can both be right only if one was not rounded as usual",
                  "Both stay in the book; quote each with its own words."},
    problem_words{"no-date", "there is no day to ask about: neither the question nor the book names one",
                  "Give --as-of with a day or \"today\", or put as_of into the head of the book."},
    problem_words{"no-such-day", "there is no day {0}: that month has {1} days", "Correct the day."},
    problem_words{"other-claim", "the other figure", ""},
    problem_words{"unasked-id", "{1} cannot be asked about \"{0}\"", "It takes {2}."},
    problem_words{"unknown-command", "there is no command \"{0}\"", "{1}"},
    problem_words{"unknown-id", "no record has the id \"{0}\"", "{1}"},
    problem_words{"unknown-option", "{1} has no option \"{0}\"", "{2}"},
    problem_words{"unknown-word", "\"{0}\" is not a value of {1}", "{2}"},
};

/// The words for a code, or nothing where the table lacks it.
[[nodiscard]] constexpr const problem_words* english_for(std::string_view code) noexcept
{
    const auto at = std::lower_bound(english_problems.begin(), english_problems.end(), code,
                                     [](const problem_words& words, std::string_view c) { return words.code < c; });
    return at != english_problems.end() && at->code == code ? &*at : nullptr;
}

} // namespace v1
} // namespace mediabuy

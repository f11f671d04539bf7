// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/finding.hpp
/// What a rule finds in the world that a book describes: a warning or a note, at its place in the book.

#include "mediabuy/money/total.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/question.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A finding says what it found with typed arguments, as sentences do; answer/ words it like a problem.
struct finding {
    severity level = severity::warning;
    problem_code code;
    any_ref about;
    span where;
    std::vector<argument> arguments;
    std::vector<related_place> related;
};

// ---- implementation

namespace detail {

/// A sum as an argument: money, or its digits where no money could hold it.
[[nodiscard]] inline argument argument_of(const total& sum)
{
    const auto narrow = sum.narrow();
    if (narrow) return *narrow;
    return std::string{sum.currency().code()} + ' ' + sum.sum_text();
}

[[nodiscard]] inline argument argument_of(const book& b, const given_day& d)
{
    return worded_day{d.when, std::string{b.names.text(d.as_printed)}};
}

[[nodiscard]] inline std::string id_of(const book& b, any_ref r)
{
    return std::string{b.names.text(b.head_of(r).id)};
}

} // namespace detail

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file text/problem.hpp
/// What is wrong, or worth knowing, at one place of an input.
///
/// A problem carries a code and its arguments, never a sentence: the sentence and its advice come from one
/// table for each language (answer/english.hpp), so that another language is another table.

#include "mediabuy/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// error: the input is wrong, something in it was not taken. warning: a finding that wants a decision.
/// note: worth knowing.
enum class severity : std::uint8_t { note, warning, error };

[[nodiscard]] constexpr std::string_view name_of(severity s) noexcept
{
    switch (s) {
    case severity::note:
        return "note";
    case severity::warning:
        return "warning";
    case severity::error:
        return "error";
    }
    return "error";
}

/// The name of a kind of problem in kebab case, such as `bad-amount`. It wraps a string literal, lives as
/// long as the program, and is compared as text. Each layer defines its own in a header `codes.hpp`.
class problem_code {
public:
    consteval explicit problem_code(const char* literal) : text_{literal} {}

    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

    friend constexpr bool operator==(problem_code a, problem_code b) noexcept { return a.text_ == b.text_; }

private:
    std::string_view text_;
};

/// A second place that explains the first, such as the earlier of two equal ids.
struct related_place {
    span where;
    problem_code code; ///< its sentence, from the same table

    friend bool operator==(const related_place&, const related_place&) noexcept = default;
};

struct problem {
    severity level = severity::error;
    problem_code code;
    span where;
    std::vector<std::string> arguments; ///< what the sentence quotes: {0}, {1}, … in the table
    std::vector<related_place> related;

    friend bool operator==(const problem&, const problem&) = default;
};

/// An error at `where`. (Notes and warnings are made by naming the members.)
[[nodiscard]] inline problem error_at(span where, problem_code code, std::vector<std::string> arguments = {})
{
    return {.level = severity::error,
            .code = code,
            .where = where,
            .arguments = std::move(arguments),
            .related = {}};
}

} // namespace v1
} // namespace mediabuy

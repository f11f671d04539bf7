// SPDX-License-Identifier: MIT
#pragma once
/// @file book_maker.hpp
/// Short books for tests, written as books are, so that a test reads like one.

#include "mediabuy/answer/opened_book.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/io/read.hpp"
#include "mediabuy/rule/question.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace mediabuy::tests {

/// What every book here begins with.
inline constexpr std::string_view usual_head = "mediabuy = 1\ntitle = \"A test\"\ncurrency = \"USD\"\n";

/// The book of these records in TOML, behind the usual head. A problem that the reader finds fails the test:
/// what is to be tested is the answer to a book that is right.
[[nodiscard]] inline opened_book open_book(std::string_view records)
{
    auto read = read_book(std::string{usual_head} + std::string{records}, "test.toml");
    for (const auto& p : read.problems)
        if (p.level == severity::error) ADD_FAILURE() << to_string(p, read.records.texts);
    return {.records = std::move(read.records), .problems = {}, .built_in = false};
}

[[nodiscard]] inline book make_book(std::string_view records)
{
    return std::move(open_book(records).records);
}

/// A question about a day, for one who knows everything.
[[nodiscard]] inline question on(int year, unsigned month, unsigned day_of_month)
{
    return {.as_of = day{year, month, day_of_month}, .known_by = std::nullopt};
}

/// The same for one who knew only what was published or recorded by a day.
[[nodiscard]] inline question known_by(question q, int year, unsigned month, unsigned day_of_month)
{
    q.known_by = day{year, month, day_of_month};
    return q;
}

/// The record with that id; the test fails where there is none.
[[nodiscard]] inline any_ref record(const book& b, std::string_view id)
{
    const auto found = b.find(id);
    if (!found) ADD_FAILURE() << "the book has no " << id;
    return found.value_or(any_ref{});
}

/// Whole dollars. Units: dollars.
[[nodiscard]] constexpr money dollars(std::int64_t amount) { return money::from_minor(amount * 100, usd); }

} // namespace mediabuy::tests

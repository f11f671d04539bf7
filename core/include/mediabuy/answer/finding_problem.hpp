// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/finding_problem.hpp
/// A rule's finding as a problem, its arguments written in words; amounts with their cents.

#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/rule/finding.hpp"
#include "mediabuy/text/problem.hpp"

#include <utility>
#include <variant>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline problem problem_of(language lang, const finding& f);

// ---- implementation

inline problem problem_of(language lang, const finding& f)
{
    std::vector<std::string> arguments;
    arguments.reserve(f.arguments.size());
    for (const auto& a : f.arguments)
        arguments.push_back(std::visit(detail::argument_writer{lang, "exact"}, a));
    return {.level = f.level,
            .code = f.code,
            .where = f.where,
            .arguments = std::move(arguments),
            .related = f.related};
}

} // namespace v1
} // namespace mediabuy

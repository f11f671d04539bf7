// SPDX-License-Identifier: MIT
#pragma once
/// @file problem_list.hpp
/// Where the parts of the reader put what they find.

#include "mediabuy/io/codes.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/text/problem.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Syntax problems that are listed; of those behind them only the fact is.
inline constexpr int most_syntax_problems = 100;

class problem_list {
public:
    explicit problem_list(std::vector<problem>& out) : out_{out} {}

    void add(problem p) { out_.push_back(std::move(p)); }

    void add_error(span where, problem_code what, std::vector<std::string> arguments = {})
    {
        add(error_at(where, what, std::move(arguments)));
    }

    /// A record that is not taken, beside the problem that says why.
    void add_left_out(span where, std::string kind)
    {
        add({.level = severity::note, .code = code::left_out, .where = where, .arguments = {std::move(kind)}, .related = {}});
    }

    /// A problem of the text as TOML or JSON, at most a hundred of them.
    void add_syntax(problem p)
    {
        if (syntax_problems_ < most_syntax_problems) {
            add(std::move(p));
        } else if (syntax_problems_ == most_syntax_problems) {
            add({.level = severity::note,
                 .code = code::more_problems,
                 .where = p.where,
                 .arguments = {std::to_string(most_syntax_problems)},
                 .related = {}});
        }
        ++syntax_problems_;
    }

    [[nodiscard]] std::size_t size() const noexcept { return out_.size(); }

private:
    std::vector<problem>& out_;
    std::int64_t syntax_problems_ = 0;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file problem_list.hpp
/// Where the parts of the reader put what they find.

#include "mediabuy/io/codes.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/text/problem.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The words of a parser, which may quote the input, cut at 160 bytes.
[[nodiscard]] inline std::string shortened(std::string words)
{
    constexpr std::size_t longest = 160;
    if (words.size() <= longest) return words;
    words.resize(longest);
    words.resize(first_ill_formed(words)); // the cut may have gone through a code point
    return words + "…";
}

/// Syntax problems that are listed; of those behind them only the fact is.
inline constexpr int most_syntax_problems = 100;

/// By text, then place; what is told twice is told once.
inline void sort_problems(std::vector<problem>& problems)
{
    const auto order = [](const problem& p) {
        return std::tuple{static_cast<std::uint32_t>(p.where.source), p.where.begin, p.where.end};
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&order](const problem& a, const problem& b) { return order(a) < order(b); });
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

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
        add({.level = severity::note,
             .code = code::left_out,
             .where = where,
             .arguments = {std::move(kind)},
             .related = {}});
    }

    /// An entry that is no TOML or JSON, beside the problem that says why; as long as those are listed.
    void add_lost(span where, std::string kind)
    {
        if (syntax_problems_ <= most_syntax_problems) add_left_out(where, std::move(kind));
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
    [[nodiscard]] problem& operator[](std::size_t i) noexcept { return out_[i]; }

    /// Of those of syntax, which come first, the one at that byte.
    [[nodiscard]] std::optional<std::size_t> syntax_at(std::uint32_t begin) const noexcept
    {
        const auto last = std::min<std::size_t>(out_.size(), most_syntax_problems);
        for (std::size_t i = 0; i < last; ++i)
            if (out_[i].where.begin == begin) return i;
        return std::nullopt;
    }

private:
    std::vector<problem>& out_;
    std::int64_t syntax_problems_ = 0;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy

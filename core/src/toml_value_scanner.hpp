// SPDX-License-Identifier: MIT
#pragma once
/// @file toml_value_scanner.hpp
/// Finds where one TOML value ends, and what in it no parser could say well.

#include "toml_scanner.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

inline constexpr const char* key_letters = "a key is made of letters, digits, - and _, or stands in quotes";
inline constexpr const char* only_comments = "only a comment may follow";

class toml_value_scanner {
public:
    toml_value_scanner(toml_scanner& scanner, toml_piece& piece, std::size_t key_parts);

    /// Where the statement ends: at the end of its line, behind its comment. Problems go to the scanner's
    /// list, patches to the piece.
    [[nodiscard]] std::uint32_t scan(const toml_statement& pair);

private:
    struct open_bracket {
        char kind = '[';
        std::uint32_t at = 0;
        std::size_t levels = 0;    ///< with all around it
        std::size_t key_parts = 0; ///< of the key being read, in braces
        bool in_value = false;     ///< in braces, behind the `=`
    };

    /// One step; the end of the statement where that is reached.
    [[nodiscard]] std::optional<std::uint32_t> step();
    [[nodiscard]] std::optional<std::uint32_t> step_line_end();
    [[nodiscard]] std::optional<std::uint32_t> step_quote();
    [[nodiscard]] std::optional<std::uint32_t> step_close();
    [[nodiscard]] std::optional<std::uint32_t> unclosed_to_the_end();
    void step_open();
    void step_inner_key();
    void step_bare();
    void judge_bare(std::uint32_t begin, std::uint32_t end);
    [[nodiscard]] bool begins_statement(std::uint32_t at) const;
    [[nodiscard]] std::optional<std::uint32_t> string_end(std::uint32_t at) const;

    [[nodiscard]] bool in_key() const
    {
        return !open_.empty() && open_.back().kind == '{' && !open_.back().in_value;
    }
    [[nodiscard]] std::string_view text() const { return scanner_.text_; }
    void add_syntax(std::uint32_t begin, std::uint32_t end, problem_code what,
                    std::vector<std::string> arguments = {});
    void add_missing_bracket();

    toml_scanner& scanner_;
    toml_piece& piece_;
    std::vector<open_bracket> open_;
    std::uint32_t at_ = 0;
    std::uint32_t value_ = 0;
    std::size_t key_parts_;
    bool done_ = false;   ///< a whole value is behind
    bool broken_ = false; ///< the value as a whole cannot be used
    bool too_deep_ = false;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy

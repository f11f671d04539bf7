// SPDX-License-Identifier: MIT
#pragma once
/// @file toml_scanner.hpp
/// Cuts TOML into entries and statements before a parser sees it, and finds what is easier said from a
/// distance.
///
/// It knows strings, comments, brackets and keys, and nothing else of TOML. What it finds broken it marks as
/// a patch: the parser then gets the same text with that statement blanked, or with its value replaced by one
/// of equal length, so that one mistake hides no other and every offset stays what it is in the file.
///
/// toml++ 3.3 must not see letters beyond ASCII outside of texts and comments, nor a header without a name:
/// on some it runs into undefined behaviour.

#include "problem_list.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

inline constexpr std::size_t most_key_parts = 32;
inline constexpr std::size_t most_brackets =
    31; ///< of values in values: with what stands in them 32, which the parser reads by recursion
inline constexpr std::size_t most_levels = 64; ///< parts of headers and keys, and brackets, together

/// A header, or a key with its value. Units: bytes of the whole text.
struct toml_statement {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t key_end = 0;
    std::uint32_t value = 0; ///< where the value begins; 0 where there is none
    bool header = false;
};

/// Bytes that the parser is not to see: blanked, or replaced by a value that the tree marks as broken.
struct toml_patch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool broken_value = false;
};

/// One entry: its header with all up to the next header that begins another; or the head of the file.
struct toml_piece {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool headed = false; ///< it begins with a header: it is not the head of the file
    std::string table;   ///< the first part of that header
    std::vector<toml_statement> statements;
    std::vector<toml_patch> patches;

    void blank(const toml_statement& s) { patches.push_back({s.begin, s.end, false}); }
    void break_value(std::uint32_t begin_at, std::uint32_t end_at)
    {
        patches.push_back({begin_at, end_at, true});
    }
};

class toml_scanner {
public:
    /// Precondition: `text` is UTF-8, below 4 GiB, and outlives the scanner.
    toml_scanner(std::string_view text, source_id source, problem_list& problems);

    /// The next entry; false behind the last one.
    [[nodiscard]] bool next(toml_piece& piece);

private:
    struct key_shape {
        std::uint32_t end = 0; ///< behind its last part
        std::size_t parts = 0;
        std::string_view first; ///< its first part, quotes taken off
        bool plain = true;      ///< every part is quoted, or of the letters that need no quotes
    };

    void scan_header(toml_piece& piece);
    void scan_pair(toml_piece& piece);
    [[nodiscard]] key_shape scan_key(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t header_key(std::uint32_t at) const;
    void skip_blank();
    [[nodiscard]] std::uint32_t line_end(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t skip_spaces(std::uint32_t at) const;
    void add_toml_syntax(std::uint32_t begin, std::uint32_t end, std::string what);
    void add_over_limit(span where, std::string what, std::size_t limit);

    friend class toml_value_scanner;

    std::string_view text_;
    source_id source_;
    problem_list& problems_;
    std::uint32_t at_ = 0;
    std::size_t header_parts_ = 0;
    bool section_dead_ = false; ///< its header was refused, so that its keys belong nowhere
    int rescans_ = 0;           ///< times that an unclosed value ran to the end of the text
};

} // namespace detail
} // namespace v1
} // namespace mediabuy

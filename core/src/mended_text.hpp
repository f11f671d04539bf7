// SPDX-License-Identifier: MIT
#pragma once
/// @file mended_text.hpp
/// A text that may not be UTF-8, made readable.

#include "mediabuy/text/utf8.hpp"
#include "problem_list.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Places are 32 bits wide, and toml++ counts in them too.
inline constexpr std::size_t most_bytes = std::size_t{1} << 31;

/// The text with a question mark for each byte that is no UTF-8, so that every other place stays what it is;
/// nothing where all of it is UTF-8.
[[nodiscard]] inline std::optional<std::string> mended_utf8(std::string_view text, source_id source,
                                                            problem_list& problems)
{
    auto at = first_ill_formed(text);
    if (at == text.size()) return std::nullopt;
    std::string mended{text};
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::string hex{"0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 0xF]};
        const auto place = static_cast<std::uint32_t>(at);
        problems.add_syntax(error_at({source, place, place + 1}, code::not_utf8, {hex}));
        mended[at] = '?';
        at += 1 + first_ill_formed(text.substr(at + 1));
    }
    return mended;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

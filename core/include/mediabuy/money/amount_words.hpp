// SPDX-License-Identifier: MIT
#pragma once
/// @file money/amount_words.hpp
/// How a language's words for amounts are written down, so that a further language is one more table.
///
/// A phrase is in small letters; a space in it stands for any run of spaces and hyphens ("half million" is
/// found in "half-million"). The longest phrase that fits is the one meant ("just under" before "just").

#include "mediabuy/money/currency_mark.hpp"
#include "mediabuy/money/hedge.hpp"
#include "mediabuy/money/printed_number.hpp"
#include "mediabuy/text/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class word_kind : std::uint8_t {
    hedge_before, ///< "nearly": stands before its figure
    hedge_after,  ///< "or more": stands behind it
    addition,     ///< "another": on top of something
    filler,       ///< "reportedly", "a total of": changes nothing about the figure
    attribution,  ///< "according to": nor does anything that follows
    number,       ///< "half a", before a scale
    scale,        ///< "million"
    between,      ///< opens a range
    joiner,       ///< "to": joins its ends
    joiner_and,   ///< "and": joins them only behind "between"
    currency,     ///< "dollars"
};

struct amount_word {
    std::string_view text;
    word_kind kind;
    hedge bound = hedge::none;
    int exponent = 0;         ///< scale: the power of ten
    unsigned coefficient = 0; ///< number: coefficient / 10^decimals, as in 5 and 1 for a half
    int decimals = 0;
    std::string_view codes = {}; ///< currency, and a scale that names one ("mkr"): three letters each
};

struct amount_language {
    std::string_view tag; ///< as in a book: "en", "sv"
    decimal_mark mark;
    std::span<const amount_word> words;
};

/// Some of the kinds, as a set: one word can be of two ("at least" stands before its figure or behind it).
class word_kinds {
public:
    template <class... Kinds>
    constexpr explicit word_kinds(Kinds... kinds) noexcept
        : bits_{((1U << static_cast<unsigned>(kinds)) | ...)}
    {
    }
    [[nodiscard]] constexpr bool contain(word_kind k) const noexcept
    {
        return (bits_ >> static_cast<unsigned>(k)) & 1U;
    }
    [[nodiscard]] static constexpr word_kinds all() noexcept { return word_kinds{~0U, nullptr}; }

private:
    constexpr word_kinds(unsigned bits, std::nullptr_t) noexcept : bits_{bits} {}
    unsigned bits_;
};

/// The longest of the language's phrases at the front of `text`, and the bytes it takes; word is null where
/// none fits.
struct found_word {
    const amount_word* word = nullptr;
    std::size_t length_bytes = 0;

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return word != nullptr; }
};
[[nodiscard]] constexpr found_word find_amount_word(std::string_view text, const amount_language& language,
                                                    word_kinds kinds) noexcept;

// ---- implementation

namespace detail {

// Short ways to write the tables.
[[nodiscard]] consteval amount_word hedging(hedge bound, std::string_view text)
{
    return {.text = text, .kind = word_kind::hedge_before, .bound = bound};
}
[[nodiscard]] consteval amount_word ends_with(hedge bound, std::string_view text)
{
    return {.text = text, .kind = word_kind::hedge_after, .bound = bound};
}
[[nodiscard]] consteval amount_word plain(word_kind kind, std::string_view text)
{
    return {.text = text, .kind = kind};
}
[[nodiscard]] consteval amount_word times_ten_to(int exponent, std::string_view text,
                                                 std::string_view codes = {})
{
    return {.text = text, .kind = word_kind::scale, .exponent = exponent, .codes = codes};
}
[[nodiscard]] consteval amount_word counts(unsigned coefficient, int decimals, std::string_view text)
{
    return {.text = text, .kind = word_kind::number, .coefficient = coefficient, .decimals = decimals};
}
[[nodiscard]] consteval amount_word coin(std::string_view codes, std::string_view text)
{
    return {.text = text, .kind = word_kind::currency, .codes = codes};
}

/// Small letters for A to Z and Latin-1.
[[nodiscard]] constexpr char32_t small(char32_t c) noexcept
{
    const bool capital = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    return capital ? c + 0x20 : c;
}

/// Bytes of the space or hyphen at the front; 0 for anything else.
[[nodiscard]] constexpr std::size_t joint_length(std::string_view text) noexcept
{
    if (text.empty()) return 0;
    const auto next = first_code_point(text);
    const auto c = next.value;
    const bool space = c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x202F ||
                       (c >= 0x2000 && c <= 0x200A);
    const bool hyphen = c == U'-' || c == 0x2010 || c == 0x2011 || c == 0xAD;
    return space || hyphen ? next.length_bytes : 0;
}

/// Bytes that `phrase` takes at the front of `text`; 0 where it does not stand there or a letter follows.
[[nodiscard]] constexpr std::size_t phrase_length(std::string_view text, std::string_view phrase) noexcept
{
    std::size_t at = 0;
    char32_t last = 0;
    while (!phrase.empty()) {
        const auto wanted = first_code_point(phrase);
        phrase.remove_prefix(wanted.length_bytes);
        last = wanted.value;
        if (at == text.size()) return 0;
        if (wanted.value == U' ') {
            const auto before = at;
            while (const auto length = joint_length(text.substr(at)))
                at += length;
            if (at == before) return 0;
            continue;
        }
        const auto next = first_code_point(text.substr(at));
        if (small(next.value) != wanted.value) return 0;
        at += next.length_bytes;
    }
    return is_letter(last) && letter_at(text, at) ? 0 : at;
}

} // namespace detail

constexpr found_word find_amount_word(std::string_view text, const amount_language& language,
                                      word_kinds kinds) noexcept
{
    found_word longest;
    if (text.empty()) return longest;
    const auto first = detail::small(first_code_point(text).value);
    if (first == U'$' || (first >= U'0' && first <= U'9')) return longest; // no phrase begins so
    for (const auto& word : language.words) {
        if (!kinds.contain(word.kind) || first_code_point(word.text).value != first) continue;
        const auto length = detail::phrase_length(text, word.text);
        if (length > longest.length_bytes) longest = {&word, length};
    }
    return longest;
}

} // namespace v1
} // namespace mediabuy

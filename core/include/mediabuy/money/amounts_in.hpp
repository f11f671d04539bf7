// SPDX-License-Identifier: MIT
#pragma once
/// @file money/amounts_in.hpp
/// The printed amounts in a sentence: "Spotify received about $74,000 to run the ads" has one.

#include "mediabuy/money/estimate_parser.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// An amount with its hedge, and where it stands. Units: bytes of the text.
struct found_amount {
    std::size_t begin = 0;
    std::size_t end = 0;
    estimate reading;
};

/// Every amount of money in `text`, in order: figures that name a currency, with the words that hedge them.
/// Numbers of other things are none. Each is read as parse_estimate reads it, in the language in which more
/// of it is read, the first of equals; nothing is guessed that parse_estimate would refuse.
[[nodiscard]] inline std::vector<found_amount> amounts_in(std::string_view text, currency by_default);

// ---- implementation

namespace detail {

/// Words of a sentence, which an amount begins and ends with. Bytes.
struct word_place {
    std::size_t begin;
    std::size_t end;    ///< without the punctuation behind it
    bool apart = false; ///< a dash that parts sentences stands before it
};

/// Length of the mark at the front that stands around words and belongs to none.
[[nodiscard]] constexpr std::size_t bracket_length(std::string_view text) noexcept
{
    for (const std::string_view mark :
         {"(", "[", "\"", "'", "\u201C", "\u201D", "\u2018", "\u2019", "\u00AB", "\u00BB", "\u2014"})
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

/// `text[begin, end)` without the punctuation at its end.
[[nodiscard]] constexpr std::size_t trimmed_end(std::string_view text, std::size_t begin,
                                                std::size_t end) noexcept
{
    constexpr std::string_view stops[] = {".",      ",",      ";",      ":",      "!",      "?",
                                          ")",      "]",      "\"",     "'",      "\u201C", "\u201D",
                                          "\u2018", "\u2019", "\u00AB", "\u00BB", "\u2014", "\u2026"};
    for (bool again = true; again;) {
        again = false;
        for (const auto stop : stops)
            if (text.substr(begin, end - begin).ends_with(stop)) {
                end -= stop.size();
                again = true;
            }
    }
    return end;
}

[[nodiscard]] inline std::vector<word_place> words_in(std::string_view text)
{
    std::vector<word_place> out;
    bool apart = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto length = space_length(text.substr(at))) {
            at += length;
            continue;
        }
        if (text[at] == '\n' || text[at] == '\r') {
            ++at;
            continue;
        }
        if (const auto length = bracket_length(text.substr(at))) {
            apart = apart || text.substr(at).starts_with("\u2014");
            at += length;
            continue;
        }
        const auto begin = at;
        const auto goes_on = [text](std::size_t place) {
            const auto rest = text.substr(place);
            return !rest.empty() && !space_length(rest) && rest.front() != '\n' && rest.front() != '\r' &&
                   !rest.starts_with("\u2014");
        };
        while (goes_on(at))
            at += first_code_point(text.substr(at)).length_bytes;
        const auto end = trimmed_end(text, begin, at);
        if (end > begin) out.push_back({begin, end, std::exchange(apart, false)});
    }
    return out;
}

/// Whether an amount may begin so; most words are none and cost nothing further.
[[nodiscard]] inline bool begins_amount(std::string_view text, const amount_language& language)
{
    constexpr word_kinds kinds{word_kind::hedge_before, word_kind::addition, word_kind::between,
                               word_kind::number};
    return printed_number_length(text) != 0 || sign_length(text) != 0 || find_currency_mark(text).found() ||
           find_amount_word(text, language, kinds);
}

[[nodiscard]] inline bool may_be_figure(std::string_view text, const word_place& word,
                                        const amount_language& language)
{
    const auto letters = text.substr(word.begin, word.end - word.begin);
    return letters.find_first_of("0123456789") != std::string_view::npos ||
           find_amount_word(text.substr(word.begin), language, word_kinds{word_kind::number});
}

/// The reading of a text that names a currency. One that names none is read as whatever is asked for, so that
/// it is asked twice; neither franc nor rupee has a mark that another currency shares.
[[nodiscard]] inline std::optional<estimate> read_money(std::string_view text, currency by_default,
                                                        const amount_language& language)
{
    const auto one = parse_estimate(text, currency::of("CHF"), language);
    if (!one) return std::nullopt;
    const auto other = parse_estimate(text, currency::of("INR"), language);
    if (!other || other->currency() != one->currency()) return std::nullopt;
    const auto read = parse_estimate(text, by_default, language);
    return read ? std::optional{*read} : std::nullopt;
}

/// The longest amount that begins with the first of `words`, cut to its figure with what hedges it.
[[nodiscard]] inline std::optional<found_amount> amount_at(std::string_view text,
                                                           std::span<const word_place> words,
                                                           currency by_default,
                                                           const amount_language& language)
{
    constexpr std::size_t most_words = 12;
    constexpr word_kinds hedging{word_kind::hedge_before, word_kind::addition, word_kind::between};
    const auto begin = words.front().begin;
    if (!begins_amount(text.substr(begin), language)) return std::nullopt;
    const auto apart =
        std::find_if(words.begin() + 1, words.end(), [](const word_place& w) { return w.apart; });
    const auto read = [&](std::size_t first, std::size_t last) {
        return read_money(text.substr(words[first].begin, words[last].end - words[first].begin), by_default,
                          language);
    };
    const auto most = std::min(static_cast<std::size_t>(apart - words.begin()), most_words);
    std::size_t figure = 0; // the first word that can be one: without it there is nothing to read
    while (figure < most && !may_be_figure(text, words[figure], language))
        ++figure;
    for (auto count = most; count > figure; --count) {
        const auto reading = read(0, count - 1);
        if (!reading) continue;
        // The fewest words that are read the same; those that hedge stay, since another may outdo them.
        std::size_t last = 0;
        while (read(0, last) != reading)
            ++last;
        std::size_t hedge = 0;
        while (hedge < last && !find_amount_word(text.substr(words[hedge].begin), language, hedging))
            ++hedge;
        auto first = hedge;
        while (first > 0 && read(first, last) != reading)
            --first;
        return found_amount{words[first].begin, words[last].end, *reading};
    }
    return std::nullopt;
}

} // namespace detail

inline std::vector<found_amount> amounts_in(std::string_view text, currency by_default)
{
    std::vector<found_amount> out;
    const auto words = detail::words_in(text);
    for (std::size_t i = 0; i < words.size();) {
        std::optional<found_amount> longest;
        for (const auto* language : amount_languages) {
            auto found = detail::amount_at(text, std::span{words}.subspan(i), by_default, *language);
            if (found && (!longest || found->end > longest->end)) longest = found;
        }
        if (longest) out.push_back(*longest);
        const auto behind = longest ? longest->end : words[i].end;
        while (i < words.size() && words[i].begin < behind)
            ++i;
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

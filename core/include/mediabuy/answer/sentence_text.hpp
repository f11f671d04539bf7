// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/sentence_text.hpp
/// A rule's sentence in words: the pattern of its code with its arguments written in.

#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/answer/swedish_sentences.hpp"
#include "mediabuy/answer/written.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// "" where the code has no words (a test makes sure that each has).
[[nodiscard]] inline std::string to_string(language lang, const sentence& s);

/// A phrase with typed arguments, as sentences have them.
[[nodiscard]] inline std::string say(language lang, phrase of, const std::vector<argument>& arguments);

/// Why something is unknown, as a phrase.
[[nodiscard]] inline std::string written(language lang, unknown_why why);

// ---- implementation

inline std::string written(language lang, unknown_why why)
{
    switch (why) {
    case unknown_why::not_in_layout:
        return phrased(lang, "why-not-in-layout");
    case unknown_why::blank:
        return phrased(lang, "why-blank");
    case unknown_why::withheld:
        return phrased(lang, "why-withheld");
    case unknown_why::not_looked_for:
        break;
    }
    return phrased(lang, "why-not-looked-for");
}

namespace detail {

/// "three platforms" of "platform|platforms", "3 platforms" of "#platform|platforms". In Swedish, where the
/// number one has a gender, the form for one stands whole: "en plattform|plattformar", "en|" without the
/// thing.
[[nodiscard]] inline std::string counted(language lang, std::string_view style, std::int64_t n)
{
    const bool digits = style.front() == '#';
    if (digits) style.remove_prefix(1);
    const auto bar = style.find('|');
    const auto form = n == 1 ? style.substr(0, bar) : style.substr(bar + 1);
    if (n == 1 && !digits && lang == language::swedish) return std::string{form};
    const auto number = digits ? std::to_string(n) : written_count(lang, n);
    if (form.empty()) return n == 0 ? phrased(lang, "none") : number;
    return number + ' ' + std::string{form};
}

struct argument_writer {
    language lang;
    std::string_view style; ///< what stands behind the colon: "on", "when", "exact", "word", "source|sources"

    [[nodiscard]] std::string operator()(const std::string& text) const
    {
        return std::string{style == "word" ? word_in(lang, text) : text};
    }
    [[nodiscard]] std::string operator()(std::vector<std::string> items) const
    {
        for (auto& item : items)
            item = (*this)(item);
        return written_list(lang, items);
    }
    [[nodiscard]] std::string operator()(std::int64_t n) const
    {
        if (style.find('|') != std::string_view::npos) return counted(lang, style, n);
        return n == 0 ? phrased(lang, "none") : written_count(lang, n);
    }
    [[nodiscard]] std::string operator()(money m) const
    {
        return mediabuy::written(lang, m, style == "exact" ? cents::always : cents::where_any);
    }
    [[nodiscard]] std::string operator()(day d) const
    {
        return style == "on" ? phrased(lang, "on-day", {mediabuy::written(lang, d)})
                             : mediabuy::written(lang, d);
    }
    [[nodiscard]] std::string operator()(const worded_day& d) const
    {
        if (style == "when" && !days_are_printed(d))
            return phrased(lang, "no-day-printed", {written_with_preposition(lang, d)});
        return style == "on" || style == "when" ? written_with_preposition(lang, d)
                                                : mediabuy::written(lang, d);
    }
    [[nodiscard]] std::string operator()(unknown_why why) const { return mediabuy::written(lang, why); }
};

/// A hole without an argument is left empty.
[[nodiscard]] inline std::string filled(language lang, std::string_view pattern,
                                        const std::vector<argument>& arguments)
{
    return fill_holes(pattern, [&](std::size_t number, std::string_view style, std::string& out) {
        if (number < arguments.size()) out += std::visit(argument_writer{lang, style}, arguments[number]);
        return true;
    });
}

} // namespace detail

inline std::string to_string(language lang, const sentence& s)
{
    const auto* found = sentence_for(lang, s.code.text());
    return found ? detail::filled(lang, found->words, s.arguments) : std::string{};
}

inline std::string say(language lang, phrase of, const std::vector<argument>& arguments)
{
    return detail::filled(lang, of.words(lang), arguments);
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/sentence_text.hpp
/// A rule's sentence in words: the pattern of its code with its arguments written in.

#include "mediabuy/answer/english_sentences.hpp"
#include "mediabuy/answer/written.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace mediabuy {
inline namespace v1 {

/// "" where the code has no words (a test makes sure that each has).
[[nodiscard]] inline std::string to_string(language lang, const sentence& s);

/// Why something is unknown, as a phrase.
[[nodiscard]] constexpr std::string_view written([[maybe_unused]] language lang, unknown_why why) noexcept
{
    switch (why) {
    case unknown_why::not_in_layout:
        return "the file behind this book has no column for it";
    case unknown_why::blank:
        return "left blank in the file";
    case unknown_why::not_looked_for:
        return "not looked for";
    case unknown_why::withheld:
        return "withheld, by a source";
    }
    return "not looked for";
}

// ---- implementation

namespace detail {

struct argument_writer {
    language lang;
    std::string_view style; ///< what stands behind the colon: "on", "when", "exact", "source|sources"

    [[nodiscard]] std::string operator()(const std::string& text) const { return text; }
    [[nodiscard]] std::string operator()(const std::vector<std::string>& items) const
    {
        return written_list(lang, items);
    }
    [[nodiscard]] std::string operator()(std::int64_t n) const
    {
        const auto bar = style.find('|');
        if (bar == std::string_view::npos) return n == 0 ? "none" : written_count(lang, n);
        return written_count(lang, n) + ' ' +
               std::string{n == 1 ? style.substr(0, bar) : style.substr(bar + 1)};
    }
    [[nodiscard]] std::string operator()(money m) const
    {
        return mediabuy::written(lang, m, style == "exact" ? cents::always : cents::where_any);
    }
    [[nodiscard]] std::string operator()(day d) const
    {
        return (style == "on" ? "on " : "") + mediabuy::written(lang, d);
    }
    [[nodiscard]] std::string operator()(const worded_day& d) const
    {
        if (style == "when")
            return written_with_preposition(lang, d) + (days_are_printed(d) ? "" : ", no day printed");
        return style == "on" ? written_with_preposition(lang, d) : mediabuy::written(lang, d);
    }
    [[nodiscard]] std::string operator()(unknown_why why) const
    {
        return std::string{mediabuy::written(lang, why)};
    }
};

} // namespace detail

inline std::string to_string(language lang, const sentence& s)
{
    const auto* found = english_sentence_for(s.code.text());
    if (!found) return {};
    std::string out;
    auto rest = found->words;
    while (!rest.empty()) {
        const auto open = rest.find('{');
        out += rest.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = rest.find('}', open);
        const auto hole = rest.substr(open + 1, close - open - 1);
        const auto number = static_cast<std::size_t>(hole.front() - '0');
        const auto style = hole.size() > 2 ? hole.substr(2) : std::string_view{};
        if (number < s.arguments.size())
            out += std::visit(detail::argument_writer{lang, style}, s.arguments[number]);
        rest.remove_prefix(close + 1);
    }
    return out;
}

} // namespace v1
} // namespace mediabuy

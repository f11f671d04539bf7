// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_text.hpp
/// A claim in words: what it says, of which money, who printed it and when.

#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/spaced_word.hpp"
#include "mediabuy/answer/written.hpp"
#include "mediabuy/rule/group.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] inline std::optional<worded_day> worded_or_none(const book& b,
                                                              const std::optional<given_day>& d)
{
    if (!d) return std::nullopt;
    return worded_day{d->when, std::string{b.names.text(d->as_printed)}};
}

/// The words of its source.
[[nodiscard]] inline std::string printed_words(const claim& c)
{
    return c.as_printed.empty() ? c.amount_text : c.as_printed;
}

[[nodiscard]] inline std::string quoted(language lang, const std::string& words)
{
    return phrased(lang, "quoted", {words});
}

/// The day of a start or an end, in the words of its source where it has any.
[[nodiscard]] inline std::string on_day(language lang, const book& b, const claim& c, phrase verb,
                                        phrase dayless)
{
    if (!c.date) return phrased(lang, dayless);
    const auto day = *worded_or_none(b, c.date);
    return phrased(
        lang, verb,
        {day.as_printed.empty() ? written_with_preposition(lang, day) : quoted(lang, day.as_printed)});
}

/// "“$2.8 million”", "began in April 2025", "ended “late 2025”", "because contract ran out", "DHS paid".
[[nodiscard]] inline std::string says_words(language lang, const book& b, const claim& c)
{
    switch (c.says) {
    case claim_word::amount:
        return quoted(lang, printed_words(c));
    case claim_word::started:
        return on_day(lang, b, c, "began", "began-without-day");
    case claim_word::ended:
        return on_day(lang, b, c, "ended", "ended-without-day");
    case claim_word::cause:
        return phrased(lang, "because-of", {cause_words(lang, c.cause)});
    case claim_word::payer:
        return phrased(lang, "payer-paid", {short_name_of(b, c.scope.payer)});
    case claim_word::purpose:
        break;
    }
    return phrased(lang, "for-purpose", {name_of(b, c.scope.purpose)});
}

/// "from March to November 2025"; "since March 2025".
[[nodiscard]] inline std::string period_words(language lang, const book& b, const claim_scope& scope)
{
    const auto start = worded_or_none(b, scope.start);
    const auto end = worded_or_none(b, scope.end);
    if (start && end) return phrased(lang, "range", {written(lang, *start), written(lang, *end)});
    if (start) return phrased(lang, "from-day-on", {written(lang, *start)});
    return end ? phrased(lang, "until-day", {written(lang, *end)}) : std::string{};
}

/// Of which money a figure is, as far as its source says: "paid by DHS; on social; March 2025 to November
/// 2025".
[[nodiscard]] inline std::string scope_words(language lang, const book& b, const claim& c)
{
    const auto& scope = c.scope;
    std::vector<std::string> parts;
    const auto add = [&](phrase of, std::string_view words) {
        if (!words.empty()) parts.push_back(phrased(lang, of, {words}));
    };
    if (c.amount && c.amount->addition()) parts.push_back(phrased(lang, "on-top-of-something"));
    if (c.says != claim_word::payer && scope.payer != name_id::none)
        add("paid-by", short_name_of(b, scope.payer));
    if (scope.payee != name_id::none) add("to-payee", name_of(b, scope.payee));
    if (c.says != claim_word::purpose && scope.purpose != name_id::none)
        add("for-purpose", name_of(b, scope.purpose));
    if (scope.medium) add("on-channel", spelling_of(*scope.medium));
    if (auto period = period_words(lang, b, scope); !period.empty()) parts.push_back(std::move(period));
    if (scope.where_in_chain) add("of-layer", spelling_of(*scope.where_in_chain));
    if (scope.basis) add("of-basis", spaced_word(lang, spelling_of(*scope.basis)));
    std::string out;
    for (const auto& part : parts)
        out += (out.empty() ? "" : "; ") + part;
    return out;
}

/// "twamorrownews, 12 Nov 2025"; with "withdrawn" where it was.
[[nodiscard]] inline std::string publication_words(language lang, const book& b, ref<source> s)
{
    if (!s) return phrased(lang, "no-source");
    auto out = name_of(b, b[s].head.id);
    if (const auto published = worded_or_none(b, b[s].published))
        out += ", " + written_short(lang, *published);
    if (const auto day = worded_or_none(b, b[s].corrected))
        out = phrased(lang, "corrected-on", {out, written_short(lang, *day)});
    if (const auto day = worded_or_none(b, b[s].retracted))
        out = phrased(lang, "withdrawn-on", {out, written_short(lang, *day)});
    return out;
}

/// Names of sources, each once: several copies of one publisher have one name.
[[nodiscard]] inline std::vector<std::string> source_names(const book& b,
                                                           const std::vector<ref<source>>& sources)
{
    std::vector<std::string> out;
    for (const auto s : sources) {
        auto name = name_of(b, b[s].head.id);
        if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
    }
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/status_fields.hpp
/// Clocks, flags and facts of a status as fields of rows and as text.

#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/rule/status.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Each of the five by its name, with "status" and "text".
[[nodiscard]] inline value clocks_value(language lang, const status& s);

/// Each fact with "says", "source", "sources", "file" and "line"; its sources are named in the answer.
[[nodiscard]] inline value_list facts_value(language lang, const book& b, const std::vector<fact>& facts,
                                            answer& a);

/// The clock that the word is read from; an option has none of the five.
[[nodiscard]] inline std::optional<clock_name> deciding_clock(const status& s);

/// "its flight", "its period of performance": what a word is read from.
[[nodiscard]] inline std::string written(language lang, clock_name clock)
{
    switch (clock) {
    case clock_name::funds:
        return phrased(lang, "its-funds");
    case clock_name::ordering:
        return phrased(lang, "its-ordering");
    case clock_name::performance:
        return phrased(lang, "its-performance");
    case clock_name::termination:
        return phrased(lang, "its-termination");
    case clock_name::flight:
        break;
    }
    return phrased(lang, "its-flight");
}

/// "performance: Performance runs; its last day is 31 December 2025."; of an option its own facts; what stops
/// work stands before what runs.
[[nodiscard]] inline std::string deciding_text(language lang, const status& s);

/// "expiring, last-period"; "" for none.
[[nodiscard]] inline std::string flags_text(language lang, const std::vector<status_flag>& flags);

/// "31 Dec 2025"; "unknown" for none.
[[nodiscard]] inline std::string short_day(language lang, const std::optional<worded_day>& d);

// ---- implementation

inline value clocks_value(language lang, const status& s)
{
    value_object out;
    for (std::size_t i = 0; i < s.clocks.size(); ++i) {
        value_object face{{"status", spelling_of(s.clocks[i].word)},
                          {"text", to_string(lang, s.clocks[i].why)}};
        out.emplace_back(spellings<clock_name>[i], std::move(face));
    }
    return out;
}

inline value_list facts_value(language lang, const book& b, const std::vector<fact>& facts, answer& a)
{
    value_list out;
    for (const auto& f : facts) {
        value_object row{
            {"says", to_string(lang, f.what)},
            {"source", f.sources.empty() ? value{} : source_ids(b, std::span{f.sources}.first(1)).front()},
            {"sources", source_ids(b, f.sources)}};
        add_place(row, b, f.where);
        out.emplace_back(std::move(row));
        name_sources(b, a, f.sources);
    }
    return out;
}

inline std::optional<clock_name> deciding_clock(const status& s)
{
    return s.about.kind == record_kind::option ? std::nullopt : std::optional{s.decides};
}

inline std::string deciding_text(language lang, const status& s)
{
    const auto decides = deciding_clock(s);
    std::string out;
    for (const auto& f : s.because) {
        const bool stops = s.word == status_word::suspended && f.what.code == says::work_stopped;
        if (stops || !decides) out += (out.empty() ? "" : " ") + to_string(lang, f.what);
    }
    if (!decides) return out;
    const auto why = to_string(lang, s.clock(*decides).why);
    return std::string{word_in(lang, spelling_of(*decides))} + ": " + (out.empty() ? why : out + ' ' + why);
}

inline std::string flags_text(language lang, const std::vector<status_flag>& flags)
{
    std::string out;
    for (const auto flag : flags)
        out += (out.empty() ? "" : ", ") + std::string{word_in(lang, spelling_of(flag))};
    return out;
}

inline std::string short_day(language lang, const std::optional<worded_day>& d)
{
    return d ? written_short(lang, *d) : phrased(lang, "day-unknown");
}

} // namespace v1
} // namespace mediabuy

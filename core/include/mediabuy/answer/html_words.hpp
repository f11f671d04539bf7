// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/html_words.hpp
/// What an HTML report says besides its answers, in each language.

#include "mediabuy/answer/language.hpp"

#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

struct html_words {
    std::string_view as_of;
    std::string_view known_by;
    std::string_view later; ///< behind the number of publications
    std::string_view chart;
    std::string_view chart_note;
    std::string_view ranges;
    std::string_view differences; ///< what is listed, and what is not
    std::string_view agreed;
    std::string_view checks;
    std::string_view no_findings;
    std::string_view sources;
    std::string_view repeats;
    std::string_view made; ///< before the version
    std::string_view file;
    std::string_view untitled;
};

inline constexpr html_words english_html{
    .as_of = "As of",
    .known_by = "as known by",
    .later = "later publications not counted",
    .chart = "The amounts as bars, with what rounding leaves open as whiskers.",
    .chart_note =
        "Bars start at zero. A whisker is what rounding leaves open: a filled end belongs to it, a hollow "
        "end does not, an arrow has no bound.",
    .ranges =
        "Ranges say how the figures were rounded, nothing else. A square bracket takes its end in, a round "
        "one does not.",
    .differences = "Only of what two statements do not agree on; mediabuy claims lists all of them.",
    .agreed = "No two statements about the same thing differ.",
    .checks = "Checks",
    .no_findings = "No rule found anything.",
    .sources = "Sources",
    .repeats = "It repeats",
    .made = "Made by mediabuy",
    .file = "from the file",
    .untitled = "A book without a title"};

inline constexpr html_words swedish_html{
    .as_of = "Per",
    .known_by = "som det var känt",
    .later = "senare publiceringar räknas inte",
    .chart = "Beloppen som staplar, med det som avrundningen lämnar öppet som felstreck.",
    .chart_note =
        "Staplarna börjar på noll. Ett felstreck är det som avrundningen lämnar öppet: en fylld ände hör "
        "till, en ihålig gör det inte, en pil saknar gräns.",
    .ranges =
        "Intervallen säger hur beloppen har avrundats och inget annat. En hakparentes tar med sin ände, en "
        "rund gör det inte.",
    .differences = "Bara om det som två uppgifter inte är överens om; mediabuy claims listar alla.",
    .agreed = "Inga två uppgifter om samma sak skiljer sig åt.",
    .checks = "Kontroller",
    .no_findings = "Ingen regel hittade något.",
    .sources = "Källor",
    .repeats = "Den återger",
    .made = "Gjord av mediabuy",
    .file = "ur filen",
    .untitled = "En bok utan titel"};

[[nodiscard]] constexpr const html_words& html_words_in(language lang) noexcept
{
    return lang == language::swedish ? swedish_html : english_html;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

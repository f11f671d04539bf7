// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/advertising.hpp
/// The usual definitions of government advertising, asked of one action of a contract.
///
/// A code decides where the record has one; a title only where it has no code, and only the titles that the
/// editions of the code list have given to that code. What the record does not say stays unknown: a contract
/// is not "no advertising" because its file has no column for it.
/// Source: PSC Manual (R701 "Advertising Services" to 2011, "Support- Management: Advertising" since; R708);
///         NAICS 2007 to 2022, group 5418; the words searched for by GAO and the press.

#include "mediabuy/record/book.hpp"
#include "mediabuy/text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class advertising : std::uint8_t {
    psc_advertising,           ///< R701
    psc_with_public_relations, ///< R701 or R708
    naics,                     ///< 5418xx
    description,               ///< "advertis" in the description
    any_text,                  ///< "advertis" in description, titles, or the names of vendor and agency
};
template <>
inline constexpr std::array spellings<advertising>{
    std::string_view{"psc-r701"}, std::string_view{"psc-r701-r708"}, std::string_view{"naics-5418"},
    std::string_view{"description"}, std::string_view{"any-text"}};

/// What an action buys: its own words, else those of its contract, unless it says that they are unknown.
[[nodiscard]] inline purchase purchase_of(const book& b, const contract& c, const modification& m);

/// `buys` is what the action buys.
[[nodiscard]] inline truth is_advertising(const book& b, const contract& c, const purchase& buys,
                                          advertising by);

// ---- implementation

inline purchase purchase_of(const book& b, const contract& c, const modification& m)
{
    const auto own = [&](std::string_view key, std::string purchase::*text) {
        if (!(m.buys.*text).empty()) return m.buys.*text;
        const bool said_unknown =
            std::any_of(m.unknown.begin(), m.unknown.end(),
                        [&](const unknown_field& u) { return b.names.text(u.key) == key; });
        return said_unknown ? std::string{} : c.buys.*text;
    };
    return {own("psc", &purchase::psc), own("psc_title", &purchase::psc_title),
            own("naics", &purchase::naics), own("naics_title", &purchase::naics_title),
            own("description", &purchase::description)};
}

namespace detail {

inline constexpr std::array<std::string_view, 2> titles_of_r701{"support- management: advertising",
                                                                "advertising services"};
inline constexpr std::array<std::string_view, 2> titles_of_r708{"support- management: public relations",
                                                                "public relations services"};
inline constexpr std::array<std::string_view, 10> titles_of_5418{"advertising agencies",
                                                                 "public relations agencies",
                                                                 "media buying agencies",
                                                                 "media representatives",
                                                                 "indoor and outdoor display advertising",
                                                                 "outdoor advertising",
                                                                 "display advertising",
                                                                 "direct mail advertising",
                                                                 "advertising material distribution services",
                                                                 "other services related to advertising"};

[[nodiscard]] inline truth by_class(std::string_view code, std::string_view title, std::string_view wanted,
                                    std::span<const std::string_view> titles)
{
    if (!code.empty()) return folded(code).starts_with(folded(wanted)) ? truth::yes : truth::no;
    if (title.empty()) return truth::unknown;
    return std::find(titles.begin(), titles.end(), folded(title)) != titles.end() ? truth::yes : truth::no;
}

[[nodiscard]] inline bool advertises(std::string_view text)
{
    return folded(text).find("advertis") != std::string::npos;
}

} // namespace detail

inline truth is_advertising(const book& b, const contract& c, const purchase& buys, advertising by)
{
    const auto r701 = detail::by_class(buys.psc, buys.psc_title, "R701", detail::titles_of_r701);
    switch (by) {
    case advertising::psc_advertising:
        return r701;
    case advertising::psc_with_public_relations:
        return std::max(r701, detail::by_class(buys.psc, buys.psc_title, "R708", detail::titles_of_r708));
    case advertising::naics:
        return detail::by_class(buys.naics, buys.naics_title, "5418", detail::titles_of_5418);
    case advertising::description:
        if (buys.description.empty()) return truth::unknown;
        return detail::advertises(buys.description) ? truth::yes : truth::no;
    case advertising::any_text:
        break;
    }
    const bool found = detail::advertises(buys.description) || detail::advertises(buys.psc_title) ||
                       detail::advertises(buys.naics_title) ||
                       (c.vendor && detail::advertises(b[c.vendor].name)) ||
                       (c.agency && detail::advertises(b[c.agency].name));
    if (found) return truth::yes;
    const bool silent = buys.description.empty() && buys.psc_title.empty() && buys.naics_title.empty();
    return silent ? truth::unknown : truth::no;
}

} // namespace v1
} // namespace mediabuy

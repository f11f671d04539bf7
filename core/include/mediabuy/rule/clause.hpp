// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/clause.hpp
/// Whether a contract holds a clause. The text of clauses moves; a book writes the number with its date where
/// it has one, "52.217-9 (MAR 2000)", and the rules here go by the number.

#include "mediabuy/record/contract.hpp"

#include <algorithm>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

namespace clause {

inline constexpr std::string_view extend_services{"52.217-8"};
inline constexpr std::string_view extend_term{"52.217-9"};
inline constexpr std::string_view limitation_of_funds{"52.232-22"};

} // namespace clause

/// "52.217-8" is in "52.217-8", "FAR 52.217-8" and "52.217-8 (NOV 1999)", and not in "52.217-80".
[[nodiscard]] inline bool has_clause(const contract& c, std::string_view number)
{
    return std::any_of(c.clauses.begin(), c.clauses.end(), [number](std::string_view text) {
        if (text.substr(0, 4) == "FAR ") text.remove_prefix(4);
        return text.substr(0, number.size()) == number &&
               (text.size() == number.size() || text[number.size()] == ' ');
    });
}

} // namespace v1
} // namespace mediabuy

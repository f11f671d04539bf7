// SPDX-License-Identifier: MIT
#pragma once
/// @file money/hedge.hpp
/// How the words around a printed amount bind it.

#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class hedge : std::uint8_t {
    none,        ///< "$74,000"
    approximate, ///< "about $74,000"
    below,       ///< "nearly $3 million": less, though not by much
    above,       ///< "more than $5.3 million"
    at_least,    ///< "upwards of $10 million"
    at_most,     ///< "as much as $200 million"
    range,       ///< "between $10,000 and $15,000"
    only,        ///< "only $74,000": how it looks to the writer, nothing about the figure
};

/// The word used in answers: "approximate", "at-least", …
[[nodiscard]] constexpr std::string_view name_of(hedge h) noexcept
{
    switch (h) {
    case hedge::none:
        return "none";
    case hedge::approximate:
        return "approximate";
    case hedge::below:
        return "below";
    case hedge::above:
        return "above";
    case hedge::at_least:
        return "at-least";
    case hedge::at_most:
        return "at-most";
    case hedge::range:
        return "range";
    case hedge::only:
        return "only";
    }
    return "none";
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/hint.hpp
/// What somebody may have meant, as a sentence of advice.

#include "mediabuy/answer/language.hpp"
#include "mediabuy/text/nearest.hpp"

#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// "Did you mean report?", or what there is to choose from.
template <class Words>
[[nodiscard]] std::string hint([[maybe_unused]] language lang, std::string_view word, const Words& candidates)
{
    if (const auto near = nearest(word, candidates)) return "Did you mean " + std::string{*near} + "?";
    std::string all;
    for (const std::string_view candidate : candidates)
        all += (all.empty() ? "" : ", ") + std::string{candidate};
    return "There is: " + all + '.';
}

} // namespace v1
} // namespace mediabuy

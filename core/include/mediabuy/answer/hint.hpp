// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/hint.hpp
/// What somebody may have meant, as a sentence of advice.

#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/text/nearest.hpp"

#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// "Did you mean report?", or what there is to choose from.
template <class Words>
[[nodiscard]] std::string hint(language lang, std::string_view word, const Words& candidates)
{
    if (const auto near = nearest(word, candidates)) return phrased(lang, "did-you-mean", {*near});
    std::string all;
    for (const std::string_view candidate : candidates)
        all += (all.empty() ? "" : ", ") + std::string{candidate};
    return phrased(lang, "there-is", {all});
}

} // namespace v1
} // namespace mediabuy

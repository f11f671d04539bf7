// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/language.hpp
/// In which language people are answered. It is a value that every function takes which writes words; rules
/// and records know nothing of it. Codes, ids, keys, words of closed lists and figures are the same in all.

#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class language : std::uint8_t { english, swedish };
template <> inline constexpr std::array spellings<language>{std::string_view{"en"}, std::string_view{"sv"}};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file record/rate_words.hpp
/// How a book spells the types of a rate: as the trade does, in capitals.

#include "mediabuy/money/rate.hpp"
#include "mediabuy/text/words.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] consteval auto rate_names()
{
    std::array<std::string_view, rate_table.size()> out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = rate_table[i].name;
    return out;
}

} // namespace detail

template <> inline constexpr auto spellings<rate_type> = detail::rate_names();

} // namespace v1
} // namespace mediabuy

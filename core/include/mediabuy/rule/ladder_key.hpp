// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/ladder_key.hpp
/// By what a ladder adds up.

#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// A line is one of a contract.
enum class ladder_key : std::uint8_t { contract, line, order, order_line, vendor, campaign };
template <>
inline constexpr std::array spellings<ladder_key>{
    std::string_view{"contract"},   std::string_view{"line"},   std::string_view{"order"},
    std::string_view{"order-line"}, std::string_view{"vendor"}, std::string_view{"campaign"}};

} // namespace v1
} // namespace mediabuy

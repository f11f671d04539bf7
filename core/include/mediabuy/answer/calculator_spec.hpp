// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/calculator_spec.hpp
/// What the table of the calculators says of each.

#include "mediabuy/answer/commands.hpp"

#include <span>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// What a calculator wants in its place, in order.
struct argument_spec {
    std::string_view name;
    std::string_view help;
};

struct calculator_spec {
    std::string_view name;
    std::string_view summary;
    std::span<const argument_spec> arguments;
    std::span<const option_spec> options;
    std::span<const field_spec> fields; ///< of a row
    std::string_view formula;
    std::string_view source;
    std::span<const std::string_view> examples;
};

} // namespace v1
} // namespace mediabuy

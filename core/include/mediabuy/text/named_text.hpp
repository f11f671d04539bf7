// SPDX-License-Identifier: MIT
#pragma once
/// @file text/named_text.hpp
/// A text with its name, such as a file that is to be written, or was read.

#include <string>

namespace mediabuy {
inline namespace v1 {

struct named_text {
    std::string name;
    std::string text;

    friend bool operator==(const named_text&, const named_text&) noexcept = default;
};

} // namespace v1
} // namespace mediabuy

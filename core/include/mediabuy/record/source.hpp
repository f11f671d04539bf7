// SPDX-License-Identifier: MIT
#pragma once
/// @file record/source.hpp
/// A publication or an official file that figures rest on.

#include "mediabuy/record/head.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct source {
    record_head head;
    std::string publisher;
    std::string title;
    std::optional<given_day> published;
    std::string language; ///< BCP 47, such as "en" or "sv"
    std::string address;
    std::string archived;
    std::optional<day> retrieved;
    std::string sha256;
    std::string selection;           ///< which rows of it the book holds, where not all: "text ADVERTISING"
    std::vector<ref<source>> relays; ///< the sources that it repeats
    std::optional<given_day> corrected;
    std::optional<given_day> retracted;
};

} // namespace v1
} // namespace mediabuy

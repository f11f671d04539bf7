// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/import_format.hpp
/// The formats that files are read of, by the names that `import` and a book's [[import]] have.

#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class import_format : std::uint8_t {
    usaspending,
    usaspending_api,
    google_ads,
    snap_ads,
    meta_ads,
    ocds,
    csv
};

template <>
inline constexpr std::array spellings<import_format>{
    std::string_view{"usaspending"}, std::string_view{"usaspending-api"}, std::string_view{"google-ads"},
    std::string_view{"snap-ads"},    std::string_view{"meta-ads"},        std::string_view{"ocds"},
    std::string_view{"csv"}};

static_assert(spellings<import_format> == command_table::import_formats);

} // namespace v1
} // namespace mediabuy

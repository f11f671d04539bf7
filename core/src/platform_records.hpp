// SPDX-License-Identifier: MIT
#pragma once
/// @file platform_records.hpp
/// The records of a book of what platforms publish, made row by row.

#include "growing_book.hpp"
#include "mediabuy/io/import/platform_layout.hpp"

#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class platform_records : public growing_book {
public:
    explicit platform_records(platform_format format);

    /// With an id made of the words given, and the platform; that id.
    name_id add(allocation a, std::string_view id);

private:
    platform_format format_;
    ref<party> platform_;
};

/// "Google"; who runs the advertisements and publishes the file.
[[nodiscard]] std::string_view platform_name(platform_format format) noexcept;

} // namespace detail
} // namespace v1
} // namespace mediabuy

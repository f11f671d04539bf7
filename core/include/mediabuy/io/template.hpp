// SPDX-License-Identifier: MIT
#pragma once
/// @file io/template.hpp
/// A book to begin with.

#include "mediabuy/calendar/day.hpp"
#include "mediabuy/money/currency.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

enum class template_records : std::uint8_t {
    examples, ///< one of each kind, invented
    none      ///< the head alone, for a book whose records come by form
};

/// What a template is filled in with. Its days are invented around `as_of`.
struct template_options {
    std::string_view title = "A book of advertising";
    currency amounts_in = currency::of("USD");
    day as_of{2025, 12, 31};
    template_records records = template_records::examples;
};

/// A commented book with an example of each kind of record, in TOML, that reads without a problem.
[[nodiscard]] std::string template_book(const template_options& options);

} // namespace v1
} // namespace mediabuy

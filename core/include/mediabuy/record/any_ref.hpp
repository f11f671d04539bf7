// SPDX-License-Identifier: MIT
#pragma once
/// @file record/any_ref.hpp
/// A reference to a record of whatever kind.

#include "mediabuy/record/words.hpp"

#include <compare>
#include <cstdint>

namespace mediabuy {
inline namespace v1 {

/// Any record of the book. A line and an option lie in another record (holder_of): `index` is that record's,
/// `part` their place in it.
struct any_ref {
    record_kind kind = record_kind::source;
    std::uint32_t index = 0;
    std::uint32_t part = 0;

    friend constexpr bool operator==(const any_ref&, const any_ref&) noexcept = default;
    friend constexpr auto operator<=>(const any_ref&, const any_ref&) noexcept = default;
};

} // namespace v1
} // namespace mediabuy

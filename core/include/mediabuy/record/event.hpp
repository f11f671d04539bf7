// SPDX-License-Identifier: MIT
#pragma once
/// @file record/event.hpp
/// Something that happened to a campaign, a contract or an allocation.

#include "mediabuy/record/head.hpp"

#include <cstdint>
#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Any record of the book.
struct any_ref {
    record_kind kind = record_kind::source;
    std::uint32_t index = 0;

    friend constexpr bool operator==(const any_ref&, const any_ref&) noexcept = default;
    friend constexpr auto operator<=>(const any_ref&, const any_ref&) noexcept = default;
};

struct event {
    record_head head;
    std::optional<any_ref> about;
    event_word says = event_word::announced;
    std::optional<given_day> date;
};

} // namespace v1
} // namespace mediabuy

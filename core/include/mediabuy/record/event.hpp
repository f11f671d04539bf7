// SPDX-License-Identifier: MIT
#pragma once
/// @file record/event.hpp
/// Something that happened to a campaign, a contract or an allocation.

#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/record/head.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

struct event {
    record_head head;
    std::optional<any_ref> about;
    event_word says = event_word::announced;
    std::optional<given_day> date;
};

} // namespace v1
} // namespace mediabuy

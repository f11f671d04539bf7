// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/question.hpp
/// The two dates that every question has. The core has no clock: the faces say which day is meant.

#include "mediabuy/calendar/day.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

struct question {
    day as_of;                   ///< the day in the world that is asked about
    std::optional<day> known_by; ///< only what was published or recorded by then; no limit where left out

    friend bool operator==(const question&, const question&) = default;
};

} // namespace v1
} // namespace mediabuy

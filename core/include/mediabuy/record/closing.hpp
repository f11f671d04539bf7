// SPDX-License-Identifier: MIT
#pragma once
/// @file record/closing.hpp
/// The closing of a month, a quarter or a year: from the day after it nothing is posted into it any more.

#include "mediabuy/calendar/calendar_unit.hpp"
#include "mediabuy/record/head.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

struct closing {
    record_head head;
    std::optional<day> through; ///< the last day that it closes; every day before it is closed too
    std::optional<day> closed;  ///< the day on which it was closed; what was known on that day is in
    calendar_unit by = calendar_unit::calendar_month; ///< of which `through` is a last day
};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/line_in_turn.hpp
/// A line of an invoice in its turn to be matched.

#include "mediabuy/rule/day_run.hpp"
#include "mediabuy/rule/order_finder.hpp"

#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// A line to be matched, with what it was brought together with.
struct line_in_turn {
    any_ref billed;
    found_order found;
    day_run service;
    bool last_of_its_days = true; ///< no later line bills the same line of the order up to the same day
};

[[nodiscard]] inline std::string_view id_text(const book& b, any_ref r)
{
    return b.names.text(b.head_of(r).id);
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

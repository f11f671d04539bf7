// SPDX-License-Identifier: MIT
#pragma once
/// @file record/contract_option.hpp
/// A priced option to extend a contract (FAR 52.217-9).

#include "mediabuy/money/money.hpp"
#include "mediabuy/record/head.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// Its id is "contract:option".
struct contract_option {
    record_head head;
    std::optional<given_day> start;
    std::optional<given_day> end; ///< last day, included
    std::optional<money> value;
    std::optional<int> notice_days; ///< of preliminary notice; 60 where left out (52.217-9). Units: days
};

} // namespace v1
} // namespace mediabuy

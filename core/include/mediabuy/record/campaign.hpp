// SPDX-License-Identifier: MIT
#pragma once
/// @file record/campaign.hpp
/// What the advertisements are for.

#include "mediabuy/record/head.hpp"
#include "mediabuy/record/party.hpp"

#include <optional>
#include <string>

namespace mediabuy {
inline namespace v1 {

struct campaign {
    record_head head;
    ref<party> agency;
    std::string name;
    name_id purpose = name_id::none;
    std::optional<given_day> start;
    std::optional<given_day> end;
};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file record/party.hpp
/// Who buys, who is under contract, who runs the advertisements.

#include "mediabuy/record/head.hpp"

#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct party {
    record_head head;
    party_kind kind = party_kind::agency;
    std::string name;
    ref<party> parent; ///< an agency's department, a platform's owner
    std::vector<std::string> aka;
    std::string uei; ///< unique entity identifier of SAM.gov
};

} // namespace v1
} // namespace mediabuy

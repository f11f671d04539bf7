// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claims_query.hpp
/// What a question for claims wants besides its ids and dates.

#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// The claims, or what they are about and how many there are of each.
enum class claims_listing : std::uint8_t { claims, subjects };
template <>
inline constexpr std::array spellings<claims_listing>{std::string_view{"claims"},
                                                      std::string_view{"subjects"}};

/// Instead of an id: what reports count, else what was published first.
inline constexpr std::string_view beside_counted = "counted";

struct claims_query {
    std::vector<any_ref> only;
    claims_listing listing = claims_listing::claims;
    /// Each claim is held against one of its kind and not against each other, so that the answer stays short
    /// however many there are.
    bool beside_one = false;
    /// Which: claims, and records for their own amounts. Where none of them is of a kind, what is counted.
    std::vector<any_ref> beside = {};
};

} // namespace v1
} // namespace mediabuy

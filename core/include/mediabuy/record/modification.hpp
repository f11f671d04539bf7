// SPDX-License-Identifier: MIT
#pragma once
/// @file record/modification.hpp
/// One action of a contract: the award, or a modification (domain.md A2, A3).
///
/// Its three money fields are deltas of this action and may be negative.

#include "mediabuy/money/money.hpp"
#include "mediabuy/record/fund.hpp"
#include "mediabuy/record/head.hpp"
#include "mediabuy/record/purchase.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Whether a termination ends the whole contract (domain.md A2: the code alone does not say).
enum class extent : std::uint8_t { unsaid, complete, partial };

template <>
inline constexpr std::array spellings<extent>{std::string_view{"unsaid"}, std::string_view{"complete"},
                                              std::string_view{"partial"}};

/// The place of a line or an option among those of its contract, or none.
struct part_ref {
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
    std::uint32_t index = nowhere;

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return index != nowhere; }
    friend constexpr bool operator==(part_ref, part_ref) noexcept = default;
};

/// What an action charges to one fund.
struct fund_charge {
    ref<fund> from;
    std::optional<money> amount; ///< delta
    span where;
};

/// What an action changes on one line.
struct line_change {
    part_ref line;
    std::optional<money> obligates; ///< delta of the line's funding
    std::optional<money> value;     ///< delta of its base and exercised options
    std::optional<money> ceiling;   ///< delta of its base and all options
    std::optional<given_day> end;   ///< last day of its period from this action on
    span where;
};

struct modification {
    std::string number;         ///< opaque text, such as "0" or "P00001"
    std::string transaction;    ///< the record system's number within one modification number; "" for none
    std::optional<action> what; ///< none where the file has no such column
    std::optional<given_day> signed_on;
    std::optional<given_day> effective; ///< default: signed_on
    std::optional<day> recorded;
    std::optional<money> obligates; ///< delta of the obligation
    std::optional<money> value;     ///< delta of base and exercised options
    std::optional<money> ceiling;   ///< delta of base and all options
    std::vector<fund_charge> funds;
    std::vector<line_change> lines;
    part_ref exercises; ///< the option
    extent reach = extent::unsaid;
    bool settlement = false;                ///< settles a termination: it moves money and ends nothing
    std::optional<given_day> end;           ///< current end from this action on
    std::optional<given_day> potential_end; ///< end if every option is exercised
    purchase buys;                          ///< where it differs from the contract's
    std::vector<ref<source>> sources;
    std::vector<unknown_field> unknown;
    std::string note;
    span where;
};

} // namespace v1
} // namespace mediabuy

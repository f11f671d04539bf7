// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/method_note.hpp
/// What belongs beside a published total: what was read and what was refused, what is left out, what is
/// unknown and which kind of unknown, on whom the figures rest, and which wordings the figures do not bear.

#include "mediabuy/rule/explain.hpp"
#include "mediabuy/rule/report.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Wordings that a total does not bear.
enum class caution : std::uint8_t {
    spent_for_received, ///< what platforms received is not what a government spent
    spent_for_obligated,
    spent_for_estimated,
    spent_for_planned,
    paid_for_ceiling, ///< a ceiling is neither ordered nor paid
    across_layers,    ///< the same dollars may be in two layers
    payer_as_fact,    ///< sources differ on who paid
    share_without_range,
    point_as_exact,
    spread_as_fact, ///< what falls on some days of a flight is an even share
    unlike_as_one,  ///< there is no one total
};
template <>
inline constexpr std::array spellings<caution>{
    std::string_view{"spent-for-received"},  std::string_view{"spent-for-obligated"},
    std::string_view{"spent-for-estimated"}, std::string_view{"spent-for-planned"},
    std::string_view{"paid-for-ceiling"},    std::string_view{"across-layers"},
    std::string_view{"payer-as-fact"},       std::string_view{"share-without-range"},
    std::string_view{"point-as-exact"},      std::string_view{"spread-as-fact"},
    std::string_view{"unlike-as-one"}};

/// Amounts of one layer that are left out for one reason.
struct exclusion {
    problem_code rule;
    layer of;
    std::vector<std::size_t> which; ///< in report::apart; not added up: they may be of unlike things
};

/// Records of one kind that lack the same key for the same reason.
struct unknown_count {
    record_kind kind;
    std::string_view key;
    unknown_why why;
    std::size_t count = 0;
};

struct method_note {
    report counted;
    std::vector<std::pair<record_kind, std::size_t>> read; ///< kinds that the book has, with how many
    std::map<std::string, std::size_t> refused;            ///< by the kind of the record
    std::array<std::size_t, 3> problems{};                 ///< by severity
    std::vector<ref<source>> files;                        ///< sources with a digest, known by then
    std::vector<exclusion> excluded;
    std::vector<unknown_count> unknowns;
    std::vector<std::vector<ref<source>>> origins; ///< behind the counted figures, each set once
    std::vector<stated_cause> causes;              ///< that no record supports
    std::vector<caution> cautions;
};

} // namespace v1
} // namespace mediabuy

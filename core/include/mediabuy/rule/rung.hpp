// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/rung.hpp
/// What stands on the ladder of one thing, from the ceiling to the payments (domain.md D9), and what of it
/// does not fit.

#include "mediabuy/money/ratio.hpp"
#include "mediabuy/rule/commitment.hpp"
#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/replay.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One award, order, line, vendor or campaign in one currency: what is in several has as many.
struct rung {
    std::optional<any_ref> of; ///< none: of what names no such thing
    contract_sums sums = {};
    commitment ordered = {};                       ///< committed and delivered, by insertion orders
    std::optional<total> on_orders = std::nullopt; ///< of what is billed: what bills these
    std::optional<total> billed = std::nullopt;
    std::optional<total> approved = std::nullopt;
    std::optional<total> paid = std::nullopt;                 ///< without interest
    std::optional<sentence> approved_why = std::nullopt;      ///< why it is not known
    std::optional<sentence> paid_why = std::nullopt;          ///< likewise
    std::optional<ratio> obligated_of_ceiling = std::nullopt; ///< how much of it is used; none without one
    std::optional<ratio> current_of_ceiling = std::nullopt;
    std::optional<money> unobligated = std::nullopt; ///< ceiling less obligated; negative where it is beyond
    std::size_t orders = 0;                          ///< of a vehicle: awards rolled up; units: awards
    std::vector<finding> findings = {};              ///< about its amounts
};

/// Where a lower rung is above a higher one: real records break the order. `about` and `where` stand in the
/// findings. `under_its_awards`: whether all that is ordered and billed is under the awards that are added
/// up; else it is not held against these.
[[nodiscard]] inline std::vector<finding> inversions(any_ref about, span where, const rung& r,
                                                     bool under_its_awards = true);

/// Works out how much of the ceiling is used, and what is left of it.
inline void measure(rung& r);

// ---- implementation

namespace detail {

[[nodiscard]] inline bool above(const std::optional<total>& x, const std::optional<total>& y)
{
    return x && y && x->currency() == y->currency() && x->minor() > y->minor();
}

} // namespace detail

inline std::vector<finding> inversions(any_ref about, span where, const rung& r, bool under_its_awards)
{
    std::vector<finding> out;
    const auto add = [&](problem_code code, const std::optional<total>& lower,
                         const std::optional<total>& upper) {
        out.push_back({severity::warning, code, about, where, {detail::argument_of(*lower)}, {}});
        if (upper) out.back().arguments.push_back(detail::argument_of(*upper));
    };
    const auto compare = [&](problem_code code, const std::optional<total>& lower,
                             const std::optional<total>& upper) {
        if (detail::above(lower, upper)) add(code, lower, upper);
    };
    const auto& s = r.sums;
    compare(code::obligated_over_current, s.obligated, s.current);
    compare(code::current_over_ceiling, s.current, s.potential);
    if (under_its_awards) compare(code::billed_over_obligated, r.billed, s.obligated);
    if (under_its_awards) compare(code::committed_over_obligated, r.ordered.committed, s.obligated);
    if (about.kind == record_kind::order) // its ceiling is the most that may be spent under it
        compare(code::committed_over_maximum, r.ordered.committed, s.potential);
    compare(code::delivered_over_committed, r.ordered.delivered, r.ordered.committed);
    // Each line of a bill, and the sum of what ran, may be rounded up by half a minor unit.
    const auto& ran = r.ordered.delivered;
    if (detail::above(r.on_orders, ran) &&
        2 * (r.on_orders->minor() - ran->minor()) > int128{r.on_orders->count()} + int128{ran->count()})
        add(code::billed_over_delivered, r.on_orders, ran);
    compare(code::approved_over_billed, r.approved, r.billed);
    compare(code::paid_over_approved, r.paid, r.approved);
    if (r.paid && !r.approved && !r.approved_why) add(code::paid_unapproved, r.paid, std::nullopt);
    if (!s.current) compare(code::obligated_over_ceiling, s.obligated, s.potential);
    return out;
}

inline void measure(rung& r)
{
    const auto& ceiling = r.sums.potential;
    if (!ceiling || ceiling->minor() <= 0) return;
    const auto share = [&ceiling](const std::optional<total>& part) {
        return part ? ratio::of(part->minor(), ceiling->minor()) : std::nullopt;
    };
    r.obligated_of_ceiling = share(r.sums.obligated);
    r.current_of_ceiling = share(r.sums.current);
    if (!r.sums.obligated) return;
    const int128 left = ceiling->minor() - r.sums.obligated->minor();
    const auto narrow = static_cast<std::int64_t>(left);
    if (narrow == left) r.unobligated = money::from_minor(narrow, ceiling->currency());
}

} // namespace v1
} // namespace mediabuy

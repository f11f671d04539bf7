// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/amount_findings.hpp
/// Amounts of a contract that should not stand as they do: money beyond what is above it, printed totals that
/// the actions do not come to, lines funded over their ceiling or billed over their funding.

#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/rule/billed.hpp"
#include "mediabuy/rule/commitment.hpp"
#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/line_state.hpp"
#include "mediabuy/rule/settled.hpp"

#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline std::vector<finding> amount_findings(const book& b, ref<contract> which,
                                                          const billed& bills, const settled& payments,
                                                          const commitments& orders, const question& q);

// ---- implementation

namespace detail {

class amount_checker {
public:
    amount_checker(const book& b, ref<contract> which, const billed& bills, const settled& payments,
                   const commitments& orders, const question& q)
        : book_{b}, c_{b[which]}, about_{record_kind::contract, static_cast<std::uint32_t>(which.index())},
          billed_{bills}, settled_{payments}, orders_{orders}, q_{q}
    {
    }

    [[nodiscard]] std::vector<finding> check()
    {
        check_order(replay(book_, c_, q_).sums);
        // A printed total is as of the newest action, whatever the day that is asked about (domain.md A3).
        check_totals(replay(book_, c_, {.as_of = day{9999, 12, 31}, .known_by = q_.known_by}).sums);
        const auto lines = replay_lines(book_, c_, q_);
        for (std::uint32_t i = 0; i < lines.size(); ++i)
            check_line(i, lines[i]);
        return std::move(out_);
    }

private:
    void add(problem_code code, span where, std::vector<argument> arguments,
             severity level = severity::warning)
    {
        out_.push_back({level, code, about_, where, std::move(arguments), {}});
    }

    /// Obligated is at most the current value, that at most the ceiling; real records break it.
    void check_order(const contract_sums& sums)
    {
        const auto above = [](const std::optional<total>& x, const std::optional<total>& y) {
            return x && y && x->currency() == y->currency() && x->minor() > y->minor();
        };
        if (above(sums.obligated, sums.current))
            add(code::obligated_over_current, c_.head.id_at,
                {argument_of(*sums.obligated), argument_of(*sums.current)});
        if (above(sums.current, sums.potential))
            add(code::current_over_ceiling, c_.head.id_at,
                {argument_of(*sums.current), argument_of(*sums.potential)});
        const auto bills = billed_.under(ref<contract>{about_.index});
        if (above(bills, sums.obligated))
            add(code::billed_over_obligated, c_.head.id_at,
                {argument_of(*bills), argument_of(*sums.obligated)});
        const auto ordered = orders_.under(ref<contract>{about_.index});
        if (above(ordered.committed, sums.obligated))
            add(code::committed_over_obligated, c_.head.id_at,
                {argument_of(*ordered.committed), argument_of(*sums.obligated)});
        if (above(ordered.delivered, ordered.committed))
            add(code::delivered_over_committed, c_.head.id_at,
                {argument_of(*ordered.delivered), argument_of(*ordered.committed)});
        // Each line of a bill, and the sum of what ran, may be rounded up by half a minor unit.
        const auto on_orders = billed_.on_orders_under(ref<contract>{about_.index});
        if (above(on_orders, ordered.delivered) &&
            2 * (on_orders->minor() - ordered.delivered->minor()) >
                int128{on_orders->count()} + int128{ordered.delivered->count()})
            add(code::billed_over_delivered, c_.head.id_at,
                {argument_of(*on_orders), argument_of(*ordered.delivered)});
        const auto approved = settled_.approved(ref<contract>{about_.index});
        const auto paid = settled_.paid(ref<contract>{about_.index});
        if (above(approved, bills))
            add(code::approved_over_billed, c_.head.id_at, {argument_of(*approved), argument_of(*bills)});
        if (above(paid, approved))
            add(code::paid_over_approved, c_.head.id_at, {argument_of(*paid), argument_of(*approved)});
        if (paid && !approved) add(code::paid_unapproved, c_.head.id_at, {argument_of(*paid)});
        if (!sums.current && above(sums.obligated, sums.potential))
            add(code::obligated_over_ceiling, c_.head.id_at,
                {argument_of(*sums.obligated), argument_of(*sums.potential)});
    }

    void check_totals(const contract_sums& sums)
    {
        const auto compare = [this](const char* which, const std::optional<money>& printed,
                                    const std::optional<total>& sum) {
            if (printed && sum && sum->currency() == printed->currency() && sum->minor() != printed->minor())
                add(code::printed_total_differs, c_.head.id_at,
                    {std::string{which}, *printed, argument_of(*sum)});
        };
        compare("obligated", c_.totals.obligated, sums.obligated);
        compare("current", c_.totals.current, sums.current);
        compare("potential", c_.totals.potential, sums.potential);
    }

    void check_line(std::uint32_t i, const line_state& state)
    {
        const auto& line = c_.lines[i];
        const auto id = std::string{book_.names.text(line.head.id)};
        if (state.funded && state.ceiling && state.funded->minor() > state.ceiling->minor())
            add(code::line_over_ceiling, line.head.id_at,
                {id, argument_of(*state.funded), argument_of(*state.ceiling)});
        const auto bills = billed_.for_line({record_kind::line, about_.index, i});
        if (bills && state.funded && bills->currency() == state.funded->currency() &&
            bills->minor() > state.funded->minor())
            add(code::billed_over_funding, line.head.id_at,
                {id, argument_of(*bills), argument_of(*state.funded)});
        check_price(line, id);
    }

    /// Quantity times unit price fits into the ceiling, where all three are given.
    void check_price(const contract_line& line, const std::string& id)
    {
        if (!line.quantity || !line.unit_price || !line.ceiling) return;
        const auto of = line.ceiling->currency();
        const auto product =
            (*line.quantity * *line.unit_price).quantize(of.minor_digits(), rounding::half_even);
        if (product <= to_decimal(*line.ceiling)) return;
        add(code::line_price_over_ceiling, line.head.id_at,
            {id, std::string{of.code()} + ' ' + to_string(product), *line.ceiling}, severity::note);
    }

    const book& book_;
    const contract& c_;
    any_ref about_;
    const billed& billed_;
    const settled& settled_;
    const commitments& orders_;
    question q_;
    std::vector<finding> out_;
};

} // namespace detail

inline std::vector<finding> amount_findings(const book& b, ref<contract> which, const billed& bills,
                                            const settled& payments, const commitments& orders,
                                            const question& q)
{
    return detail::amount_checker{b, which, bills, payments, orders, q}.check();
}

} // namespace v1
} // namespace mediabuy

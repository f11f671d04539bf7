// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/amount_findings.hpp
/// Amounts of a contract that should not stand as they do: money beyond what is above it, printed totals that
/// the actions do not come to, and what is wrong with those of its lines.

#include "mediabuy/rule/billed.hpp"
#include "mediabuy/rule/commitment.hpp"
#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/line_findings.hpp"
#include "mediabuy/rule/rung.hpp"
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
        for (std::uint32_t i = 0; i < lines.size(); ++i) {
            const any_ref line{record_kind::line, about_.index, i};
            for (auto& f : line_findings(book_, line, lines[i], billed_.for_line(line)))
                out_.push_back(std::move(f));
        }
        return std::move(out_);
    }

private:
    void add(problem_code code, span where, std::vector<argument> arguments,
             severity level = severity::warning)
    {
        out_.push_back({level, code, about_, where, std::move(arguments), {}});
    }

    void check_order(const contract_sums& sums)
    {
        const ref<contract> which{about_.index};
        const rung r{.of = about_,
                     .sums = sums,
                     .ordered = orders_.under(which),
                     .on_orders = billed_.on_orders_under(which),
                     .billed = billed_.under(which),
                     .approved = settled_.approved(which),
                     .paid = settled_.paid(which)};
        out_ = inversions(about_, c_.head.id_at, r);
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

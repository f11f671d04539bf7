// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/ladder_groups.hpp
/// The ladder by line of a contract, order, line of an order, vendor or campaign. Each stands on the rungs
/// that it has: a vendor of media on no award, a line of a contract on no insertion order.
///
/// Of awards those that are no vehicle count (domain.md T-A2). The ceiling of an order is the most that may
/// be spent under it. Lines of an order stand without its fee.

#include "mediabuy/rule/contract_word.hpp"
#include "mediabuy/rule/ladder_scope.hpp"
#include "mediabuy/rule/line_findings.hpp"
#include "mediabuy/rule/rollup.hpp"
#include "mediabuy/rule/rung.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// In the order of the book; what names no such thing comes last. Precondition: `by` is not the contract,
/// which is rule/ladder.hpp.
[[nodiscard]] inline std::vector<rung> ladder_by(const book& b, ladder_key by,
                                                 const std::vector<any_ref>& only, const commitments& orders,
                                                 const question& q);

// ---- implementation

namespace detail {

class ladder_grouper {
public:
    ladder_grouper(const book& b, ladder_key by, const std::vector<any_ref>& only, const commitments& orders,
                   const question& q)
        : book_{b}, scope_{b, by, only}, orders_{orders}, q_{q}
    {
    }

    [[nodiscard]] std::vector<rung> make()
    {
        const auto by = scope_.by();
        if (by == ladder_key::line) add_contract_lines();
        if (by == ladder_key::order_line) add_order_lines();
        if (by == ladder_key::vendor || by == ladder_key::campaign) add_awards();
        if (by == ladder_key::order || by == ladder_key::vendor || by == ladder_key::campaign) add_orders();
        add_bills();
        return finished();
    }

private:
    struct group {
        rung amounts;
        bool under_its_awards = true;
    };
    using key = std::pair<ladder_place, std::string_view>; ///< and the code of the currency

    /// Nothing of what is not asked about.
    [[nodiscard]] group* at(const ladder_place& place, std::string_view code)
    {
        if (!place.asked) return nullptr;
        auto& g = groups_[{place, code}];
        g.amounts.of = place.of;
        return &g;
    }

    [[nodiscard]] static std::string_view code_of(const std::optional<total>& a,
                                                  const std::optional<total>& b,
                                                  const std::optional<currency>& otherwise)
    {
        return a ? a->currency().code() : b ? b->currency().code() : otherwise ? otherwise->code() : "";
    }

    void add_contract_lines()
    {
        for (std::uint32_t i = 0; i < book_.contracts.size(); ++i) {
            const auto& c = book_.contracts[i];
            if (!heard_of(book_, c, q_)) continue;
            const auto states = replay_lines(book_, c, q_);
            for (std::uint32_t part = 0; part < states.size(); ++part) {
                const any_ref line{record_kind::line, i, part};
                const auto& s = states[part];
                auto* g = at(scope_.of_contract_line(line), code_of(s.ceiling, s.funded, c.amounts_in));
                if (g == nullptr) continue;
                g->amounts.sums = {.obligated = s.funded, .current = std::nullopt, .potential = s.ceiling};
                states_.emplace(line, s);
            }
        }
    }

    /// Whether an award counts among those that are added up under that place.
    [[nodiscard]] bool is_counted_under(ref<contract> c, const ladder_place& place) const
    {
        return c && book_[c].kind != contract_kind::idv && heard_of(book_, book_[c], q_) &&
               scope_.of_award(static_cast<std::uint32_t>(c.index())) == place;
    }

    void add_awards()
    {
        for (std::uint32_t i = 0; i < book_.contracts.size(); ++i) {
            const auto& c = book_.contracts[i];
            if (c.kind == contract_kind::idv || !heard_of(book_, c, q_)) continue;
            const auto sums = replay(book_, c, q_).sums;
            const auto in = currency_of(sums);
            auto* g = in ? at(scope_.of_award(i), in->code()) : nullptr;
            if (g == nullptr) continue;
            merge(g->amounts.sums.obligated, sums.obligated);
            merge(g->amounts.sums.current, sums.current);
            merge(g->amounts.sums.potential, sums.potential);
        }
    }

    void add_ordered(const ladder_place& place, const commitment& its, const order& o)
    {
        auto* g = at(place, code_of(its.committed, its.delivered, o.amounts_in));
        if (g == nullptr) return;
        add_known(g->amounts.ordered, its);
        if (scope_.by() == ladder_key::order)
            g->amounts.sums.potential = total_of_one(o.maximum);
        else if (scope_.by() != ladder_key::order_line && !is_counted_under(o.under, place))
            g->under_its_awards = false;
    }

    void add_orders()
    {
        for (const auto& [i, its] : orders_.placed())
            add_ordered(scope_.of_order(i), its, book_.orders[i]);
    }

    void add_order_lines()
    {
        for (const auto& [line, its] : orders_.lines())
            add_ordered(scope_.of_order_line(line), its, book_.orders[line.index]);
    }

    void add_bills()
    {
        const bill_place_of place_of = [this](const invoice& i, const invoice_line& line) {
            const auto place = scope_.of_bill(i, line);
            const bool by_award = scope_.by() == ladder_key::vendor || scope_.by() == ladder_key::campaign;
            if (by_award && place.asked && line.amount &&
                !is_counted_under(charged_contract(book_, scope_.orders(), i, line), place))
                at(place, line.amount->currency().code())->under_its_awards = false;
            return place;
        };
        for (const auto& [where, part] : parts_of_bills(book_, scope_.orders(), place_of, q_)) {
            auto& r = at(where.first, where.second)->amounts;
            r.billed = part.billed;
            r.on_orders = part.on_orders;
            r.approved = part.approved;
            r.approved_why = part.approved_why;
            r.paid = part.paid;
            r.paid_why = part.paid_why;
        }
    }

    void find(group& g) const
    {
        auto& r = g.amounts;
        if (!r.of) return; // there is nothing that it could be about
        const auto where = book_.head_of(*r.of).id_at;
        if (r.of->kind != record_kind::line) {
            r.findings = inversions(*r.of, where, r, g.under_its_awards);
            return;
        }
        // Of its funding and ceiling more can be said than that one is above the other.
        auto without = r;
        without.sums = {};
        r.findings = inversions(*r.of, where, without);
        if (const auto state = states_.find(*r.of); state != states_.end())
            for (auto& f : line_findings(book_, *r.of, state->second, r.billed))
                r.findings.push_back(std::move(f));
    }

    [[nodiscard]] std::vector<rung> finished()
    {
        std::vector<rung> out;
        for (auto& [where, g] : groups_) {
            measure(g.amounts);
            find(g);
            out.push_back(std::move(g.amounts));
        }
        std::stable_sort(out.begin(), out.end(), [](const rung& x, const rung& y) { return !x.of < !y.of; });
        return out;
    }

    const book& book_;
    ladder_scope scope_;
    const commitments& orders_;
    const question& q_;
    std::map<key, group> groups_;
    std::map<any_ref, line_state> states_;
};

} // namespace detail

inline std::vector<rung> ladder_by(const book& b, ladder_key by, const std::vector<any_ref>& only,
                                   const commitments& orders, const question& q)
{
    return detail::ladder_grouper{b, by, only, orders, q}.make();
}

} // namespace v1
} // namespace mediabuy

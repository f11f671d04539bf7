// SPDX-License-Identifier: MIT
#pragma once
/// @file plain_report.hpp
/// A report worked out the plain way, record by record and sum by sum, with nothing kept from one question to
/// the next: what the faster one has to equal.

#include "mediabuy/rule/report.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy::tests {

class plain_report {
public:
    plain_report(const book& b, const report_query& asked, const question& q)
        : b_{b}, asked_{asked}, q_{q}, claims_{b}
    {
        out_.asked = asked;
        out_.of = detail::choose_layer(b, asked);
        part(gather(b, claims_, asked.only, q));
        add_up();
        if (asked.by != group_key::source) total();
    }

    [[nodiscard]] const report& made() const { return out_; }

private:
    void leave_out(const entry& e, sentence why)
    {
        out_.apart.push_back({e.record, e.where_in_chain, e.amount, std::move(why)});
    }

    void part(gathered all)
    {
        out_.apart = std::move(all.apart);
        std::vector<entry> of_layer;
        for (const auto& e : all.entries) {
            const std::string own{spelling_of(e.where_in_chain)};
            if (e.where_in_chain == out_.of)
                of_layer.push_back(e);
            else if (out_.of)
                leave_out(e, {says::other_layer, {own, std::string{spelling_of(*out_.of)}}});
            else
                leave_out(e, {says::only_when_asked, {own}});
        }
        std::vector<entry> kept;
        for (const auto& e : of_layer) {
            const auto& head = b_.head_of(e.record);
            const auto breach = breach_of(b_, e);
            if (!e.claim && retracted(b_, head, q_))
                leave_out(e, {says::source_withdrawn, {detail::publishers(b_, head.sources)}});
            else if (breach && breach->kind == doubt_kind::payer)
                set_outside(e, says::outside_payer, says::with_payer, breach->said, b_.scope.payer);
            else if (breach)
                set_outside(e, says::outside_purpose, says::with_purpose, breach->said, b_.scope.purpose);
            else
                kept.push_back(e);
        }
        const auto wholes = enclosing(b_, kept);
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (!wholes[i] || asked_.overlaps == overlap_choice::count) {
                out_.entries.push_back(kept[i]);
                continue;
            }
            const auto whole = kept[*wholes[i]].record;
            leave_out(kept[i], {says::may_be_inside,
                                {name_of(b_, whole), std::string{b_.names.text(b_.head_of(whole).id)}}});
            out_.outside.push_back({kept[i], says::with_overlap, name_id::none, whole});
        }
    }

    void set_outside(const entry& e, problem_code why, problem_code label, name_id said, name_id scope)
    {
        const bool payer = why == says::outside_payer;
        const auto name = [&](name_id word) { return payer ? short_name_of(b_, word) : name_of(b_, word); };
        leave_out(e, {why, {name(said), name(scope)}});
        out_.outside.push_back({e, label, said});
    }

    [[nodiscard]] std::vector<group_slot> groups(const entry& e) const
    {
        auto slots = groups_of(b_, subject_of(b_, e), asked_.by);
        if (asked_.by != group_key::source) return slots;
        std::erase_if(slots, [&](group_slot slot) {
            return slot.index != group_slot::nowhere && known(b_, b_.sources[slot.index], q_) != truth::yes;
        });
        if (slots.empty()) slots.emplace_back();
        return slots;
    }

    void add_up()
    {
        std::map<std::pair<group_slot, std::string_view>, report_row> rows;
        for (std::uint32_t i = 0; i < out_.entries.size(); ++i) {
            const auto& e = out_.entries[i];
            for (const auto slot : groups(e)) {
                const report_row fresh{.slot = slot,
                                       .key = key_of(b_, slot, asked_.by),
                                       .name = name_of(b_, slot, asked_.by),
                                       .sum = interval_total{e.amount.currency()},
                                       .entries = {},
                                       .sources = {},
                                       .doubts = {},
                                       .rest = std::nullopt};
                auto& row = rows.try_emplace({slot, e.amount.currency().code()}, fresh).first->second;
                row.sum.add(e.amount.point(), e.amount.conventional());
                row.entries.push_back(i);
                detail::for_each_source(b_, claims_, e, q_,
                                        [&row](ref<source> s) { detail::add_source(row.sources, s); });
                for (auto& d : doubts_about(b_, claims_, e, q_))
                    detail::merge_doubt(row.doubts, row.doubts.begin(), std::move(d));
            }
        }
        for (auto& [key, row] : rows)
            out_.rows.push_back(std::move(row));
        std::sort(out_.rows.begin(), out_.rows.end(), [](const report_row& x, const report_row& y) {
            if (x.sum.point_minor() != y.sum.point_minor()) return x.sum.point_minor() > y.sum.point_minor();
            return std::pair{std::string_view{x.key}, x.sum.currency().code()} <
                   std::pair{std::string_view{y.key}, y.sum.currency().code()};
        });
    }

    /// Added up anew for each alternative, without what is doubted and with what is not counted.
    [[nodiscard]] interval_total sum(currency of, const std::vector<any_ref>& without,
                                     const estimate* with) const
    {
        interval_total out{of};
        for (const auto& e : out_.entries)
            if (e.amount.currency() == of &&
                std::find(without.begin(), without.end(), e.record) == without.end())
                out.add(e.amount.point(), e.amount.conventional());
        if (with) out.add(with->point(), with->conventional());
        return out;
    }

    void total()
    {
        std::map<std::string_view, currency> currencies;
        for (const auto& e : out_.entries)
            currencies.emplace(e.amount.currency().code(), e.amount.currency());
        for (const auto& [code, of] : currencies) {
            report_total t{sum(of, {}, nullptr), {}, 0, std::nullopt};
            for (const auto& row : out_.rows)
                for (const auto& d : row.doubts) {
                    if (row.sum.currency() != of || !d.amount || d.amount->currency() != of) continue;
                    const bool replaces = d.kind == doubt_kind::reading;
                    const auto label = replaces ? says::with_reading : says::with_addition;
                    t.alternatives.push_back(
                        {{label, {d.as_printed, name_of(b_, d.record)}},
                         sum(of, replaces ? std::vector{d.record} : std::vector<any_ref>{}, &*d.amount)});
                }
            for (const auto& o : out_.outside)
                if (o.amount.amount.currency() == of)
                    t.alternatives.push_back({label_of(b_, o), sum(of, {}, &o.amount.amount)});
            if (unlike(b_, out_.entries)) t.refused = sentence{says::unlike_purposes, {}};
            out_.totals.push_back(std::move(t));
        }
    }

    const book& b_;
    const report_query& asked_;
    const question& q_;
    claims_about claims_;
    report out_{{}, {}, {}, {}};
};

} // namespace mediabuy::tests

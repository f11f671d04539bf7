// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/month_accruals.hpp
/// Entries for what has no paper yet: at the end of each month what was delivered on the lines of orders and
/// is not billed, with the fee in per cent of it, and what was paid beyond what was due and is to come back.
/// Each is reversed on the day after, so that the paper can post as if nothing had been accrued.
///
/// Source:  domain.md D9 (accrued and not billed); 4801 and 4901 move with it.
/// Ours:    a bill covers what is due of it, so that a copy, or what is billed beyond the order, leaves the
///          accrual of the next month as it is; one that lacks only its proof, or is early, covers all of it.
///          What is left is rounded once, half-even, so that the half cents of single lines accrue nothing.

#include "mediabuy/rule/closed_months.hpp"
#include "mediabuy/rule/delivered_value.hpp"
#include "mediabuy/rule/match.hpp"
#include "mediabuy/rule/posted_to.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A line whose deliveries have no value, and why.
struct not_accrued {
    any_ref line;
    sentence why;
};

/// What stands without a paper on the day of the question, as entries of that day, lines in the order of the
/// book; what has no value is added to `unknown`. `matched`: all lines, by the same question.
[[nodiscard]] inline std::vector<journal_entry> accruals_on(const book& b, const question& q,
                                                            const std::vector<matched_line>& matched,
                                                            std::vector<not_accrued>& unknown);

/// Adds those of the last day of each month and of the day asked about, and reverses them on the next; what
/// has no value on the day asked about is returned. Precondition: `month` is a kind of month.
inline std::vector<not_accrued> add_accruals(const book& b, const question& q, calendar_unit month,
                                             std::vector<journal_entry>& journal);

// ---- implementation

namespace detail {

class accrual_maker {
public:
    accrual_maker(const book& b, const question& q) : book_{b}, q_{q}, orders_{b}, values_{b, q} {}

    [[nodiscard]] std::vector<journal_entry> make(const std::vector<matched_line>& matched,
                                                  std::vector<not_accrued>& unknown)
    {
        for (const auto& l : matched)
            cover(l);
        for (std::uint32_t i = 0; i < book_.orders.size(); ++i)
            accrue_order(i, unknown);
        for (const auto& l : matched)
            if (l.billed && l.credit_owed) claim_back(*l.billed, *l.credit_owed);
        return std::move(out_);
    }

private:
    /// What a bill covers of the line of an order, in the basis of the order.
    void cover(const matched_line& l)
    {
        if (!l.billed || !l.ordered_line || l.ordered_line->kind != record_kind::order_line || !l.pay) return;
        const auto at = package_line(book_, *l.ordered_line);
        const auto& line = book_.invoices[l.billed->index].lines[l.billed->part];
        const auto terms = terms_on(book_, at, q_.as_of, q_);
        const auto factor = basis_factor(terms, line.basis.value_or(terms.basis));
        if (!factor || terms.in != l.in) return;
        auto exact = l.exact && *l.pay < *l.invoiced ? *l.exact : ratio{to_decimal(*l.pay)};
        if (l.exact && *l.pay == *l.invoiced && l.outcome == match_outcome::rounding) exact = *l.exact;
        if (l.outcome == match_outcome::in_advance) exact = ratio{to_decimal(*l.invoiced)};
        if (l.outcome == match_outcome::missing_proof)
            exact = ratio{to_decimal(l.delivered && *l.delivered < *l.invoiced ? *l.delivered : *l.invoiced)};
        if (const auto own = quotient(exact, *factor)) {
            auto& sum = covered_[at];
            sum = sum + *own;
        }
    }

    /// Whether bills cover all that the line can cost, so that nothing of it is left to accrue.
    [[nodiscard]] bool is_billed_whole(any_ref line) const
    {
        const auto at = covered_.find(line);
        const auto whole = terms_on(book_, line, q_.as_of, q_).whole;
        return at != covered_.end() && whole && !(at->second < ratio{to_decimal(*whole)});
    }

    [[nodiscard]] std::optional<money> not_covered(any_ref line, money value) const
    {
        const auto at = covered_.find(line);
        const auto left = ratio{to_decimal(value)} - (at == covered_.end() ? ratio{} : at->second);
        const auto made = to_money(left, value.currency(), rounding::half_even);
        return made ? std::optional{*made} : std::nullopt;
    }

    void accrue_order(std::uint32_t index, std::vector<not_accrued>& unknown)
    {
        const auto& o = book_.orders[index];
        if (known(book_, o.head, q_) != truth::yes) return;
        if (o.signed_on && o.signed_on->when.reached_by(q_.as_of) != truth::yes) return;
        std::optional<money> media;
        for (std::uint32_t part = 0; part < o.lines.size(); ++part) {
            const any_ref line{record_kind::order_line, index, part};
            if (package_line(book_, line) != line) continue; // its cost stands elsewhere
            const auto worth = values_.of(line, q_.as_of);
            if (!worth.amount) {
                if (!is_billed_whole(line)) unknown.push_back({line, *worth.why});
                continue;
            }
            const auto amount = not_covered(line, *worth.amount);
            if (!amount || amount->is_negative() || amount->is_zero()) continue;
            accrue(line, o, line_kind::media, *amount);
            if (!media || media->currency() == amount->currency())
                media = media.value_or(money::from_minor(0, amount->currency())) + *amount;
        }
        if (!media || !o.fee) return;
        if (const auto fee = rounded(ratio{to_decimal(*media)} * *o.fee, media->currency()))
            accrue({record_kind::order, index, 0}, o, line_kind::fee, *fee);
    }

    [[nodiscard]] journal_entry entry_for(any_ref record, std::string number) const
    {
        const auto& head = book_.head_of(record);
        return {.on = q_.as_of,
                .what = posted_event::accrual,
                .record = record,
                .number = std::move(number),
                .postings = {},
                .sources = head.sources,
                .where = head.where};
    }

    void accrue(any_ref record, const order& o, line_kind kind, money amount)
    {
        auto e = entry_for(record, o.number);
        const auto owner = account_owner(o.under, o.vendor);
        post(e, {account_word::cost, kind, owner}, {account_word::accrued, line_kind::other, owner}, amount);
        post_budget(e, owner, account_word::undelivered, account_word::delivered_unpaid, amount);
        if (!e.postings.empty()) out_.push_back(std::move(e));
    }

    void claim_back(any_ref billed, money amount)
    {
        const auto& of = book_.invoices[billed.index];
        const auto& line = of.lines[billed.part];
        auto e = entry_for(billed, of.number);
        const auto owner = account_owner(charged_contract(book_, orders_, of, line), of.vendor);
        post(e, {account_word::credits_due, line_kind::other, owner},
             {account_word::cost, kind_billed(book_, line), owner}, amount);
        if (!e.postings.empty()) out_.push_back(std::move(e));
    }

    const book& book_;
    const question& q_;
    order_finder orders_;
    delivered_values values_;
    std::map<any_ref, ratio> covered_;
    std::vector<journal_entry> out_;
};

/// The day on which a first delivery counts, or of the first entry: nothing can be accrued before it.
/// Precondition: the entries come by day.
[[nodiscard]] inline day first_day_of(const book& b, const std::vector<journal_entry>& journal, day last)
{
    auto first = number_of(journal.empty() ? last : journal.front().on);
    for (std::size_t i = 0; i < b.deliveries.size(); ++i)
        for (auto row = b.deliveries[i].rows_begin; row < b.deliveries[i].rows_end; ++row)
            first = std::min(first, b.deliveries.row(row).last);
    return day_numbered(first);
}

/// The last day of each month from that of `first` on, and `last` itself.
[[nodiscard]] inline std::set<day> cut_offs(calendar_unit month, day first, day last)
{
    std::set<day> out{last};
    for (auto at = std::optional{first}; at && *at <= last;) {
        const auto unit = unit_at(month, *at);
        if (!unit || unit->days.last() > last) break;
        out.insert(unit->days.last());
        at = checked_add(unit->days.last(), 1);
    }
    return out;
}

[[nodiscard]] inline journal_entry reversed(journal_entry e, day on)
{
    e.on = on;
    e.what = posted_event::reversal;
    for (auto& p : e.postings)
        p.amount = -p.amount;
    return e;
}

} // namespace detail

inline std::vector<journal_entry> accruals_on(const book& b, const question& q,
                                              const std::vector<matched_line>& matched,
                                              std::vector<not_accrued>& unknown)
{
    return detail::accrual_maker{b, q}.make(matched, unknown);
}

inline std::vector<not_accrued> add_accruals(const book& b, const question& q, calendar_unit month,
                                             std::vector<journal_entry>& journal)
{
    std::vector<not_accrued> unknown;
    const auto first = detail::first_day_of(b, journal, q.as_of);
    for (const auto on : detail::cut_offs(month, first, q.as_of)) {
        unknown.clear();
        const auto next = checked_add(on, 1);
        const auto then = closed_months{b}.at(on, q); // of a closed month: as it was known when it was closed
        for (auto& e : accruals_on(b, then, match_lines(b, {}, then), unknown)) {
            journal.push_back(e);
            if (next && *next <= q.as_of) journal.push_back(detail::reversed(std::move(e), *next));
        }
    }
    std::stable_sort(journal.begin(), journal.end(),
                     [](const journal_entry& x, const journal_entry& y) { return x.on < y.on; });
    return unknown;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/journal.hpp
/// The double-entry journal of a book: what was obligated, billed, approved, credited and paid by a day, for
/// one who knew what was recorded by then.
///
/// Deliveries post nothing: a book values them only through the order (rule/month_accruals.hpp posts that
/// value where somebody asks for it). A vague day posts on the last day that it can be, so that what stands
/// on a day is what surely had happened. Every paper stands on its own day; what a closed month does to that
/// is rule/closed_months.hpp.

#include "mediabuy/rule/history.hpp"
#include "mediabuy/rule/posted_to.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// By day, then in the order of the book.
[[nodiscard]] inline std::vector<journal_entry> make_journal(const book& b, const question& q);

// ---- implementation

namespace detail {

class journal_maker {
public:
    journal_maker(const book& b, const question& q) : book_{b}, q_{q}, orders_{b} {}

    [[nodiscard]] std::vector<journal_entry> make()
    {
        for (std::uint32_t i = 0; i < book_.contracts.size(); ++i)
            post_obligations(i);
        for (std::uint32_t i = 0; i < book_.invoices.size(); ++i)
            post_invoice(i);
        for (std::uint32_t i = 0; i < book_.credits.size(); ++i)
            post_credit(i);
        for (std::uint32_t i = 0; i < book_.payments.size(); ++i)
            post_payment(i);
        std::stable_sort(out_.begin(), out_.end(),
                         [](const journal_entry& x, const journal_entry& y) { return x.on < y.on; });
        return std::move(out_);
    }

private:
    /// An entry for what has a day; nothing where the day is not surely reached.
    [[nodiscard]] std::optional<journal_entry> entry_on(const std::optional<given_day>& on, posted_event what,
                                                        any_ref record, const record_head& head) const
    {
        if (on && on->when.reached_by(q_.as_of) != truth::yes) return std::nullopt;
        return journal_entry{.on = on ? on->when.latest() : q_.as_of,
                             .dated = on.has_value(),
                             .what = what,
                             .record = record,
                             .number = {},
                             .postings = {},
                             .sources = head.sources,
                             .where = head.where,
                             .known = known_days(book_, head)};
    }

    void keep(journal_entry e)
    {
        if (!e.postings.empty()) out_.push_back(std::move(e));
    }

    /// The line that a credit or a payment names; none: all of the invoice.
    [[nodiscard]] any_ref owner_of(const invoice& i, const std::optional<any_ref>& line) const
    {
        return account_owner(line ? charged_contract(book_, orders_, i, i.lines[line->part])
                                  : charged_contract(book_, orders_, i),
                             i.vendor);
    }

    void post_obligations(std::uint32_t index)
    {
        const auto& c = book_.contracts[index];
        const any_ref owner{record_kind::contract, index, 0};
        for (const auto& step : history_of(book_, c, q_).steps) {
            const auto& m = c.modifications[step.action];
            if (step.standing == step_standing::perhaps || !m.obligates) continue;
            auto e = entry_on(m.signed_on, posted_event::obligation, owner, c.head);
            if (!e) continue;
            e->number = m.number;
            if (!m.sources.empty()) e->sources = m.sources;
            e->where = m.where;
            e->known = known_days(book_, c, m);
            post_budget(*e, owner, account_word::obligated, account_word::undelivered, *m.obligates);
            keep(std::move(*e));
        }
    }

    void post_invoice(std::uint32_t index)
    {
        const auto& i = book_.invoices[index];
        if (known(book_, i.head, q_) != truth::yes) return;
        const any_ref record{record_kind::invoice, index, 0};
        const auto bill = entry_on(i.dated, posted_event::bill, record, i.head);
        if (!bill) return;
        auto e = *bill;
        e.number = i.number;
        auto approval =
            i.approved ? entry_on(i.approved, posted_event::approval, record, i.head) : std::nullopt;
        for (const auto& line : i.lines) {
            if (!line.amount) continue;
            const auto owner = account_owner(charged_contract(book_, orders_, i, line), i.vendor);
            post(e, {account_word::cost, kind_billed(book_, line), owner},
                 {account_word::billed, line_kind::other, owner}, *line.amount);
            post_budget(e, owner, account_word::undelivered, account_word::delivered_unpaid, *line.amount);
            if (approval && !i.approved_amount) post_approval(*approval, owner, *line.amount);
        }
        keep(std::move(e));
        if (!approval) return;
        approval->number = i.number;
        if (i.approved_amount) post_approval(*approval, owner_of(i, std::nullopt), *i.approved_amount);
        keep(std::move(*approval));
    }

    static void post_approval(journal_entry& e, any_ref owner, money amount)
    {
        post(e, {account_word::billed, line_kind::other, owner},
             {account_word::approved, line_kind::other, owner}, amount);
    }

    void post_credit(std::uint32_t index)
    {
        const auto& c = book_.credits[index];
        if (known(book_, c.head, q_) != truth::yes || !c.amount || !c.of) return;
        auto e = entry_on(c.dated, posted_event::credit, {record_kind::credit, index, 0}, c.head);
        if (!e) return;
        e->number = c.number;
        const auto& i = book_[c.of];
        const auto owner = owner_of(i, c.line);
        const auto kind = c.line ? kind_billed(book_, i.lines[c.line->part]) : kind_billed(book_, i);
        post(*e, {account_word::billed, line_kind::other, owner}, {account_word::cost, kind, owner},
             *c.amount);
        post_budget(*e, owner, account_word::delivered_unpaid, account_word::undelivered, *c.amount);
        keep(std::move(*e));
    }

    void post_payment(std::uint32_t index)
    {
        const auto& p = book_.payments[index];
        if (known(book_, p.head, q_) != truth::yes || !p.of) return;
        auto e = entry_on(p.paid, posted_event::payment, {record_kind::payment, index, 0}, p.head);
        if (!e) return;
        e->number = p.number;
        const auto owner = owner_of(book_[p.of], p.line);
        const account disbursed{account_word::disbursed, line_kind::other, owner};
        if (p.amount) {
            post(*e, {account_word::approved, line_kind::other, owner}, disbursed, *p.amount);
            post_budget(*e, owner, account_word::delivered_unpaid, account_word::delivered_paid, *p.amount);
        }
        if (p.interest) post(*e, {account_word::interest, line_kind::other, owner}, disbursed, *p.interest);
        keep(std::move(*e));
    }

    const book& book_;
    const question& q_;
    order_finder orders_;
    std::vector<journal_entry> out_;
};

} // namespace detail

inline std::vector<journal_entry> make_journal(const book& b, const question& q)
{
    return detail::journal_maker{b, q}.make();
}

} // namespace v1
} // namespace mediabuy

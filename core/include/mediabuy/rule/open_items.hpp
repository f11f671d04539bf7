// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/open_items.hpp
/// What is open on a day, item by item: delivered and not billed, billed and not approved, approved and not
/// paid, and credits that are due. The items of an account come to its balance in the journal with accruals.

#include "mediabuy/rule/kept_journal.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class open_state : std::uint8_t {
    accrued_not_billed,
    billed_not_matched,   ///< billed, and by `match` and what was decided not to be paid
    matched_not_approved, ///< the rest of what is billed and not approved
    approved_not_paid,
    credit_due, ///< paid beyond what is due
};
template <>
inline constexpr std::array spellings<open_state>{
    std::string_view{"accrued-not-billed"}, std::string_view{"billed-not-matched"},
    std::string_view{"matched-not-approved"}, std::string_view{"approved-not-paid"},
    std::string_view{"credit-due"}};

struct open_item {
    open_state state = open_state::accrued_not_billed;
    any_ref record; ///< the line of an order, the order of a fee, the invoice, or the line of an invoice
    account of;     ///< the account that it is a part of
    money amount;   ///< what is owed; negative: owed to us
    std::optional<day> since; ///< the day on the invoice; none of what is not billed
};

struct found_open_items {
    std::vector<open_item> items; ///< by state, then by owner, day and record
    std::vector<not_accrued> unknown;
};

[[nodiscard]] inline found_open_items open_items(const book& b, const question& q);

// ---- implementation

namespace detail {

class open_item_finder {
public:
    open_item_finder(const book& b, const question& q)
        : book_{b}, q_{closed_months{b}.at(q.as_of, q)}, orders_{b}, asked_{q}
    {
    }

    [[nodiscard]] found_open_items find()
    {
        std::vector<not_accrued> unknown;
        const auto matched = match_lines(book_, {}, q_);
        for (const auto& e : accruals_on(book_, q_, matched, unknown))
            for (const auto& p : e.postings)
                if (p.to.word == account_word::accrued || p.to.word == account_word::credits_due)
                    add(p.to.word == account_word::accrued ? open_state::accrued_not_billed
                                                           : open_state::credit_due,
                        e.record, p.to, -p.amount);
        sum_invoices();
        find_due(matched);
        for (const auto& [share, owed] : owed_)
            split(share, owed);
        std::sort(out_.begin(), out_.end(),
                  [this](const open_item& x, const open_item& y) { return order_of(x) < order_of(y); });
        return {std::move(out_), std::move(unknown)};
    }

private:
    struct account_share {
        std::uint32_t invoice;
        any_ref owner;
        std::string_view in;
        friend auto operator<=>(const account_share& x, const account_share& y)
        {
            if (const auto by = x.invoice <=> y.invoice; by != 0) return by;
            if (const auto by = x.owner <=> y.owner; by != 0) return by;
            return x.in.compare(y.in) <=> 0;
        }
        friend bool operator==(const account_share&, const account_share&) = default;
    };
    struct sums {
        money billed;   ///< and neither approved nor taken back
        money approved; ///< and not paid
        money passed;   ///< approved in all
    };

    [[nodiscard]] std::tuple<open_state, any_ref, std::optional<day>, std::string_view>
    order_of(const open_item& i) const
    {
        return {i.state, i.of.owner, i.since, book_.names.text(book_.head_of(i.record).id)};
    }

    void add(open_state state, any_ref record, const account& of, money amount,
             std::optional<day> since = std::nullopt)
    {
        if (!amount.is_zero()) out_.push_back({state, record, of, amount, since});
    }

    /// The invoice that an entry is about; nothing of an obligation.
    [[nodiscard]] std::optional<std::uint32_t> invoice_of(const journal_entry& e) const
    {
        switch (e.what) {
        case posted_event::bill:
        case posted_event::approval:
            return e.record.index;
        case posted_event::credit:
            return static_cast<std::uint32_t>(book_.credits[e.record.index].of.index());
        case posted_event::payment:
            return static_cast<std::uint32_t>(book_.payments[e.record.index].of.index());
        default:
            return std::nullopt;
        }
    }

    void sum_invoices()
    {
        for (const auto& e : keep_journal(book_, asked_, std::nullopt).entries) {
            const auto invoice = invoice_of(e);
            if (!invoice) continue;
            for (const auto& p : e.postings) {
                const bool billed = p.to.word == account_word::billed;
                if (!billed && p.to.word != account_word::approved) continue;
                const auto none = money::from_minor(0, p.amount.currency());
                auto& s = owed_
                              .try_emplace({*invoice, p.to.owner, p.amount.currency().code()},
                                           sums{none, none, none})
                              .first->second;
                (billed ? s.billed : s.approved) -= p.amount;
                if (!billed && e.what == posted_event::approval) s.passed -= p.amount;
            }
        }
    }

    /// What is to be paid of each invoice, by `match` and what was decided.
    void find_due(const std::vector<matched_line>& matched)
    {
        for (const auto& l : matched) {
            if (!l.billed || !l.in || !l.pay) continue;
            const auto& of = book_.invoices[l.billed->index];
            const auto owner =
                account_owner(charged_contract(book_, orders_, of, of.lines[l.billed->part]), of.vendor);
            due_.try_emplace({l.billed->index, owner, l.in->code()}, money::from_minor(0, *l.in))
                .first->second += l.allowed.value_or(*l.pay);
        }
    }

    void split(const account_share& of, const sums& owed)
    {
        const any_ref record{record_kind::invoice, of.invoice, 0};
        const auto& dated = book_.invoices[of.invoice].dated;
        const auto since = dated ? std::optional{dated->when.latest()} : std::nullopt;
        const account billed{account_word::billed, line_kind::other, of.owner};
        const auto none = money::from_minor(0, owed.billed.currency());
        const auto due = due_.find(of);
        auto matched = due == due_.end() ? none : due->second - owed.passed;
        matched = owed.billed.is_negative() ? none : max(none, min(matched, owed.billed));
        add(open_state::matched_not_approved, record, billed, matched, since);
        add(open_state::billed_not_matched, record, billed, owed.billed - matched, since);
        add(open_state::approved_not_paid, record, {account_word::approved, line_kind::other, of.owner},
            owed.approved, since);
    }

    const book& book_;
    question q_;
    order_finder orders_;
    question asked_;
    std::map<account_share, sums> owed_;
    std::map<account_share, money> due_;
    std::vector<open_item> out_;
};

} // namespace detail

inline found_open_items open_items(const book& b, const question& q)
{
    return detail::open_item_finder{b, q}.find();
}

} // namespace v1
} // namespace mediabuy

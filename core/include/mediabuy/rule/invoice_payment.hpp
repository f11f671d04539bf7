// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/invoice_payment.hpp
/// What may be paid on an invoice on a day, and with which interest: what the match clears, as far as it was
/// approved, and interest on each late payment by itself.
///
/// A book that keeps approvals wants one before a payment; in one that keeps none the match clears it. An
/// invoice in dispute as a whole waits for its acceptance. Interest runs on what was due and no more, and
/// what is open bears the interest of a payment on the day asked about.

#include "mediabuy/rule/advance_payment.hpp"
#include "mediabuy/rule/invoice_due.hpp"
#include "mediabuy/rule/late_rates.hpp"
#include "mediabuy/rule/match.hpp"
#include "mediabuy/rule/proof.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct pay_query {
    std::vector<any_ref> only; ///< invoices, orders, contracts, campaigns, vendors; all where empty
    late_rates rates = {};     ///< hold before those of the table
};

/// What is to do about an invoice. In the order in which it presses.
enum class pay_state : std::uint8_t {
    overdue, ///< something may be paid, and its last day in time is over
    waiting, ///< something is due that nobody approved, accepted or decided
    payable, ///< something may be paid, in time
    paid,    ///< nothing is open
    nothing, ///< nothing is due on it
};
template <>
inline constexpr std::array spellings<pay_state>{std::string_view{"overdue"}, std::string_view{"waiting"},
                                                 std::string_view{"payable"}, std::string_view{"paid"},
                                                 std::string_view{"nothing-due"}};

/// A payment, or what is open as if it were paid on the day asked about.
struct late_payment {
    std::optional<std::uint32_t> payment; ///< in book::payments; none: what is open
    std::optional<day> paid;              ///< nothing where the book has no exact day
    money amount;
    money principal;                              ///< of it what was due, and so bears interest
    std::optional<prompt_interest> interest = {}; ///< nothing where it is not known: no due date, or no rate
    std::optional<problem> rate_missing = {};     ///< no-rate
    std::optional<money> interest_paid = {};      ///< with it
    std::optional<money> in_advance = {};         ///< of it: paid before it was performed
};

/// An invoice, or its part in one currency.
struct payable_invoice {
    std::uint32_t invoice = 0;
    currency in;
    invoice_due when = {};
    pay_state state = pay_state::nothing;
    money invoiced;
    money due_on_it; ///< by the match, decisions observed, less credits
    money credited;
    money paid;                         ///< without interest
    std::optional<money> approved = {}; ///< nothing where nobody approved it
    money cleared;                      ///< open on lines that match or are decided
    money principal;                    ///< of this what may be paid now
    money unapproved;                   ///< cleared, and beyond what is approved or accepted
    money undecided;                    ///< open on lines that want a decision
    money withheld;                     ///< billed beyond what is due, and not credited
    money credit_owed;
    std::vector<late_payment> payments = {}; ///< by day; what is open comes last
    std::optional<money> interest = {};      ///< owed in all; nothing where a part of it is not known
    money interest_paid;
    money interest_open; ///< of what is known: owed on what was paid, or is payable now, and not paid
    money payable;       ///< principal and that interest
    std::optional<money> unsupported = {}; ///< of what is due: what no document bears out
    std::vector<matched_line> undecided_lines = {};
};

struct payables {
    std::vector<payable_invoice> invoices; ///< what presses first, then by the last day in time
    std::vector<std::uint32_t> too_large;  ///< in book::invoices: what no amount can hold together
    std::vector<matched_line> not_billed;  ///< lines of orders, where everything is asked about
};

[[nodiscard]] inline payables payable_invoices(const book& b, const pay_query& asked, const question& q);

// ---- implementation

namespace detail {

class payable_maker {
public:
    payable_maker(const book& b, const pay_query& asked, const question& q)
        : book_{b}, asked_{asked}, q_{q}, proofs_{b, q}, lines_{match_lines(b, {}, q)}
    {
        for (const auto& i : b.invoices)
            keeps_approvals_ = keeps_approvals_ || i.approved.has_value();
        for (std::uint32_t i = 0; i < b.payments.size(); ++i)
            if (b.payments[i].of)
                payments_[static_cast<std::uint32_t>(b.payments[i].of.index())].push_back(i);
        for (const auto& l : lines_)
            if (l.billed && l.in) by_invoice_[l.billed->index].push_back(&l);
    }

    [[nodiscard]] payables make();

private:
    using own_lines = std::vector<const matched_line*>;

    [[nodiscard]] bool asked(std::uint32_t invoice, const own_lines& lines) const;
    [[nodiscard]] bool fits(std::uint32_t invoice, const own_lines& lines) const;
    [[nodiscard]] payable_invoice of(std::uint32_t invoice, currency in, const own_lines& lines) const;
    void add_sums(payable_invoice& p, const own_lines& lines) const;
    void clear(payable_invoice& p) const;
    void add_payments(payable_invoice& p, const own_lines& lines) const;
    void add_open(payable_invoice& p) const;
    void bear(payable_invoice& p, late_payment each) const;
    [[nodiscard]] std::optional<money> in_advance(const payable_invoice& p, const own_lines& lines, day on,
                                                  money paid_by_then) const;
    void close(payable_invoice& p) const;

    const book& book_;
    const pay_query& asked_;
    const question& q_;
    proofs proofs_;
    std::vector<matched_line> lines_;
    std::map<std::uint32_t, own_lines> by_invoice_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> payments_; ///< by invoice
    bool keeps_approvals_ = false;
};

[[nodiscard]] inline money none_of(currency in) { return money::from_minor(0, in); }

inline bool payable_maker::asked(std::uint32_t invoice, const own_lines& lines) const
{
    const auto& i = book_.invoices[invoice];
    const any_ref itself{record_kind::invoice, invoice, 0};
    if (asked_about(book_, asked_.only, i, itself, std::nullopt)) return true;
    return std::any_of(lines.begin(), lines.end(), [&](const matched_line* l) {
        return asked_about(book_, asked_.only, i, itself, l->ordered_line);
    });
}

inline void payable_maker::add_sums(payable_invoice& p, const own_lines& lines) const
{
    const auto none = none_of(p.in);
    auto unsupported = none;
    for (const auto* l : lines) {
        const auto billed = l->invoiced.value_or(none);
        const auto credited = l->credited.value_or(none);
        p.invoiced += billed;
        p.credited += credited;
        p.paid += l->paid.value_or(none);
        p.due_on_it += min(l->allowed.value_or(none), billed - credited);
        p.credit_owed += l->credit_owed.value_or(none);
        const auto beyond = billed - l->allowed.value_or(none) - credited;
        if (beyond > none) p.withheld += beyond;
        (l->settled ? p.cleared : p.undecided) += l->open.value_or(none);
        if (!l->settled) p.undecided_lines.push_back(*l);
        if (!proofs_.are_kept()) continue;
        const auto& line = book_.invoices[p.invoice].lines[l->billed->part];
        const bool by_order = l->ordered_line && l->ordered_line->kind == record_kind::order_line;
        const auto proof =
            proofs_.of(*l->billed, bought_by(book_, line, by_order ? l->ordered_line : std::nullopt));
        unsupported += max(none, min(l->allowed.value_or(none), billed) - proof.supported.value_or(none));
    }
    if (proofs_.are_kept()) p.unsupported = unsupported;
}

/// What of the cleared may be paid: as far as it is approved, and not in a dispute about all of it.
inline void payable_maker::clear(payable_invoice& p) const
{
    const auto& i = book_.invoices[p.invoice];
    const auto none = none_of(p.in);
    const bool approved = i.approved && i.approved->when.reached_by(q_.as_of) == truth::yes;
    if (approved) {
        p.approved = p.invoiced;
        if (i.approved_amount)
            p.approved = i.approved_amount->currency() == p.in ? i.approved_amount : std::optional{none};
    }
    p.principal = max(none, p.cleared);
    if (p.approved)
        p.principal = min(p.principal, max(none, *p.approved - p.paid));
    else if (keeps_approvals_ || (p.when.facts.disputed == dispute::open && !p.when.facts.accepted))
        p.principal = none;
    p.unapproved = max(none, p.cleared - p.principal);
}

/// By days, what was paid by then beyond the value performed by then.
inline std::optional<money> payable_maker::in_advance(const payable_invoice& p, const own_lines& lines,
                                                      day on, money paid_by_then) const
{
    auto performed = none_of(p.in);
    for (const auto* l : lines) {
        const auto& line = book_.invoices[p.invoice].lines[l->billed->part];
        const auto amount = l->allowed.value_or(none_of(p.in));
        if (!line.start || !line.end) return std::nullopt;
        const auto run = period::between(line.start->when.earliest(), line.end->when.latest());
        if (!run) return std::nullopt;
        performed += advance_of(amount, *run, on).payable;
    }
    const auto beyond = min(p.due_on_it, paid_by_then) - performed;
    return beyond > none_of(p.in) ? std::optional{beyond} : std::nullopt;
}

/// The interest of a payment on its day.
inline void payable_maker::bear(payable_invoice& p, late_payment each) const
{
    if (p.when.due && each.paid) {
        const auto first = checked_add(p.when.due->due, 1);
        const auto made = interest_of(each.principal, p.when.due->due, *each.paid,
                                      first ? asked_.rates.on(*first) : std::nullopt, p.when.facts.claimed);
        if (made)
            each.interest = *made;
        else
            each.rate_missing = made.error();
    }
    p.payments.push_back(std::move(each));
}

inline void payable_maker::add_payments(payable_invoice& p, const own_lines& lines) const
{
    const auto at = payments_.find(p.invoice);
    if (at == payments_.end()) return;
    std::vector<std::uint32_t> own;
    for (const auto i : at->second) {
        const auto& each = book_.payments[i];
        if (known(book_, each.head, q_) != truth::yes) continue;
        if (each.paid && each.paid->when.reached_by(q_.as_of) != truth::yes) continue;
        const auto in = each.amount     ? each.amount->currency()
                        : each.interest ? each.interest->currency()
                                        : p.in;
        if (in == p.in) own.push_back(i);
    }
    std::stable_sort(own.begin(), own.end(), [this](std::uint32_t x, std::uint32_t y) {
        const auto on = [this](std::uint32_t i) {
            const auto& paid = book_.payments[i].paid;
            return paid ? paid->when.latest() : day{1, 1, 1};
        };
        return on(x) < on(y);
    });
    auto so_far = none_of(p.in);
    for (const auto i : own) {
        const auto& each = book_.payments[i];
        const auto amount = each.amount.value_or(none_of(p.in));
        const auto left = max(none_of(p.in), p.due_on_it - so_far);
        so_far += amount;
        late_payment made{.payment = i,
                          .paid = each.paid && each.paid->when.is_exact()
                                      ? std::optional{each.paid->when.latest()}
                                      : std::nullopt,
                          .amount = amount,
                          .principal = max(none_of(p.in), min(amount, left)),
                          .interest_paid = each.interest};
        if (made.paid) made.in_advance = in_advance(p, lines, *made.paid, so_far);
        if (each.interest) p.interest_paid += *each.interest;
        bear(p, std::move(made));
    }
}

inline void payable_maker::add_open(payable_invoice& p) const
{
    if (p.cleared <= none_of(p.in)) return;
    bear(p, {.payment = std::nullopt, .paid = q_.as_of, .amount = p.cleared, .principal = p.cleared});
}

inline void payable_maker::close(payable_invoice& p) const
{
    const auto none = none_of(p.in);
    auto owed = none; // on all
    auto now = none;  // on what was paid, or may be
    bool all_known = true;
    for (const auto& each : p.payments) {
        if (!each.interest) {
            all_known = all_known && !each.rate_missing;
            continue;
        }
        owed += each.interest->payable;
        if (each.payment || p.principal == p.cleared) now += each.interest->payable;
    }
    if (all_known) p.interest = owed;
    if (!p.when.due && !p.payments.empty()) p.interest.reset();
    p.interest_open = max(none, now - p.interest_paid);
    p.payable = p.principal + p.interest_open;
    const bool late = p.when.due && q_.as_of > p.when.due->pay_by.value_or(p.when.due->due);
    if (p.payable > none)
        p.state = late ? pay_state::overdue : pay_state::payable;
    else if (p.unapproved > none || p.undecided > none)
        p.state = pay_state::waiting;
    else if (p.paid > none)
        p.state = pay_state::paid;
}

inline payable_invoice payable_maker::of(std::uint32_t invoice, currency in, const own_lines& lines) const
{
    const auto none = none_of(in);
    payable_invoice p{.invoice = invoice,
                      .in = in,
                      .when = due_of(book_, book_.invoices[invoice], q_),
                      .invoiced = none,
                      .due_on_it = none,
                      .credited = none,
                      .paid = none,
                      .cleared = none,
                      .principal = none,
                      .unapproved = none,
                      .undecided = none,
                      .withheld = none,
                      .credit_owed = none,
                      .interest_paid = none,
                      .interest_open = none,
                      .payable = none};
    add_sums(p, lines);
    clear(p);
    add_payments(p, lines);
    add_open(p);
    close(p);
    return p;
}

/// Whether money holds every sum of what these lines and payments are about.
inline bool payable_maker::fits(std::uint32_t invoice, const own_lines& lines) const
{
    int128 sum = 0;
    const auto add = [&sum](const std::optional<money>& m) {
        if (m) sum += m->minor() < 0 ? -int128{m->minor()} : int128{m->minor()};
    };
    for (const auto* l : lines)
        for (const auto& each : {l->invoiced, l->allowed, l->credited, l->paid, l->open, l->credit_owed})
            add(each);
    if (const auto at = payments_.find(invoice); at != payments_.end())
        for (const auto i : at->second) {
            add(book_.payments[i].amount);
            add(book_.payments[i].interest);
        }
    return sum <= std::numeric_limits<std::int64_t>::max() / 4; // a year of interest in it
}

inline payables payable_maker::make()
{
    payables made;
    for (const auto& l : lines_)
        if (!l.billed && asked_.only.empty()) made.not_billed.push_back(l);
    auto& out = made.invoices;
    for (const auto& [invoice, lines] : by_invoice_) {
        if (!asked(invoice, lines)) continue;
        if (!fits(invoice, lines)) {
            made.too_large.push_back(invoice);
            continue;
        }
        std::map<std::string_view, own_lines> by_code;
        for (const auto* l : lines)
            by_code[l->in->code()].push_back(l);
        for (const auto& [code, own] : by_code)
            out.push_back(of(invoice, *own.front()->in, own));
    }
    const auto key = [this](const payable_invoice& p) {
        const auto by = p.when.due ? p.when.due->pay_by.value_or(p.when.due->due) : day{9999, 12, 31};
        return std::tuple{p.state, by, id_text(book_, {record_kind::invoice, p.invoice, 0}), p.in.code()};
    };
    std::sort(out.begin(), out.end(),
              [&key](const payable_invoice& x, const payable_invoice& y) { return key(x) < key(y); });
    return made;
}

} // namespace detail

inline payables payable_invoices(const book& b, const pay_query& asked, const question& q)
{
    return detail::payable_maker{b, asked, q}.make();
}

} // namespace v1
} // namespace mediabuy

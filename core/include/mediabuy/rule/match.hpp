// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/match.hpp
/// Order against delivery against invoice, line by line (domain.md D5), with what has been paid, credited and
/// decided. What is asked about narrows the answer and never the match: the same line has the same outcome.

#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/duplicate_bills.hpp"
#include "mediabuy/rule/line_match.hpp"
#include "mediabuy/rule/money_moved.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Lines to decide on first, then exceptions that are settled, then what matches; the largest difference
/// first.
[[nodiscard]] inline std::vector<matched_line> match_lines(const book& b, const match_query& asked,
                                                           const question& q);

/// Sums of matched lines in one currency.
struct match_sums {
    explicit match_sums(currency of)
        : invoiced{of}, pay{of}, paid{of}, cleared{of}, undecided{of}, withheld{of},
          credit_owed{of}, unbilled{of}
    {
    }

    total invoiced;
    total pay;         ///< the amounts to pay
    total paid;        ///< by the day
    total cleared;     ///< still to pay on lines that match, or are decided
    total undecided;   ///< still to pay on lines that want a decision
    total withheld;    ///< billed beyond what is due, and not credited
    total credit_owed; ///< paid beyond what is due, and not credited
    total unbilled;    ///< due on lines that nobody bills
    [[nodiscard]] currency in() const noexcept { return invoiced.currency(); }

    std::size_t lines = 0; ///< units: lines
    std::size_t exceptions = 0;
    std::size_t to_decide = 0;
};

/// By currency, in the order of their codes.
[[nodiscard]] inline std::vector<match_sums> sums_of(const std::vector<matched_line>& lines);

// ---- implementation

namespace detail {

/// Each line of each invoice that was there, in its turn.
[[nodiscard]] inline std::vector<line_in_turn> lines_in_turn(const book& b, const order_finder& orders,
                                                             const question& q)
{
    std::vector<line_in_turn> out;
    for (std::uint32_t i = 0; i < b.invoices.size(); ++i) {
        const auto& of = b.invoices[i];
        if (!is_there(b, of, q)) continue;
        for (std::uint32_t part = 0; part < of.lines.size(); ++part)
            out.push_back({.billed = {record_kind::invoice_line, i, part},
                           .found = orders.line_of(of, of.lines[part]),
                           .service = days_between(of.lines[part].start, of.lines[part].end)});
    }
    const auto key = [&b](const line_in_turn& t) {
        const auto& of = b.invoices[t.billed.index];
        const auto latest = [](const std::optional<given_day>& d) {
            return d ? d->when.latest() : day{9999, 12, 31};
        };
        return std::tuple{t.service.last, latest(of.dated), latest(of.received), id_text(b, t.billed)};
    };
    std::sort(out.begin(), out.end(),
              [&key](const line_in_turn& x, const line_in_turn& y) { return key(x) < key(y); });
    std::set<std::pair<any_ref, std::int32_t>> later;
    for (auto at = out.rbegin(); at != out.rend(); ++at)
        if (at->found.line) at->last_of_its_days = later.insert({*at->found.line, at->service.last}).second;
    return out;
}

/// The last decision about each line by the day.
[[nodiscard]] inline std::map<any_ref, std::uint32_t> decisions(const book& b, const question& q)
{
    std::map<any_ref, std::uint32_t> out;
    const auto day_of = [&b](std::uint32_t i) {
        const auto& on = b.dispositions[i].date;
        return std::pair{on ? on->when.latest() : day{1, 1, 1}, id_text(b, {record_kind::disposition, i, 0})};
    };
    for (std::uint32_t i = 0; i < b.dispositions.size(); ++i) {
        const auto& d = b.dispositions[i];
        if (!d.line || known(b, d.head, q) != truth::yes) continue;
        if (d.date && d.date->when.reached_by(q.as_of) != truth::yes) continue;
        const auto [at, first] = out.emplace(*d.line, i);
        if (!first && day_of(at->second) < day_of(i)) at->second = i;
    }
    return out;
}

/// What may be paid once somebody has decided; what is due where nobody has.
[[nodiscard]] inline money allowed(const book& b, const matched_line& l)
{
    if (!l.decided) return *l.pay;
    const auto& d = b.dispositions[*l.decided];
    const bool same = d.amount && d.amount->currency() == *l.in;
    switch (d.says) {
    case disposition_word::pay:
        return same ? *d.amount : *l.invoiced;
    case disposition_word::short_pay:
        return same ? *d.amount : *l.pay;
    case disposition_word::dispute:
        return same ? *l.invoiced - *d.amount : *l.pay;
    case disposition_word::credit_expected:
        break;
    }
    return *l.pay;
}

[[nodiscard]] inline disposition_word advised(const matched_line& l)
{
    if (l.credit_owed && !l.credit_owed->is_zero()) return disposition_word::credit_expected;
    if (!l.is_exception() || *l.pay >= *l.invoiced) return disposition_word::pay;
    return l.pay->is_zero() ? disposition_word::dispute : disposition_word::short_pay;
}

/// What is still to pay, what is owed back, and whether anything is left to decide.
inline void close(matched_line& l)
{
    if (!l.pay || !l.invoiced) {
        l.settled = false;
        return;
    }
    const auto none = money::from_minor(0, *l.in);
    const auto less = [](money x, money y) { return x < y; };
    const auto credited = l.credited.value_or(none);
    const auto paid = l.paid.value_or(none);
    const auto net = std::min(l.allowed.value_or(*l.pay), *l.invoiced - credited, less);
    l.open = net.is_negative() ? net - paid : std::max(none, net - paid, less);
    l.credit_owed = std::max(none, paid - std::max(net, none, less) - credited, less);
    const auto beyond = *l.invoiced - *l.pay;
    const bool nothing_back = l.credit_owed->is_zero();
    if (l.decided)
        l.settled = true;
    else if (!l.is_exception())
        l.settled = nothing_back;
    else if (beyond > none)
        l.settled = credited >= beyond && nothing_back;
    else
        l.settled = l.open->is_zero() && nothing_back;
    l.advice = advised(l);
}

/// A fee is a share of the media that the same bill is due.
[[nodiscard]] inline std::optional<ratio> fee_of(const book& b, const order_finder& orders,
                                                 const line_in_turn& turn)
{
    const auto& of = b.invoices[turn.billed.index];
    const auto& line = of.lines[turn.billed.part];
    if (turn.found.line || !line.amount || line.kind != line_kind::fee) return std::nullopt;
    const auto in = orders.order_of(of);
    return in ? b.orders[*in].fee : std::nullopt;
}

[[nodiscard]] inline std::vector<matched_line> all_matched(const book& b, const match_query& asked,
                                                           const question& q)
{
    const order_finder orders{b};
    line_matcher matcher{b, asked, q};
    duplicate_finder duplicates{b};
    const auto turns = lines_in_turn(b, orders, q);
    std::vector<matched_line> out;
    out.reserve(turns.size());
    std::vector<std::pair<const line_in_turn*, ratio>> fees;
    std::map<std::uint32_t, std::vector<std::size_t>> media; // by invoice
    std::map<any_ref, std::int32_t> billed_to;               // the last day, by the line of the order
    for (const auto& turn : turns) {
        if (turn.found.line) {
            auto& last =
                billed_to.emplace(package_line(b, *turn.found.line), turn.service.last).first->second;
            last = std::max(last, turn.service.last);
        }
        if (const auto fee = fee_of(b, orders, turn)) {
            fees.emplace_back(&turn, *fee);
            continue;
        }
        const auto same = duplicates.earlier(turn);
        out.push_back(same ? as_duplicate(b, turn, *same) : matcher.match(turn));
        if (turn.found.line) media[turn.billed.index].push_back(out.size() - 1);
    }
    std::set<std::uint32_t> with_fee;
    for (const auto& [turn, fee] : fees) {
        const auto in = b.invoices[turn->billed.index].lines[turn->billed.part].amount->currency();
        auto sum = money::from_minor(0, in);
        const bool first = with_fee.insert(turn->billed.index).second; // a second one has nothing left
        for (const auto i : first ? media[turn->billed.index] : std::vector<std::size_t>{})
            if (out[i].pay && out[i].in == in) sum += *out[i].pay;
        out.push_back(matcher.match_fee(*turn, fee, sum));
    }
    for (std::uint32_t i = 0; i < b.orders.size(); ++i) {
        const auto& o = b.orders[i];
        if (known(b, o.head, q) != truth::yes) continue;
        if (o.signed_on && o.signed_on->when.reached_by(q.as_of) != truth::yes) continue;
        std::optional<money> unbilled;
        for (std::uint32_t part = 0; part < o.lines.size(); ++part) {
            const any_ref line{record_kind::order_line, i, part};
            const auto last = billed_to.find(package_line(b, line));
            auto missing =
                matcher.unbilled(line, last == billed_to.end() ? day_run::before_all : last->second);
            if (!missing) continue;
            if (missing->difference && (!unbilled || unbilled->currency() == *missing->in))
                unbilled = unbilled.value_or(money::from_minor(0, *missing->in)) - *missing->difference;
            out.push_back(std::move(*missing));
        }
        if (unbilled && o.fee) out.push_back(line_matcher::unbilled_fee(i, *o.fee, *unbilled));
    }
    return out;
}

/// Precondition: of a line that is in the answer.
[[nodiscard]] inline bool line_asked(const book& b, const match_query& asked, const matched_line& l)
{
    if (l.billed)
        return asked_about(b, asked.only, b.invoices[l.billed->index],
                           {record_kind::invoice, l.billed->index, 0}, l.ordered_line);
    return asked.only.empty() || order_asked(b, asked.only, l.ordered_line->index);
}

} // namespace detail

inline std::vector<matched_line> match_lines(const book& b, const match_query& asked, const question& q)
{
    auto out = detail::all_matched(b, asked, q);
    const auto decided = detail::decisions(b, q);
    std::map<std::uint32_t, std::vector<matched_line*>> by_invoice;
    for (auto& l : out)
        if (l.billed && l.in) by_invoice[l.billed->index].push_back(&l);
    const detail::money_moved moved{b, q};
    for (auto& [invoice, lines] : by_invoice) {
        std::sort(lines.begin(), lines.end(),
                  [](const matched_line* x, const matched_line* y) { return *x->billed < *y->billed; });
        for (auto* l : lines) {
            if (const auto at = decided.find(*l->billed); at != decided.end()) l->decided = at->second;
            if (l->pay && l->invoiced) l->allowed = detail::allowed(b, *l);
        }
        moved.put_on(invoice, lines);
        for (auto* l : lines)
            detail::close(*l);
    }
    std::erase_if(out, [&](const matched_line& l) { return !detail::line_asked(b, asked, l); });
    const auto key = [&b](const matched_line& l) {
        const int group = l.settled ? (l.is_exception() ? 1 : 2) : 0;
        std::int64_t apart = l.difference ? l.difference->minor() : 0;
        if (apart > 0) apart = -apart; // the largest first; the most negative number has no opposite
        return std::tuple{group, apart, detail::id_text(b, l.billed ? *l.billed : *l.ordered_line)};
    };
    std::sort(out.begin(), out.end(),
              [&key](const matched_line& x, const matched_line& y) { return key(x) < key(y); });
    return out;
}

inline std::vector<match_sums> sums_of(const std::vector<matched_line>& lines)
{
    std::map<std::string_view, match_sums> by_code;
    for (const auto& l : lines) {
        if (!l.in) continue;
        auto& s = by_code.try_emplace(l.in->code(), *l.in).first->second;
        const auto none = money::from_minor(0, *l.in);
        ++s.lines;
        if (l.is_exception()) ++s.exceptions;
        if (!l.settled) ++s.to_decide;
        if (!l.billed) {
            if (l.difference) s.unbilled += -*l.difference;
            continue;
        }
        s.invoiced += l.invoiced.value_or(none);
        s.pay += l.pay.value_or(none);
        s.paid += l.paid.value_or(none);
        (l.settled ? s.cleared : s.undecided) += l.open.value_or(none);
        s.credit_owed += l.credit_owed.value_or(none);
        const auto beyond = l.invoiced && l.pay ? *l.invoiced - *l.pay - l.credited.value_or(none) : none;
        if (beyond > none) s.withheld += beyond;
    }
    std::vector<match_sums> out;
    for (auto& [code, s] : by_code)
        out.push_back(s);
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/line_match.hpp
/// What is due on one line of an invoice: the lesser of what was ordered and what ran, at the rate ordered.
///
/// Lines are taken by the last day of their service. What earlier ones took of an order and of a count is
/// gone for later ones, so that no unit is paid for twice, however the bills overlap. The cost is exact and
/// is rounded once a line, half-up.

#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/delivered_value.hpp"
#include "mediabuy/rule/delivery_count.hpp"
#include "mediabuy/rule/line_in_turn.hpp"
#include "mediabuy/rule/match_query.hpp"
#include "mediabuy/rule/order_cost.hpp"
#include "mediabuy/rule/proof.hpp"

#include <map>
#include <set>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

class line_matcher {
public:
    line_matcher(const book& b, const match_query& asked, const question& q)
        : book_{b}, asked_{asked}, q_{q}, counts_{b, q}, proofs_{b, q}
    {
        for (const auto& o : b.orders)
            if (o.under) orders_media_.insert(static_cast<std::uint32_t>(o.under.index()));
    }

    /// Precondition: called in the order of their turn; not for duplicates.
    [[nodiscard]] matched_line match(const line_in_turn& turn);

    /// A fee in per cent of the media of the same bill.
    [[nodiscard]] matched_line match_fee(const line_in_turn& turn, const ratio& fee, money media);

    /// What a line of an order delivered after the last day that is billed of it; nothing where that is
    /// nothing. Precondition: every bill has had its turn.
    [[nodiscard]] std::optional<matched_line> unbilled(any_ref order_line, std::int32_t billed_to);
    /// The fee in per cent of media of an order that is not billed.
    [[nodiscard]] static matched_line unbilled_fee(std::uint32_t order_at, const ratio& fee, money media);

private:
    struct state {
        const line_in_turn& turn;
        const invoice_line& line;
        const invoice& of;
        matched_line out;
        decimal made_good = {}; ///< of the units available: those that replace others
    };

    void by_order(state& s, any_ref order_line);
    void by_units(state& s, const order_terms& t, const ratio& factor);
    void by_flight(state& s, const order_terms& t, const ratio& factor);
    void by_contract(state& s, any_ref contract_line);

    void look_at_days(state& s, const order_terms& t);
    void take_units(state& s, const order_terms& t, const decimal& units);
    [[nodiscard]] std::optional<ratio> short_rate(state& s, const order_terms& t);
    [[nodiscard]] bool lacks_document(state& s);
    void refuse_unproved(state& s);
    /// Units that may be billed for those days; nothing where nobody counted and no document bears them out.
    [[nodiscard]] std::optional<decimal> available(state& s, const order_terms& t);
    [[nodiscard]] decimal ran_for_takers(std::uint32_t placement, const order_terms& t,
                                         std::int32_t last) const;
    void settle_due(state& s, const ratio& exact);

    static void add(matched_line& out, match_outcome what);
    template <class... Arguments>
    static void say(matched_line& out, problem_code code, Arguments... arguments)
    {
        out.why.push_back({code, {argument{std::move(arguments)}...}});
    }

    const book& book_;
    const match_query& asked_;
    const question& q_;
    delivery_counts counts_;
    proofs proofs_;
    std::set<std::uint32_t> orders_media_;             ///< contracts with insertion orders
    std::map<any_ref, decimal> units_taken_;           ///< of the order, by its line
    std::map<std::uint32_t, decimal> delivered_taken_; ///< of a count, by allocation
    std::map<std::uint32_t, std::map<any_ref, std::vector<day_run>>> flights_taken_; ///< of those that took
    std::map<any_ref, decimal> replaced_taken_; ///< of what makes good, by the line of the order
    std::set<any_ref> short_rated_;             ///< lines of orders whose short rate is billed
    std::map<any_ref, money> money_taken_;      ///< of the order, by its line
};

// ---- implementation

/// The day whose terms hold: the last of the service, or the day asked about where that is earlier.
[[nodiscard]] inline day day_of_terms(day_run service, const question& q)
{
    return service.last < number_of(q.as_of) ? day_numbered(service.last) : q.as_of;
}

inline void line_matcher::add(matched_line& out, match_outcome what)
{
    if (what == out.outcome) return;
    if (what < out.outcome) {
        if (what > match_outcome::rounding) out.also.push_back(what);
        return;
    }
    if (out.outcome > match_outcome::rounding) out.also.push_back(out.outcome);
    out.outcome = what;
}

inline matched_line line_matcher::match(const line_in_turn& turn)
{
    const auto& of = book_.invoices[turn.billed.index];
    const auto& line = of.lines[turn.billed.part];
    state s{.turn = turn, .line = line, .of = of, .out = {}};
    s.out.billed = turn.billed;
    s.out.invoiced = line.amount;
    s.out.units_invoiced = line.units;
    if (line.amount) s.out.in = line.amount->currency();
    s.out.by = turn.found.by;
    if (!line.amount) return std::move(s.out);
    if (turn.found.line) {
        by_order(s, *turn.found.line);
    } else if (line.contract_line) {
        s.out.by = found_by::contract_line;
        by_contract(s, *line.contract_line);
    } else {
        add(s.out, match_outcome::not_ordered);
        if (turn.found.several)
            say(s.out, says::bill_fits_several);
        else
            say(s.out, says::bill_fits_none);
        settle_due(s, ratio{});
    }
    return std::move(s.out);
}

/// Days billed that are not ordered, and days that are not over when they are billed.
inline void line_matcher::look_at_days(state& s, const order_terms& t)
{
    const auto service = s.turn.service;
    const auto flight = t.paid_flight();
    const auto inside = cut_to(flight, service);
    if (service.is_bounded()) {
        const auto outside = service.length() - (inside.empty() ? 0 : days_in(inside));
        if (outside > 0) {
            add(s.out, match_outcome::out_of_flight);
            say(s.out, says::bill_out_of_flight, std::int64_t{outside});
        }
    }
    if (!s.line.end) return;
    const auto last = s.line.end->when.earliest();
    const bool before_service = s.of.dated && last > s.of.dated->when.latest();
    if (!before_service && last <= q_.as_of) return;
    add(s.out, match_outcome::in_advance);
    say(s.out, says::bill_in_advance,
        worded_day{s.line.end->when, std::string{book_.names.text(s.line.end->as_printed)}});
}

/// Units that make good are drawn only where the days billed fall short.
inline std::optional<decimal> line_matcher::available(state& s, const order_terms& t)
{
    const auto bought = bought_by(book_, s.line, s.turn.found.line);
    const auto flight = t.paid_flight();
    const auto days = cut_to(flight, s.turn.service);
    const auto its = bought ? counts_.on(bought->index, t.governing_count, days) : delivery_count{};
    const auto again = counts_.making_good(t.line, t.governing_count);
    if (!its.any && !again.any) {
        // Nobody counted: what documents bear out of the units billed stands for a count.
        const auto proof = proofs_.of(s.turn.billed, bought);
        if (proof.share.is_zero()) return std::nullopt;
        const auto units = s.line.units ? *s.line.units : t.units.value_or(decimal{});
        return to_decimal(ratio{units} * proof.share, detail::unit_digits, rounding::down).trimmed();
    }
    if (its.chosen) say(s.out, says::count_not_named, std::string{book_.names.text(its.counted_by)});
    if (!its.reaching_beyond.is_zero())
        say(s.out, says::count_reaches_beyond, to_string(its.reaching_beyond));
    decimal own;
    if (its.any) {
        const auto so_far = ran_for_takers(bought->index, t, s.turn.service.last);
        own = min(its.units, max(decimal{}, so_far - delivered_taken_[bought->index]));
    }
    const auto wanted = s.line.units ? *s.line.units : s.out.units_ordered.value_or(own);
    const auto left = max(decimal{}, again.units - replaced_taken_[t.line]);
    s.made_good = min(left, max(decimal{}, wanted - own));
    return own + s.made_good;
}

/// What ran of a placement by a day on the days of this line and of those that took units of it: what one
/// line took of other days leaves this one its own.
inline decimal line_matcher::ran_for_takers(std::uint32_t placement, const order_terms& t,
                                            std::int32_t last) const
{
    auto days = t.paid_flight();
    if (const auto others = flights_taken_.find(placement); others != flights_taken_.end())
        for (const auto& [line, flight] : others->second)
            if (line != t.line) days.insert(days.end(), flight.begin(), flight.end());
    const day_run by_then{.first = day_run::before_all, .last = last};
    return counts_.on(placement, t.governing_count, cut_to(days, by_then)).units;
}

/// Takes units from the order and from the count.
inline void line_matcher::take_units(state& s, const order_terms& t, const decimal& units)
{
    auto& taken = units_taken_[t.line];
    taken = taken + units;
    const auto replaced = min(units, s.made_good);
    auto& again = replaced_taken_[t.line];
    again = again + replaced;
    if (const auto bought = bought_by(book_, s.line, s.turn.found.line)) {
        auto& gone = delivered_taken_[bought->index];
        gone = gone + (units - replaced);
        flights_taken_[bought->index][t.line] = t.paid_flight();
    }
}

/// What a short rate comes to: units that ran, each at the price of the frequency earned less the one agreed
/// (domain.md D4). Nothing where the line has none, ran in full, or was billed it before.
inline std::optional<ratio> line_matcher::short_rate(state& s, const order_terms& t)
{
    const auto bought = bought_by(book_, s.line, s.turn.found.line);
    if (s.line.units || !bought || short_rated_.contains(t.line)) return std::nullopt;
    const auto ran = counts_.on(bought->index, t.governing_count, t.paid_flight()).units;
    const auto extra = short_rate_of(book_, t, ran);
    if (!extra || units_taken_[t.line] - replaced_taken_[t.line] < ran) return std::nullopt;
    short_rated_.insert(t.line);
    return *extra * ratio{ran};
}

/// A book that keeps documents wants one for each line; in one that keeps none the count is the proof.
inline bool line_matcher::lacks_document(state& s)
{
    if (!proofs_.are_kept()) return false;
    const auto proof = proofs_.of(s.turn.billed, bought_by(book_, s.line, s.turn.found.line));
    return proof.share.is_zero();
}

inline void line_matcher::refuse_unproved(state& s)
{
    say(s.out, says::bill_unproved);
    add(s.out, match_outcome::missing_proof);
    settle_due(s, ratio{});
}

/// Holds what is billed against what is due, with the tolerances.
inline void line_matcher::settle_due(state& s, const ratio& exact)
{
    auto& out = s.out;
    const auto billed = *out.invoiced;
    const auto due = rounded(exact, billed.currency());
    if (!due) return;
    out.difference = billed - *due;
    out.pay = std::min(billed, *due, [](money x, money y) { return x < y; });
    const bool is_exact = ratio{to_decimal(*due)} == exact;
    if (!is_exact) out.exact = exact;
    if (out.outcome == match_outcome::matched && *due == billed && !is_exact)
        out.outcome = match_outcome::rounding;
    const bool variance =
        out.outcome == match_outcome::unit_variance || out.outcome == match_outcome::rate_variance;
    const auto [most, which] = tolerance_on(asked_, *due);
    out.tolerance = most;
    if (!variance || !most) return;
    const auto apart = out.difference->is_negative() ? -*out.difference : *out.difference;
    if (apart > *most) return;
    out.tolerated_by = which;
    out.also.insert(out.also.begin(), out.outcome);
    out.outcome = match_outcome::matched;
    out.pay = billed;
    if (which == tolerance_of::amount)
        say(out, says::within_tolerance_amount, *most);
    else
        say(out, says::within_tolerance_rate, *most);
}

inline void line_matcher::by_units(state& s, const order_terms& t, const ratio& factor)
{
    auto& out = s.out;
    const auto price = *t.unit_price * factor;
    const auto in = out.invoiced->currency();
    out.units_ordered = units_left(t, units_taken_[t.line]);
    if (out.units_ordered) out.ordered = rounded(price * ratio{*out.units_ordered}, in);
    if (const auto extra = short_rate(s, t)) {
        const auto cost = rounded(*extra * factor, in);
        out.ordered = out.delivered = cost;
        if (cost != out.invoiced) {
            add(out, match_outcome::rate_variance);
            if (cost) say(out, says::bill_amount_differs, *out.invoiced, *cost);
        }
        if (lacks_document(s)) return refuse_unproved(s);
        return settle_due(s, *extra * factor);
    }
    const auto ran = available(s, t);
    if (!ran || lacks_document(s)) return refuse_unproved(s);
    out.units_delivered = *ran;
    out.delivered = rounded(price * ratio{*ran}, in);
    const auto payable = payable_units(t, *ran, out.units_ordered);
    auto paid_units = payable;
    ratio exact = price * ratio{payable};
    if (const auto& billed = s.line.units) {
        paid_units = min(*billed, payable);
        // A rate differs where the amount is not that of the units billed, but for less than half a minor
        // unit.
        const auto own = price * ratio{*billed};
        const bool same_rate = rounded(own, in) == out.invoiced;
        const auto billed_price = quotient(ratio{to_decimal(*out.invoiced)}, ratio{*billed});
        if (!same_rate) {
            add(out, match_outcome::rate_variance);
            if (const auto cost = rounded(own, in)) say(out, says::bill_rate_differs, *out.invoiced, *cost);
        }
        const auto rate = same_rate || !billed_price || *billed_price > price ? price : *billed_price;
        exact = rate * ratio{paid_units};
        if (*billed > payable) {
            add(out, match_outcome::unit_variance);
            say(out, says::bill_units_over, to_string(*billed), to_string(payable));
        } else if (*billed < payable && s.turn.last_of_its_days) {
            add(out, match_outcome::unit_variance);
            say(out, says::bill_units_under, to_string(*billed), to_string(payable));
        }
        const auto wanted = out.units_ordered ? min(*billed, *out.units_ordered) : *billed;
        if (wanted > *ran) out.units_short = wanted - *ran;
    } else if (rounded(exact, in) != out.invoiced) {
        const bool other_price = s.line.priced && row_of(s.line.priced->type).units_in_price != 0 &&
                                 unit_price(*s.line.priced) != price;
        add(out, other_price ? match_outcome::rate_variance : match_outcome::unit_variance);
        if (const auto cost = rounded(exact, in)) say(out, says::bill_amount_differs, *out.invoiced, *cost);
    }
    if (t.free && !out.invoiced->is_zero()) say(out, says::bill_is_free);
    take_units(s, t, paid_units);
    if (t.whole && !t.units) {
        // A sum is contracted, and no units: what is left of it.
        auto& spent = money_taken_.try_emplace(t.line, money::from_minor(0, in)).first->second;
        const auto left = ratio{to_decimal(*t.whole)} * factor - ratio{to_decimal(spent)};
        out.ordered = rounded(left, in);
        if (exact > left) {
            exact = left;
            add(out, match_outcome::unit_variance);
            if (out.ordered) say(out, says::bill_over_order, *out.ordered);
        }
        settle_due(s, exact);
        if (out.pay) spent += *out.pay;
        return;
    }
    settle_due(s, exact);
}

/// One price for the flight: by the days of it that are billed, all where the bill names none. That something
/// ran, a count or a document has to show; how much, is no part of such a price.
inline void line_matcher::by_flight(state& s, const order_terms& t, const ratio& factor)
{
    auto& out = s.out;
    const auto in = out.invoiced->currency();
    const ratio whole = ratio{to_decimal(*t.whole)} * factor;
    ratio exact = whole;
    if (has_days(t) && s.turn.service.is_bounded()) {
        const auto first = flat_cost_through(t, whole, in, s.turn.service.first - 1);
        const auto last = flat_cost_through(t, whole, in, s.turn.service.last);
        if (!first || !last) return;
        exact = ratio{to_decimal(*last - *first)};
    }
    const auto taken = money_taken_.try_emplace(t.line, money::from_minor(0, in)).first;
    if (taken->second.currency() != in) return;
    const auto left = whole - ratio{to_decimal(taken->second)};
    if (exact > left) exact = left;
    out.ordered = rounded(exact, in);
    if (!available(s, t) || lacks_document(s)) return refuse_unproved(s);
    out.delivered = out.ordered;
    if (out.ordered && *out.ordered != *out.invoiced) {
        add(out, match_outcome::rate_variance);
        say(out, says::bill_amount_differs, *out.invoiced, *out.ordered);
    }
    settle_due(s, exact);
    if (out.pay) taken->second += *out.pay;
}

inline void line_matcher::by_order(state& s, any_ref order_line)
{
    const auto priced_at = package_line(book_, order_line);
    const auto t = terms_on(book_, priced_at, day_of_terms(s.turn.service, q_), q_);
    s.out.ordered_line = order_line;
    look_at_days(s, t);
    if (cut_to(t.paid_flight(), s.turn.service).empty()) return settle_due(s, ratio{});
    const auto& own_basis = s.line.basis;
    const auto factor = basis_factor(t, own_basis.value_or(t.basis));
    if (!factor || (t.in && *t.in != s.out.invoiced->currency()) || (!t.unit_price && !t.whole)) {
        add(s.out, match_outcome::rate_variance);
        say(s.out, says::bill_not_comparable);
        return settle_due(s, ratio{});
    }
    if (t.flat)
        by_flight(s, t, *factor);
    else
        by_units(s, t, *factor);
}

/// A line without an insertion order, such as labour: the price of the contract's line, and proof that it was
/// done, which an acceptance is. What is billed of another kind, such as a tax, the line did not order; and
/// media need an insertion order under a contract that has some.
inline void line_matcher::by_contract(state& s, any_ref contract_line)
{
    auto& out = s.out;
    out.ordered_line = contract_line;
    const auto& c = book_.contracts[contract_line.index].lines[contract_line.part];
    const auto kind = s.line.kind.value_or(c.kind);
    if (kind != c.kind || (kind == line_kind::media && orders_media_.contains(contract_line.index))) {
        add(out, match_outcome::not_ordered);
        if (kind != c.kind)
            say(out, says::bill_of_other_kind, std::string{spelling_of(kind)},
                std::string{spelling_of(c.kind)});
        else
            say(out, says::bill_fits_none);
        return settle_due(s, ratio{});
    }
    ratio exact{to_decimal(*out.invoiced)};
    if (c.unit_price && s.line.units) {
        exact = ratio{*c.unit_price} * ratio{*s.line.units};
        out.ordered = rounded(exact, out.invoiced->currency());
        if (out.ordered != out.invoiced) {
            add(out, match_outcome::rate_variance);
            if (out.ordered) say(out, says::bill_rate_differs, *out.invoiced, *out.ordered);
        }
    }
    order_terms of_contract{};
    of_contract.line = contract_line;
    of_contract.flight.push_back(days_between(c.start, c.end));
    look_at_days(s, of_contract);
    const bool accepted = s.of.accepted && s.of.accepted->when.reached_by(q_.as_of) == truth::yes;
    const auto proof = proofs_.of(s.turn.billed, s.line.bought);
    bool ran = accepted || !proof.share.is_zero();
    if (s.line.bought) {
        const auto days = cut_to(of_contract.flight, s.turn.service);
        const auto its = counts_.on(s.line.bought->index, name_id::none, days);
        ran = ran || its.any;
        if (its.any) out.units_delivered = its.units;
    }
    if (!ran) return refuse_unproved(s);
    if (out.outcome == match_outcome::out_of_flight) exact = ratio{};
    settle_due(s, exact);
}

inline matched_line line_matcher::match_fee(const line_in_turn& turn, const ratio& fee, money media)
{
    const auto& of = book_.invoices[turn.billed.index];
    const auto& line = of.lines[turn.billed.part];
    state s{.turn = turn, .line = line, .of = of, .out = {}};
    auto& out = s.out;
    out.billed = turn.billed;
    out.by = found_by::order_fee;
    out.in = line.amount->currency();
    out.invoiced = line.amount;
    const auto exact = ratio{to_decimal(media)} * fee;
    out.ordered = out.delivered = rounded(exact, *out.in);
    if (out.ordered && *out.ordered != *out.invoiced) {
        add(out, match_outcome::rate_variance);
        say(out, says::bill_amount_differs, *out.invoiced, *out.ordered);
    }
    settle_due(s, exact);
    return std::move(s.out);
}

inline std::optional<matched_line> line_matcher::unbilled(any_ref order_line, std::int32_t billed_to)
{
    const auto& l = book_.orders[order_line.index].lines[order_line.part];
    const auto t = terms_on(book_, order_line, q_.as_of, q_);
    if (t.free || !l.bought || (!t.unit_price && !t.whole) || !t.in) return std::nullopt;
    const bool never = billed_to == day_run::before_all;
    if (billed_to == day_run::after_all || (t.flat && !never))
        return std::nullopt; // its days are not counted
    const auto since = cut_to(t.paid_flight(), {.first = never ? billed_to : billed_to + 1});
    const auto at = static_cast<std::uint32_t>(l.bought.index());
    const auto ran = counts_.on(at, t.governing_count, since);
    const auto left = units_left(t, units_taken_[order_line]);
    auto due = payable_units(t, ran.units, left);
    // Of what ran of the same thing, other lines may be billed with a part.
    due = min(due, max(decimal{}, ran_for_takers(at, t, day_run::after_all) - delivered_taken_[at]));
    if (!ran.any || due.is_zero()) return std::nullopt;
    matched_line out;
    out.outcome = match_outcome::missing_invoice;
    out.ordered_line = order_line;
    out.by = found_by::order_line;
    out.in = t.in;
    out.units_delivered = ran.units;
    out.units_ordered = left;
    out.pay = money::from_minor(0, *t.in);
    out.settled = false;
    say(out, says::bill_missing);
    if (!t.unit_price) {
        out.ordered = t.whole;
        return out;
    }
    if (out.units_ordered) out.ordered = rounded(*t.unit_price * ratio{*out.units_ordered}, *t.in);
    out.delivered = rounded(*t.unit_price * ratio{ran.units}, *t.in);
    if (const auto cost = rounded(*t.unit_price * ratio{due}, *t.in)) out.difference = -*cost;
    return out;
}

inline matched_line line_matcher::unbilled_fee(std::uint32_t order_at, const ratio& fee, money media)
{
    matched_line out;
    out.outcome = match_outcome::missing_invoice;
    out.ordered_line = any_ref{record_kind::order, order_at, 0};
    out.by = found_by::order_fee;
    out.in = media.currency();
    out.pay = money::from_minor(0, media.currency());
    out.settled = false;
    out.ordered = out.delivered = rounded(ratio{to_decimal(media)} * fee, media.currency());
    if (out.ordered) out.difference = -*out.ordered;
    say(out, says::bill_missing);
    return out;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

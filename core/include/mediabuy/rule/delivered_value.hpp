// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/delivered_value.hpp
/// What a line of an insertion order has delivered through a day, valued at its terms: units by the count
/// that governs, on days that are paid for, at most those ordered (unless more is billable), with the units
/// that make good what was missed; a flat price by days once somebody counted that it ran. Make-goods and
/// bonus units are worth nothing of their own.
///
/// A row counts through the last day that it can be of, at the terms of that day. Two lines that order one
/// placement for the same days are not both paid for its units: the earlier in the book has them first.

#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/delivery_count.hpp"
#include "mediabuy/rule/order_cost.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct delivered_value {
    any_ref line;                      ///< of an order
    std::optional<money> amount = {};  ///< in the basis of the order, rounded half-up; nothing: see why
    std::optional<decimal> units = {}; ///< that ran on days that are paid for, with replacements
    std::optional<decimal> payable_units = {}; ///< of these those that are paid for; nothing of a flat price
    std::optional<sentence> why = {};          ///< why there is no amount
};

/// Made once for each answer.
class delivered_values {
public:
    delivered_values(const book& b, const question& q);

    /// Precondition: a line of an order; no day after the one asked about.
    [[nodiscard]] delivered_value of(any_ref order_line, day through) const;

    [[nodiscard]] const delivery_counts& counts() const noexcept { return counts_; }

private:
    /// Days on which the same terms hold, up to the last.
    struct span_of_terms {
        order_terms terms;
        day_run days;
    };
    struct valued {
        ratio exact;
        decimal units;
        decimal payable;
        bool any = false;
        bool flat = false;
        bool beyond_money = false; ///< no money can hold it
    };

    [[nodiscard]] std::vector<span_of_terms> terms_through(any_ref line, std::int32_t last) const;
    [[nodiscard]] valued value(any_ref line, std::int32_t last) const;
    void add_units(const span_of_terms& s, decimal ran, valued& to) const;
    void add_flat(const span_of_terms& s, std::uint32_t allocation, valued& to) const;
    void add_replacements(const order_terms& t, std::int32_t last, valued& to) const;
    /// Units that lines before this one leave to it of their common placement.
    [[nodiscard]] std::optional<decimal> left_by_others(any_ref line, std::int32_t last) const;

    const book& book_;
    question q_;
    delivery_counts counts_;
    std::map<std::uint32_t, std::vector<any_ref>> charged_; ///< lines by allocation, where it has several
};

// ---- implementation

namespace detail {

[[nodiscard]] inline bool is_charged(const order_line& l) { return !l.bonus && !l.makes_good; }

} // namespace detail

inline delivered_values::delivered_values(const book& b, const question& q) : book_{b}, q_{q}, counts_{b, q}
{
    for (std::uint32_t i = 0; i < b.orders.size(); ++i)
        for (std::uint32_t part = 0; part < b.orders[i].lines.size(); ++part) {
            const auto& l = b.orders[i].lines[part];
            if (l.bought && detail::is_charged(l))
                charged_[static_cast<std::uint32_t>(l.bought.index())].push_back(
                    {record_kind::order_line, i, part});
        }
    std::erase_if(charged_, [](const auto& each) { return each.second.size() < 2; });
}

inline std::vector<delivered_values::span_of_terms> delivered_values::terms_through(any_ref line,
                                                                                    std::int32_t last) const
{
    const auto& o = book_.orders[line.index];
    std::vector<std::int32_t> begins{day_run::before_all};
    for (const auto& r : o.revisions)
        if (r.line.index == line.part && r.date && known(book_, o, r, q_) == truth::yes)
            if (const auto from = detail::number_of(r.date->when.latest()); from <= last)
                begins.push_back(from);
    std::sort(begins.begin(), begins.end());
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    std::vector<span_of_terms> out;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const auto to = i + 1 < begins.size() ? begins[i + 1] - 1 : last;
        out.push_back(
            {terms_on(book_, line, detail::day_numbered(to), q_), {.first = begins[i], .last = to}});
    }
    return out;
}

inline void delivered_values::add_units(const span_of_terms& s, decimal ran, valued& to) const
{
    const auto& t = s.terms;
    auto payable = detail::payable_units(t, ran, detail::units_left(t, to.payable));
    auto exact = *t.unit_price * ratio{payable};
    if (t.whole && !t.units) { // a sum is contracted, and no units
        const auto left = ratio{to_decimal(*t.whole)} - to.exact;
        if (exact > left) exact = left.is_negative() ? ratio{} : left;
    }
    to.units = to.units + ran;
    to.payable = to.payable + payable;
    to.exact = to.exact + exact;
}

inline void delivered_values::add_flat(const span_of_terms& s, std::uint32_t allocation, valued& to) const
{
    const auto& t = s.terms;
    to.flat = true;
    const auto ran = counts_.on(allocation, t.governing_count,
                                cut_to(t.paid_flight(), {.first = day_run::before_all, .last = s.days.last}));
    to.any = to.any || ran.any;
    const ratio whole{to_decimal(*t.whole)};
    const auto before = s.days.first == day_run::before_all
                            ? std::optional{money::from_minor(0, *t.in)}
                            : detail::flat_cost_through(t, whole, *t.in, s.days.first - 1);
    const auto until = detail::flat_cost_through(t, whole, *t.in, s.days.last);
    if (!before || !until) {
        to.beyond_money = true;
        return;
    }
    const auto left = whole - to.exact;
    const ratio exact{to_decimal(*until - *before)};
    to.exact = to.exact + (exact > left ? left : exact);
}

inline void delivered_values::add_replacements(const order_terms& t, std::int32_t last, valued& to) const
{
    if (!t.unit_price || !t.units) return; // without a number of units none is missed
    const auto again = counts_.making_good(t.line, t.governing_count, {.last = last});
    if (!again.any) return;
    to.any = true;
    const auto drawn = min(again.units, max(decimal{}, *t.units - to.payable));
    to.units = to.units + drawn;
    to.payable = to.payable + drawn;
    to.exact = to.exact + *t.unit_price * ratio{drawn};
}

inline std::optional<decimal> delivered_values::left_by_others(any_ref line, std::int32_t last) const
{
    const auto& bought = book_.orders[line.index].lines[line.part].bought;
    const auto several = charged_.find(static_cast<std::uint32_t>(bought.index()));
    if (several == charged_.end()) return std::nullopt;
    std::vector<day_run> days;
    decimal taken;
    const auto add_days = [&](any_ref of) {
        const auto t = terms_on(book_, of, detail::day_numbered(last), q_);
        for (const auto run : cut_to(t.paid_flight(), {.first = day_run::before_all, .last = last}))
            days.push_back(run);
        return t.governing_count;
    };
    for (const auto other : several->second) {
        if (other == line) break;
        add_days(other);
        const auto its = value(other, last);
        if (!its.flat) taken = taken + its.payable;
    }
    const auto governing = add_days(line);
    const auto ran = counts_.on(several->first, governing, days);
    return max(decimal{}, ran.units - taken);
}

inline delivered_values::valued delivered_values::value(any_ref line, std::int32_t last) const
{
    valued out;
    const auto at = static_cast<std::uint32_t>(book_.orders[line.index].lines[line.part].bought.index());
    const auto spans = terms_through(line, last);
    auto left = left_by_others(line, last);
    for (const auto& s : spans) {
        const auto& t = s.terms;
        if (t.flat) {
            if (t.whole) add_flat(s, at, out);
            continue;
        }
        if (!t.unit_price) continue;
        const auto through = [&](std::int32_t to) {
            return counts_.on(at, t.governing_count,
                              cut_to(t.paid_flight(), {.first = day_run::before_all, .last = to}));
        };
        const auto until = through(s.days.last);
        auto ran = until.units;
        if (s.days.first != day_run::before_all) ran = max(decimal{}, ran - through(s.days.first - 1).units);
        if (left) {
            ran = min(ran, *left);
            left = *left - ran;
        }
        out.any = out.any || until.any;
        add_units(s, ran, out);
    }
    const auto& now = spans.back().terms;
    // Once nothing more of it is paid for, a schedule that did not run in full costs what it earned.
    const auto flight = now.paid_flight();
    const bool over = !flight.empty() &&
                      std::all_of(flight.begin(), flight.end(), [last](day_run r) { return r.last <= last; });
    if (over && !now.flat)
        if (const auto extra = detail::short_rate_of(book_, now, out.units))
            out.exact = out.exact + *extra * ratio{out.units};
    add_replacements(now, last, out);
    return out;
}

inline delivered_value delivered_values::of(any_ref line, day through) const
{
    delivered_value out{.line = line};
    const auto& l = book_.orders[line.index].lines[line.part];
    const auto last = detail::number_of(through);
    const auto t = terms_on(book_, line, through, q_);
    const auto because = [&out](problem_code code, std::vector<argument> arguments = {}) {
        out.why = sentence{code, std::move(arguments)};
        return out;
    };
    const auto paid_as = package_line(book_, line);
    if (paid_as != line)
        return because(says::value_in_package, {std::string{book_.names.text(book_.head_of(paid_as).id)}});
    if (!t.in || (!t.free && !t.unit_price && !t.whole)) return because(says::value_no_price);
    if (!t.free && t.flat && !detail::has_days(t)) return because(says::value_no_days);
    const auto nothing = money::from_minor(0, *t.in);
    const auto flight = t.paid_flight();
    const bool begun =
        std::any_of(flight.begin(), flight.end(), [last](day_run r) { return r.first <= last; });
    if (t.free || !begun) out.amount = nothing;
    if (!l.bought) return out.amount ? out : because(says::value_no_placement);
    if (t.free) return out;
    const auto made = value(line, last);
    if (!made.any) return out.amount ? out : because(says::value_not_counted);
    const auto amount = made.beyond_money ? std::nullopt : detail::rounded(made.exact, *t.in);
    if (!amount) return because(says::value_beyond_money);
    out.amount = amount;
    if (made.flat) return out;
    out.units = made.units;
    out.payable_units = made.payable;
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/action_findings.hpp
/// What is odd about the actions of a contract: equal places, numbers used twice or out of order, parts that
/// do not add up to their whole, options that are exercised unnamed or late.

#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/option_status.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Of the actions known by then, whatever their day.
[[nodiscard]] inline std::vector<finding> action_findings(const book& b, ref<contract> which,
                                                          const question& q);

// ---- implementation

namespace detail {

class action_checker {
public:
    action_checker(const book& b, ref<contract> which, const question& q)
        : book_{b}, c_{b[which]}, about_{record_kind::contract, static_cast<std::uint32_t>(which.index())}
    {
        for (const auto& m : c_.modifications)
            if (known(b, c_, m, q) != truth::no) actions_.push_back(&m);
        std::sort(actions_.begin(), actions_.end(),
                  [](const modification* x, const modification* y) { return replayed_before(*x, *y); });
    }

    [[nodiscard]] std::vector<finding> check()
    {
        check_places();
        check_numbers();
        for (const auto* m : actions_) {
            check_parts(*m);
            check_option(*m);
        }
        return std::move(out_);
    }

private:
    void add(severity level, problem_code code, const modification& at, std::vector<argument> arguments,
             const modification* other = nullptr)
    {
        std::vector<related_place> related;
        if (other) related.push_back({other->where, code::other_action});
        out_.push_back({level, code, about_, at.where, std::move(arguments), std::move(related)});
    }
    void check_places();
    void check_numbers();
    void check_parts(const modification& m);
    void check_option(const modification& m);

    const book& book_;
    const contract& c_;
    any_ref about_;
    std::vector<const modification*> actions_; // as they were recorded
    std::vector<finding> out_;
};

/// Recorded, effective and number alike, and they state different last days: no order says which holds.
inline void action_checker::check_places()
{
    for (std::size_t i = 1; i < actions_.size(); ++i) {
        const auto& x = *actions_[i - 1];
        const auto& y = *actions_[i];
        if (!same_place(x, y)) continue;
        const auto differ = [](const std::optional<given_day>& a, const std::optional<given_day>& b) {
            return a && b && !(a->when == b->when);
        };
        if (differ(x.end, y.end))
            add(severity::warning, code::equal_keys, y,
                {y.number, argument_of(book_, *x.end), argument_of(book_, *y.end)}, &x);
        else if (differ(x.potential_end, y.potential_end))
            add(severity::warning, code::equal_keys, y,
                {y.number, argument_of(book_, *x.potential_end), argument_of(book_, *y.potential_end)}, &x);
    }
}

/// A number that stands twice counts twice, since transactions of one number do (domain.md T-A1); one that
/// was signed before a smaller one is dated back.
inline void action_checker::check_numbers()
{
    auto by_number = actions_;
    std::stable_sort(by_number.begin(), by_number.end(), [](const modification* x, const modification* y) {
        return natural_less(x->number, y->number);
    });
    const modification* before = nullptr;
    for (const auto* m : by_number) {
        if (before && m->number == before->number && m->transaction == before->transaction)
            add(severity::note, code::duplicate_number, *m, {m->number}, before);
        const bool dated_back = before && m->signed_on && before->signed_on && m->number != before->number &&
                                m->signed_on->when.latest() < before->signed_on->when.earliest();
        if (dated_back)
            add(severity::note, code::out_of_order, *m,
                {m->number, argument_of(book_, *m->signed_on), before->number,
                 argument_of(book_, *before->signed_on)},
                before);
        if (m->signed_on) before = m;
    }
}

/// What an action says of lines and funds should come to what it says of the whole.
inline void action_checker::check_parts(const modification& m)
{
    if (!m.obligates) return;
    const auto compare = [&](const auto& parts, auto amount_of, problem_code code) {
        total sum{m.obligates->currency()};
        for (const auto& part : parts) {
            const auto& amount = amount_of(part);
            if (!amount || amount->currency() != sum.currency()) return;
            sum += *amount;
        }
        if (!parts.empty() && sum.minor() != m.obligates->minor())
            add(severity::warning, code, m, {m.number, *m.obligates, argument_of(sum)});
    };
    compare(
        m.lines, [](const line_change& l) -> auto& { return l.obligates; }, code::lines_differ);
    compare(
        m.funds, [](const fund_charge& f) -> auto& { return f.amount; }, code::funds_differ);
}

inline void action_checker::check_option(const modification& m)
{
    if (m.what == action::exercise_option && !m.exercises && !c_.options.empty())
        add(severity::note, code::option_unnamed, m, {m.number});
    if (!m.exercises || !m.signed_on) return;
    const auto& o = c_.options[m.exercises.index];
    const bool late = o.start && m.signed_on->when.earliest() >= o.start->when.latest();
    if (late)
        add(severity::warning, code::option_late, m,
            {m.number, id_of(book_, {record_kind::option, about_.index, m.exercises.index}),
             argument_of(book_, *m.signed_on), argument_of(book_, *o.start)});
}

} // namespace detail

inline std::vector<finding> action_findings(const book& b, ref<contract> which, const question& q)
{
    return detail::action_checker{b, which, q}.check();
}

} // namespace v1
} // namespace mediabuy

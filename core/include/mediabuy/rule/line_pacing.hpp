// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/line_pacing.hpp
/// How a line of an insertion order, and an order as a whole, keeps to its schedule: what the count that
/// governs has through yesterday against what the flight has planned until then.
///
/// The goal is what is ordered; of a cancelled line the part of it that falls on the days that are paid for.
/// A line goes by its units, an order by what its lines cost. Days that nobody has counted yet make no line
/// late: its state goes by the last day that is counted.

#include "mediabuy/rule/delivered_value.hpp"
#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/match_query.hpp"
#include "mediabuy/rule/pacing.hpp"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class pace_state : std::uint8_t { unknown, not_begun, behind, on_schedule, ahead, ended };
template <>
inline constexpr std::array spellings<pace_state>{
    std::string_view{"unknown"},     std::string_view{"not-begun"}, std::string_view{"behind"},
    std::string_view{"on-schedule"}, std::string_view{"ahead"},     std::string_view{"ended"}};

struct paced {
    any_ref of; ///< a line, or an order
    pace_state state = pace_state::unknown;
    bool in_money = false; ///< else in units
    std::optional<currency> in = {};
    std::optional<rate_type> counts = {}; ///< what its units are
    std::optional<ratio> goal = {};
    std::optional<flighting> plan = {};
    std::optional<pacing> pace = {};    ///< nothing: see why
    std::optional<day> counted_to = {}; ///< the last day of the rows counted
    name_id counted_by = name_id::none;
    std::optional<sentence> why = {};
};

struct pace_query {
    std::vector<any_ref> only; ///< orders, their lines, allocations, contracts, campaigns, vendors
    ratio tolerance = {};      ///< a share of what is planned: so far off counts as on schedule
};

/// Each order that was placed by the day with its lines after it, in the order of the book; a line that is
/// asked about by itself stands alone.
[[nodiscard]] inline std::vector<paced> paces(const book& b, const pace_query& asked, const question& q);

// ---- implementation

namespace detail {

class pace_maker {
public:
    pace_maker(const book& b, const pace_query& asked, const question& q)
        : book_{b}, asked_{asked}, q_{q}, values_{b, q}, yesterday_{
                                                             checked_add(q.as_of, -1).value_or(q.as_of)}
    {
    }

    [[nodiscard]] std::vector<paced> make();

private:
    /// A line's cost by days, as the schedule of its order has it.
    struct weighed_line {
        std::vector<period> runs;
        ratio cost; ///< of the days that are paid for
    };

    [[nodiscard]] paced line(any_ref which) const;
    [[nodiscard]] paced order(std::uint32_t which) const;
    [[nodiscard]] std::optional<weighed_line> weigh(any_ref which, paced& out) const;
    [[nodiscard]] delivery_count count(const order_terms& t) const;
    void judge(paced& p, pacing_facts facts) const;

    [[nodiscard]] static paced because(paced p, problem_code code, std::vector<argument> arguments = {})
    {
        p.why = sentence{code, std::move(arguments)};
        return p;
    }
    [[nodiscard]] static std::vector<period> runs_of(const std::vector<day_run>& flight);
    /// What of the flight the paid days are.
    [[nodiscard]] static ratio paid_share(const order_terms& t)
    {
        return *ratio::of(int128{days_in(t.paid_flight())}, int128{days_in(t.flight)});
    }
    [[nodiscard]] static std::optional<flighting> combined(const std::vector<weighed_line>& lines);

    const book& book_;
    const pace_query& asked_;
    const question& q_;
    delivered_values values_;
    day yesterday_;
};

inline std::vector<period> pace_maker::runs_of(const std::vector<day_run>& flight)
{
    std::vector<period> out;
    for (const auto run : flight)
        if (const auto p = period::between(day_numbered(run.first), day_numbered(run.last)))
            out.push_back(*p);
    return out;
}

/// Units that ran through yesterday: of a make-good those that replace.
inline delivery_count pace_maker::count(const order_terms& t) const
{
    const auto& l = book_.orders[t.line.index].lines[t.line.part];
    const day_run until{.first = day_run::before_all, .last = number_of(yesterday_)};
    if (l.makes_good) return values_.counts().making_good(*l.makes_good, t.governing_count, until);
    const auto at = static_cast<std::uint32_t>(l.bought.index());
    auto own = values_.counts().on(at, t.governing_count, cut_to(t.paid_flight(), until));
    if (t.free) return own;
    const auto value = values_.of(t.line, yesterday_);
    if (value.units) own.units = *value.units; // with replacements, less what another line has
    own.any = own.any || (value.units && !value.units->is_zero());
    return own;
}

/// By what is planned through the last day that is counted.
inline void pace_maker::judge(paced& p, pacing_facts facts) const
{
    const auto made = pacing_of(facts, *p.plan, q_.as_of);
    if (!made) {
        p = because(std::move(p), says::pace_not_positive);
        return;
    }
    p.pace = *made;
    const auto off = made->index_counted.value_or(made->index.value_or(ratio{})) - ratio{decimal{1}};
    if (!made->index)
        p.state = pace_state::not_begun;
    else if (made->days_left == 0)
        p.state = pace_state::ended;
    else if (off > asked_.tolerance)
        p.state = pace_state::ahead;
    else if (off < -asked_.tolerance)
        p.state = pace_state::behind;
    else
        p.state = pace_state::on_schedule;
}

inline paced pace_maker::line(any_ref which) const
{
    paced out{.of = which};
    const auto& l = book_.orders[which.index].lines[which.part];
    const auto t = terms_on(book_, which, q_.as_of, q_);
    out.in = t.in;
    if (t.priced) out.counts = t.priced->type;
    if (const auto paid_as = package_line(book_, which); paid_as != which && !t.units)
        return because(out, says::value_in_package, {id_of(book_, paid_as)});
    if (t.flat) return because(out, says::pace_flat_price);
    if (!t.units && !(t.whole && t.unit_price)) return because(out, says::pace_no_goal);
    if (!has_days(t)) return because(out, says::pace_no_days);
    if (!l.bought && !l.makes_good) return because(out, says::value_no_placement);
    const auto plan = flighting::even(runs_of(t.paid_flight()));
    if (!plan) return because(out, says::pace_cancelled);
    out.plan = *plan;
    out.in_money = !t.units;
    out.goal = (t.units ? ratio{*t.units} : ratio{to_decimal(*t.whole)}) * paid_share(t);
    const bool begun = out.plan->whole().first() <= yesterday_;
    const auto ran = count(t);
    if (begun && !ran.any) return because(out, says::value_not_counted);
    if (ran.last != day_run::before_all) out.counted_to = day_numbered(ran.last);
    out.counted_by = ran.counted_by;
    auto delivered = ratio{ran.units};
    if (out.in_money) {
        const auto value = values_.of(which, yesterday_);
        if (!value.amount) return because(out, value.why ? value.why->code : says::value_not_counted);
        delivered = ratio{to_decimal(*value.amount)};
    }
    const auto counted = std::min(yesterday_, out.counted_to.value_or(yesterday_));
    judge(out, {.goal = *out.goal,
                .delivered = delivered,
                .planned_counted = *out.goal * out.plan->share_through(counted)});
    return out;
}

/// Nothing where the line has no part in the order's cost, or none that is known: then `out` says why.
inline std::optional<pace_maker::weighed_line> pace_maker::weigh(any_ref which, paced& out) const
{
    const auto t = terms_on(book_, which, q_.as_of, q_);
    if (t.free || package_line(book_, which) != which) return std::nullopt;
    auto cost = t.whole ? std::optional{ratio{to_decimal(*t.whole)}} : std::nullopt;
    if (!cost && t.unit_price && t.units) cost = *t.unit_price * ratio{*t.units};
    if (!cost || !t.in || !has_days(t) || (out.in && *out.in != *t.in)) {
        out = because(std::move(out), says::pace_line_unknown, {id_of(book_, which)});
        return std::nullopt;
    }
    out.in = t.in;
    weighed_line made{.runs = runs_of(t.paid_flight()), .cost = *cost * paid_share(t)};
    if (made.runs.empty()) return std::nullopt;
    return made;
}

/// One schedule of several: cut at each first and last day, each piece with what falls on it.
inline std::optional<flighting> pace_maker::combined(const std::vector<weighed_line>& lines)
{
    std::set<day> cuts; // first days of pieces
    std::map<std::size_t, int> length;
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (const auto& run : lines[i].runs) {
            cuts.insert(run.first());
            if (const auto after = checked_add(run.last(), 1)) cuts.insert(*after);
            length[i] += run.length_days();
        }
    std::vector<weighted_run> pieces;
    for (auto at = cuts.begin(); at != cuts.end(); ++at) {
        const auto next = std::next(at);
        const auto last = next == cuts.end() ? std::optional{day{9999, 12, 31}} : checked_add(*next, -1);
        const auto piece = last ? period::between(*at, *last) : std::nullopt;
        if (!piece) continue;
        ratio weight;
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (const auto& run : lines[i].runs)
                if (const auto both = intersection(run, *piece))
                    weight =
                        weight + lines[i].cost * *ratio::of(int128{both->length_days()}, int128{length[i]});
        if (!weight.is_zero()) pieces.push_back({*piece, weight});
    }
    const auto made = flighting::of(std::move(pieces));
    return made ? std::optional{*made} : std::nullopt;
}

inline paced pace_maker::order(std::uint32_t which) const
{
    paced out{.of = {record_kind::order, which, 0}, .in_money = true};
    const auto& o = book_.orders[which];
    std::vector<weighed_line> lines;
    ratio goal;
    ratio delivered;
    ratio planned_counted;
    for (std::uint32_t part = 0; part < o.lines.size(); ++part) {
        const any_ref each{record_kind::order_line, which, part};
        auto weighed = weigh(each, out);
        if (out.why) return out;
        if (!weighed) continue;
        goal = goal + weighed->cost;
        const auto value = values_.of(each, yesterday_);
        if (!value.amount)
            out.why = sentence{says::pace_line_unknown, {id_of(book_, each)}};
        else
            delivered = delivered + ratio{to_decimal(*value.amount)};
        const auto own = flighting::even(weighed->runs);
        if (!own) return because(std::move(out), says::pace_no_days);
        const auto to = line(each).counted_to;
        const auto last = std::min(yesterday_, to.value_or(yesterday_));
        planned_counted = planned_counted + weighed->cost * own->share_through(last);
        // A line that has nothing planned since leaves nothing open.
        if (to && own->share_through(last) < own->share_through(yesterday_) &&
            (!out.counted_to || *to < *out.counted_to))
            out.counted_to = to;
        lines.push_back(std::move(*weighed));
    }
    const auto plan = combined(lines);
    if (!plan) return because(std::move(out), says::pace_no_goal);
    out.plan = *plan;
    out.goal = goal;
    if (out.why) return out;
    judge(out, {.goal = goal, .delivered = delivered, .planned_counted = planned_counted});
    return out;
}

inline std::vector<paced> pace_maker::make()
{
    std::vector<paced> out;
    for (std::uint32_t i = 0; i < book_.orders.size(); ++i) {
        const auto& o = book_.orders[i];
        if (known(book_, o.head, q_) != truth::yes) continue;
        if (o.signed_on && o.signed_on->when.reached_by(q_.as_of) != truth::yes) continue;
        const bool whole = asked_.only.empty() || order_asked(book_, asked_.only, i);
        if (whole) out.push_back(order(i));
        for (std::uint32_t part = 0; part < o.lines.size(); ++part) {
            const any_ref each{record_kind::order_line, i, part};
            const bool named = std::find(asked_.only.begin(), asked_.only.end(), each) != asked_.only.end() ||
                               among(asked_.only, record_kind::allocation, o.lines[part].bought);
            if (whole || named) out.push_back(line(each));
        }
    }
    return out;
}

} // namespace detail

inline std::vector<paced> paces(const book& b, const pace_query& asked, const question& q)
{
    return detail::pace_maker{b, asked, q}.make();
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
// What has to hold between the keys of an order, of its lines and revisions, and of what documents cover.
#include "fill.hpp"
#include "mediabuy/money/money_arithmetic.hpp"

#include <algorithm>
#include <map>

namespace mediabuy {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] span place_of_key(const node& from, std::string_view key)
{
    const auto* given = child_of(from, key);
    return given ? given->where : from.where;
}

[[nodiscard]] bool is_charged(const order_line& l)
{
    const bool priced = l.priced && !l.priced->price.is_zero();
    return priced || (l.amount && l.amount->minor() != 0);
}

} // namespace

bool binder::finish(flight_run& r, const node&)
{
    (void)check_order("flight", owner_, r.start, r.end);
    return true;
}

/// Runs stand apart and in order: a day that two of them have would count twice.
void binder::check_runs(const std::vector<flight_run>& runs, const node& from)
{
    if (const auto* both = child_of(from, "flights"); both && child_of(from, "flight"))
        problems_.add_error(both->key_at, code::both_keys, {"flight", "flights"});
    for (std::size_t i = 1; i < runs.size(); ++i) {
        const auto& before = runs[i - 1].end;
        const auto& next = runs[i].start;
        if (!before || !next || next->when.latest() > before->when.earliest()) continue;
        problems_.add_error(next->where, code::flights_overlap,
                            {owner_, to_string(next->when), to_string(before->when)});
    }
}

/// The cost that units and rate come to is that of the line, where it names one.
void binder::check_rate(const order_line& l, const node& from)
{
    if (!l.priced) return;
    const bool flat = row_of(l.priced->type).units_in_price == 0;
    if (!flat && !l.units && !l.amount && !child_of(from, "units") && !child_of(from, "amount") &&
        !excused(from, "units"))
        problems_.add_error(place_of_key(from, "rate"), code::rate_without_units,
                            {owner_, std::string{row_of(l.priced->type).name}});
    if (!l.amount || l.package != name_id::none || (!l.units && !flat)) return;
    const auto cost = cost_of(*l.priced, l.units.value_or(decimal{1}), rounding::half_up);
    if (!cost || *cost == *l.amount) return;
    auto p = error_at(place_of_key(from, "amount"), code::cost_differs,
                      {owner_, to_string(*l.amount), to_string(*cost)});
    p.level = severity::warning;
    problems_.add(std::move(p));
}

void binder::check_part(order_line& l, const node& from)
{
    check_runs(l.runs, from);
    check_rate(l, from);
    const bool itself = l.makes_good && l.makes_good->index == holder_->index &&
                        l.makes_good->part == known_.at(l.head.id).part;
    if (itself) {
        problems_.add_error(place_of_key(from, "makes_good"), code::makes_good_itself, {owner_});
        l.makes_good.reset();
    }
    if ((l.bonus || l.makes_good) && is_charged(l))
        problems_.add_error(place_of_key(from, l.amount && l.amount->minor() != 0 ? "amount" : "rate"),
                            code::charged_bonus, {owner_});
}

/// A package has one cost, at one of its lines.
void binder::check_packages(const order& o, const node& from)
{
    const auto* list = child_of(from, "line");
    std::map<name_id, span> costs;
    for (std::size_t i = 0; i < o.lines.size() && list; ++i) {
        const auto& l = o.lines[i];
        if (l.package == name_id::none || !l.amount) continue;
        const auto& line_node = *parts_[holder_->parts_begin + i].from;
        const auto here = place_of_key(line_node, "amount");
        const auto [at, first] = costs.emplace(l.package, here);
        if (first) continue;
        auto p = error_at(here, code::package_costs, {std::string{out_.names.text(l.package)}});
        p.related.push_back({at->second, code::first_cost});
        problems_.add(std::move(p));
    }
}

bool binder::finish(order& o, const node& from)
{
    check_packages(o, from);
    if (o.notice_given && o.cancelled)
        (void)check_order("notice of cancellation", owner_, o.notice_given, o.cancelled);
    return true;
}

bool binder::finish(order_revision& r, const node& from)
{
    check_runs(r.runs, from);
    const bool changes = std::any_of(from.children.begin(), from.children.end(), [](const node& child) {
        constexpr std::array changing{std::string_view{"flight"}, std::string_view{"flights"},
                                      std::string_view{"rate"},   std::string_view{"units"},
                                      std::string_view{"amount"}, std::string_view{"cancelled"}};
        return std::find(changing.begin(), changing.end(), child.key) != changing.end();
    });
    if (!changes) problems_.add_error(head_of(from), code::changes_nothing, {owner_});
    return r.line ? true : changes;
}

bool binder::finish(covered& c, const node& from)
{
    if (c.line || c.delivered || child_of(from, "line") || child_of(from, "delivery")) return true;
    problems_.add_error(from.where, code::covers_nothing, {owner_});
    return false;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy

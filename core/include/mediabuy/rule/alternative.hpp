// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/alternative.hpp
/// What a total would be if a doubt holds: without a doubted figure, with something on top of one, read as
/// printed elsewhere, or with what was left out.

#include "mediabuy/money/interval_tally.hpp"
#include "mediabuy/rule/counted.hpp"
#include "mediabuy/rule/part_within.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct alternative {
    sentence label;
    interval_total sum;
};

/// The alternatives that are listed, and how many more there are.
struct alternative_list {
    std::vector<alternative> listed;
    std::size_t unlisted = 0;
};

/// Of one currency, whose amounts come to `sum`; `doubts` are those about its counted amounts. At most `most`
/// are listed; all where left out. `days`: those to which what is counted is confined.
[[nodiscard]] inline alternative_list alternatives_of(const book& b, const counted_amounts& counted,
                                                      std::vector<const doubt*> doubts,
                                                      const interval_tally& sum,
                                                      std::optional<std::size_t> most,
                                                      const std::optional<period>& days);

// ---- implementation

namespace detail {

/// What doubts have in common that doubt their figures for the same thing.
[[nodiscard]] inline auto ground_of(const doubt& d)
{
    const bool dated = d.kind == doubt_kind::period && d.when;
    return std::tuple{d.kind,
                      d.said,
                      dated && d.ends,
                      dated ? number_of(d.when->when.earliest()) : 0,
                      dated ? number_of(d.when->when.latest()) : 0,
                      dated ? d.when->when.given_as() : vague_day::grain::day,
                      dated ? std::string_view{d.when->as_printed} : std::string_view{}};
}

/// The place of a record's amount among the entries; nothing where it is not counted. Allocations come first,
/// in their order.
[[nodiscard]] inline std::optional<std::size_t> entry_of(const counted_amounts& counted, any_ref record)
{
    const auto place = [](any_ref r) { return std::pair{r.kind == record_kind::contract, r.index}; };
    const auto at = std::lower_bound(
        counted.entries.begin(), counted.entries.end(), record,
        [&place](const entry& e, any_ref wanted) { return place(e.record) < place(wanted); });
    if (at == counted.entries.end() || at->record != record) return std::nullopt;
    return static_cast<std::size_t>(at - counted.entries.begin());
}

/// Makes the alternatives of one currency, as far as they are listed.
class alternative_maker {
public:
    alternative_maker(const book& b, const counted_amounts& counted, const interval_tally& sum,
                      std::optional<std::size_t> most, const std::optional<period>& days)
        : book_{b}, counted_{counted}, sum_{sum}, most_{most}, days_{days}
    {
    }

    /// The total without every figure that is doubted for the same thing.
    void add_without(const std::vector<const doubt*>& same)
    {
        if (!has_room()) return;
        auto sum = sum_;
        std::vector<std::string> names;
        names.reserve(same.size());
        std::set<any_ref> taken;
        for (const auto* d : same) {
            names.push_back(name_of(book_, d->record));
            if (taken.insert(d->record).second) take_out(d->record, sum);
        }
        const auto& first = *same.front();
        sentence label{says::without_period, {names}};
        if (first.kind == doubt_kind::payer)
            label = {says::without_payer, {names, short_name_of(book_, first.said)}};
        if (first.kind == doubt_kind::purpose)
            label = {says::without_purpose, {names, name_of(book_, first.said)}};
        out_.listed.push_back({std::move(label), sum.total()});
    }

    /// The total with something on top of a figure, or with the figure read as printed elsewhere. Within some
    /// days it is spread as the figure is. Another sum for what a contract obligates has no days to be spread
    /// over: it makes no other total, and stays a doubt.
    void add_with(const doubt& d)
    {
        std::optional<interval_total> part;
        if (days_) {
            part = spread_within(book_, d.record, *d.amount, *days_).within;
            if (!part) return;
        }
        if (!has_room()) return;
        const bool replaces = d.kind == doubt_kind::reading;
        auto sum = sum_;
        if (replaces) take_out(d.record, sum);
        add(d.amount->point(), d.amount->conventional(), part, sum);
        const auto code = replaces ? says::with_reading : says::with_addition;
        out_.listed.push_back({{code, {d.as_printed, name_of(book_, d.record)}}, sum.total()});
    }

    /// The total with something that was left out.
    void add_outsider(const outsider& o)
    {
        if (!has_room()) return;
        auto sum = sum_;
        add(o.amount.amount.point(), o.amount.amount.conventional(), o.part, sum);
        out_.listed.push_back({label_of(book_, o), sum.total()});
    }

    [[nodiscard]] alternative_list finish() { return std::move(out_); }

private:
    [[nodiscard]] bool has_room()
    {
        const bool room = !most_ || out_.listed.size() < *most_;
        if (!room) ++out_.unlisted;
        return room;
    }
    static void add(money point, const interval& range, const std::optional<interval_total>& part,
                    interval_tally& sum)
    {
        if (part)
            sum.add(*part);
        else
            sum.add(point, range);
    }
    void take_out(any_ref record, interval_tally& sum) const
    {
        const auto at = entry_of(counted_, record);
        if (!at) return;
        const auto& amount = counted_.entries[*at].amount;
        if (amount.currency() != sum.currency()) return;
        if (counted_.parts)
            sum.remove((*counted_.parts)[*at]);
        else
            sum.remove(amount.point(), amount.conventional());
    }

    const book& book_;
    const counted_amounts& counted_;
    const interval_tally& sum_;
    std::optional<std::size_t> most_;
    const std::optional<period>& days_;
    alternative_list out_;
};

} // namespace detail

inline alternative_list alternatives_of(const book& b, const counted_amounts& counted,
                                        std::vector<const doubt*> doubts, const interval_tally& sum,
                                        std::optional<std::size_t> most, const std::optional<period>& days)
{
    std::stable_sort(doubts.begin(), doubts.end(),
                     [](const doubt* x, const doubt* y) { return x->kind > y->kind; });
    // Those of one ground make one alternative, in the place of the first.
    std::map<decltype(detail::ground_of(*doubts.front())), std::vector<const doubt*>> grounds;
    for (const auto* d : doubts)
        if (!d->amount) grounds[detail::ground_of(*d)].push_back(d);
    detail::alternative_maker maker{b, counted, sum, most, days};
    for (const auto* d : doubts) {
        if (d->amount) {
            if (d->amount->currency() == sum.currency()) maker.add_with(*d);
        } else if (const auto& same = grounds[detail::ground_of(*d)]; same.front() == d) {
            maker.add_without(same);
        }
    }
    for (const auto& o : counted.outside)
        if (o.amount.amount.currency() == sum.currency()) maker.add_outsider(o);
    return maker.finish();
}

} // namespace v1
} // namespace mediabuy

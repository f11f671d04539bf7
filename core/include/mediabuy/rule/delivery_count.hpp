// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/delivery_count.hpp
/// How many units ran on certain days, by the count that governs. Made once for each answer.
///
/// A row counts where all days that it can be of lie within those asked about, and are over; what may lie
/// partly outside is named and not counted. Replacement units are kept apart, for the line that they make
/// good.

#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/day_run.hpp"

#include <map>
#include <span>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct delivery_count {
    bool any = false; ///< somebody counted there
    decimal units;
    decimal reaching_beyond; ///< units of rows that lie only partly within the days
    name_id counted_by = name_id::none;
    std::int32_t last = day_run::before_all; ///< the last day of rows within; units: days since 1970
    bool chosen = false;                     ///< no count governs and several are there: the lowest is taken
};

class delivery_counts {
public:
    delivery_counts(const book& b, const question& q);

    /// Units of an allocation, by its place, on those days.
    [[nodiscard]] delivery_count on(std::uint32_t allocation, name_id governing,
                                    std::span<const day_run> days) const;

    /// Units that replace those missed by a line of an order, whenever they ran within those days.
    [[nodiscard]] delivery_count making_good(any_ref order_line, name_id governing,
                                             day_run within = {}) const;

private:
    struct sums {
        int128 inside = 0;
        int128 across = 0;
        std::int32_t last = day_run::before_all;
    };
    [[nodiscard]] delivery_count counted(const std::vector<std::uint32_t>& which, name_id governing,
                                         std::span<const day_run> days) const;
    void add_rows(const delivery_details& d, std::span<const day_run> days, sums& to) const;

    const book& book_;
    std::int32_t today_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_allocation_;
    std::map<any_ref, std::vector<std::uint32_t>> replacing_;
};

// ---- implementation

namespace detail {

/// Which line the units of an allocation make good: that of the only line that orders it, where it is a
/// make-good.
[[nodiscard]] inline std::map<std::uint32_t, any_ref> allocations_making_good(const book& b)
{
    std::map<std::uint32_t, any_ref> out;
    std::vector<bool> charged(b.allocations.size());
    for (const auto& o : b.orders)
        for (const auto& l : o.lines) {
            if (!l.bought) continue;
            const auto at = static_cast<std::uint32_t>(l.bought.index());
            if (l.makes_good)
                out.emplace(at, *l.makes_good);
            else
                charged[at] = true;
        }
    std::erase_if(out, [&charged](const auto& each) { return charged[each.first]; });
    return out;
}

} // namespace detail

inline delivery_counts::delivery_counts(const book& b, const question& q)
    : book_{b}, today_{detail::number_of(q.as_of)}
{
    const auto replacements = detail::allocations_making_good(b);
    for (std::uint32_t i = 0; i < b.deliveries.size(); ++i) {
        const auto& d = b.deliveries[i];
        if (known(b, d.head, q) != truth::yes) continue;
        if (d.makes_good) {
            replacing_[*d.makes_good].push_back(i);
        } else if (d.bought) {
            const auto at = static_cast<std::uint32_t>(d.bought.index());
            const auto replaced = replacements.find(at);
            if (replaced != replacements.end())
                replacing_[replaced->second].push_back(i);
            else
                by_allocation_[at].push_back(i);
        }
    }
}

inline void delivery_counts::add_rows(const delivery_details& d, std::span<const day_run> days,
                                      sums& to) const
{
    const auto& table = book_.deliveries;
    for (auto i = d.rows_begin; i < d.rows_end; ++i) {
        const auto row = table.row(i);
        if (row.units == delivery_row::none || row.last > today_) continue;
        const day_run its{.first = row.first, .last = row.last};
        bool inside = false;
        bool meets = false;
        for (const auto run : days) {
            inside = inside || run.holds(its);
            meets = meets || run.meets(its);
        }
        if (inside) {
            to.inside += row.units;
            to.last = std::max(to.last, row.last);
        } else if (meets) {
            to.across += row.units;
        }
    }
}

inline delivery_count delivery_counts::counted(const std::vector<std::uint32_t>& which, name_id governing,
                                               std::span<const day_run> days) const
{
    std::map<name_id, sums> by_counter;
    for (const auto i : which) {
        const auto& d = book_.deliveries[i];
        if (governing != name_id::none && d.counted_by != governing) continue;
        sums its;
        add_rows(d, days, its);
        if (its.inside == 0 && its.across == 0) continue;
        auto& sum = by_counter[d.counted_by];
        sum.inside += its.inside;
        sum.across += its.across;
        sum.last = std::max(sum.last, its.last);
    }
    delivery_count out;
    const auto least =
        std::min_element(by_counter.begin(), by_counter.end(), [&](const auto& x, const auto& y) {
            if (x.second.inside != y.second.inside) return x.second.inside < y.second.inside;
            return book_.names.text(x.first) < book_.names.text(y.first);
        });
    if (least == by_counter.end()) return out;
    const auto in_units = [](int128 millionths) {
        return decimal::scaled(to_big_integer(millionths), detail::unit_digits).trimmed();
    };
    out.any = true;
    out.units = in_units(least->second.inside);
    out.reaching_beyond = in_units(least->second.across);
    out.counted_by = least->first;
    out.last = least->second.last;
    out.chosen = by_counter.size() > 1;
    return out;
}

inline delivery_count delivery_counts::on(std::uint32_t allocation, name_id governing,
                                          std::span<const day_run> days) const
{
    const auto at = by_allocation_.find(allocation);
    return at == by_allocation_.end() ? delivery_count{} : counted(at->second, governing, days);
}

inline delivery_count delivery_counts::making_good(any_ref order_line, name_id governing,
                                                   day_run within) const
{
    const auto at = replacing_.find(order_line);
    return at == replacing_.end() ? delivery_count{} : counted(at->second, governing, {&within, 1});
}

} // namespace v1
} // namespace mediabuy

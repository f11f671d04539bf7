// SPDX-License-Identifier: MIT
#pragma once
/// @file placement.hpp
/// One placement of the generated agency: what it costs, when it runs, how many units ran on each day, and
/// what goes wrong with its bills. All of it follows from its order and its number in it.

#include "truth.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace agency {

/// A number below `below` that looks drawn, the same one for the same arguments (splitmix64).
inline std::uint64_t drawn(std::uint64_t what, std::uint64_t a, std::uint64_t b, std::uint64_t below)
{
    std::uint64_t x = (what * 0x100000001b3U + a) * 0x100000001b3U + b + 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return (x ^ (x >> 31U)) % below;
}

/// Half of a cent and more becomes a whole one.
inline cents half_up(std::int64_t over, std::int64_t under) { return (2 * over + under) / (2 * under); }

/// What `per` units cost, in thousandths of a dollar.
struct price {
    std::string_view type;
    std::int64_t mills = 0;
    std::int64_t per = 1;

    cents cost(std::int64_t units) const { return half_up(units * mills, 10 * per); }
    bool is_exact(std::int64_t units) const { return units * mills % (10 * per) == 0; }
};

// ---- days of the year: 0 is 1 January 2025, month 0 is that January, month 12 the next

inline constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28};
inline constexpr int last_month = 12;
inline constexpr int first_day(int month)
{
    int day = 0;
    for (int i = 0; i < month; ++i)
        day += lengths[static_cast<std::size_t>(i)];
    return day;
}
inline constexpr int last_day(int month) { return first_day(month + 1) - 1; }

/// What becomes of a placement on its way from the order to the last bill.
enum class story : std::uint8_t {
    clean,
    revised,         ///< more units were ordered while it ran
    made_good,       ///< units that did not run were replaced, and billed when they should have run
    rate_higher,     ///< a bill has a higher price than the order
    units_over,      ///< a bill has more units than ran
    units_under,     ///< a bill has fewer
    billed_twice,    ///< a line stands in the next bill again
    after_flight,    ///< a month after the last one is billed
    past_flight_end, ///< the last bill reaches a few days beyond the flight
    unproved,        ///< no document bears a line out
    in_advance,      ///< a month is billed before it begins
    not_billed,      ///< the last month is delivered, and never billed
    beside_order,    ///< something is billed that was not ordered
};

struct placement {
    int order = 0;
    int number = 0; ///< in its order, from 1
    int month = 0;  ///< the first
    int months = 2;
    price costs;
    bool flat = false; ///< one price for the flight, whatever runs
    std::int64_t daily = 0;
    std::int64_t units = 0; ///< ordered
    story tells = story::clean;
    bool counted_twice = false; ///< the platform counts too, and its count does not govern

    int first() const { return first_day(month); }
    int last() const { return last_day(month + months - 1); }
    std::uint64_t key() const
    {
        return static_cast<std::uint64_t>(order) * 1'000'000 + static_cast<std::uint64_t>(number);
    }
    std::int64_t ran_on(int day) const
    {
        return daily + static_cast<std::int64_t>(drawn(1, key(), static_cast<std::uint64_t>(day),
                                                       static_cast<std::uint64_t>(daily / 4 + 2)));
    }
    std::int64_t ran_in(int which) const
    {
        std::int64_t sum = 0;
        for (int day = first_day(which); day <= last_day(which); ++day)
            sum += ran_on(day);
        return sum;
    }
    /// Of the whole flight.
    cents cost() const { return flat ? costs.mills / 10 : costs.cost(units); }
};

/// The placement with that number. `proved_by_line`: its order keeps a document for each line.
inline placement placement_of(int order, int number, bool proved_by_line)
{
    struct kind {
        price cheapest;
        std::uint64_t dearer; ///< units: steps of ten mills, of views of one
        std::int64_t daily;
    };
    static constexpr std::array kinds{
        kind{{"CPM", 2'500, 1'000}, 1'200, 20'000},
        kind{{"CPM", 1'000, 1'000}, 400, 60'000},
        kind{{"CPC", 300}, 60, 120},
        kind{{"CPV", 8}, 17, 1'500},
        kind{{"CPCV", 15}, 25, 800},
        kind{{"spot", 25'000}, 9'000, 3},
        kind{{"flat", 1'000'000}, 90'000, 10'000},
    };
    placement p;
    p.order = order;
    p.number = number;
    const auto draw = [&p](std::uint64_t what, std::uint64_t below) {
        return drawn(what, p.key(), 0, below);
    };
    const auto& of = kinds[draw(2, 20) == 0 ? kinds.size() - 1 : draw(3, kinds.size() - 1)];
    p.flat = of.cheapest.type == "flat";
    p.costs = of.cheapest;
    p.costs.mills += static_cast<std::int64_t>(draw(4, of.dearer)) * (of.cheapest.mills < 100 ? 1 : 10);
    p.daily = of.daily + static_cast<std::int64_t>(draw(5, static_cast<std::uint64_t>(of.daily)));
    p.months = 2 + static_cast<int>(draw(6, 2));
    p.month = static_cast<int>(draw(7, static_cast<std::uint64_t>(last_month - p.months + 1)));
    p.counted_twice = draw(8, 3) == 0;
    std::int64_t ran = 0;
    for (int m = p.month; m < p.month + p.months; ++m)
        ran += p.ran_in(m);
    p.units = ran * static_cast<std::int64_t>(90 + draw(9, 20)) / 100;
    const auto chance = draw(10, 1'000);
    if (!p.flat && chance < 120) p.tells = static_cast<story>(1 + chance / 10);
    if (p.tells == story::unproved && !proved_by_line) p.tells = story::clean;
    return p;
}

} // namespace agency

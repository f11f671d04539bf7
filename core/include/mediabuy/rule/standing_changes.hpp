// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/standing_changes.hpp
/// Which allocations may stand otherwise on one day than on another: the days on which each of them begins or
/// becomes known, in order.

#include "mediabuy/rule/allocation_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Of the ordinary allocations of a book (allocation_facts.hpp).
class standing_changes {
public:
    /// The days of a question: days since 1970, `known_by` `no_limit` where it is left out.
    struct days {
        static constexpr std::int32_t no_limit = std::numeric_limits<std::int32_t>::max();
        std::int32_t as_of;
        std::int32_t known_by;
    };

    standing_changes(const allocation_facts& facts, std::size_t allocations);

    /// Hands over each allocation whose standing may differ, some of them more than once.
    template <class Take> void between(const days& one, const days& other, Take take) const
    {
        between(as_of_, one.as_of, other.as_of, take);
        between(known_by_, one.known_by, other.known_by, take);
    }

private:
    struct change {
        std::int32_t on; ///< on this day and later otherwise than before it
        std::uint32_t allocation;
    };
    using changes = std::vector<change>;

    static void add(changes& to, std::int32_t on, std::uint32_t allocation)
    {
        if (on != std::numeric_limits<std::int32_t>::min()) to.push_back({on, allocation}); // else always so
    }
    static void sort(changes& all)
    {
        std::sort(all.begin(), all.end(), [](const change& x, const change& y) { return x.on < y.on; });
    }
    template <class Take>
    static void between(const changes& all, std::int32_t one, std::int32_t other, Take& take)
    {
        const auto after = [&all](std::int32_t day) {
            return std::upper_bound(all.begin(), all.end(), day,
                                    [](std::int32_t d, const change& c) { return d < c.on; });
        };
        const auto [from, to] = std::minmax(one, other);
        for (auto at = after(from), end = after(to); at != end; ++at)
            take(at->allocation);
    }

    changes as_of_;
    changes known_by_;
};

// ---- implementation

inline standing_changes::standing_changes(const allocation_facts& facts, std::size_t allocations)
{
    for (std::uint32_t i = 0; i < allocations; ++i) {
        if (!facts.ordinary(i)) continue;
        const auto& of = facts.days(i);
        add(as_of_, of.begun, i);
        if (of.may_have_begun != of.begun) add(as_of_, of.may_have_begun, i);
        add(known_by_, of.known.surely, i);
        if (of.known.perhaps != of.known.surely) add(known_by_, of.known.perhaps, i);
    }
    sort(as_of_);
    sort(known_by_);
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/fund_charges.hpp
/// What contracts charge to a fund, by the day of signing, and what the fund held by then.

#include "mediabuy/rule/fund_status.hpp"
#include "mediabuy/rule/replay.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// One action's charge to one fund.
struct charge {
    ref<contract> by;
    std::uint32_t action; ///< its place in contract::modifications
    day signed_on;
    money amount; ///< negative where it takes money back
    span where;
};

/// The certain charges to a fund in its own currency, oldest first. `other_currency`: those that are left out
/// because they are in another.
struct charges {
    std::vector<charge> list;
    std::vector<charge> other_currency;
};

[[nodiscard]] inline charges charges_to(const book& b, const relations& related, ref<fund> which,
                                        const question& q);

/// What had been allotted by a day, of the parts whose day is certain; nothing where the fund has none.
[[nodiscard]] inline std::optional<total> allotted_by(const fund& f, day on);

// ---- implementation

inline charges charges_to(const book& b, const relations& related, ref<fund> which, const question& q)
{
    charges out;
    const auto of = b[which].amount ? std::optional{b[which].amount->currency()} : std::nullopt;
    for (const auto i : related.contracts_charging(which)) {
        const auto& c = b.contracts[i];
        for (std::uint32_t at = 0; at < c.modifications.size(); ++at) {
            const auto& m = c.modifications[at];
            if (m.funds.empty() || counts(b, c, m, q) != truth::yes) continue;
            for (const auto& part : m.funds) {
                if (part.from != which || !part.amount) continue;
                auto& list = of && part.amount->currency() != *of ? out.other_currency : out.list;
                list.push_back({ref<contract>{i}, at, m.signed_on->when.latest(), *part.amount, part.where});
            }
        }
    }
    std::sort(out.list.begin(), out.list.end(), [&b](const charge& x, const charge& y) {
        const auto key = [&b](const charge& c) {
            return std::tuple{c.signed_on, b.names.text(b[c.by].head.id), c.action};
        };
        return key(x) < key(y);
    });
    return out;
}

inline std::optional<total> allotted_by(const fund& f, day on)
{
    std::optional<total> sum;
    for (const auto& a : f.allotments) {
        if (!a.amount) continue;
        if (!sum) sum.emplace(a.amount->currency());
        if (a.date && a.date->when.reached_by(on) == truth::yes) *sum += *a.amount;
    }
    return sum;
}

} // namespace v1
} // namespace mediabuy

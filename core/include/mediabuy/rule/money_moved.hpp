// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/money_moved.hpp
/// What was credited and paid on the lines of an invoice: what a credit or a payment names, and the rest
/// handed out to what it can be for.

#include "mediabuy/rule/known.hpp"
#include "mediabuy/rule/matched_line.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] inline std::int64_t minor_due(const matched_line& l)
{
    return l.allowed ? l.allowed->minor() : 0;
}
[[nodiscard]] inline std::int64_t minor_invoiced(const matched_line& l)
{
    return l.invoiced ? l.invoiced->minor() : 0;
}
[[nodiscard]] inline std::int64_t minor_beyond(const matched_line& l)
{
    return minor_invoiced(l) - minor_due(l);
}

/// How much of an amount a line has room for. Units: minor units.
using room_of = std::int64_t (*)(const matched_line&);

/// Hands an amount out to lines, each up to its room, in order; what is left goes to the last.
inline void hand_out(std::int64_t amount, const std::vector<matched_line*>& lines,
                     std::optional<money> matched_line::*to, const std::array<room_of, 2>& rooms)
{
    for (const auto& room : rooms)
        for (auto* line : lines) {
            auto& has = line->*to;
            const auto free = room(*line) - (has ? has->minor() : 0);
            const auto part = std::min(amount, std::max<std::int64_t>(0, free));
            if (part == 0) continue;
            has = money::from_minor((has ? has->minor() : 0) + part, *line->in);
            amount -= part;
        }
    if (amount == 0 || lines.empty()) return;
    auto& has = lines.back()->*to;
    has = money::from_minor((has ? has->minor() : 0) + amount, *lines.back()->in);
}

/// Credits and payments of an invoice: those of a line to it, the others first to what they can be for.
class money_moved {
public:
    money_moved(const book& b, const question& q)
    {
        take(b, b.credits, &credit::dated, q, credits_);
        take(b, b.payments, &payment::paid, q, payments_);
    }

    void put_on(std::uint32_t invoice, const std::vector<matched_line*>& lines) const
    {
        put(credits_, invoice, lines, &matched_line::credited, {&minor_beyond, &minor_invoiced});
        put(payments_, invoice, lines, &matched_line::paid, {&minor_due, &minor_invoiced});
    }

private:
    struct amount_of {
        std::optional<any_ref> line;
        money amount;
    };
    using by_invoice = std::map<std::uint32_t, std::vector<amount_of>>;

    template <class Record>
    static void take(const book& b, const std::vector<Record>& from, std::optional<given_day> Record::*when,
                     const question& q, by_invoice& to)
    {
        for (const auto& each : from) {
            const auto& on = each.*when;
            if (!each.amount || !each.of || known(b, each.head, q) != truth::yes) continue;
            if (on && on->when.reached_by(q.as_of) != truth::yes) continue;
            to[static_cast<std::uint32_t>(each.of.index())].push_back({each.line, *each.amount});
        }
    }

    static void put(const by_invoice& from, std::uint32_t invoice, const std::vector<matched_line*>& lines,
                    std::optional<money> matched_line::*to, const std::array<room_of, 2>& rooms)
    {
        const auto at = from.find(invoice);
        if (at == from.end()) return;
        std::map<std::string_view, std::pair<std::int64_t, std::vector<matched_line*>>> whole; // by currency
        for (const auto& each : at->second) {
            const auto is_its = [&each](const matched_line* l) {
                return each.line && l->billed == each.line && l->in == each.amount.currency();
            };
            const auto line = std::find_if(lines.begin(), lines.end(), is_its);
            if (line != lines.end()) {
                auto& has = (*line)->*to;
                has = has ? *has + each.amount : each.amount;
            } else {
                whole[each.amount.currency().code()].first += each.amount.minor();
            }
        }
        for (auto& [code, rest] : whole) {
            for (auto* l : lines)
                if (l->in && l->in->code() == code) rest.second.push_back(l);
            hand_out(rest.first, rest.second, to, rooms);
        }
    }

    by_invoice credits_;
    by_invoice payments_;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy

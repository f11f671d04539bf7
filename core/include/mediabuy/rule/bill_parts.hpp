// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/bill_parts.hpp
/// What is billed, approved and paid of each thing under which the lines of invoices are put.
///
/// An approval or a payment of an invoice as a whole is never shared out by a rate of ours: it is known of
/// its parts only where it is of one part, or where all of the invoice is approved, or paid net of its
/// credits. Else the parts do not know theirs, and say why.

#include "mediabuy/money/total.hpp"
#include "mediabuy/rule/charged.hpp"
#include "mediabuy/rule/codes.hpp"
#include "mediabuy/rule/sentence.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Under what an amount is put. Nothing of what is not asked about is in an answer, but it stands on invoices
/// beside what is.
struct ladder_place {
    std::optional<any_ref> of; ///< none: it names no such thing
    bool asked = true;

    friend bool operator==(const ladder_place&, const ladder_place&) noexcept = default;
    friend bool operator<(const ladder_place& x, const ladder_place& y) noexcept
    {
        return std::tie(x.of, x.asked) < std::tie(y.of, y.asked); // libc++ 14 compares no optional three ways
    }
};

struct bill_part {
    std::optional<total> billed = {};
    std::optional<total> on_orders = {}; ///< of it what bills lines of insertion orders, their fees too
    std::optional<total> approved = {};
    std::optional<total> paid = {}; ///< without interest
    std::optional<sentence> approved_why = {};
    std::optional<sentence> paid_why = {};
};

using bill_parts = std::map<std::pair<ladder_place, std::string_view>, bill_part>; ///< by code of currency
using bill_place_of = std::function<ladder_place(const invoice&, const invoice_line&)>;

/// Of the invoices that were there on the day.
[[nodiscard]] inline bill_parts parts_of_bills(const book& b, const order_finder& orders,
                                               const bill_place_of& place_of, const question& q);

// ---- implementation

namespace detail {

class bill_divider {
public:
    bill_divider(const book& b, const order_finder& orders, const bill_place_of& place_of, const question& q)
        : book_{b}, orders_{orders}, place_of_{place_of}, q_{q}
    {
        for (const auto& each : b.credits)
            take(each, each.dated, credits_);
        for (const auto& each : b.payments)
            take(each, each.paid, payments_);
    }

    [[nodiscard]] bill_parts divide()
    {
        for (std::uint32_t i = 0; i < book_.invoices.size(); ++i)
            if (is_there(book_, book_.invoices[i], q_)) add(i);
        for (auto& [key, part] : out_) {
            if (part.approved_why) part.approved.reset();
            if (part.paid_why) part.paid.reset();
        }
        std::erase_if(out_, [](const auto& each) { return !each.first.first.asked; });
        return std::move(out_);
    }

private:
    struct moved {
        std::optional<any_ref> line; ///< of the invoice; none: of the whole
        money amount;
    };
    using by_invoice = std::map<std::uint32_t, std::vector<moved>>;

    /// A line of the invoice at hand, and the part that it is put to.
    struct placed_line {
        any_ref line;
        money amount;
        bill_part* part;
    };

    template <class Record>
    void take(const Record& each, const std::optional<given_day>& on, by_invoice& to) const
    {
        if (!each.amount || !each.of || known(book_, each.head, q_) != truth::yes) return;
        if (on && on->when.reached_by(q_.as_of) != truth::yes) return;
        to[static_cast<std::uint32_t>(each.of.index())].push_back({each.line, *each.amount});
    }

    static void put(std::optional<total>& to, money amount)
    {
        if (!to) to.emplace(amount.currency());
        *to += amount;
    }

    void add(std::uint32_t index)
    {
        const auto& i = book_.invoices[index];
        std::vector<placed_line> lines;
        for (std::uint32_t at = 0; at < i.lines.size(); ++at) {
            const auto& line = i.lines[at];
            if (!line.amount) continue;
            auto& part = out_[{place_of_(i, line), line.amount->currency().code()}];
            put(part.billed, *line.amount);
            const bool fee = line.kind == line_kind::fee && orders_.order_of(i);
            if (fee || orders_.line_of(i, line).line) put(part.on_orders, *line.amount);
            lines.push_back({{record_kind::invoice_line, index, at}, *line.amount, &part});
        }
        if (lines.empty()) return;
        approve(index, lines);
        pay(index, lines);
    }

    /// The part that all lines are put to.
    [[nodiscard]] static bill_part* only_part(const std::vector<placed_line>& lines)
    {
        for (const auto& each : lines)
            if (each.part != lines.front().part) return nullptr;
        return lines.front().part;
    }

    /// What all lines come to; nothing where they are of several currencies.
    [[nodiscard]] static std::optional<total> sum_of(const std::vector<placed_line>& lines)
    {
        total sum{lines.front().amount.currency()};
        for (const auto& each : lines) {
            if (each.amount.currency() != sum.currency()) return std::nullopt;
            sum += each.amount;
        }
        return sum;
    }

    void approve(std::uint32_t index, const std::vector<placed_line>& lines)
    {
        const auto& i = book_.invoices[index];
        if (!i.approved || i.approved->when.reached_by(q_.as_of) != truth::yes) return;
        const auto& limited = i.approved_amount;
        const auto sum = sum_of(lines);
        if (!limited || (sum && sum->currency() == limited->currency() && sum->minor() == limited->minor())) {
            for (const auto& each : lines)
                put(each.part->approved, each.amount);
            return;
        }
        auto* one = only_part(lines);
        if (one && lines.front().amount.currency() == limited->currency()) {
            put(one->approved, *limited);
            return;
        }
        for (const auto& each : lines)
            each.part->approved_why = sentence{says::approved_together, {id(index)}};
    }

    void pay(std::uint32_t index, const std::vector<placed_line>& lines)
    {
        const auto at = payments_.find(index);
        if (at == payments_.end()) return;
        const auto in = lines.front().amount.currency();
        auto* one = only_part(lines);
        total whole{in}; // paid on the invoice as a whole
        bool in_one_currency = true;
        for (const auto& each : at->second) {
            const auto* line = line_named(lines, each);
            if (line != nullptr)
                put(line->part->paid, each.amount);
            else if (each.amount.currency() != in)
                in_one_currency = false;
            else if (one != nullptr)
                put(one->paid, each.amount);
            else
                whole += each.amount;
        }
        if (in_one_currency && whole.count() == 0) return;
        if (in_one_currency && pay_in_full(index, lines, whole)) return;
        for (const auto& each : lines)
            each.part->paid_why = sentence{says::paid_together, {id(index)}};
    }

    [[nodiscard]] static const placed_line* line_named(const std::vector<placed_line>& lines, const moved& m)
    {
        for (const auto& each : lines)
            if (m.line == each.line && each.amount.currency() == m.amount.currency()) return &each;
        return nullptr;
    }

    /// Where the invoice is paid net of its credits, each line is, less what was credited and paid on it.
    [[nodiscard]] bool pay_in_full(std::uint32_t index, const std::vector<placed_line>& lines,
                                   const total& whole)
    {
        const auto open = sum_of(lines);
        if (!open) return false;
        auto left = *open;
        std::vector<std::pair<const placed_line*, money>> less;
        for (const auto* moves : {&credits_, &payments_}) {
            const auto at = moves->find(index);
            if (at == moves->end()) continue;
            for (const auto& each : at->second) {
                const auto* line = line_named(lines, each);
                if (line == nullptr && moves == &credits_) return false; // nobody knows of what
                if (line == nullptr) continue;
                left += -each.amount;
                less.emplace_back(line, each.amount);
            }
        }
        if (left.minor() != whole.minor()) return false;
        for (const auto& each : lines)
            put(each.part->paid, each.amount);
        for (const auto& [line, amount] : less)
            put(line->part->paid, -amount);
        return true;
    }

    [[nodiscard]] std::string id(std::uint32_t index) const
    {
        return std::string{book_.names.text(book_.invoices[index].head.id)};
    }

    const book& book_;
    const order_finder& orders_;
    const bill_place_of& place_of_;
    const question& q_;
    by_invoice credits_;
    by_invoice payments_;
    bill_parts out_;
};

} // namespace detail

inline bill_parts parts_of_bills(const book& b, const order_finder& orders, const bill_place_of& place_of,
                                 const question& q)
{
    return detail::bill_divider{b, orders, place_of, q}.divide();
}

} // namespace v1
} // namespace mediabuy

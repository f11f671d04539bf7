// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/invoice_due.hpp
/// What a book has of one invoice for its due date, as of a day: receipt, date, acceptance, performance and
/// dispute.
///
/// A day that is vague gives no due date: interest counts by days. Performed is what is billed on its last
/// day that it can be. A dispute that began by the day stands until acceptance.

#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/finding.hpp"
#include "mediabuy/rule/prompt_payment.hpp"

#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct invoice_due {
    payment_facts facts;
    std::optional<prompt_due> due;
    std::vector<sentence> because; ///< what the due date counts from, or why there is none
};

[[nodiscard]] inline invoice_due due_of(const book& b, const invoice& of, const question& q);

// ---- implementation

namespace detail {

/// The last day of what is billed; nothing where a line names none.
[[nodiscard]] inline std::optional<day> performed_on(const invoice& of)
{
    std::optional<day> last;
    for (const auto& line : of.lines) {
        if (!line.end) return std::nullopt;
        if (!last || line.end->when.latest() > *last) last = line.end->when.latest();
    }
    return last;
}

} // namespace detail

inline invoice_due due_of(const book& b, const invoice& of, const question& q)
{
    invoice_due out;
    std::optional<given_day> vague;
    const auto exact_day = [&](const std::optional<given_day>& d) -> std::optional<day> {
        if (!d || d->when.reached_by(q.as_of) == truth::no) return std::nullopt;
        if (!d->when.is_exact()) {
            vague = d;
            return std::nullopt;
        }
        return d->when.latest();
    };
    out.facts.received = exact_day(of.received);
    if (!of.received) out.facts.invoiced = exact_day(of.dated);
    out.facts.accepted = exact_day(of.accepted);
    out.facts.performed = detail::performed_on(of);
    if (of.disputed && of.disputed->when.reached_by(q.as_of) == truth::yes)
        out.facts.disputed = dispute::open;
    if (vague) {
        out.because.push_back({says::due_day_vague, {detail::argument_of(b, *vague)}});
        return out;
    }
    const auto due = due_of(out.facts);
    if (!due) {
        out.because.push_back(reason_of(due.why()));
        return out;
    }
    out.due = *due;
    out.because = reasons_of(out.facts, *due);
    return out;
}

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/contract_findings.hpp
/// Everything that the rules find about the contracts, insertion orders and funds of a book.

#include "mediabuy/rule/action_findings.hpp"
#include "mediabuy/rule/amount_findings.hpp"
#include "mediabuy/rule/contract_word.hpp"
#include "mediabuy/rule/fund_findings.hpp"
#include "mediabuy/rule/funding_notice.hpp"
#include "mediabuy/rule/ladder_groups.hpp"

#include <iterator>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// About one contract: its actions, its amounts, the order that it is, its number.
[[nodiscard]] inline std::vector<finding> contract_findings(const book& b, const relations& related,
                                                            ref<contract> which, const billed& bills,
                                                            const settled& payments,
                                                            const commitments& orders, const question& q);

/// About every contract, insertion order and fund that was known by then.
[[nodiscard]] inline std::vector<finding> award_findings(const book& b, const relations& related,
                                                         const question& q);

// ---- implementation

namespace detail {

inline void append(std::vector<finding>& to, std::vector<finding> more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// An order has to be placed by the last day to order. One wording of that day excludes it (domain.md A4), so
/// that an order of that very day is noted.
inline void check_ordering(const book& b, const relations& related, ref<contract> which, const question& q,
                           std::vector<finding>& out)
{
    const auto vehicle = related.parent_of(which);
    const auto awarded = award_day(b, b[which], q);
    if (!vehicle || !awarded || !b[vehicle].ordering_end) return;
    const auto& last = *b[vehicle].ordering_end;
    const auto& c = b[which];
    const any_ref about{record_kind::contract, static_cast<std::uint32_t>(which.index())};
    const std::vector<argument> what{std::string{b.names.text(c.head.id)}, argument_of(b, *awarded),
                                     std::string{b.names.text(b[vehicle].head.id)}, argument_of(b, last)};
    if (awarded->when.earliest() > last.when.latest())
        out.push_back({severity::warning, code::ordered_late, about, c.head.id_at, what, {}});
    else if (awarded->when.is_exact() && awarded->when == last.when)
        out.push_back({severity::note, code::ordered_on_last_day, about, c.head.id_at, what, {}});
}

/// A number of an award has 13 to 17 letters and digits (FAR 4.1603); older ones have not and are only noted.
inline void check_number(const book& b, ref<contract> which, std::vector<finding>& out)
{
    const auto& c = b[which];
    if (c.piid.empty()) return;
    const bool plain = std::all_of(c.piid.begin(), c.piid.end(), [](char ch) {
        return (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9') || (ch >= 'a' && ch <= 'z');
    });
    if (plain && c.piid.size() >= 13 && c.piid.size() <= 17) return;
    const any_ref about{record_kind::contract, static_cast<std::uint32_t>(which.index())};
    out.push_back({severity::note, code::piid_form, about, c.head.id_at, {c.piid}, {}});
}

inline void check_funding_notice(const book& b, ref<contract> which, const question& q,
                                 std::vector<finding>& out)
{
    const auto& c = b[which];
    const auto state = replay(b, c, q);
    const auto due = funding_notice_day(c, state);
    if (!due || *due > q.as_of || ended(state, q) == truth::yes) return;
    const any_ref about{record_kind::contract, static_cast<std::uint32_t>(which.index())};
    out.push_back({severity::note,
                   code::funding_notice_due,
                   about,
                   c.head.id_at,
                   {std::string{b.names.text(c.head.id)}, *due, argument_of(*state.sums.obligated)},
                   {}});
}

/// About insertion orders; not what was found of the contract of one in the same amounts.
inline void append_order_findings(const book& b, const commitments& orders, const question& q,
                                  std::vector<finding>& out)
{
    const auto of_contracts = out.size();
    for (auto& r : ladder_by(b, ladder_key::order, {}, orders, q))
        for (auto& f : r.findings) {
            const auto under = b.orders[f.about.index].under;
            const auto end = out.begin() + static_cast<std::ptrdiff_t>(of_contracts);
            const bool said =
                under && std::any_of(out.begin(), end, [&](const finding& other) {
                    return other.about ==
                               any_ref{record_kind::contract, static_cast<std::uint32_t>(under.index()), 0} &&
                           other.code == f.code && other.arguments == f.arguments;
                });
            if (!said) out.push_back(std::move(f));
        }
}

} // namespace detail

inline std::vector<finding> contract_findings(const book& b, const relations& related, ref<contract> which,
                                              const billed& bills, const settled& payments,
                                              const commitments& orders, const question& q)
{
    if (!heard_of(b, b[which], q)) return {};
    auto out = action_findings(b, which, q);
    detail::append(out, amount_findings(b, which, bills, payments, orders, q));
    detail::check_ordering(b, related, which, q, out);
    detail::check_number(b, which, out);
    detail::check_funding_notice(b, which, q, out);
    return out;
}

inline std::vector<finding> award_findings(const book& b, const relations& related, const question& q)
{
    const billed bills{b, q};
    const settled payments{make_journal(b, q)};
    const commitments orders{b, q};
    std::vector<finding> out;
    for (std::size_t i = 0; i < b.contracts.size(); ++i)
        detail::append(out, contract_findings(b, related, ref<contract>{i}, bills, payments, orders, q));
    detail::append_order_findings(b, orders, q, out);
    for (std::size_t i = 0; i < b.funds.size(); ++i)
        if (known(b, b.funds[i].head, q) == truth::yes)
            detail::append(out, fund_findings(b, related, ref<fund>{i}, q));
    return out;
}

} // namespace v1
} // namespace mediabuy

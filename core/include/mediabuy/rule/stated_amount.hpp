// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/stated_amount.hpp
/// An amount that somebody gives for a record, and whether two such amounts are of the same money.

#include "mediabuy/rule/payer.hpp"
#include "mediabuy/rule/reading.hpp"
#include "mediabuy/rule/replay.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Given by a claim, or by the record itself.
struct stated_amount {
    any_ref about;
    std::optional<std::uint32_t> claim; ///< index into book::claims; none for the record's own
    estimate amount;
    claim_scope scope; ///< with the record's channel and layer where the claim leaves them open
};

[[nodiscard]] inline stated_amount stated_by(const book& b, any_ref about, std::uint32_t claim);

/// What the record itself says, where it has an amount that was known by then: an allocation's, or what a
/// contract obligates.
[[nodiscard]] inline std::optional<stated_amount> own_amount(const book& b, any_ref about, const question& q);

/// The parts of a scope: of which money an amount is.
enum class scope_part : std::uint8_t {
    record,
    currency,
    payer,
    payee,
    purpose,
    channel,
    period,
    layer,
    basis,
    addition
};
template <>
inline constexpr std::array spellings<scope_part>{std::string_view{"record"},  std::string_view{"currency"},
                                                  std::string_view{"payer"},   std::string_view{"payee"},
                                                  std::string_view{"purpose"}, std::string_view{"channel"},
                                                  std::string_view{"period"},  std::string_view{"layer"},
                                                  std::string_view{"basis"},   std::string_view{"addition"}};

/// In which parts two amounts are not, or may not be, of the same money.
struct scope_difference {
    std::vector<scope_part> differ; ///< both say so, or one says what the other leaves out
    std::vector<scope_part> may;    ///< vague days that may or may not be the same

    [[nodiscard]] bool comparable() const noexcept { return differ.empty(); }
};

/// Payer and purpose that one of the two leaves open are taken for the other's; a channel, payee, period,
/// layer or basis that only one names is another money: a part beside its whole.
[[nodiscard]] inline scope_difference difference_of(const stated_amount& x, const stated_amount& y);

// ---- implementation

inline stated_amount stated_by(const book& b, any_ref about, std::uint32_t index)
{
    const auto& c = b.claims[index];
    stated_amount out{about, index, *c.amount, c.scope};
    if (about.kind == record_kind::allocation) {
        if (!out.scope.medium) out.scope.medium = b.allocations.channels()[about.index];
        if (!out.scope.where_in_chain) out.scope.where_in_chain = b.allocations.layers()[about.index];
    }
    if (about.kind == record_kind::contract && !out.scope.where_in_chain)
        out.scope.where_in_chain = layer::award;
    return out;
}

inline std::optional<stated_amount> own_amount(const book& b, any_ref about, const question& q)
{
    stated_amount own{
        about, std::nullopt, estimate::exactly(money::from_minor(0, *currency::find("USD"))), {}};
    if (about.kind == record_kind::allocation) {
        const auto& a = b.allocations[about.index];
        if (known(b, a.head, q) != truth::yes) return std::nullopt;
        own.amount = b.allocations.amounts()[about.index];
        own.scope.payer = a.payer;
        own.scope.purpose = a.purpose;
        own.scope.medium = b.allocations.channels()[about.index];
        own.scope.where_in_chain = b.allocations.layers()[about.index];
        return own;
    }
    if (about.kind != record_kind::contract) return std::nullopt;
    const auto state = replay(b, b.contracts[about.index], q);
    if (!state.sums.obligated) return std::nullopt;
    const auto sum = state.sums.obligated->narrow();
    if (!sum) return std::nullopt;
    own.amount = exactly(*sum);
    own.scope.where_in_chain = layer::award;
    return own;
}

namespace detail {

/// Whether two days are the same: certainly, perhaps, or not. A month is the same as itself.
[[nodiscard]] inline truth same_day(const std::optional<given_day>& x, const std::optional<given_day>& y)
{
    if (!x || !y) return x.has_value() == y.has_value() ? truth::yes : truth::no;
    const auto& a = x->when;
    const auto& b = y->when;
    if (a.earliest() == b.earliest() && a.latest() == b.latest()) return truth::yes;
    return a.latest() < b.earliest() || b.latest() < a.earliest() ? truth::no : truth::unknown;
}

/// Two vague days of different width are told apart; an exact day may well be one that another gives vaguely.
[[nodiscard]] inline truth same_period(const claim_scope& x, const claim_scope& y)
{
    return std::min(same_day(x.start, y.start), same_day(x.end, y.end));
}

} // namespace detail

inline scope_difference difference_of(const stated_amount& x, const stated_amount& y)
{
    scope_difference out;
    const auto differ_if = [&out](bool differ, scope_part part) {
        if (differ) out.differ.push_back(part);
    };
    differ_if(x.about != y.about, scope_part::record);
    differ_if(x.amount.currency() != y.amount.currency(), scope_part::currency);
    differ_if(contradicts(x.scope.payer, y.scope.payer), scope_part::payer);
    differ_if(x.scope.payee != y.scope.payee, scope_part::payee);
    differ_if(contradicts(x.scope.purpose, y.scope.purpose), scope_part::purpose);
    differ_if(x.scope.medium != y.scope.medium, scope_part::channel);
    const auto period = detail::same_period(x.scope, y.scope);
    differ_if(period == truth::no, scope_part::period);
    if (period == truth::unknown) out.may.push_back(scope_part::period);
    differ_if(x.scope.where_in_chain != y.scope.where_in_chain, scope_part::layer);
    differ_if(x.scope.basis != y.scope.basis, scope_part::basis);
    differ_if(x.amount.addition() || y.amount.addition(), scope_part::addition);
    return out;
}

} // namespace v1
} // namespace mediabuy

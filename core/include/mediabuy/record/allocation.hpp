// SPDX-License-Identifier: MIT
#pragma once
/// @file record/allocation.hpp
/// An amount of one layer, given to one platform: what reports add up.

#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/estimate.hpp"
#include "mediabuy/money/rate.hpp"
#include "mediabuy/money/ratio.hpp"
#include "mediabuy/record/campaign.hpp"
#include "mediabuy/record/contract.hpp"
#include "mediabuy/record/head.hpp"
#include "mediabuy/record/order.hpp"
#include "mediabuy/record/party.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// How an allocation was bought, where the book says.
struct buying_terms {
    ref<order> ordered_by;
    std::optional<rate> priced;
    std::optional<decimal> units;
    std::optional<ratio> commission; ///< of gross
};

/// One allocation as it is read.
struct allocation {
    record_head head;
    ref<party> platform;
    ref<campaign> bought_for;
    ref<contract> under;
    buying_terms terms{};
    channel medium = channel::unknown;
    layer where_in_chain = layer::platform;
    amount_basis basis = amount_basis::unknown;
    name_id payer = name_id::none;
    name_id purpose = name_id::none;
    std::optional<given_day> flight_start;
    std::optional<given_day> flight_end; ///< last day, included
    estimate amount;
    name_id as_printed = name_id::none;
    span amount_at;
};

/// The allocations of a book. What reports run over lies in dense columns, so that a million answer within a
/// frame; the rest, which only an opened figure needs, lies beside.
class allocation_table {
public:
    void push_back(allocation a);

    [[nodiscard]] std::size_t size() const noexcept { return rest_.size(); }
    [[nodiscard]] bool empty() const noexcept { return rest_.empty(); }

    [[nodiscard]] std::span<const estimate> amounts() const noexcept { return amounts_; }
    [[nodiscard]] std::span<const layer> layers() const noexcept { return layers_; }
    [[nodiscard]] std::span<const channel> channels() const noexcept { return channels_; }
    [[nodiscard]] std::span<const ref<party>> platforms() const noexcept { return platforms_; }
    [[nodiscard]] std::span<const ref<campaign>> campaigns() const noexcept { return campaigns_; }
    [[nodiscard]] std::span<const ref<contract>> contracts() const noexcept { return contracts_; }

    /// What lies beside the columns.
    struct details {
        record_head head;
        amount_basis basis;
        name_id payer;
        name_id purpose;
        std::optional<given_day> flight_start;
        std::optional<given_day> flight_end;
        name_id as_printed;
        span amount_at;
        std::unique_ptr<const buying_terms> terms; ///< few have any
    };
    [[nodiscard]] const details& operator[](std::size_t i) const noexcept { return rest_[i]; }

    /// How it was bought; all parts empty where the book does not say.
    [[nodiscard]] const buying_terms& terms(std::size_t i) const noexcept;

private:
    std::vector<estimate> amounts_;
    std::vector<layer> layers_;
    std::vector<channel> channels_;
    std::vector<ref<party>> platforms_;
    std::vector<ref<campaign>> campaigns_;
    std::vector<ref<contract>> contracts_;
    std::vector<details> rest_;
};

// ---- implementation

inline const buying_terms& allocation_table::terms(std::size_t i) const noexcept
{
    static const buying_terms none;
    return rest_[i].terms ? *rest_[i].terms : none;
}

inline void allocation_table::push_back(allocation a)
{
    amounts_.push_back(a.amount);
    layers_.push_back(a.where_in_chain);
    channels_.push_back(a.medium);
    platforms_.push_back(a.platform);
    campaigns_.push_back(a.bought_for);
    contracts_.push_back(a.under);
    const bool has_terms = a.terms.ordered_by || a.terms.priced || a.terms.units || a.terms.commission;
    rest_.push_back(
        {.head = std::move(a.head),
         .basis = a.basis,
         .payer = a.payer,
         .purpose = a.purpose,
         .flight_start = a.flight_start,
         .flight_end = a.flight_end,
         .as_printed = a.as_printed,
         .amount_at = a.amount_at,
         .terms = has_terms ? std::make_unique<const buying_terms>(std::move(a.terms)) : nullptr});
}

} // namespace v1
} // namespace mediabuy

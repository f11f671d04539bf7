// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/prompt_due.hpp
/// When an invoice is due under the Prompt Payment Act: the later of so many days after a proper invoice is
/// received and after what it bills is accepted.
///
/// Days are calendar days, the day of receipt or acceptance not one of them. For interest alone, acceptance
/// counts as having been on the 7th day after performance, unless it was earlier, the contract gives longer,
/// or there is a dispute.
///
/// Source: FAR 32.904(b)(1), 52.232-25; 5 CFR 1315.4; domain.md C.

#include "mediabuy/calendar/business_day.hpp"
#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// Units: calendar days after receipt and after acceptance, where the contract has no other terms.
inline constexpr int prompt_payment_days = 30;
/// Units: calendar days after performance.
inline constexpr int deemed_acceptance_days = 7;

/// About the amount, the quality or whether the work meets the contract.
enum class dispute : std::uint8_t { none, open };

/// What is on record of one invoice; nothing where it is not.
struct payment_facts {
    std::optional<day> received = std::nullopt; ///< by the billing office, a proper invoice
    std::optional<day> invoiced =
        std::nullopt; ///< the date on it: stands in for the day of receipt where none was stamped
    std::optional<day> accepted = std::nullopt;  ///< in fact
    std::optional<day> performed = std::nullopt; ///< the last day of what is billed
    std::optional<day> claimed = std::nullopt;   ///< under the Contract Disputes Act, for the interest
    dispute disputed = dispute::none;
    int terms_days = prompt_payment_days;
    int deemed_days = deemed_acceptance_days;
};

/// From which day the due date counts.
enum class due_basis : std::uint8_t { receipt, invoice_date, acceptance, deemed_acceptance };
template <>
inline constexpr std::array spellings<due_basis>{
    std::string_view{"receipt"}, std::string_view{"invoice-date"}, std::string_view{"acceptance"},
    std::string_view{"deemed-acceptance"}};

struct prompt_due {
    day due;                   ///< interest counts from the day after it
    std::optional<day> pay_by; ///< the last day in time; nothing where it is not known when offices are open
    due_basis basis;
    day counted_from; ///< the day that the basis names

    friend bool operator==(const prompt_due&, const prompt_due&) noexcept = default;
};

/// What stands in the way of a due date.
enum class no_due : std::uint8_t {
    not_received,    ///< neither a day of receipt nor a date of the invoice
    not_accepted,    ///< neither acceptance nor performance
    disputed,        ///< not accepted, and in dispute, so that nothing counts as accepted
    beyond_calendar, ///< after the year 9999
};

/// The day from which acceptance counts for interest, and whether it is deemed.
struct acceptance {
    day on;
    due_basis basis;
};

/// Nothing where nothing was accepted, nor counts as accepted.
[[nodiscard]] constexpr std::optional<acceptance> acceptance_of(const payment_facts& facts) noexcept;

/// The due date, or what it lacks. Of two equal days the invoice's is the basis.
class due_answer {
public:
    constexpr due_answer(prompt_due found) noexcept : found_{found} {} // NOLINT(google-explicit-constructor)
    constexpr due_answer(no_due why) noexcept : why_{why} {}           // NOLINT(google-explicit-constructor)

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return found_.has_value(); }
    /// Precondition: there is one.
    [[nodiscard]] constexpr const prompt_due& operator*() const noexcept { return *found_; }
    [[nodiscard]] constexpr const prompt_due* operator->() const noexcept { return &*found_; }
    /// Precondition: there is none.
    [[nodiscard]] constexpr no_due why() const noexcept { return why_; }

private:
    std::optional<prompt_due> found_;
    no_due why_ = no_due::not_received;
};

[[nodiscard]] constexpr due_answer due_of(const payment_facts& facts) noexcept;

// ---- implementation

constexpr std::optional<acceptance> acceptance_of(const payment_facts& facts) noexcept
{
    const auto deemed = facts.performed && facts.disputed == dispute::none
                            ? checked_add(*facts.performed, facts.deemed_days)
                            : std::nullopt;
    if (deemed && (!facts.accepted || *deemed < *facts.accepted))
        return acceptance{*deemed, due_basis::deemed_acceptance};
    if (facts.accepted) return acceptance{*facts.accepted, due_basis::acceptance};
    return std::nullopt;
}

constexpr due_answer due_of(const payment_facts& facts) noexcept
{
    const auto billed = facts.received ? facts.received : facts.invoiced;
    if (!billed) return no_due::not_received;
    const auto accepted = acceptance_of(facts);
    if (!accepted) return facts.disputed == dispute::open ? no_due::disputed : no_due::not_accepted;
    const bool by_invoice = accepted->on <= *billed;
    const auto from = by_invoice ? *billed : accepted->on;
    const auto due = checked_add(from, facts.terms_days);
    if (!due) return no_due::beyond_calendar;
    return prompt_due{.due = *due,
                      .pay_by = next_business_day(*due),
                      .basis = !by_invoice      ? accepted->basis
                               : facts.received ? due_basis::receipt
                                                : due_basis::invoice_date,
                      .counted_from = from};
}

} // namespace v1
} // namespace mediabuy

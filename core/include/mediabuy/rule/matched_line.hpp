// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/matched_line.hpp
/// A line of an invoice beside what was ordered and what ran (domain.md D5): the outcome, the amount to pay,
/// and what has been paid, credited and decided.

#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/order_finder.hpp"
#include "mediabuy/rule/sentence.hpp"
#include "mediabuy/text/words.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// In the order of their gravity, the least first: a line has the gravest as its outcome.
enum class match_outcome : std::uint8_t {
    matched,
    rounding, ///< billed is the exact cost but for less than half a minor unit, or its half rounded up
    unit_variance,
    rate_variance,
    missing_proof,
    in_advance,
    out_of_flight,
    missing_invoice,
    not_ordered,
    duplicate,
};
template <>
inline constexpr std::array spellings<match_outcome>{
    std::string_view{"matched"},       std::string_view{"rounding"},        std::string_view{"unit-variance"},
    std::string_view{"rate-variance"}, std::string_view{"missing-proof"},   std::string_view{"in-advance"},
    std::string_view{"out-of-flight"}, std::string_view{"missing-invoice"}, std::string_view{"not-ordered"},
    std::string_view{"duplicate"}};

/// Which of the two tolerances is the larger.
enum class tolerance_of : std::uint8_t { none, amount, rate };
template <>
inline constexpr std::array spellings<tolerance_of>{std::string_view{"none"}, std::string_view{"amount"},
                                                    std::string_view{"rate"}};

struct matched_line {
    match_outcome outcome = match_outcome::matched;
    std::vector<match_outcome> also;     ///< what else is true of it
    std::optional<any_ref> billed;       ///< the line of the invoice; none: nothing is billed
    std::optional<any_ref> ordered_line; ///< of an order or of a contract
    found_by by = found_by::nothing;
    std::optional<currency> in;

    std::optional<decimal> units_ordered;   ///< what the order has left for this line
    std::optional<decimal> units_delivered; ///< by the count that governs, replacements included
    std::optional<decimal> units_invoiced;
    std::optional<decimal> units_short; ///< ordered and billed, but not delivered: a make-good is owed
    std::optional<money> ordered;       ///< the same at the rate ordered
    std::optional<money> delivered;
    std::optional<money> invoiced;
    std::optional<money> difference; ///< invoiced less what is due
    std::optional<money> pay;        ///< the amount to pay, before payments
    std::optional<ratio> exact;      ///< what is due before it was rounded half-up; none where nothing was
    std::optional<money> tolerance;  ///< the larger of the two, where one was given
    tolerance_of tolerated_by = tolerance_of::none; ///< a variance within it is paid as billed

    std::optional<money> allowed; ///< the amount to pay once somebody has decided; the same where nobody has
    std::optional<money> credited;
    std::optional<money> paid;
    std::optional<money> open;            ///< still to pay
    std::optional<money> credit_owed;     ///< paid beyond what is due, and not credited
    std::optional<any_ref> same_as;       ///< of a duplicate: the line that is paid
    std::optional<std::uint32_t> decided; ///< in book::dispositions: the last by the day
    disposition_word advice = disposition_word::pay;
    bool settled = true; ///< nothing to decide or to ask for
    std::vector<sentence> why;

    [[nodiscard]] bool is_exception() const noexcept { return outcome > match_outcome::rounding; }
};

} // namespace v1
} // namespace mediabuy

// SPDX-License-Identifier: MIT
#pragma once
/// @file record/payment.hpp
/// What follows an invoice: credits, payments, and what is decided about a line that does not match.

#include "mediabuy/money/money.hpp"
#include "mediabuy/record/any_ref.hpp"
#include "mediabuy/record/head.hpp"

#include <optional>
#include <string>

namespace mediabuy {
inline namespace v1 {

struct invoice;

/// What a vendor takes back of an invoice. Its amount is positive.
struct credit {
    record_head head;
    ref<invoice> of;
    std::optional<any_ref> line; ///< the line of the invoice; none: of the whole
    std::string number;          ///< as it is printed
    std::optional<given_day> dated;
    std::optional<money> amount;
    std::optional<currency> amounts_in;
};

struct payment {
    record_head head;
    ref<invoice> of;
    std::optional<any_ref> line;   ///< the line of the invoice; none: of the whole
    std::string number;            ///< of the check or the transfer
    std::optional<given_day> paid; ///< date of the check, or settlement date of the transfer
    std::optional<money> amount;   ///< without interest
    std::optional<money> interest; ///< penalty for late payment, paid with it
    std::optional<currency> amounts_in;
};

/// What was decided about a line of an invoice. The last by date holds, into later months too.
struct disposition {
    record_head head;
    std::optional<any_ref> line;
    disposition_word says = disposition_word::pay;
    std::optional<given_day> date;
    std::optional<given_day> until; ///< by when the credit or an answer is expected
    std::optional<money> amount;    ///< to pay, in dispute or expected back; none: all that it is about
    std::optional<currency> amounts_in;
};

} // namespace v1
} // namespace mediabuy
